/// A key with no character of its own, as xterm sends it.
public enum TerminalKey: Hashable, Sendable {
  case up, down, right, left, home, end
  case pageUp, pageDown, insert, delete
  case enter, escape, tab, backTab, backspace
  /// 1 to 12.
  case function(Int)
  /// Ctrl with a letter or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// Alt with a character: ESC before it.
  case alt(Character)

  /// The bytes sent; cursor keys differ in application mode (DECCKM, private mode 1).
  func bytes(inApplicationMode isApplication: Bool) -> [UInt8] {
    switch self {
    case .up: cursor("A", isApplication)
    case .down: cursor("B", isApplication)
    case .right: cursor("C", isApplication)
    case .left: cursor("D", isApplication)
    case .home: cursor("H", isApplication)
    case .end: cursor("F", isApplication)
    case .insert: sequence("2~")
    case .delete: sequence("3~")
    case .pageUp: sequence("5~")
    case .pageDown: sequence("6~")
    case .enter: [0x0D]
    case .escape: [0x1B]
    case .tab: [0x09]
    case .backTab: sequence("Z")
    case .backspace: [0x7F]
    case .function(let number): function(number)
    case .control(let letter): letter.asciiValue.map { [$0 & 0x1F] } ?? []
    case .alt(let character): [0x1B] + Array(String(character).utf8)
    }
  }

  private func cursor(_ final: String, _ isApplication: Bool) -> [UInt8] {
    Array("\u{1B}\(isApplication ? "O" : "[")\(final)".utf8)
  }

  private func sequence(_ rest: String) -> [UInt8] { Array("\u{1B}[\(rest)".utf8) }

  private func function(_ number: Int) -> [UInt8] {
    switch number {
    case 1...4: [0x1B, UInt8(ascii: "O"), UInt8(ascii: "O") + UInt8(number)]
    case 5...12: sequence("\([15, 17, 18, 19, 20, 21, 23, 24][number - 5])~")
    default: []
    }
  }
}

extension PseudoTerminal {
  /// Types text, each character as its UTF-8 bytes.
  public func type(_ text: String) throws(HarnessFailure) { try write(text.utf8) }

  /// Presses keys one after the other.
  public func press(_ keys: TerminalKey...) throws(HarnessFailure) {
    for key in keys {
      try write(key.bytes(inApplicationMode: screen.modes.contains(1)))
    }
  }

  /// Pastes as a terminal does: between markers if the program asked for them (private mode 2004),
  /// else as if typed.
  public func paste(_ text: String) throws(HarnessFailure) {
    let isBracketed = screen.modes.contains(2004)
    let markers = isBracketed ? ("\u{1B}[200~", "\u{1B}[201~") : ("", "")
    try write((markers.0 + text + markers.1).utf8)
  }

  /// Presses and releases the left button on a cell, counted from 0.
  public func click(column: Int, row: Int) throws(HarnessFailure) {
    try mouse(button: 0, column: column, row: row, final: "M")
    try mouse(button: 0, column: column, row: row, final: "m")
  }

  /// Clicks the first cell of this text, where it stands first.
  public func click(on text: String) throws(HarnessFailure) {
    guard let position = screen.position(of: text) else {
      throw failure("nothing to click: the screen does not show “\(text)”")
    }
    try click(column: position.column, row: position.row)
  }

  /// Turns the wheel over a cell: down by so many notches, up where negative.
  public func scroll(column: Int, row: Int, notches: Int) throws(HarnessFailure) {
    for _ in 0..<abs(notches) {
      try mouse(button: notches < 0 ? 64 : 65, column: column, row: row, final: "M")
    }
  }

  /// A report in the SGR coding (private mode 1006), the only one this terminal speaks; without
  /// it a test would type at a program that does not listen to the mouse.
  private func mouse(
    button: Int, column: Int, row: Int, final: String
  ) throws(HarnessFailure) {
    guard screen.modes.contains(1006), !screen.modes.isDisjoint(with: [1000, 1002, 1003]) else {
      throw failure("the program did not turn the mouse on (modes 1000 and 1006)")
    }
    try write("\u{1B}[<\(button);\(column + 1);\(row + 1)\(final)".utf8)
  }
}
