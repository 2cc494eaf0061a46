public import PlanDomain

extension ItemDraft {
  /// An item in one line, with what stands below it.
  public static func item(
    _ id: String, lead: String? = nil, start: String? = nil, due: String? = nil,
    weight: Double = 1, status: Status? = nil, progress: Int? = nil, was: [String] = [],
    source: String? = nil, indicators: [IndicatorFields] = [], _ children: [ItemDraft] = []
  ) -> ItemDraft {
    var fields = ItemFields(id: itemID(id), title: "Item \(id)")
    fields.lead = lead.map(departmentID)
    fields.start = start.map(day)
    fields.due = due.map(day)
    fields.weight = weight
    fields.status = status
    fields.progress = progress.map(percent)
    fields.formerIDs = was.map(itemID)
    fields.source = source
    return ItemDraft(fields, indicators: indicators, children: children)
  }
}

extension IndicatorFields {
  public static func indicator(
    _ id: String, baseline: Double? = nil, target: Double? = nil, direction: Direction = .up,
    due: String? = nil, milestones: [(on: String, value: Double)] = []
  ) -> IndicatorFields {
    var fields = IndicatorFields(id: itemID(id), title: "Indicator \(id)")
    fields.baseline = baseline
    fields.target = target
    fields.direction = direction
    fields.due = due.map(day)
    fields.milestones = milestones.map { Milestone(on: day($0.on), value: $0.value) }
    return fields
  }
}

extension Plan {
  /// A plan of these objectives, with one department, `d`.
  public static func of(
    _ objectives: [ItemDraft], rules: Rules = Rules(), offset: UTCOffset = .indochina
  ) -> Plan {
    Plan(
      header: PlanHeader(id: "p", title: "A plan", offset: offset, rules: rules),
      departments: [Department(id: departmentID("d"), name: "Department")], objectives: objectives)
  }

  /// One objective, `o`, over these.
  public static func over(_ children: [ItemDraft], rules: Rules = Rules()) -> Plan {
    of([.item("o", lead: "d", children)], rules: rules)
  }
}
