import PlanDomain

/// The log: every line, newest first; the selected line stays selected when newer ones come.
struct LogState: Sendable {
  var selection = Selection<EventID>(.log)
  /// The selected line in full instead of the list, where a page has no room for both.
  var isOpened = false

  func selectedEntry(in snapshot: Snapshot) -> HistoryEntry? {
    selection.place(in: snapshot.logLines).map {
      snapshot.projection.history(at: snapshot.logPositions[$0])
    }
  }

}

extension Snapshot {
  /// The lines of the log, the newest first.
  var logLines: LazyMapCollection<[Int], EventID> {
    let events = projection.ledger.events
    return logPositions.lazy.map { events.id(at: $0) }
  }
}
