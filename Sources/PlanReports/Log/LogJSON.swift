public import PlanDomain

/// `tiendo log --format json`: one record a journal line, oldest first (design, section 3: these
/// keys are kept). `positions` are those of `Projection.logPositions`.
///
/// `item` is the item's id of now, or the directive's or the unknown id as the line has it. A
/// measured value is a change of the indicator. `text` holds all that the line says in words.
public func logJSON(_ projection: Projection, _ positions: [Int]) -> [UInt8] {
  JSONValue.array(projection.histories(at: positions).map { record(of: $0, in: projection) })
    .document(expandedDepth: 1)
}

private func record(of entry: HistoryEntry, in projection: Projection) -> JSONValue {
  let event = entry.event
  let undoes: EventID? = if case .undo(let target) = event.body { target } else { nil }
  let texts = event.body.recordedTexts.map { text in
    text.key.map { "\($0): \(text.text)" } ?? text.text
  }
  return .object([
    "id": .string(event.id.description),
    "at": .string(event.at.iso),
    "by": .string(event.by),
    "kind": .string(projection.ledger.recordedKind(of: event)),
    "item": .optional(subject(of: entry, in: projection)),
    "changes": .array(changes(of: entry, in: projection)),
    "text": texts.isEmpty ? .null : .string(texts.joined(separator: "\n")),
    "why": .optional(event.why),
    "meeting": .optional(event.meeting?.description),
    "undoes": .optional(undoes?.description),
    "undone": .bool(entry.isUndone),
  ])
}

private func subject(of entry: HistoryEntry, in projection: Projection) -> String? {
  if let item = entry.item { return projection.plan.items[item].id.text }
  return entry.event.subject.text ?? projection.directive(of: entry.event)?.id.description
}

private func changes(of entry: HistoryEntry, in projection: Projection) -> [JSONValue] {
  // What doesn't count changes nothing, whatever it says.
  if entry.refusal != nil { return fieldChanges(of: entry) }
  switch entry.event.body {
  case .measure(let measure):
    let before = projection.valueBefore(measure, at: entry.position)
    return [change(measure.indicator.text, .optional(before), .number(measure.value))]
  case .ask(let due):
    let before = entry.item.flatMap { projection.facts[$0].currentDue }
    return [change("asked", .optional(before), .string(due.iso))]
  case .confirm(let confirmation):
    let verdict = JSONValue.string(confirmation.verdict.rawValue)
    return [change("completion", .string(Completion.reported.rawValue), verdict)]
      + fieldChanges(of: entry)
  case .answer(let answer):
    let verdict = JSONValue.string(answer.verdict.rawValue)
    return [change("answer", .string(ExtensionAsk.State.waiting.rawValue), verdict)]
      + fieldChanges(of: entry)
  case .spend(let spending):
    return [change("spent.\(spending.year)", .null, .number(spending.amount))]
  case .period(let closing):
    return [change("period.\(closing.period)", .null, .string("closed"))]
  case .planEdit(let edit): return [change("plan", .string(edit.was), .string(edit.now))]
  default: return fieldChanges(of: entry)
  }
}

private func fieldChanges(of entry: HistoryEntry) -> [JSONValue] {
  entry.changes.map { change($0.field.rawValue, value($0.before), value($0.after)) }
}

private func change(_ field: String, _ before: JSONValue, _ after: JSONValue) -> JSONValue {
  .object(["field": .string(field), "before": before, "after": after])
}

private func value(_ value: FieldValue?) -> JSONValue {
  switch value {
  case .status(let status)?: .string(status.rawValue)
  case .progress(let percent)?: .integer(percent.value)
  case .due(let day)?: .string(day.iso)
  case nil: .null
  }
}

extension Ledger {
  /// The kind that the line has in its journal: an undoing line's is that of the line it undoes.
  fileprivate func recordedKind(of event: Event) -> String {
    var event = event
    for _ in 0..<8 {
      guard case .undo(let target) = event.body, let aim = self.event(target) else { break }
      event = aim
    }
    return event.body.kind
  }
}

extension Projection {
  /// The indicator's newest value among the lines before this one.
  func valueBefore(_ measure: Measure, at position: Int) -> Double? {
    guard let indicator = plan.indicatorPosition(of: measure.indicator) else { return nil }
    return measures[indicator].last { $0.position < position }?.value
  }
}
