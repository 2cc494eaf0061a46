import CellGrid
import PlanDomain

/// The selected cell of strategies by departments, and the items of the one that was opened.
struct MatrixState: Sendable {
  private(set) var row = Selection<ItemID>(.matrixStrategies)
  private(set) var column = Selection<DepartmentID>(.matrixDepartments)
  private(set) var isOpened = false
  private(set) var item = Selection<ItemID>(.matrixItems)

  /// The strategy and the department of the selected cell.
  var cell: (row: ItemID?, column: DepartmentID?) { (row.id, column.id) }

  func items(in snapshot: Snapshot) -> [Int] {
    guard let row = row.place(in: snapshot.matrixStrategies),
      let column = column.place(in: snapshot.matrix.columns)
    else { return [] }
    return snapshot.matrix.cell(row: row, column: column)?.items ?? []
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    if isOpened {
      let items = items(in: snapshot)
      return item.place(in: snapshot.ids(of: items)).map { items[$0] }
    }
    return row.place(in: snapshot.matrixStrategies).map { snapshot.matrix.rows[$0] }
  }

  mutating func move(by rows: Int, in snapshot: Snapshot) {
    if isOpened {
      item.move(by: rows, in: snapshot.ids(of: items(in: snapshot)))
    } else {
      row.move(by: rows, in: snapshot.matrixStrategies)
    }
  }

  mutating func moveSideways(by columns: Int, in snapshot: Snapshot) {
    column.move(by: columns, in: snapshot.matrix.columns)
  }

  /// Lists the items of the selected cell, from the first.
  mutating func open(_ snapshot: Snapshot) {
    isOpened = true
    item.reset()
    item.follow(snapshot.ids(of: items(in: snapshot)))
  }

  mutating func close() { isOpened = false }

  /// Selects the cell where that strategy and that department still have one.
  mutating func select(row: ItemID?, column: DepartmentID?, in snapshot: Snapshot) {
    if let row, snapshot.matrixStrategies.contains(row) {
      self.row.select(row, in: snapshot.matrixStrategies)
    }
    if let column, snapshot.matrix.columns.contains(column) {
      self.column.select(column, in: snapshot.matrix.columns)
    }
  }

  mutating func select(_ item: ItemID, in snapshot: Snapshot) {
    self.item.select(item, in: snapshot.ids(of: items(in: snapshot)))
  }

  /// After another reading, or under another filter. A cell that is gone is closed: an edit in
  /// another's place would go astray.
  mutating func follow(_ snapshot: Snapshot) {
    let before = cell
    if column.id == nil { selectFilled(snapshot) }
    row.follow(snapshot.matrixStrategies)
    column.follow(snapshot.matrix.columns)
    if cell != before { close() }
    if isOpened { item.follow(snapshot.ids(of: items(in: snapshot))) }
  }

  /// Begins where there is something to see.
  private mutating func selectFilled(_ snapshot: Snapshot) {
    let cells = snapshot.matrix.cells
    for row in cells.indices {
      guard let column = cells[row].firstIndex(where: { !$0.isEmpty }) else { continue }
      return select(
        row: snapshot.matrixStrategies[row], column: snapshot.matrix.columns[column], in: snapshot)
    }
  }

  mutating func settle(_ snapshot: Snapshot, _ page: PageLayout) {
    let matrix = snapshot.matrix
    if column.id == nil { selectFilled(snapshot) }
    let grid = MatrixLayout(page, snapshot)
    row.settle(snapshot.matrixStrategies, height: max(1, grid.list.rows))
    column.settle(matrix.columns, height: grid.visibleColumns)
    if isOpened {
      item.settle(
        snapshot.ids(of: items(in: snapshot)), height: max(1, page.listHeight - page.headRows))
    }
  }
}

extension Snapshot {
  /// The strategies that are rows of the matrix.
  var matrixStrategies: LazyMapCollection<[Int], ItemID> { ids(of: matrix.rows) }

  /// The ids of items at these positions, as rows of a list.
  func ids(of positions: [Int]) -> LazyMapCollection<[Int], ItemID> {
    let plan = projection.plan
    return positions.lazy.map { plan.items[$0].id }
  }
}
