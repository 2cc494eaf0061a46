import CellGrid
import Phrases
import PlanDomain

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
    let area = page.markedList(hasSide ? page.bodyBesideDetail : page.body)
    (heading, list) = area.splitTop(1)
    pitch = min(3, max(1, list.rows / max(count, 1)))
  }
}

func drawDepartmentList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let all = state.snapshot.responsibilities
  let layout = DepartmentListLayout(page, count: all.count)
  let most = all.flatMap(\.load).max() ?? 0
  let window = state.departments.selection.window
  let rows = all.map { DepartmentRow($0, state, most: most) }
  let shortNames = rows.map { TextWidth.displayWidth($0.shortName) }.max() ?? 0
  let wholeNames = rows.map { TextWidth.displayWidth($0.name) }.max() ?? 0
  let third = layout.list.columns / 3
  let columns = DepartmentColumns(
    width: layout.list.columns, short: min(shortNames + 1, third),
    whole: min(wholeNames + 1, third),
    behind: all.map { state.lateColumns($0.counts.behind, $0.directiveCounts.behind) }.max() ?? 0,
    atRisk: all.map { state.lateColumns($0.counts.atRisk, $0.directiveCounts.atRisk) }.max() ?? 0,
    state.say)
  // All by their names or all by their short names, but for a few, so that the list reads as one.
  let tooLong = rows.count { TextWidth.displayWidth($0.name) >= columns.name }
  let isShort = tooLong * 4 > rows.count
  // Figures stand near what they are of.
  let widest = isShort ? shortNames : wholeNames
  let nameColumns = min(columns.name, widest + 2)
  drawColumnNames(state, columns, layout.heading, nameColumns, on: &canvas)
  for index in window.visible(count: all.count, height: layout.list.rows) {
    let line = layout.list.lines(layout.pitch, at: index - window.top)
    rows[index].draw(
      line, columns, nameColumns, isShort: isShort, isSelected: index == window.selected,
      on: &canvas)
    if layout.pitch > 1 { drawLeads(all[index], state, line.line(1), on: &canvas) }
    canvas.mark(line, .departmentRow(all[index].responsible))
  }
  guard layout.hasSide, let selected = state.departments.responsibility(in: state.snapshot) else {
    return
  }
  drawDepartmentBeside(selected, state, page, on: &canvas)
}

extension State {
  /// What tasks and directives beside them need in one column.
  fileprivate func lateColumns(_ tasks: Int, _ directives: Int) -> Int {
    directives == 0 ? 0 : TextWidth.displayWidth(say(.overdueWithOrders(tasks, directives)))
  }
}

private func drawColumnNames(
  _ state: State, _ columns: DepartmentColumns, _ line: Rect, _ nameColumns: Int,
  on canvas: inout Canvas
) {
  let say = state.say
  var column = line.column + 2 + nameColumns
  let sorting = state.sorting(of: .departments)
  canvas.mark(
    Rect(column: line.column + 2, row: line.row, columns: nameColumns, rows: 1),
    .heading(.departments, .department))
  for (width, name) in columns.named where width > 0 {
    let isSorted = sorting?.column == name
    let mark = isSorted ? canvas.glyphs.sorted(sorting) : ""
    column += width
    canvas.putRight(
      say(name.phrase) + mark, endingAt: column, line.row, isSorted ? .strong : .dim,
      limit: width - 1)
    guard name != .load else { continue }
    canvas.mark(
      Rect(column: column - width, row: line.row, columns: width, rows: 1),
      .heading(.departments, name))
  }
  guard columns.namesMonths else { return }
  let first = state.projection.moment.today
  let months = (0..<6).map { first.endOfMonth(adding: $0).civil.month }
  for (offset, month) in months.enumerated() {
    let label = offset == 0 ? say(.monthPrefix) + "\(month)" : "\(month)"
    canvas.putRight(label, endingAt: column + 5 + 3 * offset, line.row, .dim)
  }
}

/// What the department leads and was ordered, by number, the worst first, each by its status.
private func drawLeads(
  _ responsibility: Responsibility, _ state: State, _ line: Rect, on canvas: inout Canvas
) {
  var column = line.column + 4
  let fits = max(0, (line.endColumn - column) / 6)
  let all = responsibility.leads.count + responsibility.directives.count
  var shown = 0
  for work in responsibility.worst(fits, in: state.projection) {
    let row = state.row(of: work)
    let width = 2 + TextWidth.displayWidth(row.number)
    // How many more there are is whole before another is named.
    let left = all - shown - 1
    let rest = left > 0 ? 2 + "+\(left)".utf8.count : 0
    guard column + width + rest <= line.endColumn else { break }
    canvas.status(row.status, column, line.row, word: .none)
    canvas.put(row.number, column + 2, line.row, .dim)
    column += width + 2
    shown += 1
  }
  if shown < all { canvas.put("+\(all - shown)", column, line.row, .dim) }
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
  let list = inner.splitTop(4).rest
  // Each move draws them anew, so no more of them than a move may cost.
  let shown = state.isAtRest ? list.rows - 1 : min(7, list.rows - 1)
  var told = 0
  let own = responsibility.worst(shown, in: state.projection)
  var line = list.line(0)
  for work in own {
    let row = state.row(of: work)
    let texts = TextWidth.wrapped(
      Sanitiser.line("\(row.number)  \(row.title)"), width: max(8, list.columns - 14),
      atMost: state.isAtRest ? 3 : 1)
    guard line.row + texts.count < list.endRow else { break }
    canvas.status(row.status, line.column, line.row, word: .none)
    let face: Face = row.deadline == .overdue ? .statusBehind : .text
    canvas.putRight(row.due.map(say.day) ?? "", endingAt: line.endColumn, line.row, face)
    for (offset, text) in texts.enumerated() {
      canvas.put(text, line.column + 2, line.row + offset, limit: line.columns - 14)
    }
    told += 1
    line = list.line(line.row - list.row + texts.count)
  }
  let left = responsibility.leads.count + responsibility.directives.count - told
  guard left > 0 else { return }
  canvas.put(
    say(.more(left)), list.column, line.row, .dim)
}

private struct DepartmentRow {
  private let responsibility: Responsibility
  let name: String
  let shortName: String
  private let say: Wording
  private let most: Int

  init(_ responsibility: Responsibility, _ state: State, most: Int) {
    self.responsibility = responsibility
    self.most = most
    say = state.say
    name = responsibility.name(in: state)
    shortName = responsibility.shortName(in: state)
  }

  func draw(
    _ line: Rect, _ columns: DepartmentColumns, _ nameColumns: Int, isShort: Bool,
    isSelected: Bool, on canvas: inout Canvas
  ) {
    let (counts, orders) = (responsibility.counts, responsibility.directiveCounts)
    let row = line.row
    let isOrphan = responsibility.department == nil
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, row, .accent) }
    let start = line.column + 2
    let face: Face = isOrphan ? .strong : responsibility.hasWork ? .text : .dim
    // A short name is whole, and known to all: better than the beginning of the long one.
    let fits = !isShort && TextWidth.displayWidth(name) < nameColumns
    let shown = canvas.put(fits ? name : shortName, start, row, face, limit: nameColumns - 1)
    if isSelected { canvas.select(Rect(column: start, row: row, columns: shown, rows: 1)) }
    var column = start + nameColumns
    if columns.ordersOverdue == 0, orders.overdue > 0 {
      let both = say(.overdueWithOrders(counts.openOverdue, orders.overdue))
      text(both, columns.overdue, .statusBehind)
    } else {
      figure(counts.openOverdue, columns.overdue, .statusBehind)
    }
    late(counts.behind, orders.behind, columns.behind, .statusBehind)
    late(counts.atRisk, orders.atRisk, columns.atRisk, .statusAtRisk)
    figure(orders.overdue, columns.ordersOverdue, .statusBehind)
    figure(orders.open, columns.orders, .text)
    figure(counts.dueSoon, columns.dueSoon, .strong)
    figure(counts.done, columns.done, .text)
    let rate = say.percent(counts.onTimeRate)
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
      let spark = canvas.glyphs.spark(
        responsibility.load.map { $0 > 0 ? Share($0, of: most) : nil })
      canvas.putRight(spark, endingAt: column + columns.load, row, .dim)
    }

    /// Tasks, and directives beside them where there are any.
    func late(_ tasks: Int, _ directives: Int, _ width: Int, _ face: Face) {
      guard directives > 0 else { return figure(tasks, width, face) }
      text(say(.overdueWithOrders(tasks, directives)), width, face)
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
  fileprivate var hasWork: Bool { !leads.isEmpty || !directives.isEmpty }

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
