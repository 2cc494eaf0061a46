/// One thing that happened: a journal line, understood.
public struct Event: Sendable {
  public let id: EventID
  /// 0 on the line all copies share; after a fork 1, 2, … by branch.
  public var branch: Int
  /// The hybrid logical clock: `at`, then `counter` among equal times.
  public let at: Instant
  public let counter: Int
  /// The name of who said it.
  public let by: String
  public let subject: Subject
  public let body: EventBody
  /// The day the thing was true; the day of `at` when missing.
  public let on: Day?
  public let why: String?
  public let meeting: MeetingID?
  /// Of several lines of one command, which are taken back together: the number of their first.
  public let batch: Int?

  public init(
    id: EventID, branch: Int = 0, at: Instant, counter: Int = 0, by: String, subject: Subject,
    body: EventBody, on: Day? = nil, why: String? = nil, meeting: MeetingID? = nil,
    batch: Int? = nil
  ) {
    self.id = id
    self.branch = branch
    self.at = at
    self.counter = counter
    self.by = by
    self.subject = subject
    self.body = body
    self.on = on
    self.why = why
    self.meeting = meeting
    self.batch = batch
  }

  /// Whether it is a note that is not for others.
  var isInternal: Bool {
    if case .note(let note) = body { note.isInternal } else { false }
  }

  /// The same without what it says in words, for whom that is not meant.
  var silenced: Event {
    Event(
      id: id, branch: branch, at: at, counter: counter, by: by, subject: subject,
      body: .note(Note(text: "", isInternal: true)), on: on, meeting: meeting, batch: batch)
  }

  /// The day the thing was true, counted at the plan's offset.
  public func day(at offset: UTCOffset) -> Day { on ?? at.day(at: offset) }
}

/// What a line is about.
public enum Subject: Hashable, Sendable {
  case item(ItemID)
  /// A directive, by the line that gave it.
  case directive(EventID)
  case plan

  /// Reads an item's id or a directive's `WRITER:SEQ`; no text is both.
  public init?(_ text: String) {
    if let item = ItemID(text) {
      self = .item(item)
    } else if let directive = EventID(text) {
      self = .directive(directive)
    } else {
      return nil
    }
  }

  /// As a journal line writes it; nothing for the plan as a whole.
  public var text: String? {
    switch self {
    case .item(let id): id.text
    case .directive(let id): id.description
    case .plan: nil
    }
  }
}

/// What a line says. Rare and wide cases are boxed, so that a hundred thousand events stay small.
public enum EventBody: Sendable {
  case set(Change)
  case note(Note)
  indirect case obstacle(Obstacle)
  indirect case resolution(of: EventID, text: String)
  indirect case directive(DirectiveOrder)
  indirect case measure(Measure)
  indirect case planEdit(PlanEdit)
  indirect case meeting(MeetingStep)
  indirect case confirm(DoneConfirmation)
  /// Asks for a later deadline, this one; why stands with the line.
  indirect case ask(due: Day)
  indirect case answer(ExtensionAnswer)
  indirect case evidence(Evidence)
  indirect case spend(Spending)
  indirect case period(PeriodClosing)
  indirect case undo(EventID)
  /// A kind or a version that this program does not know: kept, listed and counted.
  indirect case unknown(kind: String)

  /// The kind's word in the journal.
  public var kind: String {
    switch self {
    case .set: "set"
    case .note: "note"
    case .obstacle, .resolution: "obstacle"
    case .directive: "directive"
    case .measure: "measure"
    case .planEdit: "plan"
    case .meeting: "meeting"
    case .confirm: "confirm"
    case .ask: "ask"
    case .answer: "answer"
    case .evidence: "evidence"
    case .spend: "spend"
    case .period: "period"
    case .undo: "undo"
    case .unknown(let kind): kind
    }
  }
}

/// The fields that a journal can change, of an item or a directive.
public enum Field: String, CaseIterable, Hashable, Sendable {
  case status
  case progress
  case due
}

/// One `set`: at least one field.
public struct Change: Hashable, Sendable {
  public var status: Status?
  public var progress: Percent?
  public var due: Day?

  public init(status: Status? = nil, progress: Percent? = nil, due: Day? = nil) {
    self.status = status
    self.progress = progress
    self.due = due
  }

  public var isEmpty: Bool { status == nil && progress == nil && due == nil }

  public subscript(field: Field) -> FieldValue? {
    switch field {
    case .status: status.map(FieldValue.status)
    case .progress: progress.map(FieldValue.progress)
    case .due: due.map(FieldValue.due)
    }
  }
}

/// The value of one field.
public enum FieldValue: Hashable, Sendable, CustomStringConvertible {
  case status(Status)
  case progress(Percent)
  case due(Day)

  public var description: String {
    switch self {
    case .status(let status): status.rawValue
    case .progress(let percent): percent.description
    case .due(let day): day.iso
    }
  }
}

extension FieldValue {
  var field: Field {
    switch self {
    case .status: .status
    case .progress: .progress
    case .due: .due
    }
  }

  var status: Status? { if case .status(let status) = self { status } else { nil } }
  var progress: Percent? { if case .progress(let progress) = self { progress } else { nil } }
  var due: Day? { if case .due(let due) = self { due } else { nil } }
}

public struct Note: Hashable, Sendable {
  public var text: String
  /// For the desk alone: not for a meeting, the wall, documents, nor what a command prints.
  public var isInternal: Bool

  public init(text: String, isInternal: Bool = false) {
    self.text = text
    self.isInternal = isInternal
  }
}

public struct Obstacle: Hashable, Sendable {
  public var text: String
  public var cause: String?
  public var proposal: String?

  public init(text: String, cause: String? = nil, proposal: String? = nil) {
    self.text = text
    self.cause = cause
    self.proposal = proposal
  }
}

/// What leadership orders: the number people see, to whom, what and by when.
public struct DirectiveOrder: Hashable, Sendable {
  public var number: Int
  public var to: [DepartmentID]
  public var item: ItemID?
  public var text: String
  public var due: Day?

  public init(number: Int, to: [DepartmentID], item: ItemID?, text: String, due: Day?) {
    self.number = number
    self.to = to
    self.item = item
    self.text = text
    self.due = due
  }
}

/// One measured value of an indicator.
public struct Measure: Hashable, Sendable {
  public var indicator: ItemID
  public var value: Double
  public var on: Day
  public var source: String?

  public init(indicator: ItemID, value: Double, on: Day, source: String?) {
    self.indicator = indicator
    self.value = value
    self.on = on
    self.source = source
  }

  /// Values are below it, either way: what is larger has more digits than can be kept and shown.
  public static let limit = 1e15

  public static func holds(_ value: Double) -> Bool { value.isFinite && abs(value) < limit }
}

/// A record that a form changed plan.yaml; without effect on the fold.
public struct PlanEdit: Hashable, Sendable {
  public var was: String
  public var now: String

  public init(was: String, now: String) {
    self.was = was
    self.now = now
  }
}
