import Phrases
import PlanDomain

extension KioskWriter {
  /// The departments by their on-time rate, the lowest first; those nothing has fallen due for come
  /// last.
  var departments: KioskSheet? {
    let leading = snapshot.responsibilities.filter { $0.department != nil && $0.counts.total > 0 }
    guard !leading.isEmpty else { return nil }
    var sheet = KioskSheet(
      id: KioskSheetID(section: .departments), heading: say(.kioskDepartments))
    let late = leading.count { $0.counts.openOverdue > 0 }
    sheet.figures = [figure(late, .kioskDepartmentsLate, .statusBehind)]
    if let rate = snapshot.counts.onTimeRate {
      sheet.figures.insert(
        KioskFigure(text: percent(rate), caption: say(.onTimeRate), face: .strong), at: 0)
    }
    // The sort is stable by place, so that equals keep their order.
    let ranked = leading.enumerated().sorted { a, b in
      let (first, second) = (a.element.rank, b.element.rank)
      return first == second ? a.offset < b.offset : first < second
    }
    sheet.take(
      ranked.map(\.element).filter { $0.counts.onTimeRate != nil }.map(row)
        + waiting(leading.filter { $0.counts.onTimeRate == nil }))
    return sheet
  }

  private func row(_ responsibility: Responsibility) -> KioskRow {
    let counts = responsibility.counts
    let name = responsibility.department.map { plan.department($0)?.name ?? $0.text } ?? ""
    var row = KioskRow(text: name)
    if counts.openOverdue > 0 {
      row.status = .behind
      row.tail = [.text(say(.overdueCount(counts.openOverdue)), .statusBehind)]
    }
    row.bar = KioskBar(
      progress: counts.onTimeRate, face: counts.openOverdue > 0 ? .statusBehind : .statusDone)
    row.value = percent(counts.onTimeRate)
    return row
  }

  /// Those that nothing has fallen due for have no rate: they are named together.
  private func waiting(_ others: [Responsibility]) -> [KioskRow] {
    let names = others.compactMap(\.department).map(department)
    guard !names.isEmpty else { return [] }
    return [
      KioskRow(
        text: names.joined(separator: ", "), detail: [.text(say(.kioskNothingDue), .dim)])
    ]
  }
}

extension Responsibility {
  /// The lower, the sooner it is shown.
  fileprivate var rank: Int { counts.onTimeRateHundredths ?? 20_000 }
}
