internal import LocatedYAML
internal import PlanDomain

/// The levels that differ in which key holds what stands below.
enum OutlineLevel {
  case objective
  case strategy
  case action

  var childrenKey: String { self == .objective ? "strategies" : "actions" }
  var below: OutlineLevel { self == .objective ? .strategy : .action }
  var keys: [String] { self == .objective ? Self.objectiveKeys : Self.otherKeys }

  private static let objectiveKeys = itemKeys + ["strategies"]
  private static let otherKeys = itemKeys + ["actions"]
  private static let itemKeys = [
    "id", "title", "was", "lead", "coordinating", "source", "deliverable", "start", "due",
    "weight", "status", "progress", "indicators", "in_charge", "officer", "after",
    "budget",
  ]
}

extension PlanReader {
  mutating func readItems(_ node: Node, key: String, level: OutlineLevel) -> [ItemDraft] {
    list(node, key: key).compactMap { readItem($0, key: key, level: level) }
  }

  /// Nothing for an item that can't be told from others or has no title. What stands below it is
  /// read all the same, so that its problems are named in one go.
  private mutating func readItem(_ node: Node, key: String, level: OutlineLevel) -> ItemDraft? {
    guard let entries = mapping(node, key: key, known: level.keys) else { return nil }
    let idText = entries.value("id").flatMap { text($0, key: "id") }
    let title = entries.value("title").flatMap { text($0, key: "title") }
    requireAll(["id"], of: title, in: node)
    requireAll(["title"], of: idText, in: node)
    let id = idText.flatMap { takeID($0, line: entries.value("id")?.line ?? node.line) }
    // "-" stands for the id of an item that is read only for its problems.
    guard let shownID = id ?? ItemID("-") else { return nil }
    var fields = ItemFields(id: shownID, title: title ?? "")
    fields.line = node.line
    let isKept = id != nil && title != nil
    for entry in entries { readField(entry, into: &fields, isKept: isKept) }
    if let start = fields.start, let due = fields.due, due < start {
      problems.add(
        .dueBeforeStart(start: start, due: due), line: entries.value("due")?.line ?? node.line)
    }
    let indicators = entries.value("indicators").map { readIndicators($0) } ?? []
    let children =
      entries.value(level.childrenKey).map {
        readItems($0, key: level.childrenKey, level: level.below)
      } ?? []
    guard isKept else { return nil }
    if !children.isEmpty, fields.progress != nil {
      problems.add(
        .progressOnParent(id: fields.id.text), line: entries.value("progress")?.line ?? node.line)
    }
    return ItemDraft(fields, indicators: indicators, children: children)
  }

  mutating func takeID(_ found: String, line: Int) -> ItemID? {
    guard let id = ItemID(found) else {
      problems.add(.badID(found: found), line: line)
      return nil
    }
    return claim(found, line: line, in: \.items) ? id : nil
  }

  private mutating func readField(_ entry: Entry, into fields: inout ItemFields, isKept: Bool) {
    let node = entry.value
    switch entry.name {
    // Most of all keys: what they hold is read already, and no other key needs a look.
    case "id", "title": break
    case "lead": readLead(node, into: &fields)
    case "coordinating":
      fields.coordinating = readDepartmentIDs(node, key: "coordinating")
    case "source": fields.source = text(node, key: "source")
    case "deliverable": fields.deliverable = text(node, key: "deliverable")
    case "start": fields.start = day(node, key: "start")
    case "due": fields.due = day(node, key: "due")
    case "weight": fields.weight = readWeight(node) ?? fields.weight
    case "status": fields.status = word(node, key: "status", as: Status.self)
    case "progress":
      fields.progress = wholeNumber(node, key: "progress", in: 0...100).flatMap(Percent.init)
    case "in_charge": fields.inCharge = readPersonID(node, key: "in_charge")
    case "officer": fields.officer = readPersonID(node, key: "officer")
    case "after": fields.after = readDependencies(node, of: fields.id, isKept: isKept)
    case "budget": fields.budget = readBudget(node)
    case "was": readFormerIDs(node, into: &fields, isKept: isKept)
    default: break
    }
  }

  private mutating func readLead(_ node: Node, into fields: inout ItemFields) {
    fields.lead = readDepartmentID(node, key: "lead")
    // Nobody else answers for it: what stands above is not asked where something is named here.
    if fields.lead == nil, knowsDepartments, let found = node.namedText {
      fields.unknownLead = found
    }
  }

  private mutating func readWeight(_ node: Node) -> Double? {
    guard let weight = number(node, key: "weight") else { return nil }
    if weight > 0, weight <= 1_000 { return weight }
    problems.add(
      .outOfRange(key: "weight", found: node.text ?? "", low: "0", high: "1000"), line: node.line)
    return nil
  }

  private mutating func readFormerIDs(_ node: Node, into fields: inout ItemFields, isKept: Bool) {
    for element in list(node, key: "was") {
      guard let found = text(element, key: "was") else { continue }
      guard let id = ItemID(found) else {
        problems.add(.badID(found: found), line: element.line)
        continue
      }
      guard isKept else { continue }
      fields.formerIDs.append(id)
      formerIDs.append(FormerID(id: id, owner: fields.id, line: element.line))
    }
  }
}
