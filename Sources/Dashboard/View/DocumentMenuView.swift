import CellGrid
import Phrases

/// Each form that documents can have on a line, by its digit.
func drawDocumentMenu(
  _ menu: DocumentMenu, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let say = state.say
  let names = DocumentFormat.allCases.map { say($0.phrase) }
  let heading = say(.documentsHeading)
  let width = (names + [heading]).map(TextWidth.displayWidth).max() ?? 0
  let frame = state.panel(
    page, columns: min(width + 6, page.size.columns), rows: names.count + 1)
  let panel = frame.inside
  canvas.draw(frame)
  canvas.put(heading, panel.column + 1, panel.row, .panelTitle, limit: panel.columns - 2)
  for (index, name) in names.enumerated() where index + 1 < panel.rows {
    let line = panel.line(index + 1)
    let under: Face = index == menu.selected ? .panelSelection : .panel
    canvas.fill(line, under)
    canvas.put("\(index + 1)", line.column + 1, line.row, .panelTitle, over: under)
    canvas.put(name, line.column + 4, line.row, under, limit: line.columns - 5)
    canvas.mark(line, .documentFormat(index))
    if index == menu.selected {
      canvas.cursor = Point(column: line.column + 1, row: line.row)
    }
  }
}

extension DocumentFormat {
  fileprivate var phrase: Phrase {
    switch self {
    case .html: .documentsHTML
    case .md: .documentsMarkdown
    }
  }
}
