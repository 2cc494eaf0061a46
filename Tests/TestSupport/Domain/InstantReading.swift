public import PlanDomain

// How tests read instants: plainly, beside storage, which reads those of journals fast.
extension Instant {
  /// Reads `2026-11-23T02:10:33.120Z`; the fraction may be missing or have 1 to 9 digits.
  public static func read(_ bytes: some RandomAccessCollection<UInt8>) -> Instant? {
    let text = Array(bytes)
    guard text.count >= 20, text.count <= 30, text[10] == UInt8(ascii: "T"),
      text.last == UInt8(ascii: "Z"),
      let day = Day(iso: String(decoding: text[0..<10], as: UTF8.self)),
      let hour = number(text[11..<13]), text[13] == UInt8(ascii: ":"),
      let minute = number(text[14..<16]), text[16] == UInt8(ascii: ":"),
      let second = number(text[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    var milliseconds = 0
    if text.count > 20 {
      guard text[19] == UInt8(ascii: "."), text.count > 21,
        number(text[20..<(text.count - 1)]) != nil
      else { return nil }
      for place in 0..<3 {
        let digit = 20 + place < text.count - 1 ? Int(text[20 + place]) - 0x30 : 0
        milliseconds = milliseconds * 10 + digit
      }
    }
    let ofDay = ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds
    return Instant(milliseconds: Int64(day.number) * 86_400_000 + Int64(ofDay))
  }

  public init?(iso text: String) {
    guard let instant = Self.read(Array(text.utf8)) else { return nil }
    self = instant
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }
}
