/// How progress went: the rolled-up progress at the ends of past months.
public struct Trend: Sendable {
  /// Oldest first; the last is today.
  public let days: [Day]
  /// By item position, then by day; nothing where there was none.
  public let values: [[Share?]]

  /// The ends of the last `months` - 1 months, then today. Only what was reported by then counts;
  /// the structure is today's.
  public init(_ projection: Projection, months: Int = 12, depth: Int = 1) {
    let plan = projection.plan
    let today = projection.moment.today
    let days =
      (1..<max(months, 2)).reversed().map { today.endOfMonth(adding: -$0) } + [today]
    var table = ProgressTable(days: days, items: plan.items.count)
    for item in plan.items.indices.reversed() where !projection.isCancelled(item) {
      if plan.isLeaf(item) { table.fill(item, projection) }
      table.pass(item, to: plan.items[item].parent, weight: plan.items[item].fields.weight)
    }
    self.days = days
    values = plan.items.indices.map { item in
      plan.items[item].depth < depth ? table.values(of: item) : []
    }
  }
}

/// The progress of every item on every day: children are added up into their parents.
private struct ProgressTable {
  let days: [Day]
  /// By item, then by day.
  private var means: [ShareMean]

  init(days: [Day], items: Int) {
    self.days = days
    means = [ShareMean](repeating: ShareMean(), count: items * days.count)
  }

  /// What a leaf had come to at the end of each day.
  mutating func fill(_ item: Int, _ projection: Projection) {
    let approved = projection.plan.items[item].fields.approved
    let offset = projection.plan.header.offset
    let first = item * days.count
    var status = approved.status
    var progress = approved.progress
    // The last that was below 100: reopening takes the 100 back with the done, as `DoneSpans` says.
    var below = progress == .whole ? nil : progress
    var index = 0
    for position in projection.placement.events(of: item)
    where !projection.undoing.leavesOut(position) {
      let row = projection.ledger.rows[position]
      guard row.kind == .set else { continue }
      let change = projection.facts[item].change(at: position, projection.ledger)
      let day = row.day(at: offset)
      while index < days.count, days[index] < day {
        means[first + index].add(Self.share(status, progress), weight: 1)
        index += 1
      }
      let wasDone = status == .done
      status = change.status ?? status
      if wasDone, status != .done, progress == .whole { progress = below }
      guard let reported = change.progress, !wasDone || status != .done else { continue }
      progress = reported
      if reported < .whole { below = reported }
    }
    let last = days.count - 1
    while index < last {
      means[first + index].add(Self.share(status, progress), weight: 1)
      index += 1
    }
    // The last day is today, and shows what counts today, whatever the order of the lines.
    if let now = projection.outcomes[item].progress {
      means[first + last] = ShareMean()
      means[first + last].add(now, weight: 1)
    }
  }

  mutating func pass(_ item: Int, to parent: Int?, weight: Double) {
    guard let parent else { return }
    for index in days.indices {
      guard let share = means[item * days.count + index].value else { continue }
      means[parent * days.count + index].add(share, weight: weight)
    }
  }

  func values(of item: Int) -> [Share?] {
    days.indices.map { means[item * days.count + $0].value }
  }

  private static func share(_ status: Status?, _ progress: Percent?) -> Share {
    Share(status == .done ? .whole : progress ?? .zero)
  }
}

extension Projection {
  fileprivate func isCancelled(_ item: Int) -> Bool { outcomes[item].computed == .cancelled }
}
