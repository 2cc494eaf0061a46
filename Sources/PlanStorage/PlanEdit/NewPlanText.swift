internal import LocatedYAML
public import PlanDomain

/// The text of a new plan.yaml with what a table says of a plan, each value as edits write it: id,
/// title, short name, owner, departments and items. Of what no table has nothing is written:
/// the basis, what the decision declares, the offset, the rules, former ids.
public func planText(
  _ header: PlanHeader, departments: [Department], objectives: [ItemDraft]
) -> String {
  var lines = [
    "format: tiendo/1", "id: \(written(header.id, in: .block))",
    "title: \(written(header.title, in: .block))",
  ]
  if header.short != header.id { lines.append("short: \(written(header.short, in: .block))") }
  if let owner = header.owner { lines.append("owner: \(written(owner, in: .block))") }
  if !departments.isEmpty { lines.append("departments:") }
  for department in departments {
    var parts = [
      "id: \(written(department.id.text, in: .flow))",
      "name: \(written(department.name, in: .flow))",
    ]
    if department.short != department.name {
      parts.append("short: \(written(department.short, in: .flow))")
    }
    if department.kind != .department { parts.append("kind: \(department.kind.rawValue)") }
    lines.append("  - {\(parts.joined(separator: ", "))}")
  }
  lines.append(objectives.isEmpty ? "objectives: []" : "objectives:")
  for objective in objectives { write(objective, .objective, indent: 2, to: &lines) }
  return lines.map { $0 + "\n" }.joined()
}

private func write(
  _ draft: ItemDraft, _ level: OutlineLevel, indent: Int, to lines: inout [String]
) {
  let space = String(repeating: " ", count: indent)
  var values = ItemValues(draft.fields)
  values.status = draft.fields.status
  values.progress = draft.fields.progress
  let id = written(draft.fields.id.text, in: .block, style: .doubleQuoted)
  lines.append("\(space)- id: \(id)")
  lines += values.entries(in: .block).map { "\(space)  \($0)" }
  if !draft.indicators.isEmpty { lines.append("\(space)  indicators:") }
  for indicator in draft.indicators { lines.append("\(space)    - {\(entries(of: indicator))}") }
  guard !draft.children.isEmpty else { return }
  lines.append("\(space)  \(level.childrenKey):")
  for child in draft.children { write(child, level.below, indent: indent + 4, to: &lines) }
}

private func entries(of indicator: IndicatorFields) -> String {
  func number(_ value: Double) -> String { writtenWeight(value) }
  var parts = [
    "id: \(written(indicator.id.text, in: .flow, style: .doubleQuoted))",
    "title: \(written(indicator.title, in: .flow))",
  ]
  if let unit = indicator.unit { parts.append("unit: \(written(unit, in: .flow))") }
  if let baseline = indicator.baseline { parts.append("baseline: \(number(baseline))") }
  if let target = indicator.target { parts.append("target: \(number(target))") }
  if indicator.direction == .down { parts.append("direction: down") }
  if let due = indicator.due { parts.append("due: \(due.iso)") }
  if !indicator.milestones.isEmpty {
    let stones = indicator.milestones.map { "{on: \($0.on.iso), value: \(number($0.value))}" }
    parts.append("targets: [\(stones.joined(separator: ", "))]")
  }
  if let source = indicator.source { parts.append("source: \(written(source, in: .flow))") }
  return parts.joined(separator: ", ")
}
