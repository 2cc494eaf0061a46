import Phrases
import PlanDomain

extension SheetHeading {
  /// The rows below the headings, by columns. What makes sums, repeats the headings or only numbers
  /// the columns is left out.
  func sheet(_ rows: [TableRow], _ vocabulary: TableVocabulary) -> Sheet {
    var sheet = Sheet(
      columns: columns, extras: extras, marks: marks, headings: headings, unused: unused,
      vocabulary: vocabulary)
    sheet.titles = rows[..<block.first].map { $0.cells.map(sheetCell) }
    for row in rows[block.end...] {
      let cells = row.cells.map(sheetCell)
      if cells.allSatisfy(\.isEmpty) && row.faults.isEmpty { continue }
      if block.isRepeated(in: cells) || numbersColumns(cells) { continue }
      if isOnlyCovered(cells, row) { continue }
      let read = self.row(row, cells, in: sheet)
      if row.faults.isEmpty, sheet.isTotal(read) {
        sheet.notices.append(sheet.problem(.rowIsTotal, row: row.number))
        continue
      }
      if !read.cells.isEmpty || !read.marks.isEmpty || !read.problems.isEmpty {
        sheet.rows.append(read)
      }
    }
    sheet.takeDaysForProgress()
    sheet.takeNumbersFromTitles()
    sheet.findScales()
    return sheet
  }

  private func row(_ row: TableRow, _ cells: [String], in sheet: Sheet) -> SheetRow {
    var read = SheetRow(number: row.number)
    let isSameItem = isCovered([.title, .step, .action, .strategy, .objective], row)
    func cell(_ place: Int) -> String? {
      guard place < cells.count, !cells[place].isEmpty else { return nil }
      // A further row of an item that is merged says only what is its own.
      return isSameItem && row.covered.contains(place) ? nil : cells[place]
    }
    for (column, place) in columns {
      if row.covered.contains(place), column == .number { continue }
      read.cells[column] = cell(place)
    }
    for (column, places) in extras.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for more in places.compactMap(cell) {
        read.cells[column] = read.cells[column].map { $0 == more ? $0 : $0 + "\n" + more } ?? more
      }
    }
    read.marks = marks.keys.sorted().compactMap { place in cell(place).map { (place, $0) } }
    read.brokenFrom = row.faults.map(\.column).min()
    read.problems = row.faults.map { fault in
      sheet.problem(fault.phrase, row: row.number, at: fault.column)
    }
    for (column, place) in columns.sorted(by: { $0.value < $1.value }) {
      guard let cell = read.cells[column] else { continue }
      if isTCVN3(cell) {
        read.problems.append(sheet.problem(.cellTCVN3, row: row.number, at: place))
      } else if SheetWords.isCellError(cell) {
        read.problems.append(sheet.problem(.cellIsError(cell), row: row.number, at: place))
      }
    }
    return read
  }

  /// Whether the deepest column that names an item goes on from the row above.
  private func isCovered(_ names: [SummaryColumn], _ row: TableRow) -> Bool {
    names.lazy.compactMap { columns[$0] }.first.map { row.covered.contains($0) } ?? false
  }

  /// A row of a merged cell that says nothing of its own.
  private func isOnlyCovered(_ cells: [String], _ row: TableRow) -> Bool {
    !row.covered.isEmpty && row.faults.isEmpty
      && cells.indices.allSatisfy { cells[$0].isEmpty || row.covered.contains($0) }
  }

}

extension Sheet {
  /// `Tiến độ` may be when, and not how far: where its cells are days and nothing else is the
  /// deadline, it is that.
  fileprivate mutating func takeDaysForProgress() {
    guard columns[.due] == nil, let place = columns[.progress], extras[.progress] == nil else {
      return
    }
    let cells = rows.compactMap { $0[.progress] }
    let days = cells.filter { SheetDay($0) != nil && SheetShare($0) == nil }
    guard !days.isEmpty, days.count * 2 > cells.count else { return }
    columns[.progress] = nil
    columns[.due] = place
    for index in rows.indices {
      rows[index].cells[.due] = rows[index].cells[.progress]
      rows[index].cells[.progress] = nil
    }
  }
}

extension SheetWords {
  /// `#REF!`, or a number that its column is too narrow to show.
  static func isCellError(_ cell: String) -> Bool {
    cell.utf8.count <= 10 && cellErrors.contains(cell.lowercased())
      || cell.count > 2 && cell.allSatisfy { $0 == "#" }
  }

  /// Whether a heading is that of orders.
  static func isOrder(_ heading: String) -> Bool {
    let key = sheetKey(heading)
    return SheetKeys.orders.contains { key == $0 || key.hasPrefix($0 + " ") }
  }
}
