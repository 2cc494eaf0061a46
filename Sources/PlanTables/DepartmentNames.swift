import Phrases
import PlanDomain

/// Names of departments as a table has them, found among those of a plan, or gathered for a new
/// one.
struct DepartmentNames {
  private(set) var departments: [Department]
  /// Whether a name that is not there is a new department.
  let gathers: Bool
  /// Names that were taken for another that was there: what it stands for, and what was written.
  private(set) var merged: [(name: String, other: String)] = []

  /// By name with its accents.
  private var byName: [String: Int] = [:]
  /// By name without them; several where only accents tell them apart.
  private var byKey: [String: Set<Int>] = [:]
  private var found: [String: Int] = [:]

  init(of plan: Plan?) {
    departments = plan?.departments ?? []
    gathers = plan == nil
    for (place, department) in departments.enumerated() {
      for name in [department.id.text, department.name, department.short] {
        know(name, as: place)
      }
    }
  }

  private mutating func know(_ name: String, as place: Int) {
    let key = accentedSheetKey(name)
    if byName[key] == nil { byName[key] = place }
    byKey[sheetKey(name), default: []].insert(place)
  }

  /// The one that has this name, also without its accents where one alone is written so. What is
  /// gathered takes a name with other accents for another body.
  private func known(_ name: String) -> Int? {
    if let place = byName[accentedSheetKey(name)] { return place }
    let key = sheetKey(name)
    guard let places = byKey[key], places.count == 1, let place = places.first else { return nil }
    let isPlain = [name, departments[place].name].contains { text in
      text.unicodeScalars.allSatisfy(\.isASCII)
    }
    return !gathers || isPlain ? place : nil
  }

  /// The departments that a cell names, and the names that are none.
  mutating func find(_ cell: String) -> (ids: [DepartmentID], unknown: [String]) {
    var ids: [DepartmentID] = []
    var unknown: [String] = []
    for name in parts(of: cell) {
      if let place = place(of: name) {
        let id = departments[place].id
        if !ids.contains(id) { ids.append(id) }
      } else {
        unknown.append(name)
      }
    }
    return (ids, unknown)
  }

  /// The likest names, the remedy for a slip.
  func nearest(to name: String) -> [String] {
    let names = departments.flatMap { Set([$0.name, $0.short]).sorted() }
    let keys = names.map(sheetKey)
    var near: [String] = []
    for key in nearestWords(to: sheetKey(name), among: keys, most: 4) {
      guard let place = keys.firstIndex(of: key), !near.contains(names[place]) else { continue }
      near.append(names[place])
    }
    return Array(near.prefix(3))
  }

  /// Pairs of gathered names that differ by a letter or two, or by what stands in brackets.
  var nearTwins: [(String, String)] {
    var pairs: [(String, String)] = []
    for (place, department) in departments.enumerated() {
      let key = sheetKey(department.name)
      let plain = sheetKey(Self.withoutBrackets(department.name).name)
      for other in departments[..<place] {
        let otherKey = sheetKey(other.name)
        let otherPlain = sheetKey(Self.withoutBrackets(other.name).name)
        guard isSlip(key, otherKey) || plain == otherPlain else { continue }
        pairs.append((other.name, department.name))
      }
    }
    return pairs
  }

  /// `Sở Y tế (ông Nguyễn Văn A)` into the name and what stands in brackets behind it.
  private static func withoutBrackets(_ text: String) -> (name: String, inner: String?) {
    guard text.hasSuffix(")"), let start = text.lastIndex(of: "("), start > text.startIndex else {
      return (text, nil)
    }
    let name = sheetCell(String(text[..<start]))
    return name.isEmpty ? (text, nil) : (name, String(text[start...].dropFirst().dropLast()))
  }

  private func isSlip(_ a: String, _ b: String) -> Bool {
    guard min(a.utf8.count, b.utf8.count) >= 6, abs(a.utf8.count - b.utf8.count) <= 2 else {
      return false
    }
    return wordDistance(a, b) <= 2
  }

  /// The parts of a cell: at semicolons and line ends, unless a known name has those; at commas and
  /// `và` only before what begins like a body's name, for names have those too.
  private func parts(of cell: String) -> [String] {
    let pieces = cell.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { bare(String($0)) }
      .filter { !$0.isEmpty }
    var parts: [String] = []
    var place = 0
    while place < pieces.count {
      let ends = (place + 1...min(pieces.count, place + 8)).reversed()
      let end = ends.first { end in
        end > place + 1
          && byName[accentedSheetKey(pieces[place..<end].joined(separator: " "))] != nil
      }
      if let end {
        parts.append(pieces[place..<end].joined(separator: "; "))
      } else if known(pieces[place]) != nil {
        parts.append(pieces[place])
      } else {
        parts += divided(pieces[place])
      }
      place = end ?? place + 1
    }
    return parts
  }

  /// A name without the marks of a list, and without the role that the column's heading says.
  private func bare(_ piece: String) -> String {
    var text = sheetCell(piece)
    while let last = text.last, ".,".contains(last) { text.removeLast() }
    while let first = text.first, "-–•+ ".contains(first) { text.removeFirst() }
    if let colon = text.firstIndex(of: ":"),
      SheetWords.roles.map(foldedKey).contains(foldedKey(String(text[..<colon])))
    {
      text = sheetCell(String(text[text.index(after: colon)...]))
    }
    return text
  }

  private func divided(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    var start = rest.startIndex
    var place = rest.startIndex
    while place < rest.endIndex {
      let ahead = rest[place...]
      let length =
        ahead.hasPrefix(",")
        ? 1 : SheetWords.andWords.first { ahead.hasPrefix($0) }.map(\.count) ?? 0
      let next = length > 0 ? rest[rest.index(place, offsetBy: length)...].drop { $0 == " " } : ""
      if length > 0, beginsBody(next, behind: rest[start..<place]) {
        parts.append(String(rest[start..<place]))
        rest = next
        start = rest.startIndex
        place = rest.startIndex
      } else {
        place = rest.index(after: place)
      }
    }
    parts.append(String(rest[start...]))
    return parts.map(sheetCell).filter { !$0.isEmpty }
  }

  /// An acronym alone begins a body only behind one: `Sở Nông nghiệp và PTNT` is one.
  private func beginsBody(_ text: Substring, behind left: Substring) -> Bool {
    guard text.first?.isUppercase ?? false else { return false }
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first else { return false }
    let whole = text.prefix { $0 != "," }
    if known(String(whole)) != nil { return true }
    return SheetWords.bodies.contains { body in
      body.contains(" ") ? text.hasPrefix(body + " ") : first == body
    } || isAcronym(first) && first.count >= 3 && known(String(left)) != nil
  }

  private mutating func place(of name: String) -> Int? {
    if let place = known(name) ?? found[accentedSheetKey(name)] { return place }
    let near = departments.indices.filter { place in
      let department = departments[place]
      return isShortForm(name, of: department.name) || isShortForm(department.short, of: name)
        || isShortForm(department.name, of: name)
    }
    if near.count == 1, let place = near.first {
      take(name, as: place)
      found[accentedSheetKey(name)] = place
      return place
    }
    if near.isEmpty, let place = withoutPerson(name) {
      found[accentedSheetKey(name)] = place
      return place
    }
    guard gathers, near.isEmpty else { return nil }
    return gather(name)
  }

  /// The body before a person in brackets; in a plan, before whatever stands in brackets.
  private mutating func withoutPerson(_ name: String) -> Int? {
    let (body, inner) = Self.withoutBrackets(name)
    guard let inner else { return nil }
    let key = foldedKey(inner)
    let isPerson = SheetWords.persons.map(foldedKey).contains {
      key.hasPrefix($0 + " ") || key.hasPrefix($0 + ".") || key.hasPrefix($0 + ":")
    }
    guard isPerson || !gathers, let place = place(of: body) else { return nil }
    merged.append((departments[place].name, name))
    return place
  }

  /// Of a short name and a whole one, the whole is the name.
  private mutating func take(_ name: String, as place: Int) {
    let department = departments[place]
    guard gathers else { return }
    let isLonger = isShortForm(department.name, of: name)
    let short = isLonger ? department.name : isShortForm(name, of: department.name) ? name : nil
    departments[place] = Department(
      id: department.id, name: isLonger ? name : department.name, short: short ?? department.short,
      kind: department.kind)
    merged.append((departments[place].name, isLonger ? department.name : name))
    know(name, as: place)
  }

  private mutating func gather(_ name: String) -> Int? {
    let letters = sheetKey(name).split(separator: " ")
    let initials = letters.count == 1 ? String(letters[0].prefix(20)) : initials(of: name)
    let stem = initials.utf8.allSatisfy { $0 < 0x80 } && !initials.isEmpty ? initials : "cq"
    var text = stem
    var number = 1
    while departments.contains(where: { $0.id.text == text }) {
      number += 1
      text = "\(stem)-\(number)"
    }
    guard let id = DepartmentID(text) else { return nil }
    departments.append(Department(id: id, name: name))
    know(name, as: departments.count - 1)
    return departments.count - 1
  }

  /// `stnmt` of Sở Tài nguyên và Môi trường and of Sở TN&MT alike.
  private func initials(of name: String) -> String {
    let links = Set(SheetWords.links.map(foldedKey))
    let words = name.split { " -,/&.()".contains($0) }.filter {
      !links.contains(foldedKey(String($0)))
    }
    return words.map { word in
      let folded = foldedKey(String(word))
      return isAcronym(String(word)) ? folded : String(folded.prefix(1))
    }.joined().filter { $0.isLetter || $0.isNumber }.prefix(20).lowercased()
  }
}

/// Two capital letters or more and no small one: `TN&MT`, `UBND`.
private func isAcronym(_ word: String) -> Bool {
  let letters = word.filter(\.isLetter)
  return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
}

/// Whether `short` is `name` with some words shortened to their first letters: `Sở TN&MT` of `Sở
/// Tài nguyên và Môi trường`, `BQL các KCN` of `Ban Quản lý các khu công nghiệp`.
func isShortForm(_ short: String, of name: String) -> Bool {
  guard short.split(separator: " ").contains(where: { isAcronym(String($0)) }) else { return false }
  let links = Set(SheetWords.links.map(foldedKey))
  // Letters that the name has already stand for as many words.
  let words = name.split { " -,/&.()".contains($0) }.flatMap { word -> [String] in
    let folded = foldedKey(String(word))
    return isAcronym(String(word)) ? folded.map(String.init) : [folded]
  }.filter { !links.contains($0) }
  var place = 0
  for token in short.split(separator: " ") {
    let folded = foldedKey(String(token))
    if links.contains(folded) { continue }
    if place < words.count, words[place] == folded {
      place += 1
      continue
    }
    guard isAcronym(String(token)) else { return false }
    for letter in folded where letter.isLetter {
      guard place < words.count, words[place].first == letter else { return false }
      place += 1
    }
  }
  return place == words.count
}
