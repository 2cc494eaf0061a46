/// How far one item of a meeting's agenda has come.
public enum AgendaState: Hashable, Sendable {
  case waiting
  case current
  case concluded
  case postponed

  /// Whether the meeting may close over it.
  public var isSettled: Bool { self == .concluded || self == .postponed }
}

extension Meeting {
  /// What was concluded stays concluded, also where it is talked about again.
  public func state(of subject: Subject) -> AgendaState {
    if conclusions.contains(where: { $0.item == subject }) { return .concluded }
    if postponed.contains(subject) { return .postponed }
    return current == subject ? .current : .waiting
  }

  /// What keeps it from closing: neither concluded nor postponed, in the agenda's order.
  public var unsettled: [Subject] {
    agenda.map(\.item).filter { !state(of: $0).isSettled }
  }

  /// The agenda's minutes, to hold against the planned length.
  public var agendaMinutes: Int { agenda.reduce(0) { $0 + max(0, $1.minutes) } }

  /// Milliseconds since it was opened, or that it took.
  public func elapsedMilliseconds(now: Instant) -> Int64 {
    max(0, (closedAt ?? now).milliseconds - openedAt.milliseconds)
  }

  /// Milliseconds that the item was talked about, over all its turns.
  public func elapsedMilliseconds(on subject: Subject, now: Instant) -> Int64 {
    let ends = turns.dropFirst().map(\.began) + [closedAt ?? now]
    return zip(turns, ends).reduce(0) { sum, turn in
      guard turn.0.subject == subject else { return sum }
      return sum + max(0, turn.1.milliseconds - turn.0.began.milliseconds)
    }
  }

  /// From 1, among the item's conclusions.
  public func nextConclusionNumber(on subject: Subject) -> Int {
    (conclusions.filter { $0.item == subject }.map(\.number).max() ?? 0) + 1
  }

  /// The item of the agenda after or before the one whose turn it is; the first before any turn.
  /// Nothing at either end.
  public func neighbour(_ step: Int) -> Subject? {
    guard let current, let place = agenda.firstIndex(where: { $0.item == current }) else {
      return agenda.first?.item
    }
    let next = place + step
    return agenda.indices.contains(next) ? agenda[next].item : nil
  }
}

extension Projection {
  /// The meeting that is on; of several that two copies opened apart the newest.
  public var openMeeting: Meeting? { meetings.last(where: \.isOpen) }

  /// The last meeting that was closed, to compare with.
  public var lastClosedMeeting: Meeting? {
    meetings.filter { !$0.isOpen }.max { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// The id of a meeting that opens today: the date, or date-2 and so on where it is taken.
  public func freshMeetingID() -> MeetingID {
    let today = moment.today
    let taken = meetings.filter { $0.id.day == today }.map(\.id.ordinal)
    return MeetingID(day: today, ordinal: (taken.max() ?? 0) + 1)
  }

  /// The status that the meeting itself gave an item or a directive, while that counts: the chair's
  /// own judgement, made in the room.
  public func judgement(of subject: Subject, in meeting: MeetingID) -> Status? {
    let line: Int?
    switch subject {
    case .item(let id): line = plan.position(of: id).flatMap { facts[$0].status.winner?.position }
    case .directive(let id):
      line = directive(id)?.events.last { ledger.rows[$0].change.status != nil }
    case .plan: line = nil
    }
    guard let line, ledger.events[line].meeting == meeting else { return nil }
    return ledger.rows[line].change.status
  }

  /// What was recorded in a meeting and can be taken back line by line, oldest first: for the
  /// review before it closes.
  public func recordings(in meeting: Meeting) -> [HistoryEntry] {
    recordedPositions(in: meeting).map(history(at:))
  }

  /// The same by their positions in the ledger.
  public func recordedPositions(in meeting: Meeting) -> [Int] {
    told(meeting.events).filter { ledger.events[$0].body.isUndoable }
  }
}
