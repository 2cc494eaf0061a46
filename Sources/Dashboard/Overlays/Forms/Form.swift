import CellGrid
import Phrases
import PlanDomain

/// A form that is open: a few fields under the row that they are about. Nothing typed is lost until
/// it is saved.
struct Form: Sendable {
  struct Field: Sendable {
    let input: any FormInput
    var hint = Phrase.nothing
    var text = TextField()
    var columns = 0
    var naming: Naming?
    var givesWay = false
    /// Of a box to check, whether it is; such a field takes no text.
    var isChecked: Bool?
    var standsAlone = false

    var name: FieldName { input.name }
    var label: Phrase { input.label }
    fileprivate var content: KeptTexts.Content {
      isChecked.map(KeptTexts.Content.box) ?? .text(text.text)
    }
  }

  let kind: any FormKind
  /// What it is about.
  let subject: PlanSubject
  private(set) var fields: [Field]
  private(set) var focus: Int
  /// The fields as they were proposed, before anything was typed.
  private let untouched: [Field]
  /// The text of plan.yaml that is to be changed, if that is what it does.
  var revision: PlanRevision?
  /// Why it was not taken.
  var refusal: Phrase?
  /// While the storage thread has it.
  var token: Int?
  /// Where what it was offered with was kept.
  private(set) var offered: KeptTexts.Key?
  /// Whether that stands as it was offered.
  private(set) var isUnchanged = true
  /// There is nothing to save any more.
  var isFinished = false

  init(_ kind: any FormKind, of plan: PlanID, in context: FormContext) {
    self.kind = kind
    subject = PlanSubject(kind.subject, of: plan)
    fields = kind.fields.map { $0.field(in: context) }
    untouched = fields
    focus = fields.firstIndex { $0.name == kind.start } ?? 0
  }

  var heading: Phrase? { kind.heading }
  /// What opens it again.
  var command: Command { type(of: kind).command }

  func values(in context: FormContext) -> FormValues {
    let contents = fields.map { ($0.name, $0.content) }
    return FormValues(Dictionary(contents, uniquingKeysWith: { first, _ in first }), in: context)
  }

  mutating func focusNext(by step: Int) {
    focus = (focus + step + fields.count) % max(fields.count, 1)
  }

  /// Goes to the field to mend. Enter on the way through a form goes to the next field that wants
  /// something, and says nothing.
  mutating func mend(_ wanted: FormRefusal) {
    let place = fields.firstIndex { $0.name == wanted.field } ?? focus
    let isOnTheWay = place > focus
    focus = place
    // A box says nothing by itself: what it is for is told at once.
    refusal = isOnTheWay && !isOnBox ? nil : wanted.why
  }

  /// The field with the cursor.
  var current: Field? { fields[safely: focus] }

  /// Whether the cursor is on a box to check.
  var isOnBox: Bool { current?.isChecked != nil }

  /// Changes the field that has the cursor; typing takes back an old refusal.
  mutating func edit(_ change: (inout TextField) -> Void) {
    guard token == nil, let current, current.isChecked == nil else { return }
    isUnchanged = false
    change(&fields[focus].text)
    refusal = nil
  }

  /// Checks the box with the cursor, or clears it.
  mutating func switchBox() {
    guard token == nil, let current, let isChecked = current.isChecked else { return }
    refusal = nil
    fields[focus].isChecked = !isChecked
    if !isChecked { clearBoxes(ruledOutBy: current) }
  }

  private mutating func clearBoxes(ruledOutBy box: Field) {
    changeFields { field in
      let isRuledOut = field.standsAlone || box.standsAlone
      if field.isChecked != nil, field.name != box.name, isRuledOut { field.isChecked = false }
    }
  }

  /// Writes departments and items in full when their field is left, so that it shows who is meant.
  mutating func complete(in plan: Plan) {
    guard let current, let naming = current.naming else { return }
    let full = naming.completed(current.text.text, in: plan)
    if full != current.text.text { fields[focus].text = TextField(full) }
  }

  private mutating func changeFields(_ change: (inout Field) -> Void) {
    fields = fields.map { field in
      var field = field
      change(&field)
      return field
    }
  }
}

// What is typed into a form is kept where it is left.
extension Form {
  /// Where what is typed into it is kept.
  var key: KeptTexts.Key {
    key(isInternal: fields.contains { $0.name == kind.privacy && $0.isChecked == true })
  }

  func key(isInternal: Bool) -> KeptTexts.Key {
    .form(
      ObjectIdentifier(type(of: kind)), about: subject, part: kind.part, isInternal: isInternal)
  }

  /// What a person typed, by field: what differs from how it was opened.
  var typed: KeptTexts.Fields {
    let before = untouched.map { ($0.name, $0.content) }
    let proposed = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let changed = fields.filter { $0.content != proposed[$0.name] }.map { ($0.name, $0.content) }
    return Dictionary(changed, uniquingKeysWith: { first, _ in first })
  }

  /// Whether words were typed into it, and no mere number or date.
  var hasTypedWords: Bool { typed.values.contains(where: \.hasWords) }

  /// Puts in what was typed before; where a number or a date stood, the next one takes its place.
  mutating func offer(_ kept: KeptTexts.Fields, from key: KeptTexts.Key) {
    offered = key
    changeFields { field in
      switch kept[field.name] {
      case .text(let text)?:
        let bytes = field.text.maximumBytes
        field.text =
          field.givesWay
          ? .proposing(text, maximumBytes: bytes) : TextField(text, maximumBytes: bytes)
      case .box(let isChecked)? where field.isChecked != nil: field.isChecked = isChecked
      case .box?, nil: break
      }
    }
  }

  /// As it was before what it was offered with.
  mutating func clearOffered() {
    fields = untouched
    offered = nil
  }
}

extension Form: OverlayPart {
  var mode: Mode { .field }
  var about: PlanSubject? { subject }
  var takesKeys: Bool { token == nil }
  var isAsOffered: Bool { offered != nil && isUnchanged && token == nil }

  /// One field alone has none to go to.
  var hints: [Command] { [.accept, .cancel] + (fields.count < 2 ? [] : [.nextField]) }

  func moveFocus(_ state: inout State, by step: Int) {
    var form = self
    if token == nil { form.complete(in: state.plan) }
    form.focusNext(by: step)
    state.overlay = .form(form)
  }

  func put(_ character: Character, _ state: inout State) {
    guard isOnBox else { return edit(&state) { $0.insert(character) } }
    var form = self
    if character == " " { form.switchBox() }
    state.overlay = .form(form)
  }

  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    var form = self
    form.edit(change)
    state.overlay = .form(form)
  }

  func accept(_ state: inout State) -> [Effect] { state.submit(self) }

  func cancel(_ state: inout State) {
    if token == nil { state.leaveText { $0.overlay = nil } } else { state.setAside(self) }
  }

  func keepTyped(_ state: inout State) -> Bool { token == nil && state.keep(self) }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    if heading != nil {
      drawItemForm(self, state, page, on: &canvas)
    } else {
      drawForm(self, state, page, on: &canvas)
    }
  }
}
