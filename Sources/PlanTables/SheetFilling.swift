import Phrases
import PlanDomain

extension Sheet {
  /// The rows with what their cells stand for: `nt` and `"` are the cell above, and `Không`, `-` or
  /// `x` in a column of obstacles, remarks or departments is a blank cell.
  ///
  /// `names` are departments, which are never blank, whatever they are called.
  func filled(departments names: Set<String>) -> [SheetRow] {
    var above: [SummaryColumn: (cell: String, isSound: Bool)] = [:]
    return rows.map { row in
      var row = row
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

  private static let remarks: [SummaryColumn] = [.obstacles, .proposals, .note]

  private static let repeatable: Set<SummaryColumn> = [
    .source, .lead, .coordinating, .due, .start, .deliverable, .progress, .status, .percent,
    .obstacles, .proposals, .note,
  ]
}

extension SheetWords {
  /// A word that says that there is nothing to say.
  static func isBlank(_ cell: String) -> Bool { blankKeys.contains(bare(cell)) }

  /// A word or a mark for what stands in the cell above.
  static func isDitto(_ cell: String) -> Bool { dittoKeys.contains(bare(cell)) }

  private static let blankKeys = Set(blanks.map(bare))
  private static let dittoKeys = Set(dittos.map(bare))

  private static func bare(_ cell: String) -> String {
    let key = foldedKey(cell)
    let inner = key.drop { "-–— ".contains($0) }
    guard !inner.isEmpty else { return key }
    return String(inner.reversed().drop { "-–— .".contains($0) }.reversed())
  }
}
