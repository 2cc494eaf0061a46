import Phrases
import PlanDomain

// The forms of an item's own values in plan.yaml.

/// Changes an item, of which plan.yaml said `was` when the form was opened.
struct ItemForm: FormKind {
  static let command = Command.editItem
  let id: ItemID
  let heading: Phrase?
  private let values: ItemValueFields

  init(_ item: Item, in plan: Plan) {
    id = item.id
    heading = .editHeading(plan.header.phrase(for: item.kind), item.id.text)
    values = ItemValueFields(was: ItemValues(item.fields))
  }

  var subject: Subject { .item(id) }
  var fields: [any FormInput] { values.all }

  func content(_ typed: FormValues) throws(FormRefusal) -> FormContent {
    .planEdit(.change(id, was: values.was, now: try values.read(typed)))
  }
}

/// Adds an item below another one, or an objective; its id is proposed.
struct NewItemForm: FormKind {
  static let command = Command.addItem
  let parent: ItemID?
  let heading: Phrase?
  private let id: FormField<ItemID>
  private let values = ItemValueFields(was: ItemValues(title: ""))

  init(below parent: Int?, in plan: Plan) {
    let above = parent.map { plan.items[$0] }
    let proposed = plan.freshID(below: parent)?.text ?? ""
    self.parent = above?.id
    heading = .addHeading(
      plan.header.phrase(for: ItemKind(depth: above.map { $0.depth + 1 } ?? 0)),
      below: above?.id.text)
    id = FormField(
      name: "id", label: .itemID, hint: .hintItemID, columns: 24, maximumBytes: 40,
      filled: { _ in proposed },
      read: { text, context in
        guard let id = ItemID(text) else { return .refused(.refusedID) }
        return context.plan.isTaken(id)
          ? .refused(PlanEditRefusal.idTaken(id.text).phrase) : .value(id)
      })
  }

  var subject: Subject { parent.map(Subject.item) ?? .plan }
  var fields: [any FormInput] { [id] + values.all }
  var start: FieldName? { values.title.name }
  var leadsElsewhere: Bool { true }

  func content(_ typed: FormValues) throws(FormRefusal) -> FormContent {
    let id = try typed.read(id)
    return .planEdit(.add(id, try values.read(typed), below: parent))
  }

  /// Goes to the item that it has just added.
  func saved(_ values: FormValues, in state: inout State) {
    guard state.meeting.page == nil, let id = ItemID(values.text(of: id.name)),
      let item = state.plan.position(of: id)
    else { return }
    if state.screen != .objectives { state.open(.objectives) }
    state.show(item)
  }
}

/// A field for each value of an item. One left as it was stays as plan.yaml has it.
private struct ItemValueFields: Sendable {
  let was: ItemValues

  var all: [any FormInput] {
    [title, lead, coordinating, deliverable, start, due, weight, source]
  }

  var title: FormField<String> {
    FormField(
      name: "title", label: .itemTitle, hint: .hintItemTitle, columns: 80,
      filled: { _ in was.title },
      read: { text, _ in
        if Sanitiser.showsNothing(text) { return .refused(.refusedTitle) }
        // As it was, white space at its ends too, where nobody touched it.
        return .value(text == was.title.trimmed ? was.title : text)
      })
  }

  private var lead: FormField<DepartmentID> {
    FormField(
      name: "lead", label: .lead, hint: .hintLead, columns: 40, naming: .department,
      filled: { context in was.lead.map { DepartmentInput.label(of: $0, in: context.plan) } ?? "" },
      read: { text, context in
        if let lead = was.lead, DepartmentInput.label(of: lead, in: context.plan) == text {
          return .value(lead)
        }
        let found = DepartmentInput.find(text, in: context.plan).first
        return .init(found?.id, else: .refusedDepartment(text))
      })
  }

  private var coordinating: FormField<[DepartmentID]> {
    .departments("coordinating", .coordinating, filled: was.coordinating)
  }

  private var deliverable: FormField<String> {
    .text("deliverable", .deliverable, filled: was.deliverable)
  }

  private var start: FormField<Day> { .day("start", .start, columns: 16, filled: was.start) }

  private var due: FormField<Day> { .day("due", .approvedDeadline, columns: 16, filled: was.due) }

  private var weight: FormField<Double> {
    FormField(
      name: "weight", label: .weight, hint: .hintWeight, columns: 8, givesWay: true,
      filled: { was.weight == 1 ? "" : $0.say.fieldNumber(was.weight, decimals: 6) },
      read: { text, _ in .init(WeightInput.read(text), else: .refusedWeight) })
  }

  private var source: FormField<String> {
    FormField(
      name: "source", label: .source, hint: .hintSource, columns: 40,
      filled: { was.source == ItemFields.illustrative ? $0.say(.illustrative) : was.source ?? "" },
      read: { text, _ in .value(Phrase.saysIllustrative(text) ? ItemFields.illustrative : text) })
  }

  /// A field shows one line: a text of several, not touched, stays as it is.
  private func text(
    _ field: FormField<String>, _ was: String?, _ typed: FormValues
  ) throws(FormRefusal) -> String? {
    if let was, TextField(was).text.trimmed == typed.text(of: field.name) { return was }
    return try typed.readIfAny(field)
  }

  func read(_ typed: FormValues) throws(FormRefusal) -> ItemValues {
    var values = was
    values.title = try typed.read(title)
    values.lead = try typed.readIfAny(lead)
    values.coordinating = try typed.read(coordinating)
    values.deliverable = try text(deliverable, was.deliverable, typed)
    values.start = try typed.readIfAny(start)
    values.due = try typed.readIfAny(due)
    values.weight = try typed.readIfAny(weight) ?? 1
    values.source = try text(source, was.source, typed)
    let isMoved = values.start != was.start || values.due != was.due
    if isMoved, let start = values.start, let end = values.due, end < start {
      throw FormRefusal(field: due.name, why: .refusedOrder)
    }
    return values
  }
}
