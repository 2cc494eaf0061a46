extension Projection {
  private static let fewestReports = 3
  private static let mostReports = 6
  private static let fewestDays = 14
  private static let mostDays = 365
  /// What would take longer is no forecast.
  private static let farthestDays = 36_500.0

  /// The day on which an open leaf would be done at the pace of its last reports, not before today;
  /// nothing where there are too few of them, or where they do not rise (design, section 8).
  ///
  /// The slope is the median of the slopes between all pairs (Theil 1950, Sen 1968), so that one
  /// report that is off does not turn it.
  public func forecast(of item: Int) -> Day? {
    // What is suspended has no pace.
    guard plan.isLeaf(item), let status = effectiveStatus(of: item), status.isOpen,
      status != .suspended, facts[item].completion != .reported
    else { return nil }
    let points = datedProgress(of: item)
    guard points.count >= Self.fewestReports, let first = points.first, let last = points.last,
      last.day.days(since: first.day) >= Self.fewestDays
    else { return nil }
    let days = points.map { Double($0.day.days(since: first.day)) }
    let values = points.map { Double($0.progress.value) }
    var slopes: [Double] = []
    for end in points.indices {
      for start in 0..<end {
        slopes.append((values[end] - values[start]) / (days[end] - days[start]))
      }
    }
    let slope = Self.median(slopes)
    guard slope > 0 else { return nil }
    let level = Self.median(zip(values, days).map { $0 - slope * $1 })
    let needed = (100 - level) / slope
    guard needed < Self.farthestDays else { return nil }
    // Done on the day on which it comes to the whole; a hair of binary fractions is no day.
    var whole = Int(max(needed, 0))
    if needed - Double(whole) > 1e-6 { whole += 1 }
    return max(first.day.adding(days: whole), moment.today)
  }

  /// By how many days the forecast lies past the deadline of what is not yet behind.
  func daysForecastLate(_ item: Int) -> Int? {
    guard let due = facts[item].currentDue, due >= moment.today,
      outcomes[item].computed != .behind, let day = forecast(of: item), day > due
    else { return nil }
    return day.days(since: due)
  }

  /// The last reports of a year, of one day the newest; earliest first.
  private func datedProgress(of item: Int) -> [(day: Day, progress: Percent)] {
    let lines = placement.events(of: item)
    // Most items have fewer, and are not asked further.
    guard hasReports(lines) else { return [] }
    let sets = lines.filter { ledger.rows[$0].kind == .set && !undoing.leavesOut($0) }
    var spans = DoneSpans(plan.items[item].fields.approved)
    var reports: [(position: Int, progress: Percent)] = []
    for position in sets {
      let change = facts[item].change(at: position, ledger)
      switch spans.take(position, change) {
      case .goesOn: break
      case .reopens: reports.removeAll { $0.progress == .whole }
      case .staysDone: continue
      }
      if let progress = change.progress { reports.append((position, progress)) }
    }
    var points: [(day: Day, progress: Percent)] = []
    for (position, progress) in reports.reversed() {
      let day = ledger.rows[position].day(at: plan.header.offset)
      guard day <= moment.today, moment.today.days(since: day) <= Self.mostDays,
        !points.contains(where: { $0.day == day })
      else { continue }
      points.append((day, progress))
      if points.count == Self.mostReports { break }
    }
    return points.sorted { $0.day < $1.day }
  }

  /// Whether as many lines report progress as a forecast takes.
  private func hasReports(_ lines: some Collection<Int>) -> Bool {
    var count = 0
    for position in lines where ledger.rows[position].change.progress != nil {
      count += 1
      if count == Self.fewestReports { return true }
    }
    return false
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
