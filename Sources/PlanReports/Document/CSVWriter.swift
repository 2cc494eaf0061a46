import PlanDomain

/// The tables of the document as CSV after RFC 4180: CR LF, commas, quotes where they are needed;
/// an empty line between two. It opens with a byte order mark, without which spreadsheets take the
/// accents apart.
///
/// A cell that a spreadsheet would take for a formula is made inert by an apostrophe before it;
/// `SheetCell.text` takes it away again.
public func csv(_ document: Document) -> [UInt8] {
  let tables = document.allBlocks.flatMap(tables).map { table in
    ([table.columns.map(\.title)] + table.rows.map { $0.cells.map(\.text) })
      .map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
  return [0xEF, 0xBB, 0xBF] + tables.joined(separator: "\r\n").utf8
}

/// A spreadsheet has room for tables alone: all else is for the formats that people read.
private func tables(of block: Block) -> [Table] {
  switch block {
  case .part(let part): part.blocks.flatMap(tables)
  case .table(let table): [table]
  case .paragraph, .list, .facts, .figure: []
  }
}

private func csvCell(_ text: String) -> String {
  let text = SheetCell.inert(Sanitiser.lines(text))
  let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x3B }
  let hasSpace = text.utf8.first == 0x20 || text.utf8.last == 0x20
  guard needsQuotes || hasSpace else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
