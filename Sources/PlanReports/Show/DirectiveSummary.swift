public import Phrases
public import PlanDomain

/// What a person passes on of a directive: what was ordered, to whom, by when, and how it stands.
/// Lines are sanitised.
public func directiveSummary(
  _ projection: Projection, _ directive: Directive, _ say: Wording
) -> String {
  let plan = projection.plan
  var page = TextPage()
  page.text(
    "\(say(.directiveNumber(projection.name(of: directive)).capitalised)): ", directive.order.text)
  if let item = directive.order.item.flatMap(plan.position(of:)) {
    page.line("  \(plan.items[item].id)  \(plan.items[item].title)")
  }
  page.line("  " + directive.stateLine(plan, say))
  return SummaryText.of(page.lines)
}

extension Directive {
  /// What was reported, where the calendar makes another status of it.
  func reported(_ say: Wording) -> String {
    status == effectiveStatus ? "" : " (\(say(.reported)): \(say.marked(status)))"
  }

  /// To whom, by when, and its status.
  func stateLine(_ plan: Plan, _ say: Wording) -> String {
    let due = due.map { "\(say(.deadline)) \(say.day($0))" } ?? say(.noDeadline)
    let to = plan.addressees(of: order).map(plan.name).joined(separator: ", ")
    return [to, due, say.marked(effectiveStatus) + reported(say)].filter { !$0.isEmpty }.joined(
      separator: "; ")
  }
}

/// Text that goes to a clipboard by way of the terminal, which takes only so much.
enum SummaryText {
  /// Half of what xterm's limit leaves for text, so that stricter terminals take it too.
  static let limitBytes = 32_768

  /// The lines, as many as fit whole; an ellipsis stands for the rest.
  static func of(_ lines: [String]) -> String {
    var kept: [String] = []
    var room = limitBytes - 4
    for line in lines {
      room -= line.utf8.count + 1
      guard room >= 0 else {
        kept.append("…")
        break
      }
      kept.append(line)
    }
    return kept.joined(separator: "\n")
  }
}
