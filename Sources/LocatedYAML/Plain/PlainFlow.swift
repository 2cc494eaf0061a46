extension PlainCursor {
  /// Whether a flow collection starts here.
  var isAtBracket: Bool { byte == 0x5B || byte == 0x7B }

  /// Passes what may stand between two values or marks: spaces, and line ends with comments. How
  /// far the next line is indented says nothing between brackets.
  mutating func skipFlowSpace() throws(InDoubt) {
    skipSpaces()
    if isAtLineEnd { try finishLine() }
  }
}

extension PlainReader {
  /// Reads a flow collection, from its bracket up to behind the other. It may go on over several
  /// lines, which begin and end at its brackets and commas, or a value's end.
  mutating func readFlow() throws(InDoubt) -> Node {
    try open()
    let start = cursor.mark
    let isMapping = cursor.byte == 0x7B
    let keyBase = keyCount
    cursor.skipByte()
    try cursor.skipFlowSpace()
    let content: Node.Content =
      isMapping
      ? .mapping(try readFlowEntries(since: keyBase), .flow)
      : .sequence(try readFlowElements(), .flow)
    close(keyBase)
    return Node(content: content, span: SourceSpan(start: start, end: cursor.mark))
  }

  private mutating func readFlowElements() throws(InDoubt) -> [Node] {
    let base = elements.count
    if isPast(bracket: 0x5D) { return [] }
    repeat {
      let element = try readFlowNode()
      elements.push(element)
    } while try isPastComma(elseBracket: 0x5D)
    return elements.take(downTo: base)
  }

  private mutating func readFlowEntries(since keyBase: Int) throws(InDoubt) -> [Entry] {
    let base = entries.count
    if isPast(bracket: 0x7D) { return [] }
    repeat {
      let key = try readScalar(isInFlow: true)
      cursor.skipSpaces()
      try take(key, since: keyBase)
      cursor.skipSpaces()
      let value = try readFlowNode()
      push(value, under: key)
    } while try isPastComma(elseBracket: 0x7D)
    return entries.take(downTo: base)
  }

  private mutating func readFlowNode() throws(InDoubt) -> Node {
    cursor.isAtBracket ? try readFlow() : try readScalar(isInFlow: true).node()
  }

  /// Whether a comma was here and is passed; if not, the closing bracket must be, and is.
  private mutating func isPastComma(elseBracket bracket: UInt8) throws(InDoubt) -> Bool {
    try cursor.skipFlowSpace()
    if isPast(bracket: bracket) { return false }
    guard cursor.byte == 0x2C else { throw InDoubt() }
    cursor.skipByte()
    try cursor.skipFlowSpace()
    return true
  }

  private mutating func isPast(bracket: UInt8) -> Bool {
    guard cursor.byte == bracket else { return false }
    cursor.skipByte()
    return true
  }
}
