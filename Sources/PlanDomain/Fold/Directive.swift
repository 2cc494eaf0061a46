/// A directive as it stands: what was ordered, and what has come of it.
public struct Directive: Sendable {
  /// The line that gave it.
  public let id: EventID
  public let order: DirectiveOrder
  public let meeting: MeetingID?
  public let status: Status
  /// The same where somebody has said so: nobody has to report that it has not begun.
  public let reportedStatus: Status?
  /// What was reported of it; the whole once it is done.
  public let progress: Percent?
  public let due: Day?
  public let deadline: DeadlineClass
  /// The status to show: an open one past its deadline is behind, whatever was reported.
  public var effectiveStatus: Status { isLateByDays ? .behind : status }
  var isLateByDays: Bool { deadline == .overdue && status != .suspended }
  /// Whether what was reported is better than what the deadline makes of it: told as of an item.
  public var isBetterThanComputed: Bool {
    isLateByDays && reportedStatus.map { $0.severity < Status.behind.severity } ?? false
  }
  /// Deadlines before the one of now, oldest first.
  public let pastDues: [Day]
  /// How often its deadline was put off.
  public var extensions: Int { pastDues.extensions(until: due) }
  public let given: Instant
  public let completedOn: Day?
  /// Later deadlines that were asked for, oldest first.
  public let asks: [ExtensionAsk]
  /// What each of its fields comes to.
  fileprivate let outcomes: [Field: FieldOutcome]
  public var hasConflict: Bool {
    outcomes.values.contains { !$0.conflict.isEmpty } || asks.contains { !$0.conflict.isEmpty }
  }
  /// Positions of its lines in the ledger that count, oldest first.
  public let events: [Int]

  static func fold(
    _ placement: EventPlacement, _ undoing: Undoing, ledger: Ledger, plan: Plan, moment: Moment
  ) -> [Directive] {
    let offset = plan.header.offset
    var folds = FieldFolds()
    return placement.byDirective.flatMap { id, positions in
      // Where the writer forked, each branch may have given one of this id: both stand.
      positions.filter { ledger.events.id(at: $0) == id && !undoing.contains($0) }.map {
        (id, positions, $0)
      }
    }
    .compactMap { id, positions, line -> (Int, Directive)? in
      guard case .directive(let order) = ledger.events[line].body else { return nil }
      let facts = ItemFacts.fold(
        positions, undoing, from: ApprovedValues(due: order.due), ledger: ledger, moment: moment,
        offset: offset, with: &folds)
      let directive = Directive(
        id: id, order: order, event: ledger.events[line], facts: facts,
        events: positions.filter { !undoing.leavesOut($0) },
        moment: moment, rules: plan.header.rules)
      return (line, directive)
    }
    .sorted { $0.0 < $1.0 }
    .map(\.1)
  }

  private init(
    id: EventID, order: DirectiveOrder, event: Event, facts: ItemFacts, events: [Int],
    moment: Moment, rules: Rules
  ) {
    self.id = id
    self.order = order
    self.events = events
    meeting = event.meeting
    given = event.at
    pastDues = facts.pastDues
    asks = facts.asks
    completedOn = facts.completedOn
    // Most have none: a directive is kept small.
    outcomes =
      facts.hasConflict ? [.status: facts.status, .progress: facts.progress, .due: facts.due] : [:]
    let isDone = facts.reportedStatus == .done
    reportedStatus = facts.reportedStatus
    status = facts.reportedStatus ?? .notStarted
    progress = isDone ? .whole : facts.reportedProgress
    due = facts.currentDue
    deadline = DeadlineClass.of(
      status: status, due: due, completedOn: facts.completedOn, today: moment.today, rules: rules)
  }
}

extension Projection {
  /// The claims on a field where offices differ, with the one that counts; else nothing.
  public func conflict(on field: Field, of subject: Subject) -> FieldOutcome? {
    let outcome: FieldOutcome? =
      switch subject {
      case .item(let id): plan.position(of: id).map { facts[$0][field] }
      case .directive(let id): directive(id)?.outcomes[field]
      case .plan: nil
      }
    return outcome.flatMap { $0.conflict.isEmpty ? nil : $0 }
  }

  /// The number to propose for a new directive: one more than the highest that counts.
  public var nextDirectiveNumber: Int {
    let highest = directives.map(\.order.number).max() ?? 0
    return highest < DirectiveOrder.highestNumber ? highest + 1 : DirectiveOrder.highestNumber
  }
}

extension DirectiveOrder {
  /// The highest number that a form takes; people say them aloud.
  public static let highestNumber = 9_999
}
