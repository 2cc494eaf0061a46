import CellGrid
import Phrases
import PlanDomain

/// A form under the row that it is about.
func drawForm(
  _ form: Form, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let labels = form.labelColumns(state.say)
  let boxes = form.fields.filter { $0.isChecked != nil }
    .map { TextWidth.displayWidth(state.say($0.label)) + 7 }
  let wanted = max(labels + 5 + (form.fields.map(\.columns).max() ?? 0), boxes.max() ?? 0)
  let refusal = form.refusal.map { Sanitiser.line(state.say($0)) } ?? ""
  let columns = max(wanted, min(TextWidth.displayWidth(refusal) + 3, page.size.columns))
  let width = max(8, min(columns, page.size.columns) - 2)
  let told =
    form.refusal == nil ? [] : TextWidth.wrapped(refusal, width: width)
  let rows = form.fields.count + max(told.count, form.token != nil ? 1 : 0)
  let frame = state.panel(page, columns: columns, rows: rows)
  let panel = frame.inside
  canvas.draw(frame)
  for (index, field) in form.fields.enumerated() where index < panel.rows {
    let line = Rect(
      column: panel.column + 1, row: panel.row + index, columns: panel.columns - 2, rows: 1)
    draw(field, labelColumns: labels, line, hasCursor: index == form.focus, on: &canvas)
  }
  let last = panel.row + form.fields.count
  guard last < panel.endRow else { return }
  for (offset, line) in told.prefix(panel.endRow - last).enumerated() {
    canvas.put(line, panel.column + 1, last + offset, .error, limit: panel.columns - 2)
  }
  if told.isEmpty, form.token != nil {
    canvas.put(state.say(.saving), panel.column + 1, last, .panelDim)
  }
}

/// One field of a form: its label and its text, or a box and what checking it says.
func draw(
  _ field: Form.Field, labelColumns: Int, _ line: Rect, hasCursor: Bool, on canvas: inout Canvas
) {
  guard let isChecked = field.isChecked else {
    canvas.put(canvas.say(field.label), line.column, line.row, .panelDim, limit: line.columns)
    let start = line.column + labelColumns + 2
    let room = max(4, min(field.columns, line.endColumn - start))
    drawField(
      field.text, hint: canvas.say(field.hint),
      Rect(column: start, row: line.row, columns: room, rows: 1), hasCursor: hasCursor,
      on: &canvas)
    return
  }
  let face: Face = hasCursor ? .panelSelection : .panel
  canvas.put(
    "[\(isChecked ? "x" : " ")] \(canvas.say(field.label))", line.column, line.row, face,
    limit: line.columns)
  if hasCursor { canvas.cursor = Point(column: line.column + 1, row: line.row) }
}

/// A text field: the part of the text around the cursor, and the real cursor at the point of edit.
func drawField(
  _ field: TextField, hint: String, _ area: Rect, hasCursor: Bool, on canvas: inout Canvas
) {
  canvas.fill(area, .field)
  let window = field.window(columns: area.columns, width: { TextWidth.displayWidth(String($0)) })
  if field.isEmpty {
    canvas.put(hint, area.column, area.row, .panelDim, over: .field, limit: area.columns)
  } else {
    // What the next key replaces shows as selected.
    let face: Face = field.isProposal && hasCursor ? .panelSelection : .field
    canvas.put(window.text, area.column, area.row, face, limit: area.columns)
    // A long text says where it goes on, but never under the cursor.
    let last = area.columns - 1
    if window.hasMoreBefore, window.cursorColumn > 0 || !hasCursor {
      canvas.put(canvas.glyphs.earlier, area.column, area.row, .panelDim, over: .field)
    }
    if window.hasMoreAfter, window.cursorColumn < last || !hasCursor {
      canvas.put(canvas.glyphs.later, area.column + last, area.row, .panelDim, over: .field)
    }
  }
  if hasCursor {
    canvas.cursor = Point(column: area.column + window.cursorColumn, row: area.row)
  }
}

extension State {
  /// The keys that take what is typed, and leave it.
  func fieldKeys(_ glyphs: Glyphs) -> String {
    [Command.accept, .cancel].compactMap { keymap.key(for: $0, in: .field) }.map(glyphs.key)
      .joined(separator: " ")
  }
}

/// One field in place of the footer, with how much it finds.
func drawPrompt(
  _ label: Phrase, _ field: TextField, _ state: State, _ page: PageLayout, count: Int?,
  on canvas: inout Canvas
) {
  let area = page.footerLine
  canvas.fill(area, .panel)
  let used = canvas.put(state.say(label), page.margin, area.row, .panelTitle)
  let keys = state.fieldKeys(canvas.glyphs)
  let isNarrow = page.size.columns < PageWidth.words
  let count = count.map { isNarrow ? Phrase.verbatim("\($0)") : .foundCount($0) }
  // What was offered says how it is cleared; where that leaves no room, the keys go.
  let note = (field.isProposal ? state.typedNotice : count).map { state.say($0) } ?? ""
  let text = isNarrow && field.isProposal ? note : "\(note)  \(keys)"
  let found = canvas.putRight(
    text, endingAt: area.endColumn - 1, area.row, .panelDim,
    limit: isNarrow ? area.columns / 2 : area.columns * 2 / 3)
  let start = page.margin + used + 1
  drawField(
    field, hint: "",
    Rect(
      column: start, row: area.row, columns: area.endColumn - start - found - 2,
      rows: 1),
    hasCursor: true, on: &canvas)
}
