/// A scalar as it stands on one line.
struct PlainScalar: ~Copyable {
  let text: String
  let span: SourceSpan
  let style: ScalarStyle

  consuming func node() -> Node { Node(content: .scalar(text, style), span: span) }
}

extension PlainReader {
  /// Reads a scalar, which ends on its line: at its quote, or before a comment, a colon that ends a
  /// key and, between brackets, a comma or bracket.
  mutating func readScalar(isInFlow: Bool) throws(InDoubt) -> PlainScalar {
    try count(1)
    return switch cursor.byte {
    case 0x22: try readDoubleQuoted()
    case 0x27: try readSingleQuoted()
    default: try readUnquoted(isInFlow: isInFlow)
    }
  }

  /// : # and controls
  private static let blockStops = ByteSet(low: 0x0400_0008_FFFF_FFFF, high: 0x8000_0000_0000_0000)
  /// : # , [ ] { } ? and controls
  private static let flowStops = ByteSet(low: 0x8400_1008_FFFF_FFFF, high: 0xA800_0000_2800_0000)
  /// , [ ] { } ?
  private static let colonEnders = ByteSet(low: 0x8000_1000_0000_0000, high: 0x2800_0000_2800_0000)
  /// ! " # % & ' * , - : > ? @ [ ] ` { | } and controls
  private static let oddStarts = ByteSet(low: 0xC400_34EE_FFFF_FFFF, high: 0xB800_0001_2800_0001)

  private mutating func readUnquoted(isInFlow: Bool) throws(InDoubt) -> PlainScalar {
    let start = cursor.mark
    if cursor.byte == 0x2D {
      guard cursor.nextByte.isASCIILetterOrDigit else { throw InDoubt() }
    } else if Self.oddStarts.contains(cursor.byte) || cursor.isAtEnd {
      throw InDoubt()
    }
    while true {
      try cursor.skipText(until: isInFlow ? Self.flowStops : Self.blockStops)
      if cursor.byte == 0x3A, !cursor.isBeforeBlank {
        if isInFlow, Self.colonEnders.contains(cursor.nextByte) { throw InDoubt() }
      } else if cursor.byte != 0x23 || cursor.isAfterSpace {
        break
      }
      cursor.skipByte()
    }
    let end = cursor.mark(before: cursor.spacesBefore(since: start.offset))
    let text = cursor.text(from: start, to: end)
    return PlainScalar(text: text, span: SourceSpan(start: start, end: end), style: .plain)
  }

  /// ' and controls
  private static let singleQuote = ByteSet(low: 0x0000_0080_FFFF_FFFF, high: 0x8000_0000_0000_0000)
  /// " \ and controls
  private static let doubleQuoteOrEscape = ByteSet(
    low: 0x0000_0004_FFFF_FFFF, high: 0x8000_0000_1000_0000)

  private mutating func readSingleQuoted() throws(InDoubt) -> PlainScalar {
    let start = cursor.mark
    cursor.skipByte()
    let inside = cursor.mark
    var hasEscapes = false
    while true {
      try cursor.skipText(until: Self.singleQuote)
      guard cursor.byte == 0x27 else { throw InDoubt() }
      guard cursor.nextByte == 0x27 else { break }
      hasEscapes = true
      cursor.skipByte()
      cursor.skipByte()
    }
    let text = textBetweenQuotes(from: inside, escape: hasEscapes ? 0x27 : nil)
    cursor.skipByte()
    let span = SourceSpan(start: start, end: cursor.mark)
    return PlainScalar(text: text, span: span, style: .singleQuoted)
  }

  private mutating func readDoubleQuoted() throws(InDoubt) -> PlainScalar {
    let start = cursor.mark
    cursor.skipByte()
    let inside = cursor.mark
    var hasEscapes = false
    while true {
      try cursor.skipText(until: Self.doubleQuoteOrEscape)
      if cursor.byte == 0x22 { break }
      // The other escapes stand for characters that nobody types between quotes.
      guard cursor.byte == 0x5C, cursor.nextByte == 0x22 || cursor.nextByte == 0x5C else {
        throw InDoubt()
      }
      hasEscapes = true
      cursor.skipByte()
      cursor.skipByte()
    }
    let text = textBetweenQuotes(from: inside, escape: hasEscapes ? 0x5C : nil)
    cursor.skipByte()
    let span = SourceSpan(start: start, end: cursor.mark)
    return PlainScalar(text: text, span: span, style: .doubleQuoted)
  }

  /// The text up to here, without the escapes that stand before some of its characters.
  private func textBetweenQuotes(from start: Mark, escape: UInt8?) -> String {
    guard let escape else { return cursor.text(from: start, to: cursor.mark) }
    let written = cursor.passed(start.offset..<cursor.offset)
    var text: [UInt8] = []
    text.reserveCapacity(written.count)
    var isEscaped = false
    for byte in written {
      isEscaped = byte == escape && !isEscaped
      if !isEscaped { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
