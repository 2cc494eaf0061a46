import Phrases
import PlanDomain

extension Form {
  /// What the form of an item asks for. A field left as it was stays as plan.yaml has it.
  func planEdit(today: Day, plan: Plan) -> Result<PlanTextEdit, FormRefusal> {
    do throws(FormRefusal) {
      switch kind {
      case .item(let id, let was):
        let now = try values(from: 0, startingWith: was, today, plan)
        return .success(.change(id, was: was, now: now))
      case .newItem(let parent):
        guard let id = ItemID(texts.first?.trimmed ?? "") else {
          throw FormRefusal(field: 0, why: .refusedID)
        }
        if plan.isTaken(id) {
          throw FormRefusal(field: 0, why: PlanEditRefusal.idTaken(id.text).phrase)
        }
        let values = try values(from: 1, startingWith: ItemValues(title: ""), today, plan)
        return .success(.add(id, values, below: parent))
      case .progress, .reason, .deadline, .note, .obstacle, .measure, .directive, .opening,
        .conclusion,
        .agendaMinutes, .attendee, .supplement:
        throw FormRefusal(field: 0, why: .refusedEmpty)
      }
    } catch {
      return .failure(error)
    }
  }

  private func values(
    from first: Int, startingWith was: ItemValues, _ today: Day, _ plan: Plan
  ) throws(FormRefusal) -> ItemValues {
    var values = was
    for (offset, key) in ItemValues.Key.allCases.enumerated() {
      let field = first + offset
      guard fields.indices.contains(field) else { continue }
      let text = texts[field].trimmed
      switch key {
      case .title:
        // As it was, white space at its ends too, where nobody touched it.
        if text != was.title.trimmed { values.title = text }
        if text.showsNothing { throw FormRefusal(field: field, why: .refusedTitle) }
      case .lead: values.lead = try department(text, field, was.lead, plan)
      case .coordinating: values.coordinating = try departments(text, field, plan)
      case .deliverable: values.deliverable = kept(text, was.deliverable)
      case .start: values.start = try day(text, field, was.start, today)
      case .due: values.due = try day(text, field, was.due, today)
      case .weight: values.weight = try weight(text, field)
      case .source: values.source = kept(text, was.source)
      }
    }
    let isMoved = values.start != was.start || values.due != was.due
    if isMoved, let start = values.start, let due = values.due, due < start {
      let field = first + (ItemValues.Key.allCases.firstIndex(of: .due) ?? 0)
      throw FormRefusal(field: field, why: .refusedOrder)
    }
    return values
  }

  /// A field shows one line: a text of several, not touched, stays as it is.
  private func kept(_ text: String, _ was: String?) -> String? {
    if let was, TextField(was).text.trimmed == text { return was }
    return text.isEmpty ? nil : text
  }

  private func department(
    _ text: String, _ field: Int, _ was: DepartmentID?, _ plan: Plan
  ) throws(FormRefusal) -> DepartmentID? {
    if text.isEmpty { return nil }
    if let was, DepartmentInput.label(of: was, in: plan) == text { return was }
    guard let found = DepartmentInput.find(text, in: plan).first else {
      throw FormRefusal(field: field, why: .refusedDepartment(text))
    }
    return found.id
  }

  func departments(
    _ text: String, _ field: Int, _ plan: Plan
  ) throws(FormRefusal) -> [DepartmentID] {
    var found: [DepartmentID] = []
    for part in DepartmentInput.parts(text) {
      if let id = try department(part, field, nil, plan), !found.contains(id) { found.append(id) }
    }
    return found
  }

  private func day(
    _ text: String, _ field: Int, _ was: Day?, _ today: Day
  ) throws(FormRefusal) -> Day? {
    if text.isEmpty { return nil }
    guard let day = DayInput.read(text, today: today) else {
      throw FormRefusal(field: field, why: .refusedDay)
    }
    return day
  }

  private func weight(_ text: String, _ field: Int) throws(FormRefusal) -> Double {
    if text.isEmpty { return 1 }
    let point = String(text.map { $0 == "," ? "." : $0 })
    let isNumber = point.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isNumber, let weight = Double(point), weight > 0, weight <= 1_000 else {
      throw FormRefusal(field: field, why: .refusedWeight)
    }
    return weight
  }
}
