import PlanDomain

/// The tree against the calendar: which rows, which days, how many of them a column.
struct TimelineState: Sendable {
  /// Days a column: about a month, a quarter, a year and more on a screen.
  static let zooms = [1, 3, 7, 14, 30]

  private(set) var selection = Selection<ItemID>(.timeline)
  /// Closed branches; all else is open.
  var closed: Set<ItemID> = [] { didSet { listed = nil } }
  /// By position, what a filter leaves; then all is open.
  private var isShown: [Bool]? { didSet { listed = nil } }
  /// The rows, once they were worked out.
  private var listed: [Int]?
  var zoom = 3
  /// Columns that the calendar was moved by, later days positive; 0 keeps today in sight.
  var shift = 0

  var daysAColumn: Int { Self.zooms[min(max(zoom, 0), Self.zooms.count - 1)] }

  /// Positions of the rows, in plan order.
  func rows(in plan: Plan) -> [Int] { listed ?? openRows(in: plan) }

  /// Works the rows out, unless they are known; every key asks for them.
  mutating func list(_ plan: Plan) { if listed == nil { listed = openRows(in: plan) } }

  private func openRows(in plan: Plan) -> [Int] {
    if let isShown, isShown.count == plan.items.count {
      return plan.items.indices.filter { isShown[$0] }
    }
    var rows: [Int] = []
    var item = 0
    while item < plan.items.count {
      rows.append(item)
      item = closed.contains(plan.items[item].id) ? plan.items[item].end : item + 1
    }
    return rows
  }

  func selectedItem(in plan: Plan) -> Int? {
    selection.place(in: ids(in: plan)).map { rows(in: plan)[$0] }
  }

  mutating func select(_ id: ItemID, in plan: Plan) {
    selection.select(id, in: ids(in: plan))
  }

  /// Selects the item's row, opening what is above it.
  mutating func select(_ item: Int, in plan: Plan) {
    for ancestor in plan.ancestors(of: item) { closed.remove(plan.items[ancestor].id) }
    selection.select(plan.items[item].id, in: ids(in: plan))
  }

  mutating func move(by rows: Int, in plan: Plan) { selection.move(by: rows, in: ids(in: plan)) }

  mutating func narrow(to matches: FilterMatches?, _ plan: Plan) {
    isShown = matches?.isShown
    selection.follow(ids(in: plan))
  }

  mutating func settle(_ plan: Plan, height: Int) {
    list(plan)
    selection.settle(ids(in: plan), height: height)
  }

  private func ids(in plan: Plan) -> LazyMapCollection<[Int], ItemID> {
    rows(in: plan).lazy.map { plan.items[$0].id }
  }

  /// Opens or closes a branch.
  mutating func toggle(_ branch: ItemID) {
    if closed.remove(branch) == nil { closed.insert(branch) }
  }

  mutating func zoom(by step: Int) {
    // Today's place on screen stays: the shift counts columns, which now are other days.
    let days = shift * daysAColumn
    zoom = min(max(zoom - step, 0), Self.zooms.count - 1)
    shift = days / daysAColumn
  }

  /// The day of the first of `columns`; today stands a third from the left.
  func firstDay(today: Day, columns: Int) -> Day {
    today.adding(days: (shift - columns / 3) * daysAColumn)
  }
}
