import CellGrid
import Phrases
import PlanDomain

/// The way to the next meeting or into the open one, then the meetings there were, newest first.
func drawMeetingList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let layout = MeetingLayout(page)
  let meetings = state.listedMeetings
  drawMeetingHeading(
    .meetingsTitle, "", right: [Span(say(.meetingCount(meetings.count)), .strong)], page,
    on: &canvas)
  let area = layout.list.inset(columns: page.margin - 1)
  let window = state.meeting.list
  for index in window.visible(count: state.meetingListCount, height: layout.rows) {
    let row = area.row + index - window.top
    let isSelected = index == window.selected
    if isSelected { canvas.put(canvas.glyphs.selection, area.column, row, .accent) }
    let start = area.column + 2
    var shown = 0
    if index == 0 {
      let text = state.projection.openMeeting.map { say(.joinOpenMeeting($0.opening.title)) }
      shown = canvas.put(text ?? say(.openNewMeeting), start, row, .strong, limit: area.columns - 3)
    } else if let meeting = meetings[safely: index - 1] {
      canvas.put(say.day(meeting.id.day), start, row, .text)
      shown = canvas.put(
        meeting.opening.title, start + 12, row, .text, limit: area.endColumn - start - 13)
    }
    if isSelected {
      canvas.select(
        Rect(
          column: start + (index == 0 ? 0 : 12), row: row, columns: shown, rows: 1))
    }
    canvas.mark(
      Rect(column: area.column, row: row, columns: area.columns, rows: 1), .meetingRow(index))
  }
}

extension State {
  /// The newest first.
  var listedMeetings: [Meeting] { projection.meetings.filter { !$0.isOpen }.reversed() }

  /// The way to the next, then the meetings.
  var meetingListCount: Int { listedMeetings.count + 1 }

  /// Enter on the list: into the open meeting, to a new one, or to the day of an earlier one.
  mutating func openFromList() -> [Effect] {
    guard meeting.list.selected > 0 else {
      if let open = projection.openMeeting { join(open) } else { beginMeeting() }
      return []
    }
    guard let past = listedMeetings[safely: meeting.list.selected - 1] else { return [] }
    closeMeetingPage()
    return look(after: MeetingDay(day: past.id.day, title: past.opening.title))
  }
}
