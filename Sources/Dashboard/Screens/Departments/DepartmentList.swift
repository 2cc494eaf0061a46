import CellGrid
import Phrases
import PlanDomain

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

/// Where the list lies: a department a row, more of them where all fit so, and on wide pages the
/// selected one's items beside it.
struct DepartmentListLayout {
  let heading: Rect
  let list: Rect
  /// Rows for each department: its figures, then what it leads, then air.
  let pitch: Int
  let hasSide: Bool

  init(_ page: PageLayout, count: Int) {
    hasSide = page.showsDetailBesideWideLists
    let area = (hasSide ? page.bodyBesideDetail : page.body).inset(columns: page.margin - 1)
    (heading, list) = area.splitTop(1)
    pitch = min(3, max(1, list.rows / max(count, 1)))
  }
}

func drawDepartmentList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let all = state.snapshot.responsibilities
  let layout = DepartmentListLayout(page, count: all.count)
  let columns = DepartmentColumns(width: layout.list.columns)
  let nameColumns = layout.list.columns - columns.total - 3
  drawColumnNames(state, columns, layout.heading, nameColumns, on: &canvas)
  let most = all.flatMap(\.load).max() ?? 0
  let window = state.departments.window
  let rows = all.map { DepartmentRow($0, state, most: most) }
  // All by their names or all by their short names, so that the list reads as one.
  let tooLong = rows.count { TextWidth.displayWidth($0.name) >= nameColumns }
  let isShort = tooLong * 4 > rows.count
  for index in window.visible(count: all.count, height: layout.list.rows) {
    let line = layout.list.lines(layout.pitch, at: index - window.top)
    rows[index].draw(
      line, columns, nameColumns, isShort: isShort, isSelected: index == window.selected,
      on: &canvas)
    if layout.pitch > 1 { drawLeads(all[index], state, line.line(1), on: &canvas) }
    canvas.mark(line, .departmentRow(index))
  }
  guard layout.hasSide, let selected = state.departments.responsibility(in: state.snapshot) else {
    return
  }
  drawDepartmentBeside(selected, state, page, on: &canvas)
}

private func drawColumnNames(
  _ state: State, _ columns: DepartmentColumns, _ line: Rect, _ nameColumns: Int,
  on canvas: inout Canvas
) {
  let say = state.say
  var column = line.column + 2 + nameColumns
  for (width, phrase) in [
    (columns.overdue, Phrase.classOverdue), (columns.dueSoon, .columnDueSoon),
    (columns.inTime, .classInTime), (columns.done, .columnDone), (columns.rate, .onTimeRate),
    (columns.leads, .columnLeads), (columns.coordinates, .columnCoordinates),
    (columns.namesMonths ? 0 : columns.load, .columnLoad),
  ] where width > 0 {
    column += width
    canvas.putRight(say(phrase).lowercased(), endingAt: column, line.row, .dim, limit: width - 1)
  }
  guard columns.namesMonths else { return }
  let first = state.projection.moment.today
  let months = (0..<6).map { first.endOfMonth(adding: $0).civil.month }
  for (offset, month) in months.enumerated() {
    let label = offset == 0 ? say(.monthPrefix) + "\(month)" : "\(month)"
    canvas.putRight(label, endingAt: column + 5 + 3 * offset, line.row, .dim)
  }
}

/// What the department leads by number, the worst first, each by its status.
private func drawLeads(
  _ responsibility: Responsibility, _ state: State, _ line: Rect, on canvas: inout Canvas
) {
  var column = line.column + 4
  let fits = max(0, (line.endColumn - column) / 6)
  let items = responsibility.worst(fits, in: state.projection)
  for (place, item) in items.enumerated() {
    let status = state.projection.effectiveStatus(of: item)
    let number = state.plan.items[item].id.text
    let width = 2 + TextWidth.displayWidth(number)
    let isLast = place + 1 == responsibility.leads.count
    guard column + width + (isLast ? 0 : 4) <= line.endColumn else {
      let left = responsibility.leads.count - place
      canvas.put("+\(left)", column, line.row, .dim, limit: line.endColumn - column)
      return
    }
    canvas.status(status, column, line.row, word: .none)
    canvas.put(number, column + 2, line.row, .dim)
    column += width + 2
  }
}

/// The selected department: what it leads, the worst first, and how much of that is late.
private func drawDepartmentBeside(
  _ responsibility: Responsibility, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  drawSideRule(page.detail.column - 1, page, on: &canvas)
  let say = state.say
  let inner = page.detail.inset(columns: 1)
  canvas.put(
    responsibility.name(in: state), inner.column, inner.row, .title, limit: inner.columns)
  let count = say(
    .leadsAndCoordinates(responsibility.leads.count, responsibility.coordinates.count))
  canvas.put(count, inner.column, inner.row + 1, .dim, limit: inner.columns)
  let list = inner.splitTop(3).rest
  // Each move draws them anew, so no more of them than a move may cost.
  let shown = min(7, list.rows - 1)
  let items = responsibility.worst(shown, in: state.projection)
  for (offset, item) in items.enumerated() {
    let line = list.line(offset)
    let fields = state.plan.items[item]
    let facts = state.projection.facts[item]
    canvas.status(
      state.projection.effectiveStatus(of: item), line.column, line.row, word: .none)
    let isOverdue = state.projection.outcomes[item].deadline == .overdue
    let due = facts.currentDue.map(say.day) ?? ""
    canvas.putRight(due, endingAt: line.endColumn, line.row, isOverdue ? .statusBehind : .text)
    canvas.put(
      "\(fields.id.text)  \(fields.title)", line.column + 2, line.row, limit: line.columns - 14)
  }
  let left = responsibility.leads.count - items.count
  guard left > 0 else { return }
  canvas.put(
    "\(canvas.glyphs.ellipsis) \(say(.more(left)))", list.column, list.row + items.count, .dim)
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
    name = responsibility.name(in: state)
    shortName = responsibility.department.flatMap(state.plan.department)?.short ?? name
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
      let spark = heights.map { $0 > 0 ? canvas.glyphs.spark([$0]) : " " }.joined()
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
  var orphanPhrase: Phrase { unknownLead.map(Phrase.unknownLead) ?? .noLead }

  /// The department's name, or what is wrong with the lead.
  func name(in state: State) -> String {
    guard let department = department.flatMap(state.plan.department) else {
      return state.say(orphanPhrase.capitalised)
    }
    return department.kind == .partner
      ? "\(department.name) (\(state.say(.partner)))" : department.name
  }
}
