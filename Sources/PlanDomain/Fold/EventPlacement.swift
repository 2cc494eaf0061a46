/// Which events are about which item: one flat array of positions, cut by item.
struct EventPlacement: Sendable {
  /// For item i its events lie at `starts[i]..<starts[i + 1]` of `positions`.
  private let starts: [Int32]
  private let positions: [Int32]
  /// By position the item that the event is about; -1 for none.
  let places: [Int32]
  /// The directives' own lines and what was set on them, by the line that gave the directive.
  let byDirective: [EventID: [Int]]
  let undoingLines: [Int]
  /// Steps of meetings, and all else that names one.
  let meetingLines: [Int]
  let measureLines: [Int]
  let periodLines: [Int]
  /// Lines about ids that the plan does not have.
  let unplaced: [Int]

  /// Places the first `limit` events of the ledger, but for those at positions in `unread`.
  init(_ plan: Plan, _ ledger: Ledger, limit: Int, unread: Set<Int> = []) {
    var places: [Int32] = []
    places.reserveCapacity(limit)
    var counts = [Int32](repeating: 0, count: plan.items.count + 1)
    var byDirective: [EventID: [Int]] = [:]
    var undoingLines: [Int] = []
    var meetingLines: [Int] = []
    var measureLines: [Int] = []
    var periodLines: [Int] = []
    var unplaced: [Int] = []
    let homes = ledger.subjects.map { Self.home(of: $0, in: plan, ledger) }
    // Nearly all lines are about items, which a number is enough for.
    let items = homes.map { if case .item(let item) = $0 { Int32(item) } else { Int32(-1) } }
    let hasUnread = !unread.isEmpty
    for position in 0..<limit {
      if hasUnread, unread.contains(position) {
        places.append(-1)
        continue
      }
      let row = ledger.rows[position]
      if row.namesMeeting { meetingLines.append(position) }
      let home: Home
      switch row.kind {
      case .undo:
        undoingLines.append(position)
        home = Self.home(of: ledger.events[position], in: plan, ledger, hops: 0)
      case .measure:
        measureLines.append(position)
        home = Self.home(of: ledger.events[position], in: plan, ledger, hops: 0)
      case .directive:
        byDirective[ledger.events.id(at: position), default: []].append(position)
        home = Self.home(of: ledger.events[position], in: plan, ledger, hops: 0)
      case .resolution: home = Self.home(of: ledger.events[position], in: plan, ledger, hops: 0)
      case .set, .note, .obstacle, .planEdit, .meeting, .confirm, .ask, .answer, .evidence,
        .spend, .period, .unknown:
        if row.kind == .period { periodLines.append(position) }
        let item = items[Int(row.subject)]
        if item >= 0 {
          places.append(item)
          counts[Int(item) + 1] += 1
          continue
        }
        home = homes[Int(row.subject)]
      }
      var place: Int32 = -1
      switch home {
      case .item(let item): place = Int32(item)
      case .directive(let id): byDirective[id, default: []].append(position)
      case .nowhere: break
      case .unknown: unplaced.append(position)
      }
      places.append(place)
      if place >= 0 { counts[Int(place) + 1] += 1 }
    }
    for item in 1..<counts.count { counts[item] += counts[item - 1] }
    var next = counts
    var positions = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    for (position, place) in places.enumerated() where place >= 0 {
      positions[Int(next[Int(place)])] = Int32(position)
      next[Int(place)] += 1
    }
    starts = counts
    self.positions = positions
    self.places = places
    self.byDirective = byDirective
    self.undoingLines = undoingLines
    self.meetingLines = meetingLines
    self.measureLines = measureLines
    self.periodLines = periodLines
    self.unplaced = unplaced
  }

  /// The positions of the item's events in the ledger, in the one order.
  func events(of item: Int) -> some RandomAccessCollection<Int> {
    positions[Int(starts[item])..<Int(starts[item + 1])].lazy.map { Int($0) }
  }

  func count(of item: Int) -> Int { Int(starts[item + 1] - starts[item]) }

  private enum Home {
    case item(Int)
    case directive(EventID)
    case nowhere
    case unknown
  }

  /// What the line is about; an undoing or resolving line is about what its target is about.
  private static func home(of event: Event, in plan: Plan, _ ledger: Ledger, hops: Int) -> Home {
    switch event.body {
    case .undo(let target) where ledger.twins(of: target).count > 1: break
    case .undo(let target), .resolution(of: let target, _):
      // An undo of an undo of an undo … is followed only so far.
      guard hops < 8, let aim = ledger.event(target), aim.id != event.id else { break }
      return home(of: aim, in: plan, ledger, hops: hops + 1)
    case .measure(let measure):
      guard let indicator = plan.indicatorPosition(of: measure.indicator) else { return .unknown }
      return .item(plan.indicators[indicator].item)
    case .directive(let order):
      guard let item = order.item else { return .nowhere }
      return plan.position(of: item).map(Home.item) ?? .unknown
    default: break
    }
    return home(of: event.subject, in: plan, ledger)
  }

  private static func home(of subject: Subject, in plan: Plan, _ ledger: Ledger) -> Home {
    switch subject {
    case .item(let id):
      if let item = plan.position(of: id) { return .item(item) }
      if let indicator = plan.indicatorPosition(of: id) {
        return .item(plan.indicators[indicator].item)
      }
      return .unknown
    case .directive(let id):
      guard case .directive? = ledger.event(id)?.body else { return .unknown }
      return .directive(id)
    case .plan: return .nowhere
    }
  }
}
