/// A text as a cell of a table that spreadsheets open, and back.
public enum SheetCell {
  /// What a spreadsheet shows as it stands: a text that would begin a formula, or that begins so
  /// behind apostrophes, gets one more apostrophe.
  public static func inert(_ text: String) -> String { beginsFormula(text) ? "'" + text : text }

  /// The text that `inert` was given.
  public static func text(of cell: String) -> String {
    cell.utf8.first == 0x27 && beginsFormula(cell) ? String(cell.dropFirst()) : cell
  }

  /// Behind any apostrophes: `=`, `+`, `-`, `@`, also in their wide forms, and TAB and CR, which
  /// some programs drop before they look (OWASP, CSV Injection).
  private static func beginsFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != "'" }
    return first.map { "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) }
      ?? false
  }
}
