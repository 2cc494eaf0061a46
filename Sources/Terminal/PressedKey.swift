import CellGrid

// What the bytes and numbers of terminals stand for as keys.
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

  /// A key by its code point (CSI u, modifyOtherKeys) or its number in the kitty keyboard protocol;
  /// nothing for what is no key here. `shifted` is what it types with Shift, where that was told.
  ///
  /// It is the key that the same press is without such a protocol: Ctrl-I is Tab, Shift-a is A.
  static func pressed(_ value: Int, _ modifiers: Modifiers, shifted: Int? = nil) -> Key? {
    let unshifted = modifiers.subtracting(.shift)
    switch value {
    case 8, 127: return Key(.backspace, unshifted)
    case 9: return modifiers.contains(.shift) ? Key(.backTab, unshifted) : Key(.tab, modifiers)
    case 10, 13: return Key(.enter, unshifted)
    case 27: return Key(.escape, unshifted)
    case 57_344...63_743: return functional(value, modifiers)
    case 0x20...0x7E, 0xA0...:
      let told = modifiers.contains(.shift) ? shifted ?? value : value
      guard let scalar = UInt32(exactly: told).flatMap(Unicode.Scalar.init), told >= 0x20
      else { return nil }
      return character(scalar, modifiers)
    default: return nil
    }
  }

  private static func character(_ scalar: Unicode.Scalar, _ modifiers: Modifiers) -> Key {
    if modifiers.contains(.control) {
      let isLegacy = scalar == " " || (0x40...0x7E).contains(scalar.value)
      guard isLegacy, !modifiers.contains(.shift) else {
        return Key(.character(Character(scalar)), modifiers)
      }
      let plain = Key(asciiByte: UInt8(truncatingIfNeeded: scalar.value & 0x1F))
      return Key(plain.code, plain.modifiers.union(modifiers.intersection(.alt)))
    }
    var letter = Character(scalar)
    if modifiers.contains(.shift) {
      let capital = letter.uppercased()
      if capital.unicodeScalars.count == 1, let first = capital.first { letter = first }
    }
    return Key(.character(letter), modifiers.subtracting(.shift))
  }

  /// The keypad and the keys that type nothing, as the kitty keyboard protocol numbers them.
  private static func functional(_ value: Int, _ modifiers: Modifiers) -> Key? {
    let codes: [Code] = [
      .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
    ]
    switch value {
    case 57_376...57_398: return Key(.function(value - 57_363), modifiers)
    case 57_399...57_408: return pressed(value - 57_399 + 0x30, modifiers)
    case 57_414: return pressed(13, modifiers)
    case 57_417...57_426: return Key(codes[value - 57_417], modifiers)
    default:
      let signs: [Int: Unicode.Scalar] = [
        57_409: ".", 57_410: "/", 57_411: "*", 57_412: "-", 57_413: "+", 57_415: "=", 57_416: ",",
      ]
      return signs[value].flatMap { pressed(Int($0.value), modifiers) }
    }
  }
}

extension Key.Modifiers {
  /// xterm's modifier number: 1 and the sum of shift 1, alt 2, control 4; 64 and 128 of the kitty
  /// keyboard protocol are locks, which change no key. nil with Super 8, Hyper 16 or Meta 32: a key
  /// of the desktop's, not of ours.
  init?(xterm number: Int) {
    guard (1...256).contains(number) else { return nil }
    let bits = number - 1
    guard bits & 0b11_1000 == 0 else { return nil }
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
