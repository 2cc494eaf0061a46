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

  /// The number of sixteen digits; every line of a journal is read through here, eight digits in
  /// one step.
  private static func number(_ hex: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64? {
    let raw = UnsafeRawBufferPointer(hex)
    guard let high = eightDigits(raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
      let low = eightDigits(raw.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
    else { return nil }
    return high << 32 | low
  }

  /// The number of eight digits that lie in the bytes of one word.
  private static func eightDigits(_ stored: UInt64) -> UInt64? {
    let word = UInt64(bigEndian: stored)
    // By byte, 0x80 where it is at least the limit; all bytes are ASCII.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    guard word & tops == 0 else { return nil }
    func atLeast(_ limit: UInt64) -> UInt64 { ((word | tops) &- limit &* ones) & tops }
    let digits = atLeast(0x30) & ~atLeast(0x3A)
    let letters = atLeast(0x61) & ~atLeast(0x67)
    guard digits | letters == tops else { return nil }
    // A letter's low four bits lack nine.
    var value = (word & 0x0F0F_0F0F_0F0F_0F0F) &+ (letters >> 7) &* 9
    value = (value | value >> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value >> 8) & 0x0000_FFFF_0000_FFFF
    return (value | value >> 16) & 0xFFFF_FFFF
  }

  private static func digits(_ part: UInt64) -> String {
    let text = String(part, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
