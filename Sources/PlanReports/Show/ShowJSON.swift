public import PlanDomain

/// `tiendo show --format json`: the whole plan as it stands, one item with all below it, or one
/// directive (design, section 3: these keys are kept). UTF-8, one record a line.
///
/// Of a part the plan's head and the departments stay, each with what it does in that part;
/// counts, items, indicators, directives and meetings are those of the part. A directive has no
/// items; its meeting is the one that gave it.
public func showJSON(_ projection: Projection, about part: ShownPart = .plan) -> [UInt8] {
  ShowRecords(projection: projection, part: part).document.document(expandedDepth: 2)
}

/// What of a plan is shown.
public enum ShownPart {
  case plan
  /// The item at this position and all below it.
  case item(Int)
  case directive(Directive)
}

private struct ShowRecords {
  let projection: Projection
  let part: ShownPart

  private var plan: Plan { projection.plan }

  private var range: Range<Int> {
    switch part {
    case .plan: plan.items.indices
    case .item(let item): item..<plan.items[item].end
    case .directive: 0..<0
    }
  }

  var document: JSONValue {
    .object([
      "plan": header,
      "counts": counts,
      "items": .array(range.map(record(of:))),
      "departments": .array(departments),
      "indicators": .array(indicators),
      "directives": .array(directives.map(record)),
      "meetings": .array(meetings),
    ])
  }

  private var header: JSONValue {
    .object([
      "id": .string(plan.header.id),
      "title": .string(plan.header.title),
      "short": .string(plan.header.short),
      "declares": plan.header.declares.map(record) ?? .null,
      "entered": record(plan.entered),
    ])
  }

  private func record(_ declaration: Declaration) -> JSONValue {
    .object([
      "objectives": .optional(declaration.objectives),
      "strategies": .optional(declaration.strategies),
    ])
  }

  private var counts: JSONValue {
    let counts = projection.counts(of: range)
    return .object([
      "total": .integer(counts.total),
      "done_on_time": .integer(counts.doneOnTime),
      "done_late": .integer(counts.doneLate),
      "open_in_time": .integer(counts.openInTime),
      "open_overdue": .integer(counts.openOverdue),
      "on_time_rate": counts.onTimeRate.map { .hundredths($0.hundredths) } ?? .null,
    ])
  }

  private func record(of position: Int) -> JSONValue {
    let item = plan.items[position]
    let facts = projection.facts[position]
    let outcome = projection.outcomes[position]
    // Nobody has to report that a leaf has not begun; a parent's status is a judgement or nothing.
    let status = facts.reportedStatus ?? (plan.isLeaf(position) ? .notStarted : nil)
    return .object([
      "id": .string(item.id.text),
      "kind": .string(item.kind.rawValue),
      "parent": .optional(item.parent.map { plan.items[$0].id.text }),
      "title": .string(item.title),
      "lead": .optional(plan.lead(of: position)?.text),
      "coordinating": .strings(plan.coordinators(of: position).map(\.id.text)),
      "start": .optional(item.start),
      "due": .optional(facts.currentDue),
      "extensions": .integer(facts.extensions),
      "status": .optional(status?.rawValue),
      // Nothing is worked out for an objective without strategies.
      "computed_status": .optional(
        projection.effectiveStatus(of: position).map { _ in outcome.computed.rawValue }),
      "progress": .optional(outcome.progress?.shown.value),
      "expected": .optional(outcome.expected?.shown.value),
      "deadline": .string(outcome.deadline.rawValue),
      "stale": .bool(outcome.isStale),
      "flags": .strings(Flags.words.filter { outcome.flags.contains($0.flag) }.map(\.word)),
    ])
  }

  /// What a department leads, itself or by an ancestor's word, how many of those leaves are
  /// overdue, and apart from them how the directives given to it stand.
  private var departments: [JSONValue] {
    var leads: [DepartmentID: [Int]] = [:]
    var coordinates: [DepartmentID: [Int]] = [:]
    for position in range {
      if let lead = plan.lead(of: position) { leads[lead, default: []].append(position) }
      for answerer in plan.coordinators(of: position) {
        coordinates[answerer.id, default: []].append(position)
      }
    }
    let directives = directives
    return plan.departments.map { department in
      let led = leads[department.id] ?? []
      return .object([
        "id": .string(department.id.text),
        "name": .string(department.name),
        "leads": .strings(led.map { plan.items[$0].id.text }),
        "coordinates": .strings((coordinates[department.id] ?? []).map { plan.items[$0].id.text }),
        "overdue": .integer(
          led.count { plan.isLeaf($0) && projection.outcomes[$0].deadline == .overdue }),
        "directives": record(
          DirectiveCounts(
            directives.lazy.filter { directive in
              plan.addressees(of: directive.order).contains { $0.id == department.id }
            })),
        "until": .optional(department.until),
        "into": .strings(department.into.map(\.to.text)),
      ])
    }
  }

  private func record(_ counts: DirectiveCounts) -> JSONValue {
    .object([
      "total": .integer(counts.total),
      "open": .integer(counts.open),
      "overdue": .integer(counts.overdue),
    ])
  }

  private var indicators: [JSONValue] {
    plan.indicators.indices.filter { range.contains(plan.indicators[$0].item) }.map { position in
      let indicator = plan.indicators[position]
      let actual = projection.actual(of: position)
      return .object([
        "id": .string(indicator.id.text),
        "item": .string(plan.items[indicator.item].id.text),
        "title": .string(indicator.title),
        "unit": .optional(indicator.unit),
        "direction": .string(indicator.direction.rawValue),
        "baseline": .optional(indicator.baseline),
        "target": .optional(indicator.target),
        "due": .optional(indicator.due),
        "actual": .optional(actual?.value),
        "on": .optional(actual?.on),
      ])
    }
  }

  private var directives: [Directive] {
    switch part {
    case .plan: projection.directives
    case .item: projection.directives.filter { isInside($0.order.item) }
    case .directive(let directive): [directive]
    }
  }

  private func record(_ directive: Directive) -> JSONValue {
    .object([
      "id": .string(directive.id.description),
      "no": .integer(directive.order.number),
      "to": .strings(directive.order.to.map(\.text)),
      "item": .optional(directive.order.item?.text),
      "text": .string(directive.order.text),
      "due": .optional(directive.due),
      "status": .string(directive.status.rawValue),
      "deadline": .string(directive.deadline.rawValue),
      "meeting": .optional(directive.meeting?.description),
    ])
  }

  private var meetings: [JSONValue] {
    projection.meetings.compactMap { meeting in
      var conclusions = meeting.conclusions
      switch part {
      case .plan: break
      case .item:
        conclusions = conclusions.filter { isInside($0.item) }
        if conclusions.isEmpty { return nil }
      case .directive(let directive):
        guard meeting.id == directive.meeting else { return nil }
        conclusions = conclusions.filter { $0.directives.contains(directive.id) }
      }
      return .object([
        "id": .string(meeting.id.description),
        "title": .string(meeting.opening.title),
        "opened": .string(meeting.openedAt.iso),
        "closed": .optional(meeting.closedAt),
        "conclusions": .array(conclusions.map(record)),
        "directives": .strings(
          directives.filter { $0.meeting == meeting.id }.map(\.id.description)),
      ])
    }
  }

  private func record(_ conclusion: Conclusion) -> JSONValue {
    .object([
      "item": .optional(conclusion.item.text),
      "no": .integer(conclusion.number),
      "text": .string(conclusion.text),
      "directives": .strings(
        conclusion.directives.filter { projection.directive($0) != nil }.map(\.description)),
      // With none in either, the meeting said that no task arises.
      "withdrawn": .strings(
        conclusion.directives.filter { projection.directive($0) == nil }.map(\.description)),
    ])
  }

  private func isInside(_ id: ItemID?) -> Bool {
    id.flatMap(plan.position(of:)).map(range.contains) ?? false
  }

  private func isInside(_ subject: Subject) -> Bool {
    switch subject {
    case .item(let id): isInside(id)
    case .directive(let id): isInside(projection.directive(id)?.order.item)
    case .plan: false
    }
  }
}
