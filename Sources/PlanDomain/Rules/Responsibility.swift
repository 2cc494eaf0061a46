/// What one department answers for: what it leads, what it coordinates, and how that stands.
public struct Responsibility: Sendable {
  /// Nothing for the leaves that nobody leads.
  public let department: DepartmentID?
  /// What plan.yaml names as their lead, though the plan has no such department.
  public let unknownLead: String?
  /// Positions of the leaves that it leads, itself or by an ancestor's word, in plan order.
  public let leads: [Int]
  /// Positions of the items, of any level, that name it as coordinating, in plan order.
  public let coordinates: [Int]
  /// Over the leaves it leads, without the cancelled.
  public let counts: Counts
  /// Open leaves that it leads and that fall due in this month and the following ones.
  public let load: [Int]
  /// Indices in the projection's directives: those given to it, alone or with others, the open
  /// first by deadline.
  public let directives: [Int]
  /// Over these directives, apart from the leaves.
  public let directiveCounts: DirectiveCounts

  /// Whether it leads anything that counts, or was given a directive that does.
  public var answers: Bool { counts.total > 0 || directiveCounts.total > 0 }
  /// Whether anything that it answers for is overdue, behind or at risk.
  public var isLate: Bool { counts.isLate || directiveCounts.isLate }
}

extension Projection {
  /// Every department, the one with the most overdue first, tasks and directives, then by what is
  /// behind, at risk and falls due, then in the plan's order; before all of them, where there are
  /// some, the leaves that nobody leads and those whose lead is not known.
  public func responsibilities(months: Int = 6) -> [Responsibility] {
    var leads = [[Int]](repeating: [], count: plan.departments.count)
    var coordinates = leads
    var orphans: [Int] = []
    var unknown: [String: [Int]] = [:]
    for item in plan.items.indices {
      for place in plan.assignments.coordinating(of: item) { coordinates[Int(place)].append(item) }
      guard plan.isLeaf(item) else { continue }
      if let place = plan.assignments.lead(of: item) {
        leads[place].append(item)
      } else if let name = plan.unknownLead(of: item) {
        unknown[name, default: []].append(item)
      } else if plan.lead(of: item) == nil {
        orphans.append(item)
      }
    }
    let orders = directivesByDepartment
    let known = plan.departments.enumerated().compactMap { place, department in
      // One that is no more and has nothing left is not in the way of those that are.
      department.isOver(on: moment.today) && leads[place].isEmpty && coordinates[place].isEmpty
        && orders[department.id] == nil
        ? nil
        : (
          place,
          responsibility(
            department.id, leads[place], coordinates[place], orders[department.id] ?? [],
            months: months)
        )
    }
    .sorted { a, b in
      let (first, second) = (a.1.urgency, b.1.urgency)
      return first == second ? a.0 < b.0 : second.lexicographicallyPrecedes(first)
    }
    .map(\.1)
    let strangers = unknown.sorted { $0.key < $1.key }.map { name, leads in
      responsibility(nil, leads, [], months: months, unknownLead: name)
    }
    return (orphans.isEmpty ? [] : [responsibility(nil, orphans, [], months: months)]) + strangers
      + known
  }

  func responsibility(
    _ department: DepartmentID?, _ leads: [Int], _ coordinates: [Int],
    _ directives: [Int] = [], months: Int, unknownLead: String? = nil
  ) -> Responsibility {
    var counts = Counts()
    var load = [Int](repeating: 0, count: max(months, 1))
    let (year, month, _) = moment.today.civil
    for item in leads {
      let outcome = outcomes[item]
      counts.add(outcome.deadline, shown: effectiveStatus(of: item))
      guard outcome.computed.isOpen, let due = facts[item].currentDue,
        // Which month a day is in takes some reckoning, and most days are far off.
        abs(due.days(since: moment.today)) <= 31 * (load.count + 1)
      else { continue }
      let ahead = (due.civil.year - year) * 12 + due.civil.month - month
      if load.indices.contains(ahead) { load[ahead] += 1 }
    }
    return Responsibility(
      department: department, unknownLead: unknownLead, leads: leads, coordinates: coordinates,
      counts: counts, load: load, directives: directives,
      directiveCounts: directiveCounts(of: directives))
  }
}

extension Responsibility {
  /// What a list of departments goes by, the weightiest first.
  fileprivate var urgency: [Int] {
    [
      counts.openOverdue + directiveCounts.overdue, counts.openOverdue,
      counts.behind + directiveCounts.behind, counts.atRisk + directiveCounts.atRisk,
      counts.dueSoon + directiveCounts.dueSoon, counts.total,
      directiveCounts.total,
    ]
  }
}
