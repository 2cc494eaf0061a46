import CellGrid
import Phrases
import PlanDomain

/// What keeps a meeting from closing, and what was recorded in it.
struct ClosingPage: PageOfMeeting, PageOfRows {
  func mode(in state: State) -> Mode { .closing }

  var cursor: WritableKeyPath<State, Selection<ClosingRow>> { \.meeting.closing.selection }
  func rows(in state: State) -> [ClosingRow] { state.closingRows }
  func row(at target: MouseTarget) -> ClosingRow? {
    if case .closingRow(let row) = target { row } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<LogRow> {
    let list = ClosingLayout(layout).list
    let rows = state.closingRows
    let first = State.firstRecorded(in: rows)
    let hasAgenda = !(state.joinedMeeting?.agenda.isEmpty ?? true)
    let verdict = verdict(rows, first, hasAgenda: hasAgenda, state.say, glyphs)
    return Table(
      .closing, Column.log(state, in: list.columns, glyphs, word: .short, hasDays: false),
      in: list, count: rows.count, from: state.meeting.closing.selection.window.top,
      groupLines: ClosingLayout.groupLines
    ) { place in
      var row = state.closingLine(rows[place])
      row.group = place < first ? verdict : [Span(state.say(.reviewHeading), .title)]
      return row
    }
  }

  func drill(_ state: inout State) -> [Effect] { state.followClosingRow() }

  func hints(in state: State) -> [Command] {
    let own: [Command] =
      switch state.closingRow {
      case .recorded?: if case .success? = state.closingTarget { [.takeBack] } else { [] }
      case .close?, .unsettled?, nil: [.drill]
      }
    return own + [.down, .agenda, .back, .help]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    switch command {
    case .drill: state.closingRow == .close ? .closeItNow : .goToAgendaItem
    case .takeBack: state.isTakenBack ? .bringBackHint : nil
    default: nil
    }
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawClosing(state, layout, on: &canvas)
  }
}

extension State {
  /// Whether the selected line of what was recorded counts for nothing any more.
  fileprivate var isTakenBack: Bool {
    guard case .recorded(let id)? = closingRow, let position = projection.ledger.position(of: id)
    else { return false }
    return projection.isUndone(position)
  }
}

/// Where the parts of the page before closing lie: the rows under two headings, and below them the
/// selected one in full.
struct ClosingLayout {
  let list: Rect
  let detail: Rect

  init(_ page: PageLayout) {
    let entry = EntryLayout(page, .below, headingRows: 0).entry
    // What keeps the meeting open must be seen whole where rows are few.
    let rows =
      page.size.rows >= PageHeight.wholeLine
      ? entry.rows : page.size.rows >= PageHeight.airAroundPanels ? 5 : 0
    let split = page.body.splitBottom(rows)
    list = page.markedList(split.rest)
    detail = split.bottom
  }

  /// The headings and the gap between.
  static let groupLines = 3
}

/// What keeps the meeting open, or the way to close it; then everything that was recorded in it,
/// old and new, and by whom.
func drawClosing(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let rows = state.closingRows
  let first = State.firstRecorded(in: rows)
  let title = state.joinedMeeting?.opening.title ?? ""
  drawMeetingHeading(
    .closingTitle, title, right: [Span(say(.recordedCount(state.recordedCount)), .strong)], page,
    on: &canvas)
  let layout = ClosingLayout(page)
  ClosingPage().drawList(state, page, on: &canvas)
  if rows.count == first {
    canvas.put(
      say(.nothingToReview), layout.list.column + 2, layout.list.row + first + 2, .dim,
      limit: layout.list.columns - 3)
  }
  if case .recorded(let id)? = state.closingRow, layout.detail.rows > 1,
    let position = state.projection.ledger.position(of: id)
  {
    drawEntry(
      state.projection.history(at: position), state, layout.detail, page, on: &canvas)
  }
}

/// Whether the meeting can be closed, in a word.
private func verdict(
  _ rows: [ClosingRow], _ unsettled: Int, hasAgenda: Bool, _ say: Wording, _ glyphs: Glyphs
) -> [Span] {
  let isReady = rows.first == .close
  let status: Status = isReady ? .done : .behind
  let ready: Phrase = hasAgenda ? .nothingKeepsItOpen : .closesWithoutAgenda
  return [
    Span("\(glyphs.status(status)) ", .status(status)),
    Span(say(isReady ? ready : .stillUnsettled(unsettled)), .title),
  ]
}

extension State {
  /// A recorded line by its columns; what keeps the meeting open by its place on the agenda, its
  /// number and its title.
  fileprivate func closingLine(_ row: ClosingRow) -> LogRow {
    switch row {
    case .recorded(let id):
      return LogRow(
        .closingRow(row), projection.ledger.position(of: id).map(projection.history(at:)))
    case .close:
      return LogRow(.closingRow(row), whole: [Span(say(.closeTheMeeting), .strong)])
    case .unsettled(let subject):
      let agenda = joinedMeeting?.agenda ?? []
      let place = agenda.firstIndex { $0.item == subject }.map { "\($0 + 1)" } ?? ""
      let numbers = agenda.map { TextWidth.displayWidth(number(of: $0.item)) }
      let columns = min(max(numbers.max() ?? 0, 4), 12) + 2
      return LogRow(
        .closingRow(row),
        whole: [
          Span(String(repeating: " ", count: max(0, 3 - place.count)) + place + "  ", .dim),
          Span(TextWidth.padded(number(of: subject), to: columns)), Span(title(of: subject)),
        ])
    }
  }
}
