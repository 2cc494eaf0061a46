import PlanDomain

/// The directives, the newest first; all, or those to one department.
struct DirectivesState: Sendable {
  var window = ListWindow()
  /// Only those to this department.
  var department: DepartmentID?
  private var selected: EventID?

  /// Indices in the projection's directives: open ones first by deadline, then the ended.
  func rows(in snapshot: Snapshot) -> [Int] {
    let all = snapshot.projection.directives
    return all.indices.filter { index in
      guard snapshot.matches?.isDirectiveMatch[index] ?? true else { return false }
      return department.map { all[index].order.to.contains($0) } ?? true
    }
    .sorted { a, b in
      if all[a].status.isOpen != all[b].status.isOpen { return all[a].status.isOpen }
      let (first, second) = (all[a].due ?? .last, all[b].due ?? .last)
      if first != second { return all[a].status.isOpen ? first < second : first > second }
      return a < b
    }
  }

  func directive(in snapshot: Snapshot) -> Directive? {
    let rows = rows(in: snapshot)
    guard rows.indices.contains(window.selected) else { return nil }
    return snapshot.projection.directives[rows[window.selected]]
  }

  mutating func remember(_ snapshot: Snapshot) { selected = directive(in: snapshot)?.id }

  /// Selects a directive, whichever department's are shown.
  mutating func select(_ id: EventID, _ snapshot: Snapshot) {
    selected = id
    department = nil
    reselect(snapshot)
  }

  mutating func reselect(_ snapshot: Snapshot) {
    guard let selected else { return }
    let place = rows(in: snapshot).firstIndex {
      snapshot.projection.directives[$0].id == selected
    }
    if let place { window.selected = place }
  }

  /// The departments that have directives, in the plan's order.
  func departments(in snapshot: Snapshot) -> [DepartmentID] {
    let named = Set(snapshot.projection.directives.flatMap(\.order.to))
    return snapshot.projection.plan.departments.map(\.id).filter(named.contains)
  }

  /// To the next department's directives, after the last to all of them again.
  mutating func nextDepartment(_ snapshot: Snapshot) {
    let all = departments(in: snapshot)
    guard let department, let place = all.firstIndex(of: department) else {
      self.department = all.first
      return
    }
    self.department = place + 1 < all.count ? all[place + 1] : nil
  }
}
