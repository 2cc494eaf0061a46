/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00Z, years 1 to 9999.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let milliseconds: Int64

  static let millisecondsADay: Int64 = 86_400_000
  static let earliest = Int64(Day.first.number) * millisecondsADay
  static let latest = (Int64(Day.last.number) + 1) * millisecondsADay - 1

  /// Kept within years 1 to 9999, so that no later sum can overflow.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest)
  }

  /// `2026-11-23T02:10:33.120Z`.
  public var iso: String {
    let time = timeOfDay(at: .zero)
    let milliseconds = Int(floorRemainder(self.milliseconds, 1_000))
    return day(at: .zero).iso + "T" + Day.digits(time.hour, 2) + ":" + Day.digits(time.minute, 2)
      + ":" + Day.digits(time.second, 2) + "." + Day.digits(milliseconds, 3) + "Z"
  }

  public var description: String { iso }

  public func day(at offset: UTCOffset) -> Day {
    let local = milliseconds + Int64(offset.minutes) * 60_000
    return Day(clamping: Int(floorQuotient(local, Self.millisecondsADay)))
  }

  public func timeOfDay(at offset: UTCOffset) -> (hour: Int, minute: Int, second: Int) {
    let local = milliseconds + Int64(offset.minutes) * 60_000
    let seconds = Int(floorRemainder(local, Self.millisecondsADay)) / 1_000
    return (seconds / 3_600, seconds / 60 % 60, seconds % 60)
  }

  /// Kept within years 1 to 9999.
  public func adding(milliseconds delta: Int64) -> Instant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(delta)
    return Instant(milliseconds: overflow ? (delta > 0 ? .max : .min) : sum)
  }

  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }
}

/// A fixed offset from UTC in minutes, such as +07:00; a plan counts its days by it.
public struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  /// From -14 to +14 hours.
  public let minutes: Int

  public static let zero = UTCOffset(clampingMinutes: 0)
  /// Indochina Time, the default of a plan.
  public static let indochina = UTCOffset(clampingMinutes: 420)

  public init(clampingMinutes minutes: Int) { self.minutes = min(max(minutes, -840), 840) }

  /// Reads `+07:00` or `-03:30`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = Instant.number(bytes[1...2]), let minutes = Instant.number(bytes[4...5]),
      (0...14).contains(hours), (0..<60).contains(minutes), hours * 60 + minutes <= 840
    else { return nil }
    self.minutes = (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  public var description: String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + Day.digits(size / 60, 2) + ":" + Day.digits(size % 60, 2)
  }

  /// The first moment of `day` at this offset.
  public func start(of day: Day) -> Instant {
    Instant(
      milliseconds: Int64(day.number) * Instant.millisecondsADay - Int64(minutes) * 60_000)
  }

  /// The last millisecond of `day` at this offset.
  public func end(of day: Day) -> Instant {
    start(of: day).adding(milliseconds: Instant.millisecondsADay - 1)
  }
}

private func floorQuotient(_ value: Int64, _ divisor: Int64) -> Int64 {
  value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

private func floorRemainder(_ value: Int64, _ divisor: Int64) -> Int64 {
  value - floorQuotient(value, divisor) * divisor
}
