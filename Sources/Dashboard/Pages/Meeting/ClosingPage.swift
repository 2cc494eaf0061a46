import CellGrid
import Phrases
import PlanDomain

/// What keeps a meeting from closing, and what was recorded in it.
struct ClosingPage: PageOfMeeting {
  func mode(in state: State) -> Mode { .closing }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.meeting.closing.selection.settle(state.closingRows, height: ClosingLayout(layout).rows)
  }

  func move(_ state: inout State, by rows: Int) {
    state.meeting.closing.selection.move(by: rows, in: state.closingRows)
  }

  func drill(_ state: inout State) -> [Effect] { state.followClosingRow() }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .closingRow(let row) = target else { return }
    state.meeting.closing.selection.select(row, in: state.closingRows)
  }

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
    let rows = page.size.rows >= 30 ? entry.rows : page.size.rows >= 18 ? 5 : 0
    let split = page.body.splitBottom(rows)
    list = split.rest
    detail = split.bottom
  }

  /// Rows of the list, without the headings and the gap between.
  var rows: Int { max(1, list.rows - 3) }
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
  let area = layout.list.inset(columns: page.margin - 1)
  let window = state.meeting.closing.selection.window
  let visible = window.visible(count: rows.count, height: layout.rows)
  var row = area.row
  if visible.lowerBound < first {
    let hasAgenda = !(state.joinedMeeting?.agenda.isEmpty ?? true)
    drawVerdict(rows, first, hasAgenda: hasAgenda, area.line(0), on: &canvas)
    row += 1
  }
  for index in visible {
    if index == first || (index == visible.lowerBound && index > first) {
      if index == first { row += 1 }
      canvas.put(say(.reviewHeading), area.column + 2, row, .title, limit: area.columns - 3)
      row += 1
    }
    let line = Rect(column: area.column, row: row, columns: area.columns, rows: 1)
    draw(rows[index], state, line, isSelected: index == window.selected, on: &canvas)
    canvas.mark(line, .closingRow(rows[index]))
    row += 1
  }
  if rows.count == first {
    canvas.put(say(.nothingToReview), area.column + 2, row + 1, .dim, limit: area.columns - 3)
  }
  if case .recorded(let id)? = state.closingRow, layout.detail.rows > 1,
    let position = state.projection.ledger.position(of: id)
  {
    drawEntry(
      state.projection.history(at: position), state, layout.detail, page, on: &canvas)
  }
}

/// Whether the meeting can be closed, in a word.
private func drawVerdict(
  _ rows: [ClosingRow], _ unsettled: Int, hasAgenda: Bool, _ line: Rect,
  on canvas: inout Canvas
) {
  let isReady = rows.first == .close
  let status: Status = isReady ? .done : .behind
  let ready: Phrase = hasAgenda ? .nothingKeepsItOpen : .closesWithoutAgenda
  let text = canvas.say(isReady ? ready : .stillUnsettled(unsettled))
  canvas.put(
    [Span("\(canvas.glyphs.status(status)) ", .status(status)), Span(text, .title)],
    line.column + 2, line.row, limit: line.columns - 3)
}

private func draw(
  _ closing: ClosingRow, _ state: State, _ line: Rect, isSelected: Bool, on canvas: inout Canvas
) {
  let start = line.column + 2
  switch closing {
  case .close:
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, line.row, .accent) }
    let columns = canvas.put(
      state.say(.closeTheMeeting), start, line.row, .strong, limit: line.columns - 3)
    if isSelected { canvas.select(Rect(column: start, row: line.row, columns: columns, rows: 1)) }
  case .unsettled(let subject):
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, line.row, .accent) }
    let number = state.number(of: subject)
    var column = start
    if let place = state.joinedMeeting?.agenda.firstIndex(where: { $0.item == subject }) {
      canvas.putRight("\(place + 1)", endingAt: column + 3, line.row, .dim, limit: 3)
    }
    column += 5
    let width = canvas.put(number, column, line.row, .text, limit: 12)
    if isSelected { canvas.select(Rect(column: column, row: line.row, columns: width, rows: 1)) }
    let longest = state.joinedMeeting?.unsettled.map {
      TextWidth.displayWidth(state.number(of: $0))
    }
    column += min(max(longest?.max() ?? 0, 4), 12) + 2
    canvas.put(
      state.title(of: subject), column, line.row, .text, limit: line.endColumn - column - 1)
  case .recorded(let id):
    guard let position = state.projection.ledger.position(of: id) else { return }
    let entry = state.projection.history(at: position)
    let row = EntryRow(entry, day: .none, word: .short, state)
    row.draw(line, isSelected: isSelected, on: &canvas)
  }
}
