import PlanDomain

/// What the screens ask of the directives with every key: their order, how many are open, and which
/// are about an item. Worked out once for each reading.
struct DirectiveLists: Sendable {
  /// Indices in the projection's directives: open ones first by deadline, then the ended.
  let order: [Int]
  let openCount: Int
  let overdueCount: Int
  /// The open ones about an item, in the order in which they were given.
  private let openAbout: [ItemID: [Int]]

  init(_ directives: [Directive]) {
    var rows: [Row] = []
    rows.reserveCapacity(directives.count)
    var openAbout: [ItemID: [Int]] = [:]
    var overdueCount = 0
    for (index, directive) in directives.enumerated() {
      let isOpen = directive.status.isOpen
      let due = (directive.due ?? .last).number
      rows.append(Row(rank: isOpen ? 0 : 1, days: isOpen ? due : -due, index: index))
      if directive.deadline == .overdue { overdueCount += 1 }
      if isOpen, let item = directive.order.item { openAbout[item, default: []].append(index) }
    }
    openCount = rows.count { $0.rank == 0 }
    order = rows.sorted().map(\.index)
    self.overdueCount = overdueCount
    self.openAbout = openAbout
  }

  func open(about item: ItemID) -> [Int] { openAbout[item] ?? [] }

  private struct Row: Comparable {
    let rank: Int
    /// The earliest deadline first among the open, the latest among the ended.
    let days: Int32
    let index: Int

    static func < (a: Self, b: Self) -> Bool {
      (a.rank, a.days, a.index) < (b.rank, b.days, b.index)
    }
  }
}
