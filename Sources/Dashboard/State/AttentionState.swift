import PlanDomain

/// The list of what needs a decision; what was marked as seen stays marked until the program ends.
struct AttentionState: Sendable {
  var window = ListWindow()
  private(set) var seen: Set<Subject> = []
  /// How many of the list are marked as seen.
  private(set) var seenCount = 0
  /// What is selected, so that it stays selected when the list changes.
  private var selected: Subject?

  func entry(in snapshot: Snapshot) -> AttentionEntry? {
    snapshot.attention.indices.contains(window.selected)
      ? snapshot.attention[window.selected] : nil
  }

  mutating func remember(_ snapshot: Snapshot) {
    selected = entry(in: snapshot).map { $0.subject(in: snapshot.projection) }
  }

  mutating func select(_ subject: Subject, in snapshot: Snapshot) {
    selected = subject
    reselect(snapshot)
  }

  mutating func reselect(_ snapshot: Snapshot) {
    countSeen(snapshot)
    guard let selected,
      let place = snapshot.attention.firstIndex(where: {
        $0.subject(in: snapshot.projection) == selected
      })
    else { return }
    window.selected = place
  }

  mutating func toggleSeen(_ snapshot: Snapshot) {
    guard let subject = entry(in: snapshot)?.subject(in: snapshot.projection) else { return }
    if seen.remove(subject) == nil { seen.insert(subject) }
    countSeen(snapshot)
  }

  private mutating func countSeen(_ snapshot: Snapshot) {
    seenCount =
      seen.isEmpty
      ? 0 : snapshot.attention.count { seen.contains($0.subject(in: snapshot.projection)) }
  }
}

extension AttentionEntry {
  func subject(in projection: Projection) -> Subject {
    switch target {
    case .item(let item): .item(projection.plan.items[item].id)
    case .directive(let index): .directive(projection.directives[index].id)
    }
  }

  /// The item it is about: its own, or the one that the directive is about.
  func item(in projection: Projection) -> Int? {
    switch target {
    case .item(let item): item
    case .directive(let index):
      projection.directives[index].order.item.flatMap(projection.plan.position(of:))
    }
  }
}
