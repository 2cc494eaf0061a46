public import PlanDomain

/// Says phrases, days, times and numbers in one language.
///
/// Vietnamese screens show 23/11/2026 and 58,3; English ones 2026-11-23 and 58.3.
public struct Wording: Hashable, Sendable {
  public let language: Language
  /// What the keys are called that texts name.
  private let keys: [KeyMention: String]

  public init(_ language: Language, keys: [KeyMention: String] = [:]) {
    self.language = language
    self.keys = keys
  }

  public func callAsFunction(_ phrase: Phrase) -> String {
    KeyMention.fill(phrase.text(in: language), with: keys)
  }

  public func day(_ day: Day) -> String {
    let (year, month, date) = day.civil
    return conventions.date([fourDigits(year), twoDigits(month), twoDigits(date)])
  }

  /// For a column that has no more room: 23/11/26 where days come first, else as ever, for without
  /// its century a year that stands first reads as a day.
  public func tightDay(_ day: Day) -> String {
    let (year, month, date) = day.civil
    guard conventions.isDayFirst else { return self.day(day) }
    return conventions.date([twoDigits(year % 100), twoDigits(month), twoDigits(date)])
  }

  /// Without the year, where it is the year of `today`: 23/11 or 11-23.
  public func shortDay(_ day: Day, today: Day) -> String {
    let (year, month, date) = day.civil
    guard year == today.civil.year else { return self.day(day) }
    return conventions.date([twoDigits(month), twoDigits(date)])
  }

  /// Today and yesterday by name, any other day by its date.
  public func recentDay(_ day: Day, today: Day) -> String {
    switch today.days(since: day) {
    case 0: self(.today)
    case 1: self(.yesterday)
    default: shortDay(day, today: today)
    }
  }

  /// The same in a column that has no more room.
  public func tightRecentDay(_ day: Day, today: Day) -> String {
    let isNear = day.civil.year == today.civil.year || today.days(since: day) < 2
    return isNear ? recentDay(day, today: today) : tightDay(day)
  }

  /// 11/2026 or 2026-11; a year alone where that is meant.
  public func month(_ day: Day, isYear: Bool) -> String {
    let (year, month, _) = day.civil
    return conventions.date([fourDigits(year)] + (isYear ? [] : [twoDigits(month)]))
  }

  public func weekday(_ day: Day) -> String {
    let names: [Phrase] = [
      Phrase("thứ Hai", "Mon"), Phrase("thứ Ba", "Tue"), Phrase("thứ Tư", "Wed"),
      Phrase("thứ Năm", "Thu"), Phrase("thứ Sáu", "Fri"), Phrase("thứ Bảy", "Sat"),
      Phrase("Chủ nhật", "Sun"),
    ]
    return self(names[min(max(day.weekday - 1, 0), 6)])
  }

  /// 09:41, at the plan's offset.
  public func time(_ instant: Instant, offset: UTCOffset) -> String {
    let time = instant.timeOfDay(at: offset)
    return "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  /// At most `decimals` digits after the point or comma, none that are zero at the end; marks
  /// between groups of three before it: 1.234.567,8 or 1,234,567.8.
  public func number(_ value: Double, decimals: Int = 2) -> String {
    guard let digits = DecimalDigits(value, decimals: decimals) else { return "–" }
    return digits.text(groupMark: groupMark, decimalMark: decimalMark)
  }

  /// The same without marks between groups, for a field: there one mark alone parts the decimals.
  public func fieldNumber(_ value: Double, decimals: Int = 2) -> String {
    guard let digits = DecimalDigits(value, decimals: decimals) else { return "–" }
    return digits.text(groupMark: "", decimalMark: decimalMark)
  }

  var decimalMark: String { conventions.decimalMark }
  private var groupMark: String { conventions.groupMark }
  private var conventions: Conventions { Conventions(of: language) }

  /// A field's value as people read it.
  public func value(_ value: FieldValue?) -> String {
    switch value {
    case .status(let status)?: self(status.phrase)
    case .progress(let progress)?: percent(progress)
    case .due(let due)?: day(due)
    case nil: self(.nothing)
    }
  }

  public func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private func fourDigits(_ value: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(value).utf8.count)) + String(value)
  }
}

/// How a language writes numbers and dates.
private struct Conventions {
  let decimalMark: String
  let groupMark: String
  let dateMark: String
  /// Whether the day of the month comes first, and the year last.
  let isDayFirst: Bool

  init(of language: Language) {
    switch language {
    case .vietnamese: (decimalMark, groupMark, dateMark, isDayFirst) = (",", ".", "/", true)
    case .english: (decimalMark, groupMark, dateMark, isDayFirst) = (".", ",", "-", false)
    }
  }

  /// The parts of a date, the largest first.
  func date(_ parts: [String]) -> String {
    (isDayFirst ? parts.reversed() : parts).joined(separator: dateMark)
  }
}
