import PlanDomain

/// The tree: what is open, what is selected, and which pane has the keys.
struct ObjectivesState: Sendable {
  enum Pane: Hashable, Sendable {
    case tree
    case detail
    /// The item's indicators, on a page of their own.
    case indicators
  }

  private(set) var selection = Selection<ItemID>(.tree)
  var expanded: Set<ItemID> = []
  var pane = Pane.tree
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
    if let id = selection.id, let item = plan.position(of: id) {
      // A row that its branch hides gives way to the branch.
      let shown = sequence(first: item) { plan.items[$0].parent }.first { rows.risingContains($0) }
      if let shown { selection.select(plan.items[shown].id, in: ids(in: plan)) }
    }
    selection.follow(ids(in: plan))
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
    selection.select(plan.items[item].id, in: ids(in: plan))
    detailTop = 0
  }

  mutating func move(by steps: Int, in plan: Plan) {
    selection.move(by: steps, in: ids(in: plan))
    detailTop = 0
  }

  mutating func settle(_ plan: Plan, height: Int) {
    selection.settle(ids(in: plan), height: height)
  }

  /// Opens all above the item, so that it is a row.
  mutating func reveal(_ item: Int, _ snapshot: Snapshot) {
    let plan = snapshot.projection.plan
    for ancestor in plan.ancestors(of: item) { expanded.insert(plan.items[ancestor].id) }
    detailTop = 0
    rebuild(snapshot)
    selection.select(plan.items[item].id, in: ids(in: plan))
  }

  /// What is selected, where it is a row.
  func selectedItem(in plan: Plan) -> Int? {
    selection.place(in: ids(in: plan)).map { rows[$0] }
  }

  private func ids(in plan: Plan) -> LazyMapCollection<[Int], ItemID> {
    rows.lazy.map { plan.items[$0].id }
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
