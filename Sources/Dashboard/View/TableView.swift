import CellGrid
import Phrases
import PlanDomain

extension Canvas {
  /// A list, those rows of it that are seen; `beneath` draws what a row has on further lines.
  mutating func draw<Row: TableRow>(
    _ table: Table<Row>, _ window: ListWindow, count: Int, _ state: State,
    beneath: ((Row, Rect, inout Canvas) -> Void)? = nil, row: (Int) -> Row
  ) {
    draw(
      table, top: window.top, selected: window.selected, count: count, state, beneath: beneath,
      row: row)
    table.drawScrollMark(window, count: count, on: &self)
  }

  /// A list whose selection goes on in another. Its heading says how long it is: a mark at its edge
  /// too would make a move cost more than a move may.
  mutating func draw<Row: TableRow>(
    _ table: Table<Row>, top: Int, selected: Int, count: Int, _ state: State,
    beneath: ((Row, Rect, inout Canvas) -> Void)? = nil, row: (Int) -> Row
  ) {
    guard count > 0 else { return }
    table.drawHeads(state, on: &self)
    var (group, below) = ([Span](), 0)
    for index in top.visible(count: count, height: table.height) {
      let row = row(index)
      if row.group != group {
        if !group.isEmpty { below += 1 }
        put(
          row.group, table.list.column + 2, table.line(index - top).row + below,
          limit: table.list.columns - 3)
        (group, below) = (row.group, below + 1)
      }
      var line = table.line(index - top)
      line.row += below
      table.draw(
        row, in: line, isSelected: index == selected, mark: row.mark(state, glyphs),
        note: row.note(state), on: &self)
      if line.rows > 1 { beneath?(row, line.line(1), &self) }
      mark(line, row.click)
    }
  }
}

extension Table {
  /// The names of the columns; the one that the list is sorted by tells which way.
  func drawHeads(_ state: State, on canvas: inout Canvas) {
    guard heads.rows > 0 else { return }
    let sorting = state.sorting(of: name)
    let isSorted = state.listPage.sortedList(in: state)?.name == name
    var before = 0
    for place in placed where place.width > 0 {
      let column = place.column
      let mark = isSorted && sorting?.column == column.name ? canvas.glyphs.sorted(sorting) : ""
      let text = (column.head ?? canvas.say(column.name.phrase)) + mark
      // Which way it is sorted may take of the air before it.
      let limit = place.width + (mark.isEmpty || before < 2 ? 0 : 1)
      before = column.gap
      // A glyph has no room for a name, and needs none.
      guard place.width > 2 else { continue }
      if !mark.isEmpty { canvas.showsSorting = true }
      let face: Face = mark.isEmpty ? .dim : .strong
      if column.isRight {
        canvas.putRight(text, endingAt: place.end, heads.row, face, limit: limit)
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
    guard row.whole.isEmpty else {
      let start = line.column + 2
      let end = start + canvas.put(row.whole, start, line.row, limit: line.endColumn - start - 1)
      if isSelected { highlight((start, end), line.row, on: &canvas) }
      return
    }
    let last = placed.last { $0.column.isName && $0.width > 0 }?.start
    var (lent, selected): (Int?, (start: Int, end: Int)?) = (nil, nil)
    for var place in placed where place.width > 0 {
      let isLast = place.start == last
      let cell = place.column.cell(row)
      place.start = lent ?? place.start
      if case .none = cell {
        lent = place.start
        continue
      }
      lent = nil
      var limit = place.width
      if isLast, let note {
        limit -=
          canvas.putRight(
            note.text, endingAt: place.end, line.row, note.face, limit: place.width / 2) + 1
      }
      let end = place.start + draw(cell, place, line, limit: limit, isSelected, on: &canvas)
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
    _ cell: TableCell, _ place: Placed, _ line: Rect, limit: Int, _ isSelected: Bool,
    on canvas: inout Canvas
  ) -> Int {
    switch cell {
    case .text(let text, let face) where place.column.isRight:
      canvas.putRight(text, endingAt: place.end, line.row, face, limit: limit)
      return place.width
    case .text(let text, let face) where place.column.wraps && line.rows > 1:
      return wrap(text, face, place, line, limit: limit, isSelected, on: &canvas)
    case .text(let text, let face):
      return canvas.put(text, place.start, line.row, face, limit: limit)
    case .spans(let spans):
      let start = place.column.isRight ? max(place.start, place.end - spans.columns) : place.start
      return canvas.put(spans, start, line.row, limit: place.end - start)
    case .status(let status):
      return canvas.status(
        status, place.start, line.row, word: place.width > 2 ? .short : .none, limit: limit)
    case .none: return 0
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
