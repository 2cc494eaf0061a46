import Phrases
import PlanDomain

/// A table whose rows are figures.
struct IndicatorTable {
  var titles: [[String]] = []
  var columns: [Int: IndicatorColumn] = [:]
  var headings: [String] = []
  var unused: [Int] = []
  var rows: [TableRow] = []
  var notices: [SheetProblem] = []

  func problem(_ what: Phrase, _ row: Int, at place: Int?) -> SheetProblem {
    SheetProblem(row: row, column: place, heading: place.map { headings[$0] }, what: what)
  }

  func cell(_ row: TableRow, _ place: Int?) -> String? {
    guard let place, place < row.cells.count else { return nil }
    let cell = sheetCell(row.cells[place])
    return cell.isEmpty ? nil : cell
  }

  func place(of column: IndicatorColumn) -> Int? { columns.first { $0.value == column }?.key }

  /// Columns of figures from the left.
  var figures: [(place: Int, column: IndicatorColumn)] {
    columns.filter { !$0.value.isWords }
      .map { ($0.key, $0.value) }.sorted { $0.place < $1.place }
  }
}

extension IndicatorHeading {
  func table(_ rows: [TableRow]) -> IndicatorTable {
    var table = IndicatorTable(
      columns: columns, headings: (0..<block.width).map(block.heading), unused: unused)
    table.titles = rows[..<block.first].map { $0.cells.map(sheetCell) }
    for row in rows[block.end...] {
      let cells = row.cells.map(sheetCell)
      if cells.allSatisfy(\.isEmpty) && row.faults.isEmpty { continue }
      if block.isRepeated(in: cells) || numbersColumns(cells) { continue }
      table.rows.append(row)
    }
    return table
  }
}

/// How numbers are written in a table: `85.000` is eighty-five thousand, or eighty-five.
struct FigureStyle {
  enum Mark { case comma, dot, unknown }

  /// What stands before the decimals.
  let mark: Mark

  /// What the cells tell: only a decimal mark stands before other than three digits.
  init(_ cells: [String], isEnglish: Bool) {
    func tells(_ mark: Character, _ other: Character) -> Bool {
      cells.contains { cell in
        let parts = cell.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 2, let last = parts.last?.filter({ $0 != "%" && $0 != " " }),
          last.allSatisfy(\.isNumber)
        else { return false }
        return !last.isEmpty && (last.count != 3 || parts[0].contains(other))
          && parts[0].contains(where: \.isNumber)
      } || cells.contains { $0.filter { $0 == other }.count > 1 }
    }
    let (comma, dot) = (tells(",", "."), tells(".", ","))
    mark = comma == dot ? (comma ? .unknown : isEnglish ? .dot : .comma) : comma ? .comma : .dot
  }

  /// The number of a cell; nothing where it is none, or may be two.
  func value(_ cell: String) -> Double? {
    var text = cell.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    if text.hasSuffix("%") { text.removeLast() }
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    guard text.contains(where: \.isNumber), text.utf8.count <= 30,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E })
    else { return nil }
    let marks = Set(text.filter { ",.".contains($0) })
    if mark == .unknown, !marks.isEmpty { return nil }
    let decimal: Character = mark == .dot ? "." : ","
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: { ",.".contains($0) })
    guard parts.count <= 2, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !(parts.count == 2 && parts[1].contains { !$0.isNumber }),
      groups.first.map({ !$0.isEmpty && (groups.count == 1 || $0.count <= 3) }) ?? false
    else { return nil }
    let digits = groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
    guard let value = Double(digits.hasSuffix(".") ? String(digits.dropLast()) : digits),
      Measure.holds(value)
    else { return nil }
    return isNegative ? -value : value
  }
}
