import PlanDomain

/// Lines of plain text that are built up with indentation. All that is put in is sanitised here.
struct TextPage {
  private(set) var lines: [String] = []
  private var indent = 0

  mutating func line(_ text: String) {
    lines.append(String(repeating: " ", count: indent) + Sanitiser.line(text))
  }

  /// A text of possibly several lines behind a label; the further lines stand under its first.
  mutating func text(_ label: String, _ text: String) {
    let rows = Sanitiser.lines(text).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    line(label + (rows.first ?? ""))
    let hanging = Sanitiser.line(label).count
    indented(by: hanging) { page in for row in rows.dropFirst() { page.line(row) } }
  }

  /// `label` padded to `width` characters, then the value; nothing where there is no value.
  mutating func field(_ label: String, _ value: String?, width: Int) {
    guard let value, !value.isEmpty else { return }
    text(label.padded(to: width) + "  ", value)
  }

  mutating func blank() { lines.append("") }

  mutating func indented(by columns: Int, _ body: (inout TextPage) -> Void) {
    indent += columns
    body(&self)
    indent -= columns
  }
}

extension String {
  // Vietnamese and English letters are one column each, so characters are columns here.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
