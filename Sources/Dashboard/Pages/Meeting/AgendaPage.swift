import CellGrid
import Phrases
import PlanDomain

/// What is talked about, for how long; before it is accepted, a proposal.
struct AgendaPage: PageOfMeeting, PageOfRows {
  func mode(in state: State) -> Mode { .agenda }

  func subject(in state: State) -> Subject? { state.agendaRow?.entry.item }

  var cursor: WritableKeyPath<State, Selection<Subject>> { \.meeting.agenda.selection }
  func rows(in state: State) -> [Subject] { state.agendaSubjects }

  func row(at target: MouseTarget) -> Subject? {
    if case .subject(let subject) = target { subject } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<AgendaRow> {
    AgendaLayout(layout, state, glyphs).table
  }

  func hints(in state: State) -> [Command] {
    let running: [Command] =
      state.isAgendaAccepted ? [.conclude, .postpone, .closeMeeting] : []
    return [.acceptAgenda] + running
      + [.takeOnAgenda, .earlier, .later, .moreMinutes, .fewerMinutes, .addToAgenda, .back]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    guard command == .acceptAgenda else { return nil }
    if state.joinedMeeting == nil { return .openTheMeeting }
    return state.isAgendaAccepted ? .goToAgendaItem : .acceptTheAgenda
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawAgenda(state, layout, on: &canvas)
  }
}

/// What is talked about and for how long, then what else was proposed; the selected one in full
/// below.
func drawAgenda(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let layout = AgendaLayout(page, state, canvas.glyphs)
  let title = state.joinedMeeting?.opening.title ?? say(.meetingNotOpenYet)
  let name: Phrase = state.isAgendaAccepted ? .agendaTitle : .agendaProposedTitle
  drawMeetingHeading(name, title, right: state.agendaSum(page, canvas.glyphs), page, on: &canvas)
  if layout.table.count == 0 {
    let text: Phrase = state.snapshot.comparison == nil ? .agendaWorking : .nothingProposed
    let list = layout.table.list
    canvas.put(say(text), list.column + 2, list.row, .dim, limit: list.columns - 3)
  }
  canvas.draw(layout.table, selected: state.meeting.agenda.selection.window.selected, state)
  if let row = state.agendaRow { drawInFull(row, state, layout.detail, page, on: &canvas) }
}

/// Where the parts of the agenda lie: its rows, and below them the selected one in full, in as many
/// lines as the longest needs.
struct AgendaLayout {
  let table: Table<AgendaRow>
  let detail: Rect

  init(_ page: PageLayout, _ state: State, _ glyphs: Glyphs) {
    let rows = state.agendaRows
    let layout = MeetingLayout(page)
    let width = page.size.columns - 2 * page.margin
    let longest = rows.prefix(100).map { state.linesInFull($0, columns: width).count }.max() ?? 0
    let room = layout.rows - min(rows.count, max(2, layout.rows / 4))
    let split = layout.area.splitBottom(room > 2 ? min(longest + 1, room) : 0)
    detail = split.bottom
    table = Table(
      .agenda, Column.agenda(state, in: layout.area.columns, glyphs), in: split.rest,
      headRows: layout.headRows, count: rows.count,
      from: state.meeting.agenda.selection.window.top, row: { rows[$0] })
  }
}

extension AgendaRow: TableRow {
  var click: MouseTarget { .subject(entry.item) }
  fileprivate var face: Face { number == nil ? .dim : .text }
}

extension Column<AgendaRow> {
  /// It stands in the order in which it is gone through, and no other.
  fileprivate static func agenda(_ state: State, in columns: Int, _ glyphs: Glyphs) -> [Self] {
    let isAccepted = state.isAgendaAccepted
    let standing = Self(
      name: .standing, width: .exactly(12), from: ListWidth.names,
      cell: { row in
        guard row.number != nil, let joined = state.joinedMeeting else { return .text("", .dim) }
        return .spans([state.word(for: joined.state(of: row.entry.item), glyphs)])
      })
    return [
      Self(
        name: .place, width: .exactly(3), isRight: true,
        cell: { .text($0.number.map(String.init) ?? "+", $0.face) }),
      Self(
        name: .number, width: .fitting(4...12), gap: 2, isName: true,
        cell: { .text(state.number(of: $0.entry.item), $0.face) }),
      Self(
        name: .status, width: .exactly(1),
        cell: { row in
          state.shownStatus(of: row.entry.item).map { .status($0) } ?? .text("", .dim)
        }),
      Self(
        name: .content, width: .rest(parts: 3), gap: 2, isName: true, wraps: true,
        cell: { .text(state.title(of: $0.entry.item), $0.face) }),
      Self(
        name: .reason, width: .rest(parts: 2), from: isAccepted ? 94 : 80, gap: 2, wraps: true,
        cell: { .text($0.entry.reason, .dim) }),
    ] + (isAccepted ? [standing] : []) + [
      Self(
        name: .minutes, width: .exactly(5), isRight: true,
        cell: { .text("\($0.entry.minutes)", $0.face) })
    ]
  }
}

private func drawInFull(
  _ row: AgendaRow, _ state: State, _ area: Rect, _ page: PageLayout, on canvas: inout Canvas
) {
  guard area.rows > 1 else { return }
  canvas.horizontalRule(area.row)
  let inner = area.splitTop(1).rest
  let columns = page.size.columns - 2 * page.margin
  let lines = state.linesInFull(row, columns: columns)
  for (offset, line) in lines.prefix(inner.rows).enumerated() {
    // What has no line left stands behind the last, cut.
    let rest = offset == inner.rows - 1 ? lines[(offset + 1)...].map { Span(" \($0.text)") } : []
    canvas.put([line] + rest, page.margin, inner.row + offset, limit: columns)
  }
}

extension State {
  /// The item's whole title, and why it is on the agenda.
  fileprivate func linesInFull(_ row: AgendaRow, columns: Int) -> [Span] {
    let item = row.entry.item
    func lines(_ text: String, _ face: Face) -> [Span] {
      TextWidth.wrapped(Sanitiser.line(text), width: columns).map { Span($0, face) }
    }
    return lines("\(number(of: item))  \(title(of: item))", .title)
      + lines(row.entry.reason, .text)
  }

  /// The agenda's minutes against the planned length; what is over is said in words.
  func agendaSum(_ page: PageLayout, _ glyphs: Glyphs) -> [Span] {
    let sum = agendaEntries.reduce(0) { $0 + max(0, $1.minutes) }
    let planned = plannedMinutes
    if page.size.columns < PageWidth.words {
      let sign = sum > planned ? "\(glyphs.status(.behind)) " : ""
      return [Span("\(sign)\(sum)/\(planned)", sum > planned ? .statusBehind : .strong)]
    }
    var spans = [Span(say(.minutesOf(sum, planned)), .strong)]
    if sum > planned {
      spans.insert(
        Span("\(glyphs.status(.behind)) \(say(.minutesOver(sum - planned)))   ", .statusBehind),
        at: 0)
    } else if page.size.columns >= PageWidth.namedKeys {
      spans.insert(Span("\(say(.minutesLeft(planned - sum)))   ", .dim), at: 0)
    }
    return spans
  }

  /// How far the meeting is with one of its items.
  func word(for standing: AgendaState, _ glyphs: Glyphs) -> Span {
    switch standing {
    case .waiting: Span("", .dim)
    case .current: Span("\(glyphs.arrow) \(say(.agendaCurrent))", .strong)
    case .concluded: Span("\(glyphs.status(.done)) \(say(.agendaConcluded))", .text)
    case .postponed: Span("\(glyphs.status(.suspended)) \(say(.agendaPostponed))", .text)
    }
  }
}
