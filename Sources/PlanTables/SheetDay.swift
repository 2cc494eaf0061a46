import Phrases
import PlanDomain

/// A deadline as offices write it.
enum SheetDay: Hashable {
  case day(Day)
  /// A month, a quarter or a year: the last day of it, as such deadlines are meant.
  case period(first: Day, last: Day)
  case between(Day, Day, isPeriod: Bool)
  case withoutEnd
  /// From then on, without an end.
  case onward(Day)

  /// Reads 31/12/2026 (also with `.` and `-`, day first), 2026-12-31, 31-Dec-26, 12/2026, Quý
  /// IV/2026, năm 2026, 6-12/2026, từ … đến …, thường xuyên, and words before them; nothing where
  /// it is none of these, or where it may be two of them.
  init?(_ cell: String, _ reading: DayReading = DayReading()) {
    if reading.vocabulary.isWithoutEnd(cell) {
      self = .withoutEnd
      return
    }
    let text = SheetDayText(foldedKey(cell), reading)
    guard let read = text.single ?? text.span else { return nil }
    self = read
  }

  var first: Day? {
    switch self {
    case .day(let day): day
    case .period(let first, _), .between(let first, _, _): first
    case .onward(let first): first
    case .withoutEnd: nil
    }
  }

  var last: Day? {
    switch self {
    case .day(let day): day
    case .period(_, let last), .between(_, let last, _): last
    case .withoutEnd, .onward: nil
    }
  }

  /// The day that a spreadsheet keeps as so many days since the end of 1899, from 2000 to 2099.
  static func serial(_ cell: String) -> Day? {
    let whole = cell.prefix { $0 != "." && $0 != "," }
    let rest = cell.dropFirst(whole.count + 1)
    guard rest.allSatisfy(\.isNumber), let number = Int(whole), (36_526...73_050).contains(number)
    else { return nil }
    return Day(clamping: number - 25_569)
  }
}

/// How the days of a column are read.
struct DayReading {
  var order = DayOrder.asUsual
  /// Where a day without its year is of.
  var year: Int?
  var vocabulary = TableVocabulary()
}

/// Whether the day or the month stands first in `6/5/2026`.
enum DayOrder: Hashable {
  /// Nothing tells: the day, as Vietnamese tables have it.
  case asUsual
  case dayFirst, monthFirst
  /// Some cells can be one only, some the other: the day, and the others are no days.
  case mixed
  /// In an English table, where nothing tells.
  case unknown

  /// What the cells of a column tell: 31/12 can only be the day first, 12/31 only the month.
  init(_ cells: [String], isEnglish: Bool) {
    let pairs = cells.compactMap(Self.pair)
    let isDay = pairs.contains { $0 > 12 && $1 <= 12 }
    let isMonth = pairs.contains { $0 <= 12 && $1 > 12 && $1 <= 31 }
    switch (isDay, isMonth) {
    case (true, true): self = .mixed
    case (true, false): self = .dayFirst
    case (false, true): self = .monthFirst
    case (false, false): self = isEnglish ? .unknown : .asUsual
    }
  }

  /// Whether a cell is another day with the month first.
  static func isOpen(_ cell: String) -> Bool {
    pair(cell).map { $0 != $1 && $0 <= 12 && $1 <= 12 } ?? false
  }

  /// The two numbers before the year of `6/5/2026`.
  private static func pair(_ cell: String) -> (Int, Int)? {
    for piece in cell.split(whereSeparator: { !($0.isNumber || "/-".contains($0)) }) {
      let parts = piece.split { "/-".contains($0) }
      guard parts.count == 3, let a = Int(parts[0]), let b = Int(parts[1]), a <= 31, b <= 31,
        [2, 4].contains(parts[2].count)
      else { continue }
      return (a, b)
    }
    return nil
  }
}
