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
    guard hex.count == 32 else { return nil }
    var parts: (UInt64, UInt64) = (0, 0)
    for (place, byte) in hex.enumerated() {
      let digit: UInt64
      switch byte {
      case 0x30...0x39: digit = UInt64(byte) - 0x30
      case 0x61...0x66: digit = UInt64(byte) - 0x61 + 10
      default: return nil
      }
      if place < 16 { parts.0 = parts.0 << 4 | digit } else { parts.1 = parts.1 << 4 | digit }
    }
    self.init(high: parts.0, low: parts.1)
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

  private static func digits(_ part: UInt64) -> String {
    let text = String(part, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
