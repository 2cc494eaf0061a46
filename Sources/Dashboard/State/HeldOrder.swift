import PlanDomain

/// Keeps the rows of a list that is being edited in the order in which they stood, until the person
/// leaves it or asks for other rows: sorted anew after each save, the next key would meet another.
struct HeldOrder: Sendable {
  /// What this seat changed in the list, for its rows to say so.
  private(set) var changed: Set<Subject> = []
  /// The newest reading as it sorts.
  fileprivate var fresh: Snapshot?

  /// Whether rows are kept where they stood.
  var isHeld: Bool { !changed.isEmpty }

  mutating func hold(_ subject: Subject) { changed.insert(subject) }
}

/// Which rows a person asked for.
struct AskedRows: Hashable {
  fileprivate let screen: Screen
  fileprivate let part: String
  fileprivate let filter: ItemFilter
}

extension State {
  var askedRows: AskedRows {
    AskedRows(
      screen: screen, part: screenPage.rowsAsked(in: self), filter: filtering.current)
  }

  /// After a message: what was sent to the disk holds the order, and other rows give it up.
  mutating func settleOrder(_ effects: [Effect], asked before: AskedRows) {
    if askedRows != before, !marks.isEmpty { marks.forget() }
    if askedRows != before, order.isHeld {
      giveUpOrder()
      narrow()
    }
    guard meeting.page == nil, screenPage.sortsByUrgency(in: self) else { return }
    for case .storage(.append(let drafts, _), _) in effects {
      for draft in drafts { order.hold(draft.subject) }
    }
  }

  /// Rows stand as they sort from now on.
  mutating func giveUpOrder() {
    guard order.isHeld else { return }
    if let fresh = order.fresh { whole = fresh }
    order = HeldOrder()
  }

  /// What was read, its rows where they stood while their list is being edited.
  mutating func inHeldOrder(_ snapshot: Snapshot) -> Snapshot {
    guard order.isHeld else { return snapshot }
    order.fresh = snapshot
    return snapshot.inOrder(of: whole)
  }
}

extension Snapshot {
  func inOrder(of old: Snapshot) -> Snapshot {
    let (now, then) = (projection.directives, old.projection.directives)
    var ordered = self
    ordered.reorder(
      attention: attention.inOrder(of: old.attentionSubjects) { [projection] in
        $0.subject(in: projection)
      })
    ordered.reorder(
      directives: directiveRows.inOrder(of: old.directiveRows.map { then[$0].id }) { now[$0].id })
    return ordered
  }
}

extension Array {
  /// The elements in the order of `old`; each that is not among these follows the one that it
  /// follows here.
  func inOrder<ID: Hashable>(of old: some Sequence<ID>, id: (Element) -> ID) -> [Element] {
    let places = Dictionary(
      old.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var anchor = -1
    let keys = map { element -> (known: Int, fresh: Bool) in
      guard let place = places[id(element)] else { return (anchor, true) }
      anchor = place
      return (place, false)
    }
    let order = indices.sorted { a, b in
      let (first, second) = (keys[a], keys[b])
      if first.known != second.known { return first.known < second.known }
      if first.fresh != second.fresh { return !first.fresh }
      return a < b
    }
    return order.map { self[$0] }
  }
}
