import Phrases
import PlanDomain

// A table with numbers, or with neither numbers nor levels.
extension SheetItems {
  private struct NumberedRow {
    var row: SheetRow
    /// It is told of already.
    let isBad: Bool
  }

  mutating func readNumbered(_ rows: [SheetRow]) {
    let hasNumbers = rows.contains { $0[.number] != nil }
    var merged: [NumberedRow] = []
    for row in rows {
      let isBad = !row.problems.isEmpty
      if row[.title] == nil, row[.number] == nil {
        if isBad {
          if mayHideItem(row) { merged.append(NumberedRow(row: row, isBad: true)) }
        } else if isContinuation(row), let last = merged.indices.last {
          join(row, to: &merged[last])
        } else {
          tellStray(row)
        }
        continue
      }
      let isWhole = row[.title] != nil && (row[.number] != nil || !hasNumbers)
      if !isBad, row[.title] == nil {
        tell(.rowWithoutTitle, row, .title)
      } else if !isBad, !isWhole {
        tell(.rowWithoutNumber, row, .number)
      }
      merged.append(NumberedRow(row: row, isBad: isBad || !isWhole))
    }
    place(merged, hasNumbers: hasNumbers)
  }

  /// Whether the broken cell of a row may hold its number or its title.
  private func mayHideItem(_ row: SheetRow) -> Bool {
    guard let broken = row.brokenFrom else { return false }
    return [.number, .title].contains { sheet.columns[$0].map { broken <= $0 } ?? false }
  }

  private mutating func join(_ row: SheetRow, to item: inout NumberedRow) {
    if item.isBad { return tell(.continuesSkipped(item.row.number), row) }
    for (column, cell) in row.cells {
      item.row.cells[column] = item.row.cells[column].map { $0 + "\n" + cell } ?? cell
    }
  }

  private func number(of row: SheetRow) -> String {
    let isBroken = row.brokenFrom.map { broken in
      sheet.columns[.number].map { broken <= $0 } ?? false
    }
    return isBroken ?? false ? "" : row[.number] ?? ""
  }

  /// Rows without numbers are counted. Where the first says no more than its name, it and its like
  /// head those below them.
  private mutating func numbers(countedOver rows: [NumberedRow]) -> [String] {
    let isBare = rows.map { $0.row.cells.keys.allSatisfy { $0 == .title } && $0.row.marks.isEmpty }
    let areHeadings =
      isBare.first == true && isBare.last == false
      && !zip(isBare, isBare.dropFirst()).contains { $0 && $1 }
    guard areHeadings else { return rows.indices.map { String($0 + 1) } }
    var (heading, below) = (0, 0)
    return zip(rows, isBare).map { item, isHeading in
      below = isHeading ? 0 : below + 1
      if isHeading { heading += 1 }
      if isHeading { notices.append(sheet.problem(.rowHeadsOthers, row: item.row.number, .title)) }
      return isHeading ? String(heading) : "\(heading).\(below)"
    }
  }

  private mutating func place(_ rows: [NumberedRow], hasNumbers: Bool) {
    let known = plan
    // A column that names parents means that the numbers are whole ids.
    let isLiteral = sheet.columns[.parent] != nil
    let counted = hasNumbers ? [] : numbers(countedOver: rows)
    let numbers = rows.enumerated().map { place, item in
      OutlineNumber(hasNumbers ? number(of: item.row) : counted[place])
    }
    let places = OutlinePlacement.places(numbers) { text in
      ItemID(text).flatMap { known?.position(of: $0) } != nil
    }
    var firstRows: [String: Int] = [:]
    // Rows without an id of their own, so that nothing can stand below them.
    var lost: Set<Int> = []
    for (index, (item, place)) in zip(rows, places).enumerated() {
      let row = item.row
      let written = number(of: row)
      if !isLiteral, let above = place?.above, lost.contains(above) {
        lost.insert(index)
        if !item.isBad { tell(.parentWasSkipped(name(of: rows[above].row)), row, .number) }
        continue
      }
      let text = isLiteral && ItemID(written) != nil ? written : place?.id
      guard let text, let id = ItemID(text) else {
        lost.insert(index)
        if !item.isBad { tell(.badNumber(written), row, .number) }
        continue
      }
      if let first = firstRows[text.lowercased()] {
        lost.insert(index)
        if !item.isBad { tell(.numberTwice(text, row: first), row, .number) }
        continue
      }
      firstRows[text.lowercased()] = row.number
      let parent = isLiteral ? row[.parent] : place?.parent
      if item.isBad || !add(row, id, parent: parent, title: row[.title] ?? "") {
        skipped[id] = id.text
      }
    }
  }

  private func name(of row: SheetRow) -> String {
    row[.number] ?? row[.title].map(oneLine) ?? ""
  }
}
