import Phrases
import PlanDomain

extension KioskWriter {
  /// One objective: how it stands, how far it is and should be, and its strategies.
  func objective(_ item: Int) -> KioskSheet {
    let id = plan.items[item].id
    let status = projection.effectiveStatus(of: item)
    let outcome = projection.outcomes[item]
    let counts = projection.counts(under: item)
    var sheet = KioskSheet(
      id: KioskSheetID(section: .objectives, item: id),
      heading: "\(say(plan.header.phrase(for: .objective))) \(id.text)")
    sheet.title = title(of: item)
    sheet.status = status
    sheet.note = lead(of: item).map { "\(say(.lead)): \($0)" } ?? say(.noLead)
    guard plan.hasChildren(item) else {
      sheet.note = "\(say(Status?.none.phrase)) · \(sheet.note ?? "")"
      return sheet
    }
    sheet.figures = [
      KioskFigure(
        text: say.percent(outcome.progress), caption: say(.progress), face: .status(status))
    ]
    if let expected = outcome.expected {
      sheet.figures.append(
        KioskFigure(text: say.percent(expected), caption: say(.expected), face: .text))
    }
    sheet.figures += [
      figure(counts.openOverdue, .tasksOverdue, .statusBehind),
      KioskFigure(
        text: "\(counts.done)/\(counts.total)", caption: say(.tasksDone),
        face: counts.done > 0 ? .statusDone : .dim),
    ]
    sheet.take(plan.children(of: item).map(progressRow))
    return sheet
  }
}
