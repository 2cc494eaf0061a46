import CellGrid
import Phrases
import PlanDomain

/// Which columns the list has at a width, the least important left out; each is as wide as its name
/// and the air before it.
private struct DepartmentColumns {
  private(set) var overdue = 0
  private(set) var dueSoon = 0
  private(set) var inTime = 0
  private(set) var done = 0
  private(set) var rate = 0
  private(set) var load = 0
  private(set) var leads = 0
  private(set) var coordinates = 0
  /// Each month's number, where there is room; else heights alone.
  private(set) var namesMonths = false
  /// What is left for the names.
  private(set) var name: Int

  private static let air = 2
  private static let monthColumns = 20
  /// The most important first.
  private static var wanted: [(columns: WritableKeyPath<Self, Int>, name: Phrase)] {
    [
      (\.overdue, .classOverdue), (\.rate, .onTimeRate), (\.dueSoon, .columnDueSoon),
      (\.inTime, .classInTime), (\.done, .columnDone), (\.load, .columnLoad),
      (\.leads, .columnLeads), (\.coordinates, .columnCoordinates),
    ]
  }

  /// `names` is the least that the names need.
  init(width: Int, names least: Int, _ say: Wording) {
    name = width - 2
    for (column, phrase) in Self.wanted {
      let columns = max(TextWidth.displayWidth(say(phrase)) + Self.air, 6)
      guard name - columns >= least else { break }
      self[keyPath: column] = columns
      name -= columns
    }
    let more = Self.monthColumns - load
    guard coordinates > 0, name - more >= least + 8 else { return }
    namesMonths = true
    load += more
    name -= more
  }
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
    let area = page.markedList(hasSide ? page.bodyBesideDetail : page.body)
    (heading, list) = area.splitTop(1)
    pitch = min(3, max(1, list.rows / max(count, 1)))
  }
}

func drawDepartmentList(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let all = state.snapshot.responsibilities
  let layout = DepartmentListLayout(page, count: all.count)
  let most = all.flatMap(\.load).max() ?? 0
  let window = state.departments.window
  let rows = all.map { DepartmentRow($0, state, most: most) }
  let shortNames = rows.map { TextWidth.displayWidth($0.shortName) }.max() ?? 0
  let columns = DepartmentColumns(
    width: layout.list.columns, names: min(shortNames + 1, layout.list.columns / 3), state.say)
  // All by their names or all by their short names, but for a few, so that the list reads as one.
  let tooLong = rows.count { TextWidth.displayWidth($0.name) >= columns.name }
  let isShort = tooLong * 4 > rows.count
  // Figures stand near what they are of.
  let widest = isShort ? shortNames : rows.map { TextWidth.displayWidth($0.name) }.max() ?? 0
  let nameColumns = min(columns.name, widest + 2)
  drawColumnNames(state, columns, layout.heading, nameColumns, on: &canvas)
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
  let shortName: String
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
    // A short name is whole, and known to all: better than the beginning of the long one.
    let fits = !isShort && TextWidth.displayWidth(name) < nameColumns
    let shown = canvas.put(fits ? name : shortName, start, row, face, limit: nameColumns - 1)
    if isSelected { canvas.select(Rect(column: start, row: row, columns: shown, rows: 1)) }
    var column = start + nameColumns
    figure(counts.openOverdue, columns.overdue, .statusBehind)
    figure(counts.dueSoon, columns.dueSoon, .strong)
    figure(counts.openInTime - counts.dueSoon, columns.inTime, .text)
    figure(counts.done, columns.done, .text)
    let rate = counts.onTimeRate.map { say.percent(Percent.shown($0.percent)) } ?? say(.nothing)
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
      canvas.putRight(spark, endingAt: column + columns.load, row, .dim)
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
