import CellGrid

/// What a run of bytes that begins with ESC means, where terminfo has not already said so.
///
/// Terminals send more than their entry lists (modified arrows, CSI u, focus reports); read as
/// single letters these would be commands. After ECMA-48 and xterm's control sequences.
enum EscapeSequence: Equatable {
  case incomplete
  case key(Key)
  case pasteStart
  /// A whole sequence that is of no use.
  case unknown
  case notASequence

  static let maximumBytes = 64

  init(_ bytes: [UInt8]) {
    guard bytes.count > 1 else {
      self = .incomplete
      return
    }
    switch bytes[1] {
    case UInt8(ascii: "["): self = Self.controlSequence(bytes.dropFirst(2))
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else {
        self = .incomplete
        return
      }
      self = Self.singleShift[bytes[2]].map { .key(Key($0)) } ?? .notASequence
    default: self = .notASequence
    }
  }

  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let first = bytes.first, let final = bytes.last else { return .incomplete }
    // A mouse report of X10: three bytes follow, whatever they are.
    if first == UInt8(ascii: "M") { return bytes.count < 4 ? .incomplete : .unknown }
    switch final {
    case 0x20...0x3F: return .incomplete
    case 0x40...0x7E: break
    default: return .unknown
    }
    // Parameters that begin so are private: mouse reports, answers of the terminal; none is a key.
    if (UInt8(ascii: "<")...UInt8(ascii: "?")).contains(first) { return .unknown }
    let numbers = bytes.dropLast().split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    )
    .map { Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 1 }
    let number = numbers.first ?? 1
    let modifiers = Key.Modifiers(xterm: numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~") where number == 200: return .pasteStart
    case UInt8(ascii: "~") where number == 27 && numbers.count == 3:
      return character(numbers[2], modifiers)
    case UInt8(ascii: "~"): return tilde[number].map { .key(Key($0, modifiers)) } ?? .unknown
    case UInt8(ascii: "u"): return character(number, modifiers)
    case UInt8(ascii: "M"): return .unknown
    case UInt8(ascii: "Z"): return .key(Key(.backTab))
    default: return singleShift[final].map { .key(Key($0, modifiers)) } ?? .unknown
    }
  }

  private static func character(_ value: Int, _ modifiers: Key.Modifiers) -> EscapeSequence {
    guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { return .unknown }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      let plain = Key(asciiByte: UInt8(truncatingIfNeeded: scalar.value))
      return .key(Key(plain.code, plain.modifiers.union(modifiers)))
    }
    guard !(0x80...0x9F).contains(scalar.value), !(0xE000...0xF8FF).contains(scalar.value) else {
      return .unknown
    }
    return .key(Key(.character(Character(scalar)), modifiers))
  }

  private static let singleShift: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter, UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let tilde: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

extension Key.Modifiers {
  /// xterm's modifier number: 1 and the sum of shift 1, alt 2, control 4.
  init(xterm number: Int) {
    let bits = (1...16).contains(number) ? number - 1 : 0
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}

extension Key {
  /// The key behind a byte below 0x80. 0x08 and 0x7F are both Backspace.
  init(asciiByte byte: UInt8) {
    switch byte {
    case 0x00: self.init(.character(" "), .control)
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1F:
      self.init(.character(Character(Unicode.Scalar(byte | 0x40))), .control)
    default: self.init(.character(Character(Unicode.Scalar(byte & 0x7F))))
    }
  }
}
