import CellGrid
import Phrases
import PlanDomain

/// From which day to which, how much is due; then a row each, its week named at the first of it.
func drawWeek(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let heading = page.body.splitTop(1).top
  let rows = state.week.rows
  let days = state.week.days(today: state.projection.moment.today)
  var column = heading.column + page.margin
  let whole = state.say(.dueBetween(days.lowerBound, days.upperBound))
  let short = state.say(
    .dueBetweenShort(
      days.lowerBound, days.upperBound, today: state.projection.moment.today))
  let fits = TextWidth.fits(whole, page.tree.endColumn - column - 1)
  column += canvas.put(fits ? whole : short, column, heading.row, .title)
  let room = page.tree.endColumn - column - 1
  let counts = state.weekCounts.map { "  \($0)" }.first { TextWidth.fits($0, room) }
  canvas.put(counts ?? "", column, heading.row, .dim)
  if rows.isEmpty {
    canvas.put(
      state.say(.nothingDue), page.tree.column + page.margin, page.tree.row + page.headRows, .dim)
  }
  WeekPage().drawList(state, page, on: &canvas)
  guard page.showsDetailBeside, let subject = WeekPage().subject(in: state) else { return }
  switch subject {
  case .item(let id):
    if let item = state.plan.position(of: id) { drawDetailBeside(state, item, page, on: &canvas) }
  case .directive(let id):
    guard let directive = state.projection.directive(id) else { return }
    let lines = directiveLines(directive, state, page.detail, canvas.glyphs, tellsMeeting: false)
    drawEntryBeside(lines, about: nil, state, page, on: &canvas)
  case .plan: break
  }
}

extension State {
  /// What is due in those days, and before it what was due earlier; less of it where that has no
  /// room.
  fileprivate var weekCounts: [String] {
    let first = week.days(today: projection.moment.today).lowerBound
    func work(_ rows: [WeekState.Row]) -> String {
      let tasks = rows.count { $0.subject.isItem }
      return say(.work(tasks, rows.count - tasks))
    }
    let (early, due) = (week.rows.filter { $0.due < first }, week.rows.filter { $0.due >= first })
    let late = early.isEmpty ? "" : " \(glyphSeparator) \(say(.classOverdue)) \(work(early))"
    return [work(due) + late, work(due)]
  }

  func weekColumns(in columns: Int) -> [Column<WorkRow>] {
    [
      Column(
        name: .week, width: .exactly(11), from: ListWidth.names, cell: { .text($0.week, .strong) }),
      .deadline(self, in: columns), lead(in: columns),
      .status(self, words: columns >= ListWidth.wide), .number(self, in: columns), .title(),
    ]
  }

  /// Who must do it is the question of this page: at every width.
  private func lead(in columns: Int) -> Column<WorkRow> {
    Column(
      name: .lead, width: .fitting(6...(columns >= ListWidth.names ? 16 : 10)), isName: false,
      cell: { .text(self.leads(of: $0), .text) })
  }

  func row(of row: WeekState.Row) -> WorkRow {
    switch row.target {
    case .item(let item): self.row(ofItem: item)
    case .directive(let index): self.row(ofDirective: index)
    }
  }

  /// The row at a place, with its week where that of the row above is another.
  func row(_ place: Int, in rows: [WeekState.Row]) -> WorkRow {
    var row = row(of: rows[place])
    let name = weekName(of: rows[place].due)
    if place == 0 || weekName(of: rows[place - 1].due) != name { row.week = name }
    return row
  }

  /// `30/11–06/12`, or that it is overdue.
  private func weekName(of due: Day) -> String {
    let today = projection.moment.today
    if due < today { return say(.classOverdue) }
    let first = due.adding(days: 1 - due.weekday)
    let last = first.adding(days: 6)
    return "\(say.shortDay(first, today: first))–\(say.shortDay(last, today: last))"
  }
}
