import Phrases
import PlanDomain

/// One item as a table has it; what it leaves blank says nothing.
struct SheetItem {
  let row: Int
  let id: ItemID
  /// Nothing at the top.
  let parent: ItemID?
  /// Its kind of columns: a heading's own row has only a title.
  var values: SheetValues
}

/// The items of a table in its order, and what is wrong with its rows.
///
/// A row that can't be read keeps its place: what stands below it, or goes on with it, must not
/// come to stand below another.
struct SheetItems {
  var items: [SheetItem] = []
  var problems: [SheetProblem] = []
  var notices: [SheetProblem]
  /// Rows that say something of an item.
  var rowCount = 0
  /// Items whose rows can't be read, by the names that people know them by.
  var skipped: [ItemID: String] = [:]
  /// Those of them whose name and place are known: they may head what stands below them.
  private(set) var named: [ItemID: SheetItem] = [:]

  let sheet: Sheet
  let plan: Plan?

  /// Rows that can't be read are named and left out. `plan` is the one that the table is read into.
  init(_ sheet: Sheet, into plan: Plan?, fillsDown: Bool = false) {
    var sheet = sheet
    sheet.rows = sheet.filled(into: plan, fillsDown: fillsDown)
    self.sheet = sheet
    self.plan = plan
    notices = sheet.notices
    let rows = withoutFooter(sheet.rows)
    rowCount = rows.count
    problems += rows.flatMap(\.problems)
    if SummaryColumn.levels.contains(where: { sheet.columns[$0] != nil }) {
      readLevels(rows)
    } else {
      readNumbered(rows)
    }
  }

  /// Words below the table, such as who signs it: they have no number, and little else.
  private mutating func withoutFooter(_ rows: [SheetRow]) -> [SheetRow] {
    let isNumbered = sheet.columns[.number] != nil && rows.contains { $0[.number] != nil }
    guard isNumbered, let last = rows.lastIndex(where: { $0[.number] != nil }) else { return rows }
    let rest = rows[(last + 1)...]
    var kept = Array(rows[...last])
    let tail = rest.drop { isContinuation($0) }
    kept += rest[..<tail.startIndex]
    for row in tail {
      if Self.saysOfATask(row) || !row.problems.isEmpty {
        kept.append(row)
      } else {
        notices.append(sheet.problem(.rowIsFooter, row: row.number))
      }
    }
    return kept
  }

  /// A task whose number was forgotten has a lead, a deadline or progress; who signs has a title in
  /// their place.
  private static func saysOfATask(_ row: SheetRow) -> Bool {
    guard row[.title] != nil || SummaryColumn.levels.contains(where: { row[$0] != nil }) else {
      return false
    }
    if let due = row[.due] ?? row[.start], SheetDay(due) != nil { return true }
    if row[.percent] != nil || row[.status] != nil || !row.marks.isEmpty { return true }
    let signers = SheetKeys.signers
    return [row[.lead], row[.progress]].compactMap(\.self).contains { cell in
      let key = foldedKey(cell)
      return !signers.contains { key.hasPrefix($0) }
    }
  }

  static let continued: Set<SummaryColumn> = [
    .source, .coordinating, .deliverable, .progress, .obstacles, .proposals, .note,
  ]

  /// Only cells that may go on over several rows of one merged item.
  func isContinuation(_ row: SheetRow) -> Bool {
    row.problems.isEmpty && row.marks.isEmpty && row.cells.keys.allSatisfy(Self.continued.contains)
  }

  mutating func tell(_ what: Phrase, _ row: SheetRow, _ column: SummaryColumn? = nil) {
    problems.append(sheet.problem(what, row: row.number, column))
  }

  mutating func tellStray(_ row: SheetRow) {
    tell(.strayContinuation, row, row.cells.keys.first { !Self.continued.contains($0) })
  }

  /// Adds the item of a row; false where the row can't be read, which is told.
  mutating func add(
    _ row: SheetRow, _ id: ItemID, parent: String?, title: String
  ) -> Bool {
    var parentID: ItemID?
    if let parent {
      guard let found = ItemID(parent) else {
        tell(.unknownParent(parent), row, .parent)
        return false
      }
      parentID = found
    }
    var values = SheetValues(row, sheet)
    values.title = oneLine(title)
    problems += values.problems
    notices += values.notices
    guard values.problems.isEmpty else {
      let bare = SheetValues(title: oneLine(title))
      named[id] = SheetItem(row: row.number, id: id, parent: parentID, values: bare)
      return false
    }
    items.append(SheetItem(row: row.number, id: id, parent: parentID, values: values))
    return true
  }

  func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
