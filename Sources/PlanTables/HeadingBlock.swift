import Phrases
import PlanDomain

/// The rows of headings of a table, one below another, and what each column is called by them.
struct HeadingBlock {
  private static let mostRows = 4

  /// Where its first row stands among all rows.
  let first: Int
  private(set) var rows: [[String]]
  /// What stands in each column of any of the rows, as keys.
  private var said: [Set<String>] = []
  /// The table's first row of its own.
  private(set) var end: Int
  /// Columns that say which item a row is: below their headings stand no further ones.
  private let identity: Set<Int>

  /// Nothing where the row at `place` is no heading.
  init?(at place: Int, of rows: [TableRow], _ words: TableVocabulary) {
    let top = rows[place].cells.map(sheetCell)
    let matches = top.map { SummaryColumn.match($0, words) }
    let isNamed = top.map { IndicatorWords.isName($0) }
    let figures = isNamed.contains(true) ? top.count(where: IndicatorWords.isFigure) : 0
    let known = matches.count { $0 != nil } + isNamed.count { $0 } + figures
    guard rows[place].faults.isEmpty, known > 1 else { return nil }
    first = place
    end = place + 1
    self.rows = []
    var own: Set<SummaryColumn> = [.number, .title, .objective, .strategy, .action, .step]
    // Among figures `Mục tiêu` is what is to be reached, and may go over several years.
    if isNamed.contains(true) { own = [.number, .title] }
    identity = Set(
      matches.indices.filter { index in
        isNamed[index] || matches[index].map { own.contains($0.column) } ?? false
      })
    take(top)
    while self.rows.count < Self.mostRows, end < rows.count, takesBelow(rows[end], words) {
      take(rows[end].cells.map(sheetCell))
      end += 1
    }
  }

  private mutating func take(_ row: [String]) {
    rows.append(row)
    while said.count < row.count { said.append([]) }
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      said[column].insert(sheetKey(cell))
    }
  }

  var width: Int { rows.map(\.count).max() ?? 0 }

  /// What a column is called: the names over it from the top, each once.
  func path(_ column: Int) -> [String] {
    var path: [String] = []
    for (place, row) in rows.enumerated() {
      var text = column < row.count ? row[column] : ""
      let isBelow = rows[(place + 1)...].contains { column < $0.count && !$0[column].isEmpty }
      if text.isEmpty, isBelow { text = group(column, in: place) ?? "" }
      if !text.isEmpty, path.last.map(sheetKey) != sheetKey(text) { path.append(text) }
    }
    return path
  }

  /// The last name of a column.
  func heading(_ column: Int) -> String { path(column).last ?? "" }

  /// Whether a row is the headings again, as on each printed page of a long table.
  func isRepeated(in cells: [String]) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    return filled.count > 1 && filled.allSatisfy { repeats(cells[$0], $0) }
  }

  /// The name that goes over several columns, of which this is one but the first.
  private func group(_ column: Int, in place: Int) -> String? {
    let row = rows[place]
    let left = (0..<min(column, row.count)).reversed().first { !row[$0].isEmpty }
    guard let left, !identity.contains(left) || rows.count == 1,
      rows[(place + 1)...].contains(where: { left < $0.count && !$0[left].isEmpty })
    else { return nil }
    return row[left]
  }

  /// Whether a row goes on with the headings: what it says stands below a name over several
  /// columns and not where an item's own name would, or is all known as headings.
  private func takesBelow(_ row: TableRow, _ words: TableVocabulary) -> Bool {
    let cells = row.cells.map(sheetCell)
    guard row.faults.isEmpty, !numbersColumns(cells) else { return false }
    let fresh = cells.indices.filter { !cells[$0].isEmpty && !repeats(cells[$0], $0) }
    guard !fresh.isEmpty, fresh.allSatisfy({ isShort(cells[$0]) }) else { return false }
    let isBelow = fresh.allSatisfy { !identity.contains($0) && isOpen($0, cells) }
    if isBelow { return true }
    let matches = fresh.map { SummaryColumn.match(cells[$0], words) }
    return matches.allSatisfy { $0 != nil } && matches.contains { $0?.strength == .exact }
  }

  private func repeats(_ cell: String, _ column: Int) -> Bool {
    let keys = said.indices.contains(column) ? said[column] : []
    return !keys.isEmpty && keys.contains(sheetKey(cell))
  }

  /// A name, and no value.
  private func isShort(_ cell: String) -> Bool {
    guard cell.count <= 60, cell.contains(where: { $0.isLetter || $0.isNumber || $0 == "%" }) else {
      return false
    }
    if case .day? = SheetDay(cell) { return false }
    return SheetShare(cell).map { !$0.isMarked } ?? true
  }

  /// Below a blank behind a name, or below a name that goes over the next column too.
  private func isOpen(_ column: Int, _ cells: [String]) -> Bool {
    let above = rows[rows.count - 1]
    let over = column < above.count ? above[column] : ""
    if over.isEmpty {
      return (0..<min(column, above.count)).contains {
        !above[$0].isEmpty && !identity.contains($0)
      }
        || rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    let span = cells.indices.dropFirst(column + 1).prefix { $0 >= above.count || above[$0].isEmpty }
    return span.contains { !cells[$0].isEmpty }
  }
}

/// `(1) (2) (3)`, `A B 1 2` or `(1) (2) (3)=(2)/(1)` below the headings.
func numbersColumns(_ cells: [String]) -> Bool {
  // Words of some length are no label; most rows are told by that.
  if cells.contains(where: { $0.utf8.count > 24 && !$0.utf8.contains(0x3D) }) { return false }
  let labels = cells.filter { !$0.isEmpty }.map { cell in
    String(cell.prefix { $0 != "=" }.filter { !"() []".contains($0) })
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
