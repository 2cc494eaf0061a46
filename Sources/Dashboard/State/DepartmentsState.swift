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
    let leads = responsibility.worst(responsibility.leads.count, in: projection)
    let led = Set(leads)
    return leads + responsibility.coordinates.filter { !led.contains($0) }
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    guard opened != nil else { return nil }
    let items = items(in: snapshot)
    return items.indices.contains(itemWindow.selected) ? items[itemWindow.selected] : nil
  }
}

extension Responsibility {
  /// Of what it leads so many, the overdue first, then the worst; what has ended last.
  func worst(_ limit: Int, in projection: Projection) -> [Int] {
    let ranks = leads.map { projection.urgency(of: $0) }
    var found: [Int] = []
    // One walk a rank: there are few ranks, and a department may lead thousands.
    for rank in Set(ranks).sorted(by: >) {
      for (place, item) in leads.enumerated() where ranks[place] == rank {
        guard found.count < limit else { return found }
        found.append(item)
      }
    }
    return found
  }
}

extension Projection {
  fileprivate func urgency(of item: Int) -> Int {
    let status = effectiveStatus(of: item)
    guard status.isOpen else { return status == .done ? -1 : -2 }
    return (outcomes[item].deadline == .overdue ? 10 : 0) + status.severity
  }
}
