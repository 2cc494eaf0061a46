import CellGrid
import Phrases
import PlanDomain

/// The meetings there were, and the way to the next.
struct MeetingListPage: PageOfMeeting, PageOfRows {
  let isReadByTheRoom = false

  func mode(in state: State) -> Mode { .meetings }

  var cursor: WritableKeyPath<State, Selection<MeetingRow>> { \.meeting.list }
  func rows(in state: State) -> [MeetingRow] { state.meetingRows }

  func row(at target: MouseTarget) -> MeetingRow? {
    if case .meetingRow(let row) = target { row } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<MeetingLine> {
    let place = MeetingLayout(layout)
    let meetings = state.listedMeetings
    let tallies = state.projection.conclusionTallies(of: meetings)
    let rows =
      [MeetingLine(theNextIn: state)] + zip(meetings, tallies).map { MeetingLine($0, $1) }
    return Table(
      .meetings, Column.meetings(state, in: place.area.columns, glyphs), in: place.area,
      headRows: place.headRows, count: rows.count, from: state.meeting.list.window.top,
      row: { rows[$0] })
  }

  func drill(_ state: inout State) -> [Effect] { state.openFromList() }

  func sortedList(in state: State) -> SortedList? {
    SortedList(.meetings, Column.meetings(state, in: 200, .unicode))
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
  let count = state.listedMeetings.count
  drawMeetingHeading(
    .meetingsTitle, "", right: [Span(say(.meetingCount(count)), .strong)], page, on: &canvas)
  MeetingListPage().drawList(state, page, on: &canvas)
  guard count == 0 else { return }
  let list = MeetingLayout(page).list
  canvas.put(
    say(.noMeetingYet), list.column + 2, list.row + 2, .dim, limit: list.columns - 3)
}

/// A meeting in the list of them, or the way to the next.
struct MeetingLine: TableRow {
  let meeting: Meeting?
  let tally: ConclusionTally?
  private(set) var whole: [Span] = []

  init(_ meeting: Meeting, _ tally: ConclusionTally) {
    (self.meeting, self.tally) = (meeting, tally)
  }

  init(theNextIn state: State) {
    (meeting, tally) = (nil, nil)
    let open = state.projection.openMeeting
    whole = [
      Span(
        state.say(open.map { .joinOpenMeeting($0.opening.title) } ?? .openNewMeeting), .strong)
    ]
  }

  var click: MouseTarget { .meetingRow(meeting.map { .past($0.id) } ?? .next) }

  /// One side of a comparison.
  func mark(_ state: State, _ glyphs: Glyphs) -> String? {
    meeting != nil && state.meeting.marked == meeting?.id ? glyphs.changed : nil
  }
}

extension Column<MeetingLine> {
  static func meetings(_ state: State, in columns: Int, _ glyphs: Glyphs) -> [Self] {
    func cell(_ text: @escaping (Meeting) -> String) -> (MeetingLine) -> TableCell {
      { .text($0.meeting.map(text) ?? "", .text) }
    }
    let room = columns >= ListWidth.names ? 27 : 9
    return [
      Self(
        name: .day, width: .exactly(14),
        cell: cell { meeting in
          let ordinal = meeting.id.ordinal > 1 ? " (\(meeting.id.ordinal))" : ""
          return state.say.day(meeting.id.day) + ordinal
        }, key: { .day($0.meeting?.id.day) }),
      Self(
        name: .meeting,
        width: columns >= ListWidth.titles ? .fitting(0...columns - 50) : .rest(parts: 1), gap: 2,
        isName: true, wraps: true,
        cell: cell { $0.opening.title }, key: { .name($0.meeting?.opening.title ?? "") }),
      Self(
        name: .conclusions, width: .exactly(room),
        cell: { row in
          .spans(row.tally.map { state.say.spans(of: $0, glyphs: glyphs, columns: room) } ?? [])
        }, key: { $0.tally.map { .count($0.open) } ?? .nothing }),
    ]
  }
}

extension Wording {
  /// `✓ 3 xong   2 còn`: what is still open counts, and stands alone where there is little room.
  func spans(of tally: ConclusionTally, glyphs: Glyphs, columns: Int = .max) -> [Span] {
    if tally == ConclusionTally(done: 0, open: 0) { return [Span(self(.noConclusions), .dim)] }
    let done = Span("\(glyphs.status(.done)) \(self(.conclusionsDone(tally.done)))", .dim)
    guard tally.open > 0 else { return [done] }
    let open = Span(self(.conclusionsOpen(tally.open)), .strong)
    return columns < ListWidth.twoCounts ? [open] : [done, Span("   "), open]
  }
}

/// One line of the list of meetings.
enum MeetingRow: Hashable, Sendable {
  /// The way into the open meeting, or to a new one.
  case next
  case past(MeetingID)
}

extension State {
  /// The newest first, unless another order was asked for.
  var listedMeetings: [Meeting] {
    let closed = Array(projection.meetings.filter { !$0.isOpen }.reversed())
    guard sorting(of: .meetings) != nil else { return closed }
    let lines = zip(closed, projection.conclusionTallies(of: closed)).map(MeetingLine.init)
    return sorted(
      lines, of: .meetings, by: Column.meetings(self, in: 200, .unicode), row: { $0 }
    ).compactMap(\.meeting)
  }

  /// The way to the next, then the meetings.
  var meetingRows: [MeetingRow] { [.next] + listedMeetings.map { .past($0.id) } }
}
