/// A rectangle's extent in cells; negative extents read as zero.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of this size at the origin.
  public var bounds: Rect { Rect(column: 0, row: 0, columns: columns, rows: rows) }
}

/// A cell's place, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. Every operation is total: impossible requests give an empty rectangle.
public struct Rect: Hashable, Sendable {
  public var column: Int
  public var row: Int
  public var columns: Int
  public var rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  public var origin: Point { Point(column: column, row: row) }
  public var size: Size { Size(columns: columns, rows: rows) }
  public var isEmpty: Bool { columns <= 0 || rows <= 0 }

  /// The first column to the right of the rectangle.
  public var endColumn: Int { column.clampedSum(max(0, columns)) }

  /// The first row below the rectangle.
  public var endRow: Int { row.clampedSum(max(0, rows)) }

  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(endColumn, other.endColumn).clampedDifference(left),
      rows: min(endRow, other.endRow).clampedDifference(top))
  }

  /// The rectangle without a border of so many cells; a negative border counts as none.
  public func inset(columns horizontal: Int = 0, rows vertical: Int = 0) -> Rect {
    let left = min(max(0, horizontal), max(0, columns))
    let top = min(max(0, vertical), max(0, rows))
    return Rect(
      column: column.clampedSum(left), row: row.clampedSum(top),
      columns: columns.clampedDifference(left).clampedDifference(left),
      rows: rows.clampedDifference(top).clampedDifference(top))
  }

  /// The top `count` rows, and what is left below them.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), max(0, rows))
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(
        column: column, row: row.clampedSum(taken), columns: columns,
        rows: rows.clampedDifference(taken))
    )
  }

  /// The bottom `count` rows, and what is left above them.
  public func splitBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = splitTop(rows.clampedDifference(min(max(0, count), max(0, rows))))
    return (bottom, rest)
  }

  /// The leftmost `count` columns, and what is left beside them.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), max(0, columns))
    return (
      Rect(column: column, row: row, columns: taken, rows: rows),
      Rect(
        column: column.clampedSum(taken), row: row, columns: columns.clampedDifference(taken),
        rows: rows)
    )
  }

  /// The rightmost `count` columns, and what is left beside them.
  public func splitRight(_ count: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = splitLeft(columns.clampedDifference(min(max(0, count), max(0, columns))))
    return (right, rest)
  }

  /// The row `offset` rows below the top, or an empty rectangle.
  public func line(_ offset: Int) -> Rect {
    lines(1, at: offset)
  }

  /// The part at `index` of as many as fit below one another with `count` rows each, or an empty
  /// rectangle.
  public func lines(_ count: Int, at index: Int) -> Rect {
    guard index >= 0, count > 0, index <= rows / count else {
      return splitTop(rows).rest
    }
    return splitTop(index * count).rest.splitTop(count).top
  }
}

extension Int {
  /// A sum that stops at the ends of `Int` instead of trapping.
  func clampedSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// A difference that stops at the ends of `Int` instead of trapping.
  func clampedDifference(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
