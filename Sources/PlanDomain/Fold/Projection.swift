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
  /// Where each directive is among them; of a fork's twins the first.
  private let directivePlaces: [EventID: Int]
  let undoing: Undoing

  /// `working` works parts of it out side by side, where the caller has threads for that.
  public init(
    plan: Plan, ledger: Ledger, moment: Moment, working: SideBySide<[ItemFacts]>? = nil
  ) {
    self.init(plan: plan, ledger: ledger, moment: moment, unread: [], working: working)
  }

  init(
    plan: Plan, ledger: Ledger, moment: Moment, unread: Set<Int>,
    working: SideBySide<[ItemFacts]>? = nil
  ) {
    let limit = moment.limit.map(ledger.count(upTo:)) ?? ledger.events.count
    let placement = EventPlacement(plan, ledger, limit: limit, unread: unread)
    let undoing = Undoing(
      ledger, limit: limit, undoingLines: placement.undoingLines, moment: moment)
    let work = FactsWork(
      plan: plan, ledger: ledger, moment: moment, placement: placement, undoing: undoing)
    if let working, plan.items.count >= Self.worthHalving {
      let middle = plan.items.count / 2
      facts = working([
        { work.facts(of: 0..<middle) }, { work.facts(of: middle..<plan.items.count) },
      ]).flatMap(\.self)
    } else {
      facts = work.facts(of: plan.items.indices)
    }
    outcomes = RollUp(plan: plan, facts: facts, moment: moment).outcomes
    directives = Directive.fold(placement, undoing, ledger: ledger, plan: plan, moment: moment)
    directivePlaces = Dictionary(
      directives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    meetings = Meeting.fold(
      placement.meetingLines, undoing, ledger: ledger, plan: plan, moment: moment)
    measures = MeasuredValue.fold(placement.measureLines, undoing, ledger: ledger, plan: plan)
    visibleEvents = 0..<limit
    self.unread = unread
    self.placement = placement
    self.undoing = undoing
    self.plan = plan
    self.ledger = ledger
    self.moment = moment
  }

  /// Fewer items are folded sooner than a thread begins.
  private static let worthHalving = 1_000

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

  public func directive(_ id: EventID) -> Directive? {
    directivePlaces[id].map { directives[$0] }
  }

  public func meeting(_ id: MeetingID) -> Meeting? { meetings.first { $0.id == id } }

  public static let empty = Projection(
    plan: .empty, ledger: Ledger(), moment: .now(Instant(milliseconds: 0), offset: .zero))
}

/// Does several pieces of work at one time; hands back what came of them, in their order.
public typealias SideBySide<Value> = ([@Sendable () -> Value]) -> [Value]

/// What is needed to fold some of the items.
private struct FactsWork: Sendable {
  let plan: Plan
  let ledger: Ledger
  let moment: Moment
  let placement: EventPlacement
  let undoing: Undoing

  func facts(of items: Range<Int>) -> [ItemFacts] {
    let offset = plan.header.offset
    var folds = FieldFolds()
    var facts: [ItemFacts] = []
    facts.reserveCapacity(items.count)
    for item in items {
      facts.append(
        ItemFacts.fold(
          placement.events(of: item), undoing, from: plan.items[item].fields.approved,
          ledger: ledger, moment: moment, offset: offset, with: &folds))
    }
    return facts
  }
}
