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
  let window = state.departments.work.window
  let visible = window.visible(count: rows.count, height: layout.list.rows)
  // Over more than are seen, so that no title moves when the list scrolls.
  let numberColumns = state.numberColumns(of: rows.prefix(max(100, visible.upperBound)))
  for index in visible {
    let line = layout.list.line(index - window.top)
    drawWork(
      state.row(of: rows[index]), numberColumns, state, line,
      isSelected: index == window.selected, on: &canvas)
    canvas.mark(line, .subject(rows[index].subject(in: state.projection)))
  }
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
  /// Columns for the numbers of these items, so that their titles stand under one another.
  func numberColumns(of items: some Collection<Int>) -> Int {
    min(items.map { plan.items[$0].id.text.utf8.count }.max() ?? 0, 11)
  }

  /// An item's number over so many columns.
  func number(of item: Int, over columns: Int) -> String {
    plan.items[item].id.text.over(columns)
  }
}

extension String {
  /// A number over so many columns; a longer one stays whole.
  fileprivate func over(_ columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.displayWidth(self)))
  }
}

/// What a row says of an item or a directive that a department answers for.
struct WorkRow {
  let subject: Subject
  let role: Phrase
  let number: String
  let title: String
  let status: Status?
  let progress: Share?
  let due: Day?
  let deadline: DeadlineClass
  /// Whether the department answers for it, and does not only take part.
  let isOwn: Bool
}

extension State {
  func row(of work: DepartmentsState.Work) -> WorkRow {
    switch work {
    case .led(let item): row(ofItem: item, isLead: true)
    case .coordinated(let item): row(ofItem: item, isLead: false)
    case .directive(let index): row(of: projection.directives[index])
    }
  }

  func row(ofItem item: Int, isLead: Bool) -> WorkRow {
    let fields = plan.items[item]
    let outcome = projection.outcomes[item]
    return WorkRow(
      subject: .item(fields.id), role: isLead ? .roleLead : .roleCoordinating,
      number: fields.id.text, title: fields.title, status: projection.effectiveStatus(of: item),
      progress: outcome.progress, due: projection.facts[item].currentDue,
      deadline: outcome.deadline, isOwn: isLead)
  }

  private func row(of directive: Directive) -> WorkRow {
    WorkRow(
      subject: .directive(directive.id), role: .roleOrdered,
      number: say(.directiveShort(projection.name(of: directive))), title: directive.order.text,
      status: directive.effectiveStatus,
      progress: directive.progress.map { Share($0) },
      due: directive.due, deadline: directive.deadline, isOwn: true)
  }

  fileprivate func numberColumns(of rows: some Collection<DepartmentsState.Work>) -> Int {
    min(rows.map { TextWidth.displayWidth(row(of: $0).number) }.max() ?? 0, 12)
  }
}

/// One item or directive that a department leads, coordinates or was ordered.
func drawWork(
  _ work: WorkRow, _ numberColumns: Int, _ state: State, _ line: Rect, isSelected: Bool,
  on canvas: inout Canvas
) {
  let row = line.row
  if isSelected { canvas.put(canvas.glyphs.selection, line.column, row, .accent) }
  state.markChange(work.subject, line.column + 1, row, on: &canvas)
  let dueColumns = line.columns >= 50 ? 12 : 0
  let roleColumns = line.columns >= 60 ? 10 : 2
  let statusColumns = line.columns >= 54 ? 12 : 2
  var column = line.column + 2
  let role = state.say(work.role)
  if roleColumns > 2 {
    canvas.put(role, column, row, .dim, limit: roleColumns - 1)
  } else if case .item = work.subject {
    // A directive's number says by itself what it is.
    canvas.put(String(role.prefix(1)), column, row, .dim, limit: 1)
  }
  column += roleColumns
  let titleColumns = line.endColumn - column - statusColumns - 6 - dueColumns - 1
  let start = column
  var limit = titleColumns
  if let mark = state.saveMark(of: work.subject) {
    limit -=
      canvas.putRight(
        mark.text, endingAt: start + titleColumns, row, mark.face, limit: titleColumns / 2) + 1
  }
  // Where there is little room titles begin where numbers end.
  let number = work.number.over(line.columns >= 60 ? numberColumns : 0)
  let shown = canvas.put(
    "\(number)  \(work.title)", column, row, work.isOwn ? .text : .dim, limit: limit)
  if isSelected { canvas.select(Rect(column: start, row: row, columns: shown, rows: 1)) }
  column += titleColumns + 1
  canvas.status(
    work.status, column, row, word: statusColumns > 2 ? .short : .none, limit: statusColumns - 1)
  column += statusColumns
  canvas.putRight(state.say.percent(work.progress), endingAt: column + 5, row, .text)
  if dueColumns > 0, let due = work.due {
    let face: Face =
      work.deadline == .overdue ? .statusBehind : work.deadline == .dueSoon ? .strong : .dim
    canvas.put(state.say.day(due), column + 7, row, face, limit: dueColumns - 1)
  }
}
