import PlanDomain

/// The selected cell of strategies by departments, and the items of the one that was opened.
struct MatrixState: Sendable {
  var rowWindow = ListWindow()
  var columnWindow = ListWindow()
  private(set) var isOpened = false
  var itemWindow = ListWindow()
  private var row = Remembered<ItemID>()
  private var column = Remembered<DepartmentID>()
  private var item = Remembered<ItemID>()

  /// The strategy and the department of the selected cell.
  var cell: (row: ItemID?, column: DepartmentID?) { (row.id, column.id) }

  func items(in snapshot: Snapshot) -> [Int] {
    snapshot.matrix.cell(row: rowWindow.selected, column: columnWindow.selected)?.items ?? []
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    isOpened
      ? items(in: snapshot)[safely: itemWindow.selected]
      : snapshot.matrix.rows[safely: rowWindow.selected]
  }

  /// Lists the items of the selected cell, from the first.
  mutating func open(_ snapshot: Snapshot) {
    itemWindow = ListWindow()
    isOpened = true
    item = Remembered()
    remember(snapshot)
  }

  mutating func close() { isOpened = false }

  /// Selects the cell where that strategy and that department still have one.
  mutating func select(row: ItemID?, column: DepartmentID?, in snapshot: Snapshot) {
    let plan = snapshot.projection.plan
    let rows = snapshot.matrix.rows
    if let place = rows.firstIndex(where: { plan.items[$0].id == row }) {
      rowWindow.selected = place
    }
    if let place = snapshot.matrix.columns.firstIndex(where: { $0 == column }) {
      columnWindow.selected = place
    }
    remember(snapshot)
  }

  mutating func select(_ item: Int, in snapshot: Snapshot) {
    guard let place = items(in: snapshot).firstIndex(of: item) else { return }
    itemWindow.selected = place
    remember(snapshot)
  }

  /// Notes what is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) {
    row.note(rowID(in: snapshot))
    column.note(snapshot.matrix.columns[safely: columnWindow.selected])
    item.note(itemID(in: snapshot))
  }

  /// The same of what a person sees who has not moved yet.
  mutating func rememberFirst(_ snapshot: Snapshot) {
    row.noteFirst(rowID(in: snapshot))
    column.noteFirst(snapshot.matrix.columns[safely: columnWindow.selected])
    item.noteFirst(itemID(in: snapshot))
  }

  /// After another reading, or under another filter. A cell that is gone is closed: an edit in
  /// another's place would go astray.
  mutating func reselect(_ snapshot: Snapshot) {
    let (plan, matrix) = (snapshot.projection.plan, snapshot.matrix)
    let before = cell
    row.reselect(&rowWindow, count: matrix.rows.count) { plan.items[matrix.rows[$0]].id }
    column.reselect(&columnWindow, count: matrix.columns.count) { matrix.columns[$0] }
    if cell != before { close() }
    guard isOpened else { return }
    let items = items(in: snapshot)
    item.reselect(&itemWindow, count: items.count) { plan.items[items[$0]].id }
  }

  private func rowID(in snapshot: Snapshot) -> ItemID? {
    snapshot.matrix.rows[safely: rowWindow.selected].map { snapshot.projection.plan.items[$0].id }
  }

  private func itemID(in snapshot: Snapshot) -> ItemID? {
    guard isOpened else { return nil }
    return selectedItem(in: snapshot).map { snapshot.projection.plan.items[$0].id }
  }
}
