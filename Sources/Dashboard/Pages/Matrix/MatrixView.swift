import CellGrid
import Phrases
import PlanDomain

/// Where the parts of the matrix lie.
struct MatrixLayout {
  static let headerRows = 2
  /// Columns before a name: the edge and the status.
  private static let nameStart = 4
  /// Below the cell in words, where that leaves rows: what the cell holds.
  private static let itemRows = 6

  let area: Rect
  /// Narrower where only so all departments fit.
  let cellColumns: Int
  /// The totals below, and the selected cell in words, where there is room for them.
  let totalRows: Int
  /// At the foot, which department each number stands for, where that has room.
  let legend: MatrixLegend
  let nameColumns: Int
  /// Columns of cells that are seen; the last column and row hold totals.
  let visibleColumns: Int
  /// Where the rows lie.
  let list: Rect

  init(_ page: PageLayout, _ snapshot: Snapshot) {
    let columns = snapshot.matrix.columns.count
    let plan = snapshot.projection.plan
    numberColumns = min(12, snapshot.matrix.rows.map { plan.items[$0].id.text.count }.max() ?? 0)
    area = page.markedList(page.body)
    let least = min(26, area.columns / 3)
    let whole = area.columns
    cellColumns =
      [(7, 60), (6, 50), (5, 44)].first { (columns + 1) * $0.0 + $0.1 < whole }?.0 ?? 4
    visibleColumns = max(1, (area.columns - least - cellColumns) / cellColumns)
    let shown = min(visibleColumns, columns)
    nameColumns = min(60, max(least, area.columns - (shown + 1) * cellColumns - 1))
    totalRows = area.rows >= PageHeight.panelEdges ? 4 : 1
    let names = snapshot.matrix.columns.map { plan.department($0)?.short ?? $0.text }
    legend = MatrixLegend(
      totalRows > 1 ? names : [], columns: area.columns - 3, rows: area.rows / 4)
    list = area.splitTop(Self.headerRows).rest.splitBottom(totalRows + legend.rows).rest
  }

  /// Columns for a number, and for a title behind it.
  let numberColumns: Int
  var titleColumns: Int { nameColumns - Self.nameStart - numberColumns - 3 }

  /// Whole titles before what the cell holds below, that before air.
  func table(_ state: State, _ glyphs: Glyphs) -> Table<MatrixRow> {
    let above = list.splitBottom(min(Self.itemRows, list.rows / 2)).rest
    let table = state.matrixTable(self, in: above, least: 3, glyphs)
    return table.isWhole ? table : state.matrixTable(self, in: list, least: 1, glyphs)
  }
}

/// A strategy, and how it stands with each department.
struct MatrixRow: TableRow {
  let place: Int
  let item: Item
  let isSelected: Bool

  var click: MouseTarget { .subject(.item(item.id)) }
  func mark(_ state: State, _ glyphs: Glyphs) -> String? { state.mark(of: .item(item.id), glyphs) }
}

extension State {
  fileprivate func matrixTable(
    _ layout: MatrixLayout, in list: Rect, least: Int, _ glyphs: Glyphs
  ) -> Table<MatrixRow> {
    let cells = snapshot.matrix
    let (rows, columns) = (matrix.row.window, matrix.column.window)
    let shown = columns.visible(count: cells.columns.count, height: layout.visibleColumns)
    func cell(_ column: Int) -> Column<MatrixRow> {
      Column(
        name: .standing, width: .exactly(layout.cellColumns - 1),
        isName: column == columns.selected,
        cell: { row in
          .drawn { area, canvas in
            drawCell(cells.cells[row.place][column], area, on: &canvas)
            canvas.mark(area, .matrixCell(row: row.item.id, column: cells.columns[column]))
          }
        })
    }
    let head: [Column<MatrixRow>] = [
      Column(
        name: .status, width: .exactly(1),
        cell: { .status(self.projection.effectiveStatus(of: cells.rows[$0.place])) }),
      // The number alone, for a change of face costs bytes at every move.
      Column(
        name: .number, width: .exactly(layout.numberColumns), gap: 2,
        cell: { .text($0.item.id.text, $0.isSelected ? .strong : .text) }),
      Column(
        name: .content, width: .exactly(layout.titleColumns), wraps: true,
        cell: { .text($0.item.title, .text) }),
    ]
    let total = Column<MatrixRow>(
      name: .leads, width: .exactly(3), isRight: true,
      cell: { .text("\(cells.rowTotals[$0.place].leads)", .dim) })
    return Table(
      .matrixStrategies, head + shown.map(cell) + [total], in: list, count: cells.rows.count,
      from: rows.top, least: least
    ) { place in
      MatrixRow(
        place: place, item: self.plan.items[cells.rows[place]], isSelected: place == rows.selected)
    }
  }
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
  drawMatrixHeader(state, layout, columns, on: &canvas)
  let table = layout.table(state, canvas.glyphs)
  canvas.draw(
    table, selected: state.matrix.row.window.selected, state, tellsScrolling: false)
  let shown = min(matrix.rows.count, table.height)
  drawTotals(state, layout, columns, table.line(shown).row, on: &canvas)
  layout.legend.draw(layout.area, on: &canvas)
}

private func drawTotals(
  _ state: State, _ layout: MatrixLayout, _ columns: Range<Int>, _ first: Int,
  on canvas: inout Canvas
) {
  let matrix = state.snapshot.matrix
  let endRow = layout.area.endRow - layout.legend.rows
  let totals: [(Phrase, KeyPath<ResponsibilityMatrix.Total, Int>)] = [
    (.totalLead, \.leads), (.totalCoordinating, \.coordinates),
  ]
  for (offset, (phrase, count)) in totals.prefix(layout.totalRows > 1 ? 2 : 1).enumerated() {
    let row = first + offset
    guard row < endRow else { return }
    canvas.put(state.say(phrase), layout.area.column + 2, row, .dim, limit: layout.nameColumns - 3)
    for column in columns {
      let sum = matrix.columnTotals[column][keyPath: count]
      let end = cellStart(column, layout, columns) + 3
      canvas.putRight("\(sum)", endingAt: end, row, sum > 0 && offset == 0 ? .text : .dim)
    }
  }
  guard layout.totalRows > 3, first + 3 < endRow else { return }
  let words = state.matrixCellInWords
  let columns = layout.area.columns - 3
  let room = endRow - first - 3
  let lines = room > 1 ? words.fitted(columns).prefix(room) : [words]
  for (offset, line) in lines.enumerated() {
    canvas.put(line, layout.area.column + 2, first + 3 + offset, limit: columns)
  }
  guard layout.area.columns >= ListWidth.allFigures else { return }
  let (row, column) = (state.matrix.row.window.selected, state.matrix.column.window.selected)
  guard let cell = matrix.cell(row: row, column: column) else { return }
  let list = layout.area.splitBottom(layout.legend.rows).rest
    .splitTop(first + 3 + lines.count - layout.area.row).rest
  // Each move draws them anew, so few of them.
  let items = cell.items.prefix(min(4, list.rows))
  let area = Rect(
    column: list.column, row: list.row, columns: min(list.columns, 110), rows: items.count)
  canvas.draw(
    Table(
      .matrixItems, Column.work(state, in: area.columns), in: area, count: items.count,
      row: { state.row(ofItem: items[$0], isLead: cell.leads.contains(items[$0])) }),
    selected: -1, state)
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
      // Its number stands in its row already; that and another face would cost bytes at every move.
      Span("  \(strategy.title)"),
    ]
  }
}

private func drawCell(
  _ cell: ResponsibilityMatrix.Cell, _ area: Rect, on canvas: inout Canvas
) {
  guard let status = cell.status else { return }
  if !cell.leads.isEmpty {
    canvas.status(status, area.column, area.row, word: .none)
    canvas.putRight("\(cell.leads.count)", endingAt: area.column + 3, area.row, .text)
  } else {
    canvas.put(
      "(\(canvas.glyphs.status(status)))", area.column, area.row, .status(status))
  }
}

func cellStart(_ column: Int, _ layout: MatrixLayout, _ columns: Range<Int>) -> Int {
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
  canvas.draw(
    state.cellTable(page), selected: state.matrix.item.window.selected, state)
  if page.showsDetailBeside, let item = state.matrix.selectedItem(in: state.snapshot) {
    drawDetailBeside(state, item, page, on: &canvas)
  }
}

extension State {
  func cellTable(_ page: PageLayout) -> Table<WorkRow> {
    let rows = cellRows
    return .work(
      .matrixItems, self, page, in: page.tree, count: rows.count,
      from: matrix.item.window.top, row: { rows[$0] })
  }

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
