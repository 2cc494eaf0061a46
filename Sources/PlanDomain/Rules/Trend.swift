/// How progress went: the rolled-up progress at the ends of past months.
public struct Trend: Sendable {
  /// Oldest first; the last is today.
  public let days: [Day]
  /// By item position, then by day; 0 to 100, nothing where there was none.
  public let values: [[Double?]]

  /// The ends of the last `months` - 1 months, then today. Only what was reported by then counts;
  /// the structure is today's.
  public init(_ projection: Projection, months: Int = 12, depth: Int = 1) {
    let plan = projection.plan
    let today = projection.moment.today
    let days =
      (1..<max(months, 2)).reversed().map { today.endOfMonth(adding: -$0) } + [today]
    var values = plan.items.indices.map { _ in [Double?]() }
    let leaves = plan.items.indices.map { item in
      plan.isLeaf(item) ? projection.leafProgress(of: item, on: days) : []
    }
    for index in days.indices {
      var progress = [Double?](repeating: nil, count: plan.items.count)
      for item in plan.items.indices.reversed() {
        if projection.outcomes[item].computed == .cancelled { continue }
        if plan.isLeaf(item) {
          progress[item] = leaves[item][index]
        } else {
          var mean = WeightedMean()
          for child in plan.children(of: item) {
            if let value = progress[child] { mean.add(value, weight: plan.items[child].weight) }
          }
          progress[item] = mean.value
        }
        if plan.items[item].depth < depth { values[item].append(progress[item]) }
      }
    }
    self.days = days
    self.values = values
  }
}

extension Projection {
  /// What a leaf had come to at the end of each day; days rise.
  fileprivate func leafProgress(of item: Int, on days: [Day]) -> [Double] {
    let fields = plan.items[item].fields
    let offset = plan.header.offset
    var status = fields.status
    var progress = fields.progress?.value ?? 0
    var result: [Double] = []
    for position in placement.events(of: item) where !isUndone(position) {
      let event = ledger.events[position]
      guard case .set(let change) = event.body else { continue }
      let day = event.day(at: offset)
      while result.count < days.count, days[result.count] < day {
        result.append(status == .done ? 100 : Double(progress))
      }
      status = change.status ?? status
      progress = change.progress?.value ?? progress
    }
    while result.count < days.count {
      result.append(status == .done ? 100 : Double(progress))
    }
    return result
  }
}
