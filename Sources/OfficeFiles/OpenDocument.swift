/// The sheets of an .ods, or the tables of an .odt (OASIS OpenDocument 1.3).
func openDocumentTables(_ archive: Archive) throws(OfficeFault) -> [OfficeTable] {
  let kind = String(decoding: archive.parts["mimetype"]?.prefix(100) ?? [], as: UTF8.self)
  let taker = OpenDocumentTaker()
  try readXML(archive.parts["content.xml"] ?? [], part: "content.xml", into: taker)
  if taker.tables.isEmpty {
    throw kind.contains("spreadsheet") || kind.contains("text") ? .noTable : .otherArchive
  }
  return taker.tables
}

private final class OpenDocumentTaker: XMLTaker {
  private(set) var tables: [OfficeTable] = []
  var fault: OfficeFault? { count.fault }

  private var count = OfficeCount()
  private var table: OfficeTable?
  private var merged: [MergedCell] = []
  private var hidden: Set<Int> = []
  private var columnsSeen = 0
  private var row: OfficeTable.Row?
  private var rowRepeats = 1
  private var isHiddenRow = false
  private var rowNumber = 0
  private var column = 0
  private var cell: Cell?
  private var paragraphs = 0
  private var skipping = 0
  /// Tables within a cell: their text is the cell's.
  private var depth = 0

  private struct Cell {
    let type: String
    let value: String
    let repeats: Int
    let rows: Int
    let columns: Int
    var text = ""
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if skipping > 0 || name == "annotation" || name == "tracked-changes" || name == "forms" {
      skipping += 1
      return
    }
    switch name {
    case "table": startTable(attributes)
    case "table-column" where depth == 1:
      let repeats = number(attributes["number-columns-repeated"], most: OfficeLimits.columns)
      if isHidden(attributes) { hidden.formUnion(columnsSeen..<columnsSeen + repeats) }
      columnsSeen += repeats
    case "table-row" where depth == 1:
      rowRepeats = number(attributes["number-rows-repeated"], most: 1 << 24)
      isHiddenRow = isHidden(attributes)
      rowNumber += 1
      column = 0
      row = OfficeTable.Row(number: rowNumber)
    case "table-cell" where depth == 1, "covered-table-cell" where depth == 1:
      cell = Cell(
        type: attributes["value-type"] ?? "",
        value: attributes["date-value"] ?? attributes["value"] ?? "",
        repeats: number(attributes["number-columns-repeated"], most: 1 << 20),
        rows: number(attributes["number-rows-spanned"], most: OfficeLimits.rows),
        columns: number(attributes["number-columns-spanned"], most: OfficeLimits.columns))
      paragraphs = 0
    case "p" where cell != nil, "h" where cell != nil:
      if paragraphs > 0 { cell?.text += "\n" }
      paragraphs += 1
    case "s": cell?.text += String(repeating: " ", count: number(attributes["c"], most: 100))
    case "tab": cell?.text += " "
    case "line-break": cell?.text += "\n"
    default: break
    }
  }

  func end(_ name: String) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case "table": endTable()
    case "table-row" where depth == 1: endRow()
    case "table-cell" where depth == 1: endCell(isCovered: false)
    case "covered-table-cell" where depth == 1: endCell(isCovered: true)
    default: break
    }
  }

  func text(_ text: String) {
    guard skipping == 0, paragraphs > 0, let held = cell?.text.utf8.count else { return }
    if held < OfficeLimits.cellBytes { cell?.text += text }
  }

  private func isHidden(_ attributes: XMLAttributes) -> Bool {
    ["collapse", "filter"].contains(attributes["visibility"] ?? "visible")
  }

  private func number(_ text: String?, most: Int) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), most)
  }

  private func startTable(_ attributes: XMLAttributes) {
    depth += 1
    guard depth == 1 else { return }
    table = OfficeTable(name: attributes["name"] ?? "", number: tables.count + 1)
    merged = []
    hidden = []
    columnsSeen = 0
    rowNumber = 0
    if tables.count > 1_000 { count.check(row: .max) }
  }

  private func endTable() {
    depth -= 1
    guard depth == 0, var table else { return }
    for cell in merged { table.merge(cell) }
    let used = Set(
      table.rows.flatMap { row in row.cells.indices.filter { !row.cells[$0].isEmpty } })
    table.hiddenColumns = used.filter(hidden.contains).sorted()
    tables.append(table)
    self.table = nil
  }

  private func endCell(isCovered: Bool) {
    defer { cell = nil }
    guard let cell, row != nil else { return }
    let text = isCovered ? "" : shown(cell)
    if !text.isEmpty {
      // The same value in many cells of one row is a sheet that was filled to its end.
      let repeats = min(cell.repeats, OfficeLimits.columns)
      count.check(column: column + repeats - 1)
      if count.fault != nil { return }
      for place in 0..<repeats {
        count.add(text)
        row?.set(text, at: column + place)
      }
      if cell.rows > 1 {
        merged.append(
          MergedCell(rows: rowNumber...rowNumber + cell.rows - 1, column: column))
      }
    }
    column = min(column + cell.repeats, 1 << 24)
  }

  private func endRow() {
    defer { self.row = nil }
    guard let row else { return }
    let isMerged = merged.contains { $0.rows.contains(rowNumber) }
    if !row.isBlank || isMerged {
      let repeats = row.isBlank ? 1 : rowRepeats
      count.check(row: (table?.rows.count ?? 0) + repeats)
      if count.fault != nil { return }
      for place in 0..<repeats {
        var copy = OfficeTable.Row(number: row.number + place)
        copy.cells = row.cells
        for cell in row.cells where place > 0 { count.add(cell) }
        table?.rows.append(copy)
        if isHiddenRow { table?.hiddenRows.append(copy.number) }
      }
    }
    rowNumber = min(rowNumber + rowRepeats - 1, 1 << 30)
  }

  private func shown(_ cell: Cell) -> String {
    switch cell.type {
    case "date":
      // A month alone is shown as one.
      let marks = cell.text.filter { "/-. ".contains($0) }.count
      let isMonth = marks == 1 && cell.text.allSatisfy { $0.isNumber || "/-.".contains($0) }
      return isMonth ? cell.text : String(cell.value.prefix(10))
    case "percentage":
      return Double(cell.value).map { NumberFormat.plain(($0 * 1e8).rounded() / 1e6) + "%" }
        ?? cell.text
    case "float", "currency":
      return Double(cell.value).map(NumberFormat.plain) ?? cell.text
    default: return cell.text
    }
  }
}
