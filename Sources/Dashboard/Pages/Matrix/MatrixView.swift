import CellGrid
import Phrases
import PlanDomain

/// Where the parts of the matrix lie.
struct MatrixLayout {
  static let headerRows = 3

  let area: Rect
  /// Narrower where only so all departments fit.
  let cellColumns: Int
  /// The totals below, and the selected cell in words, where there is room for them.
  let totalRows: Int
  let nameColumns: Int
  /// Columns of cells and rows that are seen; the last column and row hold totals.
  let visibleColumns: Int
  let visibleRows: Int
  /// Rows for each strategy: air between them where all fit so.
  let pitch: Int
  /// Whether all titles have room for all of their lines.
  let wraps: Bool

  init(_ page: PageLayout, _ snapshot: Snapshot) {
    let plan = snapshot.projection.plan
    let (rows, columns) = (snapshot.matrix.rows.count, snapshot.matrix.columns.count)
    area = page.markedList(page.body)
    let least = min(26, area.columns / 3)
    let whole = area.columns
    cellColumns =
      [(7, 60), (6, 50), (5, 44)].first { (columns + 1) * $0.0 + $0.1 < whole }?.0 ?? 4
    visibleColumns = max(1, (area.columns - least - cellColumns) / cellColumns)
    let shown = min(visibleColumns, columns)
    nameColumns = min(60, max(least, area.columns - (shown + 1) * cellColumns - 1))
    totalRows = area.rows >= 14 ? 4 : 1
    let room = max(1, area.rows - Self.headerRows - totalRows)
    let nameColumns = nameColumns
    let lines = snapshot.matrix.rows.map { row in
      Self.title(of: plan.items[row], nameColumns: nameColumns).count
    }
    // Whole titles before what the cell holds below, that before air.
    let needed = lines.max() ?? 1
    let most = max(1, (room - Self.itemRows) / max(rows, 1))
    wraps = needed <= max(most, room / max(rows, 1))
    pitch = wraps ? max(needed, min(3, most)) : min(3, most)
    visibleRows = max(1, room / pitch)
  }

  /// Columns before a name: the edge and the status.
  static let nameStart = 4

  /// The lines of a title behind its number.
  static func title(of item: Item, nameColumns: Int) -> [String] {
    let number = TextWidth.displayWidth(item.id.text) + 2
    return TextWidth.wrapped(
      Sanitiser.line(item.title), width: max(8, nameColumns - nameStart - number - 1))
  }

  /// Below the cell in words, where that leaves rows: what the cell holds.
  static let itemRows = 6
}

/// Strategies by departments: a glyph and a count where a department leads, the glyph in brackets
/// where it only coordinates; totals at the right and below.
func drawMatrix(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  if state.matrix.isOpened {
    drawCellItems(state, page, on: &canvas)
    return
  }
  let matrix = state.snapshot.matrix
  let layout = MatrixLayout(page, state.snapshot)
  guard !matrix.rows.isEmpty, !matrix.columns.isEmpty else {
    canvas.put(state.say(.emptyPlan), layout.area.column + 2, layout.area.row, .dim)
    return
  }
  let columns = state.matrix.column.window.visible(
    count: matrix.columns.count, height: layout.visibleColumns)
  let rows = state.matrix.row.window.visible(count: matrix.rows.count, height: layout.visibleRows)
  drawMatrixHeader(state, layout, columns, on: &canvas)
  for row in rows {
    let line =
      layout.area.row + MatrixLayout.headerRows + (row - rows.lowerBound) * layout.pitch
    drawMatrixRow(row, state, layout, columns, line, on: &canvas)
  }
  drawTotals(
    state, layout, columns,
    layout.area.row + MatrixLayout.headerRows + rows.count * layout.pitch, on: &canvas)
}

private func drawTotals(
  _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, _ first: Int,
  on canvas: inout Canvas
) {
  let matrix = state.snapshot.matrix
  let totals: [(Phrase, KeyPath<ResponsibilityMatrix.Total, Int>)] = [
    (.totalLead, \.leads), (.totalCoordinating, \.coordinates),
  ]
  for (offset, (phrase, count)) in totals.prefix(layout.totalRows > 1 ? 2 : 1).enumerated() {
    let row = first + offset
    guard row < layout.area.endRow else { return }
    canvas.put(state.say(phrase), layout.area.column + 2, row, .dim, limit: layout.nameColumns - 3)
    for column in columns {
      let sum = matrix.columnTotals[column][keyPath: count]
      let end = cellStart(column, layout, columns) + 3
      canvas.putRight("\(sum)", endingAt: end, row, sum > 0 && offset == 0 ? .text : .dim)
    }
  }
  guard layout.totalRows > 3, first + 3 < layout.area.endRow else { return }
  canvas.put(
    state.matrixCellInWords, layout.area.column + 2, first + 3, limit: layout.area.columns - 3)
  guard layout.area.columns >= 96 else { return }
  let (row, column) = (state.matrix.row.window.selected, state.matrix.column.window.selected)
  guard let cell = matrix.cell(row: row, column: column) else { return }
  let list = layout.area.splitTop(first + 4 - layout.area.row).rest
  // Each move draws them anew, so few of them.
  let items = cell.items.prefix(min(4, list.rows))
  let rows = items.map { state.row(ofItem: $0, isLead: cell.leads.contains($0)) }
  let area = Rect(
    column: list.column, row: list.row, columns: min(list.columns, 110), rows: list.rows)
  let table = Table(
    .matrixItems, Column.work(state, in: area.columns), in: area, headRows: 0, measured: rows,
    count: list.rows)
  for (offset, row) in rows.enumerated() {
    table.draw(
      row, in: table.line(offset), isSelected: false,
      mark: state.mark(of: row.subject, canvas.glyphs), note: state.saveMark(of: row.subject),
      on: &canvas)
  }
}

extension State {
  /// The selected cell by whole names: who, on what, and how much of it.
  fileprivate var matrixCellInWords: [Span] {
    let (row, column) = (matrix.row.window.selected, matrix.column.window.selected)
    guard let cell = snapshot.matrix.cell(row: row, column: column) else { return [] }
    let id = snapshot.matrix.columns[column]
    let strategy = plan.items[snapshot.matrix.rows[row]]
    let count: Phrase =
      cell.isEmpty
      ? .emptyCell : .leadsAndCoordinates(cell.leads.count, cell.coordinates.count)
    return [
      Span(plan.department(id)?.name ?? id.text, .strong), Span(": \(say(count))"),
      Span("  \(strategy.id.text)  \(strategy.title)", .dim),
    ]
  }
}

/// Names in three steps, each with a line down to its column, so that whole names fit.
private func drawMatrixHeader(
  _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, on canvas: inout Canvas
) {
  let matrix = state.snapshot.matrix
  drawLegend(state, layout, on: &canvas)
  drawWhichColumns(columns, of: matrix.columns.count, state, layout, on: &canvas)
  for column in columns.reversed() {
    let step = (column - columns.lowerBound) % MatrixLayout.headerRows
    let start = cellStart(column, layout, columns)
    let id = matrix.columns[column]
    let isSelected = column == state.matrix.column.window.selected
    let name = state.plan.department(id)?.short ?? id.text
    let row = layout.area.row + step
    let room = MatrixLayout.headerRows * layout.cellColumns - 1
    canvas.put(
      name, start, row, isSelected ? .strong : .text,
      limit: min(room, layout.area.endColumn - start))
    for below in (step + 1)..<max(MatrixLayout.headerRows, step + 1) {
      canvas.put(canvas.glyphs.vertical, start, layout.area.row + below, .rule)
    }
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

/// Which of the departments are seen where not all are, and on which side there are more.
private func drawWhichColumns(
  _ columns: Range<Int>, of count: Int, _ state: State, _ layout: MatrixLayout,
  on canvas: inout Canvas
) {
  guard columns.count < count else { return }
  let before = columns.lowerBound > 0 ? "\(canvas.glyphs.earlier) " : ""
  let after = columns.upperBound < count ? " \(canvas.glyphs.later)" : ""
  let shown = "\(columns.lowerBound + 1)–\(columns.upperBound)"
  let room = layout.nameColumns - 3
  let texts = [state.say(.columnsOf(shown, count)), "\(shown)/\(count)"].map {
    before + $0 + after
  }
  canvas.put(
    texts.first { TextWidth.fits($0, room) } ?? shown, layout.area.column + 2,
    layout.area.row + MatrixLayout.headerRows - 1, .text, limit: room)
}

private func drawMatrixRow(
  _ row: Int, _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, _ line: Int,
  on canvas: inout Canvas
) {
  let matrix = state.snapshot.matrix
  let item = state.plan.items[matrix.rows[row]]
  let isRow = row == state.matrix.row.window.selected
  let start = layout.area.column
  if isRow { canvas.put(canvas.glyphs.selection, start, line, .accent) }
  canvas.status(
    state.projection.effectiveStatus(of: matrix.rows[row]), start + 2, line, word: .none)
  state.putMark(of: .item(item.id), start + 1, line, on: &canvas)
  let width = layout.nameColumns - MatrixLayout.nameStart - 1
  let face: Face = isRow ? .strong : .text
  let name = start + MatrixLayout.nameStart
  let number = canvas.put("\(item.id.text)  ", name, line, face, limit: width)
  let texts =
    layout.wraps ? MatrixLayout.title(of: item, nameColumns: layout.nameColumns) : [item.title]
  for (offset, text) in texts.enumerated() {
    canvas.put(text, name + number, line + offset, face, limit: width - number)
  }
  for column in columns {
    let cell = matrix.cells[row][column]
    let place = cellStart(column, layout, columns)
    let area = Rect(column: place, row: line, columns: layout.cellColumns - 1, rows: 1)
    drawCell(cell, state, place, line, on: &canvas)
    if isRow, column == state.matrix.column.window.selected { canvas.select(area) }
    canvas.mark(area, .matrixCell(row: item.id, column: matrix.columns[column]))
  }
  canvas.putRight(
    "\(matrix.rowTotals[row].leads)",
    endingAt: cellStart(columns.upperBound, layout, columns) + 3, line, .dim)
}

private func drawCell(
  _ cell: ResponsibilityMatrix.Cell, _ state: State, _ column: Int, _ row: Int,
  on canvas: inout Canvas
) {
  guard let status = cell.status else { return }
  if !cell.leads.isEmpty {
    canvas.status(status, column, row, word: .none)
    canvas.putRight("\(cell.leads.count)", endingAt: column + 3, row, .text)
  } else {
    canvas.put("(\(canvas.glyphs.status(status)))", column, row, .status(status))
  }
}

private func cellStart(_ column: Int, _ layout: MatrixLayout, _ columns: Range<Int>) -> Int {
  layout.area.column + layout.nameColumns
    + (column - columns.lowerBound) * layout.cellColumns
}

/// The items of the opened cell, with the selected one in full beside them.
private func drawCellItems(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let matrix = state.snapshot.matrix
  let (row, column) = (state.matrix.row.window.selected, state.matrix.column.window.selected)
  guard matrix.cell(row: row, column: column) != nil else { return }
  let id = matrix.columns[column]
  let name = state.plan.department(id)?.name ?? id.text
  let strategy = state.plan.items[matrix.rows[row]]
  let heading = page.body.splitTop(1).top
  canvas.put(
    [
      Span(name, .title), Span("  \(canvas.glyphs.crumb) ", .dim),
      Span("\(strategy.id.text)  \(strategy.title)", .dim),
    ], heading.column + page.margin, heading.row, limit: page.tree.columns - page.margin - 2)
  let rows = state.cellRows
  canvas.draw(
    .work(.matrixItems, state, page, in: page.tree, measured: rows, count: rows.count),
    state.matrix.item.window,
    count: rows.count, state, row: { rows[$0] })
  if page.showsDetailBeside, let item = state.matrix.selectedItem(in: state.snapshot) {
    drawDetailBeside(state, item, page, on: &canvas)
  }
}

extension State {
  /// What the selected cell holds, as a list.
  var cellRows: [WorkRow] {
    let leads = matrix.row.place(in: snapshot.matrixStrategies).flatMap { row in
      matrix.column.place(in: snapshot.matrix.columns).flatMap { column in
        snapshot.matrix.cell(row: row, column: column)?.leads
      }
    }
    return matrix.items(in: snapshot).map { row(ofItem: $0, isLead: leads?.contains($0) ?? false) }
  }
}
