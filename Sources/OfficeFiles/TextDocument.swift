/// The tables of a .docx (ECMA-376, WordprocessingML). A table within a cell is text of that cell.
func documentTables(_ archive: Archive) throws(OfficeFault) -> [OfficeTable] {
  let numbering = NumberingTaker()
  if let part = archive.parts["word/numbering.xml"] {
    try readXML(part, part: "word/numbering.xml", into: numbering)
  }
  let taker = DocumentTaker(numbering)
  try readXML(archive.parts["word/document.xml"] ?? [], part: "word/document.xml", into: taker)
  if taker.tables.isEmpty { throw .noTable }
  return taker.tables
}

private final class DocumentTaker: XMLTaker {
  private(set) var tables: [OfficeTable] = []
  var fault: OfficeFault? { count.fault }

  private var count = OfficeCount()
  private var lists: ListNumbers
  private var table: OfficeTable?
  private var row: OfficeTable.Row?
  private var column = 0
  private var span = 1
  private var cell: String?
  /// Of a paragraph of now: its text, and the list that it is of.
  private var paragraph: String?
  private var list: (id: Int, level: Int) = (0, 0)
  private var isText = false
  private var skipping = 0
  private var depth = 0
  private var isContinued = false
  /// Columns whose merged cell may go on below.
  private var open: [Int: String] = [:]
  private var above: [String] = []

  init(_ numbering: NumberingTaker) { lists = ListNumbers(numbering) }

  func start(_ name: String, _ attributes: XMLAttributes) {
    // The same again for older programs; what was taken out; what stands at a page's foot.
    if skipping > 0 || name == "Fallback" || name == "del" || name == "moveFrom" {
      skipping += 1
      return
    }
    switch name {
    case "tbl":
      depth += 1
      if depth == 1 { startTable() }
    case "tr" where depth == 1:
      let number = (table?.rows.count ?? 0) + 1
      row = OfficeTable.Row(number: number)
      column = 0
      count.check(row: number)
    case "gridBefore" where depth == 1 && cell == nil: column += number(attributes["val"])
    case "tc" where depth == 1:
      cell = ""
      span = 1
      isContinued = false
    case "gridSpan" where depth == 1: span = number(attributes["val"])
    case "vMerge" where depth == 1: isContinued = attributes["val"] ?? "continue" != "restart"
    case "p":
      paragraph = ""
      list = (0, 0)
    case "ilvl": list.level = number(attributes["val"], least: 0)
    case "numId": list.id = number(attributes["val"], least: 0)
    case "t": isText = true
    case "tab" where paragraph?.isEmpty == false: paragraph?.append(" ")
    case "br", "cr": paragraph?.append("\n")
    case "noBreakHyphen": paragraph?.append("-")
    default: break
    }
  }

  func end(_ name: String) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case "t": isText = false
    case "p": endParagraph()
    case "tc" where depth == 1: endCell()
    case "tr" where depth == 1:
      if let row { table?.rows.append(row) }
      row = nil
    case "tbl":
      depth -= 1
      if depth == 0, let table {
        tables.append(table)
        self.table = nil
        if tables.count > 2_000 { count.check(row: .max) }
      }
    default: break
    }
  }

  func text(_ text: String) {
    guard isText, skipping == 0 else { return }
    if (paragraph?.utf8.count ?? 0) < OfficeLimits.cellBytes { paragraph?.append(text) }
  }

  private func number(_ text: String?, least: Int = 1) -> Int {
    min(max(text.flatMap { Int($0) } ?? least, least), OfficeLimits.columns)
  }

  private func startTable() {
    table = OfficeTable(number: tables.count + 1)
    table?.textAbove = Array(above.suffix(8))
    above = []
    open = [:]
  }

  private func endParagraph() {
    defer { paragraph = nil }
    guard var text = paragraph else { return }
    if list.id > 0, let label = lists.next(list.id, list.level) {
      text = text.isEmpty ? label : "\(label) \(text)"
    }
    if depth == 0 {
      if !text.isEmpty, above.count < 1_000 { above.append(text) }
      return
    }
    guard let held = cell else { return }
    cell = held.isEmpty ? text : held + "\n" + text
  }

  private func endCell() {
    defer { cell = nil }
    guard var text = cell, row != nil else { return }
    while text.last == "\n" { text.removeLast() }
    count.check(column: column + span - 1)
    if count.fault != nil { return }
    if isContinued, let value = open[column] {
      row?.set(value, at: column)
      row?.covered.insert(column)
      count.add(value)
    } else {
      row?.set(text, at: column)
      open[column] = text
      count.add(text)
    }
    // The columns that a wide cell covers are blank, as in a spreadsheet.
    if span > 1 { row?.set("", at: column + span - 1) }
    column += span
  }
}

/// How the lists of a document are numbered.
private final class NumberingTaker: XMLTaker {
  struct Level {
    var format = "decimal"
    var text = "%1."
    var start = 1
  }

  /// By list, each with its levels.
  private(set) var levels: [Int: [Int: Level]] = [:]
  /// Which numbering a paragraph's list is of.
  private(set) var abstractOf: [Int: Int] = [:]
  var fault: OfficeFault? { nil }
  private var abstract: Int?
  private var level: Int?
  private var list: Int?

  func start(_ name: String, _ attributes: XMLAttributes) {
    func number(_ text: String?) -> Int? { text.flatMap { Int($0) } }
    switch name {
    case "abstractNum": abstract = levels.count < 5_000 ? number(attributes["abstractNumId"]) : nil
    case "lvl":
      level = number(attributes["ilvl"])
      if let abstract, let level { levels[abstract, default: [:]][level] = Level() }
    case "numFmt": change { $0.format = attributes["val"] ?? "decimal" }
    case "lvlText": change { $0.text = attributes["val"] ?? "" }
    case "start": change { $0.start = number(attributes["val"]) ?? 1 }
    case "num": list = number(attributes["numId"])
    case "abstractNumId": if let list { abstractOf[list] = number(attributes["val"]) }
    default: break
    }
  }

  func end(_ name: String) {
    if name == "abstractNum" { abstract = nil }
    if name == "lvl" { level = nil }
    if name == "num" { list = nil }
  }

  func text(_ text: String) {}

  private func change(_ edit: (inout Level) -> Void) {
    guard let abstract, let level, var found = levels[abstract]?[level] else { return }
    edit(&found)
    levels[abstract]?[level] = found
  }
}

/// Counts the paragraphs of lists, whose numbers no text has.
private struct ListNumbers {
  private let numbering: NumberingTaker
  private var counts: [Int: [Int: Int]] = [:]

  init(_ numbering: NumberingTaker) { self.numbering = numbering }

  /// The label of the list's next paragraph; nothing where it has none that counts.
  mutating func next(_ list: Int, _ level: Int) -> String? {
    guard let abstract = numbering.abstractOf[list], let levels = numbering.levels[abstract],
      let shape = levels[level]
    else { return nil }
    var counts = counts[abstract] ?? [:]
    let number = counts[level].map { $0 < 1 << 20 ? $0 + 1 : $0 } ?? shape.start
    counts[level] = number
    counts = counts.filter { $0.key <= level }
    self.counts[abstract] = counts
    if shape.format == "bullet" { return "-" }
    if shape.format == "none" { return nil }
    var text = shape.text
    for place in 0..<9 where text.contains("%\(place + 1)") {
      let value = counts[place] ?? levels[place]?.start ?? 1
      let label = Self.label(value, levels[place]?.format ?? "decimal")
      text = text.split(separator: "%\(place + 1)", omittingEmptySubsequences: false)
        .joined(separator: label)
    }
    return text.isEmpty || text.utf8.count > 40 ? nil : text
  }

  private static func label(_ number: Int, _ format: String) -> String {
    switch format {
    case "upperRoman", "lowerRoman":
      let roman = roman(number)
      return format == "upperRoman" ? roman : roman.lowercased()
    case "upperLetter", "lowerLetter":
      let letter = String(Unicode.Scalar(UInt8(0x41 + (max(number, 1) - 1) % 26)))
      return format == "upperLetter" ? letter : letter.lowercased()
    default: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1...399).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    for (value, letters) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
