internal import LocatedYAML
internal import PlanDomain

/// From a node to a value, or to nothing and a problem at the node's line. What a fault has named
/// already (`isRefused`) is passed over in silence.
extension PlanReader {
  /// The entries of a mapping; those with unknown keys are named and left out.
  mutating func mapping(_ node: Node, key: String, known: [String]) -> [Entry]? {
    if node.isRefused { return nil }
    guard let entries = node.entries else {
      problems.add(.shape(key: key, expected: .mapping), line: node.line)
      return nil
    }
    for entry in entries where !known.contains(where: entry.name.isKey) {
      // Behind the bound nobody is told what is near.
      let near = problems.isFull ? [] : nearestWords(to: entry.name, among: known)
      problems.add(.unknownKey(key: entry.name, known: near), line: entry.line)
    }
    return entries
  }

  mutating func list(_ node: Node, key: String) -> [Node] {
    if let elements = node.elements { return elements }
    if node.isRefused { return [] }
    problems.add(
      node.isEmpty ? .emptyText(key: key) : .shape(key: key, expected: .list), line: node.line)
    return []
  }

  /// A text with something in it.
  mutating func text(_ node: Node, key: String) -> String? {
    if node.isRefused { return nil }
    guard let text = node.text else {
      problems.add(.shape(key: key, expected: .text), line: node.line)
      return nil
    }
    guard node.namedText != nil else {
      problems.add(.emptyText(key: key), line: node.line)
      return nil
    }
    return text
  }

  mutating func day(_ node: Node, key: String) -> Day? {
    guard let found = text(node, key: key) else { return nil }
    if let day = Day(iso: found) { return day }
    problems.add(.badDate(key: key, found: found), line: node.line)
    return nil
  }

  mutating func wholeNumber(_ node: Node, key: String, in range: ClosedRange<Int>) -> Int? {
    guard let found = text(node, key: key) else { return nil }
    guard let number = WrittenNumber(found), !number.hasFraction else {
      problems.add(.badNumber(key: key, found: found), line: node.line)
      return nil
    }
    if let value = Int(exactly: number.value), range.contains(value) { return value }
    problems.add(
      .outOfRange(
        key: key, found: found, low: String(range.lowerBound), high: String(range.upperBound)),
      line: node.line)
    return nil
  }

  mutating func number(_ node: Node, key: String) -> Double? {
    guard let found = text(node, key: key) else { return nil }
    guard let number = WrittenNumber(found) else {
      problems.add(.badNumber(key: key, found: found), line: node.line)
      return nil
    }
    if Measure.holds(number.value) { return number.value }
    let most = String(Int(Measure.limit) - 1)
    problems.add(
      .outOfRange(key: key, found: found, low: "-" + most, high: most), line: node.line)
    return nil
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, key: String, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let found = text(node, key: key) else { return nil }
    if let word = Word(rawValue: found) { return word }
    problems.add(
      .badWord(key: key, found: found, known: Word.allCases.map(\.rawValue)), line: node.line)
    return nil
  }

  /// Names the keys that a mapping must have and has not, unless reading stopped inside it.
  mutating func requireAll(_ keys: [String], of owner: String?, in node: Node) {
    guard !node.isCut, let entries = node.entries else { return }
    for key in keys where !entries.contains(where: { $0.name.isKey(key) }) {
      problems.add(.missing(key: key, of: owner), line: node.line)
    }
  }
}

/// A number as people write one: digits, at most one point with digits after it, a sign before.
///
/// Nothing of what else a floating-point parser takes (`nan`, `0x1p3`, `1e9`).
struct WrittenNumber {
  let value: Double
  let hasFraction: Bool

  init?(_ text: String) {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }),
      let value = Double(text), value.isFinite
    else { return nil }
    self.value = value
    hasFraction = parts.count > 1
  }
}

extension Node {
  /// A text with something in it.
  var namedText: String? {
    guard !isRefused, let text, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return text
  }
}
