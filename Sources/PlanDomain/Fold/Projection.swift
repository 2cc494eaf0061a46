/// The plan as it stands at one moment: plan.yaml, the journals folded, the rules applied.
///
/// A value made whole by `init`: equal plans, ledgers and moments give equal projections,
/// in whatever order the journals were read.
public struct Projection: Sendable {
  public let plan: Plan
  public private(set) var ledger: Ledger
  public let moment: Moment
  /// Of the ledger's events, those that are seen from this moment.
  let visibleEvents: Range<Int>
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
  /// By period, those whose figures were published.
  public let periods: [ClosedPeriod]

  /// Positions within `visibleEvents` that are not seen from here all the same: what a meeting
  /// had not read.
  let unread: Set<Int>
  let placement: EventPlacement
  /// Where each directive is among them; of a fork's twins the first.
  private let directivePlaces: [EventID: Int]
  /// What tells those from one another that have one number.
  let directiveMarks: [EventID: DirectiveName.Mark]
  let undoing: Undoing
  private let rollUp: RollUp
  /// Which lines count; nothing of a plan in which all do.
  let standings: LineStandings?
  /// Whether what is told from here has internal notes in it. They count all the same, as lines
  /// about their items, so that every reader sees one standing.
  public private(set) var tellsInternalNotes: Bool
  /// By what they are about, the undoing lines that name another's line.
  private var vainUndoings: [Subject: [VainUndoing]] = [:]

  /// What is made for others has no `internalNotes`, and nothing that is made of it can have any:
  /// their texts are not in its ledger.
  ///
  /// `working` works parts of it out side by side, where the caller has threads for that.
  public init(
    plan: Plan, ledger: Ledger, moment: Moment, internalNotes: InternalNotes = .hidden,
    working: SideBySide<[ItemFacts]>? = nil
  ) {
    self.init(
      plan: plan, ledger: ledger, moment: moment, unread: [], internalNotes: internalNotes,
      working: working)
  }

  /// The same of the plan that `earlier` is of, with what stands there taken over where nothing
  /// about it is new.
  public init(
    after earlier: Projection, ledger: Ledger, moment: Moment,
    internalNotes: InternalNotes = .hidden, working: SideBySide<[ItemFacts]>? = nil
  ) {
    self.init(
      plan: earlier.plan, ledger: ledger, moment: moment, unread: [],
      internalNotes: internalNotes, working: working, earlier: earlier)
  }

  init(
    plan: Plan, ledger: Ledger, moment: Moment, unread: Set<Int>, internalNotes: InternalNotes,
    working: SideBySide<[ItemFacts]>? = nil, earlier: Projection? = nil
  ) {
    let isOfTheDay = earlier?.moment.today == moment.today
    let plan = isOfTheDay ? plan : plan.on(moment.today)
    let limit = moment.limit.map(ledger.count(upTo:)) ?? ledger.events.count
    let standings = LineStandings(plan, ledger, limit: limit)
    let unread = standings.map { unread.union($0.refused.keys) } ?? unread
    let placement = EventPlacement(plan, ledger, limit: limit, unread: unread)
    let undoing = Undoing(
      ledger, limit: limit, undoingLines: placement.undoingLines, moment: moment,
      standings: standings)
    let work = FactsWork(
      plan: plan, ledger: ledger, moment: moment, placement: placement, undoing: undoing)
    let refolding = earlier.flatMap { Refolding(from: $0, to: ledger, moment, placement, undoing) }
    if let earlier, let refolding {
      facts = work.facts(after: earlier.facts, anew: refolding.items)
      var judged = earlier.rollUp
      judged.take(facts, changed: refolding.items)
      rollUp = judged
    } else if let working, plan.items.count >= Self.worthHalving {
      let middle = plan.items.count / 2
      facts = working([
        { work.facts(of: 0..<middle) }, { work.facts(of: middle..<plan.items.count) },
      ]).flatMap(\.self)
      rollUp = RollUp(plan: plan, facts: facts, moment: moment)
    } else {
      facts = work.facts(of: plan.items.indices)
      rollUp = RollUp(plan: plan, facts: facts, moment: moment)
    }
    outcomes = rollUp.outcomes
    directives = Directive.fold(placement, undoing, ledger: ledger, plan: plan, moment: moment)
    directivePlaces = Dictionary(
      directives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    directiveMarks = DirectiveName.marks(directives, offset: plan.header.offset)
    meetings = Meeting.fold(
      placement.meetingLines, undoing, ledger: ledger, plan: plan, moment: moment)
    measures = MeasuredValue.fold(placement.measureLines, undoing, ledger: ledger, plan: plan)
    periods = ClosedPeriod.fold(placement.periodLines, undoing, ledger: ledger)
    visibleEvents = 0..<limit
    self.unread = unread
    self.standings = standings
    self.placement = placement
    self.undoing = undoing
    self.plan = plan
    self.moment = moment
    tellsInternalNotes =
      switch internalNotes {
      case .hidden: false
      case .told: true
      case .atDesk: !meetings.contains { $0.isOn(moment.today, offset: plan.header.offset) }
      }
    self.ledger = ledger.telling(internalNotes: tellsInternalNotes)
    vainUndoings = Dictionary(
      grouping: undoing.standingVain.compactMap(vainUndoing(at:)), by: \.subject)
  }

  /// Fewer items are folded sooner than a thread begins.
  private static let worthHalving = 1_000

  /// The status to show first: the worse of what was reported and what the rules make of it;
  /// nothing for an objective without strategies that leadership has not judged.
  public func effectiveStatus(of item: Int) -> Status? {
    let reported = facts[item].reportedStatus
    let isEmpty = !plan.isLeaf(item) && !plan.hasChildren(item)
    if isEmpty, reported == nil { return nil }
    return Status.worse(reported: reported, computed: outcomes[item].computed)
  }

  /// The positions of all lines about the item that are told from here, undone ones and their
  /// undoing among them.
  public func events(of item: Int) -> [Int] { told(placement.events(of: item)) }

  /// The same of a directive: the line that gave it, what was set on it, and what would take any
  /// of that back.
  public func events(of directive: EventID) -> [Int] {
    let undoing = placement.undoingLines.filter { position in
      aim(of: ledger.events[position]).id == directive
    }
    return told(Set((placement.byDirective[directive] ?? []) + undoing).sorted())
  }

  /// What an undoing line is about in the end, through undoings of undoings; of another, itself.
  func aim(of event: Event) -> Event {
    var aim = event
    for _ in 0..<8 {
      guard case .undo(let id) = aim.body, let next = ledger.event(id) else { break }
      aim = next
    }
    return aim
  }

  /// Whether the event at `position` counts from here.
  func sees(_ position: Int) -> Bool {
    visibleEvents.contains(position) && !unread.contains(position)
  }

  /// The same for others to read.
  public var withoutInternalNotes: Projection {
    var projection = self
    projection.tellsInternalNotes = false
    projection.ledger = ledger.telling(internalNotes: false)
    return projection
  }

  /// Whether the line at `position` may be listed from here: an internal note, and what takes one
  /// back, is not even named to others.
  public func tells(_ position: Int) -> Bool {
    tellsInternalNotes || !ledger.isAboutInternalNote(position)
  }

  /// Those of the lines at `positions` that may be listed.
  public func told(_ positions: some Sequence<Int>) -> [Int] {
    tellsInternalNotes ? Array(positions) : positions.filter(tells)
  }

  /// The positions of all lines that are seen and told from here, oldest first.
  public var toldEvents: [Int] { told(visibleEvents) }

  /// The positions of the item's notes that count and are told from here, oldest first.
  public func notes(of item: Int) -> [Int] { told(facts[item].notes) }

  /// The texts of these, oldest first.
  public func noteTexts(of item: Int) -> [String] {
    notes(of: item).compactMap { position in
      if case .note(let note) = ledger.events[position].body { note.text } else { nil }
    }
  }

  public func isUndone(_ position: Int) -> Bool { undoing.contains(position) }

  /// The undoing line that took the event at `position` back.
  public func undoingLine(of position: Int) -> Int? { undoing.line(of: position) }

  /// Whether the event at `position` names another's line, and so takes nothing back.
  public func isVain(_ position: Int) -> Bool { undoing.isVain(position) }

  /// What others would have taken back of the item or directive and did not, oldest first.
  public func vainUndoings(of subject: Subject) -> [VainUndoing] {
    vainUndoings.isEmpty ? [] : (vainUndoings[subject] ?? []).filter { tells($0.position) }
  }

  /// Positions of the lines about ids that the plan doesn't have.
  public var unplacedEvents: [Int] { placement.unplaced }

  public func directive(_ id: EventID) -> Directive? {
    directivePlaces[id].map { directives[$0] }
  }

  public func meeting(_ id: MeetingID) -> Meeting? { meetings.first { $0.id == id } }

  public static let empty = Projection(
    plan: .empty, ledger: Ledger(), moment: .now(Instant(milliseconds: 0), offset: .zero))
}

/// Whether internal notes are told (design, section 2): only at the desk, or by name.
public enum InternalNotes: Hashable, Sendable {
  /// For a wall, a document, a command, a copy of the screen for others.
  case hidden
  /// On a screen that is one person's until a meeting begins: not while one that was opened today
  /// is open.
  case atDesk
  /// Asked for by name.
  case told

  /// As another projection tells them.
  public init(as other: Projection) { self = other.tellsInternalNotes ? .told : .hidden }
}

extension Meeting {
  /// Whether it was opened on this day, or by a clock that is ahead of it, and is open.
  fileprivate func isOn(_ day: Day, offset: UTCOffset) -> Bool {
    isOpen && max(id.day, openedAt.day(at: offset)) >= day
  }
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
    var folds = FieldFolds()
    var facts: [ItemFacts] = []
    facts.reserveCapacity(items.count)
    for item in items { facts.append(fold(item, with: &folds)) }
    return facts
  }

  /// Those of before, but for the items that are folded `anew`.
  func facts(after before: [ItemFacts], anew items: Set<Int>) -> [ItemFacts] {
    var folds = FieldFolds()
    var facts = before
    for item in items { facts[item] = fold(item, with: &folds) }
    return facts
  }

  private func fold(_ item: Int, with folds: inout FieldFolds) -> ItemFacts {
    ItemFacts.fold(
      placement.events(of: item), undoing, from: plan.items[item].fields.approved,
      confirming: Confirming(item, in: plan), ledger: ledger, moment: moment,
      offset: plan.header.offset, with: &folds)
  }
}
