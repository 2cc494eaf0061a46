import Phrases
import PlanDomain

/// A part of a cell that names a body, and what it is to do.
struct BodyPart: Hashable {
  enum Role: Hashable {
    /// What its column says.
    case own
    case leading, helping
  }

  let text: String
  let role: Role

  init(_ text: String, _ role: Role) {
    self.text = text
    self.role = role
  }

  /// `Sở A chủ trì, phối hợp với Sở B` into what leads and what helps; `role` is that of the parts
  /// before it in the cell, and of those behind it.
  static func byRole(_ piece: String, after role: inout Role) -> [BodyPart] {
    var (piece, own) = (piece, role)
    if let (named, rest) = headed(piece) {
      (piece, own, role) = (rest, named, named)
    }
    let isMarked = marked(piece).role != .own && piece.hasSuffix(")")
    if !isMarked, let (left, right) = divided(piece, at: together) {
      role = .helping
      let helping = [BodyPart(bare(right), .helping)].filter { !$0.text.isEmpty }
      let lead = marked(left)
      guard !lead.text.isEmpty else { return helping }
      return [BodyPart(lead.text, .leading)] + helping
    }
    let part = marked(piece)
    return [part.role == .own ? BodyPart(part.text, own) : part].filter { !$0.text.isEmpty }
  }

  /// `Chủ trì: Sở A`.
  private static func headed(_ piece: String) -> (Role, String)? {
    guard let colon = piece.firstIndex(of: ":"), let role = role(String(piece[..<colon])) else {
      return nil
    }
    return (role, bare(String(piece[piece.index(after: colon)...])))
  }

  /// `Sở A (chủ trì)`, `Sở A chủ trì`, `Giao Sở A chủ trì`.
  static func marked(_ piece: String) -> BodyPart {
    var text = bare(piece)
    var named = Role.own
    if text.hasSuffix(")"), let start = text.lastIndex(of: "("),
      let role = role(String(text[text.index(after: start)...].dropLast()))
    {
      (text, named) = (bare(String(text[..<start])), role)
    }
    for (words, role) in [(saidToLead, Role.leading), (saidToHelp, .helping)] {
      if let (left, right) = divided(text, at: words), right.isEmpty, !left.isEmpty {
        (text, named) = (bare(left), role)
      }
    }
    if let (left, right) = divided(text, at: giving), left.isEmpty {
      text = bare(right)
    }
    return BodyPart(text, named)
  }

  private static func role(_ text: String) -> Role? {
    let key = sheetKey(text)
    if leading.contains(key) { return .leading }
    return helping.contains(key) ? .helping : nil
  }

  /// What stands before and behind words in a text; the words are whole ones.
  private static func divided(_ text: String, at phrases: [[String]]) -> (String, String)? {
    let words = text.split(separator: " ").map(String.init)
    let keys = words.map(sheetKey)
    for phrase in phrases {
      guard keys.count >= phrase.count else { continue }
      for start in 0...(keys.count - phrase.count)
      where Array(keys[start..<start + phrase.count]) == phrase {
        return (
          words[..<start].joined(separator: " "),
          words[(start + phrase.count)...].joined(separator: " ")
        )
      }
    }
    return nil
  }

  /// A name without the marks of a list, with one space between its words.
  static func bare(_ piece: String) -> String {
    var text = Substring(
      sheetCell(piece).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    while let last = text.last, ".,:/ ".contains(last) { text.removeLast() }
    while let first = text.first, "-–•+*,/|\\ ".contains(first) { text.removeFirst() }
    return String(withoutNumber(text))
  }

  /// `1. Sở A`, `a) Sở B`: what a list counts by is no part of a name.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let head = text.prefix { $0 == "(" || $0.isASCII && ($0.isNumber || $0.isLowercase) }
    guard head.count <= 3, head.contains(where: { $0 != "(" }),
      head.allSatisfy({ $0 == "(" || $0.isNumber }) || head.filter({ $0 != "(" }).count == 1
    else { return text }
    let behind = text.dropFirst(head.count)
    guard let mark = behind.first, ".)".contains(mark), behind.dropFirst().first == " " else {
      return text
    }
    return behind.dropFirst().drop { $0 == " " }
  }

  private static func keys(_ phrases: [String]) -> [[String]] {
    phrases.map { sheetKey($0).split(separator: " ").map(String.init) }
  }
  private static let together = keys(SheetWords.together)
  private static let saidToLead = keys(SheetWords.leading)
  private static let saidToHelp = keys(SheetWords.helping)
  private static let giving = keys(SheetWords.giving)
  private static let leading = Set((SheetWords.leading + ["Lead"]).map(sheetKey))
  private static let helping = Set((SheetWords.helping + SheetWords.together).map(sheetKey))
}

/// What names of offices are made of.
enum OfficeNames {
  /// The text with `Sở` before its first name, where several follow it: `Các sở: Tài chính, …`.
  static func begun(_ text: String) -> (stem: String?, rest: Substring) {
    for many in SheetWords.manyOffices where text.hasPrefix(many) {
      let behind = text.dropFirst(many.count)
      guard let next = behind.first, next == ":" || next == " " else { continue }
      let rest = behind.drop { ": ".contains($0) }
      if length(at: rest) != nil { return (stem, Substring(stem + rest)) }
    }
    return (nil, Substring(text))
  }

  /// Where a search for the end of a name may begin: behind what an office is for, which has commas
  /// and `và` of its own.
  static func end(
    in text: Substring, from start: Substring.Index, stem: inout String?
  ) -> Substring.Index {
    guard text[start...].hasPrefix(Self.stem),
      let length = length(at: text[start...].dropFirst(Self.stem.count))
    else {
      stem = nil
      return start
    }
    stem = Self.stem
    return text.index(start, offsetBy: Self.stem.count + length)
  }

  /// How long what an office is for is, where the text begins so.
  static func length(at text: Substring) -> Int? {
    for (office, key) in offices where text.count >= office.count {
      let rest = text.dropFirst(office.count)
      let isEnd = rest.first.map { ",;/(. ".contains($0) } ?? true
      if isEnd, foldedKey(String(text.prefix(office.count))) == key { return office.count }
    }
    return nil
  }

  /// Whether a person stands where a body should.
  static func isPerson(_ name: String) -> Bool {
    let key = foldedKey(name)
    return leaders.contains { key.hasPrefix($0 + " ") || key.hasPrefix($0 + ".") }
      && !bodiesByTheirHead.contains { key.hasPrefix($0) }
  }

  /// Whether a text may stand for several bodies: `Sở A hoặc Sở B`, `Liên Sở A - B`, two offices
  /// in one name.
  static func isUnclear(_ name: String) -> Bool {
    let key = foldedKey(name)
    if jointly.contains(where: { key.hasPrefix($0) }) { return true }
    if SheetWords.unclearBetween.contains(where: name.contains) { return true }
    let words = name.split { !($0.isLetter || $0 == "&") }
    let office = SheetWords.officeStem.dropLast()
    return words.first == office && words.dropFirst().contains(office)
  }

  private static let jointly = SheetWords.jointly.map(foldedKey)

  /// Whether a name's commas are its own: `các sở, ngành`, `Sở Văn hóa, Thể thao và Du lịch`.
  static func hasCommas(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { foldedKey(String($0)) }
    if words.contains(where: SheetKeys.many.contains) { return true }
    let rest = Substring(name).dropFirst(stem.count)
    guard name.hasPrefix(stem), let length = length(at: rest) else { return false }
    return !rest.dropFirst(length).contains(",")
  }

  /// `UBND xã/phường` is one group, with a comma; nothing where two bodies may be meant.
  static func withoutSlashes(_ name: String) -> String? {
    let parts = name.split(separator: "/").map { BodyPart.bare(String($0)) }
    guard parts.count > 1 else { return name }
    guard parts.dropFirst().allSatisfy({ $0.first?.isLowercase ?? false }) else { return nil }
    return parts.joined(separator: ", ")
  }

  private static let stem = SheetWords.officeStem
  private static let offices = SheetWords.offices.map { ($0, foldedKey($0)) }
  private static let leaders = SheetWords.leaders.map(foldedKey)
  private static let bodiesByTheirHead = SheetWords.heads.map(foldedKey)
}
