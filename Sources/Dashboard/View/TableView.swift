import CellGrid
import Phrases
import PlanDomain

extension Canvas {
  /// A list, those rows of it that are seen; `beneath` draws what a row has on further lines. Where
  /// the keys are elsewhere the selection is not `active`. A list whose heading says how long it is
  /// needs no mark of how far it is `scrolled`, which a move would have to pay for.
  mutating func draw<Row: TableRow>(
    _ table: Table<Row>, selected: Int, _ state: State, isActive: Bool = true,
    tellsScrolling: Bool = true, beneath: ((Row, Rect, inout Canvas) -> Void)? = nil
  ) {
    guard table.count > 0 else { return }
    table.drawHeads(state, on: &self)
    // Below what the rows say: no figure is covered where a list has no column to spare.
    if tellsScrolling { table.drawScrollMark(on: &self) }
    var (group, below) = ([Span](), 0)
    for index in table.top.visible(count: table.count, height: table.height) {
      let row = table[index]
      if row.group != group {
        if !group.isEmpty { below += 1 }
        put(
          row.group, table.list.column + 2, table.line(index - table.top).row + below,
          limit: table.list.columns - 3)
        (group, below) = (row.group, below + 1)
      }
      var line = table.line(index - table.top)
      line.row += below
      mark(line, row.click)
      table.draw(
        row, in: line, selection: index != selected ? nil : isActive ? .accent : .dim, state,
        on: &self)
      if line.rows > 1 { beneath?(row, line.line(1), &self) }
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
        let air = mark.isEmpty ? 0 : column.gap
        canvas.put(text, place.start, heads.row, face, limit: place.width + air)
      }
      guard isSorted, column.key != nil else { continue }
      canvas.mark(
        Rect(column: place.start, row: heads.row, columns: place.width, rows: 1),
        .heading(name, column.name))
    }
  }

  /// One row; `selection` is the face of its mark at the edge, where it is the selected one.
  func draw(
    _ row: Row, in line: Rect, selection: Face?, _ state: State, on canvas: inout Canvas
  ) {
    let isSelected = selection != nil
    if let selection { canvas.put(canvas.glyphs.selection, line.column, line.row, selection) }
    if let mark = row.mark(state, canvas.glyphs) {
      canvas.put(mark, line.column + 1, line.row, .strong, limit: 1)
    }
    guard row.whole.isEmpty else {
      let start = line.column + 2
      let room = line.endColumn - start - 1
      var lines = [row.whole]
      if line.rows > 1 { lines = row.wholeLines(in: room) }
      for (offset, spans) in lines.prefix(line.rows).enumerated() {
        let columns = canvas.put(spans, start, line.row + offset, limit: room)
        if isSelected, offset == 0 { highlight(start, start + columns, line.row, on: &canvas) }
      }
      return
    }
    let note = row.note(state)
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
      let isName = place.column.isName && isSelected
      let end = place.start + draw(cell, place, line, limit: limit, on: &canvas)
      if let found = row.found(state) { highlight(found, cell, place, line, limit, on: &canvas) }
      let start = place.start + cell.air
      if let toggle = row.toggle, case .led = cell {
        canvas.mark(Rect(column: start, row: line.row, columns: 2, rows: 1), toggle)
      }
      if isName {
        // Names side by side are one stretch.
        let isNext = selected.map { start - $0.end <= place.column.gap + 12 } ?? false
        if let before = selected, !isNext {
          highlight(before.start, before.end, line.row, on: &canvas)
        }
        selected = (isNext ? selected?.start ?? start : start, end)
      }
    }
    if let selected { highlight(selected.start, selected.end, line.row, on: &canvas) }
  }

  private func highlight(
    _ start: Int, _ end: Int, _ row: Int, _ face: Face = .selection, on canvas: inout Canvas
  ) {
    canvas.select(Rect(column: start, row: row, columns: end - start, rows: 1), face)
  }

  /// Says how many columns it took in the first line.
  private func draw(
    _ cell: TableCell, _ place: Placed, _ line: Rect, limit: Int, on canvas: inout Canvas
  ) -> Int {
    switch cell {
    case .text(let text, let face) where place.column.isRight:
      canvas.putRight(text, endingAt: place.end, line.row, face, limit: limit)
      return place.width
    case .led(let lead, let text, let face):
      guard TextWidth.displayWidth(lead) < limit else {
        return canvas.put(lead + text, place.start, line.row, face, limit: limit)
      }
      canvas.put(lead, place.start, line.row, face, limit: limit)
      return wrap(cell, place, line, limit: limit, on: &canvas)
    case .text, .worded: return wrap(cell, place, line, limit: limit, on: &canvas)
    case .spans(let spans):
      if place.column.wraps, line.rows > 1 { return fit(spans, place, line, on: &canvas) }
      let start = place.column.isRight ? max(place.start, place.end - spans.columns) : place.start
      return canvas.put(spans, start, line.row, limit: place.end - start)
    case .status(let status):
      return canvas.status(
        status, place.start, line.row, word: place.width > 2 ? .short : .none, limit: limit)
    case .drawn(let draw):
      draw(Rect(column: place.start, row: line.row, columns: limit, rows: 1), &canvas)
      return limit
    case .none: return 0
    }
  }

  /// What has no line left stands behind the last, cut.
  private func fit(
    _ spans: [Span], _ place: Placed, _ line: Rect, on canvas: inout Canvas
  ) -> Int {
    let lines = spans.flowing(in: place.width)
    for (offset, spans) in lines.prefix(line.rows).enumerated() {
      let rest = offset == line.rows - 1 ? Array(lines[offset...].joined()) : spans
      canvas.put(rest, place.start, line.row + offset, limit: place.width)
    }
    return lines.first?.columns ?? 0
  }

  private func wrap(
    _ cell: TableCell, _ place: Placed, _ line: Rect, limit: Int, on canvas: inout Canvas
  ) -> Int {
    let texts = cell.lines(
      limit, atMost: place.column.wraps ? line.rows : 1, isWhole: hasWholeWords)
    var first = 0
    for (offset, text) in texts.lines.enumerated() {
      let start = place.start + texts.indent
      let columns = canvas.put(
        text, start, line.row + offset, texts.face, limit: limit - texts.indent)
      // The selection shows on the first line: on all of a long text it would cost a slow line more
      // than a move may.
      if offset == 0 { first = texts.indent + columns }
    }
    return first
  }

  /// Underlines what a search found.
  private func highlight(
    _ found: SearchPattern, _ cell: TableCell, _ place: Placed, _ line: Rect, _ limit: Int,
    on canvas: inout Canvas
  ) {
    guard place.column.isName else { return }
    let texts = cell.lines(
      limit, atMost: place.column.wraps ? line.rows : 1, isWhole: hasWholeWords)
    for (offset, text) in texts.lines.enumerated() {
      for range in found.ranges(in: text) {
        let before = texts.indent + TextWidth.displayWidth(String(text[..<range.lowerBound]))
        let end = before + TextWidth.displayWidth(String(text[range]))
        guard end <= limit else { continue }
        highlight(
          place.start + before, place.start + end, line.row + offset, .match, on: &canvas)
      }
    }
  }

  /// At the right edge, how far the list is scrolled; nothing where all of it is seen.
  fileprivate func drawScrollMark(on canvas: inout Canvas) {
    guard count > height, height > 2 else { return }
    let size = max(1, height * height / count)
    let first = top * (height - size) / (count - height)
    for row in first..<min(first + size, height) {
      canvas.put(
        canvas.glyphs.scrollMark, list.endColumn - 1, list.row + row, .dim, limit: 1)
    }
  }
}

extension TableCell {
  /// Its text in lines; what has no line left stands behind the last, cut.
  fileprivate func lines(
    _ columns: Int, atMost limit: Int, isWhole: Bool
  ) -> (lines: [String], face: Face, indent: Int) {
    guard let (text, face, indent) = (isWhole ? self : fitting(columns, limit)).wrapping else {
      return ([], .text, 0)
    }
    guard limit > 1 else { return ([text], face, indent) }
    return (
      TextWidth.wrapped(Sanitiser.line(text), width: max(1, columns - indent), atMost: limit), face,
      indent
    )
  }

  /// In the first of its wordings that has room.
  private func fitting(_ columns: Int, _ limit: Int) -> TableCell {
    guard case .worded(_, let worded, let face) = self else { return self }
    let wordings = worded(columns)
    let first = wordings.first {
      limit > 1
        ? TextWidth.wrapped(Sanitiser.line($0), width: max(1, columns)).count <= limit
        : TextWidth.fits(Sanitiser.line($0), columns)
    }
    return .text(first ?? wordings.last ?? "", face)
  }

  /// Columns at its left in which nothing stands.
  fileprivate var air: Int {
    if case .led(let lead, _, _) = self { lead.prefix { $0 == " " }.count } else { 0 }
  }
}
