import PlanDomain

/// What asks for a decision or an answer.
public struct UrgentLists: Sendable {
  let attention: [AttentionEntry]
  let counts: Counts
  let waiting: [WaitingMatter]
  let responsibilities: [Responsibility]

  init(_ projection: Projection) {
    attention = projection.attention()
    counts = projection.counts()
    waiting = projection.waitingMatters
    responsibilities = projection.responsibilities()
  }
}

/// What shows the plan as a whole.
public struct WholeLists: Sendable {
  let matrix: ResponsibilityMatrix
  let trend: Trend
  let logPositions: [Int]

  init(_ projection: Projection) {
    matrix = ResponsibilityMatrix(projection)
    trend = Trend(projection)
    logPositions = projection.toldEvents.reversed()
  }
}

/// One of the two parts in which a snapshot's lists are worked out; each takes about as long.
public enum SnapshotPart: Sendable {
  case urgent(UrgentLists)
  case whole(WholeLists)

  /// Both, side by side where that is worth a thread.
  static func both(
    of projection: Projection, _ working: SideBySide<SnapshotPart>?
  ) -> (UrgentLists, WholeLists) {
    var (urgent, whole): (UrgentLists?, WholeLists?)
    if let working, projection.plan.items.count >= worthHalving {
      let parts = working([
        { .urgent(UrgentLists(projection)) }, { .whole(WholeLists(projection)) },
      ])
      for part in parts {
        switch part {
        case .urgent(let lists): urgent = lists
        case .whole(let lists): whole = lists
        }
      }
    }
    return (urgent ?? UrgentLists(projection), whole ?? WholeLists(projection))
  }

  /// Fewer items are worked out sooner than a thread begins.
  private static let worthHalving = 1_000
}
