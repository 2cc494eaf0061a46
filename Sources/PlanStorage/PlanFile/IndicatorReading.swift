internal import LocatedYAML
internal import PlanDomain

extension PlanReader {
  mutating func readIndicators(_ node: Node) -> [IndicatorFields] {
    list(node, key: "indicators").compactMap { readIndicator($0) }
  }

  private mutating func readIndicator(_ node: Node) -> IndicatorFields? {
    let keys = [
      "id", "title", "unit", "baseline", "target", "direction", "due", "targets", "source",
    ]
    guard let entries = mapping(node, key: "indicators", known: keys) else { return nil }
    let idText = entries.value("id").flatMap { text($0, key: "id") }
    let title = entries.value("title").flatMap { text($0, key: "title") }
    requireAll(["id"], of: title, in: node)
    requireAll(["title"], of: idText, in: node)
    let id = idText.flatMap { takeID($0, line: entries.value("id")?.line ?? node.line) }
    guard let id, let title else { return nil }
    var fields = IndicatorFields(id: id, title: title)
    fields.line = node.line
    for entry in entries { readField(entry, into: &fields) }
    return fields
  }

  private mutating func readField(_ entry: Entry, into fields: inout IndicatorFields) {
    let node = entry.value
    switch entry.name {
    case "unit": fields.unit = text(node, key: "unit")
    case "baseline": fields.baseline = number(node, key: "baseline")
    case "target": fields.target = number(node, key: "target")
    case "direction":
      fields.direction = word(node, key: "direction", as: Direction.self) ?? .up
    case "due": fields.due = day(node, key: "due")
    case "targets":
      fields.milestones = list(node, key: "targets").compactMap { readMilestone($0) }
        .sorted { $0.on < $1.on }
    case "source": fields.source = text(node, key: "source")
    default: break
    }
  }

  private mutating func readMilestone(_ node: Node) -> Milestone? {
    let keys = ["on", "value", "period", "counts"]
    guard let entries = mapping(node, key: "targets", known: keys) else { return nil }
    requireAll(["on", "value"], of: "targets", in: node)
    let on = entries.value("on").flatMap { day($0, key: "on") }
    let value = entries.value("value").flatMap { number($0, key: "value") }
    let kind = entries.value("period").flatMap { word($0, key: "period", as: Period.Kind.self) }
    let counting = entries.value("counts").flatMap {
      word($0, key: "counts", as: Milestone.Counting.self)
    }
    // What is counted by the period has to say by which.
    if counting == .period { requireAll(["period"], of: "targets", in: node) }
    guard let on, let value else { return nil }
    guard let kind, let period = Period(kind, containing: on, monthStarts: monthStarts) else {
      return Milestone(on: on, value: value)
    }
    let last = period.days(monthStarts: monthStarts).upperBound
    return Milestone(on: last, value: value, period: period, counting: counting ?? .cumulative)
  }
}
