import Phrases
import PlanDomain

/// A kind of form, declared in one place: what it asks for, and what becomes of that.
protocol FormKind: Sendable {
  /// What opens it.
  static var command: Command { get }
  /// What it is about.
  var subject: Subject { get }
  /// Over the fields, where there are many.
  var heading: Phrase? { get }
  /// In the order in which they are asked for.
  var fields: [any FormInput] { get }
  /// The field that the cursor is in at first; nothing for the first.
  var start: FieldName? { get }
  /// What tells apart two of one kind about one subject.
  var part: String? { get }
  /// The box that, checked, keeps what is typed from others.
  var privacy: FieldName? { get }
  /// Whether it leads to what it makes, so that what is typed behind it is for that.
  var leadsElsewhere: Bool { get }

  /// What its values make; else the field to mend.
  func content(_ values: FormValues) throws(FormRefusal) -> FormContent
  /// After it was saved and is gone from the page.
  func saved(_ values: FormValues, in state: inout State)
  /// After it was saved, having been left while it was on its way.
  func savedAside(_ values: FormValues, in state: inout State)
}

extension FormKind {
  var heading: Phrase? { nil }
  var start: FieldName? { nil }
  var part: String? { nil }
  var privacy: FieldName? { nil }
  var leadsElsewhere: Bool { false }

  func saved(_ values: FormValues, in state: inout State) {}
  func savedAside(_ values: FormValues, in state: inout State) {}
}

/// What a form makes: a line in the journal, a change of plan.yaml, or a change of what is shown.
enum FormContent: Sendable {
  case draft(Draft)
  case planEdit(PlanTextEdit)
  case change(@Sendable (inout State) -> [Effect])
}

/// Why a form was not taken.
struct FormRefusal: Error, Hashable, Sendable {
  /// The field to mend.
  let field: FieldName
  let why: Phrase
}

/// What stands in a form, by field. One that the form does not have is empty.
struct FormValues: Sendable {
  let context: FormContext
  private let contents: [FieldName: KeptTexts.Content]

  init(_ contents: [FieldName: KeptTexts.Content], in context: FormContext) {
    self.contents = contents
    self.context = context
  }

  /// What the field means, or why it can't be taken.
  func read<Value>(_ field: FormField<Value>) throws(FormRefusal) -> Value {
    switch field.read(text(of: field.name), context) {
    case .value(let value): return value
    case .refused(let why): throw FormRefusal(field: field.name, why: why)
    }
  }

  /// The same of a field that may be left empty.
  func readIfAny<Value>(_ field: FormField<Value>) throws(FormRefusal) -> Value? {
    text(of: field.name).isEmpty ? nil : try read(field)
  }

  /// What the field means, where it means something.
  subscript<Value>(field: FormField<Value>) -> Value? {
    if case .value(let value) = field.read(text(of: field.name), context) { value } else { nil }
  }

  /// Whether the box is checked.
  subscript(box: FormBox) -> Bool { contents[box.name] == .box(true) }

  /// What was typed, as it is.
  func text(of field: FieldName) -> String {
    if case .text(let text)? = contents[field] { text.trimmed } else { "" }
  }
}
