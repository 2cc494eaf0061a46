import PlanDomain

/// A JSON value whose objects keep the order of their keys, so that output is the same every time.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  /// Written with two decimals: 9863 is 98.63.
  case hundredths(Int)
  case string(String)
  case array([JSONValue])
  case object(KeyValuePairs<String, JSONValue>)

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }
  static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
  static func optional(_ day: Day?) -> JSONValue { optional(day?.iso) }
  static func optional(_ instant: Instant?) -> JSONValue { optional(instant?.iso) }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension JSONValue {
  /// The value as a JSON text of UTF-8 (RFC 8259), ending in a line feed. Containers nested less
  /// than `expandedDepth` deep put each member on a line; deeper ones stand on one line, so that a
  /// record is a line. What a terminal would obey or hide is escaped (`JSONText`).
  func document(expandedDepth: Int) -> [UInt8] {
    var writer = JSONWriter(expandedDepth: expandedDepth)
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }
}

private struct JSONWriter {
  let expandedDepth: Int
  var bytes: [UInt8] = []

  init(expandedDepth: Int) { self.expandedDepth = expandedDepth }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .integer(let value): put(String(value))
    case .number(let value): put(Self.text(of: value))
    case .hundredths(let value): put(Self.text(ofHundredths: value))
    case .string(let text): JSONText.append(text, to: &bytes)
    case .array(let elements):
      writeMembers(elements, "[", "]", depth: depth) { $0.write($1, depth: depth + 1) }
    case .object(let pairs):
      writeMembers(pairs, "{", "}", depth: depth) { writer, pair in
        JSONText.append(pair.key, to: &writer.bytes)
        writer.put(": ")
        writer.write(pair.value, depth: depth + 1)
      }
    }
  }

  private mutating func writeMembers<Members: Collection>(
    _ members: Members, _ opening: String, _ closing: String, depth: Int,
    _ writeMember: (inout JSONWriter, Members.Element) -> Void
  ) {
    let isExpanded = depth < expandedDepth && !members.isEmpty
    put(opening)
    var isFirst = true
    for member in members {
      if !isFirst { put(isExpanded ? "," : ", ") }
      isFirst = false
      if isExpanded { startLine(depth: depth + 1) }
      writeMember(&self, member)
    }
    if isExpanded { startLine(depth: depth) }
    put(closing)
  }

  private mutating func startLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Whole numbers without a point; what JSON has no number for is null.
  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    let isWhole = value.rounded() == value && abs(value) < 1e15
    return isWhole ? String(Int(value)) : String(value)
  }

  private static func text(ofHundredths value: Int) -> String {
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    return (value < 0 ? "-" : "") + "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
