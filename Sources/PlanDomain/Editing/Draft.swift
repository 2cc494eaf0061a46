/// An event that is to be recorded: all but what its writer adds (seq, clock, chain, seen).
public struct Draft: Hashable, Sendable {
  public var subject: Subject
  public var body: DraftBody
  public var on: Day?
  public var why: String?
  public var meeting: MeetingID?
  /// Whether it is one of several of one command, which are taken back together.
  public var isOfBatch = false

  public init(
    _ subject: Subject, _ body: DraftBody, on: Day? = nil, why: String? = nil,
    meeting: MeetingID? = nil
  ) {
    self.subject = subject
    self.body = body
    self.on = on
    self.why = why
    self.meeting = meeting
  }
}

/// What a draft can say: every event but the unknown.
public enum DraftBody: Hashable, Sendable {
  case set(Change)
  case note(Note)
  case obstacle(Obstacle)
  case resolution(of: EventID, text: String)
  case directive(DirectiveOrder)
  case measure(Measure)
  case planEdit(PlanEdit)
  case meeting(MeetingStep)
  case confirm(DoneConfirmation)
  case ask(due: Day)
  case answer(ExtensionAnswer)
  case evidence(Evidence)
  case spend(Spending)
  case period(PeriodClosing)
  case undo(EventID)

  public var eventBody: EventBody {
    switch self {
    case .set(let change): .set(change)
    case .note(let note): .note(note)
    case .obstacle(let obstacle): .obstacle(obstacle)
    case .resolution(let id, let text): .resolution(of: id, text: text)
    case .directive(let order): .directive(order)
    case .measure(let measure): .measure(measure)
    case .planEdit(let edit): .planEdit(edit)
    case .meeting(let step): .meeting(step)
    case .confirm(let confirmation): .confirm(confirmation)
    case .ask(let due): .ask(due: due)
    case .answer(let answer): .answer(answer)
    case .evidence(let evidence): .evidence(evidence)
    case .spend(let spending): .spend(spending)
    case .period(let closing): .period(closing)
    case .undo(let id): .undo(id)
    }
  }
}

/// Bounds on what is recorded (design, section 2, Journal line).
public enum JournalLimits {
  /// One line, its line feed left out, in bytes.
  public static let lineBytes = 65_536
  /// One text, in bytes of UTF-8.
  public static let textBytes = 8_192
}
