/// Whose lines these are: an Ed25519 public key (RFC 8032), 32 bytes, as its base64 (RFC 4648) in
/// the one way to write it.
public struct PublicKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  /// Nothing when `text` is not of the form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 44, bytes[43] == UInt8(ascii: "="),
      bytes[..<43].allSatisfy({ Self.value($0) != nil }),
      // The last digit carries four bits; the two below them must be none.
      let last = Self.value(bytes[42]), last & 3 == 0
    else { return nil }
    self.text = text
  }

  public var description: String { text }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
