import PlanDomain

/// Who is responsible for what: the departments, and the work of the one that was opened.
struct DepartmentsState: Sendable {
  var window = ListWindow()
  /// Whether the work of the selected one is listed.
  private(set) var isOpened = false
  /// The work of the opened one, once it was worked out.
  private var listed: [Work]?
  var itemWindow = ListWindow()
  private var selected = Remembered<Responsible>()
  private var work = Remembered<Subject>()

  /// One row of a department's page.
  enum Work: Hashable, Sendable {
    /// Positions of items that it leads, or only coordinates.
    case led(Int)
    case coordinated(Int)
    /// Index in the projection's directives.
    case directive(Int)

    func subject(in projection: Projection) -> Subject {
      switch self {
      case .led(let item), .coordinated(let item): .item(projection.plan.items[item].id)
      case .directive(let index): .directive(projection.directives[index].id)
      }
    }
  }

  func responsibility(in snapshot: Snapshot) -> Responsibility? {
    snapshot.responsibilities[safely: window.selected]
  }

  /// Of the opened department: what it leads and what was ordered, the worst first, then what it
  /// coordinates.
  func rows(in snapshot: Snapshot) -> [Work] { listed ?? worstFirst(in: snapshot) }

  /// Works the opened one's rows out, unless they are known; every key asks for them.
  mutating func list(_ snapshot: Snapshot) {
    if isOpened, listed == nil { listed = worstFirst(in: snapshot) }
  }

  /// Lists the work of the one at a place, from the first.
  mutating func open(_ place: Int, _ snapshot: Snapshot) {
    window.selected = place
    itemWindow = ListWindow()
    (isOpened, listed) = (true, nil)
    work = Remembered()
    list(snapshot)
    remember(snapshot)
  }

  mutating func close() { (isOpened, listed) = (false, nil) }

  func selectedWork(in snapshot: Snapshot) -> Work? {
    isOpened ? rows(in: snapshot)[safely: itemWindow.selected] : nil
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    switch selectedWork(in: snapshot) {
    case .led(let item)?, .coordinated(let item)?: item
    case .directive?, nil: nil
    }
  }

  func selectedDirective(in snapshot: Snapshot) -> Directive? {
    guard case .directive(let index)? = selectedWork(in: snapshot) else { return nil }
    return snapshot.projection.directives[index]
  }

  mutating func select(_ subject: Subject, in snapshot: Snapshot) {
    let projection = snapshot.projection
    guard let row = rows(in: snapshot).firstIndex(where: { $0.subject(in: projection) == subject })
    else { return }
    itemWindow.selected = row
    remember(snapshot)
  }

  /// Selects a department in the list.
  mutating func select(_ responsible: Responsible, in snapshot: Snapshot) {
    close()
    let all = snapshot.responsibilities
    guard let place = all.firstIndex(where: { $0.responsible == responsible }) else { return }
    window.selected = place
    remember(snapshot)
  }

  /// Notes what is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) {
    selected.note(responsibility(in: snapshot)?.responsible)
    work.note(subject(in: snapshot))
  }

  /// The same of what a person sees who has not moved yet.
  mutating func rememberFirst(_ snapshot: Snapshot) {
    selected.noteFirst(responsibility(in: snapshot)?.responsible)
    work.noteFirst(subject(in: snapshot))
  }

  /// After another reading, or under another filter. The work of a department that is gone is not
  /// replaced by another's: an edit would go astray.
  mutating func reselect(_ snapshot: Snapshot) {
    listed = nil
    let all = snapshot.responsibilities
    let before = selected.id
    selected.reselect(&window, count: all.count) { all[$0].responsible }
    if selected.id != before { close() }
    guard isOpened else { return }
    let rows = worstFirst(in: snapshot)
    work.reselect(&itemWindow, count: rows.count) { rows[$0].subject(in: snapshot.projection) }
    listed = rows
  }

  private func subject(in snapshot: Snapshot) -> Subject? {
    selectedWork(in: snapshot).map { $0.subject(in: snapshot.projection) }
  }

  private func worstFirst(in snapshot: Snapshot) -> [Work] {
    guard let body = responsibility(in: snapshot) else { return [] }
    let own = body.worst(body.leads.count + body.directives.count, in: snapshot.projection)
    let led = Set(body.leads)
    return own + body.coordinates.filter { !led.contains($0) }.map(Work.coordinated)
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

  /// Of what it leads and of its directives so many, the overdue first, then the worst; what has
  /// ended last.
  func worst(_ limit: Int, in projection: Projection) -> [DepartmentsState.Work] {
    let own =
      leads.map(DepartmentsState.Work.led) + directives.map(DepartmentsState.Work.directive)
    let ranks =
      leads.map { projection.urgency(of: $0) }
      + directives.map { projection.directives[$0].urgency }
    var found: [DepartmentsState.Work] = []
    // One walk a rank: there are few ranks, and a department may lead thousands.
    for rank in Set(ranks).sorted(by: >) {
      for (place, work) in own.enumerated() where ranks[place] == rank {
        guard found.count < limit else { return found }
        found.append(work)
      }
    }
    return found
  }
}

extension Projection {
  fileprivate func urgency(of item: Int) -> Int {
    effectiveStatus(of: item)?.urgency(outcomes[item].deadline) ?? -2
  }
}

extension Directive {
  fileprivate var urgency: Int { effectiveStatus.urgency(deadline) }
}

extension Status {
  fileprivate func urgency(_ deadline: DeadlineClass) -> Int {
    guard isOpen else { return self == .done ? -1 : -2 }
    return (deadline == .overdue ? 10 : 0) + severity
  }
}
