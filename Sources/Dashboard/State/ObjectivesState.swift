import PlanDomain

/// The tree: what is open, what is selected, and which pane has the keys.
struct ObjectivesState: Sendable {
  enum Pane: Hashable, Sendable {
    case tree
    case detail
    /// The item's indicators, on a page of their own.
    case indicators
  }

  var selected: ItemID?
  var expanded: Set<ItemID> = []
  var pane = Pane.tree
  var window = ListWindow()
  /// First line of the detail on screen.
  var detailTop = 0
  /// Which of the item's indicators their page shows, from 0.
  var indicator = 0
  /// Positions of the items that are rows now, in plan order.
  private(set) var rows: [Int] = []

  /// Works the rows out anew, keeping the selection, or the nearest thing to it that is left. Under
  /// a filter they are the matches and all above them, whatever is open.
  mutating func rebuild(_ snapshot: Snapshot) {
    let plan = snapshot.projection.plan
    if let matches = snapshot.matches {
      rows = plan.items.indices.filter { matches.isShown[$0] }
    } else {
      rows = Self.openRows(plan, expanded)
    }
    reselect(plan)
  }

  /// Opens the objectives where all their strategies fit on the page: the first look at the tree
  /// is to say how each strategy stands.
  mutating func openObjectives(_ snapshot: Snapshot, height: Int) {
    let plan = snapshot.projection.plan
    let objectives = Array(plan.children(of: nil))
    let rows = objectives.reduce(objectives.count) { $0 + Array(plan.children(of: $1)).count }
    guard rows <= height else { return }
    expanded.formUnion(objectives.map { plan.items[$0].id })
    rebuild(snapshot)
  }

  mutating func select(_ item: Int, in plan: Plan) {
    selected = plan.items[item].id
    detailTop = 0
    reselect(plan)
  }

  /// Opens all above the item, so that it is a row.
  mutating func reveal(_ item: Int, _ snapshot: Snapshot) {
    let plan = snapshot.projection.plan
    for ancestor in plan.ancestors(of: item) { expanded.insert(plan.items[ancestor].id) }
    selected = plan.items[item].id
    detailTop = 0
    rebuild(snapshot)
  }

  private mutating func reselect(_ plan: Plan) {
    var target = selected.flatMap(plan.position(of:))
    while let at = target, !rows.risingContains(at) { target = plan.items[at].parent }
    if let target, let row = rows.risingIndex(of: target) { window.selected = row }
    window.selected = min(max(window.selected, 0), max(rows.count - 1, 0))
    selected = rows.isEmpty ? nil : plan.items[rows[window.selected]].id
  }

  private static func openRows(_ plan: Plan, _ expanded: Set<ItemID>) -> [Int] {
    var rows: [Int] = []
    var item = 0
    while item < plan.items.count {
      rows.append(item)
      let isOpen = expanded.contains(plan.items[item].id)
      item = isOpen ? item + 1 : plan.items[item].end
    }
    return rows
  }
}
