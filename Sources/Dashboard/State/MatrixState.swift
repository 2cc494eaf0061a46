import PlanDomain

/// The selected cell of strategies by departments, and the items of the one that was opened.
struct MatrixState: Sendable {
  var rowWindow = ListWindow()
  var columnWindow = ListWindow()
  var isOpened = false
  var itemWindow = ListWindow()

  func items(in snapshot: Snapshot) -> [Int] {
    snapshot.matrix.cell(row: rowWindow.selected, column: columnWindow.selected)?.items ?? []
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    if isOpened {
      let items = items(in: snapshot)
      return items.indices.contains(itemWindow.selected) ? items[itemWindow.selected] : nil
    }
    let rows = snapshot.matrix.rows
    return rows.indices.contains(rowWindow.selected) ? rows[rowWindow.selected] : nil
  }
}
