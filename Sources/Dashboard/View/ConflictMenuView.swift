import CellGrid
import Phrases
import PlanDomain

/// Each claim on a line: value, who, when; the one that counts until then is marked.
func drawConflictMenu(
  _ menu: ConflictMenu, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let say = state.say
  let lines = menu.choices.map { $0.spans(state, glyphs: canvas.glyphs) }
  let width = lines.map { $0.reduce(0) { $0 + TextWidth.displayWidth($1.text) } }.max() ?? 0
  let rows = menu.choices.count + 1
  let frame = state.panel(page, columns: min(width + 6, page.size.columns), rows: rows)
  let panel = frame.inside
  canvas.draw(frame)
  canvas.put(say(.conflictPick), panel.column + 1, panel.row, .panelTitle, limit: panel.columns - 2)
  let seen = max(0, panel.rows - 1)
  let top = min(max(0, menu.selected - seen + 1), max(0, menu.choices.count - seen))
  for index in top..<min(top + seen, menu.choices.count) {
    let row = panel.row + 1 + index - top
    let under: Face = index == menu.selected ? .panelSelection : .panel
    let line = Rect(column: panel.column, row: row, columns: panel.columns, rows: 1)
    canvas.fill(line, under)
    canvas.put("\(index + 1)", panel.column + 1, row, .panelTitle, over: under)
    canvas.put(lines[index], panel.column + 4, row, over: under, limit: panel.columns - 5)
    canvas.mark(line, .claim(index))
    if index == menu.selected { canvas.cursor = Point(column: panel.column + 1, row: row) }
  }
}

extension ConflictMenu.Choice {
  fileprivate func spans(_ state: State, glyphs: Glyphs) -> [Span] {
    let say = state.say
    let offset = state.plan.header.offset
    let day = say.recentDay(at.day(at: offset), today: state.projection.moment.today)
    var mark = Span(say(field.phrase) + " ", .panelDim)
    if case .status(let status) = value {
      mark = Span(glyphs.status(status) + " ", .status(status))
    }
    let counted = counts ? "  (\(say(.counted)))" : ""
    return [
      mark, Span(say.value(value), .panel),
      Span("  \(by)  \(say.time(at, offset: offset)) \(day)\(counted)", .panelDim),
    ]
  }
}

/// Names what is to go, and waits for a yes.
func drawRemoval(
  _ removal: Removal, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let say = state.say
  let below = removal.below > 0 ? ", \(say(.removeBelow(removal.below)))" : ""
  let question = say(.removeQuestion("\(removal.item.text) \(removal.title)\(below)"))
  let width = max(TextWidth.displayWidth(question), TextWidth.displayWidth(say(.removeKeys))) + 2
  let columns = min(width, page.size.columns)
  let lines = TextWidth.wrapped(Sanitiser.line(question), width: max(8, columns - 2))
  let frame = state.panel(page, columns: columns, rows: min(lines.count, 5) + 1)
  let panel = frame.inside
  canvas.draw(frame)
  for (offset, line) in lines.prefix(max(0, panel.rows - 1)).enumerated() {
    canvas.put(line, panel.column + 1, panel.row + offset, .panelTitle, limit: panel.columns - 2)
  }
  let last = panel.endRow - 1
  canvas.put(say(.removeKeys), panel.column + 1, last, .panelDim, limit: panel.columns - 2)
  canvas.cursor = Point(column: panel.column + 1, row: last)
}
