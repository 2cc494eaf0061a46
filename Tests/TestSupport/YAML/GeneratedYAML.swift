/// Texts in the plain subset of YAML and, where `oddity` is above 0, near it.
public struct GeneratedYAML {
  private var random: SplitMix
  /// Of a hundred places, how many hold what a plan does without or what is wrong.
  private let oddity: Int
  private var text = ""
  private var lineEnd = "\n"
  /// Two keys of one mapping must not be the same.
  private var keyCount = 0

  public init(seed: UInt64, oddity: Int) {
    random = SplitMix(seed: seed)
    self.oddity = oddity
  }

  public mutating func next() -> [UInt8] {
    text = chance(5) ? "\u{FEFF}" : ""
    lineEnd = chance(20) ? "\r\n" : "\n"
    if chance(20) { comment(indent: Int.random(in: 0...3, using: &random)) }
    let indent = chance(80) ? 0 : Int.random(in: 1...4, using: &random)
    text += spaces(indent)
    block(at: indent, depth: 0)
    if chance(10) { comment(indent: Int.random(in: 0...8, using: &random)) }
    // A block scalar's last line is another text with its line end than without.
    if chance(10), text.hasSuffix(lineEnd), !hasBlockScalar { text.removeLast() }
    return Array(text.utf8)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func isOdd() -> Bool { oddity > 0 && chance(oddity) }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  /// A mapping or sequence whose first key or dash is to stand here.
  private mutating func block(at indent: Int, depth: Int) {
    let isMapping = chance(65)
    for index in 0..<Int.random(in: 1...4, using: &random) {
      if index > 0 {
        if chance(10) { comment(indent: Int.random(in: 0...8, using: &random)) }
        text += spaces(isOdd() ? indent + Int.random(in: -2...2, using: &random) : indent)
      }
      if isMapping {
        key(isInFlow: false)
        value(of: indent, depth: depth, dashMayStandAt: indent)
      } else {
        text += isOdd() ? "-" : "-" + spaces(Int.random(in: 1...3, using: &random))
        element(of: indent, depth: depth)
      }
    }
  }

  private mutating func element(of indent: Int, depth: Int) {
    if depth < 5, chance(35) {
      let column = text.utf8.count - (lastLineStart ?? 0)
      block(at: column, depth: depth + 1)
    } else {
      value(of: indent, depth: depth, dashMayStandAt: nil)
    }
  }

  private var lastLineStart: Int? {
    text.utf8.lastIndex(of: 0x0A).map { text.utf8.distance(from: text.startIndex, to: $0) + 1 }
      ?? (text.hasPrefix("\u{FEFF}") ? 3 : 0)
  }

  /// What stands behind a colon or dash, to its line's end or over the next lines.
  private mutating func value(of indent: Int, depth: Int, dashMayStandAt column: Int?) {
    if depth < 5, chance(35) {
      endLine()
      let deeper = indent + Int.random(in: 1...4, using: &random)
      if let column, chance(20) {
        text += spaces(column) + "- "
        element(of: column, depth: depth + 1)
      } else {
        text += spaces(isOdd() ? indent : deeper)
        block(at: deeper, depth: depth + 1)
      }
      return
    }
    if chance(6) { return endLine() }
    if chance(8) { return blockScalar(below: indent) }
    if chance(25) { flow(depth: depth) } else { scalar(isInFlow: false) }
    endLine()
  }

  private var hasBlockScalar: Bool { text.contains("|") || text.contains(">") }

  private mutating func blockScalar(below indent: Int) {
    text +=
      pick(["|", ">", "|-", ">-"]) + (isOdd() ? pick(["+", "2", " # c", "x"]) : "") + lineEnd
    let deeper = indent + Int.random(in: 1...4, using: &random)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      text += spaces(isOdd() ? deeper + Int.random(in: -1...1, using: &random) : deeper)
      text += pick(Self.words) + pick(["", ": x", " # y", "  ", "\""])
      text += isOdd() ? pick(["", lineEnd + lineEnd, lineEnd + spaces(3) + lineEnd]) : lineEnd
    }
    if chance(10) { text += lineEnd }
  }

  private mutating func endLine() {
    if isOdd() { text += pick(["#x", "\t", " \t# x", ":", ": x", " |", "\u{2028}", "\r", ","]) }
    text += chance(10) ? spaces(Int.random(in: 1...3, using: &random)) : ""
    if chance(12) { text += " # " + pick(Self.words) + pick(["", ": x", " # y", "\"", " - z"]) }
    text += lineEnd
    if isOdd() {
      text +=
        pick(["---", "...", "  x", "<<<<<<< HEAD", "\t", "%YAML 1.1", "- x", "? x"]) + lineEnd
    }
    if chance(6) { text += spaces(Int.random(in: 0...6, using: &random)) + lineEnd }
  }

  private mutating func comment(indent: Int) {
    // Deep enough behind a block scalar, it would be a line of that.
    text +=
      spaces(hasBlockScalar ? 0 : indent) + "#" + pick(["", " ", "# "]) + pick(Self.words) + lineEnd
  }

  private mutating func key(isInFlow: Bool) {
    keyCount += 1
    let name = (isOdd() ? pick(["<<", "a", "a: b", "", "[x]"]) : pick(Self.words) + "\(keyCount)")
    switch Int.random(in: 0..<10, using: &random) {
    case 0: text += "\"\(name)\""
    case 1: text += "'\(name)'"
    default: text += name
    }
    if chance(5) { text += " " }
    text += isOdd() ? ":" : ":" + spaces(chance(90) ? 1 : 3)
  }

  private mutating func scalar(isInFlow: Bool) {
    if isOdd() {
      text += pick(Self.oddities)
      return
    }
    var words = (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(Self.words) }
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1:
      if chance(20) { words.append(pick(["\\\"", "\\\\", ": ", " #", ", ", "]", "  ", "- "])) }
      if isOdd() { words.append(pick(["\\n", "\\x41", "\\", "\n", "\"", "\t"])) }
      text += "\"" + words.joined(separator: " ") + "\""
    case 2:
      if chance(20) { words.append(pick(["''", "\\", ": ", " #", "\"", "}", "  ", "''''"])) }
      if isOdd() { words.append(pick(["'", "\n", "\t", "\u{7}"])) }
      text += "'" + words.joined(separator: " ") + "'"
    default:
      if chance(20) { words.append(pick(["a:b", "x#y", "(z)", "-", "1.5%", "&c", "!", "*"])) }
      if !isInFlow, chance(10) { words.append(pick(["[x]", "{y}", "a, b", "what?"])) }
      text += words.joined(separator: chance(95) ? " " : "   ")
    }
  }

  private mutating func flow(depth: Int) {
    let isMapping = chance(50)
    text += isMapping ? "{" : "["
    flowSpace()
    for index in 0..<Int.random(in: 0...3, using: &random) {
      if index > 0 {
        text += isOdd() ? pick(["", ",,", ", ,", " : "]) : ","
        flowSpace()
      }
      if isMapping { key(isInFlow: true) }
      if depth < 5, chance(20) { flow(depth: depth + 2) } else { scalar(isInFlow: true) }
      if chance(10) { flowSpace() }
    }
    text += isOdd() ? pick(["", ",]", "}}", "]"]) : isMapping ? "}" : "]"
  }

  private mutating func flowSpace() {
    if chance(60) { text += " " }
    if chance(8) { endLine() }
  }

  private static let words = [
    "a", "tiến", "tie\u{302}\u{301}n", "độ", "2511/QĐ-UBND", "2018-09-10", "-5", "1.10", "no", "~",
    "Sở", "“trích”", "…", "12:30:45", "+07:00", "(JICA)", "日本", "😀", "x#y", "a:b", "=", "<b",
  ]

  private static let oddities = [
    "&a x", "*a", "!t x", "|", ">-", "|\n  x", "- x", "? x", ": x", "@x", "`x", "%x", "x: y", "\"x",
    "'x", "x\n  y", "\u{85}", "\u{A0}", "\u{FFFD}", "\u{FEFF}", "\u{7F}", "\u{0}", "[a: b]", "{a}",
    "x #", "x:", "#x", "-", "--", "---", "!", "", "[a\n]", "{a: b\n}", "{a: b # c\n}",
    "[\"x\"\n, y]",
  ]
}
