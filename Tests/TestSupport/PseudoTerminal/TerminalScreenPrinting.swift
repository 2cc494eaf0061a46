extension TerminalScreen {
  /// Puts one character at the cursor, or joins a combining mark to the cell before it.
  mutating func print(_ original: Unicode.Scalar) {
    if (0x80..<0xA0).contains(original.value) { return record(original) }
    let isDrawing = drawsLines.indices.contains(shift) && drawsLines[shift]
    let scalar = isDrawing ? lineDrawing(original) : original
    let width = min(terminalCellCount(of: scalar), columns)
    if width == 0 { return join(scalar) }
    lastPrinted = scalar
    wrapIfNeeded(width)
    if ansiModes.contains(4) { insertBlanks(width) }
    put(Cell(text: String(scalar), width: width, style: style), at: cursor)
    if width == 2 {
      put(Cell(text: "", width: 0, style: style), at: Position(cursor, columnsOn: 1))
    }
    let next = cursor.column + width
    isWrapPending = next >= columns
    cursor.column = min(next, columns - 1)
  }

  /// The newline glitch (terminfo's `xenl`): a full row wraps only when one more character comes.
  private mutating func wrapIfNeeded(_ width: Int) {
    let fits = !isWrapPending && cursor.column + width <= columns
    if fits { return }
    if modes.contains(7) {
      cursor.column = 0
      isWrapPending = false
      lineFeed()
    } else {
      cursor.column = columns - width
    }
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    guard column >= 0 else { return }
    if grid[cursor.row][column].width == 0 { column -= 1 }
    guard column >= 0 else { return }
    grid[cursor.row][column].text.unicodeScalars.append(mark)
  }

  /// Writes one cell; a wide character that loses one half loses the other too.
  mutating func put(_ cell: Cell, at position: Position) {
    let (column, row) = (position.column, position.row)
    guard grid.indices.contains(row), grid[row].indices.contains(column) else { return }
    if grid[row][column].width == 0, cell.width != 0, column > 0 { blank(column - 1, row) }
    if grid[row][column].width == 2, column + 1 < columns { blank(column + 1, row) }
    grid[row][column] = cell
  }

  private mutating func blank(_ column: Int, _ row: Int) {
    grid[row][column].text = " "
    grid[row][column].width = 1
  }

  /// An erased cell keeps the current background (terminfo's `bce`).
  var erased: Cell {
    var cell = Cell()
    cell.style.background = style.background
    return cell
  }

  mutating func erase(row: Int, columns range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) {
      put(erased, at: Position(column: column, row: row))
    }
  }

  mutating func insertBlanks(_ count: Int) {
    isWrapPending = false
    let count = min(count, columns - cursor.column)
    grid[cursor.row].insert(
      contentsOf: Array(repeating: erased, count: count), at: cursor.column)
    grid[cursor.row].removeLast(count)
    mendHalves(cursor.row)
  }

  mutating func deleteCharacters(_ count: Int) {
    isWrapPending = false
    let count = min(count, columns - cursor.column)
    grid[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    grid[cursor.row] += Array(repeating: erased, count: count)
    mendHalves(cursor.row)
  }

  /// Blanks the halves of wide characters that a shift or a cut tore apart.
  mutating func mendHalves(_ row: Int) {
    for column in 0..<columns {
      let width = grid[row][column].width
      let next = column + 1 < columns ? grid[row][column + 1].width : 1
      let previous = column > 0 ? grid[row][column - 1].width : 1
      if width == 2 && next != 0 || width == 0 && previous != 2 { blank(column, row) }
    }
  }
}

extension TerminalScreen.Position {
  init(_ origin: Self, columnsOn distance: Int) {
    self.init(column: origin.column + distance, row: origin.row)
  }
}
