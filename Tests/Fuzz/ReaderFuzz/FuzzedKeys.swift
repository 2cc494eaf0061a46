import CellGrid
import Dashboard

@testable import Terminal

/// Reads the bytes as what a terminal sends: to the decoder of input, and from there both to the
/// decoder of input methods, as in command mode, and into a field.
///
/// The first byte chooses Telex or VNI, the field's shape and the line. 0xFE, which no text holds,
/// stands for the end of a burst, 0xFF for a pause of as many tens of milliseconds as the byte
/// after it says.
func fuzzKeys(_ bytes: UnsafeBufferPointer<UInt8>) {
  guard let first = bytes.first else { return }
  var keyboard = Keyboard(
    style: first & 1 == 0 ? .telex : .vni, shape: first & 2 == 0 ? .oneLine : .severalLines,
    line: first & 4 == 0 ? [:] : ["SSH_TTY": "x"])
  var burst: [UInt8] = []
  var isPause = false
  for byte in bytes.dropFirst() {
    if isPause {
      keyboard.pause(10 * Int64(byte))
      isPause = false
    } else if byte >= 0xFE {
      keyboard.take(burst)
      burst = []
      isPause = byte == 0xFF
    } else {
      burst.append(byte)
    }
  }
  keyboard.take(burst)
  keyboard.pause(10_000)
}

private struct Keyboard {
  /// What all the letters of one word can stand for at most: a letter that replaces nothing is up
  /// to three keys, and 64 of them are remembered.
  private static let mostKeys = 4 * 64

  private var decoder: InputDecoder
  private var now: Int64 = 0
  private var method: InputMethodDecoder
  private var field: TextField

  init(style: InputMethodStyle, shape: TextField.Shape, line: [String: String]) {
    decoder = InputDecoder(InputWaits(TerminalEnvironment(line)))
    method = InputMethodDecoder(style: style)
    field = TextField(shape: shape, maximumBytes: 48)
  }

  mutating func take(_ burst: [UInt8]) {
    for event in decoder.decode(burst, at: now) { take(event) }
  }

  mutating func pause(_ milliseconds: Int64) {
    now += milliseconds
    for event in decoder.expire(at: now) { take(event) }
    precondition(decoder.deadline.map { $0 > now } ?? true, "something is still due")
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
