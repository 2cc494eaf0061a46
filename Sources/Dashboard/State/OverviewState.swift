import CellGrid
import PlanDomain

/// The overview's selection runs through the objectives, then through what needs a decision.
struct OverviewState: Sendable {
  var window = ListWindow()
  /// First of the decisions on screen.
  var decisionsTop = 0
  var objectivesTop = 0
  private var selected = Remembered<Row>()

  enum Target: Hashable, Sendable {
    case objective(Int)
    case decision(Int)
  }

  /// A row by what it is: an objective may stand among the decisions too.
  private enum Row: Hashable, Sendable {
    case objective(ItemID)
    case decision(Subject)
  }

  static func objectives(in snapshot: Snapshot) -> [Int] {
    Array(snapshot.projection.plan.children(of: nil))
  }

  func count(in snapshot: Snapshot) -> Int {
    Self.objectives(in: snapshot).count + snapshot.attention.count
  }

  /// The index among the objectives or among the decisions.
  func target(in snapshot: Snapshot) -> Target? {
    let objectives = Self.objectives(in: snapshot).count
    if window.selected < objectives { return .objective(window.selected) }
    let decision = window.selected - objectives
    return decision < snapshot.attention.count ? .decision(decision) : nil
  }

  /// Selects what stands for the subject: an objective, else a decision.
  mutating func select(_ subject: Subject?, in snapshot: Snapshot) {
    let projection = snapshot.projection
    let objectives = Self.objectives(in: snapshot)
    if let index = objectives.firstIndex(where: { .item(projection.plan.items[$0].id) == subject })
    {
      window.selected = index
    } else if let index = snapshot.attention.firstIndex(where: {
      $0.subject(in: projection) == subject
    }) {
      window.selected = objectives.count + index
    }
    remember(snapshot)
  }

  /// Notes what is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) {
    selected.note(row(window.selected, in: snapshot))
  }

  /// The same of what a person sees who has not moved yet.
  mutating func rememberFirst(_ snapshot: Snapshot) {
    selected.noteFirst(row(window.selected, in: snapshot))
  }

  mutating func reselect(_ snapshot: Snapshot) {
    let objectives = Self.objectives(in: snapshot)
    selected.reselect(&window, count: count(in: snapshot)) {
      Self.row($0, objectives, in: snapshot)
    }
  }

  private func row(_ place: Int, in snapshot: Snapshot) -> Row? {
    guard place < count(in: snapshot) else { return nil }
    return Self.row(place, Self.objectives(in: snapshot), in: snapshot)
  }

  private static func row(_ place: Int, _ objectives: [Int], in snapshot: Snapshot) -> Row {
    let projection = snapshot.projection
    if let objective = objectives[safely: place] {
      return .objective(projection.plan.items[objective].id)
    }
    return .decision(snapshot.attention[place - objectives.count].subject(in: projection))
  }

  func selectedItem(in snapshot: Snapshot) -> Int? {
    switch target(in: snapshot) {
    case .objective(let index)?: return Self.objectives(in: snapshot)[index]
    case .decision(let index)?:
      if case .item(let item) = snapshot.attention[index].target { return item }
      return nil
    case nil: return nil
    }
  }

  func selectedDirective(in snapshot: Snapshot) -> Directive? {
    guard case .decision(let index)? = target(in: snapshot),
      case .directive(let directive) = snapshot.attention[index].target
    else { return nil }
    return snapshot.projection.directives[directive]
  }

  /// Brings both lists around the selection.
  mutating func settle(_ snapshot: Snapshot, layout page: PageLayout) {
    let objectives = Self.objectives(in: snapshot).count
    let layout = OverviewLayout(page, snapshot)
    let count = self.count(in: snapshot)
    window.selected = min(max(window.selected, 0), max(count - 1, 0))
    if !layout.usesCards {
      var list = ListWindow(selected: min(window.selected, objectives - 1), top: objectivesTop)
      list.settle(count: objectives, height: layout.objectives.rows)
      objectivesTop = list.top
    }
    var list = ListWindow(selected: max(0, window.selected - objectives), top: decisionsTop)
    list.settle(count: snapshot.attention.count, height: layout.decisions.rows)
    decisionsTop = list.top
  }
}
