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

  /// About the whole table.
  init(_ what: Phrase) {
    row = nil
    column = nil
    heading = nil
    self.what = what
  }

  init(row: Int?, column: Int?, heading: String?, what: Phrase) {
    self.row = row
    self.column = column
    self.heading = heading
    self.what = what
  }

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
  /// Further columns that go together with those.
  var extras: [SummaryColumn: [Int]] = [:]
  /// Columns of marks, each for one status.
  var marks: [Int: Status] = [:]
  var headings: [String] = []
  var rows: [SheetRow] = []
  /// Columns that nothing is taken from.
  var unused: [Int] = []
  var notices: [SheetProblem] = []
  var vocabulary = TableVocabulary()
  /// What numbers without a percent sign mean, in columns where they are shares.
  private(set) var scales: [SummaryColumn: SheetShare.Scale] = [:]
  /// In which order the days of a column have their day and month.
  private(set) var orders: [SummaryColumn: DayOrder] = [:]

  /// A column is read as a whole: 1 is 100 % only beside 0,4, and 12/31 makes 6/5 a day of June.
  mutating func findScales() {
    let percents = rows.compactMap { $0[.percent] }
    scales[.percent] = SheetShare.scale(percents)
    let results = rows.compactMap { $0[.progress] }
    // A column of results that counts past a hundred counts something else.
    if !results.contains(where: { SheetShare($0)?.isAmount ?? false }) {
      scales[.progress] = SheetShare.scale(results)
    }
    let isEnglish = isInEnglish
    let days = [SummaryColumn.start, .due].map { column in
      (column, DayOrder(rows.compactMap { $0[column] }, isEnglish: isEnglish))
    }
    // Both columns are by one hand: what tells one tells the other.
    let sure = Set(days.map(\.1).filter { $0 == .dayFirst || $0 == .monthFirst })
    for (column, order) in days {
      let isOpen = order == .unknown || order == .asUsual
      orders[column] = isOpen && sure.count == 1 ? sure.first ?? order : order
      if order == .monthFirst, columns[column] != nil {
        notices.append(SheetProblem(.columnIsMonthFirst(heading(of: column))))
      }
    }
  }

  /// Whether its headings are plain letters and English words, so that days may be American.
  private var isInEnglish: Bool {
    let named = columns.values.map { heading(at: $0) }
    return !named.isEmpty && named.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) }
      && !named.contains { ["STT", "TT", "Noi dung"].contains($0) }
  }

  func heading(at place: Int) -> String { headings.indices.contains(place) ? headings[place] : "" }

  func heading(of column: SummaryColumn) -> String {
    columns[column].map { heading(at: $0) } ?? ""
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
  /// What stands in columns of marks, from the left.
  var marks: [(place: Int, cell: String)] = []
  var problems: [SheetProblem] = []
  /// The first column whose quotes are broken: what stands from there on may be another cell's.
  var brokenFrom: Int?

  subscript(column: SummaryColumn) -> String? { cells[column] }
}
