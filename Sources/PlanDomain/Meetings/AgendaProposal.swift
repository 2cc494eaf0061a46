/// Why something is proposed for a meeting.
public enum AgendaReason: Hashable, Sendable {
  /// An earlier meeting's order that is not done; the days past its deadline, where it is.
  case openDirective(status: Status, daysOverdue: Int?)
  /// The last meeting left it for the next.
  case postponed(Day)
  /// Its status became worse since the last meeting.
  case newly(Status)
  case attention(AttentionReason)
}

/// One entry that a meeting's agenda may have.
public struct AgendaProposal: Hashable, Sendable {
  public let subject: Subject
  /// The weightiest first; never empty.
  public let reasons: [AgendaReason]
  public let minutes: Int

  static let shortMinutes = 5
  static let longMinutes = 10
}

extension Projection {
  /// What a meeting has to talk about, in this order: directives of earlier meetings, the longest
  /// overdue first; items newly behind, at risk, overdue or due soon, then those that were so
  /// before; reported better than computed; missed indicators; open obstacles; conflicts; stale
  /// ones. `earlier` is the plan as the last meeting left it; without it nothing counts as new.
  public func proposedAgenda(since earlier: Projection?) -> [AgendaProposal] {
    let left = leftForNextMeeting
    let orders = directives.filter { $0.status.isOpen }
      .map { ($0, daysOverdue($0)) }
      .sorted { Self.precedes($0, $1) }
      .map { directive, days in
        AgendaProposal(
          subject: .directive(directive.id),
          reasons: [.openDirective(status: directive.effectiveStatus, daysOverdue: days)]
            + (left[.directive(directive.id)].map { [.postponed($0)] } ?? []),
          minutes: AgendaProposal.shortMinutes)
      }
    return orders + proposedItems(since: earlier, left)
  }

  /// What the last meeting postponed and did not take up again, with its day.
  private var leftForNextMeeting: [Subject: Day] {
    guard let last = lastClosedMeeting else { return [:] }
    return Dictionary(
      last.postponed.filter { last.state(of: $0) == .postponed }.map { ($0, last.id.day) },
      uniquingKeysWith: { first, _ in first })
  }

  private func proposedItems(
    since earlier: Projection?, _ left: [Subject: Day]
  ) -> [AgendaProposal] {
    let ranked = plan.items.indices.compactMap { item -> (rank: Int, AgendaProposal)? in
      let attention = reasons(of: item)
      let news = newlyWorse(item, since: earlier, attention)
      let isOpen = (effectiveStatus(of: item) ?? .notStarted).isOpen
      let postponed = isOpen ? left[.item(plan.items[item].id)] : nil
      var reasons = postponed.map { [AgendaReason.postponed($0)] } ?? []
      reasons += news.map { [AgendaReason.newly($0)] } ?? []
      reasons += attention.sorted { $0.agendaRank < $1.agendaRank }.map(AgendaReason.attention)
      guard !reasons.isEmpty else { return nil }
      let hasNews =
        postponed != nil || news != nil || attention.contains { isNew($0, item, since: earlier) }
      let rank = hasNews ? 0 : attention.map(\.agendaRank).min() ?? 0
      let proposal = AgendaProposal(
        subject: .item(plan.items[item].id), reasons: reasons,
        minutes: rank <= 1 ? AgendaProposal.longMinutes : AgendaProposal.shortMinutes)
      return (rank, proposal)
    }
    // Within a rank the worst first; the sort is stable by place, so equals keep the plan's order.
    return ranked.enumerated().sorted { a, b in
      if a.element.rank != b.element.rank { return a.element.rank < b.element.rank }
      let (first, second) = (a.element.1.weight, b.element.1.weight)
      return first == second ? a.offset < b.offset : first > second
    }
    .map(\.element.1)
  }

  /// The status of a leaf where it is behind or at risk and was better at the last meeting.
  private func newlyWorse(
    _ item: Int, since earlier: Projection?, _ reasons: [AttentionReason]
  ) -> Status? {
    guard let earlier, plan.isLeaf(item), outcomes[item].computed != .cancelled else { return nil }
    guard let status = effectiveStatus(of: item), status == .behind || status == .atRisk,
      earlier.effectiveStatus(of: item).severity < status.severity
    else { return nil }
    return status
  }

  /// Whether a deadline came near or passed since the last meeting.
  private func isNew(_ reason: AttentionReason, _ item: Int, since earlier: Projection?) -> Bool {
    guard let earlier else { return false }
    switch reason {
    case .overdue: return earlier.outcomes[item].deadline != .overdue
    case .dueSoon: return earlier.outcomes[item].deadline != .dueSoon
    default: return false
    }
  }

  private func daysOverdue(_ directive: Directive) -> Int? {
    guard directive.deadline == .overdue, let due = directive.due else { return nil }
    return moment.today.days(since: due)
  }

  /// Overdue ones first, the longest overdue at the top; then by deadline, those without one last.
  private static func precedes(
    _ a: (Directive, Int?), _ b: (Directive, Int?)
  ) -> Bool {
    if a.1 != b.1 { return (a.1 ?? -1) > (b.1 ?? -1) }
    switch (a.0.due, b.0.due) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    default: return a.0.order.number < b.0.order.number
    }
  }
}

extension AgendaProposal {
  /// How far it is gone, for the order within a rank: days overdue before points short.
  fileprivate var weight: Int {
    reasons.reduce(0) { most, reason in
      switch reason {
      case .attention(.overdue(let days)): max(most, 1_000 + days)
      case .attention(.behind(let points)): max(most, points)
      default: most
      }
    }
  }
}

extension AttentionReason {
  /// The order in which a meeting takes them up.
  fileprivate var agendaRank: Int {
    switch self {
    case .overdue, .directiveOverdue, .behind, .reportedLate, .dueSoon: 1
    case .betterThanComputed, .returned, .extensionAsked, .awaitsConfirmation: 2
    case .indicatorMissed: 3
    case .openObstacle, .holdsUp: 4
    case .conflict, .vainUndoing, .unaskedDeadline, .overExtended: 5
    case .noLead, .unknownLead: 6
    case .stale: 7
    case .forecastLate: 8
    }
  }
}
