/// Why something needs a decision; the numbers are days or points.
public enum AttentionReason: Hashable, Sendable {
  case overdue(days: Int)
  case directiveOverdue(days: Int)
  case conflict
  /// Somebody would have taken back what another recorded: the undoing line's position.
  case vainUndoing(position: Int)
  case behind(points: Int)
  /// A department or leadership judged it so, though the rules find no fault.
  case reportedLate(Status)
  case betterThanComputed(reported: Status, computed: Status)
  /// What was reported done is to go on: the verdict's position.
  case returned(position: Int)
  /// Somebody asked for a later deadline so many days ago: the asking line's position.
  case extensionAsked(position: Int, days: Int)
  /// Reported done so many days ago, and nobody has confirmed it.
  case awaitsConfirmation(days: Int)
  /// The deadline was changed outside a meeting and without asking.
  case unaskedDeadline
  /// More extensions than the plan allows.
  case overExtended(grants: Int, limit: Int)
  case indicatorMissed(indicator: Int)
  case openObstacle(position: Int)
  /// So many others wait for what is late.
  case holdsUp(count: Int)
  /// At this pace it would be done so many days past its deadline.
  case forecastLate(days: Int)
  case dueSoon(days: Int)
  case noLead
  /// What plan.yaml names as the lead is no department of the plan.
  case unknownLead(name: String)
  case stale(days: Int)

  /// Whether it is about what was reported done, asked for or returned.
  public var isAboutAnswers: Bool {
    switch self {
    case .returned, .extensionAsked, .awaitsConfirmation, .unaskedDeadline, .overExtended: true
    default: false
    }
  }

  /// Whether somebody has to decide on it; what is soon due, stale or foreseen is only watched.
  var asksForDecision: Bool {
    switch self {
    case .dueSoon, .noLead, .unknownLead, .stale, .forecastLate: false
    default: true
    }
  }

  /// The worst first; within one rank the larger size first.
  var rank: Int {
    switch self {
    case .conflict, .vainUndoing: 0
    case .overdue, .directiveOverdue: 1
    case .behind: 2
    case .reportedLate: 3
    case .betterThanComputed: 4
    case .returned: 5
    case .extensionAsked: 6
    case .awaitsConfirmation: 7
    case .unaskedDeadline, .overExtended: 8
    case .indicatorMissed: 9
    case .openObstacle: 10
    case .holdsUp: 11
    case .dueSoon: 12
    case .noLead, .unknownLead: 13
    case .stale: 14
    // What may come stands behind all that is.
    case .forecastLate: 15
    }
  }

  var size: Int {
    switch self {
    case .overdue(let days), .directiveOverdue(let days), .stale(let days),
      .extensionAsked(_, let days), .awaitsConfirmation(let days), .forecastLate(let days):
      days
    case .holdsUp(let count): count
    case .behind(let points): points
    case .reportedLate(let status): status.severity
    case .dueSoon(let days): -days
    default: 0
    }
  }
}

/// One thing that needs attention: an item or a directive, with every reason, the worst first.
public struct AttentionEntry: Sendable {
  public enum Target: Hashable, Sendable {
    case item(Int)
    /// Index in the projection's directives.
    case directive(Int)
  }

  public let target: Target
  public let reasons: [AttentionReason]

  /// Whether any of its reasons asks for a decision.
  public var asksForDecision: Bool { reasons.contains(where: \.asksForDecision) }
}

extension [AttentionEntry] {
  /// How many of them are items and how many directives.
  public var counted: (tasks: Int, directives: Int) {
    let tasks = count { entry in if case .item = entry.target { true } else { false } }
    return (tasks, count - tasks)
  }
}

/// What the list goes by: the worst reason, then the plan's order.
private struct Urgency: Comparable {
  let rank: Int
  let size: Int
  let place: Int

  static func < (a: Self, b: Self) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.size != b.size { return a.size > b.size }
    return a.place < b.place
  }
}

extension Projection {
  /// All that needs a decision, worst first. A parent is listed only for reasons of its own, not
  /// for those its children already give.
  public func attention() -> [AttentionEntry] {
    let items = plan.items.indices.compactMap { item -> AttentionEntry? in
      let reasons = reasons(of: item)
      return reasons.isEmpty ? nil : AttentionEntry(target: .item(item), reasons: reasons)
    }
    let orders = directives.indices.compactMap { index -> AttentionEntry? in
      let reasons = reasons(of: directives[index])
      return reasons.isEmpty ? nil : AttentionEntry(target: .directive(index), reasons: reasons)
    }
    let all = items + orders
    return all.indices.map {
      Urgency(rank: all[$0].reasons[0].rank, size: all[$0].reasons[0].size, place: $0)
    }
    .sorted().map { all[$0.place] }
  }

  /// Every reason of one item, the worst first.
  public func reasons(of item: Int) -> [AttentionReason] {
    let outcome = outcomes[item]
    let vain = vainUndoings(of: .item(plan.items[item].id)).last.map {
      AttentionReason.vainUndoing(position: $0.position)
    }
    guard outcome.computed != .cancelled else { return [vain].compactMap(\.self) }
    let isLeaf = plan.isLeaf(item)
    let isOpen = effectiveStatus(of: item).isOpen
    var reasons: [AttentionReason] = []
    if outcome.flags.contains(.conflict) { reasons.append(.conflict) }
    if let vain { reasons.append(vain) }
    if isLeaf, outcome.deadline == .overdue, let due = facts[item].currentDue {
      reasons.append(.overdue(days: moment.today.days(since: due)))
    }
    if isLeaf, outcome.computed == .behind || outcome.computed == .atRisk,
      outcome.deadline != .overdue,
      case let points? = outcome.shortfall?.shownPoints, points > 0
    {
      reasons.append(.behind(points: points))
    }
    if let reported = facts[item].reportedStatus, reported == .atRisk || reported == .behind,
      reported.severity > outcome.computed.severity
    {
      reasons.append(.reportedLate(reported))
    }
    if outcome.flags.contains(.betterThanComputed), let reported = facts[item].reportedStatus {
      reasons.append(.betterThanComputed(reported: reported, computed: outcome.computed))
    }
    reasons += answeringReasons(of: item)
    for indicator in plan.items[item].indicators where isMissed(indicator) {
      reasons.append(.indicatorMissed(indicator: indicator))
    }
    if isOpen, let obstacle = facts[item].openObstacles.last {
      reasons.append(.openObstacle(position: obstacle))
    }
    if isLeaf, outcome.deadline == .overdue, case let held = heldUp(by: item), !held.isEmpty {
      reasons.append(.holdsUp(count: held.count))
    }
    if isLeaf, outcome.deadline == .dueSoon, let due = facts[item].currentDue {
      reasons.append(.dueSoon(days: due.days(since: moment.today)))
    }
    // Nobody leads here nor above, so one decision on the objective settles all below it.
    if isOpen, outcome.flags.contains(.noLead), plan.items[item].parent == nil,
      plan.items[item].unknownLead == nil
    {
      reasons.append(.noLead)
    }
    if isOpen, let name = plan.items[item].unknownLead { reasons.append(.unknownLead(name: name)) }
    if isLeaf, outcome.isStale, let days = silentDays(of: item) {
      reasons.append(.stale(days: days))
    }
    if let days = daysForecastLate(item) { reasons.append(.forecastLate(days: days)) }
    return reasons
  }

  /// What waits for a word, or was said against the rules of the plan.
  private func answeringReasons(of item: Int) -> [AttentionReason] {
    let facts = facts[item]
    var reasons: [AttentionReason] = []
    if facts.completion == .returned, effectiveStatus(of: item).isOpen,
      let line = facts.reports.last?.verdictLine
    {
      reasons.append(.returned(position: line))
    }
    if effectiveStatus(of: item).isOpen { reasons += askReasons(facts.asks) }
    if facts.completion == .reported, let line = facts.reports.last?.lines.first {
      reasons.append(.awaitsConfirmation(days: daysSince(line)))
    }
    if outcomes[item].flags.contains(.unaskedDeadline), effectiveStatus(of: item).isOpen {
      reasons.append(.unaskedDeadline)
    }
    if outcomes[item].flags.contains(.overExtended), effectiveStatus(of: item).isOpen,
      let limit = plan.header.rules.extensionLimit
    {
      reasons.append(.overExtended(grants: facts.grants, limit: limit))
    }
    return reasons
  }

  /// Of several that wait the one that waits longest.
  private func askReasons(_ asks: [ExtensionAsk]) -> [AttentionReason] {
    asks.first { $0.state == .waiting }.map { ask in
      [.extensionAsked(position: ask.position, days: daysSince(ask.position))]
    } ?? []
  }

  private func reasons(of directive: Directive) -> [AttentionReason] {
    var reasons: [AttentionReason] = directive.hasConflict ? [.conflict] : []
    if let vain = vainUndoings(of: .directive(directive.id)).last {
      reasons.append(.vainUndoing(position: vain.position))
    }
    if directive.deadline == .overdue, let due = directive.due {
      reasons.append(.directiveOverdue(days: moment.today.days(since: due)))
    } else if directive.status == .behind || directive.status == .atRisk {
      reasons.append(.reportedLate(directive.status))
    }
    if directive.isBetterThanComputed {
      reasons.append(.betterThanComputed(reported: directive.status, computed: .behind))
    }
    if directive.status.isOpen { reasons += askReasons(directive.asks) }
    if directive.deadline == .dueSoon, let due = directive.due {
      reasons.append(.dueSoon(days: due.days(since: moment.today)))
    }
    return reasons
  }

  /// Days since the last line about the item, or since its start where there is none.
  func silentDays(of item: Int) -> Int? {
    guard let since = Day.later(facts[item].lastTouched, plan.items[item].start) else { return nil }
    return moment.today.days(since: since)
  }
}
