import CellGrid
import Phrases
import PlanDomain

/// What lies over the page: the status menu or a form at its row, a search or filter in the footer.
func drawOverlay(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  switch state.overlay {
  case .menu(let menu)?: drawMenu(menu, state, page, on: &canvas)
  case .form(let form)? where form.heading != nil: drawItemForm(form, state, page, on: &canvas)
  case .form(let form)?: drawForm(form, state, page, on: &canvas)
  case .searchField(let field)?:
    drawPrompt(.searchPrompt, field, state, page, count: state.searchCount, on: &canvas)
  case .filter(let form)?: drawFilter(form, state, page, on: &canvas)
  case .palette(let palette)?: drawPalette(palette, state, page, on: &canvas)
  case .dayField(let field)?: drawDayField(field, state, page, on: &canvas)
  case .help?, .why?, .changes?, nil: break
  }
}

extension State {
  /// The row on screen of what is edited, so that the edit stands where the item stands.
  func selectedRow(_ page: PageLayout) -> Int {
    if meeting.page == .list { return MeetingLayout(page).list.row + meeting.list.window.offset }
    switch screen {
    case .objectives:
      guard objectives.pane == .tree || (page.showsDetailBeside && objectives.pane == .detail)
      else { return page.body.row + 2 }
      return page.tree.row + objectives.selection.window.offset
    case .departments: return departmentWork(page).list.row + departments.work.window.offset
    case .matrix where matrix.isOpened: return page.tree.row + matrix.item.window.offset
    case .matrix:
      let (rows, columns) = (snapshot.matrix.rows.count, snapshot.matrix.columns.count)
      let pitch = MatrixLayout(page, rows: rows, columns: columns).pitch
      return page.body.row + MatrixLayout.headerRows + matrix.row.window.offset * pitch
    case .timeline: return page.body.row + 1 + timeline.selection.window.offset
    case .attention: return page.tree.row + attention.selection.window.offset
    case .directives:
      let window = directives.selection.window
      if let whole = WholeDirectives(self, page), whole.rects.indices.contains(window.selected) {
        return whole.rects[window.selected].row
      }
      let list = page.directives
      return list.list.row + window.offset * list.pitch(directives.rows(in: snapshot).count)
    case .log: return page.body.row + log.selection.window.offset
    case .overview:
      let layout = OverviewLayout(page, whole)
      let place = overview.selection.window.selected
      let objectives = OverviewState.objectives(in: whole).count
      if place >= objectives {
        return layout.decisions.row + place - objectives - overview.decisionsTop
      }
      return layout.usesCards
        ? layout.objectives.row + 2 : layout.objectives.row + place - overview.objectivesTop
    }
  }

  /// The column where the panel of an edit begins.
  func selectedColumn(_ page: PageLayout, width: Int) -> Int {
    let most = max(0, page.size.columns - width)
    if meeting.page != nil { return min(most, 2) }
    let count = OverviewState.objectives(in: whole).count
    let place = overview.selection.window.selected
    if screen == .overview, place < count {
      let layout = OverviewLayout(page, whole)
      if layout.usesCards { return min(most, place * layout.objectives.columns / count + 2) }
    }
    let indent = screen == .objectives ? 2 * (selectedItem.map { plan.items[$0].depth } ?? 0) : 0
    return min(most, 2 + indent)
  }
}

private func drawForm(
  _ form: Form, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let labels = form.labelColumns(state.say)
  let boxes = form.fields.filter { $0.isChecked != nil }
    .map { TextWidth.displayWidth(state.say($0.label)) + 7 }
  let wanted = max(labels + 5 + (form.fields.map(\.columns).max() ?? 0), boxes.max() ?? 0)
  let refusal = form.refusal.map { state.say($0) }
  let columns = max(wanted, min(TextWidth.displayWidth(refusal ?? "") + 3, page.size.columns))
  let rows = form.fields.count + (form.refusal != nil || form.token != nil ? 1 : 0)
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
  if let refusal {
    canvas.put(refusal, panel.column + 1, last, .error, limit: panel.columns - 2)
  } else if form.token != nil {
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

/// One field in place of the footer, with how much it finds.
private func drawPrompt(
  _ label: Phrase, _ field: TextField, _ state: State, _ page: PageLayout, count: Int,
  on canvas: inout Canvas
) {
  let area = page.footer
  canvas.fill(area, .panel)
  let used = canvas.put(state.say(label), page.margin, area.row, .panelTitle)
  let note: Phrase = field.isProposal ? state.typedNotice : .foundCount(count)
  let found = canvas.putRight(
    state.say(note), endingAt: area.endColumn - page.margin + 1, area.row, .panelDim,
    limit: area.columns / 2)
  let start = page.margin + used + 1
  drawField(
    field, hint: "",
    Rect(
      column: start, row: area.row, columns: area.endColumn - start - found - page.margin - 1,
      rows: 1),
    hasCursor: true, on: &canvas)
}
