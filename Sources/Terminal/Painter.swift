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
  private var blanks = BlankInks()
  /// The pair of the paper; 0 is the terminal's own.
  private var background: Int32 = 0
  private var line: [cchar_t] = []

  init(depth: ColorDepth, hasDefaults: Bool) {
    pairs = ColorPairs(depth: depth, hasDefaults: hasDefaults)
  }

  mutating func paint(_ frame: Frame) {
    guard frame != shown else { return }
    paintCells(frame.grid)
    if pairs.didRunOut {
      // Pairs of frames that are gone made room scarce: begin anew with this frame's own.
      pairs.forget()
      background = -1
      shown = nil
      paintCells(frame.grid)
    }
    placeCursor(frame.cursor)
    shown = frame
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

  /// Clears the screen now; the next frame is painted on the empty one.
  mutating func clear() {
    invalidate()
    werase(tiendo_screen())
    wrefresh(tiendo_screen())
  }

  private mutating func paintCells(_ grid: Grid) {
    let screen = tiendo_screen()
    let columns = min(grid.size.columns, Int(tiendo_screen_columns()))
    let rows = min(grid.size.rows, Int(tiendo_screen_rows()))
    setBackground(of: grid)
    let isKnown = shown?.grid.size == grid.size
    if !isKnown { werase(screen) }
    guard columns > 0, rows > 0 else { return }
    let width = grid.size.columns
    let cells = blanks.settle(grid.cells)
    if isKnown, has_il(), let shift = LineShift(from: painted, to: cells, columns: width),
      shift.rows.upperBound <= rows, shift.entering.upperBound <= rows
    {
      // First the lines as they were, in their new rows, which ncurses sees to be a scroll.
      let old = painted
      func line(_ row: Int) -> Range<Int> { row * width..<row * width + columns }
      for row in shift.rows {
        paintRow(row, old, line(row + shift.offset), over: (old, line(row)))
      }
      for row in shift.entering {
        paintRow(row, cells, line(row), over: (old, line(row)))
        painted.replaceSubrange(line(row), with: cells[line(row)])
      }
      for row in shift.rows {
        painted.replaceSubrange(line(row), with: old[line(row + shift.offset)])
      }
      wrefresh(screen)
    }
    for row in 0..<rows {
      let line = row * width..<row * width + columns
      paintRow(row, cells, line, over: isKnown ? (painted, line) : nil)
    }
    painted = cells
  }

  private mutating func paintRow(
    _ row: Int, _ cells: [Cell], _ line: Range<Int>, over old: (cells: [Cell], line: Range<Int>)?
  ) {
    var run = line
    if let old {
      guard let changed = Self.changed(cells, line, over: old.cells, old.line.lowerBound) else {
        return
      }
      run = changed
    }
    fillLine(cells[run], end: line.upperBound)
    let column = run.lowerBound - line.lowerBound
    mvwadd_wchnstr(tiendo_screen(), Int32(row), Int32(column), self.line, Int32(self.line.count))
  }

  /// Names the paper that scrolling and clearing leave behind, so that they need no other colours:
  /// that of the left margin, where few things stand.
  private mutating func setBackground(of grid: Grid) {
    let margin = grid[0, grid.size.rows / 2]
    let pair = margin.isPlainBlank ? pairs.number(blanks.style(margin)) : 0
    guard pair != background else { return }
    background = pair
    var blank = cchar_t()
    tiendo_set_cell(&blank, 0x20, 0, 0, 0, 0, 0, pair)
    wbkgrndset(tiendo_screen(), &blank)
  }

  /// From the first to the last cell of a line that differs from another that begins at `start`,
  /// widened to whole wide cells; nil if none does.
  private static func changed(
    _ cells: [Cell], _ line: Range<Int>, over before: [Cell], _ start: Int
  ) -> Range<Int>? {
    let distance = start - line.lowerBound
    var (low, high) = (line.lowerBound, line.upperBound)
    while low < high, cells[low] == before[low + distance] { low += 1 }
    guard low < high else { return nil }
    while high > low, cells[high - 1] == before[high - 1 + distance] { high -= 1 }
    func isHalf(_ place: Int) -> Bool {
      cells[place].width == 0 || before[place + distance].width == 0
    }
    while low > line.lowerBound, isHalf(low) { low -= 1 }
    while high < line.upperBound, isHalf(high) { high += 1 }
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

/// The foreground that blanks have, one for each background: it is not seen, and blanks that are
/// all alike need not be written again, or can be left by clearing.
private struct BlankInks {
  private var inks: [Color: Color] = [:]
  private var last = Style.plain

  mutating func settle(_ cells: [Cell]) -> [Cell] {
    var cells = cells
    for place in cells.indices where cells[place].isPlainBlank {
      cells[place].style = style(cells[place])
    }
    return cells
  }

  mutating func style(_ blank: Cell) -> Style {
    let background = blank.style.background
    if background == last.background, !inks.isEmpty { return last }
    // The first one asked for: where the cursor stands on a blank, many terminals show it so.
    let ink = inks[background] ?? blank.style.foreground
    inks[background] = ink
    last = Style(foreground: ink, background: background)
    return last
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
