/// How a row of a table is numbered: `I`, `A`, `2`, `2.1`, `a)`, a dash, or a name.
public struct OutlineNumber: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case roman, capital, small, bullet
    /// So many parts between dots.
    case dotted(Int)
    case name
  }

  public let style: Style
  /// What stands between the dots, as it can be part of an id.
  public let parts: [String]

  public var text: String { parts.joined(separator: ".") }

  /// Reads `2.1.`, `(a)`, `II/`, `1,1` (a spreadsheet's decimal comma); nothing where it can be no
  /// number and no id.
  public init?(_ cell: String) {
    if ["-", "+", "*", "•", "–", "—"].contains(cell) {
      style = .bullet
      parts = []
      return
    }
    var text = Substring(cell)
    while let first = text.first, "( ".contains(first) { text.removeFirst() }
    while let last = text.last, ".):/ ".contains(last) { text.removeLast() }
    let parts = text.replacing(",", with: ".").split(
      separator: ".", omittingEmptySubsequences: false
    ).map { Self.plain(String($0)) }
    guard parts.allSatisfy({ $0.map { !$0.isEmpty } ?? false }) else { return nil }
    self.parts = parts.compactMap(\.self)
    style = Self.style(of: self.parts)
  }

  /// Such as 1, I, A and a; of bullets each may be the first.
  var beginsList: Bool {
    style == .bullet || parts.last.map { ["1", "I", "A", "a"].contains($0) } ?? false
  }

  private static func style(of parts: [String]) -> Style {
    guard parts.count == 1, let only = parts.first else { return .dotted(parts.count) }
    if only.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return .dotted(1) }
    if only.utf8.count <= 5, only.utf8.allSatisfy({ "IVX".utf8.contains($0) }) { return .roman }
    if only.utf8.count == 1 || only == "dd" {
      return only.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? .capital : .small
    }
    return .name
  }

  /// The letters of an id; the list letter that follows d in Vietnamese is written `dd`.
  private static func plain(_ part: String) -> String? {
    let part = part.filter { $0 != " " }
    if part == "\u{111}" { return "dd" }
    let isName = part.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    return isName ? part : nil
  }
}

/// Which item each numbered row is, and below which it stands.
public enum OutlinePlacement {
  public struct Place: Hashable, Sendable {
    public let id: String
    /// The parent's id; nothing at the top.
    public let parent: String?
    /// Which of the numbers the parent is, from 0; nothing where it is the plan's own.
    public var above: Int?
  }

  /// A number that says its place (`2.1` below `2`) goes there. Any other stands beside the last
  /// one written in its style, or else below the row before it. Numbers that begin anew under each
  /// heading (1, 2 under I, and 1, 2 under II) become ids together with what they stand below.
  ///
  /// A number that can't be read has no place. It may head what follows, so a number that begins a
  /// list behind it, or is a bullet, stands below it.
  ///
  /// `isKnown` tells the ids of the plan that the table is read into.
  public static func places(
    _ numbers: [OutlineNumber?], isKnown: (String) -> Bool = { _ in false }
  ) -> [Place?] {
    let repeating = repeatingStyles(numbers)
    var stack: [Entry] = []
    var paths: [String: [Entry]] = [:]
    var bullets: [String: Int] = [:]
    return numbers.enumerated().map { index, number in
      guard let number else {
        stack.append(Entry(number: nil, id: "", index: index))
        return nil
      }
      let isComposed = repeating.contains(number.style)
      if let path = path(above: number, isComposed ? nil : paths, stack, isKnown) {
        stack = path
      } else {
        leave(&stack, for: number)
      }
      let parent = stack.last
      let id: String
      if number.style == .bullet {
        let place = (bullets[parent?.id ?? ""] ?? 0) + 1
        bullets[parent?.id ?? ""] = place
        id = (parent.map { $0.id + "." } ?? "") + String(place)
      } else {
        id = isComposed ? composed(number, parent) : number.text
      }
      stack.append(Entry(number: number, id: id, index: index))
      paths[number.text] = stack
      return Place(id: id, parent: parent?.id, above: parent?.index)
    }
  }

  /// Leaves what the number does not stand below, where it says no place of its own.
  private static func leave(_ stack: inout [Entry], for number: OutlineNumber) {
    let beside = stack.lastIndex { $0.number?.style == number.style }
    if let hole = stack.lastIndex(where: { $0.number == nil }), hole > beside ?? -1 {
      if number.beginsList { return }
      // A second or later one goes on with a list, of which the unreadable row was one.
      stack.removeSubrange((beside ?? stack.firstIndex { $0.number == nil } ?? hole)...)
    } else if let beside {
      stack.removeSubrange(beside...)
    }
  }

  private struct Entry {
    /// Nothing where it can't be read.
    let number: OutlineNumber?
    let id: String
    /// Nothing for what the plan has.
    let index: Int?
  }

  /// The rows above the one whose number begins this number; the longest beginning counts.
  private static func path(
    above number: OutlineNumber, _ paths: [String: [Entry]]?, _ stack: [Entry],
    _ isKnown: (String) -> Bool
  ) -> [Entry]? {
    for count in (1..<max(number.parts.count, 1)).reversed() {
      let beginning = number.parts.prefix(count).joined(separator: ".")
      if let place = stack.lastIndex(where: { $0.number?.text == beginning }) {
        return Array(stack[...place])
      }
      guard let paths else { continue }
      if let path = paths[beginning] { return path }
      if isKnown(beginning), let above = OutlineNumber(beginning) {
        return [Entry(number: above, id: beginning, index: nil)]
      }
    }
    return nil
  }

  private static func composed(_ number: OutlineNumber, _ parent: Entry?) -> String {
    guard let parent else { return number.text }
    let above = parent.number?.parts ?? []
    let isBelow = number.parts.starts(with: above)
    let own = isBelow ? number.parts.dropFirst(above.count) : number.parts[...]
    return parent.id + "." + own.joined(separator: ".")
  }

  /// Styles in which a number comes twice, and those that count anew by nature.
  private static func repeatingStyles(_ numbers: [OutlineNumber?]) -> Set<OutlineNumber.Style> {
    var styles: Set<OutlineNumber.Style> = [.bullet, .small]
    var seen: [OutlineNumber.Style: Set<String>] = [:]
    for number in numbers.compactMap(\.self)
    where !seen[number.style, default: []].insert(number.text.lowercased()).inserted {
      // A name, or a number of several parts, that comes twice is a slip to be told.
      if number.style != .name { styles.insert(number.style) }
    }
    return styles
  }
}
