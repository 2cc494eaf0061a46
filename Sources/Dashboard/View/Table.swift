import CellGrid
import Phrases
import PlanDomain

/// What stands in one cell of a list.
enum TableCell {
  case text(String, Face)
  /// Its glyph, and where the column has room for it its word.
  case status(Status?)
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
struct Table<Row> {
  /// A column where it lies.
  private struct Placed {
    let column: Column<Row>
    let start: Int
    let width: Int
  }

  let name: ListName
  let heads: Rect
  let list: Rect
  private let placed: [Placed]
  /// Lines that every row has: more than one where all have room for them and one of them needs
  /// them.
  let pitch: Int

  /// `measured` are rows that the fitting columns are as wide as: more than are seen, so that no
  /// column moves when the list scrolls.
  init(
    _ name: ListName, _ columns: [Column<Row>], in area: Rect, headRows: Int,
    measured: [Row], count: Int
  ) {
    self.name = name
    (heads, list) = area.splitTop(headRows)
    let shown = columns.filter { $0.from <= area.columns }
    let widths = Self.widths(of: shown, in: area.columns - 3, measured: measured)
    var start = area.column + 2
    placed = zip(shown, widths).map { column, width in
      defer { start += width + (width > 0 ? column.gap : 0) }
      return Placed(column: column, start: start, width: width)
    }
    let most = count > 0 ? min(list.rows / count, Self.mostLines) : 1
    pitch = most > 1 ? Self.lines(of: measured, in: placed, atMost: most) : 1
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

  /// The names of the columns; the one that the list is sorted by tells which way.
  func drawHeads(_ state: State, on canvas: inout Canvas) {
    guard heads.rows > 0 else { return }
    let sorting = state.sorting(of: name)
    let isSorted = state.listPage.sortedList(in: state)?.name == name
    for place in placed where place.width > 0 {
      let column = place.column
      let mark = isSorted && sorting?.column == column.name ? canvas.glyphs.sorted(sorting) : ""
      let text = canvas.say(column.name.phrase) + mark
      // A glyph has no room for a name, and needs none.
      guard place.width > 2 else { continue }
      let face: Face = mark.isEmpty ? .dim : .strong
      if column.isRight {
        canvas.putRight(
          text, endingAt: place.start + place.width, heads.row, face, limit: place.width)
      } else {
        canvas.put(text, place.start, heads.row, face, limit: place.width)
      }
      guard isSorted, column.key != nil else { continue }
      canvas.mark(
        Rect(column: place.start, row: heads.row, columns: place.width, rows: 1),
        .heading(name, column.name))
    }
  }

  /// Where a row lies, by its place behind the first that is seen.
  func line(_ offset: Int) -> Rect { list.lines(pitch, at: offset) }

  /// One row: `mark` stands between the edge and the row, `note` at the end of its name.
  func draw(
    _ row: Row, in line: Rect, isSelected: Bool, mark: String? = nil,
    note: (text: String, face: Face)? = nil, on canvas: inout Canvas
  ) {
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, line.row, .accent) }
    if let mark { canvas.put(mark, line.column + 1, line.row, .strong, limit: 1) }
    let last = placed.last { $0.column.isName && $0.width > 0 }?.start
    var selected: (start: Int, end: Int)?
    for place in placed where place.width > 0 {
      var limit = place.width
      let isLast = place.start == last
      if isLast, let note {
        limit -=
          canvas.putRight(
            note.text, endingAt: place.start + place.width, line.row, note.face,
            limit: place.width / 2) + 1
      }
      let end = place.start + draw(row, place, line, limit: limit, isSelected, on: &canvas)
      if place.column.isName, isSelected {
        // Names side by side are one stretch.
        let isNext = selected.map { place.start - $0.end <= place.column.gap + 12 } ?? false
        if let before = selected, !isNext { highlight(before, line.row, on: &canvas) }
        selected = (isNext ? selected?.start ?? place.start : place.start, end)
      }
    }
    if let selected { highlight(selected, line.row, on: &canvas) }
  }

  private func highlight(_ stretch: (start: Int, end: Int), _ row: Int, on canvas: inout Canvas) {
    canvas.select(
      Rect(column: stretch.start, row: row, columns: stretch.end - stretch.start, rows: 1))
  }

  /// Says how many columns it took in the first line.
  private func draw(
    _ row: Row, _ place: Placed, _ line: Rect, limit: Int, _ isSelected: Bool,
    on canvas: inout Canvas
  ) -> Int {
    let end = place.start + place.width
    switch place.column.cell(row) {
    case .text(let text, let face) where place.column.isRight:
      canvas.putRight(text, endingAt: end, line.row, face, limit: limit)
      return place.width
    case .text(let text, let face) where place.column.wraps && line.rows > 1:
      return wrap(text, face, place, line, limit: limit, isSelected, on: &canvas)
    case .text(let text, let face):
      return canvas.put(text, place.start, line.row, face, limit: limit)
    case .status(let status):
      return canvas.status(
        status, place.start, line.row, word: place.width > 2 ? .short : .none, limit: limit)
    }
  }

  private func wrap(
    _ text: String, _ face: Face, _ place: Placed, _ line: Rect, limit: Int, _ isSelected: Bool,
    on canvas: inout Canvas
  ) -> Int {
    let lines = TextWidth.wrapped(Sanitiser.line(text), width: max(1, limit))
    var first = 0
    for offset in 0..<min(lines.count, line.rows) {
      // What has no line left stands behind the last, cut.
      let isLast = offset == line.rows - 1
      let shown = isLast ? lines[offset...].joined(separator: " ") : lines[offset]
      let columns = canvas.put(shown, place.start, line.row + offset, face, limit: limit)
      if offset == 0 {
        first = columns
      } else if place.column.isName, isSelected {
        highlight((place.start, place.start + columns), line.row + offset, on: &canvas)
      }
    }
    return first
  }

  /// At the right edge, how far the list is scrolled; nothing where all of it is seen.
  func drawScrollMark(_ window: ListWindow, count: Int, on canvas: inout Canvas) {
    let height = list.rows
    guard count > height, height > 2 else { return }
    let size = max(1, height * height / count)
    let most = count - height
    let first = most == 0 ? 0 : window.top * (height - size) / most
    for row in first..<min(first + size, height) {
      canvas.put(
        canvas.glyphs.scrollMark, list.endColumn - 1, list.row + row, .dim, limit: 1)
    }
  }
}

extension TableCell {
  fileprivate var width: Int {
    switch self {
    case .text(let text, _): TextWidth.displayWidth(text)
    case .status: 1
    }
  }
}
