extension TerminalScreen {
  public var cursorIsVisible: Bool { modes.contains(25) }

  /// Every row's text from the top, without trailing blanks.
  public var lines: [String] { (0..<rows).map { text($0) } }

  /// One row's text without trailing blanks; empty outside the screen.
  public func text(_ row: Int) -> String {
    guard grid.indices.contains(row) else { return "" }
    var text = grid[row].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text of `width` columns from a position, blanks included; outside the screen is empty.
  public func text(column: Int, row: Int, width: Int) -> String {
    guard grid.indices.contains(row) else { return "" }
    return grid[row].dropFirst(max(column, 0)).prefix(max(width, 0)).map(\.text).joined()
  }

  /// The cell at a position, or `nil` outside the screen.
  public func cell(column: Int, row: Int) -> Cell? {
    guard grid.indices.contains(row), grid[row].indices.contains(column) else { return nil }
    return grid[row][column]
  }

  /// Whether some row holds this text.
  public func contains(_ text: String) -> Bool { position(of: text) != nil }

  /// Where this text stands first, reading from the top left; `nil` when no row holds it.
  public func position(of text: String) -> Position? {
    let wanted = Array(text)
    if wanted.isEmpty { return nil }
    let sought = Array(text.utf8)
    for (row, cells) in grid.enumerated() where Self.mayHold(sought, cells) {
      let characters = cells.enumerated().flatMap { column, cell in
        cell.text.map { (column: column, character: $0) }
      }
      for start in characters.indices.dropLast(wanted.count - 1)
      where characters[start...].prefix(wanted.count).map(\.character) == wanted {
        return Position(column: characters[start].column, row: row)
      }
    }
    return nil
  }

  /// Whether a row can hold a text at all, by its bytes alone: screens are asked over and over while
  /// they come, and most rows have none of it. Where marks stand apart from their letters the bytes
  /// of one text differ.
  private static func mayHold(_ sought: [UInt8], _ cells: [Cell]) -> Bool {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.count * 2)
    for cell in cells { bytes.append(contentsOf: cell.text.utf8) }
    let isCombining = { (byte: UInt8) in byte == 0xCC || byte == 0xCD }
    if bytes.contains(where: isCombining) || sought.contains(where: isCombining) { return true }
    guard let first = sought.first, bytes.count >= sought.count else { return false }
    for start in 0...(bytes.count - sought.count) where bytes[start] == first {
      if bytes[start...].prefix(sought.count).elementsEqual(sought) { return true }
    }
    return false
  }

  /// The style of the first cell of this text, where it stands first.
  public func style(of text: String) -> Style? {
    position(of: text).flatMap { cell(column: $0.column, row: $0.row)?.style }
  }

  /// The newest title the program set (OSC 0 or 2).
  public var title: String? {
    commands.last { $0.number == 0 || $0.number == 2 }?.text
  }
}

extension TerminalScreen: CustomStringConvertible {
  /// The screen in a frame, with size, cursor and modes, for a failure's message.
  public var description: String {
    let rule = String(repeating: "─", count: columns)
    let body = grid.map { "│" + $0.map(\.text).joined() + "│" }
    let shown = cursorIsVisible ? "shown" : "hidden"
    let modeList = modes.sorted().map(String.init).joined(separator: " ")
    let state =
      "\(columns)x\(rows), cursor column \(cursor.column) row \(cursor.row) \(shown), "
      + "\(isAlternate ? "alternate" : "main") screen, modes \(modeList)"
    let unknown =
      unrecognised.isEmpty ? [] : ["unrecognised: \(unrecognised.prefix(20))"]
    return (["┌\(rule)┐"] + body + ["└\(rule)┘", state] + unknown).joined(separator: "\n")
  }
}
