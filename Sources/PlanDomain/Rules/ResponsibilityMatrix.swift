/// Strategies by departments: who leads and who coordinates what below each strategy.
public struct ResponsibilityMatrix: Sendable {
  public struct Cell: Sendable {
    /// Positions of the leaves below the strategy that the department leads.
    public var leads: [Int] = []
    /// Positions of the items below the strategy, itself included, that name it as coordinating.
    public var coordinates: [Int] = []

    /// The worst status of what the department leads, else of what it coordinates; nothing where
    /// that is nothing.
    public fileprivate(set) var status: Status?

    public var isEmpty: Bool { leads.isEmpty && coordinates.isEmpty }
    /// Each item once, those led first.
    public var items: [Int] {
      let led = Set(leads)
      return leads + coordinates.filter { !led.contains($0) }
    }

    init(leads: [Int] = [], coordinates: [Int] = []) {
      self.leads = leads
      self.coordinates = coordinates
    }
  }

  /// How many items a row or a column leads and coordinates.
  public struct Total: Hashable, Sendable {
    public private(set) var leads = 0
    public private(set) var coordinates = 0

    fileprivate mutating func add(_ cell: Cell) {
      leads += cell.leads.count
      coordinates += cell.coordinates.count
    }
  }

  /// Positions of the strategies, in plan order; of an objective without strategies its own.
  public let rows: [Int]
  /// The departments that lead or coordinate anything, in the plan's order.
  public let columns: [DepartmentID]
  /// By row, then by column.
  public private(set) var cells: [[Cell]]
  public private(set) var rowTotals: [Total]
  public private(set) var columnTotals: [Total]

  /// Sums up once what each frame shows.
  init(rows: [Int], columns: [DepartmentID], cells: [[Cell]], in projection: Projection) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    rowTotals = [Total](repeating: Total(), count: rows.count)
    columnTotals = [Total](repeating: Total(), count: columns.count)
    for row in rows.indices {
      for column in columns.indices {
        let cell = cells[row][column]
        rowTotals[row].add(cell)
        columnTotals[column].add(cell)
        self.cells[row][column].status = projection.worstStatus(
          of: cell.leads.isEmpty ? cell.coordinates : cell.leads)
      }
    }
  }

  public init(_ projection: Projection) {
    let plan = projection.plan
    let rows = plan.items.indices.filter { item in
      plan.items[item].kind == .strategy
        || (plan.items[item].kind == .objective && !plan.hasChildren(item))
    }
    let all = rows.map { row in
      var cells = [Cell](repeating: Cell(), count: plan.departments.count)
      for item in row..<plan.items[row].end {
        if plan.isLeaf(item), let place = plan.assignments.lead(of: item) {
          cells[place].leads.append(item)
        }
        for place in plan.assignments.coordinating(of: item) {
          cells[Int(place)].coordinates.append(item)
        }
      }
      return cells
    }
    let used = plan.departments.indices.filter { place in all.contains { !$0[place].isEmpty } }
    self.init(
      rows: rows, columns: used.map { plan.departments[$0].id },
      cells: all.map { row in used.map { row[$0] } }, in: projection)
  }

  public func cell(row: Int, column: Int) -> Cell? {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return nil }
    return cells[row][column]
  }
}

extension Projection {
  /// The worst status among items, as a cell shows it; nothing for none.
  func worstStatus(of items: [Int]) -> Status? {
    items.lazy.compactMap(effectiveStatus).max { a, b in
      a.severity != b.severity ? a.severity < b.severity : a == .done || a == .cancelled
    }
  }

  /// From when to when an item runs: its own days, else those of what stands below it.
  public func span(of item: Int) -> (start: Day, due: Day)? {
    var start = plan.items[item].start
    var due = facts[item].currentDue
    if start == nil || due == nil {
      for below in (item + 1)..<max(plan.items[item].end, item + 1) {
        if plan.items[item].start == nil, let day = plan.items[below].start {
          start = min(start ?? day, day)
        }
        if facts[item].currentDue == nil, let day = facts[below].currentDue {
          due = max(due ?? day, day)
        }
      }
    }
    guard let from = start ?? due, let to = due ?? start, from <= to else { return nil }
    return (from, to)
  }

  /// The deadline of an item that people wrote to be due before it begins; it runs at no time.
  public func dueBeforeStart(of item: Int) -> Day? {
    guard let start = plan.items[item].start, let due = facts[item].currentDue, due < start else {
      return nil
    }
    return due
  }
}
