/// One line of plan.yaml as far as it says `key: value`, or several that a bracket holds together.
///
/// It is no YAML reader: it has only to tell people what an edit changed, of a text that storage
/// has read and found good.
struct PlanLine {
  /// The column of its first key.
  let indent: Int
  /// Whether a dash stands before it.
  let beginsEntry: Bool
  let pairs: [(key: String, value: String)]

  static func lines(of text: String) -> [PlanLine] {
    var lines: [PlanLine] = []
    var held: [UInt8] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      held += held.isEmpty ? Array(line) : [UInt8(ascii: " ")] + Array(line)
      guard Marks(held).depth <= 0 else { continue }
      if let line = PlanLine(held) { lines.append(line) }
      held = []
    }
    return lines
  }

  private init?(_ bytes: [UInt8]) {
    let text = bytes[..<Marks(bytes).end]
    guard var start = text.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    beginsEntry = text[start] == UInt8(ascii: "-")
    if beginsEntry {
      let rest = text[(start + 1)...].firstIndex { $0 != UInt8(ascii: " ") }
      guard let rest, rest > start + 1 else { return nil }
      start = rest
    }
    indent = start
    let body = trimmed(text[start...])
    if body.first == UInt8(ascii: "{"), body.last == UInt8(ascii: "}") {
      pairs = Marks.parts(body.dropFirst().dropLast()).compactMap(Self.pair)
    } else {
      pairs = Self.pair(body).map { [$0] } ?? []
    }
  }

  private static func pair(_ bytes: ArraySlice<UInt8>) -> (key: String, value: String)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = trimmed(bytes[..<colon])
    guard !key.isEmpty, key.allSatisfy({ isKeyLetter($0) }) else { return nil }
    return (String(decoding: key, as: UTF8.self), plain(trimmed(bytes[(colon + 1)...])))
  }

  private static func isKeyLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
  }

  /// A value without its quotes; a list as words with commas between.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = bytes.dropFirst().dropLast()
    switch (bytes.first, bytes.last) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")) where bytes.count > 1:
      return Marks.parts(inner).map { plain(trimmed($0)) }.joined(separator: ", ")
    case (UInt8(ascii: "\""), UInt8(ascii: "\"")) where bytes.count > 1:
      return String(decoding: inner, as: UTF8.self)
        .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    case (UInt8(ascii: "'"), UInt8(ascii: "'")) where bytes.count > 1:
      return String(decoding: inner, as: UTF8.self).replacing("''", with: "'")
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Where quotes and brackets stand in a piece of YAML.
private struct Marks {
  /// Brackets that are still open at its end.
  private(set) var depth = 0
  /// Where its comment begins, else its length.
  private(set) var end: Int
  /// Commas that no bracket holds.
  private var commas: [Int] = []

  init(_ bytes: some RandomAccessCollection<UInt8>) {
    end = bytes.count
    var quote: UInt8?
    var previous = UInt8(ascii: " ")
    for (place, byte) in bytes.enumerated() {
      defer { previous = byte }
      if let open = quote {
        if byte == open, open == UInt8(ascii: "'") || previous != UInt8(ascii: "\\") { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Within a word it is an apostrophe.
        if " [{,:".utf8.contains(previous) { quote = byte }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth > 0 || " -".utf8.contains(previous) { depth += 1 }
      case UInt8(ascii: "}"), UInt8(ascii: "]"): if depth > 0 { depth -= 1 }
      case UInt8(ascii: ",") where depth == 0: commas.append(place)
      case UInt8(ascii: "#") where previous == UInt8(ascii: " "):
        end = place
        return
      default: break
      }
    }
  }

  static func parts(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var rest = bytes
    for comma in Marks(bytes).commas {
      parts.append(rest[..<(bytes.startIndex + comma)])
      rest = bytes[(bytes.startIndex + comma + 1)...]
    }
    return parts + [rest]
  }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isInk: (UInt8) -> Bool = { $0 > 0x20 }
  guard let first = bytes.firstIndex(where: isInk), let last = bytes.lastIndex(where: isInk) else {
    return bytes[bytes.endIndex...]
  }
  return bytes[first...last]
}
