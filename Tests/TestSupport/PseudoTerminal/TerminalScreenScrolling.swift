extension TerminalScreen {
  /// Moves down a row, scrolling the region when the cursor stands on its last one.
  mutating func lineFeed() {
    isWrapPending = false
    if cursor.row == scrollBottom {
      scrollUp(1, from: scrollTop)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  mutating func reverseLineFeed() {
    isWrapPending = false
    if cursor.row == scrollTop {
      scrollDown(1, from: scrollTop)
    } else {
      cursor.row = max(cursor.row - 1, 0)
    }
  }

  /// Takes rows out at `top` and adds blank ones at the region's end.
  mutating func scrollUp(_ count: Int, from top: Int) {
    guard (scrollTop...scrollBottom).contains(top) else { return }
    let count = min(count, scrollBottom - top + 1)
    grid.removeSubrange(top..<top + count)
    grid.insert(contentsOf: blankRows(count), at: scrollBottom + 1 - count)
  }

  /// Adds blank rows at `top` and takes as many out at the region's end.
  mutating func scrollDown(_ count: Int, from top: Int) {
    guard (scrollTop...scrollBottom).contains(top) else { return }
    let count = min(count, scrollBottom - top + 1)
    grid.removeSubrange(scrollBottom + 1 - count..<scrollBottom + 1)
    grid.insert(contentsOf: blankRows(count), at: top)
  }

  func blankRows(_ count: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: erased, count: columns), count: count)
  }

  mutating func setScrollRegion(top: Int, bottom: Int) {
    guard top >= 0, top < bottom, bottom < rows else { return }
    (scrollTop, scrollBottom) = (top, bottom)
    moveTo(column: 0, row: 0)
  }

  /// Moves to a position counted from the origin, which is the region's top in origin mode.
  mutating func moveTo(column: Int, row: Int) {
    isWrapPending = false
    let top = isOrigin ? scrollTop : 0
    let bottom = isOrigin ? scrollBottom : rows - 1
    cursor = Position(
      column: min(max(column, 0), columns - 1), row: min(max(top + row, top), bottom))
  }

  /// Moves up (negative) or down and stops at the region's edge, as CUU and CUD do.
  mutating func moveRows(_ distance: Int) {
    isWrapPending = false
    let top = cursor.row >= scrollTop ? scrollTop : 0
    let bottom = cursor.row <= scrollBottom ? scrollBottom : rows - 1
    cursor.row = min(max(cursor.row + distance, top), bottom)
  }

  mutating func moveColumns(_ distance: Int) {
    isWrapPending = false
    cursor.column = min(max(cursor.column + distance, 0), columns - 1)
  }

  mutating func moveTabs(_ count: Int) {
    isWrapPending = false
    for _ in 0..<min(abs(count), columns) {
      let stop =
        count > 0
        ? tabStops.filter { $0 > cursor.column }.min() ?? columns - 1
        : tabStops.filter { $0 < cursor.column }.max() ?? 0
      cursor.column = min(stop, columns - 1)
    }
  }

  /// Gives the terminal another size without reflow; rows above a cursor that would fall out go.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    let (newColumns, newRows) = (max(newColumns, 1), max(newRows, 1))
    let surplus = max(cursor.row - newRows + 1, 0)
    cursor.row -= surplus
    columns = newColumns
    rows = newRows
    grid = fitted(grid, dropping: surplus)
    hiddenMain = hiddenMain.map { fitted($0, dropping: 0) }
    for row in 0..<rows { mendHalves(row) }
    cursor.column = min(cursor.column, columns - 1)
    (scrollTop, scrollBottom) = (0, rows - 1)
    isWrapPending = false
  }

  private func fitted(_ old: [[Cell]], dropping surplus: Int) -> [[Cell]] {
    let kept = old.dropFirst(surplus).prefix(rows).map { row in
      Array(row.prefix(columns))
        + Array(repeating: Cell(), count: max(columns - row.count, 0))
    }
    let blank = Array(repeating: Cell(), count: columns)
    return kept + Array(repeating: blank, count: max(rows - kept.count, 0))
  }
}
