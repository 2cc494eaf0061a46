import CellGrid
import Phrases
import PlanDomain

/// Who is responsible for what: each department's counts, its rate and its load over the months to
/// come, the most overdue first; or the items of the one that was opened.
func drawDepartments(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  if !state.departments.isOpened {
    drawDepartmentList(state, page, on: &canvas)
  } else {
    drawDepartmentItems(state, page, on: &canvas)
  }
}

private func drawDepartmentItems(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  guard let responsibility = state.departments.responsibility(in: state.snapshot) else { return }
  let heading = page.body.splitTop(1).top
  let used = canvas.put(
    responsibility.name(in: state), heading.column + page.margin, heading.row, .title,
    limit: page.tree.columns - page.margin - 2)
  let summary = state.say(
    .leadsAndCoordinates(responsibility.leads.count, responsibility.coordinates.count))
  canvas.put(
    summary, heading.column + page.margin + used + 2, heading.row, .dim,
    limit: page.tree.columns - page.margin - used - 4)
  let items = state.departments.items(in: state.snapshot)
  if items.isEmpty, state.snapshot.matches != nil { drawNothingMatches(state, page, on: &canvas) }
  let window = state.departments.itemWindow
  let numberColumns = state.numberColumns(of: items)
  for index in window.visible(count: items.count, height: page.tree.rows) {
    let line = page.tree.line(index - window.top)
    let isLead = responsibility.leads.risingContains(items[index])
    drawResponsibleItem(
      items[index], isLead: isLead, numberColumns, state, line,
      isSelected: index == window.selected, on: &canvas)
    canvas.mark(line, .departmentItem(index))
  }
  guard page.showsDetailBeside, let item = state.departments.selectedItem(in: state.snapshot)
  else { return }
  drawDetailBeside(state, item, page, on: &canvas)
}

extension State {
  /// Columns for the numbers of these items, so that their titles stand under one another.
  func numberColumns(of items: some Collection<Int>) -> Int {
    min(items.map { plan.items[$0].id.text.utf8.count }.max() ?? 0, 11)
  }

  /// An item's number over so many columns; a longer one stays whole.
  func number(of item: Int, over columns: Int) -> String {
    let number = plan.items[item].id.text
    return number + String(repeating: " ", count: max(0, columns - number.utf8.count))
  }
}

/// One item that a department leads or coordinates.
func drawResponsibleItem(
  _ item: Int, isLead: Bool, _ numberColumns: Int, _ state: State, _ line: Rect,
  isSelected: Bool, on canvas: inout Canvas
) {
  let fields = state.plan.items[item]
  let outcome = state.projection.outcomes[item]
  let row = line.row
  if isSelected { canvas.put(canvas.glyphs.selection, line.column, row, .accent) }
  state.markChange(.item(fields.id), line.column + 1, row, on: &canvas)
  let dueColumns = line.columns >= 50 ? 12 : 0
  let roleColumns = line.columns >= 60 ? 10 : 2
  let statusColumns = line.columns >= 54 ? 12 : 2
  var column = line.column + 2
  let role = state.say(isLead ? .roleLead : .roleCoordinating)
  canvas.put(
    roleColumns > 2 ? role : String(role.prefix(1)), column, row, .dim, limit: roleColumns - 1)
  column += roleColumns
  let titleColumns = line.endColumn - column - statusColumns - 6 - dueColumns - 1
  let start = column
  var limit = titleColumns
  if let mark = state.saveMark(of: .item(fields.id)) {
    limit -=
      canvas.putRight(
        mark.text, endingAt: start + titleColumns, row, mark.face, limit: titleColumns / 2) + 1
  }
  // Where there is little room titles begin where numbers end.
  let number = state.number(of: item, over: line.columns >= 60 ? numberColumns : 0)
  let shown = canvas.put(
    "\(number)  \(fields.title)", column, row, isLead ? .text : .dim, limit: limit)
  if isSelected { canvas.select(Rect(column: start, row: row, columns: shown, rows: 1)) }
  column += titleColumns + 1
  canvas.status(
    state.projection.effectiveStatus(of: item), column, row,
    word: statusColumns > 2 ? .short : .none, limit: statusColumns - 1)
  column += statusColumns
  let progress = outcome.progress.map { state.say.percent(Percent.shown($0)) }
  canvas.putRight(progress ?? state.say(.nothing), endingAt: column + 5, row, .text)
  if dueColumns > 0, let due = state.projection.facts[item].currentDue {
    let face: Face =
      outcome.deadline == .overdue ? .statusBehind : outcome.deadline == .dueSoon ? .strong : .dim
    canvas.put(state.say.day(due), column + 7, row, face, limit: dueColumns - 1)
  }
}
