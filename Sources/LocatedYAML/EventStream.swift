import CLibyaml

/// libyaml's event parser over bytes that outlive it.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    // Told the encoding, libyaml looks for no byte order mark.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  /// Gives the next event to `take`; false when there is none because of an error.
  func next(_ take: (borrowing yaml_event_t) -> Void) -> Bool {
    guard isReady else { return false }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return false }
    take(event)
    yaml_event_delete(&event)
    return true
  }

  /// What the parser says about the event that it could not give.
  var problem: ParserProblem {
    ParserProblem(
      context: words(parser.pointee.context), text: words(parser.pointee.problem),
      contextMark: parser.pointee.context_mark, mark: parser.pointee.problem_mark,
      isOutOfMemory: !isReady || parser.pointee.error == YAML_MEMORY_ERROR)
  }

  private func words(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

/// The parser's own account of a syntax error.
struct ParserProblem {
  let context: String
  let text: String
  let contextMark: yaml_mark_t
  let mark: yaml_mark_t
  let isOutOfMemory: Bool
}
