import Phrases
import PlanDomain

/// Gives a directive; what is selected is what it is about.
struct DirectiveForm: FormKind {
  static let command = Command.giveDirective
  private let item: Item?
  private let bodies: [DepartmentID]

  /// To whom an item's lead says; where a directive is selected, it goes on with that one's bodies
  /// and what that one is about.
  init(about item: Int?, after earlier: Directive? = nil, in plan: Plan) {
    let place = earlier.map { $0.order.item.flatMap(plan.position(of:)) } ?? item
    self.item = place.map { plan.items[$0] }
    bodies = earlier?.order.to ?? place.flatMap(plan.lead).map { [$0] } ?? []
  }

  private static let number = FormField<Int>(
    name: "number", label: .directiveNo, hint: .hintDirectiveNo, columns: 8, givesWay: true,
    filled: { $0.say(.directiveDigits($0.projection.nextDirectiveNumber)) },
    advice: { number, values in
      let isTaken = values.context.projection.directives.contains { other in
        other.status.isOpen && other.order.number == number
      }
      return number.flatMap { isTaken ? values.context.say(.numberTaken($0)) : nil }
    }, read: { text, _ in .init(DirectiveNumberInput.read(text), else: .refusedNumber) })

  private var to: FormField<[DepartmentID]> {
    .departments("to", .directiveTo, filled: bodies, refusal: .refusedNobody)
  }

  private static let text = FormField.text("text", .directiveText, .hintDirectiveText)

  private static let due = FormField.day(
    "due", .deadline, .hintDirectiveDue, columns: 44, givesWay: false,
    advice: { due, values in
      due.flatMap { $0 < values.context.today ? values.context.say(.dueIsPast) : nil }
    }
  )

  private var about: FormField<Item> {
    FormField(
      name: "about", label: .directiveAbout, hint: .hintAbout, columns: 44, naming: .item,
      filled: { _ in item?.id.text ?? "" },
      advice: { found, values in
        let about = values.context.say(.directiveAbout)
        return found.map { "\(about) \($0.id.text)  \($0.title)" }
      },
      read: { text, context in
        let found = ItemInput.find(text, in: context.plan).first
        return .init(found.map { context.plan.items[$0] }, else: .refusedAbout(text))
      }
    )
  }

  var subject: Subject { item.map { .item($0.id) } ?? .plan }
  var heading: Phrase? { .directiveHeading }
  var fields: [any FormInput] { [Self.number, to, Self.text, Self.due, about] }
  var start: FieldName? { bodies.isEmpty ? to.name : Self.text.name }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    .draft(try draft(values))
  }

  private func draft(_ values: FormValues) throws(FormRefusal) -> Draft {
    let number = try values.read(Self.number)
    let to = try values.read(to)
    let text = try values.read(Self.text)
    let due = try values.readIfAny(Self.due)
    let about = try values.readIfAny(about)?.id
    let order = DirectiveOrder(number: number, to: to, item: about, text: text, due: due)
    return Draft(about.map(Subject.item) ?? .plan, .directive(order))
  }

  func saved(_ values: FormValues, in state: inout State) {
    guard case .directive(let order)? = (try? draft(values))?.body else { return }
    state.showGiven(order)
  }

  func savedAside(_ values: FormValues, in state: inout State) { saved(values, in: &state) }
}

extension State {
  /// `x`: from any screen, about what is selected there.
  mutating func beginDirective() {
    open(DirectiveForm(about: selectedItem, after: selectedDirective, in: plan))
  }

  /// Says that a directive is given, and has it selected when its screen is opened.
  fileprivate mutating func showGiven(_ order: DirectiveOrder) {
    guard let given = projection.directives.last(where: { $0.order == order }) else { return }
    let name = projection.name(of: given)
    guard meeting.page == nil else {
      return messages.say(.directiveGivenHere(name), .information, at: now)
    }
    directives.select(given.id, snapshot)
    messages.say(.directiveGiven(name), .information, at: now)
  }
}
