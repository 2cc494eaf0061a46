/// One step of a meeting, as its line records it; the meeting is the line's.
public enum MeetingStep: Hashable, Sendable {
  case open(MeetingOpening)
  case attend(Attendance)
  /// The whole agenda, in order.
  case agenda([AgendaEntry])
  case turn(Subject)
  case conclude(Conclusion)
  case postpone(Subject)
  case close
  case supplement(String)

  /// What was decided on, of a step that decides.
  public var subject: Subject? {
    switch self {
    case .conclude(let conclusion): conclusion.item
    case .postpone(let subject): subject
    case .open, .attend, .agenda, .turn, .close, .supplement: nil
    }
  }

  /// The step's word in the journal.
  public var word: String {
    switch self {
    case .open: "open"
    case .attend: "attend"
    case .agenda: "agenda"
    case .turn: "turn"
    case .conclude: "conclude"
    case .postpone: "postpone"
    case .close: "close"
    case .supplement: "supplement"
    }
  }
}

public struct MeetingOpening: Hashable, Sendable {
  public var title: String
  public var place: String?
  public var chair: String?
  public var secretary: String?
  /// The planned length.
  public var minutes: Int?

  public init(
    title: String, place: String? = nil, chair: String? = nil, secretary: String? = nil,
    minutes: Int? = nil
  ) {
    self.title = title
    self.place = place
    self.chair = chair
    self.secretary = secretary
    self.minutes = minutes
  }
}

public struct Attendance: Hashable, Sendable {
  public enum State: String, CaseIterable, Hashable, Sendable {
    case present
    case absent
    case delegate
  }

  public var department: DepartmentID
  public var state: State
  /// Who came, where it is known.
  public var name: String?

  public init(department: DepartmentID, state: State, name: String? = nil) {
    self.department = department
    self.state = state
    self.name = name
  }
}

public struct AgendaEntry: Hashable, Sendable {
  /// An item, or a directive given earlier.
  public var item: Subject
  public var minutes: Int
  public var reason: String

  public init(item: Subject, minutes: Int, reason: String) {
    self.item = item
    self.minutes = minutes
    self.reason = reason
  }
}

/// What the meeting decided on an item: with directives, or with none on purpose.
public struct Conclusion: Hashable, Sendable {
  public var item: Subject
  /// From 1, among the item's conclusions in this meeting.
  public var number: Int
  public var text: String
  /// The lines that gave the directives; empty when no task arises.
  public var directives: [EventID]

  public init(item: Subject, number: Int, text: String, directives: [EventID]) {
    self.item = item
    self.number = number
    self.text = text
    self.directives = directives
  }
}
