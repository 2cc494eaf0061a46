import CellGrid
import Phrases
import PlanDomain

/// What stands in one cell of a list.
enum TableCell {
  case text(String, Face)
  /// Pieces in faces of their own, on one line.
  case spans([Span])
  /// Its glyph, and where the column has room for it its word.
  case status(Status?)
  /// What the next column says begins here.
  case none
}

/// What the drawer of a list asks of a row besides its cells.
protocol TableRow {
  /// What a click on it is on.
  var click: MouseTarget { get }
  /// What the rows are that it is one of: said over the first of them that is seen.
  var group: [Span] { get }
  /// What it says over the whole width, in place of cells.
  var whole: [Span] { get }
  /// Between the edge and the row.
  func mark(_ state: State, _ glyphs: Glyphs) -> String?
  /// At the end of its name.
  func note(_ state: State) -> (text: String, face: Face)?
}

extension TableRow {
  var group: [Span] { [] }
  var whole: [Span] { [] }
  func mark(_ state: State, _ glyphs: Glyphs) -> String? { nil }
  func note(_ state: State) -> (text: String, face: Face)? { nil }
}

/// One column of a list, declared once: so it is drawn, left out where there is no room, and sorted
/// by.
struct Column<Row> {
  enum Width {
    case exactly(Int)
    /// As wide as its widest cell, within limits.
    case fitting(ClosedRange<Int>)
    /// So many parts of what the others leave, and no less than so many columns.
    case rest(parts: Int, least: Int = 0)
  }

  let name: ColumnName
  /// In place of its name.
  var head: String?
  let width: Width
  /// Columns that the list must have for it.
  var from = 0
  /// Air behind it.
  var gap = 1
  var isRight = false
  /// Whether the selection shows on it.
  var isName = false
  /// Whether a long text goes on in further lines, where all rows have room for theirs.
  var wraps = false
  let cell: (Row) -> TableCell
  /// What its rows sort by; nothing where nobody would sort by it.
  var key: ((Row) -> SortKey)?
}

/// A list of rows under the names of their columns. One drawer for every list: the mark of the
/// selection at the edge, beside it that of a change, cut texts with an ellipsis, whole ones on
/// further lines where all rows have room for theirs.
struct Table<Row: TableRow> {
  /// A column where it lies.
  struct Placed {
    let column: Column<Row>
    var start: Int
    let end: Int

    var width: Int { end - start }
  }

  let name: ListName
  let heads: Rect
  let list: Rect
  let placed: [Placed]
  /// Lines that every row has: more than one where all have room for them and one of them needs
  /// them.
  let pitch: Int
  /// Rows that have room at once.
  let height: Int

  /// `measured` are rows that the fitting columns are as wide as: more than are seen, so that no
  /// column moves when the list scrolls. Rows have `lines` where there is room, and headings of
  /// groups `groupLines`.
  init(
    _ name: ListName, _ columns: [Column<Row>], in area: Rect, headRows: Int,
    measured: [Row], count: Int, lines: Int = 1, groupLines: Int = 0
  ) {
    self.name = name
    (heads, list) = area.splitTop(headRows)
    let shown = columns.filter { $0.from <= area.columns }
    let widths = Self.widths(of: shown, in: area.columns - 3, measured: measured)
    var start = area.column + 2
    placed = zip(shown, widths).map { column, width in
      defer { start += width + (width > 0 ? column.gap : 0) }
      return Placed(column: column, start: start, end: start + width)
    }
    height = max(1, list.rows - groupLines)
    let most = count > 0 ? min(height / count, Self.mostLines) : 1
    pitch =
      most > 1 ? max(min(lines, most), Self.lines(of: measured, in: placed, atMost: most)) : 1
  }

  private static var mostLines: Int { 6 }

  /// How many lines the longest of the texts takes that wrap.
  private static func lines(of rows: [Row], in placed: [Placed], atMost most: Int) -> Int {
    let wrapping = placed.filter { $0.column.wraps && $0.width > 0 }
    let longest =
      rows.lazy.flatMap { row in
        wrapping.lazy.map { place -> Int in
          guard case .text(let text, _) = place.column.cell(row) else { return 1 }
          return TextWidth.wrapped(Sanitiser.line(text), width: place.width).count
        }
      }.max() ?? 1
    return min(max(longest, 1), most)
  }

  private static func widths(
    of columns: [Column<Row>], in room: Int, measured: [Row]
  ) -> [Int] {
    var widths = columns.map { column in
      switch column.width {
      case .exactly(let width): width
      case .fitting(let limits): limits.lowerBound
      case .rest: 0
      }
    }
    for (index, column) in columns.enumerated() {
      guard case .fitting(let limits) = column.width else { continue }
      let widest = measured.lazy.map { column.cell($0).width }.max() ?? 0
      widths[index] = min(max(widest, limits.lowerBound), limits.upperBound)
    }
    let air = zip(columns, widths).reduce(0) { sum, column in
      if case .rest = column.0.width { return sum + column.0.gap }
      return sum + column.1 + (column.1 > 0 ? column.0.gap : 0)
    }
    // The last column's air is the edge.
    var left = max(0, room - air + (columns.last?.gap ?? 0))
    var parts = columns.reduce(0) { sum, column in
      if case .rest(let parts, _) = column.width { sum + parts } else { sum }
    }
    // Backwards: what stands last asks for its least first.
    for (index, column) in columns.enumerated().reversed() {
      guard case .rest(let own, let least) = column.width else { continue }
      widths[index] = own == parts ? left : min(left, max(left * own / max(parts, 1), least))
      left -= widths[index]
      parts -= own
    }
    return widths
  }
}

extension TableCell {
  fileprivate var width: Int {
    switch self {
    case .text(let text, _): TextWidth.displayWidth(text)
    case .spans(let spans): spans.columns
    case .status: 1
    case .none: 0
    }
  }
}
