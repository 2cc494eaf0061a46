import PlanDomain

/// Rows as CSV after RFC 4180: CR LF, commas, quotes where they are needed. It opens with a byte
/// order mark, without which spreadsheets take the accents apart.
///
/// A cell that a spreadsheet would take for a formula is made inert by an apostrophe before it;
/// `SheetCell.text` takes it away again.
func csvText(_ rows: [[String]]) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for row in rows {
    bytes += row.map(csvCell).joined(separator: ",").utf8
    bytes += [0x0D, 0x0A]
  }
  return bytes
}

private func csvCell(_ text: String) -> String {
  let text = SheetCell.inert(Sanitiser.lines(text))
  let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x3B }
  let hasSpace = text.utf8.first == 0x20 || text.utf8.last == 0x20
  guard needsQuotes || hasSpace else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
