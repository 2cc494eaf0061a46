internal import LocatedYAML
internal import PlanDomain

extension PlanReader {
  /// The plan's own keys; each that is missing or bad leaves its default.
  mutating func readHeader(_ entries: [Entry]) -> PlanHeader {
    var header = PlanHeader()
    if let node = entries.value("id"), let found = text(node, key: "id") {
      if ItemID(found) == nil { problems.add(.badID(found: found), line: node.line) }
      header.id = found
    }
    header.title = entries.value("title").flatMap { text($0, key: "title") } ?? header.id
    header.short = entries.value("short").flatMap { text($0, key: "short") } ?? header.id
    header.owner = entries.value("owner").flatMap { text($0, key: "owner") }
    if let node = entries.value("utc_offset"), let found = text(node, key: "utc_offset") {
      if let offset = UTCOffset(found) {
        header.offset = offset
      } else {
        problems.add(.badOffset(found: found), line: node.line)
      }
    }
    header.basis = entries.value("basis").flatMap { readBasis($0) }
    header.declares = entries.value("declares").flatMap { readDeclaration($0) }
    if let node = entries.value("rules") { header.rules = readRules(node) }
    return header
  }

  private mutating func readBasis(_ node: Node) -> Basis? {
    guard let entries = mapping(node, key: "basis", known: ["number", "date"]) else { return nil }
    requireAll(["number"], of: "basis", in: node)
    let date = entries.value("date").flatMap { day($0, key: "date") }
    guard let number = entries.value("number").flatMap({ text($0, key: "number") }) else {
      return nil
    }
    return Basis(number: number, date: date)
  }

  private mutating func readDeclaration(_ node: Node) -> Declaration? {
    let keys = ["objectives", "strategies"]
    guard let entries = mapping(node, key: "declares", known: keys) else { return nil }
    let numbers = keys.map { key in
      entries.value(key).flatMap { wholeNumber($0, key: key, in: 0...100_000) }
    }
    return Declaration(objectives: numbers[0], strategies: numbers[1])
  }

  private mutating func readRules(_ node: Node) -> Rules {
    var rules = Rules()
    let table: [(key: String, range: ClosedRange<Int>, field: WritableKeyPath<Rules, Int>)] = [
      ("due_soon_days", 0...3_650, \.dueSoonDays),
      ("stale_days", 0...3_650, \.staleDays),
      ("risk_points", 0...100, \.riskPoints),
      ("behind_points", 0...100, \.behindPoints),
    ]
    guard let entries = mapping(node, key: "rules", known: table.map(\.key)) else { return rules }
    for (key, range, field) in table {
      guard let value = entries.value(key) else { continue }
      if let number = wholeNumber(value, key: key, in: range) { rules[keyPath: field] = number }
    }
    return rules
  }

  mutating func readDepartments(_ node: Node?) -> [Department] {
    guard let node else { return [] }
    return list(node, key: "departments").compactMap { readDepartment($0) }
  }

  private mutating func readDepartment(_ node: Node) -> Department? {
    let keys = ["id", "name", "short", "kind"]
    guard let entries = mapping(node, key: "departments", known: keys) else { return nil }
    requireAll(["id"], of: nil, in: node)
    guard let idNode = entries.value("id"), let found = text(idNode, key: "id") else {
      return nil
    }
    requireAll(["name"], of: found, in: node)
    let name = entries.value("name").flatMap { text($0, key: "name") }
    let short = entries.value("short").flatMap { text($0, key: "short") }
    let kind = entries.value("kind").flatMap { word($0, key: "kind", as: Department.Kind.self) }
    guard let id = DepartmentID(found) else {
      problems.add(.badID(found: found), line: idNode.line)
      return nil
    }
    guard claim(found, line: idNode.line, in: \.departments) else { return nil }
    // A department is known by its id alone: leads that name it stay.
    return Department(id: id, name: name ?? found, short: short, kind: kind ?? .department)
  }
}
