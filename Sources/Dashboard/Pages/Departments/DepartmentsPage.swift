import CellGrid
import Phrases
import PlanDomain

/// Who is responsible for what: the departments, or the work of the one that was opened.
struct DepartmentsPage: ScreenPage {
  let command = Command.showDepartments

  func item(in state: State) -> Int? { state.departments.selectedItem(in: state.snapshot) }

  func subject(in state: State) -> Subject? {
    state.departments.selectedWork(in: state.snapshot)?.subject(in: state.projection)
  }

  func nothingSelected(in state: State) -> Phrase {
    state.departments.isOpened
      ? .nothingSelected : .openDepartmentFirst(state.keymap.key(for: .drill))
  }

  func rowsAsked(in state: State) -> String {
    state.departments.isOpened ? "\(String(describing: state.departments.selection.id))" : ""
  }

  func sortsByUrgency(in state: State) -> Bool { state.departments.isOpened }

  func isEmptied(by matches: FilterMatches, in state: State) -> Bool {
    matches.count == 0 && !matches.isDirectiveMatch.contains(true)
  }

  func markable(in state: State) -> [Subject]? {
    guard state.departments.isOpened else { return nil }
    return state.departments.rows(in: state.snapshot).map { $0.subject(in: state.projection) }
  }

  func searched(in state: State) -> SearchedRows? {
    state.departments.isOpened ? searchedWork(in: state) : searchedDepartments(in: state)
  }

  private func searchedDepartments(in state: State) -> SearchedRows {
    let rows = state.snapshot.responsibilities
    return SearchedRows(
      .departments, count: rows.count, selected: state.departments.selection.window.selected,
      text: { state.text(of: rows[$0]) },
      select: { row, state in
        guard let found = rows[safely: row] else { return }
        state.departments.select(found.responsible, in: state.snapshot)
      })
  }

  private func searchedWork(in state: State) -> SearchedRows? {
    guard let opened = state.departments.responsibility(in: state.snapshot)?.responsible else {
      return nil
    }
    let (rows, projection) = (state.departments.rows(in: state.snapshot), state.projection)
    return SearchedRows(
      .departmentWork, of: "\(opened)", count: rows.count,
      selected: state.departments.work.window.selected,
      text: { state.text(of: state.row(of: rows[$0])) },
      item: { row in
        guard case .item(let id)? = rows[safely: row]?.subject(in: projection) else { return nil }
        return projection.plan.position(of: id)
      },
      select: { row, state in
        guard let found = rows[safely: row] else { return }
        state.departments.select(found.subject(in: projection), in: state.snapshot)
      })
  }

  func follow(_ state: inout State) {
    let sorted = sortsWork(state)
    state.departments.follow(state.snapshot, keepingOrder: state.order.isHeld, sorted: sorted)
  }

  func sortedList(in state: State) -> SortedList? {
    state.departments.isOpened
      ? SortedList(.departmentWork, Column.work(state, in: 200))
      : SortedList(.departments, Column.departments(state))
  }

  func sort(_ state: inout State) {
    let sorted = state.sorted(
      state.snapshot.responsibilities, of: .departments, by: Column.departments(state),
      row: { $0 })
    state.snapshot.reorder(departments: sorted)
  }

  /// How the work of the opened one is sorted.
  private func sortsWork(
    _ state: State
  ) -> ([DepartmentsState.Work]) -> [DepartmentsState.Work] {
    { work in
      state.sorted(
        work, of: .departmentWork, by: Column.work(state, in: 200), row: { state.row(of: $0) })
    }
  }

  func open(_ state: inout State) {
    let sorted = sortsWork(state)
    state.departments.open(state.snapshot, sorted: sorted)
  }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.departments.settle(
      state.snapshot, layout,
      workRows: state.departmentWork(layout).list.rows - layout.headRows)
  }

  func move(_ state: inout State, by rows: Int) {
    state.departments.move(by: rows, in: state.snapshot)
  }

  func height(in state: State, _ layout: PageLayout) -> Int {
    state.departments.isOpened
      ? state.departmentWork(layout).list.rows - layout.headRows : layout.listHeight
  }

  func drill(_ state: inout State) -> [Effect] {
    if state.departments.isOpened {
      state.openSelected()
    } else {
      open(&state)
    }
    return []
  }

  func back(_ state: inout State) {
    if state.departments.isOpened { state.departments.close() } else { state.open(.overview) }
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    switch target {
    case .departmentRow(let row): state.departments.select(row, in: state.snapshot)
    case .subject(let subject) where state.departments.isOpened:
      state.departments.select(subject, in: state.snapshot)
    default: break
    }
  }

  func part(in state: State) -> Place.Part {
    state.departments.responsibility(in: state.snapshot).map {
      .department($0.responsible, isOpened: state.departments.isOpened)
    } ?? .whole
  }

  func restore(_ place: Place, _ state: inout State) {
    guard case .department(let responsible, let isOpened) = place.part else {
      return state.departments.close()
    }
    state.departments.select(responsible, in: state.snapshot)
    guard isOpened else { return }
    open(&state)
    if let subject = place.subject { state.departments.select(subject, in: state.snapshot) }
  }

  func hints(in state: State) -> [Command] {
    state.departments.isOpened
      ? [.drill, .back] + state.editHints + [.search, .help] : [.drill, .search, .help, .quit]
  }

  func sides(in state: State) -> Sides? {
    state.departments.isOpened
      ? Sides(list: .departmentWork)
      : Sides(list: .departments, from: PageWidth.detailBesideWideLists, hasHistory: false)
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawDepartments(state, layout, on: &canvas)
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    let line =
      state.departments.isOpened
      ? state.departmentTable(layout).line(state.departments.work.window.offset)
      : state.departmentListTable(layout).line(state.departments.selection.window.offset)
    return Point(column: 2, row: line.row)
  }
}
