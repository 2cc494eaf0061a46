import CellGrid
import Phrases
import PlanDomain

/// The choices that make a filter, at the foot of the page, so that the list above shows at once
/// what they leave.
func drawFilter(
  _ form: FilterForm, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let say = state.say
  let rows = form.rows(state.settings.filters)
  let height = form.height(state, page)
  let panel = Rect(
    column: 0, row: page.footer.row - height, columns: min(page.size.columns, 120), rows: height)
  let hasEdge = page.pageRows >= PageHeight.panelEdges
  let right = panel.endColumn < page.size.columns ? 1 : 0
  canvas.draw(
    Panel(
      inside: panel,
      outside: Rect(
        column: panel.column, row: panel.row - (hasEdge ? 1 : 0),
        columns: panel.columns + right, rows: panel.rows + (hasEdge ? 1 : 0))))
  let edge = panel.column + page.margin
  let used = canvas.put(say(.filterPrompt), edge, panel.row, .panelTitle)
  canvas.put(
    say(state.filteredCount), edge + used + 2, panel.row, .panel, limit: panel.columns - used - 4)
  let labels = rows.map { TextWidth.displayWidth(say($0.phrase)) }.max() ?? 0
  let seen = max(1, height - 1)
  let focus = rows.firstIndex(of: form.focus) ?? 0
  let top = min(max(0, focus - seen + 1), max(0, rows.count - seen))
  for (offset, row) in rows[top..<min(top + seen, rows.count)].enumerated() {
    let line = panel.row + 1 + offset
    canvas.put(say(row.phrase), edge, line, row == form.focus ? .panelTitle : .panelDim)
    let start = edge + labels + 2
    let area = Rect(
      column: start, row: line, columns: max(4, panel.endColumn - start - page.margin), rows: 1)
    switch row {
    case .text:
      drawField(
        form.text, hint: say(.hintFilterText), area, hasCursor: form.focus == .text, on: &canvas)
    case .name:
      drawField(
        form.name ?? TextField(), hint: say(.hintFilterName), area,
        hasCursor: form.focus == .name, on: &canvas)
    default: ChoiceLine(form, row, state, canvas.glyphs).draw(area, on: &canvas)
    }
  }
}

extension FilterForm {
  /// Its heading and its rows, as many as leave some of the list.
  fileprivate func height(_ state: State, _ page: PageLayout) -> Int {
    min(rows(state.settings.filters).count + 1, max(2, page.pageRows - 3))
  }

  func footRows(_ state: State, _ page: PageLayout) -> Int {
    height(state, page) + (page.pageRows >= PageHeight.panelEdges ? 1 : 0)
  }
}

/// One row of choices; those that hold stand in brackets, so that no colour is needed to tell.
private struct ChoiceLine {
  private let row: FilterForm.Row
  private let choices: [(text: String, status: Status?, isOn: Bool)]
  private let place: Int
  private let hasFocus: Bool

  init(_ form: FilterForm, _ row: FilterForm.Row, _ state: State, _ glyphs: Glyphs) {
    self.row = row
    hasFocus = form.focus == row
    choices = form.choices(of: row, state.plan, state.settings.filters).map { choice in
      let status: Status? = if case .status(let status) = choice { status } else { nil }
      return (state.name(of: choice, glyphs), status, form.isOn(choice))
    }
    place = min(form.place(in: row), max(0, choices.count - 1))
  }

  func draw(_ area: Rect, on canvas: inout Canvas) {
    let widths = choices.map { TextWidth.displayWidth($0.text) + 2 }
    // From the first choice with which the one under the cursor fits.
    var first = 0
    while first < place,
      widths[first...place].reduce(0, +) > area.columns - 3
    {
      first += 1
    }
    var column = area.column
    if first > 0 { column += canvas.put(canvas.glyphs.earlier, column, area.row, .panelDim) }
    for index in choices.indices.dropFirst(first) {
      let choice = choices[index]
      guard column + widths[index] <= area.endColumn - (index + 1 < choices.count ? 1 : 0) else {
        canvas.put(canvas.glyphs.later, column, area.row, .panelDim)
        return
      }
      let isUnderCursor = hasFocus && index == place
      let under: Face = isUnderCursor ? .panelSelection : .panel
      let text = choice.isOn ? "[\(choice.text)]" : " \(choice.text) "
      let face: Face = isUnderCursor ? .panelSelection : choice.isOn ? .panelTitle : .panel
      canvas.put(text, column, area.row, face, over: under)
      if let status = choice.status {
        canvas.put(
          canvas.glyphs.status(status), column + 1, area.row, .status(status), over: under)
      }
      if isUnderCursor { canvas.cursor = Point(column: column + 1, row: area.row) }
      canvas.mark(
        Rect(column: column, row: area.row, columns: widths[index], rows: 1),
        .filterChoice(row, index))
      column += widths[index]
    }
  }
}

extension FilterForm.Row {
  var phrase: Phrase {
    switch self {
    case .status: .status
    case .deadline: .deadline
    case .department: .filterDepartment
    case .role: .filterRole
    case .mark: .filterMarks
    case .text: .filterText
    case .saved: .filterSavedRow
    case .name: .filterName
    }
  }
}

extension State {
  fileprivate func name(of choice: FilterForm.Choice, _ glyphs: Glyphs) -> String {
    switch choice {
    case .status(let status): "\(glyphs.status(status)) \(say(status.shortPhrase))"
    case .deadline(let deadline): say(deadline.phrase)
    case .department(let id): plan.department(id)?.short ?? id.text
    case .role(let role): say(role.phrase)
    case .mark(let mark): say(mark.phrase)
    case .saved(let saved): saved.name
    }
  }
}
