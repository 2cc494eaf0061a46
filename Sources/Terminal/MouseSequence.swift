import CellGrid

/// What a mouse did, from the ways in which terminals report it: SGR (1006), urxvt's (1015) and the
/// three bytes of X10.
extension MouseReport {
  /// `CSI < button ; column ; row`, then M for a press and m for a release.
  init?(sgr numbers: [Int], isRelease: Bool) {
    guard numbers.count == 3 else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: isRelease)
  }

  /// Button, column and row with 32 added to each.
  init?(x10 bytes: ArraySlice<UInt8>) {
    let numbers = bytes.map { Int($0) - 32 }
    guard numbers.count == 3 else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2], isRelease: false)
  }

  /// xterm's button: two bits of it, shift 4, alt 8, control 16, motion 32, the wheel 64.
  private init?(button: Int, column: Int, row: Int, isRelease: Bool) {
    guard (0..<128).contains(button), button & 32 == 0, column > 0, row > 0 else { return nil }
    let buttons: [Button] = [.left, .middle, .right]
    let kind: Kind
    switch (button & 64, button & 3) {
    case (0, 3): kind = .release(.left)
    case (0, let number): kind = isRelease ? .release(buttons[number]) : .press(buttons[number])
    case (_, 0) where !isRelease: kind = .wheelUp
    case (_, 1) where !isRelease: kind = .wheelDown
    default: return nil
    }
    var modifiers: Key.Modifiers = []
    if button & 4 != 0 { modifiers.insert(.shift) }
    if button & 8 != 0 { modifiers.insert(.alt) }
    if button & 16 != 0 { modifiers.insert(.control) }
    self.init(
      position: Point(column: column - 1, row: row - 1), kind: kind, modifiers: modifiers)
  }
}
