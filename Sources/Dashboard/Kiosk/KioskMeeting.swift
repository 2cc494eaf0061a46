import CellGrid
import Phrases
import PlanDomain

/// The meeting that is on, as the room sees it, in place of the pages: nothing that is typed, and
/// no internal note.
func drawKioskMeeting(
  _ meeting: Meeting, _ snapshot: KioskSnapshot, _ state: KioskState, _ layout: KioskLayout,
  on canvas: inout Canvas
) {
  let say = state.say
  // Head and foot where the pages have theirs. A banner takes the blank row above, else the first.
  let hasBanner = KioskBanner(state) != nil
  let bounds = state.size.bounds
  let top = max(layout.headerRow, hasBanner ? 1 : 0)
  let area = bounds.splitTop(top).rest.splitBottom(bounds.rows - layout.footerRow).rest
  drawAudience(
    Audience(
      projection: snapshot.projection, meeting: meeting, subject: meeting.current,
      earlier: snapshot.lastMeetingLeft, now: state.meetingTime.wall),
    in: area, on: &canvas)
  if hasBanner { drawKioskBanner(state, layout, at: 0, on: &canvas) }
  let offset = snapshot.projection.plan.header.offset
  let day = state.time.wall.day(at: offset)
  let time = say.time(state.time.wall, offset: offset)
  let end = layout.body.endColumn
  let used = canvas.putRight("\(say.day(day))  \(time)", endingAt: end, layout.footerRow, .text)
  canvas.put(
    meeting.opening.title, layout.margin, layout.footerRow, .dim,
    limit: end - layout.margin - used - 2)
}
