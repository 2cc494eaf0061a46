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

  private var byKey: [String: Int] = [:]
  private var found: [String: Int] = [:]

  init(of plan: Plan?) {
    departments = plan?.departments ?? []
    gathers = plan == nil
    for (place, department) in departments.enumerated() {
      for name in [department.id.text, department.name, department.short] {
        if byKey[sheetKey(name)] == nil { byKey[sheetKey(name)] = place }
      }
    }
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

  /// Pairs of gathered names that differ by a letter or two.
  var nearTwins: [(String, String)] {
    var pairs: [(String, String)] = []
    for (place, department) in departments.enumerated() {
      let key = sheetKey(department.name)
      for other in departments[..<place] where isSlip(key, sheetKey(other.name)) {
        pairs.append((other.name, department.name))
      }
    }
    return pairs
  }

  private func isSlip(_ a: String, _ b: String) -> Bool {
    guard min(a.utf8.count, b.utf8.count) >= 6, abs(a.utf8.count - b.utf8.count) <= 2 else {
      return false
    }
    return wordDistance(a, b) <= 2
  }

  /// The parts of a cell: at semicolons and line ends; at commas and `và` only before what begins
  /// like a body's name, for names have those too.
  private func parts(of cell: String) -> [String] {
    cell.split(whereSeparator: { $0 == ";" || $0 == "\n" }).flatMap { part -> [String] in
      var text = sheetCell(String(part))
      while let last = text.last, ".,".contains(last) { text.removeLast() }
      while let first = text.first, "-–•+ ".contains(first) { text.removeFirst() }
      if text.isEmpty { return [] }
      return byKey[sheetKey(text)] != nil ? [text] : divided(text)
    }
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
      if length > 0, beginsBody(next) {
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

  private func beginsBody(_ text: Substring) -> Bool {
    guard text.first?.isUppercase ?? false else { return false }
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first else { return false }
    let whole = text.prefix { $0 != "," }
    if byKey[sheetKey(String(whole))] != nil { return true }
    return SheetWords.bodies.contains { body in
      body.contains(" ") ? text.hasPrefix(body + " ") : first == body
    } || isAcronym(first) && first.count >= 3
  }

  private mutating func place(of name: String) -> Int? {
    let key = sheetKey(name)
    if let place = byKey[key] ?? found[key] { return place }
    let near = departments.indices.filter { place in
      let department = departments[place]
      return isShortForm(name, of: department.name) || isShortForm(department.short, of: name)
        || isShortForm(department.name, of: name)
    }
    if near.count == 1, let place = near.first {
      take(name, as: place)
      found[key] = place
      return place
    }
    guard gathers, near.isEmpty else { return nil }
    return gather(name, key)
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
    byKey[sheetKey(name)] = place
  }

  private mutating func gather(_ name: String, _ key: String) -> Int? {
    let letters = key.split(separator: " ")
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
    byKey[key] = departments.count - 1
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
  let words = name.split { " -,/&.()".contains($0) }.map { foldedKey(String($0)) }
    .filter { !links.contains($0) }
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
