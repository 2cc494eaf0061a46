import Phrases
import PlanDomain

/// What stands otherwise than at an earlier moment, counted: a report says what became better and
/// what became worse, and names only the worst.
struct ReportChanges {
  private static let mostNamed = 5

  let then: Projection
  let now: Projection
  let say: Wording

  private var plan: Plan { now.plan }

  func lines(meeting: String?) -> [String] {
    let since = say(.reportChanges(since: then.moment.today, meeting: meeting))
    let difference = Difference(from: then, to: now)
    let changes = difference.entries.filter(\.matter.isChange)
    guard !changes.isEmpty else { return ["\(since): \(say(.reportNothingChanged))"] }
    let (worse, better) = (
      difference.turned(.worse, in: plan), difference.turned(.better, in: plan).count
    )
    var (done, moved) = (0, 0)
    for (subject, entries) in Dictionary(grouping: changes, by: \.subject)
    where plan.counts(subject) {
      if entries.contains(where: { Self.isDone($0.matter) }) { done += 1 }
      if entries.contains(where: { Self.isPutOff($0.matter) }) { moved += 1 }
    }
    let given = changes.count { $0.matter == .given }
    let counted = say(
      .changesCounted(
        better: better, done: done, worse: worse.count, putOff: moved, directives: given))
    let line = "\(since): \(counted)."
    guard !worse.isEmpty else { return [line] }
    let names = worse.prefix(Self.mostNamed).map(title)
    let rest = worse.count - names.count
    return [line, say(.becameWorse(names.joined(separator: "; "), more: rest))]
  }

  private func title(_ subject: Subject) -> String {
    switch subject {
    case .item(let id): plan.position(of: id).map { plan.items[$0].title } ?? id.text
    case .directive(let id): now.directive(id)?.order.text ?? say(.directive)
    case .plan: plan.header.title
    }
  }

  private static func isDone(_ matter: Difference.Matter) -> Bool {
    if case .status(_, .done?) = matter { true } else { false }
  }

  private static func isPutOff(_ matter: Difference.Matter) -> Bool {
    guard case .due(let then?, let now?) = matter else { return false }
    return now > then
  }
}
