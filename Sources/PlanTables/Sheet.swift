public import Phrases
import PlanDomain

/// Something in a table that has to be told: where it stands, as a spreadsheet counts.
public struct SheetProblem: Hashable, Sendable {
  /// From 1; nothing for what is about the whole table.
  public let row: Int?
  /// From 0.
  let column: Int?
  let heading: String?
  let what: Phrase

  public var phrase: Phrase { phrase(rows: [row].compactMap(\.self)) }

  private func phrase(rows: [Int]) -> Phrase {
    guard !rows.isEmpty else { return what }
    return .sheetPlace(rows: rows, column: column.map(sheetColumnName), heading: heading) + what
  }

  /// Those that say the same of one column are told once, with all their rows.
  public static func together(_ problems: [SheetProblem]) -> [Phrase] {
    var order: [SheetProblem] = []
    var rows: [SheetProblem: [Int]] = [:]
    for problem in problems {
      let common = SheetProblem(
        row: nil, column: problem.column, heading: problem.heading, what: problem.what)
      if rows[common] == nil { order.append(common) }
      rows[common, default: []] += [problem.row].compactMap(\.self)
    }
    return order.map { $0.phrase(rows: rows[$0] ?? []) }
  }
}

/// A table as it was found in a file: its rows by columns that are known.
struct Sheet {
  /// Cells above the headings, row by row.
  var titles: [[String]] = []
  /// Where each known column stands, from 0.
  var columns: [SummaryColumn: Int] = [:]
  var headings: [String] = []
  var rows: [SheetRow] = []
  var notices: [SheetProblem] = []
  /// What numbers without a percent sign mean, in columns where they are shares.
  private(set) var scales: [SummaryColumn: SheetShare.Scale] = [:]

  /// A column is read as a whole: 1 is 100 % only beside 0,4.
  mutating func findScales() {
    let percents = rows.compactMap { $0[.percent] }
    scales[.percent] = SheetShare.scale(percents)
    let results = rows.compactMap { $0[.progress] }
    // A column of results that counts past a hundred counts something else.
    if !results.contains(where: { SheetShare($0)?.isAmount ?? false }) {
      scales[.progress] = SheetShare.scale(results)
    }
  }

  func problem(_ what: Phrase, row: Int, _ column: SummaryColumn? = nil) -> SheetProblem {
    problem(what, row: row, at: column.flatMap { columns[$0] })
  }

  func problem(_ what: Phrase, row: Int, at place: Int?) -> SheetProblem {
    let heading = place.flatMap { headings.indices.contains($0) ? headings[$0] : nil }
    return SheetProblem(row: row, column: place, heading: heading, what: what)
  }
}

struct SheetRow {
  let number: Int
  /// Cells with something in them.
  var cells: [SummaryColumn: String] = [:]
  var problems: [SheetProblem] = []
  /// The first column whose quotes are broken: what stands from there on may be another cell's.
  var brokenFrom: Int?

  subscript(column: SummaryColumn) -> String? { cells[column] }
}

/// Finds the table in a file: its separator, its headings wherever they stand, its rows. What makes
/// sums, repeats the headings or only numbers the columns is left out.
func readSheet(_ bytes: [UInt8]) throws(SheetRefusal) -> Sheet {
  var text = try sheetText(bytes)
  var separators: [UInt8] = [0x2C, 0x3B, 0x09]
  // What Excel writes to name the separator.
  if text.count > 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8) {
    let start = text.startIndex
    separators = [text[start + 4]]
    let end = text.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex - 1
    text = text[end...].dropFirst()
    if text.first == 0x0A { text = text.dropFirst() }
  }
  var best: (heading: SheetHeading, rows: [CSVRow])?
  for separator in separators {
    let rows = readCSV(text, separator: separator)
    if let heading = SheetHeading.find(in: rows),
      heading.columns.count > best?.heading.columns.count ?? 1
    {
      best = (heading, rows)
    }
  }
  guard let best else { throw SheetRefusal(phrase: .sheetNoHeading) }
  let sheet = best.heading.sheet(best.rows)
  if sheet.rows.isEmpty { throw SheetRefusal(phrase: .sheetEmpty) }
  return sheet
}

/// The row of headings, and which column each is.
struct SheetHeading {
  private static let rowsLookedAt = 60

  let row: Int
  let columns: [SummaryColumn: Int]
  let headings: [String]
  let unused: [Int]
  /// What stands in each column of the rows of headings, as keys.
  private let said: [Set<String>]
  /// The first row of the table's own.
  let firstRow: Int

  static func find(in rows: [CSVRow]) -> SheetHeading? {
    var best: SheetHeading?
    for (place, row) in rows.prefix(rowsLookedAt).enumerated() {
      let next = rows.indices.contains(place + 1) ? rows[place + 1] : nil
      guard let found = SheetHeading(row, next, at: place),
        found.columns.count > best?.columns.count ?? 1
      else { continue }
      best = found
    }
    return best
  }

  private init?(_ row: CSVRow, _ next: CSVRow?, at place: Int) {
    var headings = row.cells.map(sheetCell)
    var said = headings.map { Set([sheetKey($0)]) }
    var found = headings.map(SummaryColumn.find)
    var firstRow = place + 1
    // A second row of headings, below one that spans several columns.
    if let next {
      let below = next.cells.map(sheetCell)
      let second = below.map(SummaryColumn.find)
      let isHeading = zip(below, second).allSatisfy { $0.isEmpty || $1 != nil }
      if isHeading, second.contains(where: { $0 != nil }),
        found.count(where: { $0 != nil }) >= 2
      {
        for (index, column) in second.enumerated() where column != nil {
          while headings.count <= index {
            headings.append("")
            said.append([])
            found.append(nil)
          }
          said[index].insert(sheetKey(below[index]))
          headings[index] = below[index]
          found[index] = column
        }
        firstRow += 1
      }
    }
    var columns: [SummaryColumn: Int] = [:]
    var unused: [Int] = []
    for (index, column) in found.enumerated() {
      if let column, columns[column] == nil {
        columns[column] = index
      } else if !headings[index].isEmpty {
        unused.append(index)
      }
    }
    // A column of tasks is the level of actions only beside one of the levels above.
    if let index = columns[.action], columns[.title] == nil, columns[.objective] == nil,
      columns[.strategy] == nil
    {
      columns[.action] = nil
      columns[.title] = index
    }
    let hasItems = columns[.title] != nil || SummaryColumn.levels.contains { columns[$0] != nil }
    guard hasItems, columns.count > 1 else { return nil }
    self.row = place
    self.columns = columns
    self.headings = headings
    self.unused = unused
    self.said = said
    self.firstRow = firstRow
  }

  func sheet(_ rows: [CSVRow]) -> Sheet {
    var sheet = Sheet(columns: columns, headings: headings)
    sheet.titles = rows[..<row].map { $0.cells.map(sheetCell) }
    sheet.notices = unused.map { index in
      SheetProblem(row: nil, column: nil, heading: nil, what: .columnUnused(headings[index]))
    }
    for row in rows[firstRow...] {
      let cells = row.cells.map(sheetCell)
      if cells.allSatisfy(\.isEmpty) && row.faults.isEmpty { continue }
      if isRepeatedHeading(cells) || Self.numbersColumns(cells) { continue }
      var read = SheetRow(number: row.number)
      for (column, index) in columns where index < cells.count && !cells[index].isEmpty {
        read.cells[column] = cells[index]
      }
      if row.faults.isEmpty, sheet.isTotal(read) {
        sheet.notices.append(sheet.problem(.rowIsTotal, row: row.number))
        continue
      }
      read.brokenFrom = row.faults.map(\.column).min()
      read.problems = row.faults.map { fault in
        sheet.problem(
          fault.kind == .openQuote ? .cellOpenQuote : .cellTextAfterQuote, row: row.number,
          at: fault.column)
      }
      for (column, index) in columns.sorted(by: { $0.value < $1.value }) {
        guard let cell = read.cells[column], isTCVN3(cell) else { continue }
        read.problems.append(sheet.problem(.cellTCVN3, row: row.number, at: index))
      }
      if !read.cells.isEmpty || !read.problems.isEmpty { sheet.rows.append(read) }
    }
    sheet.findScales()
    return sheet
  }

  /// On each printed page of a long table.
  private func isRepeatedHeading(_ cells: [String]) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    return filled.count > 1
      && filled.allSatisfy { $0 < said.count && said[$0].contains(sheetKey(cells[$0])) }
  }

  /// `(1) (2) (3)` or `A B 1 2` below the headings.
  private static func numbersColumns(_ cells: [String]) -> Bool {
    let labels = cells.filter { !$0.isEmpty }.map { cell in
      cell.filter { !"() ".contains($0) }
    }
    guard labels.count >= 3 else { return false }
    let numbers = labels.compactMap { Int($0) }
    // Letters come first, as in `A B 1 2`: a row `1,a,2` is a task.
    let letters = labels.prefix { $0.utf8.count == 1 && $0 >= "A" && $0 <= "Z" }
    let areLabels = labels.dropFirst(letters.count).allSatisfy {
      $0.utf8.count <= 2 && Int($0) != nil
    }
    return areLabels && numbers.count >= 2
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

extension SummaryColumn {
  /// The column that a heading names; what stands in brackets, and the day it is of, may be left
  /// out.
  static func find(_ heading: String) -> SummaryColumn? {
    if heading.isEmpty || heading.utf8.count > 120 { return nil }
    let withoutBrackets = String(heading.prefix { $0 != "(" })
    for text in [heading, withoutBrackets] {
      if let column = byKey[sheetKey(text)] ?? byKey[undated(sheetKey(text))] { return column }
    }
    return nil
  }

  /// A heading's key without the day that its column is of: `Kết quả thực hiện đến 30/9/2026`.
  private static func undated(_ key: String) -> String {
    for word in SheetWords.asOf.map(sheetKey) {
      if let range = key.firstRange(of: " " + word + " ") {
        return String(key[..<range.lowerBound])
      }
    }
    return key
  }

  private static let byKey: [String: SummaryColumn] = {
    var byKey: [String: SummaryColumn] = [:]
    for column in allCases {
      for name in [column.title.vietnamese, column.title.english] + column.aliases {
        let key = sheetKey(name)
        if byKey[key] == nil { byKey[key] = column }
      }
    }
    return byKey
  }()
}
