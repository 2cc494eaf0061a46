import Phrases
import PlanDomain

// The forms of a meeting: opening it, a conclusion, the minutes of an item, who came.

/// Opens a meeting; filled in with what the last one had.
struct OpeningForm: FormKind {
  static let command = Command.drill
  let id: MeetingID
  private let title, place, chair, post, secretary: FormField<String>
  private let minutes: FormField<Int>

  init(_ id: MeetingID, after last: MeetingOpening?, _ plan: Plan, say: Wording) {
    self.id = id
    title = .text(
      "title", .meetingTitle, .hintMeetingTitle,
      filled: say(.meetingTitleProposed(plan.header.short, say.day(id.day))))
    place = .text("place", .meetingPlace, filled: last?.place)
    let known = PersonPost.apart(last?.chair)
    chair = .text("chair", .meetingChair, .hintChair, filled: known.name)
    post = .text("post", .chairPost, .hintChairPost, filled: known.post)
    secretary = .text("secretary", .meetingSecretary, filled: last?.secretary)
    minutes = .minutes(.meetingMinutes, columns: 8, filled: last?.minutes ?? State.usualMinutes)
  }

  var subject: Subject { .plan }
  var heading: Phrase? { .openingHeading }
  var fields: [any FormInput] { [title, place, chair, post, secretary, minutes] }
  var leadsElsewhere: Bool { true }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let opening = MeetingOpening(
      title: try values.read(title), place: try values.readIfAny(place),
      chair: PersonPost.written(
        name: try values.readIfAny(chair), post: try values.readIfAny(post)),
      secretary: try values.readIfAny(secretary), minutes: try values.readIfAny(minutes))
    return .draft(Draft(.plan, .meeting(.open(opening)), meeting: id))
  }

  /// The meeting is this seat's; who is there comes first.
  func saved(_ values: FormValues, in state: inout State) {
    state.take(part: id)
    state.show(.attendance)
  }

  func savedAside(_ values: FormValues, in state: inout State) { state.take(part: id) }
}

/// A text, the directives that this meeting gave on the item, each to be named or not, and that no
/// task arises.
struct ConclusionForm: FormKind {
  static let command = Command.conclude
  let subject: Subject
  let meeting: MeetingID
  let number: Int
  private let given: [(id: EventID, box: FormBox)]

  init(on subject: Subject, in meeting: Meeting, _ projection: Projection, _ say: Wording) {
    self.subject = subject
    self.meeting = meeting.id
    number = meeting.nextConclusionNumber(on: subject)
    let directives = projection.directives.filter { directive in
      directive.meeting == meeting.id && directive.isAbout(subject, in: projection)
        && !meeting.conclusions.contains { $0.directives.contains(directive.id) }
    }
    given = directives.map { directive in
      let to = projection.plan.shortNames(of: directive.order)
      let name = say(.directiveShort(projection.name(of: directive)))
      let label = "\(name)  \(to): " + directive.order.text
      let box = FormBox(
        name: FieldName(directive.id.description), label: .verbatim(label), isOn: true)
      return (directive.id, box)
    }
  }

  private static let text = FormField.text("text", .conclusionText, .hintConclusion)
  private static let noTask = FormBox(name: "no task", label: .noTaskArises, standsAlone: true)

  var heading: Phrase? { .conclusionNumber(number) }
  var fields: [any FormInput] { [Self.text] + given.map(\.box) + [Self.noTask] }
  var part: String? { meeting.description }

  /// Directives, or on purpose none: Enter alone never says that no task arises.
  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let text = try values.read(Self.text)
    let named = given.filter { values[$0.box] }.map(\.id)
    guard !named.isEmpty || values[Self.noTask] else {
      throw FormRefusal(field: Self.noTask.name, why: .refusedNoTask)
    }
    let conclusion = Conclusion(item: subject, number: number, text: text, directives: named)
    return .draft(Draft(.plan, .meeting(.conclude(conclusion)), meeting: meeting))
  }
}

/// How long an item of the agenda takes.
struct MinutesForm: FormKind {
  static let command = Command.setMinutes
  let entry: AgendaEntry

  private var minutes: FormField<Int> {
    .minutes(.agendaMinutesLabel, columns: 6, filled: entry.minutes)
  }

  var subject: Subject { entry.item }
  var fields: [any FormInput] { [minutes] }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let minutes = try values.read(minutes)
    return .change { $0.set(minutes: minutes, of: subject) }
  }
}

/// Who came for a department.
struct AttendeeForm: FormKind {
  static let command = Command.attendName
  let department: DepartmentID
  let now: String

  private var name: FormField<String> {
    .text("name", .attendeeName, .hintAttendee, columns: 50, filled: now)
  }

  var subject: Subject { .plan }
  var fields: [any FormInput] { [name] }
  var part: String? { department.text }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let name = try values.readIfAny(name) ?? ""
    return .change { state in
      state.set(nameOfAttendee: name, of: department)
      return []
    }
  }
}

/// What came to a meeting after it was closed.
struct SupplementForm: FormKind {
  static let command = Command.addSupplement
  let meeting: MeetingID

  private static let text = FormField.text("text", .supplementText, .hintSupplement)

  var subject: Subject { .plan }
  var heading: Phrase? { .supplementHeading }
  var fields: [any FormInput] { [Self.text] }
  var part: String? { meeting.description }

  func content(_ values: FormValues) throws(FormRefusal) -> FormContent {
    let text = try values.read(Self.text)
    return .draft(Draft(.plan, .meeting(.supplement(text)), meeting: meeting))
  }
}

extension Directive {
  /// Whether it was given on an item of the agenda: on the item, or where that is a directive, on
  /// what that one is about.
  fileprivate func isAbout(_ subject: Subject, in projection: Projection) -> Bool {
    switch subject {
    case .item(let id): order.item == id
    case .directive(let other):
      id != other && order.item == projection.directive(other)?.order.item
    case .plan: false
    }
  }
}

extension State {
  /// Asks for what a new meeting is called, where it is and who holds it.
  mutating func beginMeeting() {
    if case .readOnly(let reason) = snapshot.access {
      _ = refuse(.readOnly(reason))
      return
    }
    if let why = planlessHindrance(to: .meetings) {
      messages.say(why, .refusal, at: now)
      return
    }
    let last = projection.lastClosedMeeting?.opening
    open(OpeningForm(projection.freshMeetingID(), after: last, plan, say: say))
  }
}
