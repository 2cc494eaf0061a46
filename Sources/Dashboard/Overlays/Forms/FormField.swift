import Phrases
import PlanDomain

/// What a field is called in its form: under that name what is typed is read, refused and kept.
struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  init(_ text: String) { self.text = text }

  init(stringLiteral text: String) { self.text = text }
}

/// What a form is filled in from, and read in.
struct FormContext: Sendable {
  let projection: Projection
  let say: Wording

  var plan: Plan { projection.plan }
  var today: Day { projection.moment.today }
}

/// What one row of a form asks for.
protocol FormInput: Sendable {
  var name: FieldName { get }
  var label: Phrase { get }
  /// As the form is opened.
  func field(in context: FormContext) -> Form.Field
  /// What is to be said of it as it stands.
  func advice(_ values: FormValues) -> String?
}

/// A field declared once: its words, what it is filled in with, and what a text in it means.
struct FormField<Value: Sendable>: FormInput {
  enum Reading: Sendable {
    case value(Value)
    case refused(Phrase)

    init(_ value: Value?, else why: Phrase) { self = value.map(Reading.value) ?? .refused(why) }
  }

  let name: FieldName
  let label: Phrase
  /// What it is for, shown while it is empty.
  let hint: Phrase
  /// Columns it wants; the last field takes what is left.
  let columns: Int
  var maximumBytes = TextField.journalTextBytes
  /// Whether what stands in it gives way to what is typed, as a number or a date does.
  var givesWay = false
  var naming: Form.Naming?
  var filled: @Sendable (FormContext) -> String = { _ in "" }
  /// What is to be said of it, given its value where it has one, and the others.
  var advice: @Sendable (Value?, FormValues) -> String? = { _, _ in nil }
  /// Reads the text without the white space around it.
  let read: @Sendable (String, FormContext) -> Reading

  func field(in context: FormContext) -> Form.Field {
    let text = filled(context)
    return Form.Field(
      input: self, hint: hint,
      text: givesWay
        ? .proposing(text, maximumBytes: maximumBytes)
        : TextField(text, maximumBytes: maximumBytes),
      columns: columns, naming: naming, givesWay: givesWay)
  }

  func advice(_ values: FormValues) -> String? { advice(values[self], values) }
}

/// A box to check; it takes no text.
struct FormBox: FormInput {
  let name: FieldName
  let label: Phrase
  var isOn = false
  /// Whether it and the form's other boxes rule each other out.
  var standsAlone = false

  func field(in context: FormContext) -> Form.Field {
    Form.Field(input: self, isChecked: isOn, standsAlone: standsAlone)
  }

  func advice(_ values: FormValues) -> String? { nil }
}

extension FormField where Value == String {
  /// A text that shows something.
  static func text(
    _ name: FieldName, _ label: Phrase, _ hint: Phrase = .hintOptional, columns: Int = 80,
    refusal: Phrase = .refusedEmpty, filled: String? = nil
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint, columns: columns, filled: { _ in filled ?? "" },
      read: { text, _ in Sanitiser.showsNothing(text) ? .refused(refusal) : .value(text) })
  }
}

extension FormField where Value == Day {
  static func day(
    _ name: FieldName, _ label: Phrase, _ hint: Phrase = .hintDay, columns: Int,
    givesWay: Bool = true, filled: Day? = nil,
    advice: @escaping @Sendable (Day?, FormValues) -> String? = { _, _ in nil }
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint, columns: columns, givesWay: givesWay,
      filled: { context in filled.map(context.say.day) ?? "" }, advice: advice,
      read: { text, context in .init(DayInput.read(text, today: context.today), else: .refusedDay) }
    )
  }
}

extension FormField where Value == Percent {
  static func progress(
    _ hint: Phrase, columns: Int, givesWay: Bool = false, filled: Percent? = nil
  ) -> FormField {
    FormField(
      name: "progress", label: .progress, hint: hint, columns: columns, givesWay: givesWay,
      filled: { _ in filled.map { "\($0.value)" } ?? "" },
      read: { text, _ in .init(PercentInput.read(text), else: .refusedPercent) })
  }
}

extension FormField where Value == Int {
  static func minutes(_ label: Phrase, columns: Int, filled: Int) -> FormField {
    FormField(
      name: "minutes", label: label, hint: .hintMinutes, columns: columns, givesWay: true,
      filled: { _ in "\(filled)" },
      read: { text, _ in .init(MinutesInput.read(text), else: .refusedMinutes) })
  }
}

extension FormField where Value == [DepartmentID] {
  static func departments(
    _ name: FieldName, _ label: Phrase, filled: [DepartmentID], refusal: Phrase? = nil
  ) -> FormField {
    FormField(
      name: name, label: label, hint: .hintCoordinating, columns: 80, naming: .departments,
      filled: { DepartmentInput.labels(of: filled, in: $0.plan) },
      read: { text, context in
        var found: [DepartmentID] = []
        for part in DepartmentInput.parts(text) {
          guard let id = DepartmentInput.find(part, in: context.plan).first?.id else {
            return .refused(.refusedDepartment(part))
          }
          if !found.contains(id) { found.append(id) }
        }
        return refusal.flatMap { found.isEmpty ? .refused($0) : nil } ?? .value(found)
      })
  }
}
