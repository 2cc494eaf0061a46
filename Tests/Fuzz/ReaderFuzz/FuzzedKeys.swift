import CellGrid
import Dashboard

@testable import Terminal

/// Reads the bytes as what a terminal sends: to the decoder of input, and from there both to the
/// decoder of input methods, as in command mode, and into a field.
///
/// The first byte chooses Telex or VNI and the field's shape. Bytes from 0xF8 on, which no text
/// holds, stand for what ncurses recognises itself, for the end of a burst and for a pause.
func fuzzKeys(_ bytes: UnsafeBufferPointer<UInt8>) {
  guard let first = bytes.first else { return }
  var keyboard = Keyboard(
    style: first & 1 == 0 ? .telex : .vni, shape: first & 2 == 0 ? .oneLine : .severalLines)
  var burst: [InputToken] = []
  for byte in bytes.dropFirst() {
    switch byte {
    case 0xF8: burst.append(.pasteStart)
    case 0xF9: burst.append(.pasteEnd)
    case 0xFA: burst.append(.other)
    case 0xFB: burst.append(.resize(Size(columns: 80, rows: 24)))
    case 0xFC: burst.append(.key(Key(.left)))
    case 0xFD: burst.append(.key(Key(.backspace)))
    case 0xFE:
      keyboard.take(burst)
      burst = []
    case 0xFF:
      keyboard.take(burst)
      burst = []
      keyboard.pause()
    default: burst.append(.byte(byte))
    }
  }
  keyboard.take(burst)
  keyboard.pause()
}

private struct Keyboard {
  /// What all the letters of one word can stand for at most: a letter that replaces nothing is up
  /// to three keys, and 64 of them are remembered.
  private static let mostKeys = 4 * 64

  private var decoder = InputDecoder()
  private var method: InputMethodDecoder
  private var field: TextField

  init(style: InputMethodStyle, shape: TextField.Shape) {
    method = InputMethodDecoder(style: style)
    field = TextField(shape: shape, maximumBytes: 48)
  }

  mutating func take(_ burst: [InputToken]) {
    for event in decoder.decode(burst) { take(event) }
  }

  mutating func pause() {
    for event in decoder.flush() { take(event) }
    press(.pause)
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      if let typed = key.typed {
        press(.character(typed))
        field.insert(typed)
      } else {
        press(key.code == .backspace ? .backspace : .breakKey)
        edit(key)
      }
    case .paste(let text): field.paste(text)
    default: break
    }
    precondition(field.text.utf8.count <= field.maximumBytes, "the field is over its bound")
    precondition((0...field.text.count).contains(field.cursor), "the cursor left the field")
  }

  private mutating func press(_ input: InputMethodDecoder.Input) {
    let keys = method.keys(for: input)
    precondition(keys.count <= Self.mostKeys, "one input is \(keys.count) keys")
  }

  private mutating func edit(_ key: Key) {
    switch key.code {
    case .backspace: field.backspace()
    case .delete: field.deleteForward()
    case .left: field.moveLeft()
    case .right: field.moveRight()
    case .up: field.moveWordLeft()
    case .down: field.moveWordRight()
    case .home: field.moveHome()
    case .end: field.moveEnd()
    case .tab: field.deleteWord()
    case .backTab: field.deleteToStart()
    default: break
    }
  }
}
