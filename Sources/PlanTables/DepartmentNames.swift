import Phrases
import PlanDomain

/// The departments of one cell.
struct FoundBodies {
  var ids: [DepartmentID] = []
  /// Those of them that are said to lead.
  var leading: [DepartmentID] = []
  /// Those that are said to help.
  var helping: [DepartmentID] = []
  /// Names that are none of the plan's.
  var unknown: [String] = []
  /// Names with a comma that were taken whole.
  var whole: [String] = []
  /// Why a text names no body.
  var refused: [Phrase] = []
}

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
  /// What cells said that were read already: most are written many times in one table.
  private var answers: [String: FoundBodies] = [:]
  /// Of each department, its name and its short one taken apart.
  private var forms: [(name: NameForm, short: NameForm)] = []
  /// Ids of what is gathered, and how often their letters were used.
  private var ids: Set<String> = []
  private var stems: [String: Int] = [:]
  private let vocabulary: TableVocabulary

  init(of plan: Plan?, _ vocabulary: TableVocabulary = TableVocabulary()) {
    self.vocabulary = vocabulary
    departments = plan?.departments ?? []
    gathers = plan == nil
    forms = departments.map { (NameForm($0.name), NameForm($0.short)) }
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
  mutating func find(_ cell: String) -> FoundBodies {
    if let answer = answers[cell] { return answer }
    let answer = read(cell)
    answers[cell] = answer
    return answer
  }

  private mutating func read(_ cell: String) -> FoundBodies {
    var found = FoundBodies()
    for part in parts(of: cell) {
      let name = vocabulary.body(part.text)
      if known(name) == nil, OfficeNames.isPerson(name) {
        found.refused.append(.leadIsPerson(name))
      } else if known(name) == nil, !OfficeNames.isUnclear(name),
        let group = OfficeNames.withoutSlashes(name)
      {
        take(group, part.role, in: &found)
      } else if known(name) == nil {
        found.refused.append(.bodiesUnclear(name))
      } else {
        take(name, part.role, in: &found)
      }
    }
    // Whoever is named first leads, unless another is said to.
    if let lead = found.leading.first, let place = found.ids.firstIndex(of: lead), place > 0 {
      found.ids.remove(at: place)
      found.ids.insert(lead, at: 0)
    }
    return found
  }

  private mutating func take(_ name: String, _ role: BodyPart.Role, in found: inout FoundBodies) {
    guard let place = place(of: name) else { return found.unknown.append(name) }
    let id = departments[place].id
    if gathers, name.contains(","), !OfficeNames.hasCommas(name) { found.whole.append(name) }
    guard !found.ids.contains(id), !found.helping.contains(id) else { return }
    switch role {
    case .own: found.ids.append(id)
    case .leading:
      found.ids.append(id)
      found.leading.append(id)
    case .helping: found.helping.append(id)
    }
  }

  /// Cells of plain letters without a comma or `and` are names by themselves: others of the column
  /// may then be divided at them.
  mutating func gatherPlain(_ cells: [String]) {
    guard gathers else { return }
    for cell in cells where cell.unicodeScalars.allSatisfy(\.isASCII) {
      let isOne =
        !cell.contains { ";\n".contains($0) || SheetWords.marksBetween.contains($0) }
        && !SheetWords.andWords.contains { cell.contains($0) }
      if isOne { _ = find(cell) }
    }
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

  /// Gathered names that differ from an earlier one by a letter or two, or by what stands in
  /// brackets, each beside the first such.
  var nearTwins: [(String, String)] {
    let keys = departments.map { SlipKey(sheetKey($0.name)) }
    var plain: [String: Int] = [:]
    var pairs: [(String, String)] = []
    for (place, department) in departments.enumerated() {
      let bare = sheetKey(Self.withoutBrackets(department.name).name)
      let twin = plain[bare] ?? keys[..<place].firstIndex { $0.isSlip(of: keys[place]) }
      if plain[bare] == nil { plain[bare] = place }
      if let twin { pairs.append((departments[twin].name, department.name)) }
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

  private func isSlipOf(_ a: Int, _ b: Int) -> Bool {
    gathers
      && SlipKey(sheetKey(departments[a].name)).isSlip(of: SlipKey(sheetKey(departments[b].name)))
  }

  /// The parts of a cell: at semicolons and line ends, unless a known name has those; and what each
  /// is by the words around it.
  private func parts(of cell: String) -> [BodyPart] {
    let pieces = cell.split(whereSeparator: { $0 == ";" || $0 == "\n" })
      .map { BodyPart.bare(String($0)) }.filter { !$0.isEmpty }
    var parts: [BodyPart] = []
    var role = BodyPart.Role.own
    var place = 0
    while place < pieces.count {
      let ends = (place + 1...min(pieces.count, place + 8)).reversed()
      let end = ends.first { end in
        end > place + 1
          && byName[accentedSheetKey(pieces[place..<end].joined(separator: " "))] != nil
      }
      if let end {
        parts.append(BodyPart(pieces[place..<end].joined(separator: "; "), role))
      } else if known(pieces[place]) != nil {
        parts.append(BodyPart(pieces[place], role))
      } else {
        for part in BodyPart.byRole(pieces[place], after: &role) {
          parts += divided(part.text).map { name in
            let named = BodyPart.marked(name)
            return named.role == .own ? BodyPart(named.text, part.role) : named
          }
        }
      }
      place = end ?? place + 1
    }
    return parts
  }

  /// At commas, slashes and `và` before what begins like a body's name, for names have those too;
  /// of `Sở Tài chính, Xây dựng` the second is an office as well.
  private func divided(_ text: String) -> [String] {
    var parts: [String] = []
    var (stem, rest) = OfficeNames.begun(text)
    var start = rest.startIndex
    var place = OfficeNames.end(in: rest, from: start, stem: &stem)
    while place < rest.endIndex {
      let ahead = rest[place...]
      let length =
        ahead.first.map(SheetWords.marksBetween.contains) ?? false
        ? 1
        : (SheetWords.andWords + SheetWords.dashes).first { ahead.hasPrefix($0) }.map(\.count) ?? 0
      let next = length > 0 ? rest[rest.index(place, offsetBy: length)...].drop { $0 == " " } : ""
      let isOffice = stem != nil && OfficeNames.length(at: next) != nil
      if length > 0, isOffice || beginsBody(next, behind: rest[start..<place]) {
        parts.append(String(rest[start..<place]))
        let isBare = isOffice && known(String(next.prefix { $0 != "," })) == nil
        rest = isBare ? Substring((stem ?? "") + next) : next
        start = rest.startIndex
        place = OfficeNames.end(in: rest, from: start, stem: &stem)
      } else {
        place = rest.index(after: place)
      }
    }
    parts.append(String(rest[start...]))
    return parts.map { BodyPart.bare($0) }.filter { !$0.isEmpty }
  }

  /// `Housing Authority`: English names end in what a body is.
  private static func endsBody(_ text: Substring) -> Bool {
    guard text.unicodeScalars.allSatisfy(\.isASCII), let last = text.split(separator: " ").last
    else {
      return false
    }
    let word = String(last.filter(\.isLetter))
    return SheetWords.bodyEnds.contains(word) && text.split(separator: " ").count > 1
  }

  /// An acronym alone begins a body only behind one: `Sở Nông nghiệp và PTNT` is one.
  private func beginsBody(_ text: Substring, behind left: Substring) -> Bool {
    if SheetWords.groups.contains(where: { text.hasPrefix($0) }) { return true }
    // `Sở Y tế, sở Tài chính`
    if text.hasPrefix(SheetWords.officeStem.lowercased()) {
      return text.dropFirst(SheetWords.officeStem.count).first?.isUppercase ?? false
    }
    guard text.first?.isUppercase ?? false,
      !SheetWords.notBodies.contains(where: { text.hasPrefix($0) })
    else { return false }
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first else { return false }
    let whole = text.prefix { !SheetWords.marksBetween.contains($0) }
    if known(String(whole)) != nil { return true }
    // `STC, SXD`
    let isShort = !whole.contains(" ") && !left.contains(" ")
    if isShort, isAcronym(String(whole)), isAcronym(String(left)) { return true }
    if Self.endsBody(left), Self.endsBody(whole) { return true }
    return SheetWords.bodies.contains { body in
      body.contains(" ") ? text.hasPrefix(body + " ") : first == body
    } || isAcronym(first) && first.count >= 3 && known(String(left)) != nil
  }

  private mutating func place(of name: String) -> Int? {
    if let place = known(name) ?? found[accentedSheetKey(name)] { return place }
    let form = NameForm(name)
    let near = forms.indices.filter { place in
      let known = forms[place]
      return form.isShort(for: known.name) || known.short.isShort(for: form)
        || known.name.isShort(for: form)
    }
    // Slips of the first are told as such; a short name of them is the first's.
    let isOne = near.dropFirst().allSatisfy { isSlipOf(near[0], $0) }
    if let place = near.first, isOne {
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
    let isPerson = SheetKeys.inBrackets.contains {
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
    let form = NameForm(name)
    let isLonger = forms[place].name.isShort(for: form)
    let short = isLonger ? department.name : form.isShort(for: forms[place].name) ? name : nil
    departments[place] = Department(
      id: department.id, name: isLonger ? name : department.name, short: short ?? department.short,
      kind: department.kind)
    forms[place] = (NameForm(departments[place].name), NameForm(departments[place].short))
    merged.append((departments[place].name, isLonger ? department.name : name))
    know(name, as: place)
  }

  private mutating func gather(_ name: String) -> Int? {
    let letters = sheetKey(name).split(separator: " ")
    let initials = letters.count == 1 ? String(letters[0].prefix(20)) : initials(of: name)
    let stem = initials.utf8.allSatisfy { $0 < 0x80 } && !initials.isEmpty ? initials : "cq"
    var number = stems[stem, default: 0] + 1
    var text = number == 1 ? stem : "\(stem)-\(number)"
    while ids.contains(text) {
      number += 1
      text = "\(stem)-\(number)"
    }
    guard let id = DepartmentID(text) else { return nil }
    stems[stem] = number
    ids.insert(text)
    let department = Department(id: id, name: name)
    departments.append(department)
    forms.append((NameForm(name), NameForm(department.short)))
    know(name, as: departments.count - 1)
    return departments.count - 1
  }

  /// `stnmt` of Sở Tài nguyên và Môi trường and of Sở TN&MT alike.
  private func initials(of name: String) -> String {
    let links = SheetKeys.linksSet
    let words = name.split { " -,/&.()".contains($0) }.filter {
      !links.contains(foldedKey(String($0)))
    }
    return words.map { word in
      let folded = foldedKey(String(word))
      return isAcronym(String(word)) ? folded : String(folded.prefix(1))
    }.joined().filter { $0.isLetter || $0.isNumber }.prefix(20).lowercased()
  }
}
