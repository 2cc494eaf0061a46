import Phrases

extension Sheet {
  /// A row that adds up others: it says so in place of a task, and has no lead or deadline.
  func isTotal(_ row: SheetRow) -> Bool {
    let hasLead = row[.lead]?.contains(where: \.isLetter) ?? false
    let hasDue = row[.due].map { SheetDay($0) != nil } ?? false
    if hasLead || hasDue { return false }
    return ([.number, .title] + SummaryColumn.levels).contains { column in
      row[column].map(SheetWords.isTotal) ?? false
    }
  }
}

extension SheetWords {
  /// `Tổng cộng`, `TỔNG CỘNG (I+II)`, `Tổng số nhiệm vụ`, `Cộng mục I`; not `Tổng kết phong trào`,
  /// nor `Cộng tác viên`.
  static func isTotal(_ cell: String) -> Bool {
    let key = sheetKey(cell)
    if totalKeys.contains(key) { return true }
    // What stands in front of a colon or a bracket is all that it says of itself.
    let head = sheetKey(String(cell.prefix { $0 != ":" && $0 != "(" }))
    if head != key, totalKeys.contains(head) { return true }
    return totalKeys.contains { total in
      guard key.hasPrefix(total + " ") else { return false }
      let rest = key.dropFirst(total.count + 1)
      return countedKeys.contains { rest == $0 || rest.hasPrefix($0 + " ") }
        || rest.first.map { $0.isNumber } ?? false
    }
  }

  private static let totalKeys = Set(totals.map(sheetKey))
  private static let countedKeys = counted.map(sheetKey)
}
