import CellGrid
import Phrases
import PlanDomain

/// Who is responsible for what: each department's counts, its rate and its load over the months to
/// come, the most overdue first; or the work of the one that was opened.
func drawDepartments(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  if !state.departments.isOpened {
    drawDepartmentList(state, page, on: &canvas)
  } else {
    drawDepartmentWork(state, page, on: &canvas)
  }
}

private func drawDepartmentWork(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  guard let heading = state.departmentHeading(page) else { return }
  let layout = DepartmentWorkLayout(page, headingRows: heading.lines.count)
  heading.draw(layout.heading, on: &canvas)
  let rows = state.departments.rows(in: state.snapshot)
  if rows.isEmpty, state.snapshot.matches != nil { drawNothingMatches(state, page, on: &canvas) }
  canvas.draw(
    state.departmentTable(page), selected: state.departments.work.window.selected, state)
  guard page.showsDetailBeside else { return }
  if let directive = state.departments.selectedDirective(in: state.snapshot) {
    // Not the item that it is about: from row to row that would be all of the pane, twice.
    let lines = directiveLines(directive, state, page.detail, canvas.glyphs)
    drawEntryBeside(lines, about: nil, state, page, on: &canvas)
  } else if let item = state.departments.selectedItem(in: state.snapshot) {
    drawDetailBeside(state, item, page, on: &canvas)
  }
}

extension State {
  func row(of work: DepartmentsState.Work) -> WorkRow {
    var row =
      switch work {
      case .led(let item): row(ofItem: item, isLead: true)
      case .coordinated(let item): row(ofItem: item, isLead: false)
      case .directive(let index): row(ofDirective: index)
      }
    if case .directive = work { row.role = .roleOrdered }
    row.page = departments.selection.id
    return row
  }

  func departmentTable(_ page: PageLayout) -> Table<WorkRow> {
    let rows = departments.rows(in: snapshot)
    return .work(
      .departmentWork, self, page, in: departmentWork(page).list, count: rows.count,
      from: departments.work.window.top, row: { row(of: rows[$0]) })
  }
}
