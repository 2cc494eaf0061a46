/// Applies the rules to every item, children before parents: one pass back over the plan order.
package struct RollUp {
  package private(set) var outcomes: [Outcome]

  private let plan: Plan
  private var facts: [ItemFacts]
  private let moment: Moment
  /// By position: cancelled itself, or under a cancelled item.
  private var isCancelled: [Bool]
  /// By position: the newest line about the item or anything below it.
  private var touched: [Day?]
  private var completed: [Day?]

  package init(plan: Plan, facts: [ItemFacts], moment: Moment) {
    self.plan = plan
    self.facts = facts
    self.moment = moment
    isCancelled = Self.cancellations(plan, facts)
    touched = facts.map(\.lastTouched)
    completed = facts.map(\.completedOn)
    let blank = Outcome(
      progress: nil, expected: nil, computed: .notStarted, deadline: .none, isStale: false,
      flags: [])
    outcomes = [Outcome](repeating: blank, count: plan.items.count)
    for item in plan.items.indices.reversed() { judge(item) }
  }

  /// The same with other facts of the items `changed`, of the same plan and day: what stands above
  /// them is judged anew, and where something is cancelled or taken up again all.
  mutating func take(_ facts: [ItemFacts], changed: Set<Int>) {
    let cancelled = Self.cancellations(plan, facts)
    guard cancelled == isCancelled else {
      self = RollUp(plan: plan, facts: facts, moment: moment)
      return
    }
    self.facts = facts
    var all = changed
    for item in changed {
      var above = plan.items[item].parent
      while let parent = above, all.insert(parent).inserted { above = plan.items[parent].parent }
    }
    for item in all.sorted(by: >) {
      touched[item] = facts[item].lastTouched
      completed[item] = facts[item].completedOn
      judge(item)
    }
  }

  private mutating func judge(_ item: Int) {
    if plan.isLeaf(item) {
      outcomes[item] = leaf(item)
    } else {
      outcomes[item] = plan.hasChildren(item) ? parent(item) : emptyObjective(item)
    }
    outcomes[item].deadline = deadline(of: item, status: effectiveStatus(item))
    outcomes[item].isStale = isStale(item)
    outcomes[item].flags = flags(of: item)
  }

  private func leaf(_ item: Int) -> Outcome {
    let reported = facts[item].reportedStatus
    let status = isCancelled[item] ? .cancelled : reported ?? .notStarted
    let progress = Share(reported == .done ? .whole : facts[item].reportedProgress ?? .zero)
    let expected = ExpectedProgress.on(
      moment.today, start: plan.items[item].start, due: facts[item].currentDue)
    let rule = StatusRule.ofLeaf(
      status, progress: progress, expected: expected, due: facts[item].currentDue,
      today: moment.today, rules: plan.header.rules, reportedOn: facts[item].waitsSince)
    return Outcome(
      progress: progress, expected: expected, computed: rule.status, deadline: .none,
      isStale: false, flags: [])
  }

  private mutating func parent(_ item: Int) -> Outcome {
    var progress = ShareMean()
    var expected = ShareMean()
    var statuses: [Status] = []
    var lastCompletion: Day?
    for child in plan.children(of: item) {
      touched[item] = Day.later(touched[item], touched[child])
      lastCompletion = Day.later(lastCompletion, completed[child])
      let weight = plan.items[child].weight
      // A parent that is cancelled as a whole still shows what its children had come to.
      if isCancelled[child] && !isCancelled[item] { continue }
      if outcomes[child].computed == .cancelled && !isCancelled[item] { continue }
      if let value = outcomes[child].progress { progress.add(value, weight: weight) }
      if let value = outcomes[child].expected { expected.add(value, weight: weight) }
      statuses.append(effectiveStatus(child))
    }
    completed[item] = completed[item] ?? lastCompletion
    let computed = isCancelled[item] ? .cancelled : StatusRule.ofParent(statuses).status
    return Outcome(
      progress: progress.value, expected: expected.value, computed: computed, deadline: .none,
      isStale: false, flags: [])
  }

  /// Nothing stands below it to judge it by: it is what leadership says of it.
  private func emptyObjective(_ item: Int) -> Outcome {
    Outcome(
      progress: nil, expected: nil, computed: facts[item].reportedStatus ?? .notStarted,
      deadline: .none, isStale: false, flags: [])
  }

  private func deadline(of item: Int, status: Status) -> DeadlineClass {
    if facts[item].completion == .reported, status != .cancelled {
      guard facts[item].currentDue != nil else { return .none }
      return status == .behind ? .overdue : .inTime
    }
    return DeadlineClass.of(
      status: status, due: facts[item].currentDue, completedOn: completed[item],
      today: moment.today,
      rules: plan.header.rules)
  }

  /// Open, started, and nothing said about it for so many days; what was never touched is silent
  /// since its start.
  private func isStale(_ item: Int) -> Bool {
    let status = effectiveStatus(item)
    guard status.isOpen, plan.isLeaf(item) || plan.hasChildren(item),
      // It is not its department's turn to say something.
      facts[item].completion != .reported
    else { return false }
    let start = plan.items[item].start
    let hasStarted =
      status != .notStarted || (outcomes[item].progress ?? .zero) > .zero
      || (start.map { $0 <= moment.today } ?? false)
    guard hasStarted, let since = Day.later(touched[item], start) else { return false }
    return moment.today.days(since: since) > plan.header.rules.staleDays
  }

  private func flags(of item: Int) -> Flags {
    var flags: Flags = []
    let computed = outcomes[item].computed
    if facts[item].completion != .reported,
      let reported = facts[item].reportedStatus, reported != .suspended, reported != .cancelled,
      computed != .cancelled, reported.severity < computed.severity
    {
      flags.insert(.betterThanComputed)
    }
    if facts[item].hasConflict { flags.insert(.conflict) }
    if facts[item].hasFuture { flags.insert(.future) }
    let rules = plan.header.rules
    if rules.asksForExtensions, facts[item].setsDueUnasked { flags.insert(.unaskedDeadline) }
    if let limit = rules.extensionLimit, facts[item].grants > limit { flags.insert(.overExtended) }
    if plan.lead(of: item) == nil { flags.insert(.noLead) }
    if plan.items[item].fields.isIllustrative { flags.insert(.illustrative) }
    if plan.isLeaf(item), facts[item].reportedStatus == .done,
      let progress = facts[item].progressBeforeDone, progress < .whole
    {
      flags.insert(.doneBelow100)
    }
    return flags
  }

  private func effectiveStatus(_ item: Int) -> Status {
    Status.worse(reported: facts[item].reportedStatus, computed: outcomes[item].computed)
  }

  private static func cancellations(_ plan: Plan, _ facts: [ItemFacts]) -> [Bool] {
    var isCancelled = [Bool](repeating: false, count: plan.items.count)
    for (item, fields) in plan.items.enumerated() {
      isCancelled[item] =
        facts[item].reportedStatus == .cancelled
        || (fields.parent.map { isCancelled[$0] } ?? false)
    }
    return isCancelled
  }
}
