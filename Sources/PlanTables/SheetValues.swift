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
      if let first = SheetDay(cell)?.first {
        start = first
      } else {
        problems.append(sheet.problem(dayProblem(cell), row: row.number, .start))
      }
    }
    guard let cell = row[.due] else { return }
    switch SheetDay(cell) {
    case .day(let day)?:
      due = day
      if cell.contains("(") {
        notices.append(sheet.problem(.periodRead(cell, day), row: row.number, .due))
      }
    case .period(_, let last)?:
      due = last
      notices.append(sheet.problem(.periodRead(cell, last), row: row.number, .due))
    case .between(let first, let last, let isPeriod)?:
      start = start ?? first
      due = last
      if isPeriod {
        notices.append(sheet.problem(.spanRead(cell, first, last), row: row.number, .due))
      }
    case .withoutEnd?:
      notices.append(sheet.problem(.withoutEndRead(cell), row: row.number, .due))
    case nil: problems.append(sheet.problem(dayProblem(cell), row: row.number, .due))
    }
    if let start, let due, due < start {
      problems.append(sheet.problem(.dueBeforeStartInRow(start, due), row: row.number, .due))
    }
  }

  private mutating func readProgress(_ row: SheetRow, _ sheet: Sheet) {
    if let cell = row[.progress] {
      let read = SheetProgress(cell, bare: sheet.scales[.progress])
      status = read.status
      percent = read.percent
      remark = read.remark
      if let bad = read.badShare {
        problems.append(sheet.problem(.badPercent(bad), row: row.number, .progress))
      }
      if let bare = read.bareShare, let percent = read.percent {
        notices.append(sheet.problem(.shareRead(bare, percent), row: row.number, .progress))
      }
    }
    if let cell = row[.status] {
      if let named = Status.written(cell) {
        status = named
      } else {
        problems.append(sheet.problem(.badStatus(cell), row: row.number, .status))
      }
    }
    if let cell = row[.percent] {
      if let share = SheetShare(cell)?.percent(sheet.scales[.percent] ?? .percents) {
        percent = share
      } else {
        problems.append(sheet.problem(.badPercent(cell), row: row.number, .percent))
      }
    }
  }

  /// What is wrong with a text that is no day, as far as it can be told.
  private func dayProblem(_ cell: String) -> Phrase {
    if let day = SheetDay.serial(cell) { return .daySerial(cell, day) }
    let key = foldedKey(cell)
    let isRecurring = SheetWords.recurring.map(foldedKey).contains {
      key.hasPrefix($0 + " ") || key.contains(" " + $0 + " ")
    }
    return isRecurring ? .dayRecurring(cell) : .badDay(cell)
  }
}
