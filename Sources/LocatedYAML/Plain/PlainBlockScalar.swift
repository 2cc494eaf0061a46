extension PlainCursor {
  /// Whether a block scalar's mark is here.
  var isAtBlockScalar: Bool { byte == 0x7C || byte == 0x3E }
}

extension PlainReader {
  /// Reads a block scalar whose lines all stand equally deep, with none left empty between them,
  /// and goes on to the next line that holds more than a comment.
  mutating func readBlockScalar(within indent: Int) throws(InDoubt) -> Node {
    try count(1)
    let start = cursor.mark
    let isFolded = cursor.byte == 0x3E
    cursor.skipByte()
    let isStripped = cursor.byte == 0x2D
    if isStripped { cursor.skipByte() }
    try cursor.skipLineEnd()
    let depth = cursor.indent
    guard depth > max(indent, 1), !cursor.isAtBreak else { throw InDoubt() }
    var text: [UInt8] = []
    var end = start
    repeat {
      if !text.isEmpty { text.append(isFolded ? 0x20 : 0x0A) }
      let from = cursor.offset
      try cursor.skipText(until: PlainCursor.noText)
      text += cursor.passed(from..<cursor.offset)
      end = cursor.mark
      try cursor.skipLineEnd()
    } while try isAtFurtherLine(depth: depth)
    if !isStripped { text.append(0x0A) }
    try cursor.skipEmptyLines()
    guard cursor.indent <= indent else { throw InDoubt() }
    let style: ScalarStyle = isFolded ? .folded : .literal
    return Node(
      content: .scalar(String(decoding: text, as: UTF8.self), style),
      span: SourceSpan(start: start, end: end))
  }

  /// Whether this line goes on with the scalar. Lines with spaces alone may be empty or not, and
  /// empty ones count where the scalar goes on behind them.
  private mutating func isAtFurtherLine(depth: Int) throws(InDoubt) -> Bool {
    let isEmptyHere = cursor.isAtBreak
    while cursor.isAtBreak {
      guard !cursor.isAfterSpace else { throw InDoubt() }
      try cursor.skipLineEnd()
    }
    if cursor.isAtEnd, cursor.isAfterSpace { throw InDoubt() }
    guard cursor.indent >= depth else { return false }
    guard cursor.indent == depth, !isEmptyHere else { throw InDoubt() }
    return true
  }
}
