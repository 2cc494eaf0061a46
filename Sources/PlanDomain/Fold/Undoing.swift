/// Which events count: an event is undone while an undoing line that itself counts names it.
///
/// An undoing line reaches back: one that names a later line, or itself, undoes nothing. Only a
/// line ahead of the clock can be taken back by one that stands before it in the order.
struct Undoing: Sendable {
  /// By position, the undoing line that counts, or `none`; empty where nothing is undone.
  private var undoers: [Int32] = []

  private static let none: Int32 = -1

  /// Looks at the first `limit` events of the ledger.
  init(_ ledger: Ledger, limit: Int, undoingLines: [Int], moment: Moment) {
    guard !undoingLines.isEmpty else { return }
    var targets = [Int32](repeating: Self.none, count: limit)
    /// By position, how many undecided lines name it.
    var waiting = [Int32](repeating: 0, count: limit)
    undoers = targets
    for place in undoingLines where place < limit {
      guard case .undo(let id) = ledger.events[place].body,
        let target = ledger.position(of: id), target < limit, target != place,
        target < place || ledger.rows[target].at > moment.latestPresent
      else { continue }
      targets[place] = Int32(target)
      waiting[target] += 1
    }
    // Decided is what no undecided line names, and what is undone. Lines that only name one another
    // in a ring stay undecided, and undo nothing.
    var decided = undoingLines.filter { $0 < limit && waiting[$0] == 0 }
    while let place = decided.popLast() {
      let target = Int(targets[place])
      guard target >= 0 else { continue }
      targets[place] = Self.none
      let counts = undoers[place] == Self.none
      if counts { undoers[target] = max(undoers[target], Int32(place)) }
      waiting[target] -= 1
      if counts || waiting[target] == 0 { decided.append(target) }
    }
  }

  func contains(_ position: Int) -> Bool {
    position < undoers.count && undoers[position] != Self.none
  }

  /// The undoing line that took the event at `position` back, where one that counts did.
  func line(of position: Int) -> Int? {
    contains(position) ? Int(undoers[position]) : nil
  }
}
