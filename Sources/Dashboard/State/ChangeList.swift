import PlanDomain

/// The list of what changed since the day looked at; it lies over the page.
struct ChangeList: Sendable {
  var window = ListWindow()
  /// What is selected, so that it stays selected when the list becomes another.
  private var selected: Subject?

  func entry(in snapshot: Snapshot) -> Difference.Entry? {
    let changes = snapshot.changes
    return changes.indices.contains(window.selected) ? changes[window.selected] : nil
  }

  mutating func remember(_ snapshot: Snapshot) { selected = entry(in: snapshot)?.subject }

  mutating func reselect(_ snapshot: Snapshot) {
    guard let selected, entry(in: snapshot)?.subject != selected,
      let place = snapshot.changes.firstIndex(where: { $0.subject == selected })
    else { return }
    window.selected = place
  }
}

extension Snapshot {
  /// What changed since the day looked at; nothing while now is looked at.
  var changes: [Difference.Entry] { lookBack?.difference.entries ?? [] }
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

  /// The selected line of the list of changes, while that is open.
  var selectedChange: Difference.Entry? {
    guard case .changes(let list)? = overlay else { return nil }
    return list.entry(in: snapshot)
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
