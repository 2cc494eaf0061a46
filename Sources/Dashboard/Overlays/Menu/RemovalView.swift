import CellGrid
import Phrases
import PlanDomain

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
