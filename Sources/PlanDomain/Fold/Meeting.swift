/// A meeting as its lines tell it.
public struct Meeting: Sendable {
  public let id: MeetingID
  public var opening: MeetingOpening
  public var openedAt: Instant
  public var closedAt: Instant?
  /// By department, the newest word on each.
  public var attendance: [Attendance] = []
  public var agenda: [AgendaEntry] = []
  public var current: Subject?
  /// When the current item's turn began.
  public var currentSince: Instant?
  public var conclusions: [Conclusion] = []
  public var postponed: [Subject] = []
  public var supplements: [String] = []
  /// Positions of the lines in the ledger that are part of it.
  public var events: [Int] = []
  /// Positions of lines that name it but came after its close.
  public var cameAfterClosing: [Int] = []

  public var isOpen: Bool { closedAt == nil }

  /// Oldest first. A meeting without an opening line is none.
  static func fold(_ lines: [Int], _ undoing: Undoing, ledger: Ledger) -> [Meeting] {
    var meetings: [MeetingID: Meeting] = [:]
    var closings: [MeetingID: Event] = [:]
    for position in lines where !undoing.undone.contains(position) {
      let event = ledger.events[position]
      guard let id = event.meeting, case .meeting(.close) = event.body else { continue }
      if closings[id] == nil { closings[id] = event }
    }
    for position in lines where !undoing.undone.contains(position) {
      let event = ledger.events[position]
      guard let id = event.meeting, case .meeting(let step) = event.body else { continue }
      if case .open(let opening) = step, meetings[id] == nil {
        meetings[id] = Meeting(id: id, opening: opening, openedAt: event.at)
      }
      guard var meeting = meetings[id] else { continue }
      let closing = closings[id]
      let isSupplement = if case .supplement = step { true } else { false }
      if let closing, closing.id != event.id, !isSupplement,
        !ledger.knowledge.supersedes(closing, event)
      {
        meeting.cameAfterClosing.append(position)
      } else {
        meeting.take(step, at: event.at)
        meeting.events.append(position)
      }
      meetings[id] = meeting
    }
    return meetings.values.sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  private mutating func take(_ step: MeetingStep, at instant: Instant) {
    switch step {
    case .open: break
    case .attend(let word):
      attendance.removeAll { $0.department == word.department }
      attendance.append(word)
    case .agenda(let entries): agenda = entries
    case .turn(let subject):
      current = subject
      currentSince = instant
    case .conclude(let conclusion): conclusions.append(conclusion)
    case .postpone(let subject): postponed.append(subject)
    case .close: closedAt = closedAt ?? instant
    case .supplement(let text): supplements.append(text)
    }
  }
}
