import CellGrid

/// How many lines each row of a list has: one, or as many as its texts go on over, where lines are
/// free below the list: the same for all.
struct RowLines: Hashable {
  /// Where the lines of each row end; of a list in which all have as many, nothing.
  private let ends: [Int]
  /// Lines of each row of such a list.
  private let pitch: Int
  /// Whether every row has as many as it wants.
  let isWhole: Bool

  /// Where all rows have room for `least` lines each has so many, else one. Where what is left is
  /// enough for all that rows want more, each has what it wants; else none has more than every row
  /// that wants it can have: no row stands whole at the cost of others.
  init(count: Int, least: Int = 1, in room: Int, wanted: [Int]) {
    let pitch = max(1, min(least, room / max(count, 1)))
    let most = max(wanted.max() ?? 1, pitch)
    func given(_ level: Int) -> [Int] { wanted.map { max(min($0, level), pitch) } }
    let level =
      (pitch...most).last { given($0).reduce(0, +) <= max(room, count * pitch) } ?? pitch
    self.pitch = pitch
    isWhole = level == most
    guard level > pitch else {
      ends = []
      return
    }
    var end = 0
    ends = given(level).map { lines in
      end += lines
      return end
    }
  }

  /// A row's lines, by its place behind the first that is seen; where they differ from row to row
  /// that is the first of all.
  func lines(at offset: Int, in list: Rect) -> Rect {
    guard offset >= 0, offset < ends.count else {
      return list.lines(pitch, at: offset - ends.count).moved(down: ends.last ?? 0)
    }
    let start = offset > 0 ? ends[offset - 1] : 0
    return Rect(
      column: list.column, row: list.row + start, columns: list.columns,
      rows: ends[offset] - start)
  }
}

extension Rect {
  fileprivate func moved(down rows: Int) -> Rect {
    var moved = self
    moved.row += rows
    return moved
  }
}
