import PlanDomain

/// Rows as CSV after RFC 4180: CR LF, commas, quotes where they are needed. It opens with a byte
/// order mark, without which spreadsheets take the accents apart.
///
/// A cell that a spreadsheet would take for a formula is made inert by an apostrophe before it;
/// `importedCell` takes it away again.
func csvText(_ rows: [[String]]) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for row in rows {
    bytes += row.map(csvCell).joined(separator: ",").utf8
    bytes += [0x0D, 0x0A]
  }
  return bytes
}

private func csvCell(_ text: String) -> String {
  let text = inertCell(Sanitiser.lines(text))
  let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x3B }
  let hasSpace = text.utf8.first == 0x20 || text.utf8.last == 0x20
  guard needsQuotes || hasSpace else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

/// What a spreadsheet shows as it stands: a text that would begin a formula, or that begins so
/// behind apostrophes, gets one more apostrophe.
func inertCell(_ text: String) -> String { beginsFormula(text) ? "'" + text : text }

/// The text that `inertCell` was given.
func importedCell(_ text: String) -> String {
  text.utf8.first == 0x27 && beginsFormula(text) ? String(text.dropFirst()) : text
}

/// Behind any apostrophes: `=`, `+`, `-`, `@`, also in their wide forms, and TAB and CR, which some
/// programs drop before they look (OWASP, CSV Injection).
private func beginsFormula(_ text: String) -> Bool {
  let first = text.unicodeScalars.first { $0 != "'" }
  return first.map { "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) }
    ?? false
}
