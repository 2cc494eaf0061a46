import Phrases
import PlanDomain

// The forms that record one thing about an item or a directive.

/// How far it is.
struct ProgressForm: FormKind {
  static let command = Command.editProgress
  let subject: Subject
  let now: Percent?

  private var progress: FormField<Percent> {
    .progress(.hintProgress, columns: 5, givesWay: true, filled: now)
  }

  var fields: [any FormInput] { [progress] }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    .draft(Draft(subject, .set(Change(progress: try values.read(progress)))))
  }
}

/// Why this status, which was refused without a reason: of what, the refusal says.
///
/// What is reopened can be given its progress at once: the 100 of being done counts no more.
struct ReasonForm: FormKind {
  static let command = Command.editStatus
  let subject: Subject
  let status: Status
  let needed: EditRefusal

  private var reopens: Bool { needed == .reopeningNeedsReason }

  private var why: FormField<String> {
    .text(
      "why", .reason, reopens ? .hintReopening(status) : .hintDoneLate, columns: 60,
      refusal: needed.phraseAtDesk)
  }

  private static let progress = FormField.progress(.hintReopenedProgress, columns: 46)

  var fields: [any FormInput] { reopens ? [why, Self.progress] : [why] }

  var part: String? { status.rawValue }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let why = try values.read(why)
    let change = Change(status: status, progress: try values.readIfAny(Self.progress))
    return .draft(Draft(subject, .set(change), why: why))
  }
}

struct DeadlineForm: FormKind {
  static let command = Command.editDeadline
  let subject: Subject
  let now: Day?

  private var due: FormField<Day> { .day("due", .deadline, columns: 12, filled: now) }

  private static let why = FormField.text(
    "why", .reason, .hintReason, columns: 40, refusal: .refusedNoReason)

  var fields: [any FormInput] { [due, Self.why] }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let change = Change(due: try values.read(due))
    return .draft(Draft(subject, .set(change), why: try values.read(Self.why)))
  }
}

struct NoteForm: FormKind {
  static let command = Command.addNote
  let subject: Subject

  private static let text = FormField.text("text", .note, .hintNote, columns: 60)
  private static let isInternal = FormBox(name: "internal", label: .noteIsInternal)

  var fields: [any FormInput] { [Self.text, Self.isInternal] }
  var privacy: FieldName? { Self.isInternal.name }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let note = Note(text: try values.read(Self.text), isInternal: values[Self.isInternal])
    return .draft(Draft(subject, .note(note)))
  }
}

struct ObstacleForm: FormKind {
  static let command = Command.addObstacle
  let subject: Subject

  private static let text = FormField.text("text", .obstacle, .hintObstacle, columns: 60)
  private static let cause = FormField.text("cause", .cause, columns: 60)
  private static let proposal = FormField.text("proposal", .proposal, columns: 60)

  var fields: [any FormInput] { [Self.text, Self.cause, Self.proposal] }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let obstacle = Obstacle(
      text: try values.read(Self.text), cause: try values.readIfAny(Self.cause),
      proposal: try values.readIfAny(Self.proposal))
    return .draft(Draft(subject, .obstacle(obstacle)))
  }
}
