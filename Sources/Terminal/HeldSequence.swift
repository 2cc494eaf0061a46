/// An escape sequence as far as it has come.
///
/// An ESC whose rest does not come in time counts as the key Esc, and is kept a little longer all
/// the same: a rest that comes later still belongs to it, and is no key.
struct HeldSequence {
  /// From ESC on; the two bytes of it where it came as one of C1.
  private(set) var bytes: [UInt8]
  /// Another ESC stands before, from the same press: Alt with a key that is a sequence itself.
  private(set) var isEscaped = false
  let isEightBit: Bool
  private let began: Int64
  private var newest: Int64
  /// How many of the bytes have counted as keys.
  private(set) var told = 0
  /// How long after the one before it the newest byte came.
  private var gap: Int64 = 0
  /// Whether the second byte came with the ESC.
  private var isTogether = true

  /// More parameters than any sequence has are counted, not kept.
  private static let maximumBytes = 64

  init(escapeAt now: Int64) {
    (bytes, isEightBit, began, newest) = ([0x1B], false, now, now)
  }

  /// A byte of C1, which is ESC and a byte of columns 4 and 5.
  init(c1 byte: UInt8, at now: Int64) {
    (bytes, isEightBit, began, newest) = ([0x1B, byte & 0x7F | 0x40], true, now, now)
  }

  var isOneEscape: Bool { bytes.count == 1 }
  /// Whether it has more parameters than any sequence that means something.
  var isLong: Bool { bytes.count >= Self.maximumBytes }
  /// A mouse report of X10, which may hold any byte.
  var isMouse: Bool { bytes.starts(with: [0x1B, UInt8(ascii: "["), UInt8(ascii: "M")]) }
  /// ST with nothing that it ends.
  var isStringEnd: Bool { bytes == [0x1B, UInt8(ascii: "\\")] && isTogether && !isEscaped }
  private var isTold: Bool { told == bytes.count }
  /// What opens a string, and has counted as keys: its rest may still come.
  var isToldOpener: Bool { isTold && EscapeSequence(bytes) == .stringOpener }

  /// Takes one more byte of it.
  mutating func append(_ byte: UInt8, at now: Int64, _ waits: InputWaits) {
    if bytes.count == 1 { isTogether = now - began <= waits.together }
    if bytes.count >= Self.maximumBytes { bytes.removeLast() }
    bytes.append(byte)
    gap = now - newest
    newest = now
  }

  /// A second ESC: with it, or a press of its own; false then.
  mutating func takesEscape(at now: Int64, _ waits: InputWaits) -> Bool {
    guard isOneEscape, told == 0, !isEscaped, now - began <= waits.together else { return false }
    isEscaped = true
    newest = now
    return true
  }

  /// Whether what comes now is too late to belong to it.
  func isOver(at now: Int64) -> Bool { now - newest > InputWaits.tail }

  /// When what has come counts as keys, nothing more having come: only an ESC, or an ESC and one
  /// more byte; nil for what is no key without the rest of it.
  func deadline(_ waits: InputWaits) -> Int64? {
    guard !isTold, bytes.count <= 2 || EscapeSequence(bytes) == .notASequence else { return nil }
    let isString = EscapeSequence(bytes) == .stringOpener
    return newest + (isString ? waits.string : waits.escape)
  }

  /// What has come and has not counted yet counts as keys now.
  mutating func tell(at now: Int64) -> Told {
    defer {
      told = bytes.count
      newest = now
      isEscaped = false
    }
    if isEightBit { return Told(escapes: 0, isAlt: false, rest: []) }
    if told > 0 { return Told(escapes: 0, isAlt: false, rest: bytes[told...]) }
    let isAlt = bytes.count > 1 && isTogether
    return Told(
      escapes: (isEscaped ? 1 : 0) + (isAlt ? 0 : 1), isAlt: isAlt, rest: bytes.dropFirst())
  }

  /// So many times Esc, and bytes of their own, the first of them with Alt or not.
  struct Told {
    var escapes: Int
    var isAlt: Bool
    var rest: ArraySlice<UInt8>
  }

  /// Whether a string of the terminal's begins here rather than a press of its own: it does where
  /// the opener came with its ESC or soon after; later only with more in its company, as machines
  /// send.
  func beginsString(isLastOfBurst: Bool, at now: Int64) -> Bool {
    guard bytes.last != UInt8(ascii: "]") else { return true }
    return told == 0 && now - began <= 150 || !isLastOfBurst
  }

  /// Whether what has come belongs to an ESC that has counted, and is no key: what people may type
  /// of their own accord is not of it.
  func isLate(_ meaning: EscapeSequence, _ waits: InputWaits) -> Bool {
    guard let newest = bytes.last, bytes.count > 1, meaning != .notASequence else { return false }
    if bytes.count == 2 { return true }
    let isControlSequence = bytes[1] == UInt8(ascii: "[")
    // Up to the arrows and what has parameters nobody types behind [ or O, so soon.
    if bytes.count == 3, (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(newest) { return true }
    if isControlSequence, told == 1 || bytes.count > 3 { return true }
    if isControlSequence, (0x30...0x3F).contains(newest) { return true }
    return told == 1 && gap <= waits.together && meaning != .unknown
  }
}
