import Phrases
import PlanDomain

extension KioskWriter {
  /// What needs a decision, worst first, each with its reasons and who answers for it.
  var attention: KioskSheet? {
    let entries = snapshot.attention
    guard !entries.isEmpty else { return nil }
    var sheet = KioskSheet(id: KioskSheetID(section: .attention), heading: say(.kioskAttention))
    sheet.figures = [
      figure(entries.count, .kioskUrgent, .strong),
      figure(entries.count(where: \.isOverdue), .classOverdue, .statusBehind),
      figure(entries.count(where: \.isDueSoon), .classDueSoon, .statusAtRisk),
    ]
    sheet.take(entries.map(row))
    return sheet
  }

  private func row(_ entry: AttentionEntry) -> KioskRow {
    // Two reasons are what is read in passing; the worst comes first.
    let reasons = entry.reasons.prefix(2).enumerated().map { place, reason in
      [KioskPiece.text(say(projection.phrase(for: reason)), place == 0 ? .strong : .text)]
    }
    switch entry.target {
    case .item(let item):
      let status = projection.effectiveStatus(of: item)
      let lead = lead(of: item).map { [KioskPiece.text($0, .text)] } ?? []
      return KioskRow(
        subject: .item(plan.items[item].id), status: status, label: plan.items[item].id.text,
        text: plan.items[item].title,
        detail: told(reasons, lead, status))
    case .directive(let index):
      let directive = projection.directives[index]
      let to = [
        KioskPiece.text(directive.order.to.map(department).joined(separator: ", "), .text)
      ]
      return KioskRow(
        subject: .directive(directive.id), status: directive.effectiveStatus,
        label: say(.directiveShort(directive.order.number)), text: directive.order.text,
        detail: told(reasons, to, directive.effectiveStatus))
    }
  }

  /// The worst reason in the colour of what it made of the item, who answers, then the rest, which
  /// is what a narrow wall may cut.
  private func told(
    _ reasons: [[KioskPiece]], _ who: [KioskPiece], _ status: Status
  ) -> [KioskPiece] {
    var reasons = reasons[...]
    var worst = reasons.popFirst() ?? []
    if status == .behind || status == .atRisk, case .text(let text, _)? = worst.first {
      worst = [.text(text, .status(status))]
    }
    return [KioskPiece](parts: [worst, who] + reasons)
  }
}

extension AttentionEntry {
  fileprivate var isOverdue: Bool {
    reasons.contains {
      switch $0 {
      case .overdue, .directiveOverdue: true
      default: false
      }
    }
  }

  fileprivate var isDueSoon: Bool {
    reasons.contains { if case .dueSoon = $0 { true } else { false } }
  }
}
