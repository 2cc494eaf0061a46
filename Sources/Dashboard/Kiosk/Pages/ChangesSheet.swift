import Phrases
import PlanDomain

extension KioskWriter {
  /// What changed in the seven days up to today, a row an item or directive, the weightiest first.
  var changes: KioskSheet? {
    let leaves = snapshot.week.entries.filter(isToldOf)
    guard !leaves.isEmpty else { return nil }
    var sheet = KioskSheet(id: KioskSheetID(section: .changes), heading: say(.kioskChanges))
    sheet.note = "\(say.day(snapshot.weekBefore.adding(days: 1))) – \(say.day(today))"
    let tasks = ChangeTally(leaves.filter { !$0.subject.isDirective })
    let orders = ChangeTally(leaves.filter(\.subject.isDirective))
    sheet.figures = [
      figure(tasks.done, .kioskNewlyDone, .statusDone),
      figure(orders.done, .kioskOrdersDone, .statusDone),
      figure(tasks.late, .kioskNewlyLate, .statusBehind),
      figure(orders.late, .kioskOrdersLate, .statusBehind),
      figure(tasks.recovered, .kioskRecovered, .statusOnTrack),
      figure(orders.recovered, .kioskOrdersRecovered, .statusOnTrack),
      figure(orders.given, .kioskNewDirectives, .strong),
      figure(tasks.extended, .kioskExtended, .strong),
      figure(orders.extended, .kioskOrdersExtended, .strong),
    ]
    // What did not happen is no news.
    sheet.figures.removeAll { $0.face == .dim }
    var seen: Set<Subject> = []
    let ranked = leaves.enumerated().sorted { a, b in
      let (first, second) = (a.element.matter.rank, b.element.matter.rank)
      return first == second ? a.offset < b.offset : first < second
    }
    sheet.take(
      ranked.map(\.element.subject).filter { seen.insert($0).inserted }.compactMap { subject in
        row(subject, leaves.filter { $0.subject == subject })
      })
    return sheet
  }

  /// What is worked out from below is told where it was made; notes are not for a wall.
  private func isToldOf(_ entry: Difference.Entry) -> Bool {
    if case .notes = entry.matter { return false }
    guard case .item(let id) = entry.subject, let item = plan.position(of: id) else { return true }
    if case .measured = entry.matter { return true }
    return plan.isLeaf(item)
  }

  private func row(_ subject: Subject, _ entries: [Difference.Entry]) -> KioskRow? {
    let told = entries.sorted { $0.matter.rank < $1.matter.rank }.prefix(3).map(pieces)
    let detail = [KioskPiece](parts: Array(told))
    switch subject {
    case .item(let id):
      guard let item = plan.position(of: id) else { return nil }
      return KioskRow(
        subject: subject, status: projection.effectiveStatus(of: item), label: id.text,
        text: plan.items[item].title, detail: detail)
    case .directive(let id):
      guard let directive = projection.directive(id) else { return nil }
      return KioskRow(
        subject: subject, status: directive.effectiveStatus,
        label: say(.directiveShort(projection.name(of: directive))), text: directive.order.text,
        detail: detail)
    case .plan: return nil
    }
  }

  private func pieces(_ entry: Difference.Entry) -> [KioskPiece] {
    switch entry.matter {
    case .status(let then, let now):
      return [
        .status(then, word: say(then.phrase)), .arrow, .status(now, word: say(now.phrase)),
      ]
    case .given, .withdrawn: return [.text(say(entry.matter.phrase()), .strong)]
    case .reopened(let now):
      return [
        .text("\(say(entry.matter.phrase())) ", .text),
        .status(.done, word: say(Status.done.phrase)), .arrow,
        .status(now, word: say(now.phrase)),
      ]
    case .still(.status(let status)):
      return [
        .text("\(say(entry.matter.phrase())) ", .text),
        .status(status, word: say(status.phrase)), .text(", \(say(.stillSo))", .text),
      ]
    case .still(let value): return [.text(say.saidAgain(value), .text)]
    case .settled(.status(let status)):
      return [.status(status, word: say(status.phrase)), .text(say(.conflictSettled), .text)]
    case .settled(let value): return [.text(say.settled(value), .text)]
    default: break
    }
    guard let sides = say.sides(of: entry.matter) else { return [] }
    return [
      .text("\(say(plan.phrase(for: entry.matter))) \(sides.then)", .text), .arrow,
      .text(sides.now, .strong),
    ]
  }
}

/// What of one kind of work came about; tasks and directives are never one figure.
private struct ChangeTally {
  var done = 0
  var late = 0
  var recovered = 0
  var given = 0
  /// Put off: a deadline that was brought forward, or given for the first time, is no extension.
  var extended = 0

  init(_ entries: [Difference.Entry]) {
    for entry in entries {
      switch entry.matter {
      case .status(let then, let now):
        if now == .done { done += 1 }
        if now.severity > max(then.severity, Status.suspended.severity) { late += 1 }
        if now == .onTrack, then == .atRisk || then == .behind { recovered += 1 }
      case .given: given += 1
      case .due(let then?, let now?) where now > then: extended += 1
      default: break
      }
    }
  }
}

extension Subject {
  fileprivate var isDirective: Bool { if case .directive = self { true } else { false } }
}

extension Difference.Matter {
  /// The lower, the weightier: what became worse, what is done, what was ordered, the rest.
  fileprivate var rank: Int {
    switch self {
    case .status(let then, let now): now.severity > then.severity ? 0 : now == .done ? 1 : 3
    case .given, .withdrawn, .reopened: 2
    case .due: 4
    case .measured: 5
    case .obstacles: 6
    case .reported: 7
    case .progress: 8
    case .settled: 4
    case .notes: 9
    case .still: 10
    }
  }
}
