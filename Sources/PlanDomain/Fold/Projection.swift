/// The plan as it stands at one moment: plan.yaml, the journals folded, the rules applied.
///
/// A value made whole by `init`: equal plans, ledgers and moments give equal projections,
/// in whatever order the journals were read.
public struct Projection: Sendable {
  public let plan: Plan
  public let ledger: Ledger
  public let moment: Moment
  /// Of the ledger's events, those that are seen from this moment.
  public let visibleEvents: Range<Int>
  /// By item position.
  public let facts: [ItemFacts]
  /// By item position.
  public let outcomes: [Outcome]
  /// In the order in which they were given.
  public let directives: [Directive]
  /// Oldest first.
  public let meetings: [Meeting]
  /// By indicator position: its measured values, earliest first, one a day.
  public let measures: [[MeasuredValue]]

  /// Positions within `visibleEvents` that are not seen from here all the same: what a meeting
  /// had not read.
  let unread: Set<Int>
  let placement: EventPlacement
  let undoing: Undoing

  public init(plan: Plan, ledger: Ledger, moment: Moment) {
    self.init(plan: plan, ledger: ledger, moment: moment, unread: [])
  }

  init(plan: Plan, ledger: Ledger, moment: Moment, unread: Set<Int>) {
    let limit = moment.limit.map(ledger.count(upTo:)) ?? ledger.events.count
    let placement = EventPlacement(plan, ledger, limit: limit, unread: unread)
    let undoing = Undoing(
      ledger, limit: limit, undoingLines: placement.undoingLines, moment: moment)
    let offset = plan.header.offset
    facts = plan.items.indices.map { item in
      ItemFacts.fold(
        placement.events(of: item), undoing, from: plan.items[item].fields.approved, ledger: ledger,
        moment: moment, offset: offset)
    }
    outcomes = RollUp(plan: plan, facts: facts, moment: moment).outcomes
    directives = Directive.fold(placement, undoing, ledger: ledger, plan: plan, moment: moment)
    meetings = Meeting.fold(placement.meetingLines, undoing, ledger: ledger)
    measures = MeasuredValue.fold(placement.measureLines, undoing, ledger: ledger, plan: plan)
    visibleEvents = 0..<limit
    self.unread = unread
    self.placement = placement
    self.undoing = undoing
    self.plan = plan
    self.ledger = ledger
    self.moment = moment
  }

  /// The status to show first: the worse of what was reported and what the rules make of it.
  public func effectiveStatus(of item: Int) -> Status {
    Status.worse(reported: facts[item].reportedStatus, computed: outcomes[item].computed)
  }

  /// The positions of all lines about the item, undone ones and their undoing among them.
  public func events(of item: Int) -> [Int] { Array(placement.events(of: item)) }

  /// Whether the event at `position` counts from here.
  func sees(_ position: Int) -> Bool {
    visibleEvents.contains(position) && !unread.contains(position)
  }

  public func isUndone(_ position: Int) -> Bool { undoing.contains(position) }

  /// The undoing line that took the event at `position` back.
  public func undoingLine(of position: Int) -> Int? { undoing.line(of: position) }

  /// Positions of the lines about ids that the plan doesn't have.
  public var unplacedEvents: [Int] { placement.unplaced }

  public func meeting(_ id: MeetingID) -> Meeting? { meetings.first { $0.id == id } }

  public static let empty = Projection(
    plan: .empty, ledger: Ledger(), moment: .now(Instant(milliseconds: 0), offset: .zero))
}
