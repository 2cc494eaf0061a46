/// A reporting period of a plan: a year, a quarter or a month, written `2026`, `2026-Q3` or
/// `2026-10`.
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case month
    case quarter
    case year

    /// How many months it has.
    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .year: 12
      }
    }
  }

  public let kind: Kind
  public let year: Int
  /// From 1: which month or quarter of the year; 1 of a year.
  public let number: Int

  /// Nothing where there is no such period. Its days lie within the calendar's years.
  public init?(_ kind: Kind, year: Int, number: Int = 1) {
    guard (2...9_998).contains(year), (1...(12 / kind.months)).contains(number) else { return nil }
    self.kind = kind
    self.year = year
    self.number = number
  }

  /// Reads `2026`, `2026-Q3` or `2026-10`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7].contains(bytes.count), bytes[..<4].allSatisfy(Self.isDigit),
      let year = Int(text.prefix(4))
    else { return nil }
    if bytes.count == 4 {
      self.init(.year, year: year)
      return
    }
    guard bytes[4] == UInt8(ascii: "-"), Self.isDigit(bytes[6]) else { return nil }
    let last = Int(bytes[6]) - 0x30
    if bytes[5] == UInt8(ascii: "Q") {
      self.init(.quarter, year: year, number: last)
    } else if Self.isDigit(bytes[5]) {
      self.init(.month, year: year, number: (Int(bytes[5]) - 0x30) * 10 + last)
    } else {
      return nil
    }
  }

  /// The period of a kind that a day lies in, where months begin on their day `monthStarts`: above
  /// 1 that is a day of the calendar month before.
  public init?(_ kind: Kind, containing day: Day, monthStarts: Int) {
    let (year, month, date) = day.civil
    let index = year * 12 + month - 1 + (monthStarts > 1 && date >= monthStarts ? 1 : 0)
    self.init(kind, year: index / 12, number: index % 12 / kind.months + 1)
  }

  public var description: String {
    let year = Day.digits(year, 4)
    return switch kind {
    case .year: year
    case .quarter: "\(year)-Q\(number)"
    case .month: "\(year)-\(Day.digits(number, 2))"
    }
  }

  /// Its days, where months begin on their day `monthStarts`, 1 to 28.
  public func days(monthStarts: Int) -> ClosedRange<Day> {
    let first = year * 12 + (number - 1) * kind.months
    let start = Self.start(ofMonth: first, monthStarts)
    return start...Self.start(ofMonth: first + kind.months, monthStarts).adding(days: -1)
  }

  /// The months from year 0 on are counted from 0.
  private static func start(ofMonth month: Int, _ monthStarts: Int) -> Day {
    let calendar = monthStarts > 1 ? month - 1 : month
    return Day(year: calendar / 12, month: calendar % 12 + 1, day: min(max(monthStarts, 1), 28))
      ?? .first
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// By where they begin, the longer first.
  public static func < (a: Self, b: Self) -> Bool {
    let (first, second) = (a.firstMonth, b.firstMonth)
    return first == second ? a.kind.months > b.kind.months : first < second
  }

  private var firstMonth: Int { year * 12 + (number - 1) * kind.months }
}
