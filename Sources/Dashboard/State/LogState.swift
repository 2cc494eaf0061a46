import PlanDomain

/// The log: every line, newest first; the selected line stays selected when newer ones come.
struct LogState: Sendable {
  var window = ListWindow()
  /// The selected line in full instead of the list, where a page has no room for both.
  var isOpened = false
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

  /// Selects a line, or without one the newest.
  mutating func select(_ line: EventID?, _ snapshot: Snapshot) {
    selected = line
    reselect(snapshot)
  }

  /// Finds the remembered line again; without one the newest is selected.
  mutating func reselect(_ snapshot: Snapshot) {
    guard let selected, let position = snapshot.projection.ledger.position(of: selected) else {
      window.selected = 0
      return
    }
    // Newest first: the line itself, or where a filter hides it the next older one.
    let positions = snapshot.logPositions
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] > position { low = middle + 1 } else { high = middle }
    }
    window.selected = low
  }
}
