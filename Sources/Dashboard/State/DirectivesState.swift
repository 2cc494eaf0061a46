import PlanDomain

/// The directives, the open ones first by deadline; all, or those to one department.
struct DirectivesState: Sendable {
  var window = ListWindow()
  /// Only those to this department.
  var department: DepartmentID?
  private var selected = Remembered<EventID>()

  /// Indices in the projection's directives: open ones first by deadline, then the ended.
  func rows(in snapshot: Snapshot) -> [Int] {
    guard let department else { return snapshot.directiveRows }
    let all = snapshot.projection.directives
    return snapshot.directiveRows.filter { all[$0].order.to.contains(department) }
  }

  func directive(in snapshot: Snapshot) -> Directive? {
    let rows = rows(in: snapshot)
    guard rows.indices.contains(window.selected) else { return nil }
    return snapshot.projection.directives[rows[window.selected]]
  }

  /// Notes what is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) { selected.note(directive(in: snapshot)?.id) }

  /// The same of what a person sees who has not moved yet.
  mutating func rememberFirst(_ snapshot: Snapshot) {
    selected.noteFirst(directive(in: snapshot)?.id)
  }

  /// Selects a directive; where the department's that are shown don't have it, among all of them.
  mutating func select(_ id: EventID, _ snapshot: Snapshot) {
    selected.note(id)
    let all = snapshot.projection.directives
    if !rows(in: snapshot).contains(where: { all[$0].id == id }) { department = nil }
    reselect(snapshot)
  }

  mutating func reselect(_ snapshot: Snapshot) {
    let rows = rows(in: snapshot)
    selected.reselect(&window, count: rows.count) { snapshot.projection.directives[rows[$0]].id }
  }

  /// The departments that have directives, in the plan's order.
  func departments(in snapshot: Snapshot) -> [DepartmentID] {
    let named = Set(snapshot.projection.directives.flatMap(\.order.to))
    return snapshot.projection.plan.departments.map(\.id).filter(named.contains)
  }

  /// To the first of the next department's directives, after the last to all of them again.
  mutating func nextDepartment(_ snapshot: Snapshot) {
    defer {
      window = ListWindow()
      remember(snapshot)
    }
    let all = departments(in: snapshot)
    guard let department, let place = all.firstIndex(of: department) else {
      self.department = all.first
      return
    }
    self.department = place + 1 < all.count ? all[place + 1] : nil
  }
}
