import Phrases
import PlanDomain

extension KioskWriter {
  /// The directives that are not done: what, to whom, by when; the first due at the top.
  var directives: KioskSheet? {
    let open = projection.directives.filter(\.status.isOpen)
    guard !open.isEmpty else { return nil }
    var sheet = KioskSheet(id: KioskSheetID(section: .directives), heading: say(.kioskDirectives))
    let counts = projection.directiveCounts()
    sheet.figures = [
      figure(counts.open, .kioskOpenDirectives, .strong),
      figure(counts.overdue, .directivesOverdue, .statusBehind),
      figure(counts.dueSoon, .classDueSoon, .strong),
      figure(counts.done, .classDone, .statusDone),
    ]
    let sorted = open.sorted {
      ($0.due ?? .last, $0.order.number) < ($1.due ?? .last, $1.order.number)
    }
    sheet.take(sorted.map(row))
    return sheet
  }

  private func row(_ directive: Directive) -> KioskRow {
    let status = directive.effectiveStatus
    let to = plan.shortNames(of: directive.order)
    return KioskRow(
      subject: .directive(directive.id), status: status,
      label: say(.directiveShort(projection.name(of: directive))), text: directive.order.text,
      detail: [KioskPiece](parts: [
        [deadline(of: directive)],
        directive.isBetterThanComputed
          ? [.text(say(.statusReported(directive.status)), .strong)] : [],
        [.text(to, .text)],
      ]))
  }

  private func deadline(of directive: Directive) -> KioskPiece {
    guard let due = directive.due else { return .text(say(.noDeadline), .dim) }
    let days = due.days(since: today)
    return switch directive.deadline {
    case .overdue: .text(say(.overdueBy(-days)), .statusBehind)
    case .dueSoon: .text("\(say.day(due)), \(say(.dueIn(days)))", .strong)
    default: .text(say.day(due), .text)
    }
  }
}
