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
struct SheetItems {
  private(set) var items: [SheetItem] = []
  private(set) var problems: [SheetProblem] = []
  private(set) var notices: [SheetProblem]
  /// Rows that say something of an item.
  private(set) var rowCount = 0

  private let sheet: Sheet
  private let plan: Plan?

  /// Rows that can't be read are named and left out. `plan` is the one that the table is read into.
  init(_ sheet: Sheet, into plan: Plan?) {
    self.sheet = sheet
    self.plan = plan
    notices = sheet.notices
    let hasLevels = SummaryColumn.levels.contains { sheet.columns[$0] != nil }
    let rows = withoutFooter(sheet.rows)
    rowCount = rows.count
    let readable = rows.filter { row in
      problems += row.problems
      return row.problems.isEmpty
    }
    if hasLevels {
      readLevels(readable)
    } else {
      readNumbered(readable)
    }
  }

  var badRows: Set<Int> { Set(problems.compactMap(\.row)) }

  /// Words below the table, such as who signs it: they have no number, and little else.
  private mutating func withoutFooter(_ rows: [SheetRow]) -> [SheetRow] {
    let isNumbered = sheet.columns[.number] != nil && rows.contains { $0[.number] != nil }
    guard isNumbered, let last = rows.lastIndex(where: { $0[.number] != nil }) else { return rows }
    let rest = rows[(last + 1)...]
    let footer = rest.drop { isContinuation($0) }
    for row in footer { notices.append(sheet.problem(.rowIsFooter, row: row.number)) }
    return Array(rows[..<footer.startIndex])
  }

  private static let continued: Set<SummaryColumn> = [
    .source, .coordinating, .deliverable, .progress, .obstacles, .proposals, .note,
  ]

  /// Only cells that may go on over several rows of one merged item.
  private func isContinuation(_ row: SheetRow) -> Bool {
    row.problems.isEmpty && row.cells.keys.allSatisfy(Self.continued.contains)
  }

  private mutating func readNumbered(_ rows: [SheetRow]) {
    let hasNumbers = rows.contains { $0[.number] != nil }
    var merged: [SheetRow] = []
    for row in rows {
      if row[.title] == nil, row[.number] == nil {
        guard isContinuation(row), let last = merged.indices.last else {
          let stray = row.cells.keys.first { !Self.continued.contains($0) }
          problems.append(sheet.problem(.strayContinuation, row: row.number, stray))
          continue
        }
        for (column, cell) in row.cells {
          merged[last].cells[column] = merged[last].cells[column].map { $0 + "\n" + cell } ?? cell
        }
      } else if row[.title] == nil {
        problems.append(sheet.problem(.rowWithoutTitle, row: row.number, .title))
      } else if hasNumbers, row[.number] == nil {
        problems.append(sheet.problem(.rowWithoutNumber, row: row.number, .number))
      } else {
        merged.append(row)
      }
    }
    place(merged, hasNumbers: hasNumbers)
  }

  private mutating func place(_ rows: [SheetRow], hasNumbers: Bool) {
    let known = plan
    // A column that names parents means that the numbers are whole ids.
    let isLiteral = sheet.columns[.parent] != nil
    let numbers = rows.enumerated().map { place, row in
      OutlineNumber(hasNumbers ? row[.number] ?? "" : String(place + 1))
    }
    let places = OutlinePlacement.places(numbers) { text in
      ItemID(text).flatMap { known?.position(of: $0) } != nil
    }
    var firstRows: [String: Int] = [:]
    for (row, place) in zip(rows, places) {
      let written = row[.number] ?? ""
      let text = isLiteral && ItemID(written) != nil ? written : place?.id
      guard let text, let id = ItemID(text) else {
        problems.append(sheet.problem(.badNumber(written), row: row.number, .number))
        continue
      }
      if let first = firstRows[text.lowercased()] {
        problems.append(
          sheet.problem(.numberTwice(text, row: first), row: row.number, .number))
        continue
      }
      firstRows[text.lowercased()] = row.number
      var parent = place?.parent
      if isLiteral { parent = row[.parent] }
      add(row, id, parent: parent, title: row[.title] ?? "")
    }
  }

  private mutating func add(_ row: SheetRow, _ id: ItemID, parent: String?, title: String) {
    var parentID: ItemID?
    if let parent {
      guard let found = ItemID(parent) else {
        problems.append(sheet.problem(.unknownParent(parent), row: row.number, .parent))
        return
      }
      parentID = found
    }
    var values = SheetValues(row, sheet)
    values.title = oneLine(title)
    problems += values.problems
    notices += values.notices
    if values.problems.isEmpty {
      items.append(SheetItem(row: row.number, id: id, parent: parentID, values: values))
    }
  }

  /// A column a level; blank cells are merged with those above.
  private mutating func readLevels(_ rows: [SheetRow]) {
    var levels = SheetLevels(plan)
    let columns =
      SummaryColumn.levels.filter { sheet.columns[$0] != nil }
      + (sheet.columns[.title] == nil ? [] : [.title])
    for row in rows {
      let named = columns.enumerated().compactMap { depth, column in
        row[column].map { (depth: depth, title: oneLine($0)) }
      }
      guard let deepest = named.last else {
        if isContinuation(row), let last = items.indices.last {
          let more = SheetValues(row, sheet)
          problems += more.problems
          items[last].values.add(more)
        } else {
          let stray = row.cells.keys.first { !Self.continued.contains($0) }
          problems.append(sheet.problem(.strayContinuation, row: row.number, stray))
        }
        continue
      }
      for (depth, title) in named {
        let isLast = depth == deepest.depth
        switch levels.enter(title, depth: depth, number: isLast ? row[.number] : nil) {
        case .known(let id):
          // A title said again in every row is merged by hand; only the deepest has values.
          if isLast, items.last?.id == id {
            let more = SheetValues(row, sheet)
            problems += more.problems
            items[items.count - 1].values.add(more)
          }
        case .new(let id, let parent, let title):
          let own = isLast ? row : SheetRow(number: row.number)
          add(own, id, parent: parent?.text, title: title)
        case .refused(let text):
          problems.append(sheet.problem(.badNumber(text), row: row.number, .number))
        }
      }
    }
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
