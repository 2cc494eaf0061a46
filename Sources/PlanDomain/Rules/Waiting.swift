// What waits for what, and for whom (design, section 8).

extension Projection {
  /// Positions of what must be done before the item and is not.
  public func waitingOn(_ item: Int) -> [Int] {
    plan.after(item).filter { effectiveStatus(of: $0) != .done }
  }

  /// Positions of the items that can't be done before this one is, in plan order: those that wait
  /// for it or for what it is part of, those that wait for these, and so on.
  public func heldUp(by item: Int) -> [Int] {
    let dependents = plan.dependencies.dependents
    guard !dependents.isEmpty else { return [] }
    var found: Set<Int> = []
    var asked: Set<Int> = []
    var open = plan.ancestors(of: item) + [item]
    while let next = open.popLast() {
      guard asked.insert(next).inserted else { continue }
      for waiter in dependents[next] where effectiveStatus(of: waiter).isOpen {
        guard found.insert(waiter).inserted else { continue }
        open += plan.ancestors(of: waiter) + Array(waiter..<plan.items[waiter].end)
      }
    }
    found.remove(item)
    return found.sorted()
  }

  /// Positions of open items of which each must be done before the next, such that their days from
  /// start to deadline add up to the most; empty where nothing waits for anything.
  public var longestChain: [Int] {
    let dependencies = plan.dependencies
    guard !dependencies.order.isEmpty else { return [] }
    var lengths = [Int: (days: Int, count: Int)]()
    var before: [Int: Int] = [:]
    for item in dependencies.order where effectiveStatus(of: item).isOpen {
      let known = dependencies.after[item].filter { lengths[$0] != nil }
      let longest = known.max { a, b in
        guard let first = lengths[a], let second = lengths[b] else { return false }
        return first == second ? a > b : first < second
      }
      before[item] = longest
      let length = longest.flatMap { lengths[$0] } ?? (0, 0)
      lengths[item] = (length.days + days(of: item), length.count + 1)
    }
    let last = lengths.filter { $0.value.count > 1 }.max { a, b in
      a.value == b.value ? a.key > b.key : a.value < b.value
    }
    var chain: [Int] = []
    var next = last?.key
    while let item = next {
      chain.append(item)
      next = before[item]
    }
    return chain.reversed()
  }

  /// Days from its start to its deadline, both counted; none without both.
  public func days(of item: Int) -> Int {
    guard let start = plan.items[item].start, let due = facts[item].currentDue, start <= due else {
      return 0
    }
    return due.days(since: start) + 1
  }
}

/// Something that leadership has to say a word on, and for how long it has waited.
public struct WaitingMatter: Sendable {
  public enum Kind: Hashable, Sendable {
    case confirmation
    case extensionAsked
    /// What a department proposes against an obstacle.
    case proposal
  }

  public let subject: Subject
  public let kind: Kind
  /// Position of the line since which it waits.
  public let position: Int
  public let days: Int
}

extension Projection {
  /// What waits for leadership, the longest first.
  public var waitingMatters: [WaitingMatter] {
    var found: [WaitingMatter] = []
    for item in plan.items.indices where effectiveStatus(of: item).isOpen {
      let facts = facts[item]
      let subject = Subject.item(plan.items[item].id)
      if facts.completion == .reported, let line = facts.reports.last?.lines.first {
        found.append(matter(.confirmation, subject, line))
      }
      found += facts.asks.filter { $0.state == .waiting }.map {
        matter(.extensionAsked, subject, $0.position)
      }
      found += facts.openObstacles.filter(proposes).map { matter(.proposal, subject, $0) }
    }
    for directive in directives where directive.status.isOpen {
      found += directive.asks.filter { $0.state == .waiting }.map {
        matter(.extensionAsked, .directive(directive.id), $0.position)
      }
    }
    return found.enumerated().sorted { a, b in
      (b.element.days, a.offset) < (a.element.days, b.offset)
    }
    .map(\.element)
  }

  /// Days since the line was written.
  func daysSince(_ position: Int) -> Int {
    max(0, moment.today.days(since: ledger.rows[position].at.day(at: plan.header.offset)))
  }

  private func matter(_ kind: WaitingMatter.Kind, _ subject: Subject, _ line: Int) -> WaitingMatter
  {
    WaitingMatter(subject: subject, kind: kind, position: line, days: daysSince(line))
  }

  private func proposes(_ position: Int) -> Bool {
    if case .obstacle(let obstacle) = ledger.events[position].body {
      obstacle.proposal != nil
    } else {
      false
    }
  }
}
