internal import LocatedYAML
internal import PlanDomain

/// An item as it is written: its own mapping, and the list that it stands in.
struct ItemLocation {
  let node: Node
  /// The list under `key` of `owner`, and the item's place in it.
  let list: Node
  let index: Int
  let owner: Node
  let key: String
  let level: OutlineLevel

  /// The list of what stands below it, where there is one.
  var children: Node? { node[level.childrenKey] }

  static func find(_ id: ItemID, in root: Node) -> ItemLocation? {
    guard let list = root["objectives"] else { return nil }
    return find(id, in: list, of: root, key: "objectives", level: .objective)
  }

  private static func find(
    _ id: ItemID, in list: Node, of owner: Node, key: String, level: OutlineLevel
  ) -> ItemLocation? {
    for (index, node) in (list.elements ?? []).enumerated() {
      if node["id"]?.text == id.text {
        return ItemLocation(
          node: node, list: list, index: index, owner: owner, key: key, level: level)
      }
      guard let children = node[level.childrenKey] else { continue }
      let found = find(id, in: children, of: node, key: level.childrenKey, level: level.below)
      if let found { return found }
    }
    return nil
  }
}

/// How the items of one level are written, to write a new one like them.
struct ItemStyle {
  /// `- {id: …}` instead of a key a line.
  var isFlow = false
  /// Columns from the key of the list to its dashes, and from a dash to what follows it.
  var dashIndent = 2
  var gap = 1
  var idStyle = ScalarStyle.doubleQuoted

  /// As the last item of `list` is written; `keyColumn` is that of the key before the list.
  init(like list: Node, keyColumn: Int) {
    guard let last = list.elements?.last else { return }
    isFlow = last.collectionStyle == .flow
    if let indentation = list.indentation {
      dashIndent = max(0, indentation - keyColumn)
      gap = max(1, last.span.start.column - 1 - indentation - 1)
    }
    idStyle = last["id"]?.scalarStyle ?? .doubleQuoted
  }

  /// Where nothing of the kind is written yet: actions and steps a line each.
  init(forKey key: String) { isFlow = key == "actions" }

  /// As the first list under `key` anywhere in the plan is written.
  static func find(_ key: String, in root: Node) -> ItemStyle {
    guard let entry = firstList(key, in: root) else { return ItemStyle(forKey: key) }
    return ItemStyle(like: entry.value, keyColumn: entry.keySpan.start.column - 1)
  }

  private static func firstList(_ key: String, in node: Node) -> Entry? {
    for entry in node.entries ?? [] where entry.value.elements?.isEmpty == false {
      if entry.name == key, entry.value.collectionStyle == .block { return entry }
      for element in entry.value.elements ?? [] {
        if let found = firstList(key, in: element) { return found }
      }
    }
    return nil
  }
}
