import CellGrid

/// Lines that stand so many rows higher or lower than before: a list that scrolled, whatever stands
/// beside it.
///
/// ncurses finds whole lines again, and gives up where one of them changed or something beside it
/// did. Half of such a screen would be written anew for one row.
struct LineShift: Equatable {
  /// Where the lines stand now.
  let rows: Range<Int>
  /// They stood so many rows below; negative: above.
  let offset: Int

  /// Rows whose lines are new, at the end that the others moved away from.
  var entering: Range<Int> {
    offset > 0
      ? rows.upperBound..<rows.upperBound + offset : rows.lowerBound + offset..<rows.lowerBound
  }

  /// Fewer bytes than these are written as fast as lines are moved.
  private static let leastGain = 100
  /// What saves less than such a part of a frame is no scroll: in another picture a few lines look
  /// the same by chance, and moving them spoils others that stay.
  private static let leastPart = 4

  /// Between two pictures of the same width; nil where nothing is gained.
  init?(from old: [Cell], to new: [Cell], columns: Int) {
    guard columns > 0, old.count == new.count else { return nil }
    let found = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        Self.best(
          from: Lines(cells: old, columns: columns), to: Lines(cells: new, columns: columns))
      }
    }
    guard let found else { return nil }
    self = found
  }

  private static func best(from old: Lines, to new: Lines) -> LineShift? {
    let count = new.count
    let changes = (0..<count).map { new.cost(of: $0, over: old, $0) }
    let leastGain = max(Self.leastGain, changes.reduce(0, +) / Self.leastPart)
    guard changes.count(where: { $0 > 0 }) > 3 else { return nil }
    // What it costs that a row is blank where a line enters: all of it is written then.
    let losses = (0..<count).map { max(0, new.cost(of: $0) - changes[$0]) }
    var best: (gain: Int, shift: LineShift)?
    for offset in [1, -1, 2, -2] {
      // The stretch of the largest sum (Kadane).
      var (sum, start) = (Int.min, 0)
      for row in max(0, -offset)..<max(max(0, -offset), min(count, count - offset)) {
        let above = offset < 0 ? -losses[row + offset..<row].reduce(0, +) : 0
        if sum <= above { (sum, start) = (above, row) }
        sum += changes[row] - new.cost(of: row, over: old, row + offset)
        let below = offset > 0 ? losses[row + 1..<row + 1 + offset].reduce(0, +) : 0
        guard sum - below > best?.gain ?? leastGain else { continue }
        best = (sum - below, LineShift(rows: start..<row + 1, offset: offset))
      }
    }
    return best?.shift
  }

  private init(rows: Range<Int>, offset: Int) {
    self.rows = rows
    self.offset = offset
  }
}

/// A picture's lines, and about how many bytes it takes to write them.
private struct Lines {
  let cells: UnsafeBufferPointer<Cell>
  let columns: Int

  var count: Int { cells.count / columns }

  /// A change of colours is as long as so many letters.
  private static let look = 12

  /// What is not there in another picture's line.
  func cost(of row: Int, over other: Lines, _ otherRow: Int) -> Int {
    let distance = (otherRow - row) * columns
    return cost(of: row) { cells[$0] != other.cells[$0 + distance] }
  }

  /// All that is not blank.
  func cost(of row: Int) -> Int { cost(of: row) { !cells[$0].isBlank } }

  private func cost(of row: Int, where isWritten: (Int) -> Bool) -> Int {
    var cost = 0
    var last: Style?
    for place in row * columns..<(row + 1) * columns where isWritten(place) {
      let cell = cells[place]
      cost += 1
      guard cell.isBlank ? cell.style.background != last?.background : cell.style != last else {
        continue
      }
      last = cell.style
      cost += Self.look
    }
    return cost
  }
}
