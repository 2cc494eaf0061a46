import PlanDomain

/// The directives, the open ones first by deadline; all, or those to one department.
struct DirectivesState: Sendable {
  private(set) var selection = Selection<EventID>(.directives)
  /// Only those to this department.
  private(set) var department: DepartmentID?

  /// Indices in the projection's directives: open ones first by deadline, then the ended.
  func rows(in snapshot: Snapshot) -> [Int] {
    guard let department else { return snapshot.directiveRows }
    let projection = snapshot.projection
    return snapshot.directiveRows.filter { index in
      projection.plan.addressees(of: projection.directives[index].order).contains {
        $0.id == department
      }
    }
  }

  func directive(in snapshot: Snapshot) -> Directive? {
    selection.place(in: ids(in: snapshot)).map {
      snapshot.projection.directives[rows(in: snapshot)[$0]]
    }
  }

  mutating func move(by rows: Int, in snapshot: Snapshot) {
    selection.move(by: rows, in: ids(in: snapshot))
  }

  /// Selects a directive; where the department's that are shown don't have it, among all of them.
  mutating func select(_ id: EventID, _ snapshot: Snapshot) {
    if !ids(in: snapshot).contains(id) { department = nil }
    selection.select(id, in: ids(in: snapshot))
  }

  mutating func follow(_ snapshot: Snapshot) { selection.follow(ids(in: snapshot)) }

  mutating func settle(_ snapshot: Snapshot, height: Int) {
    selection.settle(ids(in: snapshot), height: height)
  }

  private func ids(in snapshot: Snapshot) -> LazyMapCollection<[Int], EventID> {
    let all = snapshot.projection.directives
    return rows(in: snapshot).lazy.map { all[$0].id }
  }

  /// The departments that have directives, in the plan's order.
  func departments(in snapshot: Snapshot) -> [DepartmentID] {
    let plan = snapshot.projection.plan
    let named = Set(
      snapshot.projection.directives.flatMap { plan.addressees(of: $0.order).map(\.id) })
    return plan.departments.map(\.id).filter(named.contains)
  }

  /// To the first of the next department's directives, after the last to all of them again.
  mutating func nextDepartment(_ snapshot: Snapshot) {
    defer {
      selection.reset()
      follow(snapshot)
    }
    let all = departments(in: snapshot)
    guard let department, let place = all.firstIndex(of: department) else {
      self.department = all.first
      return
    }
    self.department = place + 1 < all.count ? all[place + 1] : nil
  }
}
