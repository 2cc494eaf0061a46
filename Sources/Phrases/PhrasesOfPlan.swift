public import PlanDomain

// What the rules found, with the names of the plan that it speaks of.

extension Projection {
  /// A reason for attention.
  public func phrase(for reason: AttentionReason) -> Phrase {
    switch reason {
    case .openObstacle(let position):
      guard case .obstacle(let obstacle) = ledger.events[position].body else { break }
      return reason.phrase(obstacle: obstacle.text)
    case .indicatorMissed(let indicator):
      return reason.phrase(indicator: plan.indicators[indicator].title)
    default: break
    }
    return reason.phrase()
  }

  /// Why something is proposed for a meeting.
  public func phrase(for reason: AgendaReason) -> Phrase {
    switch reason {
    case .openDirective, .newly, .attention(.betterThanComputed): reason.phrase()
    case .attention(let attention): phrase(for: attention)
    }
  }
}

extension Plan {
  /// What differs between two days.
  public func phrase(for matter: Difference.Matter) -> Phrase {
    guard case .measured(let indicator, _, _) = matter else { return matter.phrase() }
    return matter.phrase(indicator: indicators[indicator].title)
  }
}
