import Phrases
import PlanDomain

/// What the cells of one row say, each on its own; nothing where a cell is blank.
struct SheetValues {
  var title = ""
  var source: String?
  /// As it is written; which departments are meant depends on the plan.
  var lead: String?
  var coordinating: String?
  var start: Day?
  var due: Day?
  var deliverable: String?
  var status: Status?
  var percent: Percent?
  /// Words about progress that are no status and no share.
  var remark: String?
  var obstacles: String?
  var proposals: String?
  var note: String?
  private(set) var problems: [SheetProblem] = []
  private(set) var notices: [SheetProblem] = []

  init(title: String) { self.title = title }

  init(_ row: SheetRow, _ sheet: Sheet) {
    source = row[.source].map { Phrase.saysIllustrative($0) ? ItemFields.illustrative : $0 }
    lead = row[.lead]
    coordinating = row[.coordinating]
    deliverable = row[.deliverable]
    obstacles = row[.obstacles]
    proposals = row[.proposals]
    note = row[.note]
    readDays(row, sheet)
    readProgress(row, sheet)
    for (column, cell) in row.cells where cell.utf8.count > JournalLimits.textBytes {
      problems.append(
        sheet.problem(.cellTooLong(JournalLimits.textBytes), row: row.number, column))
    }
  }

  /// Joins what a further row of the same item says.
  mutating func add(_ more: SheetValues) {
    func joined(_ a: String?, _ b: String?, _ separator: String = "\n") -> String? {
      guard let a, let b else { return a ?? b }
      return a == b ? a : a + separator + b
    }
    source = joined(source, more.source, "; ")
    coordinating = joined(coordinating, more.coordinating)
    deliverable = joined(deliverable, more.deliverable)
    remark = joined(remark, more.remark)
    obstacles = joined(obstacles, more.obstacles)
    proposals = joined(proposals, more.proposals)
    note = joined(note, more.note)
    lead = lead ?? more.lead
    start = start ?? more.start
    due = due ?? more.due
    status = status ?? more.status
    percent = percent ?? more.percent
  }

  /// Whether a row of these values may be of the same item: who leads it, its days and how far it
  /// is are blank or the same.
  func mayGoOn(with more: SheetValues) -> Bool {
    func fits<Value: Equatable>(_ value: KeyPath<SheetValues, Value?>) -> Bool {
      more[keyPath: value] == nil || more[keyPath: value] == self[keyPath: value]
    }
    let isSameLead = more.lead.map { accentedKey($0) == lead.map(accentedKey) } ?? true
    return isSameLead && fits(\.start) && fits(\.due) && fits(\.status) && fits(\.percent)
  }

  private mutating func readDays(_ row: SheetRow, _ sheet: Sheet) {
    if let cell = row[.start] {
      if let first = SheetDay(cell, sheet.reading(of: .start))?.first {
        start = first
        tellOpen(cell, first, .start, row, sheet)
      } else {
        problems.append(sheet.problem(dayProblem(cell, sheet, .start), row: row.number, .start))
      }
    }
    guard let cell = row[.due] else { return }
    func tell(_ what: Phrase) { notices.append(sheet.problem(what, row: row.number, .due)) }
    switch SheetDay(cell, sheet.reading(of: .due)) {
    case .day(let day)?:
      due = day
      if cell.contains("(") { tell(.periodRead(cell, day)) }
      tellOpen(cell, day, .due, row, sheet)
    case .period(_, let last)?:
      due = last
      tell(.periodRead(cell, last))
    case .between(let first, let last, let isPeriod)?:
      start = start ?? first
      due = last
      if isPeriod { tell(.spanRead(cell, first, last)) }
    case .onward(let first)?:
      start = start ?? first
      tell(.onwardRead(cell, first))
    case .withoutEnd?: tell(.withoutEndRead(cell))
    case nil: problems.append(sheet.problem(dayProblem(cell, sheet, .due), row: row.number, .due))
    }
    if let start, let due, due < start {
      problems.append(sheet.problem(.dueBeforeStartInRow(start, due), row: row.number, .due))
    }
  }

  /// Where the column has days of both orders, what a day that may be either was read as is told.
  private mutating func tellOpen(
    _ cell: String, _ day: Day, _ column: SummaryColumn, _ row: SheetRow, _ sheet: Sheet
  ) {
    guard sheet.orders[column] == .mixed, DayOrder.isOpen(cell) else { return }
    notices.append(sheet.problem(.periodRead(cell, day), row: row.number, column))
  }

  private mutating func readProgress(_ row: SheetRow, _ sheet: Sheet) {
    if let cell = row[.progress] { take(cell, of: .progress, row, sheet) }
    if let cell = row[.status] {
      if let named = sheet.vocabulary.status(cell) {
        status = named
      } else {
        let read = SheetProgress(cell, bare: nil, sheet.vocabulary)
        // What stands in brackets alone was worked out, and says nothing.
        if read == SheetProgress("") {
          status = nil
        } else if read.status == nil, read.percent == nil {
          problems.append(sheet.problem(.badStatus(cell), row: row.number, .status))
        } else {
          take(cell, of: .status, row, sheet)
        }
      }
    }
    if let cell = row[.percent] {
      if let share = SheetShare(cell)?.percent(sheet.scales[.percent] ?? .percents) {
        percent = share
      } else if let ratio = SheetRatio(cell) {
        percent = ratio.percent
        notices.append(sheet.problem(.shareRead(cell, ratio.percent), row: row.number, .percent))
      } else if let named = sheet.vocabulary.status(cell) {
        status = status ?? named
      } else {
        problems.append(sheet.problem(.badPercent(cell), row: row.number, .percent))
      }
    }
    readMarks(row, sheet)
  }

  private mutating func take(
    _ cell: String, of column: SummaryColumn, _ row: SheetRow, _ sheet: Sheet
  ) {
    let scale = column == .progress ? sheet.scales[.progress] : nil
    let read = SheetProgress(cell, bare: scale, sheet.vocabulary)
    status = read.status ?? status
    percent = read.percent ?? percent
    remark = [remark, read.remark].compactMap(\.self).joined(separator: "\n")
    if remark?.isEmpty ?? true { remark = nil }
    func tell(_ what: Phrase) { notices.append(sheet.problem(what, row: row.number, column)) }
    if let bad = read.badShare {
      problems.append(sheet.problem(.badPercent(bad), row: row.number, column))
    }
    if let word = read.unclear {
      problems.append(sheet.problem(.unclearStatus(word), row: row.number, column))
    }
    if let bare = read.bareShare, let percent = read.percent { tell(.shareRead(bare, percent)) }
    if let word = read.looseWord, let status = read.status { tell(.statusRead(word, status)) }
    if read.status == nil, read.percent == nil, read.remark != nil { tell(.remarkKept) }
  }

  /// A mark in the column of a status; what else stands there is how it is.
  private mutating func readMarks(_ row: SheetRow, _ sheet: Sheet) {
    let marked = row.marks.filter { !SheetWords.isNothing($0.cell) }
    guard let first = marked.first, let named = sheet.marks[first.place] else { return }
    let others = marked.dropFirst().map { sheet.heading(at: $0.place) }
    let isOther = status.map { $0 != named && row[.status] != nil } ?? false
    guard others.isEmpty, !isOther else {
      let names = [sheet.heading(at: first.place)] + others
      problems.append(sheet.problem(.severalMarks(names), row: row.number, at: first.place))
      return
    }
    status = named
    if SheetWords.isMark(first.cell) || SheetShare(first.cell)?.isOne ?? false { return }
    let read = SheetProgress(first.cell, bare: nil, sheet.vocabulary)
    percent = read.percent ?? percent
    if let text = read.remark { remark = remark.map { $0 + "\n" + text } ?? text }
    if let bad = read.badShare {
      problems.append(sheet.problem(.badPercent(bad), row: row.number, at: first.place))
    }
  }

  /// What is wrong with a text that is no day, as far as it can be told.
  private func dayProblem(_ cell: String, _ sheet: Sheet, _ column: SummaryColumn) -> Phrase {
    if let day = SheetDay.serial(cell) { return .daySerial(cell, day) }
    if sheet.orders[column] == .unknown, DayOrder.isOpen(cell),
      let first = SheetDay(cell, DayReading(order: .dayFirst))?.first,
      let other = SheetDay(cell, DayReading(order: .monthFirst))?.first
    {
      return .dayMayBeTwo(cell, first, other)
    }
    let orders = [DayOrder.dayFirst, .monthFirst]
    if orders.contains(where: { SheetDay(cell + "/2026", DayReading(order: $0)) != nil }) {
      return .dayWithoutYear(cell)
    }
    if sheet.vocabulary.status(cell) != nil { return .dayIsStatus(cell) }
    let key = foldedKey(cell)
    let isRecurring = SheetKeys.recurring.contains {
      key.hasPrefix($0 + " ") || key.contains(" " + $0 + " ")
    }
    return isRecurring ? .dayRecurring(cell) : .badDay(cell)
  }
}

extension Sheet {
  /// How the days of a column are read; its heading may say of which year they are.
  func reading(of column: SummaryColumn) -> DayReading {
    let years = heading(of: column).split { !$0.isNumber }.compactMap { Int($0) }
      .filter { (2_000...2_100).contains($0) }
    return DayReading(
      order: orders[column] ?? .asUsual, year: years.count == 1 ? years.first : nil,
      vocabulary: vocabulary)
  }
}

extension SheetWords {
  /// `x` and what else stands for yes.
  static func isMark(_ cell: String) -> Bool { markKeys.contains(foldedKey(cell)) }

  /// A cell of marks that has none.
  static func isNothing(_ cell: String) -> Bool {
    ["0", "-", "–", "—", "."].contains(cell) || nothingKeys.contains(foldedKey(cell))
  }

  private static let markKeys = Set(HeadingWords.marks.map(foldedKey))
  private static let nothingKeys = Set(nothings.map(foldedKey))
}
