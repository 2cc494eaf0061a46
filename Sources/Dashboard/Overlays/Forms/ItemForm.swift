import Phrases
import PlanDomain

/// The form of an item's own fields in plan.yaml, filled in or empty.
extension Form {
  static func item(
    _ position: Int, in plan: Plan, revision: PlanRevision?, say: Wording
  ) -> Form {
    let item = plan.items[position]
    let values = ItemValues(item.fields)
    var form = Form(
      kind: .item(item.id, was: values), subject: .item(item.id),
      fields: fields(values, plan, say))
    form.heading = .editHeading(item.kind.phrase, item.id.text)
    form.revision = revision
    return form
  }

  /// For a new item below the one at `parent`, or a new objective; its id is proposed.
  static func newItem(
    below parent: Int?, in plan: Plan, revision: PlanRevision?, say: Wording
  ) -> Form {
    let id = plan.freshID(below: parent)?.text ?? ""
    let above = parent.map { plan.items[$0] }
    let kind = ItemKind(depth: above.map { $0.depth + 1 } ?? 0)
    let idField = Field(
      label: .itemID, hint: .hintItemID, text: TextField(id, maximumBytes: 40), columns: 24)
    var form = Form(
      kind: .newItem(below: above?.id), subject: above.map { .item($0.id) } ?? .plan,
      fields: [idField] + fields(ItemValues(title: ""), plan, say))
    form.heading = .addHeading(kind.phrase, below: above?.id.text)
    form.focus = 1
    form.revision = revision
    return form
  }

  /// One field for each key, in the order of `ItemValues.Key`.
  private static func fields(_ values: ItemValues, _ plan: Plan, _ say: Wording) -> [Field] {
    ItemValues.Key.allCases.map { key in
      let text =
        switch key {
        case .title: values.title
        case .lead: values.lead.map { DepartmentInput.label(of: $0, in: plan) } ?? ""
        case .coordinating:
          values.coordinating.map { DepartmentInput.label(of: $0, in: plan) }
            .joined(separator: ", ")
        case .deliverable: values.deliverable ?? ""
        case .start: values.start.map(say.day) ?? ""
        case .due: values.due.map(say.day) ?? ""
        case .weight: values.weight == 1 ? "" : say.fieldNumber(values.weight, decimals: 6)
        case .source: values.source ?? ""
        }
      let (label, hint, columns) = words(of: key)
      return Field(
        label: label, hint: hint,
        text: key.isNumberOrDate ? .proposing(text) : TextField(text), columns: columns,
        completion: key == .lead ? .department : key == .coordinating ? .departments : .none,
        givesWay: key.isNumberOrDate)
    }
  }

  private static func words(of key: ItemValues.Key) -> (Phrase, Phrase, Int) {
    switch key {
    case .title: (.itemTitle, .hintItemTitle, 80)
    case .lead: (.lead, .hintLead, 40)
    case .coordinating: (.coordinating, .hintCoordinating, 80)
    case .deliverable: (.deliverable, .hintOptional, 80)
    case .start: (.start, .hintDay, 16)
    case .due: (.approvedDeadline, .hintDay, 16)
    case .weight: (.weight, .hintWeight, 8)
    case .source: (.source, .hintSource, 40)
    }
  }

  /// Writes departments and items in full when their field is left, so that it shows who is meant.
  mutating func complete(in plan: Plan) {
    guard fields.indices.contains(focus) else { return }
    let text = fields[focus].text.text
    let full: String
    switch fields[focus].completion {
    case .none: return
    case .department: full = Self.completed(text, in: plan)
    case .departments:
      full = DepartmentInput.parts(text).map { Self.completed($0, in: plan) }
        .joined(separator: ", ")
    case .item: full = ItemInput.find(text, in: plan).first.map { plan.items[$0].id.text } ?? text
    }
    if full != text { fields[focus].text = TextField(full) }
  }

  private static func completed(_ text: String, in plan: Plan) -> String {
    DepartmentInput.find(text, in: plan).first.map { DepartmentInput.label(of: $0.id, in: plan) }
      ?? text
  }
}

extension ItemValues.Key {
  /// Whether it is typed anew rather than mended.
  fileprivate var isNumberOrDate: Bool {
    switch self {
    case .start, .due, .weight: true
    case .title, .lead, .coordinating, .deliverable, .source: false
    }
  }
}
