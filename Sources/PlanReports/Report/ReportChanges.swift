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
    let changes = Difference(from: then, to: now).entries.filter(\.matter.isChange)
    guard !changes.isEmpty else { return ["\(since): \(say(.reportNothingChanged))"] }
    var (better, done, moved) = (0, 0, 0)
    var worse: [Subject] = []
    for (subject, entries) in Dictionary(grouping: changes, by: \.subject) where counts(subject) {
      let turn = entries.map { Self.turn($0.matter) }.first { $0 != 0 } ?? 0
      if turn < 0 { worse.append(subject) }
      if turn > 0 { better += 1 }
      if entries.contains(where: { Self.isDone($0.matter) }) { done += 1 }
      if entries.contains(where: { Self.isPutOff($0.matter) }) { moved += 1 }
    }
    let given = changes.count { $0.matter == .given }
    let counted = say(
      .changesCounted(
        better: better, done: done, worse: worse.count, putOff: moved, directives: given))
    let line = "\(since): \(counted)."
    guard !worse.isEmpty else { return [line] }
    let names = worse.sorted { place($0) < place($1) }.prefix(Self.mostNamed).map(title)
    let rest = worse.count - names.count
    return [line, say(.becameWorse(names.joined(separator: "; "), more: rest))]
  }

  /// Tasks and directives; what stands above tasks follows from them.
  private func counts(_ subject: Subject) -> Bool {
    switch subject {
    case .item(let id): plan.position(of: id).map(plan.isLeaf) ?? false
    case .directive: true
    case .plan: false
    }
  }

  private func place(_ subject: Subject) -> Int {
    if case .item(let id) = subject { plan.position(of: id) ?? .max } else { .max }
  }

  private func title(_ subject: Subject) -> String {
    switch subject {
    case .item(let id): plan.position(of: id).map { plan.items[$0].title } ?? id.text
    case .directive(let id): now.directive(id)?.order.text ?? say(.directive)
    case .plan: plan.header.title
    }
  }

  /// 1 for the better, -1 for the worse, 0 for neither.
  private static func turn(_ matter: Difference.Matter) -> Int {
    switch matter {
    case .status(let then, let now), .reported(let then, let now):
      let (before, after) = (then.severity, now.severity)
      if before != after { return after < before ? 1 : -1 }
      return then == .notStarted && now == .onTrack ? 1 : 0
    case .progress(let then, let now):
      let (before, after) = (then?.value ?? 0, now?.value ?? 0)
      return before == after ? 0 : after > before ? 1 : -1
    case .obstacles(let then, let now): return then == now ? 0 : now < then ? 1 : -1
    case .reopened: return -1
    default: return 0
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
