import CellGrid
import Phrases
import PlanDomain

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
    drawVerdict(rows, first, area.line(0), on: &canvas)
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
  _ rows: [ClosingRow], _ unsettled: Int, _ line: Rect, on canvas: inout Canvas
) {
  let isReady = rows.first == .close
  let status: Status = isReady ? .done : .behind
  let text = canvas.say(isReady ? .nothingKeepsItOpen : .stillUnsettled(unsettled))
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
