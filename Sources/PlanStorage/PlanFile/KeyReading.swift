internal import LocatedYAML
internal import PlanDomain

extension PlanReader {
  /// Keys as they are, and `{key: …, until: ["WRITER:SEQ", …]}` of those in use no longer.
  mutating func readKeys(_ node: Node) -> [OfficeKey] {
    list(node, key: "keys").compactMap { readKey($0) }
  }

  private mutating func readKey(_ node: Node) -> OfficeKey? {
    if node.text != nil { return readPublicKey(node).map { OfficeKey(key: $0) } }
    guard let entries = mapping(node, key: "keys", known: ["key", "until"]) else { return nil }
    requireAll(["key"], of: "keys", in: node)
    let until = entries.value("until").map { node in
      list(node, key: "until").compactMap { readLine($0) }
    }
    return entries.value("key").flatMap { readPublicKey($0) }.map {
      OfficeKey(key: $0, until: until)
    }
  }

  private mutating func readPublicKey(_ node: Node) -> PublicKey? {
    guard let found = text(node, key: "keys") else { return nil }
    guard let key = PublicKey(found) else {
      problems.add(.badKey(found: found), line: node.line)
      return nil
    }
    // One key is one department's: whose its lines are must not depend on who stands first.
    if keys.contains(key) {
      problems.add(.keyTwice(key: found), line: node.line)
      return nil
    }
    keys.insert(key)
    return key
  }

  private mutating func readLine(_ node: Node) -> EventID? {
    guard let found = text(node, key: "until") else { return nil }
    if let line = EventID(found) { return line }
    problems.add(.badLine(key: "until", found: found), line: node.line)
    return nil
  }

  mutating func readTrusted(_ node: Node) -> [JournalHead] {
    list(node, key: "trusted").compactMap { element in
      guard let found = text(element, key: "trusted") else { return nil }
      if let head = JournalHead(found) { return head }
      problems.add(.badLine(key: "trusted", found: found), line: element.line)
      return nil
    }
  }
}
