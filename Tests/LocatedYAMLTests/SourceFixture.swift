import LocatedYAML
import TestSupport
import Testing

/// A text and what was read of it.
struct SourceFixture {
  let bytes: [UInt8]
  let reading: Reading

  init(_ text: String, limits: Limits = Limits()) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: Limits = Limits()) {
    self.bytes = bytes
    reading = readYAML(bytes, limits: limits)
    if bytes.count <= limits.bytes, case .differs(let how) = agreement(on: bytes, limits: limits) {
      Issue.record("the two readers differ: \(how)")
    }
  }

  /// The source text of a span.
  func slice(_ span: SourceSpan?) -> String? {
    guard let span, span.bytes.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[span.bytes], as: UTF8.self)
  }

  /// The source text of the value under a key of the root.
  func source(_ key: String) -> String? { slice(reading.root?[key]?.span) }

  /// Each fault as its line and kind.
  var faults: [String] { reading.faults.map { "\($0.line): \($0.kind)" } }

  /// Checks every node: children in order within their parent, lines and columns those of the bytes.
  var badSpans: [String] {
    var bad: [String] = []
    if let root = reading.root { visit(root, within: 0..<bytes.count, &bad) }
    return bad
  }

  private func visit(_ node: Node, within outer: Range<Int>, _ bad: inout [String]) {
    check(node.span, within: outer, &bad)
    var from = node.span.start.offset
    for element in node.elements ?? [] {
      visit(element, within: from..<max(from, node.span.end.offset), &bad)
      from = element.span.end.offset
    }
    for entry in node.entries ?? [] {
      check(entry.keySpan, within: from..<max(from, node.span.end.offset), &bad)
      from = entry.keySpan.end.offset
      visit(entry.value, within: from..<max(from, node.span.end.offset), &bad)
      from = entry.value.span.end.offset
    }
  }

  private func check(_ span: SourceSpan, within outer: Range<Int>, _ bad: inout [String]) {
    let isInside = span.start.offset >= outer.lowerBound && span.end.offset <= outer.upperBound
    if !isInside { bad.append("\(span) is not within \(outer)") }
    // Bytes that are no text have no columns to count.
    if String(validating: bytes, as: UTF8.self) == nil { return }
    for mark in [span.start, span.end] where placeByCounting(mark.offset) != mark {
      bad.append("\(mark) should be \(placeByCounting(mark.offset))")
    }
  }

  private func placeByCounting(_ offset: Int) -> Mark {
    let before = bytes.prefix(offset)
    let line = before.reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = line.count == offset && before.starts(with: mark)
    var breaks = 0
    for (index, byte) in before.enumerated() {
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { breaks += 1 }
    }
    let characters = line.count { $0 & 0xC0 != 0x80 } - (isMarked ? 1 : 0)
    return Mark(line: breaks + 1, column: characters + 1, offset: offset)
  }
}
