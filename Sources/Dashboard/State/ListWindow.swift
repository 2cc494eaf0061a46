/// Which part of a list is seen: the selected row, and the first row on screen.
struct ListWindow: Hashable, Sendable {
  var selected = 0
  var top = 0

  /// Moves the selection by so many rows, within `count` rows.
  mutating func move(by rows: Int, count: Int) {
    selected = min(max(selected + rows, 0), max(count - 1, 0))
  }

  /// Brings the selection back among `count` rows, and into the `height` that are seen; moves what
  /// is seen no further than needed, so that nothing jumps.
  mutating func settle(count: Int, height: Int) {
    selected = min(max(selected, 0), max(count - 1, 0))
    let height = max(height, 1)
    top = min(top, selected)
    top = max(top, selected - height + 1)
    top = min(max(top, 0), max(count - height, 0))
  }

  func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(max(top, 0), max(count, 0))
    return first..<min(first + max(height, 0), count)
  }
}
