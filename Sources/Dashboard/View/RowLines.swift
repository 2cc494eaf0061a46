import CellGrid

/// How many lines each row of a list has: one, or as many as its texts go on over, where lines are
/// free below the list.
struct RowLines: Hashable {
  /// Where the lines of each row end; of a list in which all have as many, nothing.
  private let ends: [Int]
  /// Lines of each row of such a list.
  private let pitch: Int
  /// Whether every row has as many as it wants.
  let isWhole: Bool

  /// Where all rows have room for `least` lines each has so many, else one. What is left goes to
  /// rows that want more, a line to each from the first on, until none is left: no text is cut
  /// above an empty line.
  init(count: Int, least: Int = 1, in room: Int, wanted: [Int]) {
    pitch = max(1, min(least, room / max(count, 1)))
    let (most, pitch) = (wanted.max() ?? 1, pitch)
    var left = room - count * pitch
    isWhole = wanted.reduce(0) { $0 + max(0, $1 - pitch) } <= left
    guard most > pitch, left > 0 else {
      ends = []
      return
    }
    var given = wanted.map { _ in pitch }
    for level in (pitch + 1)...most {
      for place in given.indices where wanted[place] >= level && left > 0 {
        given[place] = level
        left -= 1
      }
    }
    var end = 0
    ends = given.map { lines in
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
