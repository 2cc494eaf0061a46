import Phrases
import PlanDomain

// A table with a column a level; blank cells are merged with those above.
extension SheetItems {
  /// What a row without a title goes on with.
  private enum LastRow {
    case none
    case item(ItemID)
    case skipped(Int)
  }

  private struct LevelCell {
    let depth: Int
    let title: String
    let column: SummaryColumn
  }

  private struct LevelState {
    var levels: SheetLevels
    var last = LastRow.none
    /// Where each item stands in the list.
    var places: [ItemID: Int] = [:]
    /// The numbers that their rows have.
    var numbers: [ItemID: String] = [:]
    /// Items that were only named, by a row below them.
    var isBare: Set<ItemID> = []
  }

  mutating func readLevels(_ rows: [SheetRow]) {
    var state = LevelState(levels: SheetLevels(plan))
    let columns =
      SummaryColumn.levels.filter { sheet.columns[$0] != nil }
      + (sheet.columns[.title] == nil ? [] : [.title])
    for row in rows {
      let named = columns.enumerated().compactMap { depth, column in
        row[column].map { LevelCell(depth: depth, title: oneLine($0), column: column) }
      }
      if let deepest = named.last {
        var isOpen = true
        for (cell, below) in zip(named, named.dropFirst()) where isOpen {
          isOpen = enterAbove(cell, cells(between: cell, below, of: row), row, &state)
        }
        if isOpen { enterDeepest(deepest, isLeaf: deepest.depth == columns.count - 1, row, &state) }
      } else if row.problems.isEmpty {
        goOn(row, &state)
      } else {
        state.last = .skipped(row.number)
      }
    }
  }

  /// Who leads and who helps, in columns between those of two levels: said of the upper one.
  private func cells(
    between upper: LevelCell, _ lower: LevelCell, of row: SheetRow
  ) -> [SummaryColumn: String] {
    guard let start = sheet.columns[upper.column], let end = sheet.columns[lower.column] else {
      return [:]
    }
    var cells: [SummaryColumn: String] = [:]
    for column in [SummaryColumn.lead, .coordinating] {
      guard let place = sheet.columns[column], start < place, place < end else { continue }
      cells[column] = row[column]
    }
    return cells
  }

  /// Goes below a title that stands beside deeper ones; false where nothing can.
  private mutating func enterAbove(
    _ cell: LevelCell, _ own: [SummaryColumn: String], _ row: SheetRow, _ state: inout LevelState
  ) -> Bool {
    switch state.levels.enter(cell.title, depth: cell.depth, number: nil) {
    case .known: return true
    case .new(let id, let parent, let title):
      let isBroken = row.brokenFrom.map { $0 <= sheet.columns[cell.column] ?? .max } ?? false
      if isBroken {
        skipped[id] = title
      } else if add(
        SheetRow(number: row.number, cells: row.problems.isEmpty ? own : [:]), id,
        parent: parent?.text, title: title)
      {
        state.places[id] = items.count - 1
        state.isBare.insert(id)
      } else {
        skipped[id] = title
      }
      return true
    case .lost(let above):
      return leave(row, .parentWasSkipped(above), &state)
    case .refused(let text):
      return leave(row, .badNumber(text), &state)
    }
  }

  /// Names a row that has no place, once.
  private mutating func leave(
    _ row: SheetRow, _ why: Phrase, _ state: inout LevelState
  ) -> Bool {
    if row.problems.isEmpty { tell(why, row, .number) }
    state.last = .skipped(row.number)
    return false
  }

  private mutating func enterDeepest(
    _ cell: LevelCell, isLeaf: Bool, _ row: SheetRow, _ state: inout LevelState
  ) {
    var entry = state.levels.enter(cell.title, depth: cell.depth, number: row[.number])
    if case .known(let id) = entry, row.problems.isEmpty {
      if joins(row, id, isLeaf: isLeaf, &state) { return }
      entry = state.levels.enterAgain(cell.title, depth: cell.depth, number: row[.number])
    }
    switch entry {
    case .known: state.last = .skipped(row.number)
    case .new(let id, let parent, let title):
      if row.problems.isEmpty, add(row, id, parent: parent?.text, title: title) {
        state.places[id] = items.count - 1
        state.numbers[id] = row[.number]
        state.last = .item(id)
      } else {
        skipped[id] = title
        state.last = .skipped(row.number)
      }
    case .lost(let above): _ = leave(row, .parentWasSkipped(above), &state)
    case .refused(let text): _ = leave(row, .badNumber(text), &state)
    }
  }

  /// Whether a row whose title was met is of the same item, or is told as what can't be taken; on
  /// the last level a title may come again for an item of its own.
  private mutating func joins(
    _ row: SheetRow, _ id: ItemID, isLeaf: Bool, _ state: inout LevelState
  ) -> Bool {
    guard let place = state.places[id] else {
      if isLeaf {
        guard case .skipped(let first) = state.last, row[.lead] == nil, row[.due] == nil,
          row[.percent] == nil
        else { return false }
        return !leave(row, .continuesSkipped(first), &state)
      }
      return !leave(row, .parentWasSkipped(skipped[id] ?? id.text), &state)
    }
    let more = SheetValues(row, sheet)
    let isBare = state.isBare.contains(id)
    let isSame = isBare || items[place].values.mayGoOn(with: more)
    let hasNumber = row[.number].map { $0 == state.numbers[id] } ?? true
    if case .item(id) = state.last, isLeaf, isSame, hasNumber {
      return take(more, row, id, place, &state)
    }
    if isLeaf { return false }
    if isSame { return take(more, row, id, place, &state) }
    return !leave(row, .titleTwice(row: items[place].row), &state)
  }

  private mutating func take(
    _ more: SheetValues, _ row: SheetRow, _ id: ItemID, _ place: Int, _ state: inout LevelState
  ) -> Bool {
    problems += more.problems
    notices += more.notices
    guard more.problems.isEmpty else {
      state.last = .skipped(row.number)
      return true
    }
    items[place].values.add(more)
    state.isBare.remove(id)
    state.last = .item(id)
    return true
  }

  private mutating func goOn(_ row: SheetRow, _ state: inout LevelState) {
    switch state.last {
    case .skipped(let first): tell(.continuesSkipped(first), row)
    case .item(let id) where isContinuation(row):
      guard let place = state.places[id] else { return tellStray(row) }
      let more = SheetValues(row, sheet)
      problems += more.problems
      notices += more.notices
      if more.problems.isEmpty { items[place].values.add(more) }
    case .item, .none: tellStray(row)
    }
  }
}
