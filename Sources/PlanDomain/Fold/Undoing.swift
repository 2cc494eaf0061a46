/// Which events count: an event is undone while an undoing line that itself counts names it.
///
/// An undoing line takes back only what was written under its own name, in a signed plan also by
/// its own key: one that names another's line is vain. It is kept and told, and counts for nothing.
///
/// An undoing line reaches back: one that names a later line, or itself, undoes nothing. Only a
/// line ahead of the clock can be taken back by one that stands before it in the order.
struct Undoing: Sendable {
  /// By position from `first` on, the undoing line that counts, or `none`; empty where nothing is
  /// undone.
  private var undoers: [Int32] = []
  private var first = 0
  private var vain: Set<Int> = []

  private static let none: Int32 = -1

  /// Looks at the first `limit` events of the ledger.
  init(
    _ ledger: Ledger, limit: Int, undoingLines: [Int], moment: Moment,
    standings: LineStandings? = nil
  ) {
    guard !undoingLines.isEmpty else { return }
    /// By undoing line, what it names.
    var targets: [Int: [Int]] = [:]
    targets.reserveCapacity(undoingLines.count)
    for place in undoingLines where place < limit {
      guard case .undo(let id) = ledger.events[place].body else { continue }
      let reached = Self.named(id, by: place, in: ledger).filter { target in
        target < limit && target != place
          && (target < place || ledger.rows[target].at > moment.latestPresent)
      }
      let line = ledger.events[place]
      let named = reached.filter { target in
        let other = ledger.events[target]
        return other.by == line.by && standings?.isSameHand(line, other) ?? true
      }
      if named.isEmpty, !reached.isEmpty { vain.insert(place) }
      targets[place] = named
    }
    // From the first that can be undone to the last: most name what was written a moment before.
    let reached = targets.values.joined().reduce((limit, 0)) { (min($0.0, $1), max($0.1, $1 + 1)) }
    first = min(reached.0, undoingLines[0])
    let end = max(reached.1, undoingLines[undoingLines.count - 1] + 1)
    undoers = [Int32](repeating: Self.none, count: max(0, end - first))
    /// By position from `first` on, how many undecided lines name it.
    var waiting = [Int32](repeating: 0, count: undoers.count)
    for target in targets.values.joined() { waiting[target - first] += 1 }
    // Decided is what no undecided line names, and what is undone. Lines that only name one another
    // in a ring stay undecided, and undo nothing.
    var decided = undoingLines.filter { $0 < limit && waiting[$0 - first] == 0 }
    while let place = decided.popLast() {
      let counts = undoers[place - first] == Self.none
      for target in targets.removeValue(forKey: place) ?? [] {
        if counts { undoers[target - first] = max(undoers[target - first], Int32(place)) }
        waiting[target - first] -= 1
        if counts || waiting[target - first] == 0 { decided.append(target) }
      }
    }
  }

  /// Of a fork's twins an undoing line names the one that its writer had written before it; another
  /// writer's those about what it is about, so that the other branch's line stays.
  private static func named(
    _ id: EventID, by place: Int, in ledger: Ledger
  ) -> [Int] {
    let twins = ledger.twins(of: id)
    guard twins.count > 1 else { return Array(twins) }
    let line = ledger.rows[place]
    let own = twins.filter { ledger.rows[$0].isSameAuthor(as: line) }
    if !own.isEmpty { return own }
    let about = twins.filter { ledger.rows[$0].subject == line.subject }
    return about.isEmpty ? Array(twins) : about
  }

  func contains(_ position: Int) -> Bool {
    undoers.indices.contains(position - first) && undoers[position - first] != Self.none
  }

  /// Whether the event at `position` says nothing of what it is about: it is undone, or vain.
  func leavesOut(_ position: Int) -> Bool { contains(position) || vain.contains(position) }

  /// Whether the event at `position` is an undoing line that names another's line.
  func isVain(_ position: Int) -> Bool { vain.contains(position) }

  /// The positions of all events that are undone.
  var undone: Set<Int> {
    Set(undoers.indices.lazy.filter { undoers[$0] != Self.none }.map { $0 + first })
  }

  /// The vain ones that nobody has taken back, oldest first.
  var standingVain: [Int] { vain.filter { !contains($0) }.sorted() }

  /// The undoing line that took the event at `position` back, where one that counts did.
  func line(of position: Int) -> Int? {
    contains(position) ? Int(undoers[position - first]) : nil
  }
}
