import CellGrid
import Phrases
import PlanDomain

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
  /// What a click is on where what leads to its text begins: the triangle of a branch.
  var toggle: MouseTarget? { get }
  /// What of its text a search found.
  func found(_ state: State) -> SearchPattern?
}

extension TableRow {
  var group: [Span] { [] }
  var whole: [Span] { [] }
  func mark(_ state: State, _ glyphs: Glyphs) -> String? { nil }
  func note(_ state: State) -> (text: String, face: Face)? { nil }
  var toggle: MouseTarget? { nil }
  func found(_ state: State) -> SearchPattern? { nil }

  /// What it says over the whole width: its last piece goes on below itself.
  func wholeLines(in columns: Int) -> [[Span]] {
    let lead = whole.dropLast()
    let start = Array(lead).columns
    guard let last = whole.last, start < columns else { return [whole] }
    let texts = TextWidth.wrapped(Sanitiser.line(last.text), width: columns - start)
    return texts.enumerated().map { offset, text in
      let before = offset > 0 ? [Span(String(repeating: " ", count: start))] : Array(lead)
      return before + [Span(text, last.face)]
    }
  }
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
  /// Whether a long text goes on in further lines, where lines are free below the list.
  var wraps = false
  let cell: (Row) -> TableCell
  /// What its rows sort by; nothing where nobody would sort by it.
  var key: ((Row) -> SortKey)?
}

/// A list of rows under the names of their columns. One drawer for every list: the mark of the
/// selection at the edge, beside it that of a change, cut texts with an ellipsis; all texts go on
/// in further lines where the lines below the list are enough for all of them.
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
  let count: Int
  /// The first row that is seen.
  let top: Int
  /// Rows that have room at once.
  let height: Int
  private let columns: [Column<Row>]
  private let least: Int
  private let row: (Int) -> Row
  private let once = Once()

  /// What only drawing needs, and a move of the selection does not: worked out when asked for.
  private struct Measures {
    let placed: [Placed]
    let lines: RowLines
    let hasWholeWords: Bool
    /// The rows from the first that columns and lines were measured by.
    let rows: [Row]
  }

  private final class Once { var measures: Measures? }

  /// Rows have `least` lines each where there is room, and headings of groups `groupLines`. `row`
  /// is asked for those that are seen, and for more where a column is as wide as its widest cell,
  /// so that none moves when the list scrolls.
  init(
    _ name: ListName, _ columns: [Column<Row>], in area: Rect, headRows: Int = 0, count: Int,
    from top: Int = 0, least: Int = 1, groupLines: Int = 0, row: @escaping (Int) -> Row
  ) {
    (self.name, self.count, self.top, self.row) = (name, count, top, row)
    (heads, list) = area.splitTop(headRows)
    height = max(1, list.rows - groupLines)
    self.columns = columns.filter { $0.from <= area.columns }
    self.least = least
  }

  private var measures: Measures {
    if let measures = once.measures { return measures }
    let measures = measure()
    once.measures = measures
    return measures
  }

  var placed: [Placed] { measures.placed }
  /// Whether every row has room for all of its own words.
  var hasWholeWords: Bool { measures.hasWholeWords }

  private func measure() -> Measures {
    let fits = columns.contains { if case .fitting = $0.width { true } else { false } }
    let wraps = count <= height && columns.contains(where: \.wraps)
    let needed = fits ? max(Self.mostMeasured, top + list.rows) : wraps ? count : 0
    let rows = (0..<min(count, needed)).map(row)
    // Nothing stands against the mark of how far the list is scrolled.
    let air = count > height ? 1 : 0
    let widths = Self.widths(
      of: columns, in: list.columns - 3 - air, measured: rows, named: heads.rows > 0)
    var start = list.column + 2
    let placed = zip(columns, widths).map { column, width in
      defer { start += width + (width > 0 ? column.gap : 0) }
      return Placed(column: column, start: start, end: start + width)
    }
    func lines(shortening: Bool) -> RowLines {
      RowLines(
        count: count, least: least, in: height,
        wanted: wraps
          ? Self.lines(
            of: rows, in: placed, columns: list.columns - 3, shortening: shortening) : [])
    }
    let whole = lines(shortening: false)
    // Rather shorter words than cut titles.
    return Measures(
      placed: placed, lines: whole.isWhole || !wraps ? whole : lines(shortening: true),
      hasWholeWords: wraps && whole.isWhole, rows: rows)
  }

  private static var mostMeasured: Int { 100 }

  /// How many lines the longest of the texts of each row takes that wrap.
  private static func lines(
    of rows: [Row], in placed: [Placed], columns: Int, shortening: Bool = false
  ) -> [Int] {
    let wrapping = placed.filter { $0.column.wraps && $0.width > 0 }
    return rows.map { row in
      guard row.whole.isEmpty else { return row.wholeLines(in: columns).count }
      return wrapping.lazy.map { place -> Int in
        let cell = place.column.cell(row)
        if shortening, case .worded = cell { return 1 }
        return cell.lines(in: place.width)
      }.max() ?? 1
    }
  }

  /// The row at a place of the list.
  subscript(_ place: Int) -> Row { measures.rows[safely: place] ?? row(place) }

  /// Where a row lies, by its place behind the first that is seen.
  func line(_ offset: Int) -> Rect { measures.lines.lines(at: offset, in: list) }

  /// Where a row that is seen lies, by its place in the list: below the headings of groups.
  func place(of index: Int) -> Rect {
    var place = line(index - top)
    var group = [Span]()
    for row in top...max(top, min(index, count - 1)) where count > 0 {
      let next = self[row].group
      if next != group { place.row += group.isEmpty ? 1 : 2 }
      group = next
    }
    return place
  }

  /// Whether every text that wraps has all of its lines.
  var isWhole: Bool { count <= height && measures.lines.isWhole }

  private static func widths(
    of columns: [Column<Row>], in room: Int, measured: [Row], named: Bool
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
      var widest = measured.lazy.map { column.cell($0).width }.max() ?? 0
      // A column that is there has room for its name, in whichever language.
      if named, widest > 0 { widest = max(widest, column.headWidth) }
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

extension Column {
  fileprivate var headWidth: Int {
    let names = head.map { [$0] } ?? Language.allCases.map { name.phrase.text(in: $0) }
    return names.map(TextWidth.displayWidth).max() ?? 0
  }
}
