/// How far one item of a meeting's agenda has come.
public enum AgendaState: Hashable, Sendable {
  case waiting
  case current
  case concluded
  case postponed

  /// Whether the meeting may close over it.
  var isSettled: Bool { self == .concluded || self == .postponed }
}

extension Meeting {
  /// What was concluded stays concluded, also where it is talked about again; but not where every
  /// conclusion has lost the tasks that it came with.
  public func state(of subject: Subject) -> AgendaState {
    if conclusions.contains(where: { $0.item == subject && !hasLostItsTasks($0) }) {
      return .concluded
    }
    if postponed.contains(subject) { return .postponed }
    return current == subject ? .current : .waiting
  }

  /// Whether a conclusion had directives and all of them were taken back: neither does anybody do
  /// anything, nor did the meeting say that nobody has to.
  public func hasLostItsTasks(_ conclusion: Conclusion) -> Bool {
    !conclusion.directives.isEmpty && conclusion.directives.allSatisfy(withdrawn.contains)
  }

  /// What keeps it from closing: neither concluded nor postponed, in the agenda's order.
  public var unsettled: [Subject] {
    agenda.map(\.item).filter { !state(of: $0).isSettled }
  }

  /// The agenda's minutes, to hold against the planned length.
  public var agendaMinutes: Int { agenda.reduce(0) { $0 + max(0, $1.minutes) } }

  /// Whole minutes that it took, to the nearest.
  public func minutes(now: Instant) -> Int { Self.minutes(elapsedMilliseconds(now: now)) }

  /// The same that the item was talked about.
  public func minutes(on subject: Subject, now: Instant) -> Int {
    Self.minutes(elapsedMilliseconds(on: subject, now: now))
  }

  private static func minutes(_ milliseconds: Int64) -> Int {
    Int(milliseconds / 60_000) + (milliseconds % 60_000 < 30_000 ? 0 : 1)
  }

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

  /// Whether none of a conclusion's directives is left, whenever they were taken back.
  public func hasLostItsTasks(_ conclusion: Conclusion) -> Bool {
    !conclusion.directives.isEmpty
      && conclusion.directives.allSatisfy { id in
        ledger.position(of: id).map(isUndone) ?? false
      }
  }

  /// The last meeting that was closed, to compare with.
  public var lastClosedMeeting: Meeting? {
    meetings.filter { !$0.isOpen }.max { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// When a meeting was opened, where the plan has another of that day.
  public func timeTelling(_ id: MeetingID) -> Instant? {
    guard meetings.contains(where: { $0.id.day == id.day && $0.id != id }) else { return nil }
    return meeting(id)?.openedAt
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
    histories(at: recordedPositions(in: meeting))
  }

  /// The same by their positions in the ledger.
  public func recordedPositions(in meeting: Meeting) -> [Int] {
    told(meeting.events).filter { ledger.events[$0].body.isUndoable }
  }
}
