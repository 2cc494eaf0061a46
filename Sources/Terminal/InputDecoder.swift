import CellGrid

/// Turns the bytes that a terminal sends into events: characters, keys, clicks, pastes.
///
/// Bytes come in bursts, each what was there at one time. What a terminal reports or answers is no
/// key, in however many pieces and however late it comes. Invalid UTF-8 is dropped between keys and
/// repaired in pastes. Times are milliseconds of any clock that only goes forward.
struct InputDecoder {
  private let waits: InputWaits
  private let keys: TerminfoKeys
  /// Whether clicks were asked for; else a terminal left in a mode of the mouse is not heard.
  private let takesMouse: Bool
  private var state = State.ground
  /// When the newest byte came.
  private var newest: Int64 = 0
  /// Bytes that can only continue a character follow one that is none: they are part of that.
  private var isAfterBrokenByte = false

  private enum State {
    case ground
    /// Part of a character; it joins the rest whenever that comes.
    case character([UInt8])
    case sequence(HeldSequence)
    case string(ControlString)
    /// `loneEscape`: an ESC came by itself, the key or the first byte of the end.
    case paste(PastedText, loneEscape: Bool)
  }

  init(_ waits: InputWaits, keys: TerminfoKeys = TerminfoKeys(), takesMouse: Bool = true) {
    self.waits = waits
    self.keys = keys
    self.takesMouse = takesMouse
  }

  /// Events of one burst.
  ///
  /// A paste whose end never came is over when a single key follows after a pause: that is a person
  /// typing, while the rest of a paste comes in larger pieces.
  mutating func decode(_ burst: some Collection<UInt8>, at now: Int64) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    guard !burst.isEmpty else { return events }
    forgetWhatIsOver(at: now)
    if case .paste(let text, _) = state {
      let isPause = now - newest > waits.string
      if isPause, isOneKey(Array(burst.prefix(EscapeSequence.longestKey + 1))) {
        end(text, &events)
      } else {
        state = .paste(text, loneEscape: isPause && burst.elementsEqual([0x1B]))
      }
    }
    if case .sequence(let held) = state, held.isToldOpener {
      // Taken for two keys it was the beginning of an answer, where one streams in behind it.
      state = StringTail.begins(burst) ? .string(ControlString()) : .ground
    }
    newest = now
    var left = burst.count
    for byte in burst {
      left -= 1
      take(byte, isLastOfBurst: left == 0, &events)
    }
    return events
  }

  /// When `expire` has something to tell; nil where all that has come is told, or is no key yet.
  var deadline: Int64? {
    switch state {
    case .sequence(let held): held.deadline(waits)
    case .paste(_, loneEscape: true): newest + waits.escape
    case .ground, .character, .string, .paste: nil
    }
  }

  /// What counts as keys because nothing more came for so long: an Esc, or an Esc and one key.
  mutating func expire(at now: Int64) -> [TerminalEvent] {
    guard let deadline, now >= deadline else { return [] }
    var events: [TerminalEvent] = []
    switch state {
    case .sequence(var held):
      newest = now
      let meaning = EscapeSequence(held.bytes)
      let told = held.tell(at: now)
      state = .ground
      tell(told, &events)
      if meaning == .incomplete && !held.isEightBit || meaning == .stringOpener {
        state = .sequence(held)
      }
    case .paste(var text, loneEscape: true):
      text.dropEscape()
      end(text, &events)
      begin(0x1B, &events)
      return events + expire(at: now)
    case .ground, .character, .string, .paste: break
    }
    return events
  }

  /// Forgets what has begun: another program had the terminal.
  mutating func reset() { state = .ground }

  private mutating func forgetWhatIsOver(at now: Int64) {
    switch state {
    case .sequence(let held) where held.deadline(waits) == nil && held.isOver(at: now):
      state = .ground
    case .string(let string) where now - newest > string.quiet(waits): state = .ground
    default: break
    }
  }

  private mutating func take(
    _ byte: UInt8, isLastOfBurst: Bool, _ events: inout [TerminalEvent]
  ) {
    switch state {
    case .ground: begin(byte, &events)
    case .character(let bytes): continueCharacter(bytes, byte, &events)
    case .sequence(let held): continueSequence(held, byte, isLastOfBurst, &events)
    case .string(var string):
      state = string.ends(with: byte) ? .ground : .string(string)
    case .paste(var text, let isLone):
      state = .ground
      if text.ends(with: byte) {
        end(text, &events)
      } else {
        state = .paste(text, loneEscape: isLone)
      }
    }
  }

  private mutating func begin(_ byte: UInt8, _ events: inout [TerminalEvent]) {
    let isOfBrokenByte = isAfterBrokenByte
    isAfterBrokenByte = false
    switch byte {
    case 0x1B: state = .sequence(HeldSequence(escapeAt: newest))
    case 0x00..<0x20: events.append(.key(keys.key([byte]) ?? Key(asciiByte: byte)))
    case 0x20..<0x80: events.append(.key(Key(asciiByte: byte)))
    case 0xC2...0xF4: state = .character([byte])
    case 0x80...0x9F where !isOfBrokenByte: beginC1(byte)
    default: isAfterBrokenByte = true
    }
  }

  /// SS3, DCS, SOS, CSI, OSC, PM and APC open what ESC opens with the byte 0x40 below; the others
  /// mean nothing from a keyboard.
  private mutating func beginC1(_ byte: UInt8) {
    guard [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(byte) else { return }
    state = .sequence(HeldSequence(c1: byte, at: newest))
  }

  private mutating func continueCharacter(
    _ begun: [UInt8], _ byte: UInt8, _ events: inout [TerminalEvent]
  ) {
    state = .ground
    guard (0x80...0xBF).contains(byte) else {
      // The character was cut short; what cut it is input of its own.
      return begin(byte, &events)
    }
    let bytes = begun + [byte]
    guard bytes.count == Self.length(ofCharacter: bytes[0]) else {
      state = .character(bytes)
      return
    }
    if bytes[0] == 0xC2, byte < 0xA0 { beginC1(byte) }
    if let key = Self.key(bytes[...]) { events.append(.key(key)) }
  }

  private mutating func continueSequence(
    _ before: HeldSequence, _ byte: UInt8, _ isLastOfBurst: Bool, _ events: inout [TerminalEvent]
  ) {
    var held = before
    let meaningBefore = EscapeSequence(held.bytes)
    if meaningBefore == .stringOpener {
      continueString(held, byte, &events)
      return
    }
    if byte == 0x1B {
      if !held.takesEscape(at: newest, waits) {
        tellUnless(held, &events)
        held = HeldSequence(escapeAt: newest)
      }
      state = .sequence(held)
      return
    }
    if !held.isOneEscape, meaningBefore == .incomplete, !held.isMouse, !(0x20..<0x7F).contains(byte)
    {
      // Nothing that a sequence holds: it was cut short.
      tellUnless(held, &events)
      state = .ground
      return take(byte, isLastOfBurst: isLastOfBurst, &events)
    }
    held.append(byte, at: newest, waits)
    var meaning = EscapeSequence(held.bytes)
    if held.isLong { meaning = meaning == .incomplete ? .incomplete : .unknown }
    if let key = keys.key(held.bytes) { meaning = .keys([key]) }
    settle(held, meaning, isLastOfBurst, &events)
  }

  /// Something follows what opens a string.
  private mutating func continueString(
    _ held: HeldSequence, _ byte: UInt8, _ events: inout [TerminalEvent]
  ) {
    state = .ground
    // A control byte is a key behind two keys; only what ends the string at once is none.
    guard byte >= 0x20 || byte == 0x07 || byte == 0x1B else {
      tellUnless(held, &events)
      return begin(byte, &events)
    }
    if held.isEscaped { events.append(.key(Key(.escape))) }
    var string = ControlString()
    if !string.ends(with: byte) { state = .string(string) }
  }

  /// Decides what a sequence is that got one more byte.
  private mutating func settle(
    _ held: HeldSequence, _ meaning: EscapeSequence, _ isLastOfBurst: Bool,
    _ events: inout [TerminalEvent]
  ) {
    state = .ground
    if held.told > 0, meaning != .pasteStart, !held.isLate(meaning, waits) {
      return tellRest(held, &events)
    }
    switch meaning {
    case .incomplete: state = .sequence(held)
    case .stringOpener where held.beginsString(isLastOfBurst: isLastOfBurst, at: newest):
      state = .sequence(held)
    case .pasteStart: state = .paste(PastedText(), loneEscape: false)
    case .keys(let keys) where held.told == 0: tell(keys, isEscaped: held.isEscaped, &events)
    case .mouse(let report) where held.told == 0:
      if held.isEscaped { events.append(.key(Key(.escape))) }
      if takesMouse { events.append(.mouse(report)) }
    case .unknown where held.told == 0:
      if held.isEscaped { events.append(.key(Key(.escape))) }
    case .keys, .mouse, .unknown: break
    case .notASequence where keys.isBeginning(held.bytes) || isPartOfCharacter(held):
      state = .sequence(held)
    case .notASequence where held.isStringEnd: break
    case .notASequence, .stringOpener: tellRest(held, &events)
    }
  }

  private func isPartOfCharacter(_ held: HeldSequence) -> Bool {
    let rest = held.bytes.dropFirst()
    guard let first = rest.first, (0xC2...0xF4).contains(first) else { return false }
    return rest.count < Self.length(ofCharacter: first)
      && rest.dropFirst().allSatisfy { (0x80...0xBF).contains($0) }
  }

  // MARK: Telling

  /// What was begun will not be finished: it counts as keys where it is no more than those.
  private mutating func tellUnless(_ held: HeldSequence, _ events: inout [TerminalEvent]) {
    if held.deadline(waits) != nil { tellRest(held, &events) }
  }

  private mutating func tellRest(_ held: HeldSequence, _ events: inout [TerminalEvent]) {
    var held = held
    state = .ground
    tell(held.tell(at: newest), &events)
  }

  /// What came with an ESC and is no sequence: the key after it may be meant with Alt, the rest is
  /// input of its own.
  private mutating func tell(_ told: HeldSequence.Told, _ events: inout [TerminalEvent]) {
    for _ in 0..<told.escapes { events.append(.key(Key(.escape))) }
    var rest = told.rest
    if told.isAlt, let first = rest.first {
      let length = Self.length(ofCharacter: first)
      if let key = Self.key(rest.prefix(length)) {
        events.append(.escaped(key))
        rest = rest.dropFirst(length)
      } else {
        events.append(.key(Key(.escape)))
      }
    }
    for byte in rest where byte != 0x1B { take(byte, isLastOfBurst: true, &events) }
  }

  /// A key that is a sequence, behind another ESC: Alt with it, or the two of them.
  private func tell(_ keys: [Key], isEscaped: Bool, _ events: inout [TerminalEvent]) {
    for (place, key) in keys.enumerated() {
      events.append(isEscaped && place == 0 ? .escaped(key) : .key(key))
    }
  }

  private mutating func end(_ paste: PastedText, _ events: inout [TerminalEvent]) {
    state = .ground
    let text = paste.text
    if !text.isEmpty { events.append(.paste(text)) }
  }

  // MARK: Characters

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

  /// Whether a burst is one press: a character or a key of several bytes, but no lone ESC.
  private func isOneKey(_ burst: [UInt8]) -> Bool {
    guard let first = burst.first else { return false }
    guard first == 0x1B else {
      return burst.count == Self.length(ofCharacter: first) && !(0x80..<0xC0).contains(first)
    }
    if keys.key(burst) != nil { return true }
    if case .keys = EscapeSequence(burst) { return true }
    return false
  }
}
