import Phrases
import PlanDomain

extension KioskWriter {
  /// The strategies against the calendar of the whole plan; where an objective has none, itself.
  var timeline: KioskSheet? {
    let items = plan.children(of: nil).flatMap { objective -> [Int] in
      let strategies = Array(plan.children(of: objective))
      return strategies.isEmpty ? [objective] : strategies
    }
    let dated = items.compactMap { item in projection.span(of: item).map { (item, $0) } }
    guard let first = dated.map(\.1.start).min(), let last = dated.map(\.1.due).max() else {
      return nil
    }
    var sheet = KioskSheet(id: KioskSheetID(section: .timeline), heading: say(.kioskTimeline))
    sheet.calendar = min(first, today)...max(last, today, first.adding(days: 1))
    let statuses = dated.map { projection.effectiveStatus(of: $0.0) }
    sheet.figures = Self.worstFirst.map { status in
      figure(statuses.count { $0 == status }, status.phrase, .status(status))
    }
    // What none is, is not told.
    sheet.figures.removeAll { $0.face == .dim }
    sheet.take(
      dated.map { item, span in
        let status = projection.effectiveStatus(of: item)
        let isLate = span.due < today && status.isOpen
        return KioskRow(
          subject: .item(plan.items[item].id), status: status, label: plan.items[item].id.text,
          text: plan.items[item].title,
          tail: [.text(say.day(span.due), isLate ? .statusBehind : .text)],
          bar: KioskBar(progress: projection.outcomes[item].progress, face: .status(status)),
          days: span.start...span.due)
      })
    return sheet
  }

  private static let worstFirst: [Status] = [
    .behind, .atRisk, .onTrack, .notStarted, .done, .suspended, .cancelled,
  ]
}
