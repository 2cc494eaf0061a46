import CLibyaml

/// Builds nodes from the parser's events.
struct TreeBuilder {
  private(set) var stopped: Mark?
  private var stack: NodeStack
  private var source: SourceText
  private let limits: Limits
  private var nodeCount = 0
  private var documentCount = 0
  /// The end of what was read last: where a block collection ends, too.
  private var lastEnd = Mark.start
  private var lastScalar: (span: SourceSpan, isQuoted: Bool)?
  /// The collections nested too deep that are open, and where the outermost of them starts.
  private var skipped = (depth: 0, start: Mark.start)

  /// Deeper than this below the limit nobody wrote by hand, and the parser's work grows with the
  /// depth.
  private static let mostSkippedDepth = 64

  init(source: SourceText, limits: Limits) {
    self.source = source
    self.limits = limits
    stack = NodeStack(faultLimit: limits.faults)
  }

  var root: Node? { stack.root }
  var faults: FaultList { stack.faults }

  mutating func readAll() {
    let text = UnsafeBufferPointer(rebasing: source.bytes.dropFirst(source.origin))
    let stream = EventStream(text)
    var isAtEnd = false
    while !isAtEnd, stopped == nil {
      if !stream.next({ isAtEnd = take($0) }) { stopAtProblem(stream.problem) }
    }
    closeCutCollections()
  }

  /// Takes one event; whether it was the last.
  private mutating func take(_ event: borrowing yaml_event_t) -> Bool {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: startDocument(event)
    case YAML_ALIAS_EVENT: takeAlias(event)
    case YAML_SCALAR_EVENT: takeScalar(event)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: startCollection(event)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: endCollection(event)
    case YAML_STREAM_END_EVENT: return true
    default: break
    }
    nodeCount += 1
    if nodeCount > limits.nodes { stop(.tooManyNodes(limit: limits.nodes), at: lastEnd) }
    return false
  }

  private mutating func startDocument(_ event: borrowing yaml_event_t) {
    let start = source.mark(event.start_mark)
    let document = event.data.document_start
    let hasTagDirectives = document.tag_directives.start != document.tag_directives.end
    if document.version_directive != nil || hasTagDirectives {
      stack.faults.add(.directive, at: start)
    }
    documentCount += 1
    if documentCount > 1 { stop(.secondDocument, at: start) }
  }

  private mutating func takeAlias(_ event: borrowing yaml_event_t) {
    let start = source.mark(event.start_mark)
    lastEnd = source.mark(event.end_mark)
    guard skipped.depth == 0 else { return }
    let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
    stack.faults.add(.alias(name: name), at: start)
    stack.accept(Node(content: .refused, span: SourceSpan(start: start, end: lastEnd)))
  }

  private mutating func takeScalar(_ event: borrowing yaml_event_t) {
    let scalar = event.data.scalar
    let style = ScalarStyle(scalar.style)
    let isMissing = scalar.length == 0 && style == .plain
    let span = isMissing ? spanOfMissing(event) : spanOfScalar(event, style: style)
    lastEnd = span.end
    lastScalar = (span, style == .singleQuoted || style == .doubleQuoted)
    guard skipped.depth == 0 else { return }
    refuseProperties(anchor: scalar.anchor, tag: scalar.tag, at: span.start)
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = String(decoding: bytes, as: UTF8.self)
    stack.accept(Node(content: .scalar(text, style), span: span))
  }

  private mutating func spanOfMissing(_ event: borrowing yaml_event_t) -> SourceSpan {
    guard skipped.depth == 0, let key = stack.pendingKeySpan else {
      return spanOfScalar(event, style: .plain)
    }
    let place = source.placeOfMissingValue(after: key.end)
    return SourceSpan(start: place, end: place)
  }

  private mutating func spanOfScalar(
    _ event: borrowing yaml_event_t, style: ScalarStyle
  ) -> SourceSpan {
    let start = source.mark(event.start_mark)
    let end = source.mark(event.end_mark)
    let isBlock = style == .literal || style == .folded
    return SourceSpan(start: start, end: isBlock ? source.endOfText(from: start, to: end) : end)
  }

  private mutating func startCollection(_ event: borrowing yaml_event_t) {
    let start = source.mark(event.start_mark)
    lastEnd = max(lastEnd, start)
    guard skipped.depth == 0, stack.depth < limits.depth else { return skip(at: start) }
    if event.type == YAML_MAPPING_START_EVENT {
      let mapping = event.data.mapping_start
      refuseProperties(anchor: mapping.anchor, tag: mapping.tag, at: start)
      stack.openMapping(mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block, at: start)
    } else {
      let sequence = event.data.sequence_start
      refuseProperties(anchor: sequence.anchor, tag: sequence.tag, at: start)
      stack.openSequence(sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block, at: start)
    }
  }

  private mutating func skip(at start: Mark) {
    if skipped.depth == 0 {
      stack.faults.add(.tooDeep(limit: limits.depth), at: start)
      skipped.start = start
    }
    skipped.depth += 1
    if skipped.depth > Self.mostSkippedDepth { stopped = start }
  }

  private mutating func endCollection(_ event: borrowing yaml_event_t) {
    // Only a bracket has a place of its own. All else, `[a: b]` too, ends with what it holds.
    let start = source.mark(event.start_mark)
    let bracket: UInt8 = event.type == YAML_MAPPING_END_EVENT ? 0x7D : 0x5D
    if event.end_mark.index > event.start_mark.index, source.byte(at: start.offset) == bracket {
      lastEnd = Mark(line: start.line, column: start.column + 1, offset: start.offset + 1)
    }
    if skipped.depth == 0 {
      stack.close(at: lastEnd, isCut: source.isCut && start.offset >= source.bytes.count)
    } else if skipped.depth == 1 {
      endSkipped()
    } else {
      skipped.depth -= 1
    }
  }

  private mutating func endSkipped() {
    skipped.depth = 0
    stack.accept(Node(content: .refused, span: SourceSpan(start: skipped.start, end: lastEnd)))
  }

  private mutating func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at mark: Mark
  ) {
    if let anchor { stack.faults.add(.anchor(name: String(cString: anchor)), at: mark) }
    if tag != nil { stack.faults.add(.tag, at: mark) }
  }

  private mutating func stop(_ kind: Fault.Kind, at mark: Mark) {
    stack.faults.add(kind, at: mark)
    stopped = mark
  }

  private mutating func stopAtProblem(_ problem: ParserProblem) {
    let place = source.mark(problem.mark)
    stopped = place
    // Where the text was cut, its end is no fault of the one who wrote it.
    if source.isCut, place.offset >= source.bytes.count { return }
    let fault = syntaxFault(problem, at: place, after: lastScalar, in: &source)
    stack.faults.add(fault.kind, at: fault.mark)
  }

  /// Keeps what was read of the collections that reading stopped in.
  private mutating func closeCutCollections() {
    if skipped.depth > 0 { endSkipped() }
    while stack.depth > 0 {
      if let key = stack.pendingKeySpan {
        let place = source.placeOfMissingValue(after: key.end)
        lastEnd = max(lastEnd, place)
        stack.accept(Node(content: .refused, span: SourceSpan(start: place, end: place)))
      }
      stack.close(at: lastEnd, isCut: true)
    }
  }
}

extension ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
