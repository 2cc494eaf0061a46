import Phrases
import PlanDomain

extension Sheet {
  /// The rows with what their cells stand for: `nt` and `"` are the cell above, and `Không`, `-` or
  /// `x` in a column of obstacles, remarks or departments is a blank cell.
  ///
  /// Names of departments of the plan that the table is read into are never blank, whatever they
  /// are called. With `fillsDown` the blank cells of who and when below a filled one, under the
  /// same heading, are as that.
  func filled(into plan: Plan?, fillsDown: Bool = false) -> [SheetRow] {
    let departments = plan?.departments ?? []
    let names = Set(departments.flatMap { [$0.id.text, $0.name, $0.short] }.map(accentedKey))
    var above: [SummaryColumn: (cell: String, isSound: Bool)] = [:]
    var merged = MergedCells()
    return rows.map { row in
      var row = row
      if fillsDown { fillDown(&row, &merged) }
      for (column, cell) in row.cells where Self.repeatable.contains(column) {
        guard SheetWords.isDitto(cell) else { continue }
        if let over = above[column], over.isSound {
          row.cells[column] = over.cell
        } else {
          row.problems.append(problem(.nothingAbove(cell), row: row.number, column))
        }
      }
      let isSound = row.problems.isEmpty
      for (column, cell) in row.cells { above[column] = (cell, isSound) }
      for column in Self.remarks where row.cells[column].map(SheetWords.isBlank) ?? false {
        row.cells[column] = nil
      }
      for column in [SummaryColumn.lead, .coordinating] {
        guard let cell = row.cells[column], SheetWords.isBlank(cell),
          !names.contains(accentedKey(cell))
        else { continue }
        row.cells[column] = nil
      }
      return row
    }
  }

  /// What stands in merged cells, and how the rows are numbered that they are of.
  private struct MergedCells {
    var cells: [SummaryColumn: String] = [:]
    var style: OutlineNumber.Style?
  }

  private func fillDown(_ row: inout SheetRow, _ merged: inout MergedCells) {
    let names: Set<SummaryColumn> = Set([.number, .title, .parent] + SummaryColumn.levels)
    let style = row[.number].flatMap { OutlineNumber($0)?.style }
    if row.cells.keys.allSatisfy(names.contains), row.marks.isEmpty {
      // A name alone, numbered in another way, is a heading: what stands below it begins anew.
      let isLevel = row.cells.keys.contains { SummaryColumn.levels.contains($0) }
      if !isLevel, style != merged.style, style != .bullet { merged = MergedCells() }
    } else {
      merged.style = style
    }
    let isItem = names.contains { $0 != .number && row[$0] != nil }
    let hasOwnLead = row[.lead] != nil
    for column in Self.mergeable {
      if let cell = row[column] {
        merged.cells[column] = cell
      } else if isItem, let cell = merged.cells[column], column != .coordinating || !hasOwnLead {
        row.cells[column] = cell
      } else if column == .coordinating, hasOwnLead {
        merged.cells[column] = nil
      }
    }
  }

  private static let mergeable: [SummaryColumn] = [.source, .lead, .coordinating, .start, .due]

  private static let remarks: [SummaryColumn] = [.obstacles, .proposals, .note]

  private static let repeatable: Set<SummaryColumn> = [
    .source, .lead, .coordinating, .due, .start, .deliverable, .progress, .status, .percent,
    .obstacles, .proposals, .note,
  ]
}

extension SheetWords {
  /// A word that says that there is nothing to say.
  static func isBlank(_ cell: String) -> Bool {
    cell.utf8.count <= longest && blankKeys.contains(bare(cell))
  }

  /// A word or a mark for what stands in the cell above.
  static func isDitto(_ cell: String) -> Bool {
    cell.utf8.count <= longest && dittoKeys.contains(bare(cell))
  }

  /// In bytes; no such word is near as long, with the dashes around it.
  private static let longest = 64

  private static let blankKeys = Set(blanks.map(bare))
  private static let dittoKeys = Set(dittos.map(bare))

  private static func bare(_ cell: String) -> String {
    let key = foldedKey(cell)
    let inner = key.drop { "-–— ".contains($0) }
    guard !inner.isEmpty else { return key }
    return String(inner.reversed().drop { "-–— .".contains($0) }.reversed())
  }
}
