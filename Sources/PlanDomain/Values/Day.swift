/// A calendar day of the proleptic Gregorian calendar, years 1 to 9999, without a time zone.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int32

  public static let first = Day(clamping: -719_162)
  public static let last = Day(clamping: 2_932_896)

  /// The day `number` days after 1970-01-01, kept within years 1 to 9999.
  public init(clamping number: Int) {
    self.number = Int32(min(max(number, -719_162), 2_932_896))
  }

  /// Nothing when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(clamping: Self.civilNumber(year: year, month: month, day: day))
  }

  /// Reads `2026-11-23`, exactly ten ASCII characters.
  public init?(iso text: String) {
    var parts = (0, 0, 0)
    var place = 0
    // Byte by byte: an array of the ten would cost more than reading them.
    for byte in text.utf8 {
      guard Self.take(byte, at: place, into: &parts) else { return nil }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }

  /// Whether the byte may stand at its place of `YYYY-MM-DD`.
  private static func take(
    _ byte: UInt8, at place: Int, into parts: inout (Int, Int, Int)
  ) -> Bool {
    if place == 4 || place == 7 { return byte == UInt8(ascii: "-") }
    guard place < 10, (0x30...0x39).contains(byte) else { return false }
    let digit = Int(byte) - 0x30
    if place < 4 {
      parts.0 = parts.0 * 10 + digit
    } else if place < 7 {
      parts.1 = parts.1 * 10 + digit
    } else {
      parts.2 = parts.2 * 10 + digit
    }
    return true
  }

  /// Year, month 1 to 12 and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    // Days are counted from 0000-03-01, so that the leap day ends a year.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 is Monday, 7 Sunday (ISO 8601).
  public var weekday: Int { (((Int(number) + 3) % 7) + 7) % 7 + 1 }

  /// `2026-11-23`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
  }

  public var description: String { iso }

  /// The later of two days, of which one or both may be missing.
  static func later(_ a: Day?, _ b: Day?) -> Day? {
    guard let a else { return b }
    guard let b else { return a }
    return max(a, b)
  }

  /// Whole days from `other` to this day.
  public func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return Day(clamping: overflow ? (days > 0 ? .max : .min) : sum)
  }

  /// The last day of the month `months` before or after this day's month.
  public func endOfMonth(adding months: Int) -> Day {
    let (year, month, _) = civil
    let index = year * 12 + (month - 1) + min(max(months, -200_000), 200_000)
    let floored = index >= 0 ? index / 12 : (index - 11) / 12
    let target = (year: floored, month: index - floored * 12 + 1)
    let length = Self.length(ofMonth: target.month, year: target.year)
    return Day(
      clamping: Self.civilNumber(year: target.year, month: target.month, day: length))
  }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  private static func civilNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
