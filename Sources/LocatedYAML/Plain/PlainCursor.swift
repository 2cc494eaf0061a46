/// A place in a text, and the only way over its bytes: whatever it has passed is well-formed UTF-8
/// without any character that is refused.
struct PlainCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset: Int
  private var line = 1
  private var lineStart: Int
  /// The bytes of this line so far that continue a character.
  private var continuing = 0

  /// Controls.
  static let noText = ByteSet(low: 0x0000_0000_FFFF_FFFF, high: 0x8000_0000_0000_0000)

  /// At the first byte after the byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>, origin: Int) {
    self.bytes = bytes
    offset = min(origin, bytes.count)
    lineStart = offset
  }

  /// The byte here; a zero, which no text may hold, at the end.
  var byte: UInt8 { byte(at: offset) }
  var nextByte: UInt8 { byte(at: offset + 1) }
  var isAtEnd: Bool { offset >= bytes.count }
  var mark: Mark {
    @inline(__always) get { mark(before: 0) }
  }

  /// The column of the text that this line starts with, at its first byte; 0 at the end of all.
  var indent: Int { isAtEnd ? 0 : offset - lineStart + 1 }

  /// A place some ASCII characters back on this line; the text is one whose marks all fit.
  @inline(__always)
  func mark(before characters: Int) -> Mark {
    let place = offset - characters
    return Mark(fittingLine: line, column: place - lineStart - continuing + 1, offset: place)
  }

  /// Whether a comment, a line end or the end of the text is here.
  var isAtLineEnd: Bool { byte == 0x23 || isAtBreak || isAtEnd }

  /// Whether a line ends here.
  var isAtBreak: Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a blank, a line end or the end of the text comes next.
  var isBeforeBlank: Bool {
    nextByte == 0x20 || nextByte == 0x0A || nextByte == 0x0D || offset + 1 >= bytes.count
  }

  /// Whether a sequence's dash is here.
  var isAtDash: Bool { byte == 0x2D && isBeforeBlank }

  /// Whether the byte before, on this line, is a space.
  var isAfterSpace: Bool { offset > lineStart && byte(at: offset - 1) == 0x20 }

  private func byte(at index: Int) -> UInt8 {
    bytes.indices.contains(index) ? bytes[index] : 0
  }

  /// Bytes that were passed.
  @inline(__always)
  func passed(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<min(offset, bytes.count))])
  }

  /// The text between two marks on one line that was passed, which needs no second look: whole
  /// characters, as all that marks stand at is ASCII.
  func text(from start: Mark, to end: Mark) -> String {
    let bytes = passed(start.offset..<max(start.offset, end.offset))
    let isASCII = end.column - start.column == bytes.count
    return String(copying: unsafe UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }

  /// The number of spaces just before this place, none of them before `start`.
  func spacesBefore(since start: Int) -> Int {
    var index = offset
    while index > start, byte(at: index - 1) == 0x20 { index -= 1 }
    return offset - index
  }

  /// Passes one ASCII character that the caller has looked at.
  mutating func skipByte() { offset += 1 }

  mutating func skipSpaces() {
    while byte == 0x20 { offset += 1 }
  }

  /// Passes text up to the first of some characters, the controls among them, or the end.
  mutating func skipText(until stops: ByteSet) throws(InDoubt) {
    var index = offset
    var continuing = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if stops.contains(byte) { break }
        index += 1
      } else {
        let width = widthBeyondASCII(at: index)
        guard width > 0 else { throw InDoubt() }
        index += width
        continuing += width - 1
      }
    }
    offset = index
    self.continuing += continuing
  }

  /// The length of a character beyond ASCII; 0 where there is none, or one that is refused.
  private func widthBeyondASCII(at index: Int) -> Int {
    let isNextContinuing = byte(at: index + 1) & 0xC0 == 0x80
    switch bytes[index] {
    // All Latin letters, Vietnamese among them. No such bytes make a character that is refused.
    case 0xC3...0xDF where isNextContinuing: return 2
    case 0xE1 where isNextContinuing && byte(at: index + 2) & 0xC0 == 0x80: return 3
    default: break
    }
    guard let scalar = decodeUTF8(bytes, at: index) else { return 0 }
    switch scalar.value {
    case 0x80..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return 0
    default: return UTF8.width(scalar)
    }
  }

  /// Goes from the start of the text to its first line with more than a comment.
  mutating func start() throws(InDoubt) {
    skipSpaces()
    try skipEmptyLines()
  }

  /// Goes on from a value's end to the next line that holds more than a comment.
  mutating func finishLine() throws(InDoubt) {
    try skipRestOfLine()
    try skipEmptyLines()
  }

  /// Passes lines that hold nothing or a comment.
  mutating func skipEmptyLines() throws(InDoubt) {
    while isAtLineEnd, !isAtEnd { try skipRestOfLine() }
    // Here a conflict marker or the end of a document may stand.
    if indent == 1, byte == 0x3C || byte == 0x2E, nextByte == byte { throw InDoubt() }
  }

  /// Passes blanks, a comment and the line end with the next line's indentation.
  private mutating func skipRestOfLine() throws(InDoubt) {
    skipSpaces()
    if byte == 0x23 {
      guard isAfterSpace || offset == lineStart else { throw InDoubt() }
      try skipText(until: Self.noText)
    }
    if !isAtEnd { try skipLineEnd() }
  }

  /// Passes a line end and the next line's indentation.
  mutating func skipLineEnd() throws(InDoubt) {
    if byte == 0x0D { offset += 1 }
    guard byte == 0x0A else { throw InDoubt() }
    offset += 1
    line += 1
    lineStart = offset
    continuing = 0
    skipSpaces()
  }
}
