/// Why an item has the status that it shows: the rule, and what the rule was applied to.
public struct Explanation: Sendable {
  /// What the reported and the computed status make of one another.
  public enum Verdict: Hashable, Sendable {
    /// Nobody has reported; the computed status is shown.
    case neverReported
    /// Neither is better than the other; the computed status is shown.
    case agrees
    /// Reported worse than computed: somebody's own judgement, and it is shown.
    case reportedIsWorse
    /// Reported better than computed: the computed status is shown, and the report is flagged.
    case reportedIsBetter
    /// Cancelled, or suspended over worse: no judgement of how the work is going.
    case setAside
  }

  /// The status on screen: the worse of the two.
  public let shown: Status?
  public let reported: Status?
  public let computed: Status
  public let rule: StatusRule
  public let verdict: Verdict
  /// Nothing of a leaf without both dates, nor of a parent without such leaves.
  public let expected: ExpectedPath?
  public let progress: Share?
  /// Positions of the children that made the status, in plan order; of a parent only.
  public let deciding: [Int]
  /// Positions of the other children that were counted.
  public let others: [Int]
  /// Positions of the children that do not count because they are cancelled.
  public let leftOut: [Int]
  public let conflicts: [DisputedField]
  public let futures: [FutureLine]

  public var shortfall: Shortfall? {
    guard let progress, let expected else { return nil }
    return Shortfall(expected: expected.expected, progress: progress)
  }
}

/// How the expected progress came about.
public enum ExpectedPath: Hashable, Sendable {
  /// Linear by days: so many gone of so many between the two dates.
  case byDays(start: Day, due: Day, gone: Int, total: Int, expected: Share)
  /// The mean, by weight, of so many of the children that count; the others have no dates.
  case meanOf(children: Int, of: Int, expected: Share)

  public var expected: Share {
    switch self {
    case .byDays(_, _, _, _, let expected), .meanOf(_, _, let expected): expected
    }
  }
}

/// A field that offices gave different values without having seen each other's.
public struct DisputedField: Sendable {
  public let field: Field
  public let claims: [FieldClaim]
  /// The position of the line that counts until someone picks.
  public let counts: Int?
}

/// A line more than ten minutes ahead of now.
public struct FutureLine: Hashable, Sendable {
  /// Position in the ledger's events.
  public let position: Int
  /// The fields whose value it gives for lack of any other.
  public let counts: [Field]
}

extension Projection {
  /// Why the item at `item` has its status; every value is one that the rules themselves used.
  public func explanation(of item: Int) -> Explanation {
    let outcome = outcomes[item]
    let reported = facts[item].reportedStatus
    let rule = rule(of: item)
    let counted = countedChildren(of: item)
    let deciding = counted.filter { decides($0, rule) }
    return Explanation(
      shown: effectiveStatus(of: item), reported: reported, computed: outcome.computed,
      rule: rule, verdict: Self.verdict(reported, outcome),
      expected: expectedPath(of: item, counted), progress: outcome.progress,
      deciding: deciding, others: counted.filter { !decides($0, rule) },
      leftOut: leftOutChildren(of: item),
      conflicts: disputes(of: item), futures: futureLines(of: item))
  }

  private func rule(of item: Int) -> StatusRule {
    if facts[item].reportedStatus == .cancelled { return .standsAsReported(.cancelled) }
    let above = plan.ancestors(of: item).last { facts[$0].reportedStatus == .cancelled }
    if let above { return .cancelledAbove(above) }
    guard plan.isLeaf(item) else {
      guard plan.hasChildren(item) else { return .nothingBelow(facts[item].reportedStatus) }
      return .ofParent(countedChildren(of: item).compactMap(effectiveStatus))
    }
    return .ofLeaf(
      facts[item].reportedStatus ?? .notStarted, progress: outcomes[item].progress ?? .zero,
      expected: outcomes[item].expected, due: facts[item].currentDue, today: moment.today,
      rules: plan.header.rules, reportedOn: facts[item].waitsSince)
  }

  /// Children that are not cancelled; of a parent that is cancelled as a whole, all of them.
  private func countedChildren(of item: Int) -> [Int] {
    plan.children(of: item).filter { isCancelled(item) || outcomes[$0].computed != .cancelled }
  }

  private func leftOutChildren(of item: Int) -> [Int] {
    plan.children(of: item).filter { !isCancelled(item) && outcomes[$0].computed == .cancelled }
  }

  /// Cancelled by somebody's word, its own or one above, not because all below it is.
  private func isCancelled(_ item: Int) -> Bool {
    let isReported = { facts[$0].reportedStatus == .cancelled }
    return isReported(item) || plan.ancestors(of: item).contains(where: isReported)
  }

  private func decides(_ child: Int, _ rule: StatusRule) -> Bool {
    switch rule {
    case .someChildBehind, .someChildAtRisk: effectiveStatus(of: child) == rule.status
    case .allChildren, .mixedChildren: true
    default: false
    }
  }

  private static func verdict(_ reported: Status?, _ outcome: Outcome) -> Explanation.Verdict {
    guard let reported else { return .neverReported }
    if outcome.flags.contains(.betterThanComputed) { return .reportedIsBetter }
    if [reported, outcome.computed].contains(.cancelled) { return .setAside }
    if reported.severity > outcome.computed.severity { return .reportedIsWorse }
    return reported.severity == outcome.computed.severity ? .agrees : .setAside
  }

  private func expectedPath(of item: Int, _ counted: [Int]) -> ExpectedPath? {
    guard let expected = outcomes[item].expected else { return nil }
    guard plan.isLeaf(item) else {
      let dated = counted.count { outcomes[$0].expected != nil }
      return .meanOf(children: dated, of: counted.count, expected: expected)
    }
    guard let start = plan.items[item].start, let due = facts[item].currentDue else { return nil }
    let total = max(0, due.days(since: start))
    let gone = min(max(moment.today.days(since: start), 0), total)
    return .byDays(start: start, due: due, gone: gone, total: total, expected: expected)
  }

  private func disputes(of item: Int) -> [DisputedField] {
    Field.allCases.compactMap { field in
      let outcome = facts[item][field]
      guard !outcome.conflict.isEmpty else { return nil }
      return DisputedField(
        field: field, claims: outcome.conflict, counts: outcome.winner?.position)
    }
  }

  private func futureLines(of item: Int) -> [FutureLine] {
    guard facts[item].hasFuture else { return [] }
    return events(of: item).compactMap { position in
      guard ledger.rows[position].at > moment.latestPresent, !undoing.leavesOut(position) else {
        return nil
      }
      let counts = Field.allCases.filter { facts[item][$0].winner?.position == position }
      return FutureLine(position: position, counts: counts)
    }
  }
}
