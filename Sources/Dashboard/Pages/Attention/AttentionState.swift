import PlanDomain

/// The list of what needs a decision; what was marked as seen stays marked until the program ends.
struct AttentionState: Sendable {
  var selection = Selection<Subject>(.attention)
  private(set) var seen: Set<Subject> = []
  /// How many of the list are marked as seen.
  private(set) var seenCount = 0

  func entry(in snapshot: Snapshot) -> AttentionEntry? {
    selection.place(in: snapshot.attentionSubjects).map { snapshot.attention[$0] }
  }

  /// After another reading, or under another filter.
  mutating func follow(_ snapshot: Snapshot) {
    selection.follow(snapshot.attentionSubjects)
    countSeen(snapshot)
  }

  mutating func toggleSeen(_ snapshot: Snapshot) {
    guard let subject = selection.id(in: snapshot.attentionSubjects) else { return }
    if seen.remove(subject) == nil { seen.insert(subject) }
    countSeen(snapshot)
  }

  private mutating func countSeen(_ snapshot: Snapshot) {
    seenCount = seen.isEmpty ? 0 : snapshot.attentionSubjects.count { seen.contains($0) }
  }
}

extension Snapshot {
  /// What each row of what needs attention is about.
  var attentionSubjects: LazyMapCollection<[AttentionEntry], Subject> {
    let projection = projection
    return attention.lazy.map { $0.subject(in: projection) }
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
