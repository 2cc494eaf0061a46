/// Values by day against the way that was promised: all that a plot shows, in one unit.
///
/// A plain value, drawn in cells by the dashboard and in lines by reports.
public struct Plot: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let on: Day
    public let value: Double

    public init(on: Day, value: Double) {
      self.on = on
      self.value = value
    }
  }

  /// What was measured, earliest first.
  public var measured: [Point] = []
  /// The corners of the promised way, earliest first; straight lines between them.
  public var path: [Point] = []
  public var unit: String?
  public var today: Day

  public init(measured: [Point] = [], path: [Point] = [], unit: String? = nil, today: Day) {
    self.measured = measured
    self.path = path
    self.unit = unit
    self.today = today
  }

  /// Whether there is anything to draw.
  public var isEmpty: Bool { measured.isEmpty && path.isEmpty }
}

extension Plot {
  public init(_ indicator: Int, in projection: Projection) {
    self.init(
      measured: projection.measures[indicator].map { Point(on: $0.on, value: $0.value) },
      path: projection.expectedPath(of: indicator).map { Point(on: $0.on, value: $0.value) },
      unit: projection.plan.indicators[indicator].unit, today: projection.moment.today)
  }
}

/// Which day and which value stand where on a plot of some size.
public struct PlotScale: Hashable, Sendable {
  public let first: Day
  public let last: Day
  /// The lowest and the highest mark of the axis.
  public let low: Double
  public let high: Double
  /// From one mark of the axis to the next.
  public let step: Double

  /// `rows` is how many rows the values have.
  public init(_ plot: Plot, rows: Int) {
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
    // Each by itself: the difference of two numbers can be too large for one.
    let parts = Double(min(max((rows - 1) / 2, 1), 8))
    step = Self.niceStep(atLeast: top / parts - bottom / parts)
    let most = Double.greatestFiniteMagnitude
    low = max(wholeBelow(bottom / step) * step, -most)
    high = min(max(-wholeBelow(-top / step) * step, low + step), most)
  }

  /// The marks of the axis, lowest first.
  public var marks: [Double] {
    let count = wholeBelow(high / step - low / step + 0.5)
    return (0...Int(min(max(count, 1), 40))).map { low + Double($0) * step }
  }

  /// How many decimals the marks need.
  public var decimals: Int {
    var (unit, digits) = (step, 0)
    while digits < 6, abs(unit - wholeBelow(unit + 0.5)) > 1e-6 * max(unit, 1) {
      unit *= 10
      digits += 1
    }
    return digits
  }

  /// From 0 at the first day to 1 at the last.
  public func across(_ day: Day) -> Double {
    Double(day.days(since: first)) / Double(max(last.days(since: first), 1))
  }

  /// From 0 at the lowest mark to 1 at the highest.
  public func up(_ value: Double) -> Double {
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return share > 0 ? min(share, 1) : 0
  }

  /// The day in the middle of cell `column` of `columns`.
  public func day(inColumn column: Int, of columns: Int) -> Day {
    let share = columns > 1 ? Double(column) / Double(columns - 1) : 0
    return first.adding(days: Int(wholeBelow(share * Double(last.days(since: first)) + 0.5)))
  }

  /// The first days of months, quarters, years or more: at most so many.
  public func dayMarks(most: Int) -> [(day: Day, isYear: Bool)] {
    let (year, month, _) = first.civil
    let months = (last.civil.year - year) * 12 + last.civil.month - month + 1
    guard let every = [1, 3, 6, 12, 24, 60, 120, 600, 1_200].first(where: { months / $0 <= most })
    else { return [] }
    let start = year * 12 + month - 1
    var marks: [(Day, Bool)] = []
    for index in stride(from: (start + every - 1) / every * every, to: start + months, by: every) {
      guard let day = Day(year: index / 12, month: index % 12 + 1, day: 1),
        day >= first, day <= last
      else { continue }
      marks.append((day, every >= 12))
    }
    return marks
  }

  /// The least of 1, 2, 2.5 and 5 times a power of ten that is no less.
  private static func niceStep(atLeast least: Double) -> Double {
    guard least.isFinite, least > 1e-9 else { return 1 }
    var power = 1.0
    while power <= least / 10 { power *= 10 }
    while power > least, power > 1e-9 { power /= 10 }
    let steps = [1, 2, 2.5, 5, 10].map { power * $0 }
    return steps.first { $0 >= least * 0.999 && $0.isFinite } ?? least
  }
}

extension Plot {
  /// The way's value on a day; nothing before its first corner.
  public func promised(on day: Day) -> Double? {
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

/// The whole number at or below; what is too large to have a fraction stays. Not `rounded`, which
/// would make every program that links this module link libm as well.
private func wholeBelow(_ value: Double) -> Double {
  guard abs(value) < 9e15 else { return value }
  let cut = Double(Int(value))
  return cut > value ? cut - 1 : cut
}
