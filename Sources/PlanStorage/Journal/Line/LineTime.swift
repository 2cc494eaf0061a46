import PlanDomain

/// Days and instants out of bytes, without making an array or a text on the way.
enum LineTime {
  /// Ten bytes `YYYY-MM-DD`.
  static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard bytes.count == 10 else { return nil }
    return leadingDay(bytes)
  }

  /// `2026-11-23T02:10:33.120Z`; the fraction may be missing or have 1 to 9 digits.
  static func instant(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard (20...30).contains(bytes.count), let day = leadingDay(bytes),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[bytes.count - 1] == UInt8(ascii: "Z"),
      let hour = number(bytes, 11, 2), hour < 24,
      let minute = number(bytes, 14, 2), minute < 60,
      let second = number(bytes, 17, 2), second < 60
    else { return nil }
    var milliseconds = 0
    if bytes.count > 20 {
      let digits = bytes.count - 21
      guard bytes[19] == UInt8(ascii: "."), digits > 0,
        number(bytes, 20, digits) != nil, let shown = number(bytes, 20, min(digits, 3))
      else { return nil }
      milliseconds = digits == 1 ? shown * 100 : digits == 2 ? shown * 10 : shown
    }
    let ofDay = ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds
    return Instant(milliseconds: Int64(day.number) * 86_400_000 + Int64(ofDay))
  }

  private static func leadingDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// At most nine digits.
  @inline(__always)
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    var value = 0
    for place in start..<(start + count) {
      let digit = Int(bytes[place]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
