/// What was approved, as plan.yaml says it: a tree of items, the departments and the rules.
///
/// Items lie in one array in plan order (a parent, then all below it), so that a subtree is a range
/// and a roll-up is one pass backwards.
public struct Plan: Sendable {
  public let header: PlanHeader
  /// As they are called on the plan's day.
  public private(set) var departments: [Department]
  public let people: [Person]
  public let items: [Item]
  public let indicators: [Indicator]

  /// By position, who is responsible, worked out once for all who ask.
  private(set) var assignments: Assignments
  /// What must be done before what.
  let dependencies: Dependencies
  /// The day that departments and who is responsible are worked out for.
  private var day: Day?
  private let itemPositions: [ItemID: Int]
  private let departmentPositions: [DepartmentID: Int]
  private let indicatorPositions: [ItemID: Int]

  /// Lays the outline flat. Of two items with one id the first is found by it.
  public init(
    header: PlanHeader, departments: [Department], people: [Person] = [], objectives: [ItemDraft]
  ) {
    self.header = header
    self.departments = departments
    self.people = people
    var layout = OutlineLayout()
    for objective in objectives { layout.place(objective, parent: nil, depth: 0) }
    items = layout.items
    indicators = layout.indicators
    entered = Declaration(
      objectives: layout.items.count { $0.kind == .objective },
      strategies: layout.items.count { $0.kind == .strategy })
    itemPositions = layout.itemPositions
    indicatorPositions = layout.indicatorPositions
    dependencies = Dependencies(layout.items) { layout.itemPositions[$0] }
    let places = Dictionary(
      departments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    assignments = Assignments(layout.items, places)
    departmentPositions = places
  }

  /// The same with the departments that there are on `day`, under their names of then: who answers
  /// for what follows from it.
  func on(_ day: Day) -> Plan {
    guard departments.contains(where: \.isDated) else { return self }
    var plan = self
    plan.day = day
    plan.departments = departments.map { $0.on(day) }
    plan.assignments = Assignments(
      items, departmentPositions, Successions(plan.departments, on: day, in: self))
    return plan
  }

  /// The departments that there are on the plan's day; without one all.
  public var presentDepartments: [Department] {
    day.map { day in departments.filter { !$0.isOver(on: day) } } ?? departments
  }

  func departmentPlace(_ id: DepartmentID) -> Int? { departmentPositions[id] }

  /// The position of the item with this id, now or under an id it once had.
  public func position(of id: ItemID) -> Int? { itemPositions[id] }

  public func indicatorPosition(of id: ItemID) -> Int? { indicatorPositions[id] }

  /// The same under the item's present id; what is said of an indicator is said of its item.
  public func presentSubject(_ subject: Subject) -> Subject {
    guard case .item(let id) = subject,
      let item = position(of: id) ?? indicatorPosition(of: id).map({ indicators[$0].item })
    else { return subject }
    return .item(items[item].id)
  }

  public func department(_ id: DepartmentID) -> Department? {
    departmentPositions[id].map { departments[$0] }
  }

  /// The positions of the children of the item at `position`, or of the whole plan's objectives.
  public func children(of position: Int?) -> ChildPositions {
    guard let position else {
      return ChildPositions(items: items, upcoming: 0, end: items.count)
    }
    return ChildPositions(items: items, upcoming: position + 1, end: items[position].end)
  }

  /// What counts (design, section 2, Rules): a strategy, an action or a step with nothing below it.
  /// An objective without strategies is no task, and counts nothing.
  public func isLeaf(_ position: Int) -> Bool {
    items[position].kind != .objective && !hasChildren(position)
  }

  public func hasChildren(_ position: Int) -> Bool { items[position].end > position + 1 }

  /// The positions from the objective down to the parent of `position`.
  public func ancestors(of position: Int) -> [Int] {
    var path: [Int] = []
    var next = items[position].parent
    while let at = next {
      path.append(at)
      next = items[at].parent
    }
    return path.reversed()
  }

  /// The item's own lead, or its nearest ancestor's; nothing where that is an unknown one. Who took
  /// over from a department that is no more leads in its place.
  public func lead(of position: Int) -> DepartmentID? {
    assignments.lead(of: position).map { departments[$0].id } ?? writtenLead(of: position)
  }

  /// The lead as plan.yaml names it.
  func writtenLead(of position: Int) -> DepartmentID? {
    leadHolder(of: position).flatMap { items[$0].lead }
  }

  /// What is named as the item's lead, here or by the nearest ancestor, and is no department.
  public func unknownLead(of position: Int) -> String? {
    leadHolder(of: position).flatMap { items[$0].unknownLead }
  }

  private func leadHolder(of position: Int) -> Int? { assignments.leadHolder(of: position) }

  /// How many objectives and strategies are entered, to compare with what the plan declares.
  public let entered: Declaration

  public static let empty = Plan(header: PlanHeader(), departments: [], objectives: [])
}

/// The positions of one level of the tree, found by hopping over each one's subtree.
public struct ChildPositions: Sequence, IteratorProtocol, Sendable {
  let items: [Item]
  var upcoming: Int
  let end: Int

  public mutating func next() -> Int? {
    guard upcoming < end else { return nil }
    let current = upcoming
    upcoming = items[current].end
    return current
  }
}

/// What stands at the head of plan.yaml.
public struct PlanHeader: Sendable {
  public var id: String
  public var title: String
  public var short: String
  public var owner: String?
  public var offset: UTCOffset
  public var basis: Basis?
  public var declares: Declaration?
  public var rules: Rules
  /// What was written before there were keys, and counts.
  public var trusted: [JournalHead] = []
  /// What the plan calls its levels, where it has names of its own.
  public var levels: [ItemKind: LevelName] = [:]
  /// What amounts of money are counted in.
  public var currency: String?
  /// What its documents say beside what happened.
  public var documents = DocumentSettings()

  public init(
    id: String = "", title: String = "", short: String? = nil, owner: String? = nil,
    offset: UTCOffset = .indochina, basis: Basis? = nil, declares: Declaration? = nil,
    rules: Rules = Rules()
  ) {
    self.id = id
    self.title = title
    self.short = short ?? id
    self.owner = owner
    self.offset = offset
    self.basis = basis
    self.declares = declares
    self.rules = rules
  }
}

/// The decision that a plan rests on.
public struct Basis: Hashable, Sendable {
  public let number: String
  public let date: Day?

  public init(number: String, date: Day?) {
    self.number = number
    self.date = date
  }
}

/// How many objectives and strategies: those the decision names, or those entered.
public struct Declaration: Hashable, Sendable {
  public let objectives: Int?
  public let strategies: Int?

  public init(objectives: Int?, strategies: Int?) {
    self.objectives = objectives
    self.strategies = strategies
  }
}
