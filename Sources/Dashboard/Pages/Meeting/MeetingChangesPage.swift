import CellGrid
import Phrases
import PlanDomain

/// What changed between two meetings, or between one and now.
func drawMeetingChanges(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  guard let comparing = state.meeting.comparing, let changes = comparing.changes else {
    drawMeetingHeading(.changesTitle, "", right: [], page, on: &canvas)
    canvas.put(say(.comparing), page.margin, page.body.row, .dim)
    return
  }
  let between = say(
    .changesBetween(
      changes.projection.phrase(forDayOf: changes.from.id),
      changes.to.map { changes.projection.phrase(forDayOf: $0.id) }))
  drawMeetingHeading(.changesTitle, between, right: [], page, on: &canvas)
  let difference = changes.difference
  let heading: Phrase =
    difference.entries.isEmpty ? .nothingChangedBetween : difference.counts
  drawChanges(
    ChangeSource(difference: difference, projection: changes.projection), heading,
    comparing.selection.window, state, page, on: &canvas)
}
