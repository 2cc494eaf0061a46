/// The sheets of an .xlsx (ECMA-376, SpreadsheetML).
struct Workbook {
  private(set) var tables: [OfficeTable] = []

  init(_ archive: Archive) throws(OfficeFault) {
    let book = BookTaker()
    try readXML(archive.parts["xl/workbook.xml"] ?? [], part: "xl/workbook.xml", into: book)
    let relations = RelationTaker()
    let path = "xl/_rels/workbook.xml.rels"
    if let part = archive.parts[path] { try readXML(part, part: path, into: relations) }
    let texts = SharedTextTaker()
    if let part = archive.parts["xl/sharedStrings.xml"] {
      try readXML(part, part: "xl/sharedStrings.xml", into: texts)
    }
    let styles = StyleTaker()
    if let part = archive.parts["xl/styles.xml"] {
      try readXML(part, part: "xl/styles.xml", into: styles)
    }
    var count = OfficeCount()
    for (place, sheet) in book.sheets.enumerated() {
      guard let target = relations.targets[sheet.relation] else { continue }
      let name = Self.path(of: target)
      // A sheet of charts has no part that is asked for.
      guard let part = archive.parts[name], !name.contains("chartsheets") else { continue }
      let taker = SheetTaker(
        sheet.name, place + 1, texts.texts, styles.formats, is1904: book.is1904, count)
      try readXML(part, part: name, into: taker)
      count = taker.count
      var table = taker.finished
      table.isHidden = sheet.isHidden
      tables.append(table)
    }
  }

  /// A target is below the folder of the workbook, or from the archive's top.
  private static func path(of target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }
}

private final class BookTaker: XMLTaker {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var is1904 = false
  private(set) var fault: OfficeFault?

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet":
      sheets.append(
        (
          attributes["name"] ?? "", attributes["id"] ?? "",
          attributes["state"] ?? "visible" != "visible"
        ))
      if sheets.count > 1_000 { fault = .tooLarge("> 1000 sheets") }
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

private final class RelationTaker: XMLTaker {
  private(set) var targets: [String: String] = [:]
  var fault: OfficeFault? { nil }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"] else { return }
    targets[id] = attributes["Target"]
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

private final class SharedTextTaker: XMLTaker {
  private(set) var texts: [String] = []
  private(set) var fault: OfficeFault?
  private var text = ""
  private var isText = false
  private var phonetic = 0
  private var count = OfficeCount()

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": text = ""
    case "rPh": phonetic += 1
    case "t": isText = phonetic == 0
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si":
      texts.append(text)
      count.add(text)
      fault = count.fault
    case "rPh": phonetic -= 1
    case "t": isText = false
    default: break
    }
  }

  func text(_ text: String) { if isText { self.text += text } }
}

private final class StyleTaker: XMLTaker {
  /// By the number of a cell's style.
  private(set) var formats: [NumberFormat] = []
  var fault: OfficeFault? { nil }
  private var codes: [Int: String] = [:]
  private var isInCells = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        codes[id] = attributes["formatCode"]
      }
    case "cellXfs": isInCells = true
    case "xf" where isInCells && formats.count < 65_536:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
  func text(_ text: String) {}
}

private final class SheetTaker: XMLTaker {
  private(set) var count: OfficeCount
  var fault: OfficeFault? { count.fault }

  private var table: OfficeTable
  private var merged: [MergedCell] = []
  private var hidden: [ClosedRange<Int>] = []
  private var row: OfficeTable.Row?
  private var isHiddenRow = false
  private var cell: (column: Int, type: String, style: Int)?
  private var value = ""
  private var isValue = false
  private var phonetic = 0
  private var nextRow = 1
  private var nextColumn = 0
  private let texts: [String]
  private let formats: [NumberFormat]
  private let is1904: Bool

  init(
    _ name: String, _ number: Int, _ texts: [String], _ formats: [NumberFormat], is1904: Bool,
    _ count: OfficeCount
  ) {
    table = OfficeTable(name: name, number: number)
    self.texts = texts
    self.formats = formats
    self.is1904 = is1904
    self.count = count
  }

  var finished: OfficeTable {
    var table = table
    for cell in merged { table.merge(cell) }
    let used = Set(
      table.rows.flatMap { row in row.cells.indices.filter { !row.cells[$0].isEmpty } })
    table.hiddenColumns = used.filter { column in hidden.contains { $0.contains(column) } }.sorted()
    return table
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "col":
      guard ["1", "true"].contains(attributes["hidden"] ?? ""),
        let first = attributes["min"].flatMap({ Int($0) }),
        let last = attributes["max"].flatMap({ Int($0) }), 1 <= first, first <= last
      else { return }
      if hidden.count < OfficeLimits.columns { hidden.append(first - 1...last - 1) }
    case "row":
      let number = attributes["r"].flatMap { Int($0) } ?? nextRow
      guard number >= nextRow, number < 1 << 24 else { return }
      nextRow = number + 1
      nextColumn = 0
      row = OfficeTable.Row(number: number)
      isHiddenRow = ["1", "true"].contains(attributes["hidden"] ?? "")
      count.check(row: table.rows.count)
    case "c":
      let column = attributes["r"].flatMap { CellPlace($0)?.column } ?? nextColumn
      cell = (column, attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
      nextColumn = column + 1
      value = ""
    case "rPh": phonetic += 1
    case "v", "t": isValue = cell != nil && phonetic == 0
    case "mergeCell":
      let places = (attributes["ref"] ?? "").split(separator: ":").map { CellPlace(String($0)) }
      guard places.count == 2, let first = places[0], let last = places[1],
        first.row <= last.row, merged.count < 50_000
      else { return }
      merged.append(MergedCell(rows: first.row...last.row, column: first.column))
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": phonetic -= 1
    case "c": endCell()
    case "row":
      guard let row, !row.isBlank || !merged.isEmpty || !row.cells.isEmpty else { return }
      if isHiddenRow { table.hiddenRows.append(row.number) }
      table.rows.append(row)
      self.row = nil
    default: break
    }
  }

  func text(_ text: String) { if isValue { value += text } }

  private func endCell() {
    defer { cell = nil }
    guard let cell, row != nil, !value.isEmpty else { return }
    count.check(column: cell.column)
    if count.fault != nil { return }
    let text: String
    switch cell.type {
    case "s": text = Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "b": text = value == "1" ? "TRUE" : "FALSE"
    case "n", "d":
      let format = formats.indices.contains(cell.style) ? formats[cell.style] : .plain
      text = cell.type == "d" ? String(value.prefix(10)) : format.text(value, is1904: is1904)
    default: text = value
    }
    count.add(text)
    row?.set(text, at: cell.column)
  }
}

/// `B7` as a column from 0 and a row from 1.
struct CellPlace: Hashable {
  let column: Int
  let row: Int

  init?(_ text: String) {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    let digits = text.utf8.dropFirst(letters.count)
    guard digits.count <= 8, let row = Int(Substring(digits)), row > 0 else { return nil }
    self.row = row
  }
}
