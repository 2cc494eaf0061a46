/// How directives stand, told apart from the tasks; the cancelled are listed and not counted.
public struct DirectiveCounts: Hashable, Sendable {
  /// The done ones are among them.
  public var total = 0
  public var open = 0
  /// Of the open, those past their deadline.
  public var overdue = 0
  /// Of the open, those due within the plan's due-soon days.
  public var dueSoon = 0
  /// Of the open and not overdue, those shown as behind, as `Counts` has it of tasks.
  public var behind = 0
  /// Of the open and not overdue, those shown as at risk.
  public var atRisk = 0

  public init(
    total: Int = 0, open: Int = 0, overdue: Int = 0, dueSoon: Int = 0, behind: Int = 0,
    atRisk: Int = 0
  ) {
    self.total = total
    self.open = open
    self.overdue = overdue
    self.dueSoon = dueSoon
    self.behind = behind
    self.atRisk = atRisk
  }

  public var done: Int { total - open }
  public var isLate: Bool { overdue + behind + atRisk > 0 }

  public init(_ directives: some Sequence<Directive>) {
    self.init()
    for directive in directives where directive.status != .cancelled {
      total += 1
      if directive.status.isOpen { open += 1 }
      if directive.deadline == .overdue { overdue += 1 }
      if directive.deadline == .dueSoon { dueSoon += 1 }
      if directive.deadline != .overdue {
        if directive.status == .behind { behind += 1 }
        if directive.status == .atRisk { atRisk += 1 }
      }
    }
  }
}

extension Projection {
  /// Over all that were given.
  public func directiveCounts() -> DirectiveCounts { DirectiveCounts(directives) }

  /// Over those at these indices.
  public func directiveCounts(of indices: some Sequence<Int>) -> DirectiveCounts {
    DirectiveCounts(indices.lazy.map { directives[$0] })
  }

  /// Indices of all of them: the open first by deadline, then the ended, the latest first.
  public var directivesByUrgency: [Int] {
    directives.indices.map { index in
      let isOpen = directives[index].status.isOpen
      let due = (directives[index].due ?? .last).number
      return (rank: isOpen ? 0 : 1, days: isOpen ? due : -due, index: index)
    }
    .sorted { a, b in (a.rank, a.days, a.index) < (b.rank, b.days, b.index) }.map(\.index)
  }

  /// By department the indices of what was given to it or to whom it took over from, in that order.
  /// One given to several is in the record of each.
  var directivesByDepartment: [DepartmentID: [Int]] {
    var found: [DepartmentID: [Int]] = [:]
    for index in directivesByUrgency {
      for department in plan.addressees(of: directives[index].order) {
        found[department.id, default: []].append(index)
      }
    }
    return found
  }
}
