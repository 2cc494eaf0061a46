import PlanDomain

/// The page on which a meeting is looked over before it is closed.
struct ClosingState: Sendable {
  var selection = Selection<ClosingRow>(.closing)
  /// What was taken back on this page; it stays listed, so that it can be brought back.
  var takenBack: Set<EventID> = []
  /// While the line that closes is on its way to the disk.
  var token: Int?
}

/// One line of that page.
enum ClosingRow: Hashable, Sendable {
  /// Closes; there only when nothing keeps the meeting open.
  case close
  /// Neither concluded nor postponed.
  case unsettled(Subject)
  /// Something recorded.
  case recorded(EventID)
}

extension State {
  /// What keeps the meeting open, else the way to close it; then all that was recorded in it.
  var closingRows: [ClosingRow] {
    guard let joined = joinedMeeting else { return [] }
    let unsettled = joined.unsettled.map(ClosingRow.unsettled)
    let taken = meeting.closing.takenBack.compactMap(projection.ledger.position)
      .filter(projection.isUndone)
    let recorded = Set(projection.recordedPositions(in: joined) + taken).sorted()
    return (unsettled.isEmpty ? [.close] : unsettled)
      + recorded.map { .recorded(projection.ledger.events.id(at: $0)) }
  }

  var closingRow: ClosingRow? { meeting.closing.selection.id(in: closingRows) }

  /// How much of what was recorded counts: what was taken back is listed, and is none of it.
  var recordedCount: Int {
    closingRows.count { row in
      guard case .recorded(let id) = row, let position = projection.ledger.position(of: id) else {
        return false
      }
      return !projection.isUndone(position)
    }
  }

  /// Where what was recorded begins among the rows.
  static func firstRecorded(in rows: [ClosingRow]) -> Int {
    rows.firstIndex { if case .recorded = $0 { true } else { false } } ?? rows.count
  }
}
