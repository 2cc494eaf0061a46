import PlanDomain

/// Text from a plan made inert in Markdown (CommonMark and the tables and bare links of its common
/// dialects): every mark that could mean something is escaped.
enum MarkdownText {
  /// One line within a heading, a label or emphasis.
  static func line(_ text: String) -> String {
    escaped(Sanitiser.line(trimmed(text)))
  }

  /// What follows other words on a line; line ends become hard breaks.
  static func inline(_ text: String) -> String { broken(text) { $0 } }

  /// A text that begins its block, where also a number or a dash could mean a list.
  static func paragraph(_ text: String) -> String { broken(text, first: escapedStart) }

  /// Each further line begins one in the file, and could mean a list there.
  private static func broken(_ text: String, first: (String) -> String) -> String {
    Sanitiser.lines(text).utf8.split(separator: UInt8(ascii: "\n")).enumerated()
      .map { place, row in
        let row = escaped(String(Substring(row)))
        return place == 0 ? first(row) : escapedStart(row)
      }.joined(separator: "\\\n  ")
  }

  /// Within a table's cell; line ends become breaks.
  static func cell(_ text: String) -> String {
    Sanitiser.lines(text).utf8.split(separator: UInt8(ascii: "\n"))
      .map { escaped(String(Substring($0))) }.joined(separator: "<br>")
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static let marks = Set("\\`*_{}[]<>|#~&$@!".utf8)

  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 8)
    for (place, byte) in bytes.enumerated() {
      // Some dialects make links of bare addresses.
      let beginsLink =
        switch byte {
        case UInt8(ascii: ":"): bytes[(place + 1)...].starts(with: "//".utf8)
        case UInt8(ascii: "."): bytes[..<place].suffix(3).elementsEqual("www".utf8)
        default: false
        }
      if beginsLink || byte < 0x80 && marks.contains(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// `1.`, `-`, `+` and `=` at the start of a line.
  private static func escapedStart(_ text: String) -> String {
    let blanks = text.prefix { $0 == " " }
    let digits = text[blanks.endIndex...].prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard let mark = rest.first, (digits.isEmpty ? "-+=" : ".)").contains(mark) else { return text }
    return "\(blanks)\(digits)\\\(rest)"
  }
}
