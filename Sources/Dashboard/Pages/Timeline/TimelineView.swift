import CellGrid
import Phrases
import PlanDomain

/// Where the parts of the timeline lie.
struct TimelineLayout {
  let area: Rect
  let names: Rect
  let chart: Rect
  /// Whether the selected item's detail stands beside it: a calendar needs room.
  let hasDetail: Bool

  init(_ page: PageLayout) {
    hasDetail = page.size.columns >= PageWidth.detailBesideCalendar
    area = page.markedList(hasDetail ? page.bodyBesideDetail : page.body)
    let split = area.splitLeft(Self.nameColumns(of: area.columns))
    names = split.left
    chart = split.rest
  }

  /// Half for what the rows are, half for when.
  private static func nameColumns(of columns: Int) -> Int { max(17, columns / 2) }

  /// Between the status and the calendar.
  var titleColumns: Int { names.columns - 6 }
  /// Today has a line of its own over the calendar, where there are rows, so that it takes none of
  /// its marks.
  var headRows: Int { area.rows >= PageHeight.ruleBelowTabs ? 2 : 1 }
  var listHeight: Int { max(1, chart.rows - headRows) }
}

/// The tree against the calendar: a bar from start to deadline, the part that is done, today, and
/// the deadlines that were moved.
func drawTimeline(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let layout = TimelineLayout(page)
  let scale = state.timeScale(layout)
  canvas.draw(
    state.timelineTable(layout, scale, canvas.glyphs),
    selected: state.timeline.selection.window.selected, state, tellsScrolling: false)
  drawCalendar(scale, state, layout, on: &canvas)
  guard layout.hasDetail, let item = state.timeline.selectedItem(in: state.plan) else { return }
  drawDetailBeside(state, item, page, on: &canvas)
}

/// Which day stands in which column.
struct TimeScale {
  let first: Day
  let daysAColumn: Int
  let columns: Int

  /// The column of a day; outside of the chart below 0 or from `columns` on.
  func column(of day: Day) -> Int {
    let days = day.days(since: first)
    return days >= 0 ? days / daysAColumn : (days - daysAColumn + 1) / daysAColumn
  }

  func day(at column: Int) -> Day { first.adding(days: column * daysAColumn) }

  /// What the calendar names, so that every name has room: months, quarters, halves or years.
  var everyMonths: Int {
    daysAColumn <= 3 ? 1 : daysAColumn <= 7 ? 3 : daysAColumn <= 14 ? 6 : 12
  }

  var unit: Phrase {
    switch everyMonths {
    case 1: .byMonth
    case 3: .byQuarter
    case 6: .byHalfYear
    default: .byYear
    }
  }
}

/// Months, quarters, halves or years, as fits the scale; today's column by name.
private func drawCalendar(
  _ scale: TimeScale, _ state: State, _ layout: TimelineLayout, on canvas: inout Canvas
) {
  let row = layout.chart.row + layout.headRows - 1
  let today = state.projection.moment.today
  let todayColumn = scale.column(of: today)
  var free = 0
  var reserved = 0..<0
  if (0..<scale.columns).contains(todayColumn) {
    for below in 1...layout.listHeight {
      canvas.cross(
        canvas.glyphs.vertical, layout.chart.column + todayColumn, row + below, .barMark)
    }
    let width = canvas.put(
      state.say(.today), layout.chart.column + todayColumn, layout.chart.row, .strong,
      limit: scale.columns - todayColumn)
    if layout.headRows == 1 { reserved = todayColumn..<todayColumn + width + 1 }
  }
  let everyMonths = scale.everyMonths
  canvas.put(
    "\(state.say(scale.unit)) · \(state.say(.daysACell(scale.daysAColumn)))",
    layout.names.column + 2,
    row, .dim, limit: layout.names.columns - 2)
  for column in 0..<scale.columns {
    let (day, next) = (scale.day(at: column), scale.day(at: column + 1))
    guard let start = boundary(from: day, to: next, everyMonths: everyMonths) else { continue }
    let label = state.say.month(start, isYear: everyMonths == 12)
    let width = TextWidth.displayWidth(label)
    guard column >= free, column + width <= scale.columns,
      !reserved.overlaps(column..<column + width + 1)
    else { continue }
    canvas.put(label, layout.chart.column + column, row, .dim)
    free = column + width + 1
  }
}

/// The first day of a month, quarter or year that falls into `from..<to`.
private func boundary(from: Day, to: Day, everyMonths: Int) -> Day? {
  let (year, month, date) = from.civil
  if date == 1, (month - 1) % everyMonths == 0 { return from }
  let index = year * 12 + month - 1
  let next = (index / everyMonths + 1) * everyMonths
  guard let start = Day(year: next / 12, month: next % 12 + 1, day: 1), start < to else {
    return nil
  }
  return start
}

extension State {
  fileprivate func timelineTable(
    _ layout: TimelineLayout, _ scale: TimeScale, _ glyphs: Glyphs
  ) -> Table<TreeRow> {
    let rows = timeline.rows(in: plan)
    return Table(
      .timeline,
      [
        Column(name: .status, head: "", width: .exactly(1), cell: { .status($0.status) }),
        Column(
          name: .content, head: "", width: .exactly(layout.titleColumns), gap: 2, isName: true,
          wraps: true, cell: { $0.name(indent: 1, glyphs) }),
        Column(
          name: .load, head: "", width: .exactly(layout.chart.columns),
          cell: { row in
            .drawn { drawSpan(row.position, self, scale, $0, on: &$1) }
          }),
      ], in: layout.area, headRows: layout.headRows, count: rows.count,
      from: timeline.selection.window.top,
      row: { TreeRow(self, rows[$0], isOpen: { !self.timeline.closed.contains($0) }) })
  }

  /// Where the selected row stands.
  func timelineRow(_ layout: TimelineLayout) -> Int {
    timelineTable(layout, timeScale(layout), .unicode).line(timeline.selection.window.offset).row
  }

  fileprivate func timeScale(_ layout: TimelineLayout) -> TimeScale {
    TimeScale(
      first: timeline.firstDay(
        today: projection.moment.today, columns: layout.chart.columns),
      daysAColumn: timeline.daysAColumn, columns: layout.chart.columns)
  }
}

private func drawSpan(
  _ item: Int, _ state: State, _ scale: TimeScale, _ area: Rect, on canvas: inout Canvas
) {
  let status = state.projection.effectiveStatus(of: item)
  guard let span = state.projection.span(of: item) else {
    // What can't run is not hidden: its deadline stands alone, in the colour of its state.
    guard let due = state.projection.dueBeforeStart(of: item) else { return }
    let column = min(max(scale.column(of: due), 0), max(0, scale.columns - 1))
    canvas.put(
      canvas.glyphs.status(status), area.column + column, area.row, .status(status))
    return
  }
  let (start, end) = (scale.column(of: span.start), scale.column(of: span.due))
  let length = end - start + 1
  let progress = state.projection.outcomes[item].progress ?? .zero
  let full = start + progress.steps(of: length)
  let isLeaf = !state.plan.hasChildren(item)
  let glyphs = canvas.glyphs
  let done = isLeaf ? glyphs.barFull : glyphs.branchFull
  let open = isLeaf ? glyphs.barEmpty : glyphs.branchEmpty
  let shown = max(start, 0)..<max(min(end + 1, scale.columns), max(start, 0))
  for column in shown {
    let isFull = column < full
    canvas.put(
      isFull ? done : open, area.column + column, area.row,
      isFull ? .status(status) : isLeaf ? .barEmpty : .dim)
  }
  for past in state.projection.facts[item].pastDues {
    let column = scale.column(of: past)
    guard (0..<scale.columns).contains(column) else { continue }
    canvas.put(glyphs.pastDue, area.column + column, area.row, .barMark)
  }
  // What lies outside of the screen is pointed at.
  if end < 0 { canvas.put(canvas.glyphs.earlier, area.column, area.row, .status(status)) }
  if start >= scale.columns {
    canvas.put(
      canvas.glyphs.later, area.column + scale.columns - 1, area.row, .status(status))
  }
}
