import CellGrid
import PlanDomain

/// The days of the whole plan over the columns of a wall page.
struct KioskCalendarScale {
  private let plot: Plot
  private let scale: PlotScale
  private let column: Int
  private let columns: Int

  init(_ days: ClosedRange<Day>, today: Day, column: Int, columns: Int) {
    plot = Plot(
      path: [days.lowerBound, days.upperBound].map { Plot.Point(on: $0, value: 0) }, today: today)
    scale = PlotScale(plot, rows: 3)
    self.column = column
    self.columns = max(columns, 1)
  }

  private func place(_ day: Day) -> Int {
    column + Int((scale.across(day) * Double(columns - 1)).rounded())
  }

  /// Months, quarters or years, as fits; and today by its name.
  func drawLabels(_ row: Int, on canvas: inout Canvas) {
    let dates = PlotDates(plot, scale, columns: columns, say: canvas.say)
    canvas.put(dates.line, column - 1, row, limit: columns + 1)
  }

  func drawToday(_ row: Int, on canvas: inout Canvas) {
    canvas.put(canvas.glyphs.vertical, place(plot.today), row, .barMark)
  }

  /// From start to deadline, the part that is done in the colour of its status; today across it.
  func draw(_ bar: KioskBar, _ days: ClosedRange<Day>, _ row: Int, on canvas: inout Canvas) {
    let (start, end) = (place(days.lowerBound), place(days.upperBound))
    canvas.bar(
      start, row, columns: end - start + 1, progress: bar.progress, expected: nil, face: bar.face)
    drawToday(row, on: &canvas)
  }
}
