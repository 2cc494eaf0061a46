import CellGrid
import Phrases
import PlanDomain

/// A number over each column, and over the selected one its name.
func drawMatrixHeader(
  _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, on canvas: inout Canvas
) {
  let matrix = state.snapshot.matrix
  drawLegend(state, layout, on: &canvas)
  let free = drawWhichColumns(columns, of: matrix.columns.count, state, layout, on: &canvas)
  for column in columns {
    let start = cellStart(column, layout, columns)
    let isSelected = column == state.matrix.column.window.selected
    canvas.put(
      "\(column + 1)", start, layout.area.row + 1, isSelected ? .strong : .dim,
      limit: layout.cellColumns - 1)
    guard isSelected else { continue }
    let id = matrix.columns[column]
    let name = state.plan.department(id)?.short ?? id.text
    let width = TextWidth.displayWidth(Sanitiser.line(name))
    canvas.put(
      name, max(min(start, layout.area.endColumn - width), free), layout.area.row, .strong,
      limit: layout.area.endColumn - free)
  }
}

/// What the two kinds of cells mean, in the corner that is free.
private func drawLegend(_ state: State, _ layout: MatrixLayout, on canvas: inout Canvas) {
  let mark = canvas.glyphs.status(.onTrack)
  for (row, line) in [
    ("\(mark) 2", Phrase.roleLead), ("(\(mark))", Phrase.roleCoordinating),
  ].enumerated() {
    canvas.put(
      "\(line.0)  \(state.say(line.1))", layout.area.column + 2, layout.area.row + row, .dim,
      limit: layout.nameColumns - 3)
  }
}

/// Which of the departments are seen where not all are, and on which side there are more; where
/// that ends.
private func drawWhichColumns(
  _ columns: Range<Int>, of count: Int, _ state: State, _ layout: MatrixLayout,
  on canvas: inout Canvas
) -> Int {
  let start = layout.area.column + layout.nameColumns
  guard columns.count < count else { return start }
  let before = columns.lowerBound > 0 ? "\(canvas.glyphs.earlier) " : ""
  let after = columns.upperBound < count ? " \(canvas.glyphs.later)" : ""
  let shown = "\(columns.lowerBound + 1)–\(columns.upperBound)"
  let room = (layout.area.endColumn - start) / 2
  let texts = [state.say(.columnsOf(shown, count)), "\(shown)/\(count)"].map {
    before + $0 + after
  }
  let text = texts.first { TextWidth.fits($0, room) } ?? shown
  return start + canvas.put(text, start, layout.area.row, .dim, limit: room) + 2
}

/// The departments by the numbers of their columns, side by side in so many lines.
struct MatrixLegend {
  private let labels: [String]
  private let labelColumns: Int
  private let perLine: Int
  let rows: Int

  init(_ names: [String], columns: Int, rows most: Int) {
    labels = names.enumerated().map { "\($0 + 1) \($1)" }
    labelColumns = (labels.map(TextWidth.displayWidth).max() ?? 0) + 2
    perLine = max(1, columns / max(labelColumns, 1))
    let lines = (labels.count + perLine - 1) / perLine
    rows = lines <= most ? lines : 0
  }

  /// None of them stands out: a change of face here would cost bytes at every move.
  func draw(_ area: Rect, on canvas: inout Canvas) {
    for (place, label) in labels.enumerated() where place / perLine < rows {
      canvas.put(
        label, area.column + 2 + place % perLine * labelColumns,
        area.endRow - rows + place / perLine, .dim,
        limit: labelColumns)
    }
  }
}
