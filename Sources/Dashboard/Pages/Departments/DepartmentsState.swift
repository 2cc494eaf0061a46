import CellGrid
import PlanDomain

/// Who is responsible for what: the departments, and the work of the one that was opened.
struct DepartmentsState: Sendable {
  private(set) var selection = Selection<Responsible>(.departments)
  /// Whether the work of the selected one is listed.
  private(set) var isOpened = false
  /// The work of the opened one, once it was worked out.
  private var listed: [Work]?
  /// What its rows are about, in their order.
  private var order: [Subject] = []
  private(set) var work = Selection<Subject>(.departmentWork)

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
    selection.place(in: snapshot.responsibles).map { snapshot.responsibilities[$0] }
  }

  /// Of the opened department: what it leads and what was ordered, the worst first, then what it
  /// coordinates.
  func rows(in snapshot: Snapshot) -> [Work] { listed ?? worstFirst(in: snapshot) }

  func selectedWork(in snapshot: Snapshot) -> Work? {
    guard isOpened else { return nil }
    return work.place(in: subjects(in: snapshot)).map { rows(in: snapshot)[$0] }
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

  mutating func move(by rows: Int, in snapshot: Snapshot) {
    if isOpened {
      work.move(by: rows, in: subjects(in: snapshot))
    } else {
      selection.move(by: rows, in: snapshot.responsibles)
    }
  }

  /// Lists the work of the selected one, from the first.
  mutating func open(_ snapshot: Snapshot, sorted: ([Work]) -> [Work] = { $0 }) {
    guard selection.id(in: snapshot.responsibles) != nil else { return }
    (isOpened, listed) = (true, sorted(worstFirst(in: snapshot)))
    order = Array(subjects(in: snapshot))
    work.reset()
    work.follow(subjects(in: snapshot))
  }

  mutating func close() { (isOpened, listed) = (false, nil) }

  mutating func select(_ subject: Subject, in snapshot: Snapshot) {
    work.select(subject, in: subjects(in: snapshot))
  }

  /// Selects a department in the list.
  mutating func select(_ responsible: Responsible, in snapshot: Snapshot) {
    close()
    selection.select(responsible, in: snapshot.responsibles)
  }

  /// After another reading, or under another filter. The work of a department that is gone is not
  /// replaced by another's: an edit would go astray. While it is being edited its rows stay where
  /// they stood.
  mutating func follow(
    _ snapshot: Snapshot, keepingOrder isEdited: Bool, sorted: ([Work]) -> [Work] = { $0 }
  ) {
    let before = selection.id
    selection.follow(snapshot.responsibles)
    if selection.id != before { close() }
    guard isOpened else {
      listed = nil
      return
    }
    let (fresh, projection) = (worstFirst(in: snapshot), snapshot.projection)
    listed =
      isEdited ? fresh.inOrder(of: order) { $0.subject(in: projection) } : sorted(fresh)
    order = Array(subjects(in: snapshot))
    work.follow(subjects(in: snapshot))
  }

  /// `workRows` are those that the opened one's work has.
  mutating func settle(_ snapshot: Snapshot, _ page: PageLayout, workRows: Int) {
    selection.settle(snapshot.responsibles, height: max(1, page.body.rows - 1))
    if isOpened { work.settle(subjects(in: snapshot), height: max(1, workRows)) }
  }

  private func subjects(in snapshot: Snapshot) -> LazyMapCollection<[Work], Subject> {
    let projection = snapshot.projection
    return rows(in: snapshot).lazy.map { $0.subject(in: projection) }
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

extension Snapshot {
  /// The rows of the departments.
  var responsibles: LazyMapCollection<[Responsibility], Responsible> {
    responsibilities.lazy.map(\.responsible)
  }
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
