/// Why a directive has the status that it shows.
public enum DirectiveExplanation: Hashable, Sendable {
  /// Open and past its deadline, which is behind whatever was reported.
  case overdue(days: Int)
  /// As was last reported; not started until somebody does.
  case asReported
}

extension Projection {
  public func explanation(of directive: Directive) -> DirectiveExplanation {
    guard directive.deadline == .overdue, directive.status != .suspended, let due = directive.due
    else { return .asReported }
    return .overdue(days: moment.today.days(since: due))
  }
}
