import PlanDomain

/// Who must do what by when, from one day to another; in the place of what needs attention.
struct WeekState: Sendable {
  /// What is due, of whom, and when.
  struct Row: Hashable, Sendable {
    let target: WorkRow.Target
    let subject: Subject
    let due: Day
  }

  /// How many weeks are looked at, from few to many.
  static let spans = [1, 2, 4, 8, 13, 26, 52]

  var selection = Selection<Subject>(.week)
  var isOpened = false
  private(set) var rows: [Row] = []
  /// Weeks that the first is after this one.
  private(set) var shift = 0
  private(set) var span = 2
  /// The first and the last day, where a person gave them.
  private(set) var chosen: ClosedRange<Day>?

  var weeks: Int { Self.spans[min(max(span, 0), Self.spans.count - 1)] }

  /// The days that are looked at: whole weeks from a Monday, or those that were given.
  func days(today: Day) -> ClosedRange<Day> {
    if let chosen { return chosen }
    let first = today.monday.adding(days: 7 * shift)
    return first...first.adding(days: 7 * weeks - 1)
  }

  mutating func shift(by weeks: Int) {
    if let chosen {
      self.chosen =
        chosen.lowerBound.adding(days: 7 * weeks)...chosen.upperBound.adding(days: 7 * weeks)
    } else {
      shift = min(max(shift + weeks, -520), 520)
    }
  }

  mutating func zoom(by step: Int) {
    chosen = nil
    span = min(max(span + step, 0), Self.spans.count - 1)
  }

  mutating func goToToday() { (shift, chosen) = (0, nil) }

  mutating func choose(_ days: ClosedRange<Day>) { chosen = days }

  /// Lists what is due in those days and still open; what is overdue already comes first, where
  /// today is among them. While rows are edited they stay where they stood.
  mutating func list(_ snapshot: Snapshot, keepingOrder isEdited: Bool) {
    let projection = snapshot.projection
    let today = projection.moment.today
    let days = days(today: today)
    let from = days.contains(today) ? Day.first : days.lowerBound
    let fresh = projection.due(from...days.upperBound, matching: snapshot.matches)
    rows = isEdited ? fresh.inOrder(of: rows.map(\.subject)) { $0.subject } : fresh
    selection.follow(rows.lazy.map(\.subject))
  }
}

extension State {
  /// Lists anew what is due, where that is on screen.
  mutating func followWeek() {
    guard week.isOpened else { return }
    let isEdited = order.isHeld
    week.list(snapshot, keepingOrder: isEdited)
  }
}

extension Day {
  /// The Monday of its week.
  fileprivate var monday: Day { adding(days: 1 - weekday) }
}

extension Projection {
  /// The open leaves and directives that are due in these days, the earliest first, then by who
  /// answers for them.
  fileprivate func due(
    _ days: ClosedRange<Day>, matching matches: FilterMatches?
  ) -> [WeekState.Row] {
    let items = plan.items.indices.compactMap { item -> WeekState.Row? in
      guard plan.isLeaf(item), matches?.isMatch[item] ?? true,
        effectiveStatus(of: item)?.isOpen ?? false, let due = facts[item].currentDue,
        days.contains(due)
      else { return nil }
      return WeekState.Row(target: .item(item), subject: .item(plan.items[item].id), due: due)
    }
    let orders = directives.indices.compactMap { index -> WeekState.Row? in
      let directive = directives[index]
      guard matches?.isDirectiveMatch[index] ?? true, directive.status.isOpen,
        let due = directive.due, days.contains(due)
      else { return nil }
      return WeekState.Row(target: .directive(index), subject: .directive(directive.id), due: due)
    }
    let leads = Dictionary(
      plan.departments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ row: WeekState.Row) -> Int {
      switch row.target {
      case .item(let item): plan.lead(of: item).flatMap { leads[$0] } ?? .max
      case .directive(let index): directives[index].order.to.first.flatMap { leads[$0] } ?? .max
      }
    }
    let all: [(row: WeekState.Row, place: Int)] = (items + orders).map { ($0, place($0)) }
    let sorted = all.sorted { a, b in
      if a.row.due != b.row.due { return a.row.due < b.row.due }
      return a.place < b.place
    }
    return sorted.map(\.row)
  }
}
