import Phrases
import PlanDomain

extension KioskWriter {
  /// The plan in one look: how it counts, and how far each objective is.
  var overview: KioskSheet {
    var sheet = KioskSheet(
      id: KioskSheetID(section: .overview), heading: say(.kioskOverview))
    sheet.title = plan.header.title
    sheet.note =
      snapshot.illustrativeCount > 0
      ? say(.illustrativeCount(snapshot.illustrativeCount, plan.items.count)) : nil
    let counts = snapshot.counts
    let orders = projection.directiveCounts()
    sheet.figures = [figure(counts.openOverdue, .tasksOverdue, .statusBehind)]
    if orders.total > 0 {
      sheet.figures.append(figure(orders.overdue, .directivesOverdue, .statusBehind))
    }
    sheet.figures += [
      figure(counts.dueSoon, .classDueSoon, .strong),
      figure(counts.done, .classDone, .statusDone),
    ]
    if let rate = counts.onTimeRate {
      sheet.figures.append(
        KioskFigure(text: say.percent(rate), caption: say(.onTimeRate), face: .strong))
    }
    sheet.take(plan.children(of: nil).map(progressRow))
    return sheet
  }

  /// An item by its name, how it stands, and how far it is.
  func progressRow(_ item: Int) -> KioskRow {
    let status = projection.effectiveStatus(of: item)
    let outcome = projection.outcomes[item]
    return KioskRow(
      subject: .item(plan.items[item].id), status: status, label: plan.items[item].id.text,
      text: plan.items[item].title, tail: [.text(say(status.phrase), .status(status))],
      bar: outcome.progress.map {
        KioskBar(progress: $0, expected: outcome.expected, face: .status(status))
      },
      value: outcome.progress.map { say.percent($0) } ?? "")
  }
}
