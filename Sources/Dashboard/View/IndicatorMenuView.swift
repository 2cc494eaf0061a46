import CellGrid
import Phrases
import PlanDomain

/// Each indicator on a line, by its digit.
func drawIndicatorMenu(
  _ menu: IndicatorMenu, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let say = state.say
  let facts = menu.choices.compactMap(state.plan.indicatorPosition).map {
    IndicatorFacts($0, in: state.projection, say)
  }
  let titles = facts.map { "\($0.id)  \($0.title)" }
  let width = titles.map(TextWidth.displayWidth).max() ?? 0
  let frame = state.panel(
    page, columns: min(max(width + 6, 34), page.size.columns), rows: facts.count + 1)
  let panel = frame.inside
  canvas.draw(frame)
  canvas.put(
    say(.pickIndicator), panel.column + 1, panel.row, .panelTitle, limit: panel.columns - 2)
  let seen = max(0, panel.rows - 1)
  let top = min(max(0, menu.selected - seen + 1), max(0, titles.count - seen))
  for index in top..<min(top + seen, titles.count) {
    let row = panel.row + 1 + index - top
    let under: Face = index == menu.selected ? .panelSelection : .panel
    let line = Rect(column: panel.column, row: row, columns: panel.columns, rows: 1)
    canvas.fill(line, under)
    canvas.put("\(index + 1)", panel.column + 1, row, .panelTitle, over: under)
    canvas.put(titles[index], panel.column + 4, row, under, limit: panel.columns - 5)
    canvas.mark(line, .indicator(index))
    if index == menu.selected { canvas.cursor = Point(column: panel.column + 1, row: row) }
  }
}
