import PlanDomain

/// The list of what changed since the day looked at; it lies over the page.
struct ChangeList: Sendable {
  private(set) var selection = Selection<Difference.Entry.ID>(.changes)

  /// With the first line about the subject selected, where there is one.
  init(at subject: Subject?, in snapshot: Snapshot) {
    selection.follow(snapshot.changeIDs)
    if let id = snapshot.changeIDs.first(where: { $0.subject == subject }) {
      selection.select(id, in: snapshot.changeIDs)
    }
  }

  func entry(in snapshot: Snapshot) -> Difference.Entry? {
    selection.place(in: snapshot.changeIDs).map { snapshot.changes[$0] }
  }

  mutating func move(by rows: Int, in snapshot: Snapshot) {
    selection.move(by: rows, in: snapshot.changeIDs)
  }

  mutating func select(_ id: Difference.Entry.ID, in snapshot: Snapshot) {
    selection.select(id, in: snapshot.changeIDs)
  }

  mutating func settle(_ snapshot: Snapshot, height: Int) {
    selection.settle(snapshot.changeIDs, height: height)
  }
}

extension Snapshot {
  /// What changed since the day looked at; nothing while now is looked at.
  var changes: [Difference.Entry] { lookBack?.difference.entries ?? [] }

  /// What each line of that list is.
  var changeIDs: LazyMapCollection<[Difference.Entry], Difference.Entry.ID> {
    changes.lazy.map(\.id)
  }
}

extension State {
  /// The list of changes, where it is on screen.
  var changeList: ChangeList? {
    switch overlay {
    case .changes(let list)?: list
    case .dayField(let field)?: field.list
    default: nil
    }
  }

  /// Whether keys mean what is listed: a screen, or the list of changes over it.
  var isBrowsing: Bool {
    switch overlay {
    case nil, .changes?: true
    default: false
    }
  }

  /// The item, or the one that the directive is about.
  func item(of subject: Subject) -> Int? {
    switch subject {
    case .item(let id): plan.position(of: id)
    case .directive(let id): order(of: id)?.item.flatMap(plan.position(of:))
    case .plan: nil
    }
  }

  /// What the directive orders, also where it was not given yet on the day looked at.
  func order(of directive: EventID) -> DirectiveOrder? {
    projection.ledger.event(directive)?.body.order
  }
}

extension EventBody {
  /// What a directive orders.
  var order: DirectiveOrder? { if case .directive(let order) = self { order } else { nil } }
}
