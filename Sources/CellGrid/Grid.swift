/// A screen's worth of cells that widgets draw into.
///
/// Text enters only by `put`, which replaces whatever a terminal must not be sent. Everything is
/// clipped, and a wide cell is whole or absent.
public struct Grid: Equatable, Sendable {
  /// The largest extent either way; a terminal larger than that shows a part.
  public static let maximumExtent = 2_000

  public let size: Size
  /// Row by row from the top left.
  public private(set) var cells: [Cell]

  public init(_ size: Size, style: Style = .plain) {
    self.size = Size(
      columns: min(size.columns, Self.maximumExtent), rows: min(size.rows, Self.maximumExtent))
    cells = Array(repeating: .blank(style), count: self.size.columns * self.size.rows)
  }

  public var bounds: Rect { size.bounds }

  /// The cell at a place; outside of the grid a blank that swallows what is assigned.
  public subscript(column: Int, row: Int) -> Cell {
    get { offset(column, row).map { cells[$0] } ?? .blank() }
    set { write(newValue.glyph, newValue.style, column, row) }
  }

  /// Blanks a rectangle in this style.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      clearHalves(beside: area.column, row)
      clearHalves(beside: area.endColumn, row)
      let start = row * size.columns
      for place in start + area.column..<start + area.endColumn { cells[place] = .blank(style) }
    }
  }

  /// Writes a text on one row and says how many columns it took.
  ///
  /// Stops before the first grapheme that does not fit into `limit` or the grid; what lies left of
  /// the grid counts as taken. Controls and the like appear as U+FFFD, lone marks on U+25CC.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, limit columns: Int = .max
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns else { return 0 }
    let end = min(size.columns, point.column.clampedSum(max(0, columns)))
    var column = point.column
    var simple = SimpleScalars(text)
    while column < end, let scalar = simple.next() {
      write(Glyph(base: scalar.value, width: 1), style, column, point.row)
      column += 1
    }
    guard column < end else { return column - point.column }
    for cluster in Clusters(text, from: simple.end) {
      let width = cluster.width
      guard column.clampedSum(width) <= end else { break }
      if column >= 0 {
        write(cluster.first, style, column, point.row)
        var place = column + Int(cluster.first.width)
        for glyph in cluster.rest {
          write(glyph, style, place, point.row)
          place += Int(glyph.width)
        }
      }
      column += width
    }
    return column - point.column
  }

  /// Changes the look of a rectangle and leaves its text; a wide cell goes by its left half.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        let place = row * size.columns + column
        guard cells[place].width > 0 else { continue }
        change(&cells[place].style)
        if cells[place].width == 2 { cells[place + 1].style = cells[place].style }
      }
    }
  }

  /// Long runs of full blocks become blanks on the colour that they had: the same to the eye,
  /// without seams where a font's block is lower than its line, and a third of the bytes.
  ///
  /// A short run would cost more in changes of colour. Where a colour is the terminal's own, nobody
  /// can say which it is, and the block stays.
  public mutating func makeBlocksSolid() {
    var place = 0
    while place < cells.count {
      let first = cells[place]
      var end = place + 1
      let rowEnd = (place / size.columns + 1) * size.columns
      while end < rowEnd, cells[end] == first { end += 1 }
      if end - place >= Self.leastSolidRun, first.isColouredBlock {
        let color = first.style.foreground
        for block in place..<end {
          cells[block] = .blank(Style(foreground: color, background: color))
        }
      }
      place = end
    }
  }

  private static let leastSolidRun = 16

  /// Copies another grid's cells with its top left corner at `point`.
  public mutating func draw(_ other: Grid, at point: Point) {
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns {
        let cell = other.cells[row * other.size.columns + column]
        guard cell.width > 0 else { continue }
        write(
          cell.glyph, cell.style, point.column.clampedSum(column), point.row.clampedSum(row))
      }
    }
  }

  private func offset(_ column: Int, _ row: Int) -> Int? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return row * size.columns + column
  }

  private mutating func write(_ glyph: Glyph, _ style: Style, _ column: Int, _ row: Int) {
    guard let place = offset(column, row), glyph.width > 0 else { return }
    if glyph.width == 2, column + 1 >= size.columns {
      return write(.blank, style, column, row)
    }
    // Halves of wide cells that this one cuts through.
    if cells[place].width != 1 || glyph.width == 2 {
      clearHalves(beside: column, row)
      clearHalves(beside: column + Int(glyph.width), row)
    }
    cells[place] = Cell(glyph: glyph, style: style)
    if glyph.width == 2 { cells[place + 1] = Cell(glyph: .continuation, style: style) }
  }

  /// Blanks a wide cell that lies across the line before `column`.
  private mutating func clearHalves(beside column: Int, _ row: Int) {
    guard column > 0, let place = offset(column, row), cells[place].width == 0 else { return }
    cells[place] = .blank(cells[place].style)
    cells[place - 1] = .blank(cells[place - 1].style)
  }
}

/// A whole screen: the cells, and where the real cursor stands (nil: hidden).
public struct Frame: Equatable, Sendable {
  public var grid: Grid
  public var cursor: Point?

  public init(grid: Grid, cursor: Point? = nil) {
    self.grid = grid
    self.cursor = cursor
  }
}

extension Cell {
  fileprivate var isColouredBlock: Bool {
    base == 0x2588 && !hasMarks && style.foreground != .terminalDefault
      && style.background != .terminalDefault && !style.attributes.contains(.reverse)
  }
}
