import PlanDomain

/// What the screens ask of the directives with every key: their order, how they count, and which
/// are about an item. Worked out once for each reading.
struct DirectiveLists: Sendable {
  /// Indices in the projection's directives: open ones first by deadline, then the ended.
  let order: [Int]
  let counts: DirectiveCounts
  /// The open ones about an item, in the order in which they were given.
  private let openAbout: [ItemID: [Int]]

  init(_ projection: Projection) {
    var openAbout: [ItemID: [Int]] = [:]
    for (index, directive) in projection.directives.enumerated() where directive.status.isOpen {
      if let item = directive.order.item { openAbout[item, default: []].append(index) }
    }
    order = projection.directivesByUrgency
    counts = projection.directiveCounts()
    self.openAbout = openAbout
  }

  func open(about item: ItemID) -> [Int] { openAbout[item] ?? [] }
}
