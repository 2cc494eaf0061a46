/// One measured value of an indicator, in the indicator's unit.
public struct MeasuredValue: Hashable, Sendable {
  public let on: Day
  public let value: Double
  public let source: String?
  /// Position of its line in the ledger.
  public let position: Int

  /// By indicator position; of one day the newest line counts.
  static func fold(
    _ lines: [Int], _ undoing: Undoing, ledger: Ledger, plan: Plan
  ) -> [[MeasuredValue]] {
    var values = [[Day: MeasuredValue]](repeating: [:], count: plan.indicators.count)
    for position in lines where !undoing.contains(position) {
      guard case .measure(let measure) = ledger.events[position].body,
        let indicator = plan.indicatorPosition(of: measure.indicator)
      else { continue }
      values[indicator][measure.on] = MeasuredValue(
        on: measure.on, value: measure.value, source: measure.source, position: position)
    }
    return values.map { $0.values.sorted { $0.on < $1.on } }
  }
}

extension Projection {
  /// The newest measured value.
  public func actual(of indicator: Int) -> MeasuredValue? { measures[indicator].last }

  /// The way that was promised, earliest first: the baseline at the item's start, the milestones,
  /// the target on its day. Empty without a milestone and without a target that has its day.
  func expectedPath(of indicator: Int) -> [Milestone] {
    let fields = plan.indicators[indicator].fields
    // What is counted for a period alone lies on no line.
    var path = fields.milestones.filter { $0.counting == .cumulative }
    if let target = fields.target, let due = fields.due {
      path.append(Milestone(on: due, value: target))
    }
    guard let first = path.first else { return [] }
    if let baseline = fields.baseline, let start = firstDay(of: indicator), start <= first.on {
      path.insert(Milestone(on: start, value: baseline), at: 0)
    }
    return path
  }

  /// What the indicator should stand at on `day`: straight lines through baseline, milestones and
  /// target; in its unit. Nothing before the first point that says something of it, nor without a
  /// milestone or a target with its day.
  public func expectedValue(of indicator: Int, on day: Day) -> Double? {
    let path = expectedPath(of: indicator)
    guard let next = path.firstIndex(where: { $0.on >= day }) else { return path.last?.value }
    guard next > 0 else {
      let hasBaseline = plan.indicators[indicator].baseline != nil
      return path[0].on == day || hasBaseline ? path[0].value : nil
    }
    guard path[next].on > path[next - 1].on else { return path[next].value }
    let (a, b) = (path[next - 1], path[next])
    let share = Double(day.days(since: a.on)) / Double(b.on.days(since: a.on))
    return a.value + share * (b.value - a.value)
  }

  /// What the newest value is held against: the way's value on the day it was measured, and the
  /// target once its day is past.
  public func promise(of indicator: Int) -> Milestone? {
    guard let actual = actual(of: indicator) else { return nil }
    if let target = periodTarget(of: indicator, on: actual.on) { return target }
    let due = plan.indicators[indicator].due
    let day = due.map { moment.today > $0 ? $0 : actual.on } ?? actual.on
    return expectedValue(of: indicator, on: day).map { Milestone(on: day, value: $0) }
  }

  /// Whether the newest value is short of what was promised for the day it was measured.
  public func isMissed(_ indicator: Int) -> Bool {
    guard let actual = actual(of: indicator) else {
      return plan.indicators[indicator].due.map { $0 < moment.today } ?? false
    }
    guard let promise = promise(of: indicator) else { return false }
    // What counts for a period alone is short only once the period is over, or measured at its end.
    if promise.counting == .period, moment.today <= promise.on, actual.on < promise.on {
      return false
    }
    return plan.indicators[indicator].direction.isShort(actual.value, of: promise.value)
  }

  /// The target for the period alone that a day lies in.
  private func periodTarget(of indicator: Int, on day: Day) -> Milestone? {
    let monthStarts = plan.header.rules.monthStarts
    return plan.indicators[indicator].milestones.first { target in
      target.counting == .period
        && target.period.map { $0.days(monthStarts: monthStarts).contains(day) } ?? false
    }
  }

  /// Where the indicator's way begins: its item's start, else its first measured day.
  private func firstDay(of indicator: Int) -> Day? {
    plan.items[plan.indicators[indicator].item].start ?? measures[indicator].first?.on
  }
}

extension Direction {
  /// Whether `value` has not come as far as `promised`.
  public func isShort(_ value: Double, of promised: Double) -> Bool {
    self == .up ? value < promised : value > promised
  }
}
