import PlanDomain

/// Who is responsible for what: the departments, and the items of the one that was opened.
struct DepartmentsState: Sendable {
  var window = ListWindow()
  /// Whether the items of the selected one are listed.
  private(set) var isOpened = false
  /// The items of the opened one, once they were worked out.
  private var listed: [Int]?
  var itemWindow = ListWindow()
  private var selected = Remembered<Responsible>()
  private var item = Remembered<ItemID>()

  func responsibility(in snapshot: Snapshot) -> Responsibility? {
    snapshot.responsibilities[safely: window.selected]
  }

  /// Of the opened department: what it leads, the worst first, then what it coordinates.
  func items(in snapshot: Snapshot) -> [Int] { listed ?? worstFirst(in: snapshot) }

  /// Works the opened one's items out, unless they are known; every key asks for them.
  mutating func list(_ snapshot: Snapshot) {
    if isOpened, listed == nil { listed = worstFirst(in: snapshot) }
  }

  /// Lists the items of the one at a place, from the first.
  mutating func open(_ place: Int, _ snapshot: Snapshot) {
    window.selected = place
    itemWindow = ListWindow()
    (isOpened, listed) = (true, nil)
    item = Remembered()
    list(snapshot)
    remember(snapshot)
  }

  mutating func close() { (isOpened, listed) = (false, nil) }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    isOpened ? items(in: snapshot)[safely: itemWindow.selected] : nil
  }

  mutating func select(_ item: Int, in snapshot: Snapshot) {
    guard let row = items(in: snapshot).firstIndex(of: item) else { return }
    itemWindow.selected = row
    remember(snapshot)
  }

  /// Notes what is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) {
    selected.note(responsibility(in: snapshot)?.responsible)
    item.note(itemID(in: snapshot))
  }

  /// The same of what a person sees who has not moved yet.
  mutating func rememberFirst(_ snapshot: Snapshot) {
    selected.noteFirst(responsibility(in: snapshot)?.responsible)
    item.noteFirst(itemID(in: snapshot))
  }

  /// After another reading, or under another filter. The items of a department that is gone are not
  /// replaced by another's: an edit would go astray.
  mutating func reselect(_ snapshot: Snapshot) {
    listed = nil
    let all = snapshot.responsibilities
    let before = selected.id
    selected.reselect(&window, count: all.count) { all[$0].responsible }
    if selected.id != before { close() }
    guard isOpened else { return }
    let items = worstFirst(in: snapshot)
    item.reselect(&itemWindow, count: items.count) { snapshot.projection.plan.items[items[$0]].id }
    listed = items
  }

  private func itemID(in snapshot: Snapshot) -> ItemID? {
    selectedItem(in: snapshot).map { snapshot.projection.plan.items[$0].id }
  }

  private func worstFirst(in snapshot: Snapshot) -> [Int] {
    guard let responsibility = responsibility(in: snapshot) else { return [] }
    let projection = snapshot.projection
    let leads = responsibility.worst(responsibility.leads.count, in: projection)
    let led = Set(leads)
    return leads + responsibility.coordinates.filter { !led.contains($0) }
  }
}

/// Whom a row of the departments stands for: one of the plan's, one that it does not know, or
/// nobody.
struct Responsible: Hashable, Sendable {
  var department: DepartmentID?
  var unknownLead: String?
}

extension Responsibility {
  var responsible: Responsible { Responsible(department: department, unknownLead: unknownLead) }

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
