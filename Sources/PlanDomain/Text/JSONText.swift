/// Text as JSON writes it, safe to print: what a terminal would obey or hide is written as an
/// escape, and any JSON reader gives back the very same text (RFC 8259, section 7).
public enum JSONText {
  /// `text` in quotes.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` in quotes, as UTF-8.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += [backslash, quote]
      case "\\": bytes += [backslash, backslash]
      case "\n": bytes += [backslash, UInt8(ascii: "n")]
      case "\r": bytes += [backslash, UInt8(ascii: "r")]
      case "\t": bytes += [backslash, UInt8(ascii: "t")]
      default:
        if isUnseen(scalar) {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            appendEscape(unit, to: &bytes)
          }
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    bytes.append(quote)
  }

  /// Controls, DEL, C1, line separators, and what is invisible or turns the direction of writing.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x20...0x7E: false
    case 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  private static func appendEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes += [backslash, UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift)) & 0xF
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
