import CellGrid
import Phrases
import PlanDomain

/// The meetings there were, and the way to the next.
struct MeetingListPage: PageOfMeeting {
  let isReadByTheRoom = false

  func mode(in state: State) -> Mode { .meetings }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.meeting.list.settle(state.meetingRows, height: MeetingLayout(layout).rows)
  }

  func move(_ state: inout State, by rows: Int) {
    state.meeting.list.move(by: rows, in: state.meetingRows)
  }

  func drill(_ state: inout State) -> [Effect] { state.openFromList() }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .meetingRow(let row) = target else { return }
    state.meeting.list.select(row, in: state.meetingRows)
  }

  func hints(in state: State) -> [Command] {
    guard state.chosenMeeting != nil else {
      return [.drill, .compareMeetings, .agenda, .back, .help]
    }
    return [.drill] + state.hintsOnChosenMeeting
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    switch command {
    case .compareMeetings: state.meeting.marked == nil ? .changesUntilNow : nil
    case .drill: state.chosenMeeting == nil ? nil : .readRecord
    default: nil
    }
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawMeetingList(state, layout, on: &canvas)
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    Point(column: 2, row: MeetingLayout(layout).list.row + state.meeting.list.window.offset)
  }
}

extension State {
  /// What can be done with the meeting that was chosen.
  var hintsOnChosenMeeting: [Command] {
    let writing: [Command] = snapshot.access == .readWrite ? [.writeDocuments, .addSupplement] : []
    return writing + [.markMeeting, .compareMeetings, .back, .help]
  }
}

/// The way to the next meeting or into the open one, then the meetings there were, newest first:
/// the day, the title, and how many of its conclusions are done and open.
func drawMeetingList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let layout = MeetingLayout(page)
  let meetings = state.listedMeetings
  drawMeetingHeading(
    .meetingsTitle, "", right: [Span(say(.meetingCount(meetings.count)), .strong)], page,
    on: &canvas)
  let area = layout.list.inset(columns: page.margin - 1)
  let columns = MeetingColumns(area)
  if !layout.heads.isEmpty { columns.drawHeads(layout.heads.row, on: &canvas) }
  let window = state.meeting.list.window
  let visible = window.visible(count: meetings.count + 1, height: layout.rows)
  let shown = visible.compactMap { meetings[safely: $0 - 1] }
  let tallies = state.projection.conclusionTallies(of: shown)
  for index in visible {
    let line = Rect(
      column: area.column, row: area.row + index - window.top, columns: area.columns, rows: 1)
    let isSelected = index == window.selected
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, line.row, .accent) }
    if let meeting = meetings[safely: index - 1] {
      columns.draw(
        meeting, tallies[safely: index - max(visible.lowerBound, 1)], state, line,
        isSelected: isSelected, on: &canvas)
    } else {
      let open = state.projection.openMeeting
      let text = open.map { say(.joinOpenMeeting($0.opening.title)) } ?? say(.openNewMeeting)
      let start = columns.day
      let width = canvas.put(text, start, line.row, .strong, limit: line.endColumn - start - 1)
      if isSelected {
        canvas.select(Rect(column: start, row: line.row, columns: width, rows: 1))
      }
    }
    canvas.mark(line, .meetingRow(meetings[safely: index - 1].map { .past($0.id) } ?? .next))
  }
  if meetings.isEmpty {
    canvas.put(say(.noMeetingYet), columns.day, area.row + 2, .dim, limit: area.columns - 3)
  }
}

/// Which columns the list has at a width.
private struct MeetingColumns {
  let day, title, conclusions: Int

  init(_ area: Rect) {
    day = area.column + 4
    title = day + 14
    conclusions = area.endColumn - (area.columns >= 60 ? 20 : 10)
  }

  func drawHeads(_ row: Int, on canvas: inout Canvas) {
    canvas.put(canvas.say(.meetingColumn), title, row, .dim, limit: conclusions - title - 1)
    canvas.put(canvas.say(.conclusionsColumn), conclusions, row, .dim)
  }

  func draw(
    _ meeting: Meeting, _ tally: ConclusionTally?, _ state: State, _ line: Rect,
    isSelected: Bool, on canvas: inout Canvas
  ) {
    let say = state.say
    if state.meeting.marked == meeting.id {
      canvas.put(canvas.glyphs.changed, day - 2, line.row, .strong, limit: 1)
    }
    let ordinal = meeting.id.ordinal > 1 ? " (\(meeting.id.ordinal))" : ""
    canvas.put(say.day(meeting.id.day) + ordinal, day, line.row, .text, limit: 14)
    let width = canvas.put(
      meeting.opening.title, title, line.row, .text, limit: conclusions - title - 2)
    if isSelected {
      canvas.select(Rect(column: title, row: line.row, columns: width, rows: 1))
    }
    guard let tally else { return }
    let room = line.endColumn - conclusions
    canvas.put(
      say.spans(of: tally, glyphs: canvas.glyphs, columns: room), conclusions, line.row,
      limit: room)
  }
}

extension Wording {
  /// `✓ 3 xong   2 còn`: what is still open counts, and stands alone where there is little room.
  func spans(of tally: ConclusionTally, glyphs: Glyphs, columns: Int = .max) -> [Span] {
    if tally == ConclusionTally(done: 0, open: 0) { return [Span(self(.noConclusions), .dim)] }
    let done = Span("\(glyphs.status(.done)) \(self(.conclusionsDone(tally.done)))", .dim)
    guard tally.open > 0 else { return [done] }
    let open = Span(self(.conclusionsOpen(tally.open)), .strong)
    return columns < 18 ? [open] : [done, Span("   "), open]
  }
}

/// One line of the list of meetings.
enum MeetingRow: Hashable, Sendable {
  /// The way into the open meeting, or to a new one.
  case next
  case past(MeetingID)
}

extension State {
  /// The newest first.
  var listedMeetings: [Meeting] { projection.meetings.filter { !$0.isOpen }.reversed() }

  /// The way to the next, then the meetings.
  var meetingRows: [MeetingRow] { [.next] + listedMeetings.map { .past($0.id) } }
}
