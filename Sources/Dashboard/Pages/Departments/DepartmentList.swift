import CellGrid
import Phrases
import PlanDomain

func drawDepartmentList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  canvas.draw(
    state.departmentListTable(page, canvas.glyphs),
    selected: state.departments.selection.window.selected, state,
    beneath: { drawWorst($0, state, $1, on: &$2) })
  guard page.showsDetailBesideWideLists,
    let selected = state.departments.responsibility(in: state.snapshot)
  else { return }
  drawDepartmentBeside(selected, state, page, on: &canvas)
}

extension State {
  /// A department a row, where all fit so with its worst task below it and air; on wide pages the
  /// selected one's items stand beside it.
  func departmentListTable(
    _ page: PageLayout, _ glyphs: Glyphs = .unicode
  ) -> Table<Responsibility> {
    let all = snapshot.responsibilities
    let area = page.markedList(
      page.showsDetailBesideWideLists ? page.bodyBesideDetail : page.body)
    return Table(
      .departments, departmentColumns(all, self, in: area.columns, glyphs), in: area, headRows: 1,
      count: all.count, from: departments.selection.window.top, least: 3, row: { all[$0] })
  }
}

/// The worst of what the department leads and was ordered, by its title, and by when it is or was
/// due; how many more there are.
private func drawWorst(
  _ responsibility: Responsibility, _ state: State, _ line: Rect, on canvas: inout Canvas
) {
  guard let worst = responsibility.worst(1, in: state.projection).first else { return }
  let (row, say) = (state.row(of: worst), state.say)
  var tail: [Span] = []
  if let due = row.due {
    let late = state.projection.moment.today.days(since: due)
    let text = row.deadline == .overdue ? say(.overdueBy(late)) : state.day(due, in: line.columns)
    tail.append(Span("  \(text)", row.dueFace))
  }
  let rest = responsibility.leads.count + responsibility.directives.count - 1
  if rest > 0 { tail.append(Span("  +\(rest)", .dim)) }
  let column = line.column + 4
  let room = line.endColumn - column - 3 - tail.columns
  canvas.status(row.status, column, line.row, word: .none)
  let used = canvas.put(
    "\(row.number)  \(row.title)", column + 2, line.row, .dim, limit: max(room, 8))
  canvas.put(tail, column + 2 + used, line.row, limit: line.endColumn - column - 3 - used)
}

/// The selected department: how late it is, then what it leads and was ordered, the worst first.
private func drawDepartmentBeside(
  _ responsibility: Responsibility, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  drawSideRule(page.detail.column - 1, page, on: &canvas)
  let say = state.say
  let inner = page.detail.inset(columns: 1)
  canvas.put(
    responsibility.name(in: state), inner.column, inner.row, .title, limit: inner.columns)
  canvas.put(say.share(of: responsibility), inner.column, inner.row + 1, .dim, limit: inner.columns)
  let late = say.lateness(of: responsibility).joined(separator: " \(canvas.glyphs.separator) ")
  // No figure is cut: it has the empty line below, too.
  let lines = TextWidth.wrapped(late, width: inner.columns, atMost: 2)
  for (offset, line) in lines.enumerated() {
    canvas.put(line, inner.column, inner.row + 2 + offset, .strong, limit: inner.columns)
  }
  let list = inner.splitTop(4).rest.splitBottom(1).rest
  // Each move draws them anew, so no more of them than a move may cost.
  let own = responsibility.worst(
    state.isAtRest ? list.rows : min(7, list.rows), in: state.projection)
  let area = Rect(
    column: list.column - 2, row: list.row, columns: list.columns + 4, rows: list.rows)
  canvas.draw(
    Table(
      .departmentWork, Column.worst(state), in: area, count: own.count,
      row: { state.row(of: own[$0]) }), selected: -1, state)
  let left = responsibility.leads.count + responsibility.directives.count - own.count
  guard left > 0 else { return }
  canvas.put(say(.more(left)), list.column, list.endRow, .dim)
}

extension Column<WorkRow> {
  /// What is told of the work of the department that is selected.
  fileprivate static func worst(_ state: State) -> [Self] {
    [
      .status(state, words: false),
      Self(
        name: .content, width: .rest(parts: 1), wraps: state.isAtRest,
        cell: { .led("\($0.number)  ", $0.title, .text) }),
      Self(
        name: .deadline, width: .exactly(10), isRight: true,
        cell: {
          .text($0.due.map(state.say.day) ?? "", $0.deadline == .overdue ? .statusBehind : .text)
        }),
    ]
  }
}

extension Responsibility {
  var hasWork: Bool { !leads.isEmpty || !directives.isEmpty }

  /// What is wrong with the lead of items that no department leads.
  var orphanPhrase: Phrase { unknownLead.map(Phrase.unknownLead) ?? .noLead }

  /// The same by its short name.
  func shortName(in state: State) -> String {
    department.flatMap(state.plan.department)?.short ?? name(in: state)
  }

  /// The department's name, or what is wrong with the lead.
  func name(in state: State) -> String {
    guard let department = department.flatMap(state.plan.department) else {
      return state.say(orphanPhrase.capitalised)
    }
    return department.kind == .partner
      ? "\(department.name) (\(state.say(.partner)))" : department.name
  }
}
