import PlanDomain

/// Rows as lines whose columns stand below each other, two spaces apart.
///
/// Widths are in characters: Vietnamese and English letters are one column each.
func columns(_ rows: [[String]]) -> [String] {
  let rows = rows.map { row in row.map { Sanitiser.line($0) } }
  let count = rows.reduce(0) { max($0, $1.count) }
  let widths = (0..<count).map { column in
    rows.reduce(0) { max($0, column < $1.count ? $1[column].count : 0) }
  }
  return rows.map { row in
    let cells = zip(row, widths).enumerated().map { place, cell in
      let isLast = place == row.count - 1
      return cell.0 + String(repeating: " ", count: isLast ? 0 : cell.1 - cell.0.count)
    }
    return cells.joined(separator: "  ")
  }
}
