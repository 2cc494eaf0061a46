import CellGrid
import Phrases
import PlanDomain

/// Who is responsible for what: each department's counts, its rate and its load over the months to
/// come, the most overdue first; or the items of the one that was opened.
func drawDepartments(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  if state.departments.opened == nil {
    drawDepartmentList(state, page, on: &canvas)
  } else {
    drawDepartmentItems(state, page, on: &canvas)
  }
}

/// Which columns the list has at a width, the least important dropped first.
private struct DepartmentColumns {
  let overdue = 9
  let dueSoon, inTime, done, rate, leads, coordinates, load: Int
  /// Each month's number, where there is room; else heights alone.
  var namesMonths: Bool { load > 9 }

  init(width: Int) {
    dueSoon = width >= 50 ? 9 : 0
    inTime = width >= 60 ? 10 : 0
    done = width >= 60 ? 5 : 0
    rate = width >= 46 ? 9 : 0
    leads = width >= 92 ? 8 : 0
    coordinates = width >= 92 ? 9 : 0
    load = width >= 106 ? 20 : width >= 76 ? 9 : 0
  }

  var total: Int { overdue + dueSoon + inTime + done + rate + leads + coordinates + load }
}

private func drawDepartmentList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let area = page.body.inset(columns: page.margin - 1)
  let columns = DepartmentColumns(width: area.columns)
  let nameColumns = area.columns - columns.total - 3
  var column = area.column + 2 + nameColumns
  for (width, phrase) in [
    (columns.overdue, Phrase.classOverdue), (columns.dueSoon, .columnDueSoon),
    (columns.inTime, .classInTime), (columns.done, .columnDone), (columns.rate, .onTimeRate),
    (columns.leads, .columnLeads), (columns.coordinates, .columnCoordinates),
    (columns.namesMonths ? 0 : columns.load, .columnLoad),
  ] where width > 0 {
    column += width
    canvas.putRight(say(phrase).lowercased(), endingAt: column, area.row, .dim, limit: width - 1)
  }
  if columns.namesMonths {
    let first = state.projection.moment.today
    let months = (0..<6).map { first.endOfMonth(adding: $0).civil.month }
    for (offset, month) in months.enumerated() {
      let label = offset == 0 ? say(.monthPrefix) + "\(month)" : "\(month)"
      canvas.putRight(label, endingAt: column + 5 + 3 * offset, area.row, .dim)
    }
  }
  let list = area.splitTop(1).rest
  let all = state.snapshot.responsibilities
  let most = all.flatMap(\.load).max() ?? 0
  let window = state.departments.window
  let rows = all.map { DepartmentRow($0, state, most: most) }
  // All by their names or all by their short names, so that the list reads as one.
  let tooLong = rows.count { TextWidth.displayWidth($0.name) >= nameColumns }
  let isShort = tooLong * 4 > rows.count
  for index in window.visible(count: all.count, height: list.rows) {
    let line = list.line(index - window.top)
    rows[index].draw(
      line, columns, nameColumns, isShort: isShort, isSelected: index == window.selected,
      on: &canvas)
    canvas.mark(line, .departmentRow(index))
  }
}

private struct DepartmentRow {
  private let responsibility: Responsibility
  let name: String
  private let shortName: String
  private let say: Wording
  private let most: Int

  init(_ responsibility: Responsibility, _ state: State, most: Int) {
    self.responsibility = responsibility
    self.most = most
    say = state.say
    let department = responsibility.department.flatMap(state.plan.department)
    let partner = department?.kind == .partner ? " (\(state.say(.partner)))" : ""
    name =
      department.map { $0.name + partner }
      ?? state.say(responsibility.orphanPhrase.capitalised)
    shortName = department.map(\.short) ?? name
  }

  func draw(
    _ line: Rect, _ columns: DepartmentColumns, _ nameColumns: Int, isShort: Bool,
    isSelected: Bool, on canvas: inout Canvas
  ) {
    let counts = responsibility.counts
    let row = line.row
    let isOrphan = responsibility.department == nil
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, row, .accent) }
    let start = line.column + 2
    let face: Face = isOrphan ? .strong : responsibility.leads.isEmpty ? .dim : .text
    let shown = canvas.put(isShort ? shortName : name, start, row, face, limit: nameColumns - 1)
    if isSelected { canvas.select(Rect(column: start, row: row, columns: shown, rows: 1)) }
    var column = start + nameColumns
    figure(counts.openOverdue, columns.overdue, .statusBehind)
    figure(counts.dueSoon, columns.dueSoon, .strong)
    figure(counts.openInTime - counts.dueSoon, columns.inTime, .text)
    figure(counts.done, columns.done, .text)
    let rate = counts.onTimeRate.map { say.percent(Percent.shown($0)) } ?? say(.nothing)
    text(rate, columns.rate, .text)
    figure(responsibility.leads.count, columns.leads, .text)
    figure(responsibility.coordinates.count, columns.coordinates, .dim)
    if columns.namesMonths {
      for (offset, count) in responsibility.load.enumerated() {
        canvas.putRight(
          count > 0 ? "\(count)" : canvas.glyphs.separator, endingAt: column + 5 + 3 * offset, row,
          count > 0 ? .text : .dim)
      }
    } else if columns.load > 0 {
      let heights = responsibility.load.map { most > 0 ? Double($0) / Double(most) * 100 : 0 }
      let spark = heights.map { $0 > 0 ? canvas.spark([$0]) : " " }.joined()
      canvas.putRight(spark, endingAt: column + columns.load, row, .text)
    }

    func figure(_ count: Int, _ width: Int, _ face: Face) {
      text(count == 0 ? say(.nothing) : "\(count)", width, count == 0 ? .dim : face)
    }
    func text(_ text: String, _ width: Int, _ face: Face) {
      guard width > 0 else { return }
      column += width
      canvas.putRight(text, endingAt: column, row, face)
    }
  }
}

extension Responsibility {
  /// What is wrong with the lead of items that no department leads.
  fileprivate var orphanPhrase: Phrase { unknownLead.map(Phrase.unknownLead) ?? .noLead }
}

private func drawDepartmentItems(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  guard let responsibility = state.departments.responsibility(in: state.snapshot) else { return }
  let department = responsibility.department.flatMap(state.plan.department)
  let heading = page.body.splitTop(1).top
  let name = department?.name ?? state.say(responsibility.orphanPhrase.capitalised)
  let used = canvas.put(
    name, heading.column + page.margin, heading.row, .title,
    limit: page.tree.columns - page.margin - 2)
  let summary = state.say(
    .leadsAndCoordinates(responsibility.leads.count, responsibility.coordinates.count))
  canvas.put(
    summary, heading.column + page.margin + used + 2, heading.row, .dim,
    limit: page.tree.columns - page.margin - used - 4)
  let items = state.departments.items(in: state.snapshot)
  if items.isEmpty, state.snapshot.matches != nil { drawNothingMatches(state, page, on: &canvas) }
  let window = state.departments.itemWindow
  for index in window.visible(count: items.count, height: page.tree.rows) {
    let line = page.tree.line(index - window.top)
    let isLead = responsibility.leads.risingContains(items[index])
    drawResponsibleItem(
      items[index], isLead: isLead, state, line, isSelected: index == window.selected, on: &canvas)
    canvas.mark(line, .departmentItem(index))
  }
  guard page.showsDetailBeside, let item = state.departments.selectedItem(in: state.snapshot)
  else { return }
  drawDetailBeside(state, item, page, on: &canvas)
}

/// One item that a department leads or coordinates.
func drawResponsibleItem(
  _ item: Int, isLead: Bool, _ state: State, _ line: Rect, isSelected: Bool,
  on canvas: inout Canvas
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
  let shown = canvas.put(
    "\(fields.id.text)  \(fields.title)", column, row, isLead ? .text : .dim, limit: limit)
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
