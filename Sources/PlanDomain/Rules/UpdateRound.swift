/// Who has said something in a period of what they lead, and who has not.
public struct UpdateRound: Sendable {
  public struct Body: Sendable {
    public let department: DepartmentID
    /// Positions of the open leaves that it leads and that had begun by the end of the period, with
    /// a word on them in it.
    public fileprivate(set) var updated: [Int] = []
    /// The same without a word.
    public fileprivate(set) var silent: [Int] = []
  }

  public let period: Period
  /// In the plan's order, those that lead anything to be updated.
  public let bodies: [Body]
}

extension Projection {
  /// The month of reports that today is in.
  public var presentMonth: Period? {
    Period(.month, containing: moment.today, monthStarts: plan.header.rules.monthStarts)
  }

  public func updateRound(_ period: Period) -> UpdateRound {
    let days = period.days(monthStarts: plan.header.rules.monthStarts)
    var bodies = plan.departments.map { UpdateRound.Body(department: $0.id) }
    for item in plan.items.indices where plan.isLeaf(item) {
      guard let place = plan.assignments.lead(of: item), effectiveStatus(of: item).isOpen,
        facts[item].completion != .reported,
        plan.items[item].start.map({ $0 <= days.upperBound }) ?? true
      else { continue }
      let isUpdated = placement.events(of: item).contains { position in
        let row = ledger.rows[position]
        return row.kind.isUpdate && !undoing.leavesOut(position)
          && days.contains(row.day(at: plan.header.offset))
      }
      if isUpdated { bodies[place].updated.append(item) } else { bodies[place].silent.append(item) }
    }
    return UpdateRound(
      period: period, bodies: bodies.filter { !$0.updated.isEmpty || !$0.silent.isEmpty })
  }
}

extension EventRow.Kind {
  /// Whether it says how the work goes, and not what others make of it.
  fileprivate var isUpdate: Bool {
    switch self {
    case .set, .note, .obstacle, .resolution, .measure, .ask, .evidence, .spend: true
    case .directive, .planEdit, .meeting, .confirm, .answer, .period, .undo, .unknown: false
    }
  }
}
