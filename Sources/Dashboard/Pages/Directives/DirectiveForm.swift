import Phrases
import PlanDomain

/// The form that gives a directive; what is selected is what it is about.
extension Form {
  /// The places of its fields.
  private enum Place {
    static let number = 0
    static let to = 1
    static let text = 2
    static let due = 3
    static let about = 4
  }

  /// To whom an item's lead says; where a directive is selected, it goes on with that one's bodies
  /// and what that one is about.
  static func directive(
    about item: Int?, after earlier: Directive? = nil, in projection: Projection
  ) -> Form {
    let plan = projection.plan
    let item = earlier.map { $0.order.item.flatMap(plan.position(of:)) } ?? item
    let about = item.map { plan.items[$0] }
    let bodies = earlier?.order.to ?? item.flatMap(plan.lead).map { [$0] } ?? []
    let known = bodies.map { DepartmentInput.label(of: $0, in: plan) }
    let lead = known.isEmpty ? nil : known.joined(separator: ", ")
    var form = Form(
      kind: .directive, subject: about.map { .item($0.id) } ?? .plan,
      fields: [
        proposal(
          .directiveNo, .hintDirectiveNo, "\(projection.nextDirectiveNumber)", columns: 8),
        Field(
          label: .directiveTo, hint: .hintCoordinating, text: TextField(lead ?? ""), columns: 80,
          completion: .departments),
        Field(label: .directiveText, hint: .hintDirectiveText, text: TextField(), columns: 80),
        Field(label: .deadline, hint: .hintDirectiveDue, text: TextField(), columns: 44),
        Field(
          label: .directiveAbout, hint: .hintAbout, text: TextField(about?.id.text ?? ""),
          columns: 44, completion: .item),
      ])
    form.heading = .directiveHeading
    form.focus = lead == nil ? Place.to : Place.text
    return form
  }

  func directive(today: Day, plan: Plan) -> Result<Draft, FormRefusal> {
    do throws(FormRefusal) {
      guard let number = directiveNumber else {
        throw FormRefusal(field: Place.number, why: .refusedNumber)
      }
      let to = try departments(texts[Place.to], Place.to, plan)
      if to.isEmpty { throw FormRefusal(field: Place.to, why: .refusedNobody) }
      let text = texts[Place.text].trimmed
      if text.showsNothing { throw FormRefusal(field: Place.text, why: .refusedEmpty) }
      var due: Day?
      if !texts[Place.due].trimmed.isEmpty {
        due = DayInput.read(texts[Place.due], today: today)
        if due == nil { throw FormRefusal(field: Place.due, why: .refusedDay) }
      }
      var about: ItemID?
      let wanted = texts[Place.about].trimmed
      if !wanted.isEmpty {
        about = ItemInput.find(wanted, in: plan).first.map { plan.items[$0].id }
        if about == nil { throw FormRefusal(field: Place.about, why: .refusedAbout(wanted)) }
      }
      let order = DirectiveOrder(number: number, to: to, item: about, text: text, due: due)
      return .success(Draft(about.map(Subject.item) ?? .plan, .directive(order)))
    } catch {
      return .failure(error)
    }
  }

  /// What can be given all the same, and may not have been meant; else what it is about.
  func directiveAdvice(_ projection: Projection, _ say: Wording) -> String? {
    if let number = directiveNumber,
      projection.directives.contains(where: { other in
        other.status.isOpen && other.order.number == number
      })
    {
      return say(.numberTaken(number))
    }
    let today = projection.moment.today
    if let due = DayInput.read(texts[Place.due], today: today), due < today {
      return say(.dueIsPast)
    }
    let about = ItemInput.find(texts[Place.about], in: projection.plan).first
    return about.map { item in
      let item = projection.plan.items[item]
      return "\(say(.directiveAbout)) \(item.id.text)  \(item.title)"
    }
  }

  private var directiveNumber: Int? {
    let typed = texts[Place.number].trimmed
    guard typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(typed),
      (1...DirectiveOrder.highestNumber).contains(number)
    else { return nil }
    return number
  }
}

/// Items as people type them: an id, or part of a title, accents optional.
enum ItemInput {
  /// Positions of those that the text may mean; one alone where it is an id.
  static func find(_ text: String, in plan: Plan) -> [Int] {
    let text = text.trimmed
    guard !text.isEmpty else { return [] }
    if let item = ItemID(text).flatMap(plan.position(of:)) { return [item] }
    let pattern = SearchPattern(text)
    return plan.items.indices.filter { pattern.matches(plan.items[$0].title) }
  }
}

extension State {
  /// `x`: from any screen, about what is selected there.
  mutating func beginDirective() {
    open(.directive(about: selectedItem, after: selectedDirective, in: projection))
  }

  /// Says that a form's directive is given, and has it selected when its screen is opened.
  mutating func showGiven(by form: Form) {
    guard case .directive = form.kind,
      case .success(let draft) = form.directive(today: projection.moment.today, plan: plan),
      case .directive(let order) = draft.body,
      let given = projection.directives.last(where: { $0.order == order })
    else { return }
    if meeting.page == nil {
      directives.select(given.id, snapshot)
      messages.say(.directiveGiven(projection.name(of: given)), .information, at: now)
    } else {
      messages.say(.directiveGivenHere(projection.name(of: given)), .information, at: now)
    }
  }
}
