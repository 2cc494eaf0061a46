import PlanDomain

/// Values by day against the way that was promised: all that a plot shows, in one unit.
///
/// A plain value. `PlotPicture` turns it into lines of any size, `Canvas.plot` draws it.
struct Plot: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    let on: Day
    let value: Double
  }

  /// What was measured, earliest first.
  var measured: [Point] = []
  /// The corners of the promised way, earliest first; straight lines between them.
  var path: [Point] = []
  var unit: String?
  var today: Day

  /// Whether there is anything to draw.
  var isEmpty: Bool { measured.isEmpty && path.isEmpty }
}

extension Plot {
  init(_ indicator: Int, in projection: Projection) {
    self.init(
      measured: projection.measures[indicator].map { Point(on: $0.on, value: $0.value) },
      path: projection.expectedPath(of: indicator).map { Point(on: $0.on, value: $0.value) },
      unit: projection.plan.indicators[indicator].unit, today: projection.moment.today)
  }
}

/// Which day and which value stand where on a plot of some size.
struct PlotScale: Hashable, Sendable {
  let first: Day
  let last: Day
  /// The lowest and the highest mark of the axis.
  let low: Double
  let high: Double
  /// From one mark of the axis to the next.
  let step: Double

  /// `rows` is how many rows the values have.
  init(_ plot: Plot, rows: Int) {
    let days = (plot.measured + plot.path).map(\.on) + [plot.today]
    let earliest = days.min() ?? plot.today
    let latest = days.max() ?? plot.today
    first = earliest
    last = latest > earliest ? latest : earliest.adding(days: 1)
    let values = (plot.measured + plot.path).map(\.value).filter(\.isFinite)
    var (bottom, top) = (values.min() ?? 0, values.max() ?? 1)
    if !(top - bottom > abs(top) * 1e-9) {
      let room = max(abs(top) * 0.1, 1)
      (bottom, top) = (bottom - room, top + room)
    }
    step = Self.niceStep(for: top - bottom, parts: min(max((rows - 1) / 2, 1), 8))
    low = (bottom / step).rounded(.down) * step
    high = max((top / step).rounded(.up) * step, low + step)
  }

  /// The marks of the axis, lowest first.
  var marks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...min(max(count, 1), 40)).map { low + Double($0) * step }
  }

  /// How many decimals the marks need.
  var decimals: Int {
    var (unit, digits) = (step, 0)
    while digits < 6, abs(unit - unit.rounded()) > 1e-6 * max(unit, 1) {
      unit *= 10
      digits += 1
    }
    return digits
  }

  /// From 0 at the first day to 1 at the last.
  func across(_ day: Day) -> Double {
    Double(day.days(since: first)) / Double(max(last.days(since: first), 1))
  }

  /// From 0 at the lowest mark to 1 at the highest.
  func up(_ value: Double) -> Double { min(max((value - low) / (high - low), 0), 1) }

  /// The day in the middle of cell `column` of `columns`.
  func day(inColumn column: Int, of columns: Int) -> Day {
    let share = columns > 1 ? Double(column) / Double(columns - 1) : 0
    return first.adding(days: Int((share * Double(last.days(since: first))).rounded()))
  }

  /// The least of 1, 2, 2.5 and 5 times a power of ten that cuts `span` into at most `parts`.
  private static func niceStep(for span: Double, parts: Int) -> Double {
    let least = span / Double(parts)
    guard least.isFinite, least > 1e-9 else { return 1 }
    var power = 1.0
    while power * 10 <= least, power < 1e15 { power *= 10 }
    while power > least, power > 1e-9 { power /= 10 }
    for factor in [1, 2, 2.5, 5, 10] where power * factor >= least * 0.999 { return power * factor }
    return power * 10
  }
}

extension Plot {
  /// The way's value on a day; nothing before its first corner.
  func promised(on day: Day) -> Double? {
    guard let first = path.first, day >= first.on else { return nil }
    guard let next = path.firstIndex(where: { $0.on >= day }), next > 0 else {
      return path.first { $0.on >= day }?.value ?? path.last?.value
    }
    let (a, b) = (path[next - 1], path[next])
    guard b.on > a.on else { return b.value }
    return a.value + (b.value - a.value) * Double(day.days(since: a.on))
      / Double(b.on.days(since: a.on))
  }
}
