/// Whether bytes are UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF).
enum UTF8Check {
  case valid
  /// Valid as far as it goes, but ends inside a character.
  case endsEarly
  case invalid

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UTF8Check {
    let raw = UnsafeRawBufferPointer(bytes)
    let end = raw.count
    var at = 0
    while at < end {
      if at + 8 <= end,
        raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
        continue
      }
      let lead = raw[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      // Most letters that Vietnamese adds, by the shortest way.
      if lead >= 0xC2, lead <= 0xDF, at + 1 < end, raw[at + 1] & 0xC0 == 0x80 {
        at += 2
        continue
      }
      if lead == 0xE1, at + 2 < end, raw[at + 1] & 0xC0 == 0x80, raw[at + 2] & 0xC0 == 0x80 {
        at += 3
        continue
      }
      guard let (length, second) = form(of: lead) else { return .invalid }
      for place in 1..<length {
        guard at + place < end else { return .endsEarly }
        let allowed = place == 1 ? second : 0x80...0xBF
        guard allowed.contains(raw[at + place]) else { return .invalid }
      }
      at += length
    }
    return .valid
  }

  /// How many bytes a character with this lead has, and what its second byte may be.
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
