/// Which of the rules gave an item its computed status (design, section 2, Rules).
///
/// The roll-up applies these very cases, so that an explanation can't tell another story.
public enum StatusRule: Hashable, Sendable {
  /// Of a leaf that is done, suspended or cancelled, and of a parent that is cancelled as a whole.
  case standsAsReported(Status)
  /// The position of the nearest item above that is cancelled.
  case cancelledAbove(Int)

  // Of a leaf.
  case overdue(days: Int)
  case farBehindExpected(Shortfall)
  case behindExpected(Shortfall)
  /// Reported so, or never reported, and with no progress.
  case notStarted
  /// Not short by enough to count; nothing without both dates.
  case asExpected(Shortfall?)
  /// Reported done in time, and nobody has confirmed it yet.
  case awaitsConfirmation

  // Of a parent, over its children that are not cancelled.
  case someChildBehind
  case someChildAtRisk
  /// All of them done, suspended or not started.
  case allChildren(Status)
  case mixedChildren
  case allChildrenCancelled

  /// Of an objective without strategies: what leadership says of it, if anything.
  case nothingBelow(Status?)

  public var status: Status {
    switch self {
    case .standsAsReported(let status), .allChildren(let status): status
    case .nothingBelow(let reported): reported ?? .notStarted
    case .cancelledAbove, .allChildrenCancelled: .cancelled
    case .overdue, .farBehindExpected, .someChildBehind: .behind
    case .behindExpected, .someChildAtRisk: .atRisk
    case .notStarted: .notStarted
    case .asExpected, .mixedChildren, .awaitsConfirmation: .onTrack
    }
  }
}

extension StatusRule {
  /// The rule for a leaf reported `status`, so far done and expected. `reportedOn` is the day of a
  /// done that nobody has confirmed yet.
  static func ofLeaf(
    _ status: Status, progress: Share, expected: Share?, due: Day?, today: Day, rules: Rules,
    reportedOn: Day? = nil
  ) -> StatusRule {
    if status == .done, let reportedOn {
      // What was done in time is in time, however long it waits.
      guard let due, due < reportedOn, due < today else { return .awaitsConfirmation }
      return .overdue(days: today.days(since: due))
    }
    if [.done, .suspended, .cancelled].contains(status) { return .standsAsReported(status) }
    if let due, due < today { return .overdue(days: today.days(since: due)) }
    let shortfall = expected.map { Shortfall(expected: $0, progress: progress) }
    if let shortfall, shortfall.points >= Double(rules.behindPoints) {
      return .farBehindExpected(shortfall)
    }
    if let shortfall, shortfall.points >= Double(rules.riskPoints) {
      return .behindExpected(shortfall)
    }
    if status == .notStarted, progress == .zero { return .notStarted }
    return .asExpected(shortfall)
  }

  /// The rule for a parent whose children that are not cancelled stand so.
  static func ofParent(_ children: [Status]) -> StatusRule {
    guard let first = children.first else { return .allChildrenCancelled }
    if children.contains(.behind) { return .someChildBehind }
    if children.contains(.atRisk) { return .someChildAtRisk }
    let isUniform = children.allSatisfy { $0 == first }
    return isUniform && [.done, .suspended, .notStarted].contains(first)
      ? .allChildren(first) : .mixedChildren
  }
}
