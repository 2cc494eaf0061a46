import Phrases
import PlanDomain

extension KioskWriter {
  /// The departments, those with anything late first and one by one, so that a wall of full bars
  /// hides nobody who is late; those that are not are named together, and after them those nothing
  /// has fallen due for.
  var departments: KioskSheet? {
    let all = snapshot.responsibilities.filter { $0.department != nil && $0.answers }
    guard !all.isEmpty else { return nil }
    var sheet = KioskSheet(
      id: KioskSheetID(section: .departments), heading: say(.kioskDepartments))
    sheet.figures = [
      figure(all.count { $0.counts.openOverdue > 0 }, .kioskDepartmentsLate, .statusBehind)
    ]
    let ordered = all.count { $0.directiveCounts.overdue > 0 }
    if ordered > 0 {
      sheet.figures.append(figure(ordered, .kioskDepartmentsOrders, .statusBehind))
    }
    if let rate = snapshot.counts.onTimeRate {
      sheet.figures.insert(
        KioskFigure(text: say.percent(rate), caption: say(.onTimeRate), face: .strong), at: 0)
    }
    let others = all.filter { !$0.isLate }
    let punctual = others.filter { $0.counts.onTimeRate != nil }
    var good = together(punctual, [.text(say(.kioskNothingOverdue), .text)])
    for place in good.indices {
      good[place].value = say.percent(Percent.whole)
      good[place].tail = [.text(say.percent(Percent.whole), .strong)]
    }
    let waiting = others.filter { $0.counts.onTimeRate == nil }
    let ordersOnly = waiting.filter { $0.directiveCounts.done > 0 }.map { body in
      KioskRow(
        text: body.department.map { plan.department($0)?.name ?? $0.text } ?? "",
        detail: [KioskPiece](parts: [
          [.text(say(.kioskNothingDue), .dim)],
          [.text(say(.directivesDone(body.directiveCounts)), .text)],
        ]))
    }
    sheet.take(
      all.filter(\.isLate).map(row) + good + ordersOnly
        + together(
          waiting.filter { $0.directiveCounts.done == 0 },
          [.text(say(.kioskNothingDue), .dim)]))
    return sheet
  }

  /// How much is overdue beside the name, the rate as a bar, and what else is late below it.
  private func row(_ body: Responsibility) -> KioskRow {
    let (counts, orders) = (body.counts, body.directiveCounts)
    var row = KioskRow(
      text: body.department.map { plan.department($0)?.name ?? $0.text } ?? "")
    if counts.openOverdue + orders.overdue > 0 {
      row.tail = [.text(say(.overdueWork(counts.openOverdue, orders.overdue)), .statusBehind)]
    }
    if let rate = counts.onTimeRate {
      row.value = say.percent(rate)
      // A whole bar in the colour of what is late would say two things.
      if counts.openOverdue > 0 {
        row.bar = KioskBar(progress: rate.share, face: .statusBehind)
      } else if row.tail.isEmpty {
        row.tail = [.text(row.value, .strong)]
      }
    }
    let isBehind = counts.behind + orders.behind > 0
    row.detail = [KioskPiece](
      parts: say.latenessToCome(of: body).enumerated().map { place, words in
        [.text(words, isBehind && place == 0 ? .statusBehind : .statusAtRisk)]
      })
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
