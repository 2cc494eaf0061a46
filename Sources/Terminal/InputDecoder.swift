import CellGrid

/// One thing that ncurses hands over: a byte, or a key that it recognised.
enum InputToken: Equatable {
  case byte(UInt8)
  case key(Key)
  case mouse(MouseReport)
  case resize(Size)
  case pasteStart
  case pasteEnd
  /// A key that means nothing here.
  case other
}

/// Turns bursts of input into events: UTF-8, escape sequences unknown to terminfo, pastes.
///
/// A burst is what arrived together. Invalid UTF-8 is dropped between keys and repaired in pastes.
struct InputDecoder {
  /// Longer pastes are cut here; no field takes more.
  static let maximumPasteBytes = 65_536

  /// The end of a paste where ncurses was not told of it.
  private static let endMarker = Array("\u{1B}[201~".utf8)

  private var pasted: [UInt8]?
  private var bytes: [UInt8] = []
  /// The rest of a character did not come at once; it joins whenever it does.
  private var hasBeenWaitedFor = false

  /// Whether more input must follow. A lone Escape is none of these: ncurses has waited already.
  var isIncomplete: Bool {
    pasted != nil || (!bytes.isEmpty && bytes != [0x1B] && !hasBeenWaitedFor)
  }

  /// Events of one burst.
  ///
  /// A paste whose end never came is delivered when a burst of a single key follows: that is a
  /// person typing, while the rest of a paste comes in larger pieces.
  mutating func decode(_ burst: [InputToken]) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if pasted != nil, Self.isOneKey(burst) { endPaste(&events) }
    for token in burst { decode(token, &events) }
    return events
  }

  /// What is left when no more input follows at once: a lone Escape, or half a sequence.
  mutating func flush() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    flushBytes(&events)
    return events
  }

  private mutating func decode(_ token: InputToken, _ events: inout [TerminalEvent]) {
    switch token {
    case .byte(let byte): decode(byte, &events)
    case .pasteStart:
      abandonBytes(&events)
      if pasted == nil { pasted = [] }
    case .pasteEnd: endPaste(&events)
    case .resize(let size):
      events.append(.resize(size))
    case .key(let key) where pasted == nil:
      abandonBytes(&events)
      events.append(.key(key))
    case .mouse(let report) where pasted == nil:
      abandonBytes(&events)
      events.append(.mouse(report))
    case .key, .mouse, .other: break
    }
  }

  private mutating func decode(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    guard pasted == nil else {
      if let count = pasted?.count, count < Self.maximumPasteBytes { pasted?.append(byte) }
      if byte == Self.endMarker.last, pasted?.suffix(6).elementsEqual(Self.endMarker) == true {
        endPaste(&events)
      }
      return
    }
    hasBeenWaitedFor = false
    if let first = bytes.first {
      bytes.append(byte)
      first == 0x1B ? continueEscape(&events) : continueCharacter(&events)
    } else if byte == 0x1B || (0xC2...0xF4).contains(byte) {
      bytes = [byte]
    } else if byte < 0x80 {
      events.append(.key(Key(asciiByte: byte)))
    }
  }

  private mutating func continueCharacter(_ events: inout [TerminalEvent]) {
    guard let first = bytes.first, let last = bytes.last else { return }
    guard (0x80...0xBF).contains(last) else {
      // The character was cut short; what cut it is input of its own.
      bytes = []
      return decode(last, &events)
    }
    guard bytes.count == Self.length(ofCharacter: first) else { return }
    if let key = Self.key(bytes[...]) { events.append(.key(key)) }
    bytes = []
  }

  private mutating func continueEscape(_ events: inout [TerminalEvent]) {
    switch EscapeSequence(bytes) {
    case .incomplete:
      if bytes.count > EscapeSequence.maximumBytes { bytes = [] }
    case .key(let key):
      bytes = []
      events.append(.key(key))
    case .pasteStart:
      bytes = []
      pasted = []
    case .unknown: bytes = []
    case .notASequence:
      let rest = bytes.dropFirst()
      if let first = rest.first, let last = rest.last, first >= 0xC2, last >= 0x80,
        rest.count < Self.length(ofCharacter: first)
      {
        return
      }
      endEscape(&events)
    }
  }

  /// What came with an ESC begins no sequence: the key after it may be meant with Alt, the rest is
  /// input of its own.
  private mutating func endEscape(_ events: inout [TerminalEvent]) {
    var rest = bytes.dropFirst()
    bytes = []
    let first = rest.first ?? 0x1B
    let length = Self.length(ofCharacter: first)
    if first != 0x1B, let key = Self.key(rest.prefix(length)) {
      events.append(.escaped(key))
      rest = rest.dropFirst(length)
    } else {
      events.append(.key(Key(.escape)))
    }
    for byte in rest { decode(byte, &events) }
  }

  private static func length(ofCharacter first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// The key of one character's bytes; nothing for what is no character.
  private static func key(_ bytes: ArraySlice<UInt8>) -> Key? {
    if bytes.count == 1, let byte = bytes.first, byte < 0x80 { return Key(asciiByte: byte) }
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return nil }
    return Key(.character(Character(scalar)))
  }

  private mutating func flushBytes(_ events: inout [TerminalEvent]) {
    guard bytes.first == 0x1B else {
      // Half a character is no key: on a slow line its rest may still be on the way.
      hasBeenWaitedFor = !bytes.isEmpty
      return
    }
    endEscape(&events)
    // Input that again looks unfinished can't wait for ever.
    bytes = []
  }

  /// Another key came: what was begun will not be finished.
  private mutating func abandonBytes(_ events: inout [TerminalEvent]) {
    flushBytes(&events)
    bytes = []
  }

  private mutating func endPaste(_ events: inout [TerminalEvent]) {
    guard var whole = pasted else { return }
    pasted = nil
    if whole.suffix(6).elementsEqual(Self.endMarker) { whole.removeLast(6) }
    var text = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if previous != 0x0D { text.append("\n") }
      case 0x09, 0x20...0x7E, 0xA0...: text.append(scalar)
      default: break
      }
      previous = scalar.value
    }
    if !text.isEmpty { events.append(.paste(String(text))) }
  }

  private static func isOneKey(_ burst: [InputToken]) -> Bool {
    guard let first = burst.first else { return false }
    switch first {
    case .key: return burst.count == 1
    case .byte(let byte):
      return burst.count == length(ofCharacter: byte) && !(0x80..<0xC0).contains(byte)
    default: return false
    }
  }
}
