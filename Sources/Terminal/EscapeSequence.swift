import CellGrid

/// What a run of bytes that begins with ESC means by ECMA-48, xterm's control sequences and the
/// kitty keyboard protocol.
///
/// Terminals send more than keys: reports, answers, keys let go. Read as single letters these would
/// be commands.
enum EscapeSequence: Equatable {
  case incomplete
  case keys([Key])
  case mouse(MouseReport)
  case pasteStart
  /// A whole sequence that is of no use.
  case unknown
  /// A string of a terminal's begins, if anything follows.
  case stringOpener
  case notASequence

  /// No key has a sequence of more bytes.
  static let longestKey = 32

  init(_ bytes: [UInt8]) {
    guard bytes.count > 1 else {
      self = .incomplete
      return
    }
    switch bytes[1] {
    case UInt8(ascii: "["): self = Self.controlSequence(bytes.dropFirst(2))
    case UInt8(ascii: "O"): self = Self.singleShift(bytes.dropFirst(2))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      self = .stringOpener
    default: self = .notASequence
    }
  }

  /// Whether ESC O and what follows is a key of the numeric keypad in its application mode.
  static func isKeypad(_ bytes: [UInt8]) -> Bool {
    bytes.count == 3 && bytes.last.map { keypad[$0] != nil } ?? false
  }

  // MARK: CSI

  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let first = bytes.first, let final = bytes.last else { return .incomplete }
    switch first {
    // A mouse report of X10: three bytes follow, whatever they are.
    case UInt8(ascii: "M"):
      guard bytes.count == 4 else { return .incomplete }
      return MouseReport(x10: bytes.dropFirst()).map { .mouse($0) } ?? .unknown
    // The function keys of the Linux console.
    case UInt8(ascii: "["):
      guard bytes.count == 2 else { return .incomplete }
      let number = Int(final) - Int(UInt8(ascii: "A")) + 1
      return (1...5).contains(number) ? .keys([Key(.function(number))]) : .unknown
    default: break
    }
    switch final {
    case 0x20...0x3F: return .incomplete
    case 0x40...0x7E: break
    default: return .unknown
    }
    let rest = bytes.dropLast()
    if first == UInt8(ascii: "<"), let numbers = SequenceParameters(rest.dropFirst())?.plain {
      let isRelease = final == UInt8(ascii: "m")
      guard isRelease || final == UInt8(ascii: "M") else { return .unknown }
      return MouseReport(sgr: numbers, isRelease: isRelease).map { .mouse($0) } ?? .unknown
    }
    // Parameters that begin so are private, and so is all that has intermediate bytes: answers of
    // the terminal, of which none is a key.
    guard let parameters = SequenceParameters(rest) else { return .unknown }
    return sequence(final, parameters)
  }

  private static func sequence(_ final: UInt8, _ parameters: SequenceParameters) -> EscapeSequence {
    let number = parameters.number(0) ?? 1
    switch final {
    case UInt8(ascii: "~") where number == 200: return .pasteStart
    case UInt8(ascii: "~") where number == 27 && parameters.count == 3:
      guard let modifiers = parameters.pressedModifiers(1), let value = parameters.number(2)
      else { return .unknown }
      return key(Key.pressed(value, modifiers))
    case UInt8(ascii: "~"):
      guard parameters.count <= 2, let modifiers = parameters.pressedModifiers(1) else {
        return .unknown
      }
      return key(tilde[number].map { Key($0, modifiers) })
    case UInt8(ascii: "u"): return unicode(parameters)
    case UInt8(ascii: "M"):
      var numbers = parameters.plain
      guard numbers.count == 3 else { return .unknown }
      numbers[0] -= 32
      return MouseReport(sgr: numbers, isRelease: false).map { .mouse($0) } ?? .unknown
    default: return key(cursorKey(final, parameters))
    }
  }

  /// `CSI 1 ; modifiers A`; xterm can leave out the 1. R is a report of the cursor, never F3.
  private static func cursorKey(_ final: UInt8, _ parameters: SequenceParameters) -> Key? {
    let place = parameters.count == 2 && parameters.number(0) ?? 1 == 1 ? 1 : 0
    guard parameters.count <= 2, final != UInt8(ascii: "R"),
      let modifiers = parameters.count == 2 && place == 0 ? nil : parameters.pressedModifiers(place)
    else { return nil }
    if final == UInt8(ascii: "Z") { return Key(.backTab, modifiers.subtracting(.shift)) }
    return cursor[final].map { Key($0, modifiers) }
  }

  /// `CSI code : shifted ; modifiers : event ; text u`.
  private static func unicode(_ parameters: SequenceParameters) -> EscapeSequence {
    guard let value = parameters.number(0), parameters.count <= 3,
      let modifiers = parameters.pressedModifiers(1)
    else { return .unknown }
    let text = parameters.all(2).prefix(8).compactMap { Key.pressed($0, []) }
    let isLetter = value == 0 || value >= 0x20 && !(57_344...63_743).contains(value)
    if !text.isEmpty, isLetter, modifiers.isSubset(of: .shift) {
      return .keys(text.filter { $0.typed != nil })
    }
    return key(Key.pressed(value, modifiers, shifted: parameters.number(0, part: 1)))
  }

  private static func key(_ key: Key?) -> EscapeSequence { key.map { .keys([$0]) } ?? .unknown }

  // MARK: SS3

  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let final = bytes.last else { return .incomplete }
    switch final {
    case UInt8(ascii: "0")...UInt8(ascii: ";"): return .incomplete
    case 0x20, 0x40...0x7E: break
    default: return .notASequence
    }
    guard let parameters = SequenceParameters(bytes.dropLast()), parameters.count <= 2,
      let modifiers = parameters.pressedModifiers(parameters.count - 1)
    else { return .unknown }
    if let value = keypad[final] { return key(Key.pressed(Int(value.value), modifiers)) }
    if let control = lowercase[final] { return .keys([Key(control, .control)]) }
    return key(
      (final == UInt8(ascii: "R") ? .function(3) : cursor[final]).map { Key($0, modifiers) })
  }

  private static let cursor: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "S"): .function(4),
  ]

  /// rxvt's arrows with Ctrl.
  private static let lowercase: [UInt8: Key.Code] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  /// What the keys of the numeric keypad are in its application mode.
  private static let keypad: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: " "): " ", UInt8(ascii: "I"): "\t", UInt8(ascii: "M"): "\r",
    UInt8(ascii: "X"): "=", UInt8(ascii: "j"): "*", UInt8(ascii: "k"): "+",
    UInt8(ascii: "l"): ",", UInt8(ascii: "m"): "-", UInt8(ascii: "n"): ".",
    UInt8(ascii: "o"): "/", UInt8(ascii: "p"): "0", UInt8(ascii: "q"): "1",
    UInt8(ascii: "r"): "2", UInt8(ascii: "s"): "3", UInt8(ascii: "t"): "4",
    UInt8(ascii: "u"): "5", UInt8(ascii: "v"): "6", UInt8(ascii: "w"): "7",
    UInt8(ascii: "x"): "8", UInt8(ascii: "y"): "9",
  ]

  private static let tilde: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
