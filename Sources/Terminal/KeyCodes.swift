import CNcurses
import CellGrid

/// ncurses' key codes as keys.
enum KeyCodes {
  /// Codes of our own: ncurses keeps 16 bits of them and numbers extended names from KEY_MAX up.
  static let pasteStart: Int32 = 0x7F01
  static let pasteEnd: Int32 = 0x7F02

  static func key(_ code: Int32) -> Key? {
    if let key = fixed[code] { return key }
    // KEY_F(0) is followed by 63 more; 13 to 24 are F1 to F12 with Shift, and so on.
    if code > KEY_F0, code <= KEY_F0 + 63 { return function(Int(code - KEY_F0)) }
    guard code > KEY_MAX, let name = keyname(code) else { return nil }
    return extended(String(cString: name))
  }

  private static func function(_ number: Int) -> Key {
    let modifiers: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    let level = (number - 1) / 12
    guard modifiers.indices.contains(level) else { return Key(.function(number)) }
    return Key(.function((number - 1) % 12 + 1), modifiers[level])
  }

  /// Extended capabilities are named after a key and xterm's modifier: `kUP5` is Ctrl-↑.
  static func extended(_ name: String) -> Key? {
    guard name.first == "k" else { return nil }
    let digits = name.suffix(while: \.isNumber)
    guard let code = named[String(name.dropFirst().dropLast(digits.count))] else { return nil }
    return Key(code, Key.Modifiers(xterm: Int(digits) ?? 2))
  }

  private static let named: [String: Key.Code] = [
    "UP": .up, "DN": .down, "LFT": .left, "RIT": .right, "HOM": .home, "END": .end,
    "PRV": .pageUp, "NXT": .pageDown, "DC": .delete, "IC": .insert,
  ]

  private static let fixed: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_A1: Key(.home), KEY_A3: Key(.pageUp), KEY_C1: Key(.end), KEY_C3: Key(.pageDown),
    KEY_ENTER: Key(.enter), KEY_BACKSPACE: Key(.backspace), KEY_DC: Key(.delete),
    KEY_IC: Key(.insert), KEY_BTAB: Key(.backTab), KEY_LL: Key(.end), KEY_FIND: Key(.home),
    KEY_SELECT: Key(.end),
    KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift), KEY_SLEFT: Key(.left, .shift),
    KEY_SRIGHT: Key(.right, .shift), KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
    KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
    KEY_SDC: Key(.delete, .shift), KEY_SIC: Key(.insert, .shift),
  ]
}

extension StringProtocol {
  fileprivate func suffix(while matches: (Character) -> Bool) -> SubSequence {
    self[(lastIndex { !matches($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
