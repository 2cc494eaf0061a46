import Phrases
import PlanDomain

/// A few fields under the row that they are about; nothing typed is lost until it is saved.
struct Form: Sendable {
  enum Kind: Hashable, Sendable {
    case progress
    /// Why this status, which was refused without a reason: of what, the refusal says.
    case reason(Status, EditRefusal)
    case deadline
    case note
    case obstacle
    /// An item's own fields in plan.yaml, which said `was` when the form was opened.
    case item(ItemID, was: ItemValues)
    case newItem(below: ItemID?)
    /// A value of this indicator.
    case measure(ItemID)
    case directive
    case opening(MeetingID)
    /// On an item, with the directives that can be named, in the order of their fields.
    case conclusion(MeetingID, number: Int, [EventID])
    case agendaMinutes
    case attendee(DepartmentID)
    /// To a closed meeting.
    case supplement(MeetingID)

    /// Whether it changes plan.yaml itself.
    var isPlanEdit: Bool {
      switch self {
      case .item, .newItem: true
      case .progress, .reason, .deadline, .note, .obstacle, .measure, .directive, .opening,
        .conclusion, .agendaMinutes, .attendee, .supplement:
        false
      }
    }
  }

  /// What a field is filled in with the help of.
  enum Completion: Hashable, Sendable {
    case none, department, departments, item
  }

  struct Field: Sendable {
    let label: Phrase
    /// What the field is for, shown while it is empty.
    let hint: Phrase
    var text: TextField
    /// Columns it wants; the last field takes what is left.
    let columns: Int
    var completion = Completion.none
    /// Whether what stands in it gives way to what is typed, as a number or a date does.
    var givesWay = false
    /// Of a box to check, whether it is; such a field takes no text.
    var isChecked: Bool?

    static func check(_ label: Phrase, isOn: Bool) -> Field {
      Field(label: label, hint: .nothing, text: TextField(), columns: 0, isChecked: isOn)
    }
  }

  let kind: Kind
  let subject: Subject
  var fields: [Field]
  /// Over the fields, where there are many.
  var heading: Phrase?
  /// The text of plan.yaml that is to be changed.
  var revision: PlanRevision?
  var focus = 0
  /// Why it was not taken.
  var refusal: Phrase?
  /// While the storage thread has it.
  var token: Int?
  /// The fields as they were proposed, before anything was typed.
  var untouched: [Field] = []
  /// Where what it was offered with was kept.
  var offered: KeptTexts.Key?
  /// Whether that stands as it was offered.
  var isAsOffered = true
  /// There is nothing to save any more.
  var isFinished = false

  /// What stands in the fields that take a text.
  var texts: [String] { fields.filter { $0.isChecked == nil }.map(\.text.text) }

  mutating func focusNext(by step: Int) {
    focus = (focus + step + fields.count) % max(fields.count, 1)
  }

  /// Changes the field that has the cursor; typing takes back an old refusal.
  mutating func edit(_ change: (inout TextField) -> Void) {
    guard fields.indices.contains(focus), token == nil, !isOnBox else { return }
    isAsOffered = false
    change(&fields[focus].text)
    refusal = nil
  }

  /// Whether the cursor is on a box to check.
  var isOnBox: Bool { fields[safely: focus]?.isChecked != nil }

  /// Checks the box with the cursor, or clears it. Of a conclusion's boxes the last rules out the
  /// others: no task arises.
  mutating func switchBox() {
    guard token == nil, let isChecked = fields[safely: focus]?.isChecked else { return }
    refusal = nil
    fields[focus].isChecked = !isChecked
    guard case .conclusion = kind, !isChecked else { return }
    let last = fields.count - 1
    for index in fields.indices where fields[index].isChecked != nil {
      if (index == last) != (focus == last) { fields[index].isChecked = false }
    }
  }

  static func progress(of subject: Subject, now: Percent?) -> Form {
    let text = now.map { "\($0.value)" } ?? ""
    return Form(
      kind: .progress, subject: subject,
      fields: [proposal(.progress, .hintProgress, text, columns: 5)])
  }

  /// What is reopened can be given its progress at once: the 100 of being done counts no more.
  static func reason(for status: Status, of subject: Subject, asks refusal: EditRefusal) -> Form {
    let reopens = refusal == .reopeningNeedsReason
    let why = field(
      .reason, reopens ? .hintReopening(status) : .hintDoneLate, "", columns: 60)
    return Form(
      kind: .reason(status, refusal), subject: subject,
      fields: reopens ? [why, field(.progress, .hintReopenedProgress, "", columns: 46)] : [why])
  }

  static func deadline(of subject: Subject, now: Day?, say: Wording) -> Form {
    Form(
      kind: .deadline, subject: subject,
      fields: [
        proposal(.deadline, .hintDay, now.map(say.day) ?? "", columns: 12),
        field(.reason, .hintReason, "", columns: 40),
      ])
  }

  static func note(on subject: Subject) -> Form {
    Form(
      kind: .note, subject: subject,
      fields: [
        field(.note, .hintNote, "", columns: 60), .check(.noteIsInternal, isOn: false),
      ])
  }

  static func obstacle(on subject: Subject) -> Form {
    Form(
      kind: .obstacle, subject: subject,
      fields: [
        field(.obstacle, .hintObstacle, "", columns: 60),
        field(.cause, .hintOptional, "", columns: 60),
        field(.proposal, .hintOptional, "", columns: 60),
      ])
  }

  static func field(
    _ label: Phrase, _ hint: Phrase, _ text: String, columns: Int
  ) -> Field {
    Field(label: label, hint: hint, text: TextField(text), columns: columns)
  }

  /// A number or a date: what is typed takes its place.
  static func proposal(
    _ label: Phrase, _ hint: Phrase, _ text: String, columns: Int
  ) -> Field {
    Field(label: label, hint: hint, text: .proposing(text), columns: columns, givesWay: true)
  }
}
