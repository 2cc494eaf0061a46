import Phrases
import PlanDomain

extension KioskWriter {
  /// The departments by their on-time rate, the lowest first. Those with nothing overdue are named
  /// together, so that a wall of full bars hides nobody who is late; those nothing has fallen due
  /// for come last.
  var departments: KioskSheet? {
    let leading = snapshot.responsibilities.filter { $0.department != nil && $0.counts.total > 0 }
    guard !leading.isEmpty else { return nil }
    var sheet = KioskSheet(
      id: KioskSheetID(section: .departments), heading: say(.kioskDepartments))
    let late = leading.count { $0.counts.openOverdue > 0 }
    sheet.figures = [figure(late, .kioskDepartmentsLate, .statusBehind)]
    if let rate = snapshot.counts.onTimeRate {
      sheet.figures.insert(
        KioskFigure(text: percent(rate.percent), caption: say(.onTimeRate), face: .strong), at: 0)
    }
    // The sort is stable by place, so that equals keep their order.
    let ranked = leading.enumerated().sorted { a, b in
      let (first, second) = (a.element.rank, b.element.rank)
      return first == second ? a.offset < b.offset : first < second
    }
    let punctual = leading.filter { $0.counts.onTimeRate != nil && $0.counts.openOverdue == 0 }
    var good = together(punctual, [.text(say(.kioskNothingOverdue), .text)])
    for place in good.indices {
      good[place].status = .done
      good[place].value = percent(100)
      good[place].tail = [.text(percent(100), .statusDone)]
    }
    let waiting = together(
      leading.filter { $0.counts.onTimeRate == nil }, [.text(say(.kioskNothingDue), .dim)])
    sheet.take(
      ranked.map(\.element).filter { $0.counts.openOverdue > 0 }.map(row) + good + waiting)
    return sheet
  }

  private func row(_ responsibility: Responsibility) -> KioskRow {
    let counts = responsibility.counts
    let name = responsibility.department.map { plan.department($0)?.name ?? $0.text } ?? ""
    var row = KioskRow(
      status: .behind, text: name,
      tail: [.text(say(.overdueCount(counts.openOverdue)), .statusBehind)])
    row.bar = KioskBar(progress: counts.onTimeRate?.percent, face: .statusBehind)
    row.value = percent(counts.onTimeRate?.percent)
    return row
  }

  /// Several in one row by their short names, one by its own.
  private func together(
    _ responsibilities: [Responsibility], _ detail: [KioskPiece]
  ) -> [KioskRow] {
    let ids = responsibilities.compactMap(\.department)
    guard let first = ids.first else { return [] }
    let names =
      ids.count == 1
      ? plan.department(first)?.name ?? first.text
      : ids.map(department).joined(separator: ", ")
    return [KioskRow(text: names, detail: detail)]
  }
}

extension Responsibility {
  /// The lower, the sooner it is shown.
  fileprivate var rank: Int { counts.onTimeRate?.hundredths ?? 20_000 }
}
