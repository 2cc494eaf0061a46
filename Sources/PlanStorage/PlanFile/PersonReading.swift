internal import LocatedYAML
internal import PlanDomain

extension PlanReader {
  mutating func readPeople(_ node: Node?) -> [Person] {
    guard let node else { return [] }
    return list(node, key: "people").compactMap { readPerson($0) }
  }

  private mutating func readPerson(_ node: Node) -> Person? {
    let keys = ["id", "name", "post", "department"]
    guard let entries = mapping(node, key: "people", known: keys) else { return nil }
    requireAll(["id"], of: nil, in: node)
    guard let idNode = entries.value("id"), let found = text(idNode, key: "id") else { return nil }
    requireAll(["name"], of: found, in: node)
    let name = entries.value("name").flatMap { text($0, key: "name") }
    let post = entries.value("post").flatMap { text($0, key: "post") }
    let department = entries.value("department").flatMap {
      readDepartmentID($0, key: "department")
    }
    guard let id = PersonID(found) else {
      problems.add(.badID(found: found), line: idNode.line)
      return nil
    }
    guard claim(found, line: idNode.line, in: \.people) else { return nil }
    return Person(id: id, name: name ?? found, post: post, department: department)
  }

  /// Somebody of `people`; another is named, but where what was read may lack them.
  mutating func readPersonID(_ node: Node, key: String) -> PersonID? {
    guard let found = text(node, key: key) else { return nil }
    if let id = PersonID(found), people.has(found) { return id }
    if knowsPeople { problems.add(.unknownPerson(id: found), line: node.line) }
    return nil
  }
}
