import PlanDomain

/// Who is responsible for what: the departments, and the items of the one that was opened.
struct DepartmentsState: Sendable {
  var window = ListWindow()
  /// The index among the responsibilities of the one that was opened.
  var opened: Int? { didSet { listed = nil } }
  /// The items of the opened one, once they were worked out.
  private var listed: [Int]?
  var itemWindow = ListWindow()

  func responsibility(in snapshot: Snapshot) -> Responsibility? {
    let place = opened ?? window.selected
    return snapshot.responsibilities.indices.contains(place)
      ? snapshot.responsibilities[place] : nil
  }

  /// Of the opened department: what it leads, the worst first, then what it coordinates.
  func items(in snapshot: Snapshot) -> [Int] { listed ?? worstFirst(in: snapshot) }

  /// Works the opened one's items out, unless they are known; every key asks for them.
  mutating func list(_ snapshot: Snapshot) {
    if opened != nil, listed == nil { listed = worstFirst(in: snapshot) }
  }

  /// What is listed is of an earlier reading, or of another filter.
  mutating func forgetItems() { listed = nil }

  private func worstFirst(in snapshot: Snapshot) -> [Int] {
    guard let responsibility = responsibility(in: snapshot) else { return [] }
    let projection = snapshot.projection
    let leads = responsibility.leads.map { (rank: rank($0, projection), item: $0) }
      .sorted { $0.rank == $1.rank ? $0.item < $1.item : $0.rank > $1.rank }
      .map(\.item)
    let led = Set(leads)
    return leads + responsibility.coordinates.filter { !led.contains($0) }
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
