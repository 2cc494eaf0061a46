/// Decodes UTF-8 a byte at a time; what is not UTF-8 becomes U+FFFD, as terminals show it.
struct ScalarDecoder: Sendable {
  private var pending: [UInt8] = []
  private var expected = 0

  mutating func consume(_ byte: UInt8) -> [Unicode.Scalar] {
    if expected == 0 { return begin(byte) }
    guard byte & 0xC0 == 0x80 else {
      expected = 0
      return ["\u{FFFD}"] + begin(byte)
    }
    pending.append(byte)
    if pending.count < expected { return [] }
    expected = 0
    let decoded = String(decoding: pending, as: UTF8.self).unicodeScalars
    return decoded.count == 1 ? Array(decoded) : ["\u{FFFD}"]
  }

  private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
    switch byte {
    case 0..<0x80: return [Unicode.Scalar(byte)]
    case 0xC2..<0xE0: expected = 2
    case 0xE0..<0xF0: expected = 3
    case 0xF0..<0xF5: expected = 4
    default: return ["\u{FFFD}"]
    }
    pending = [byte]
    return []
  }
}
