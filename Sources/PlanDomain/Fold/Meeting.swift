/// A meeting as its lines tell it.
public struct Meeting: Sendable {
  public let id: MeetingID
  public var opening: MeetingOpening
  public var openedAt: Instant
  public var closedAt: Instant?
  /// By department, the newest word on each.
  public var attendance: [Attendance] = []
  public var agenda: [AgendaEntry] = []
  /// Which item was talked about from when on, oldest first.
  public var turns: [MeetingTurn] = []
  public var conclusions: [Conclusion] = []
  /// Those of the conclusions' directives that were taken back; after the close nothing is.
  public var withdrawn: Set<EventID> = []
  public var postponed: [Subject] = []
  /// Positions of the lines that were added after its close.
  public var supplements: [Int] = []
  /// Positions of the lines in the ledger that are part of it: its steps, and all that was
  /// recorded in it.
  public var events: [Int] = []
  /// Position of the line that closed it.
  public var closing: Int?
  /// Positions of lines that name it but came after its close.
  public var cameAfterClosing: [Int] = []

  public var isOpen: Bool { closedAt == nil }
  /// What is talked about now, or was when it closed.
  public var current: Subject? { turns.last?.subject }

  /// Oldest first. A meeting without an opening line is none.
  static func fold(
    _ lines: [Int], _ undoing: Undoing, ledger: Ledger, plan: Plan, moment: Moment
  ) -> [Meeting] {
    Dictionary(grouping: lines) { ledger.events[$0].meeting }
      .compactMap { id, lines in
        id.flatMap { Meeting($0, lines, undoing, ledger, plan, moment) }
      }
      .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
  }

  /// Folds the lines that name the meeting, in the one order. What is taken back after the close
  /// stays in the meeting, as all that its close had seen.
  private init?(
    _ id: MeetingID, _ lines: [Int], _ undoing: Undoing, _ ledger: Ledger, _ plan: Plan,
    _ moment: Moment
  ) {
    let closing = lines.first { ledger.events[$0].isClosing }
    var own: [Int] = []
    for position in lines {
      let isSupplement = ledger.events[position].isSupplement
      if let undoer = undoing.line(of: position), position != closing {
        let isSeen = closing.map { ledger.supersedes($0, undoer) } ?? true
        if isSeen || isSupplement { continue }
      }
      if closing == nil || position == closing || isSupplement
        || closing.map({ ledger.supersedes($0, position) }) ?? false
      {
        own.append(position)
      } else {
        cameAfterClosing.append(position)
      }
    }
    func isTakenBack(_ position: Int) -> Bool {
      guard let undoer = undoing.line(of: position) else { return false }
      return closing.map { ledger.supersedes($0, undoer) } ?? true
    }
    // What the close had not seen can still be all that opens the meeting here.
    let openings = (own + cameAfterClosing).lazy.compactMap { ledger.events[$0].opening }
    guard let first = openings.first else { return nil }
    self.id = id
    self.closing = closing
    (opening, openedAt) = first
    events = own
    for position in ledger.inReadingOrder(own) {
      let event = ledger.events[position]
      if case .meeting(let step) = event.body {
        if case .supplement = step { supplements.append(position) }
        take(step.naming(plan), at: event.at, isFuture: event.at > moment.latestPresent)
      }
    }
    withdrawn = Set(
      conclusions.flatMap(\.directives).filter { id in
        ledger.position(of: id).map(isTakenBack) ?? false
      })
  }

  private mutating func take(_ step: MeetingStep, at instant: Instant, isFuture: Bool) {
    switch step {
    case .open, .supplement: break
    case .attend(let word):
      attendance.removeAll { $0.department == word.department }
      attendance.append(word)
    case .agenda(let entries): agenda = entries
    case .turn(let subject):
      // A seat whose clock is wrong turns the meeting like any other, but tells no time.
      let last = turns.last?.began ?? instant
      let began = isFuture ? min(last, instant) : max(last, instant)
      turns.append(MeetingTurn(subject: subject, began: began))
    case .conclude(let conclusion): conclusions.append(conclusion)
    case .postpone(let subject): postponed.append(subject)
    case .close: closedAt = closedAt ?? instant
    }
  }
}

/// One item's turn in a meeting, which lasts until the next begins.
public struct MeetingTurn: Hashable, Sendable {
  public let subject: Subject
  public let began: Instant
}

extension MeetingStep {
  /// The same with each item under its present id, so that one item is one topic.
  fileprivate func naming(_ plan: Plan) -> MeetingStep {
    switch self {
    case .agenda(let entries):
      return .agenda(
        entries.map { entry in
          var entry = entry
          entry.item = plan.presentSubject(entry.item)
          return entry
        })
    case .turn(let subject): return .turn(plan.presentSubject(subject))
    case .postpone(let subject): return .postpone(plan.presentSubject(subject))
    case .conclude(var conclusion):
      conclusion.item = plan.presentSubject(conclusion.item)
      return .conclude(conclusion)
    case .open, .attend, .close, .supplement: return self
    }
  }
}

extension Event {
  fileprivate var isClosing: Bool {
    if case .meeting(.close) = body { true } else { false }
  }

  fileprivate var isSupplement: Bool {
    if case .meeting(.supplement) = body { true } else { false }
  }

  fileprivate var opening: (MeetingOpening, Instant)? {
    if case .meeting(.open(let opening)) = body { (opening, at) } else { nil }
  }
}
