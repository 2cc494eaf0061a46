import PlanDomain

/// The log: every line, newest first; the selected line stays selected when newer ones come.
struct LogState: Sendable {
  var window = ListWindow()
  private(set) var selected: EventID?

  func selectedEntry(in snapshot: Snapshot) -> HistoryEntry? {
    let positions = snapshot.logPositions
    guard positions.indices.contains(window.selected) else { return nil }
    return snapshot.projection.history(at: positions[window.selected])
  }

  /// Notes which line is selected, after the selection moved.
  mutating func remember(_ snapshot: Snapshot) {
    let positions = snapshot.logPositions
    selected =
      positions.indices.contains(window.selected) && window.selected > 0
      ? snapshot.projection.ledger.events[positions[window.selected]].id : nil
  }

  /// Finds the remembered line again; without one the newest is selected.
  mutating func reselect(_ snapshot: Snapshot) {
    guard let selected, let position = snapshot.projection.ledger.position(of: selected) else {
      window.selected = 0
      return
    }
    // Positions run newest first without gaps.
    let last = (snapshot.logPositions.first ?? 0)
    window.selected = max(0, last - position)
  }
}
