internal import LocatedYAML
internal import PlanDomain

/// An item that a department's heir takes, and where it is written.
struct InheritedItem {
  let id: ItemID
  let line: Int
}

extension PlanReader {
  mutating func readDepartments(_ node: Node?) -> [Department] {
    guard let node else { return [] }
    var found: [Department] = []
    var heirs: [(place: Int, node: Node)] = []
    for element in list(node, key: "departments") {
      guard let (department, into) = readDepartment(element) else { continue }
      if let into { heirs.append((found.count, into)) }
      found.append(department)
    }
    // An heir may stand further down.
    for (place, node) in heirs { found[place].into = readHeirs(node) }
    for (place, node) in heirs {
      guard let circle = Self.circle(from: place, in: found) else { continue }
      problems.add(.circle(key: "into", ids: circle), line: node.line)
      found[place].into = []
    }
    return found
  }

  private mutating func readDepartment(_ node: Node) -> (Department, into: Node?)? {
    let keys = ["id", "name", "short", "kind", "until", "into", "was", "keys"]
    guard let entries = mapping(node, key: "departments", known: keys) else { return nil }
    requireAll(["id"], of: nil, in: node)
    guard let idNode = entries.value("id"), let found = text(idNode, key: "id") else {
      return nil
    }
    requireAll(["name"], of: found, in: node)
    let name = entries.value("name").flatMap { text($0, key: "name") }
    let short = entries.value("short").flatMap { text($0, key: "short") }
    let kind = entries.value("kind").flatMap { word($0, key: "kind", as: Department.Kind.self) }
    let until = entries.value("until").flatMap { day($0, key: "until") }
    let formerNames = entries.value("was").map { readFormerNames($0) } ?? []
    let into = entries.value("into")
    // Who is to take over from when on is not said by half.
    if into != nil { requireAll(["until"], of: found, in: node) }
    if until != nil { requireAll(["into"], of: found, in: node) }
    guard let id = DepartmentID(found) else {
      problems.add(.badID(found: found), line: idNode.line)
      return nil
    }
    guard claim(found, line: idNode.line, in: \.departments) else { return nil }
    // A department is known by its id alone: leads that name it stay.
    var department = Department(
      id: id, name: name ?? found, short: short, kind: kind ?? .department)
    department.until = until
    department.formerNames = formerNames
    department.keys = entries.value("keys").map { readKeys($0) } ?? []
    return (department, into)
  }

  private mutating func readFormerNames(_ node: Node) -> [FormerName] {
    list(node, key: "was").compactMap { element in
      guard let entries = mapping(element, key: "was", known: ["name", "until"]) else { return nil }
      requireAll(["name", "until"], of: "was", in: element)
      let name = entries.value("name").flatMap { text($0, key: "name") }
      let until = entries.value("until").flatMap { day($0, key: "until") }
      guard let name, let until else { return nil }
      return FormerName(name: name, until: until)
    }
  }

  /// One id, or a list of ids and of `{to: …, items: […]}`.
  private mutating func readHeirs(_ node: Node) -> [Heir] {
    if node.isRefused { return [] }
    if node.elements == nil, node.text != nil {
      return readDepartmentID(node, key: "into").map { [Heir(to: $0)] } ?? []
    }
    return list(node, key: "into").compactMap { readHeir($0) }
  }

  private mutating func readHeir(_ node: Node) -> Heir? {
    if node.text != nil { return readDepartmentID(node, key: "into").map { Heir(to: $0) } }
    guard let entries = mapping(node, key: "into", known: ["to", "items"]) else { return nil }
    requireAll(["to"], of: "into", in: node)
    let items = entries.value("items").map { node in
      list(node, key: "items").compactMap { element -> ItemID? in
        guard let found = text(element, key: "items") else { return nil }
        guard let id = ItemID(found) else {
          problems.add(.badID(found: found), line: element.line)
          return nil
        }
        inheritedItems.append(InheritedItem(id: id, line: element.line))
        return id
      }
    }
    return entries.value("to").flatMap { readDepartmentID($0, key: "to") }.map {
      Heir(to: $0, items: items ?? [])
    }
  }

  /// Items that heirs are to take must be there; asked when all items are read.
  mutating func refuseUnknownInheritedItems(of plan: Plan) {
    for item in inheritedItems where plan.position(of: item.id) == nil {
      problems.add(.unknownItem(key: "items", id: item.id.text), line: item.line)
    }
  }

  /// The ids from a department over its heirs back to it; nothing where no way leads back.
  private static func circle(from start: Int, in departments: [Department]) -> [String]? {
    let places = Dictionary(
      departments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var paths: [[Int]] = [[start]]
    var seen: Set<Int> = []
    while let path = paths.popLast(), let last = path.last {
      for place in departments[last].into.compactMap({ places[$0.to] }) {
        if place == start { return (path + [start]).map { departments[$0].id.text } }
        if seen.insert(place).inserted { paths.append(path + [place]) }
      }
    }
    return nil
  }

  /// A department of the plan; another is named.
  mutating func readDepartmentID(_ node: Node, key: String) -> DepartmentID? {
    guard let found = text(node, key: key) else { return nil }
    if let id = DepartmentID(found), departments.has(found) { return id }
    if knowsDepartments { problems.add(.unknownDepartment(id: found), line: node.line) }
    return nil
  }

  /// Departments of the plan, each once.
  mutating func readDepartmentIDs(_ node: Node, key: String) -> [DepartmentID] {
    var known: [DepartmentID] = []
    for element in list(node, key: key) {
      guard let id = readDepartmentID(element, key: key), !known.contains(id) else { continue }
      known.append(id)
    }
    return known
  }
}
