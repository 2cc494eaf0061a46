import CNcurses
import CellGrid

/// Hands frames to ncurses, which finds out what to send.
///
/// Only what differs from the last frame is handed over: a run of cells a row.
struct Painter {
  private var shown: Frame?
  /// What ncurses was given for it: the same to the eye.
  private var painted: [Cell] = []
  private var pairs: ColorPairs
  private let hasColors: Bool
  private var line: [cchar_t] = []

  init(depth: ColorDepth, hasDefaults: Bool) {
    pairs = ColorPairs(depth: depth, hasDefaults: hasDefaults)
    hasColors = depth > .none
  }

  mutating func paint(_ frame: Frame) {
    guard frame != shown else { return }
    paintCells(frame.grid)
    if pairs.didRunOut {
      // Pairs of frames that are gone made room scarce: begin anew with this frame's own.
      pairs.forget()
      shown = nil
      paintCells(frame.grid)
    }
    placeCursor(frame.cursor)
    shown = frame
    tiendo_begin_frame(hasColors && !pairs.usesDefaults && !pairs.didRunOut ? 1 : 0)
    wrefresh(tiendo_screen())
  }

  /// Repaints everything at the next frame, as after something else wrote on the screen.
  mutating func invalidate() {
    shown = nil
    clearok(tiendo_screen(), true)
  }

  /// The same, but over what is there: a terminal that clears first flickers.
  mutating func repaint() {
    shown = nil
    redrawwin(tiendo_screen())
  }

  private mutating func paintCells(_ grid: Grid) {
    let screen = tiendo_screen()
    let columns = min(grid.size.columns, Int(tiendo_screen_columns()))
    let rows = min(grid.size.rows, Int(tiendo_screen_rows()))
    let before = shown.flatMap { $0.grid.size == grid.size ? $0.grid.cells : nil }
    if before == nil {
      werase(screen)
      painted = grid.cells
    }
    guard columns > 0 else { return }
    for row in 0..<rows {
      let start = row * grid.size.columns
      let line = start..<start + columns
      if let before, before[line] == grid.cells[line] { continue }
      let cells = grid.cells[line].withSettledBlanks
      guard let run = Self.changed(cells, before.map { _ in Array(painted[line]) }) else {
        continue
      }
      painted.replaceSubrange(line, with: cells)
      fillLine(cells[run], end: columns)
      mvwadd_wchnstr(
        screen, Int32(row), Int32(run.lowerBound), self.line, Int32(self.line.count))
    }
  }

  /// From the first to the last cell that differs, widened to whole wide cells; nil if none does.
  private static func changed(_ cells: [Cell], _ before: [Cell]?) -> Range<Int>? {
    guard let before else { return cells.indices }
    var low = 0
    var high = cells.count
    while low < high, cells[low] == before[low] { low += 1 }
    guard low < high else { return nil }
    while high > low, cells[high - 1] == before[high - 1] { high -= 1 }
    while low > 0, cells[low].width == 0 || before[low].width == 0 { low -= 1 }
    while high < cells.count, cells[high].width == 0 || before[high].width == 0 { high += 1 }
    return low..<high
  }

  private mutating func fillLine(_ run: ArraySlice<Cell>, end: Int) {
    line.removeAll(keepingCapacity: true)
    for place in run.indices {
      let cell = run[place]
      guard cell.width > 0 else { continue }
      // A wide cell whose right half the terminal is too narrow for.
      let fits = place + cell.width <= end
      var target = cchar_t()
      set(&target, cell, fits: fits)
      line.append(target)
      // The C library knows fewer wide characters than we do: fill the place with two.
      if cell.width == 2, !isKnown(cell) || !fits, place + 1 < end { line.append(target) }
    }
  }

  private mutating func set(_ target: inout cchar_t, _ cell: Cell, fits: Bool) {
    let attributes = Self.attributes(cell.style.attributes)
    let pair = pairs.number(cell.style)
    guard fits, isKnown(cell) else {
      tiendo_set_cell(&target, fits ? 0xFFFD : 0x20, 0, 0, 0, 0, attributes, pair)
      return
    }
    guard cell.hasMarks else {
      tiendo_set_cell(&target, cell.base, 0, 0, 0, 0, attributes, pair)
      return
    }
    let scalars = cell.scalars.map(\.value) + [0, 0, 0, 0]
    tiendo_set_cell(
      &target, cell.base, scalars[1], scalars[2], scalars[3], scalars[4], attributes, pair)
  }

  private func placeCursor(_ cursor: Point?) {
    let screen = tiendo_screen()
    guard let cursor,
      wmove(screen, Int32(clamping: cursor.row), Int32(clamping: cursor.column)) == OK
    else {
      curs_set(0)
      leaveok(screen, true)
      return
    }
    leaveok(screen, false)
    curs_set(1)
  }

  private static func attributes(_ attributes: Attributes) -> attr_t {
    guard !attributes.isEmpty else { return 0 }
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= tiendo_bold() }
    if attributes.contains(.dim) { bits |= tiendo_dim() }
    if attributes.contains(.italic) { bits |= tiendo_italic() }
    if attributes.contains(.underline) { bits |= tiendo_underline() }
    if attributes.contains(.reverse) { bits |= tiendo_reverse() }
    return bits
  }
}

extension ArraySlice<Cell> {
  /// A row in which a few blanks between texts have the colours of the text left of them, and those
  /// at its beginning of the text right of them, where that looks the same: a change of colour
  /// costs more bytes than the blanks.
  fileprivate var withSettledBlanks: [Cell] {
    var row = Array(self)
    var place = 0
    while place < row.count {
      guard row[place].isPlainBlank else {
        place += 1
        continue
      }
      var end = place + 1
      while end < row.count, row[end].isPlainBlank { end += 1 }
      if end < row.count, end - place <= 3 {
        let beside = row[place > 0 ? place - 1 : end].style
        for blank in place..<end
        where beside.background == row[blank].style.background
          && beside.attributes.areUnseenOnBlanks
        {
          row[blank].style = beside
        }
      }
      place = end
    }
    return row
  }
}

extension Cell {
  fileprivate var isPlainBlank: Bool { isBlank && style.attributes.areUnseenOnBlanks }
}

extension Attributes {
  fileprivate var areUnseenOnBlanks: Bool { isDisjoint(with: [.underline, .reverse]) }
}

/// Whether the C library gives a cell's base the width that the grid gives it.
func isKnown(_ cell: Cell) -> Bool {
  cell.base < 0x300 || tiendo_width_is(cell.base, Int32(cell.width)) != 0
}
