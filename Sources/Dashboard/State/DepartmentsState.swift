import PlanDomain

/// Who is responsible for what: the departments, and the items of the one that was opened.
struct DepartmentsState: Sendable {
  var window = ListWindow()
  /// The index among the responsibilities of the one that was opened.
  var opened: Int?
  var itemWindow = ListWindow()

  func responsibility(in snapshot: Snapshot) -> Responsibility? {
    let place = opened ?? window.selected
    return snapshot.responsibilities.indices.contains(place)
      ? snapshot.responsibilities[place] : nil
  }

  /// Of the opened department: what it leads, the worst first, then what it coordinates.
  func items(in snapshot: Snapshot) -> [Int] {
    guard let responsibility = responsibility(in: snapshot) else { return [] }
    let projection = snapshot.projection
    let leads = responsibility.leads.sorted { a, b in
      let (first, second) = (rank(a, projection), rank(b, projection))
      return first == second ? a < b : first > second
    }
    return leads + responsibility.coordinates.filter { !leads.contains($0) }
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    guard opened != nil else { return nil }
    let items = items(in: snapshot)
    return items.indices.contains(itemWindow.selected) ? items[itemWindow.selected] : nil
  }

  private func rank(_ item: Int, _ projection: Projection) -> Int {
    let status = projection.effectiveStatus(of: item)
    guard status.isOpen else { return status == .done ? -1 : -2 }
    return (projection.outcomes[item].deadline == .overdue ? 10 : 0) + status.severity
  }
}
