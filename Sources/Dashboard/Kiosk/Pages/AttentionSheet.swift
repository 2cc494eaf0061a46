import Phrases
import PlanDomain

extension KioskWriter {
  /// What needs a decision, worst first, each with its reasons and who answers for it.
  var attention: KioskSheet? {
    let entries = snapshot.attention
    guard !entries.isEmpty else { return nil }
    var sheet = KioskSheet(id: KioskSheetID(section: .attention), heading: say(.kioskAttention))
    let (counts, orders) = (snapshot.counts, projection.directiveCounts())
    let urgent = entries.counted
    sheet.figures = [figure(urgent.tasks, .kioskUrgent, .strong)]
    if urgent.directives > 0 {
      sheet.figures.append(figure(urgent.directives, .kioskOrdersUrgent, .strong))
    }
    sheet.figures.append(figure(counts.openOverdue, .tasksOverdue, .statusBehind))
    if orders.total > 0 {
      sheet.figures.append(figure(orders.overdue, .directivesOverdue, .statusBehind))
    }
    sheet.figures.append(figure(counts.dueSoon, .tasksDueSoon, .strong))
    if orders.dueSoon > 0 {
      sheet.figures.append(figure(orders.dueSoon, .directivesDueSoon, .strong))
    }
    sheet.take(entries.map(row))
    return sheet
  }

  private func row(_ entry: AttentionEntry) -> KioskRow {
    switch entry.target {
    case .item(let item):
      let status = projection.effectiveStatus(of: item)
      let lead = lead(of: item).map { [KioskPiece.text($0, .text)] } ?? []
      return KioskRow(
        subject: .item(plan.items[item].id), status: status, label: plan.items[item].id.text,
        text: plan.items[item].title,
        detail: told(entry.reasons, lead, status))
    case .directive(let index):
      let directive = projection.directives[index]
      let to = [KioskPiece.text(plan.shortNames(of: directive.order), .text)]
      return KioskRow(
        subject: .directive(directive.id), status: directive.effectiveStatus,
        label: say(.directiveShort(projection.name(of: directive))), text: directive.order.text,
        detail: told(entry.reasons, to, directive.effectiveStatus))
    }
  }

  /// The worst reason, who answers, then one more reason, which is what a narrow wall may cut: two
  /// are what is read in passing. A reason that made the status has its colour, any other none.
  private func told(
    _ reasons: [AttentionReason], _ who: [KioskPiece], _ status: Status?
  ) -> [KioskPiece] {
    let words = reasons.prefix(2).enumerated().map { place, reason -> [KioskPiece] in
      let face: Face =
        place > 0 ? .text : reason.makes(status) ? .status(status) : .strong
      return [.text(say(projection.phrase(for: reason)), face)]
    }
    return [KioskPiece](parts: words.prefix(1) + [who] + words.dropFirst())
  }
}

extension AttentionReason {
  /// Whether something is behind or at risk by this reason.
  fileprivate func makes(_ status: Status?) -> Bool {
    guard status == .behind || status == .atRisk else { return false }
    return switch self {
    case .overdue, .directiveOverdue, .behind: true
    case .reportedLate(let reported): reported == status
    default: false
    }
  }
}
