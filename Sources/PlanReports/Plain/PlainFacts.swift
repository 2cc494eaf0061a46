import Phrases
import PlanDomain

/// How an item or a directive stands, as one sentence of words that can be heard.
struct PlainFacts {
  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }

  /// Status, progress against the expected, lead, deadline, what is special about it.
  func line(of item: Int) -> String {
    let outcome = projection.outcomes[item]
    var parts = [status(of: item)]
    // What was cancelled is listed, and nothing is expected of it any more.
    guard outcome.computed != .cancelled else { return parts[0] }
    if let progress = outcome.progress.map({ say.percent($0) }) {
      let expected = outcome.expected.map { ", \(say(.expected)) \(say.percent($0))" } ?? ""
      parts.append("\(label(.progress)) \(progress)\(expected)")
    }
    parts.append(
      plan.leader(of: item).map { "\(label(.lead)) \(plan.name(of: $0))" } ?? say(.noLead))
    if let due = projection.facts[item].currentDue {
      parts.append(
        deadline(due, outcome.deadline, extensions: projection.facts[item].extensions))
    } else if plan.isLeaf(item) {
      parts.append(say(.noDeadline))
    }
    if !plan.isLeaf(item), case let overdue = projection.counts(under: item).openOverdue,
      overdue > 0
    {
      parts.append(say(.overdueCount(overdue)))
    }
    for field in Field.allCases where !projection.facts[item][field].conflict.isEmpty {
      parts.append(say(.conflictOn(field.phrase)))
    }
    if outcome.flags.contains(.illustrative) { parts.append(say(.illustrative)) }
    return parts.joined(separator: "; ")
  }

  func line(of directive: Directive) -> String {
    var parts = [say(directive.effectiveStatus.phrase)]
    if directive.status != directive.effectiveStatus {
      parts[0] += " (\(say(.reported)): \(say(directive.status.phrase)))"
    }
    parts.append(plan.addressees(of: directive.order).map(plan.name).joined(separator: ", "))
    parts.append(
      directive.due.map {
        deadline($0, directive.deadline, extensions: directive.extensions)
      } ?? say(.noDeadline))
    if let item = directive.order.item.flatMap(plan.position(of:)) {
      parts.append("\(label(.itemColumn)) \(plan.items[item].id)")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func status(of item: Int) -> String {
    let effective = projection.effectiveStatus(of: item)
    let computed = projection.outcomes[item].computed
    var parts: [String] = []
    if let reported = projection.facts[item].reportedStatus, reported != effective {
      parts.append("\(say(.reported)): \(say(reported.phrase))")
    }
    if effective != nil, computed != effective {
      parts.append("\(say(.computed)): \(say(computed.phrase))")
    }
    return say(effective.phrase) + (parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))")
  }

  private func deadline(_ due: Day, _ deadline: DeadlineClass, extensions: Int) -> String {
    var parts = ["\(label(.deadline)) \(say.day(due))"]
    let days = due.days(since: projection.moment.today)
    switch deadline {
    case .overdue: parts.append(say(.overdueBy(-days)))
    case .dueSoon: parts.append("\(say(deadline.phrase)), \(say(.dueIn(days)))")
    case .none: break
    case .inTime, .doneOnTime, .doneLate: parts.append(say(deadline.phrase))
    }
    if extensions > 0 { parts.append(say(.extensions(extensions))) }
    return parts.joined(separator: ", ")
  }

  /// A field's name in the middle of a sentence.
  private func label(_ phrase: Phrase) -> String { say(phrase).lowercased() }
}
