import PlanDomain

/// The list of what needs a decision; what was marked as seen stays marked until the program ends.
struct AttentionState: Sendable {
  var window = ListWindow()
  private(set) var seen: Set<Subject> = []
  /// How many of the list are marked as seen.
  private(set) var seenCount = 0
  /// What is selected, so that it stays selected when the list changes.
  private var selected = Remembered<Subject>()

  func entry(in snapshot: Snapshot) -> AttentionEntry? {
    snapshot.attention[safely: window.selected]
  }

  /// Notes what is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) { selected.note(subject(in: snapshot)) }

  /// The same of what a person sees who has not moved yet.
  mutating func rememberFirst(_ snapshot: Snapshot) { selected.noteFirst(subject(in: snapshot)) }

  mutating func select(_ subject: Subject, in snapshot: Snapshot) {
    selected.note(subject)
    reselect(snapshot)
  }

  mutating func reselect(_ snapshot: Snapshot) {
    countSeen(snapshot)
    let all = snapshot.attention
    selected.reselect(&window, count: all.count) { all[$0].subject(in: snapshot.projection) }
  }

  private func subject(in snapshot: Snapshot) -> Subject? {
    entry(in: snapshot).map { $0.subject(in: snapshot.projection) }
  }

  mutating func toggleSeen(_ snapshot: Snapshot) {
    guard let subject = subject(in: snapshot) else { return }
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
