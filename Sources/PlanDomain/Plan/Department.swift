/// A department, or a partner outside the administration.
public struct Department: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case department
    case partner
  }

  public let id: DepartmentID
  /// On the plan's day.
  public private(set) var name: String
  /// The name where room is short; the name itself when none is given.
  public private(set) var short: String
  public let kind: Kind
  /// The first day on which it no longer is.
  public var until: Day?
  /// Who has from then on what it answered for.
  public var into: [Heir] = []
  /// What it was called before, in any order.
  public var formerNames: [FormerName] = []
  /// What it writes by; where any department has one the plan is signed.
  public var keys: [OfficeKey] = []
  private let presentName: String
  private let presentShort: String

  public init(id: DepartmentID, name: String, short: String? = nil, kind: Kind = .department) {
    self.id = id
    self.name = name
    self.short = short ?? name
    self.kind = kind
    presentName = self.name
    presentShort = self.short
  }

  /// Whether it depends on the day what it is called or who answers in its place.
  var isDated: Bool { until != nil || !formerNames.isEmpty }

  /// Whether it is no more on this day.
  public func isOver(on day: Day) -> Bool { until.map { $0 <= day } ?? false }

  /// The same under its name of that day.
  func on(_ day: Day) -> Department {
    var department = self
    let former = formerNames.filter { day < $0.until }.min { $0.until < $1.until }
    department.name = former?.name ?? presentName
    department.short = former?.name ?? presentShort
    return department
  }
}

/// Who takes over from a department that is no more.
public struct Heir: Hashable, Sendable {
  public let to: DepartmentID
  /// The items that it takes with what is below them; of the first heir what no other is named for.
  public let items: [ItemID]

  public init(to: DepartmentID, items: [ItemID] = []) {
    self.to = to
    self.items = items
  }
}

/// What a department was called before the day `until`.
public struct FormerName: Hashable, Sendable {
  public let name: String
  /// The first day on which it was called so no longer.
  public let until: Day

  public init(name: String, until: Day) {
    self.name = name
    self.until = until
  }
}

/// A department that answers for something, and the one that it took that over from.
public struct Answerer: Hashable, Sendable {
  public let id: DepartmentID
  /// As plan.yaml or a directive names it, where that one is no more.
  public let former: DepartmentID?
}

/// On some day, who has what the departments that are no more answered for.
struct Successions: Sendable {
  private struct Heirs {
    let first: Int
    /// The items that others than the first take, and what is below them.
    let named: [(items: Range<Int>, heir: Int)]
  }

  /// By the place of a department that is no more.
  private var heirs: [Int: Heirs] = [:]

  init() {}

  init(_ departments: [Department], on day: Day, in plan: Plan) {
    for (place, department) in departments.enumerated() where department.isOver(on: day) {
      let known = department.into.compactMap { heir in
        plan.departmentPlace(heir.to).map { (heir: heir, place: $0) }
      }
      guard let first = known.first else { continue }
      let named = known.flatMap { known in
        known.heir.items.compactMap(plan.position(of:)).map { item in
          (items: item..<plan.items[item].end, heir: known.place)
        }
      }
      heirs[place] = Heirs(first: first.place, named: named)
    }
  }

  /// The place of the department that has now what the one at `place` answered for. An item that
  /// lies below several named ones goes with the nearest.
  func heir(of place: Int, for item: Int?) -> Int {
    var place = place
    // A circle is refused when it is read; here it only must not go on for ever.
    for _ in 0...heirs.count {
      guard let next = heirs[place] else { return place }
      let own = item.flatMap { item in
        next.named.filter { $0.items.contains(item) }.max {
          $0.items.lowerBound < $1.items.lowerBound
        }
      }
      place = own?.heir ?? next.first
    }
    return place
  }
}

extension Plan {
  /// Who leads the item, and in whose place.
  public func leader(of item: Int) -> Answerer? {
    lead(of: item).map { answerer($0, writtenLead(of: item)) }
  }

  /// Who coordinates what the item names, each once, and in whose place.
  public func coordinators(of item: Int) -> [Answerer] {
    items[item].coordinating.reduce(into: []) { found, id in
      guard let place = departmentPositions(id, for: item) else { return }
      let heir = departments[place].id
      if !found.contains(where: { $0.id == heir }) { found.append(answerer(heir, id)) }
    }
  }

  /// Who answers for a directive to the departments that it names, each once.
  public func addressees(of order: DirectiveOrder) -> [Answerer] {
    let item = order.item.flatMap(position(of:))
    return order.to.reduce(into: []) { found, id in
      let heir = departmentPositions(id, for: item).map { departments[$0].id } ?? id
      if !found.contains(where: { $0.id == heir }) { found.append(answerer(heir, id)) }
    }
  }

  /// Its name, and behind it in brackets the one that it took over from.
  public func name(of answerer: Answerer) -> String { name(of: answerer, \.name) }

  /// The same with short names.
  public func shortName(of answerer: Answerer) -> String { name(of: answerer, \.short) }

  /// Who answers for a directive, by short names.
  public func shortNames(of order: DirectiveOrder) -> String {
    addressees(of: order).map(shortName).joined(separator: ", ")
  }

  private func name(of answerer: Answerer, _ part: KeyPath<Department, String>) -> String {
    let name = department(answerer.id)?[keyPath: part] ?? answerer.id.text
    guard let former = answerer.former else { return name }
    return "\(name) (\(department(former)?[keyPath: part] ?? former.text))"
  }

  private func answerer(_ id: DepartmentID, _ written: DepartmentID?) -> Answerer {
    Answerer(id: id, former: written == id ? nil : written)
  }

  private func departmentPositions(_ id: DepartmentID, for item: Int?) -> Int? {
    departmentPlace(id).map { assignments.successions.heir(of: $0, for: item) }
  }
}
