import Phrases
import PlanDomain

/// What was found in a file: its best table, and where it stands.
struct FoundTable {
  enum Kind {
    case tasks(Sheet)
    case indicators(IndicatorTable)
  }

  let table: Kind
  var place: Phrase?
  var notices: [Phrase] = []
}

/// Finds the table in a file: what kind of file it is, its separator or its sheet, its headings
/// wherever they stand, its rows.
func readTable(_ bytes: [UInt8], _ wishes: ImportWishes) throws(SheetRefusal) -> FoundTable {
  var tables = try sourceTables(bytes)
  if let name = wishes.sheet {
    let named = tables.filter { $0.isCalled(name) }
    guard !named.isEmpty else {
      throw SheetRefusal(phrase: .noSuchSheet(name, tables.compactMap(\.name)))
    }
    tables = named
  }
  var best: (heading: FoundHeading, table: SourceTable)?
  var others: [Phrase] = []
  for table in tables {
    guard let heading = FoundHeading.find(in: table.rows, wishes) else { continue }
    if heading.size > best?.heading.size ?? 1 {
      if let left = best?.table.name { others.append(left) }
      best = (heading, table)
    } else if let name = table.name {
      others.append(name)
    }
  }
  guard let best else { throw SheetRefusal(phrase: .sheetNoHeading) }
  try checkWishes(wishes, best.heading.block)
  let kind = try best.heading.table(best.table.rows, wishes)
  var found = FoundTable(table: kind, place: best.table.name, notices: best.table.notices)
  if !others.isEmpty, wishes.sheet == nil { found.notices.append(.otherSheets(others)) }
  return found
}

/// A column that was asked for has to be there.
private func checkWishes(_ wishes: ImportWishes, _ block: HeadingBlock) throws(SheetRefusal) {
  for wish in wishes.columns where wish.place(in: block) == nil {
    let headings = (0..<block.width).map(block.heading).filter { !$0.isEmpty }
    throw SheetRefusal(phrase: .noSuchColumn(wish.heading, headings))
  }
}

/// The headings of a table of tasks, or of one of figures.
enum FoundHeading {
  case tasks(SheetHeading)
  case indicators(IndicatorHeading)

  /// Headings stand no further down.
  private static let rowsLookedAt = 60

  /// What knows more of the columns; a table with tasks is one of tasks.
  static func find(in rows: [TableRow], _ wishes: ImportWishes) -> FoundHeading? {
    let blocks = rows.indices.prefix(rowsLookedAt).compactMap {
      HeadingBlock(at: $0, of: rows, wishes.vocabulary)
    }
    let tasks = SheetHeading.find(in: blocks, wishes)
    let figures = wishes.areDirectives ? nil : IndicatorHeading.find(in: blocks, wishes)
    guard let figures else { return tasks.map { .tasks($0) } }
    guard let tasks, tasks.block.first <= figures.block.first, tasks.size > figures.size + 1 else {
      return .indicators(figures)
    }
    return .tasks(tasks)
  }

  var size: Int {
    switch self {
    case .tasks(let heading): heading.size
    case .indicators(let heading): heading.size
    }
  }

  var block: HeadingBlock {
    switch self {
    case .tasks(let heading): heading.block
    case .indicators(let heading): heading.block
    }
  }

  func table(_ rows: [TableRow], _ wishes: ImportWishes) throws(SheetRefusal) -> FoundTable.Kind {
    switch self {
    case .tasks(let heading):
      let sheet = heading.sheet(rows, wishes.vocabulary)
      if sheet.rows.isEmpty { throw SheetRefusal(phrase: .sheetEmpty) }
      let asked = wishes.columns.compactMap { $0.place(in: heading.block) }
      if !wishes.columns.contains(where: { $0.column == .title }) {
        try sheet.askForTitle(rows[heading.block.end...], besides: Set(asked))
      }
      return .tasks(sheet)
    case .indicators(let heading):
      let table = heading.table(rows)
      if table.rows.isEmpty { throw SheetRefusal(phrase: .sheetEmpty) }
      return .indicators(table)
    }
  }
}

extension SourceTable {
  /// By its name, in either language, or by its number.
  func isCalled(_ wanted: String) -> Bool {
    guard let name else { return false }
    let key = accentedKey(wanted)
    return self.key.map { accentedKey($0) == key } ?? false
      || Language.allCases.contains { accentedKey(Wording($0)(name)) == key }
  }
}

extension Sheet {
  /// Where titles come again and again, and a column of words that do not is left aside, those may
  /// be the tasks: it is asked.
  fileprivate func askForTitle(
    _ source: ArraySlice<TableRow>, besides asked: Set<Int>
  ) throws(SheetRefusal) {
    let names = SummaryColumn.levels + [.title]
    guard let deepest = names.last(where: { columns[$0] != nil }), let place = columns[deepest]
    else { return }
    let isNumbered = rows.contains { $0[.number] != nil && $0[deepest] == nil }
    for other in unused where !asked.contains(other) {
      let texts = source.compactMap { row -> (title: String, words: String)? in
        guard other < row.cells.count else { return nil }
        let words = sheetCell(row.cells[other])
        guard words.count >= 8, words.contains(" "), SheetDay(words) == nil else { return nil }
        return (place < row.cells.count ? sheetCell(row.cells[place]) : "", words)
      }
      let titles = Set(texts.map(\.title).filter { !$0.isEmpty })
      let words = Set(texts.map(\.words))
      if texts.count >= 3, !isNumbered || titles.count * 3 <= texts.count,
        titles.count * 3 <= texts.count * 2, words.count * 10 >= texts.count * 9
      {
        throw SheetRefusal(
          phrase: .titleRepeats(heading(at: place), heading(at: other)))
      }
    }
  }
}
