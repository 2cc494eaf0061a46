internal import LocatedYAML
internal import PlanDomain

extension PlanReader {
  mutating func readRules(_ node: Node) -> Rules {
    var rules = Rules()
    let numbers: [(key: String, range: ClosedRange<Int>, field: WritableKeyPath<Rules, Int>)] = [
      ("due_soon_days", 0...3_650, \.dueSoonDays),
      ("stale_days", 0...3_650, \.staleDays),
      ("risk_points", 0...100, \.riskPoints),
      ("behind_points", 0...100, \.behindPoints),
      ("month_starts", 1...28, \.monthStarts),
    ]
    let words = ["confirms", "confirms_from", "extensions", "extension_limit", "leadership"]
    guard let entries = mapping(node, key: "rules", known: numbers.map(\.key) + words) else {
      return rules
    }
    for (key, range, field) in numbers {
      guard let value = entries.value(key) else { continue }
      if let number = wholeNumber(value, key: key, in: range) { rules[keyPath: field] = number }
    }
    rules.confirms = entries.value("confirms").flatMap { readDepartmentID($0, key: "confirms") }
    rules.confirmsFrom = entries.value("confirms_from").flatMap { day($0, key: "confirms_from") }
    rules.asksForExtensions =
      entries.value("extensions").flatMap {
        word($0, key: "extensions", as: ExtensionRule.self)
      } == .asked
    rules.extensionLimit = entries.value("extension_limit").flatMap {
      wholeNumber($0, key: "extension_limit", in: 0...100)
    }
    if let node = entries.value("leadership") {
      rules.leadership = readDepartmentIDs(node, key: "leadership")
    }
    return rules
  }

  mutating func readLevels(_ node: Node) -> [ItemKind: LevelName] {
    let kinds = ItemKind.allCases
    guard let entries = mapping(node, key: "levels", known: kinds.map(\.rawValue)) else {
      return [:]
    }
    var levels: [ItemKind: LevelName] = [:]
    for kind in kinds {
      guard let value = entries.value(kind.rawValue),
        let names = mapping(value, key: kind.rawValue, known: ["vi", "en"])
      else { continue }
      let texts = ["vi", "en"].map { key in names.value(key).flatMap { text($0, key: key) } }
      levels[kind] = LevelName(vietnamese: texts[0], english: texts[1])
    }
    return levels
  }

  mutating func readDocuments(_ node: Node) -> DocumentSettings {
    var settings = DocumentSettings()
    let keys = ["place", "abbreviation", "signer", "secretary", "recipients", "keep"]
    guard let entries = mapping(node, key: "documents", known: keys) else { return settings }
    func value(_ key: String) -> Node? { entries.value(key) }
    settings.place = value("place").flatMap { text($0, key: "place") }
    settings.abbreviation = value("abbreviation").flatMap { text($0, key: "abbreviation") }
    settings.secretary = value("secretary").flatMap { text($0, key: "secretary") }
    settings.keep = value("keep").flatMap { text($0, key: "keep") }
    if let node = value("recipients") {
      settings.recipients = list(node, key: "recipients").compactMap {
        text($0, key: "recipients")
      }
    }
    if let node = value("signer"),
      let signer = mapping(node, key: "signer", known: ["person", "as"])
    {
      requireAll(["person"], of: "signer", in: node)
      settings.signer = signer.value("person").flatMap { readPersonID($0, key: "person") }
      settings.signsAs = signer.value("as").flatMap { text($0, key: "as") }
    }
    return settings
  }
}

/// How a deadline may be put off.
private enum ExtensionRule: String, CaseIterable {
  case asked
}
