/// Which events count: an event is undone while an undoing line that itself counts names it.
///
/// An undoing line only reaches back: one that names a later line, or itself, undoes nothing.
struct Undoing: Sendable {
  /// Positions of undone events, in the ledger's order.
  private(set) var undone: Set<Int> = []
  /// The undoing line that counts, by the position it undoes.
  private(set) var undoneBy: [Int: Int] = [:]

  /// Looks at the first `limit` events of the ledger.
  init(_ ledger: Ledger, limit: Int, undoingLines: [Int]) {
    // The newest first: nothing later can undo it, so what it says is final.
    for place in undoingLines.reversed() where place < limit {
      guard case .undo(let target) = ledger.events[place].body,
        !undone.contains(place),
        let targetPlace = ledger.position(of: target), targetPlace < place
      else { continue }
      undone.insert(targetPlace)
      undoneBy[targetPlace] = place
    }
  }
}
