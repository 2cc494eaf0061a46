/// Reads the plain subset of YAML that people and this program write, in one pass over the bytes.
///
/// The subset: block mappings and sequences by indentation, flow collections, scalars on one line,
/// simple block scalars, comments. Whatever else there is (properties, documents, other scalars
/// over several lines, tabs, odd indentation, anything with a fault) is not judged here: the whole
/// text is then left to libyaml, whose answer this one always equals. A doubt costs time alone.
struct PlainReader: ~Copyable {
  var cursor: PlainCursor
  // The children of all open collections; one that closes takes its own off.
  var elements = MovingStack<Node>()
  var entries = MovingStack<Entry>()
  private var keys = KeyPrints()
  private let mostDepth: Int
  private var depth = 0
  private var nodesLeft: Int

  /// The document of a text without any fault; nothing when in doubt, or when there is none.
  static func root(of bytes: UnsafeBufferPointer<UInt8>, origin: Int, limits: Limits) -> Node? {
    guard bytes.count < Mark.mostBytes else { return nil }
    var reader = PlainReader(bytes, origin: origin, limits: limits)
    do throws(InDoubt) {
      return try reader.readRoot()
    } catch {
      return nil
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, origin: Int, limits: Limits) {
    cursor = PlainCursor(bytes, origin: origin)
    // Every level is a call within calls here.
    mostDepth = min(limits.depth, 32)
    // libyaml's text and document start and end with events that count, too.
    nodesLeft = limits.nodes - 4
  }

  private mutating func readRoot() throws(InDoubt) -> Node {
    try cursor.start()
    let root = try readBlock(within: 0)
    guard cursor.isAtEnd else { throw InDoubt() }
    return root
  }

  /// Reads what starts here, at a line's first text or behind a dash, and goes on to the next line.
  /// `indent` is the column of what holds it, from 1.
  private mutating func readBlock(within indent: Int) throws(InDoubt) -> Node {
    if cursor.isAtDash { return try readSequence(isAtKey: false) }
    if cursor.isAtBracket || cursor.isAtBlockScalar { return try readLeaf(within: indent) }
    let scalar = try readScalar(isInFlow: false)
    cursor.skipSpaces()
    if cursor.byte == 0x3A { return try readMapping(first: scalar) }
    try finishLeaf(within: indent)
    return scalar.node()
  }

  /// Reads a scalar or flow collection to its last line's end.
  private mutating func readLeaf(within indent: Int) throws(InDoubt) -> Node {
    if cursor.isAtBlockScalar { return try readBlockScalar(within: indent) }
    let node = cursor.isAtBracket ? try readFlow() : try readScalar(isInFlow: false).node()
    try finishLeaf(within: indent)
    return node
  }

  /// What stands deeper on the next line might go on with the scalar.
  private mutating func finishLeaf(within indent: Int) throws(InDoubt) {
    try cursor.finishLine()
    guard cursor.indent <= indent else { throw InDoubt() }
  }

  private mutating func readMapping(first: consuming PlainScalar) throws(InDoubt) -> Node {
    try open()
    let (base, keyBase) = (entries.count, keys.count)
    let (start, indent) = (first.span.start, first.span.start.column)
    var end = start
    var key = first
    while true {
      try take(key, since: keyBase)
      let value = try readValue(within: indent)
      end = value.span.end
      push(value, under: key)
      guard cursor.indent >= indent else { break }
      guard cursor.indent == indent else { throw InDoubt() }
      key = try readScalar(isInFlow: false)
      cursor.skipSpaces()
    }
    close(keyBase)
    return Node(
      content: .mapping(entries.take(downTo: base), .block),
      span: SourceSpan(start: start, end: end))
  }

  /// Reads the value of a key, from behind its colon.
  private mutating func readValue(within indent: Int) throws(InDoubt) -> Node {
    let place = cursor.mark
    cursor.skipSpaces()
    guard cursor.isAtLineEnd else { return try readLeaf(within: indent) }
    try cursor.finishLine()
    if cursor.indent > indent { return try readBlock(within: indent) }
    // A sequence may stand at its key's own column.
    if cursor.indent == indent, cursor.isAtDash { return try readSequence(isAtKey: true) }
    return try nothing(at: place)
  }

  private mutating func readSequence(isAtKey: Bool) throws(InDoubt) -> Node {
    try open()
    let base = elements.count
    let start = cursor.mark
    let indent = start.column
    var end = start
    repeat {
      let element = try readElement(within: indent)
      end = element.span.end
      elements.push(element)
      guard cursor.indent >= indent else { break }
      guard cursor.indent == indent else { throw InDoubt() }
    } while cursor.isAtDash
    guard cursor.indent < indent || isAtKey else { throw InDoubt() }
    close(keys.count)
    return Node(
      content: .sequence(elements.take(downTo: base), .block),
      span: SourceSpan(start: start, end: end))
  }

  /// Reads an element, from its dash.
  private mutating func readElement(within indent: Int) throws(InDoubt) -> Node {
    cursor.skipByte()
    let place = cursor.mark
    cursor.skipSpaces()
    guard cursor.isAtLineEnd else { return try readBlock(within: indent) }
    try cursor.finishLine()
    return cursor.indent > indent ? try readBlock(within: indent) : try nothing(at: place)
  }

  /// A value that was left out.
  private mutating func nothing(at place: Mark) throws(InDoubt) -> Node {
    try count(1)
    return Node(content: .scalar("", .plain), span: SourceSpan(start: place, end: place))
  }

  /// Takes the scalar before this colon for a key that the mapping does not have yet.
  mutating func take(_ key: borrowing PlainScalar, since keyBase: Int) throws(InDoubt) {
    guard cursor.byte == 0x3A, cursor.isBeforeBlank else { throw InDoubt() }
    // libyaml knows no longer key.
    guard cursor.offset - key.span.start.offset <= 1_000 else { throw InDoubt() }
    let quote = key.style == .plain ? 0 : 1
    let written = key.span.bytes
    let name = cursor.passed(written.lowerBound + quote..<written.upperBound - quote)
    // With an escape the written bytes are not the key's own; and a merge key is a fault.
    let isMergeKey = name.count == 2 && name.allSatisfy { $0 == 0x3C }
    guard name.count == key.text.utf8.count, !isMergeKey else { throw InDoubt() }
    guard keys.insert(name, since: keyBase) else { throw InDoubt() }
    cursor.skipByte()
  }

  mutating func push(_ value: consuming Node, under key: consuming PlainScalar) {
    entries.push(Entry(name: key.text, keySpan: key.span, keyStyle: key.style, value: value))
  }

  /// Counts a collection, its start and its end, and one more level.
  mutating func open() throws(InDoubt) {
    try count(2)
    guard depth < mostDepth else { throw InDoubt() }
    depth += 1
  }

  mutating func close(_ keyBase: Int) {
    depth -= 1
    keys.drop(downTo: keyBase)
  }

  mutating func count(_ nodes: Int) throws(InDoubt) {
    nodesLeft -= nodes
    guard nodesLeft >= 0 else { throw InDoubt() }
  }

  var keyCount: Int { keys.count }
}

/// The text is not, or perhaps not, in the plain subset.
struct InDoubt: Error {}
