import CellGrid

/// Figures of three by five squares, for reading from the far end of a room. A square is as many
/// columns and half rows wide and high as the scale says.
enum BigDigits {
  static func rows(scale: Int) -> Int { scale > 0 ? (5 * scale + 1) / 2 : 1 }

  static func columns(of text: String, scale: Int) -> Int {
    guard scale > 0, canDraw(text) else { return TextWidth.displayWidth(text) }
    return text.reduce(0) { $0 + (width(of: $1) + 1) * scale } - scale
  }

  /// Of figures side by side with their captions below.
  static func columns(of figures: [KioskFigure], scale: Int) -> Int {
    guard scale > 0 else { return 0 }
    let gap = gap(scale: scale)
    return figures.reduce(0) { $0 + columns(of: $1, scale: scale) + gap } - gap
  }

  static func columns(of figure: KioskFigure, scale: Int) -> Int {
    max(columns(of: figure.text, scale: scale), TextWidth.displayWidth(figure.caption))
  }

  /// Columns between figures, at least.
  static func gap(scale: Int) -> Int { 2 + 2 * scale }

  /// The lines that show a text; nothing where a character has no squares.
  static func lines(_ text: String, scale: Int, glyphs: Glyphs) -> [String]? {
    guard scale > 0, canDraw(text) else { return nil }
    // One square a half row needs half blocks; without them it would be twice as high.
    if scale == 1, !glyphs.plot.hasQuarters {
      return (0..<rows(scale: 1)).map { row in
        text.map { strokes[$0]?[row] ?? "" }.joined(separator: " ")
      }
    }
    return (0..<rows(scale: scale)).map { row in
      text.map { character in
        let shape = shapes[character] ?? []
        return (0..<width(of: character) * scale).map { column in
          let upper = isSet(shape, column / scale, 2 * row / scale)
          let lower = isSet(shape, column / scale, (2 * row + 1) / scale)
          return cell(upper, lower, glyphs)
        }
        .joined()
      }
      .joined(separator: String(repeating: " ", count: scale))
    }
  }

  private static func cell(_ upper: Bool, _ lower: Bool, _ glyphs: Glyphs) -> String {
    guard glyphs.plot.hasQuarters else { return upper ? glyphs.barFull : " " }
    return switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }

  private static func isSet(_ shape: [String], _ column: Int, _ row: Int) -> Bool {
    guard shape.indices.contains(row) else { return false }
    return shape[row].utf8.dropFirst(column).first == UInt8(ascii: "#")
  }

  private static func canDraw(_ text: String) -> Bool {
    text.allSatisfy { shapes[$0] != nil }
  }

  private static func width(of character: Character) -> Int {
    shapes[character]?.first?.utf8.count ?? 0
  }

  private static let shapes: [Character: [String]] = [
    "0": ["###", "#.#", "#.#", "#.#", "###"],
    "1": [".#.", "##.", ".#.", ".#.", "###"],
    "2": ["###", "..#", "###", "#..", "###"],
    "3": ["###", "..#", ".##", "..#", "###"],
    "4": ["#.#", "#.#", "###", "..#", "..#"],
    "5": ["###", "#..", "###", "..#", "###"],
    "6": ["###", "#..", "###", "#.#", "###"],
    "7": ["###", "..#", "..#", ".#.", ".#."],
    "8": ["###", "#.#", "###", "#.#", "###"],
    "9": ["###", "#.#", "###", "..#", "###"],
    "%": ["#.#", "..#", ".#.", "#..", "#.#"],
    "/": ["..#", "..#", ".#.", "#..", "#.."],
    // Slanted, so that from afar it is no point.
    ",": ["..", "..", "..", ".#", "#."],
    ".": [".", ".", ".", ".", "#"],
    "-": ["...", "...", "###", "...", "..."],
    "–": ["...", "...", "###", "...", "..."],
    // Before a sign of per cent: the squares between two figures are air enough.
    " ": ["", "", "", "", ""],
  ]

  /// The same figures in strokes of ASCII, as wide, in the rows of the smallest scale.
  private static let strokes: [Character: [String]] = [
    "0": [" _ ", "| |", "|_|"],
    "1": ["   ", "  |", "  |"],
    "2": [" _ ", " _|", "|_ "],
    "3": [" _ ", " _|", " _|"],
    "4": ["   ", "|_|", "  |"],
    "5": [" _ ", "|_ ", " _|"],
    "6": [" _ ", "|_ ", "|_|"],
    "7": [" _ ", "  |", "  |"],
    "8": [" _ ", "|_|", "|_|"],
    "9": [" _ ", "|_|", " _|"],
    "%": ["o  ", " / ", "  o"],
    "/": ["  /", " / ", "/  "],
    ",": ["  ", "  ", ", "],
    ".": [" ", " ", "."],
    "-": ["   ", " - ", "   "],
    "–": ["   ", " - ", "   "],
    " ": ["", "", ""],
  ]
}
