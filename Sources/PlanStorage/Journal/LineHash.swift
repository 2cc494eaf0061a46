import Crypto

/// The first 16 bytes of SHA-256 over a line without its LF or CR LF: what `prev` names a line by.
struct LineHash: Hashable, Sendable, Comparable {
  private let high: UInt64
  private let low: UInt64

  /// What the first line of a journal has for `prev`.
  static let zero = LineHash(high: 0, low: 0)

  init(of line: UnsafeBufferPointer<UInt8>) {
    self.init(digest: SHA256.hash(data: UnsafeRawBufferPointer(line)))
  }

  init(of line: [UInt8]) { self.init(digest: SHA256.hash(data: line)) }

  /// Reads 32 lower-case hex digits.
  init?(hex: UnsafeBufferPointer<UInt8>) {
    guard hex.count == 32, let high = Self.number(hex, from: 0),
      let low = Self.number(hex, from: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  init?(hex: String) {
    let read = Array(hex.utf8).withUnsafeBufferPointer { LineHash(hex: $0) }
    guard let read else { return nil }
    self = read
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  private init(digest: SHA256.Digest) {
    var parts: (UInt64, UInt64) = (0, 0)
    for (place, byte) in digest.prefix(16).enumerated() {
      if place < 8 {
        parts.0 = parts.0 << 8 | UInt64(byte)
      } else {
        parts.1 = parts.1 << 8 | UInt64(byte)
      }
    }
    self.init(high: parts.0, low: parts.1)
  }

  /// 32 lower-case hex digits.
  var hex: String { Self.digits(high) + Self.digits(low) }

  static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

  /// The number of sixteen digits; every line of a journal is read through here.
  private static func number(_ hex: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64? {
    var number: UInt64 = 0
    var isBad = false
    for place in start..<(start + 16) {
      let byte = hex[place]
      let decimal = byte &- 0x30
      let letter = byte &- 0x61
      isBad = isBad || (decimal > 9 && letter > 5)
      number = number << 4 | UInt64((decimal <= 9 ? decimal : letter &+ 10) & 15)
    }
    return isBad ? nil : number
  }

  private static func digits(_ part: UInt64) -> String {
    let text = String(part, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
