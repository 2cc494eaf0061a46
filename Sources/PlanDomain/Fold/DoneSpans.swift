/// When an item was done, by its lines in the one order, and which reports of progress count beside
/// that (design, section 2, Rules).
///
/// What is reported while it is done, and leaves it so, counts for nothing. A line of another
/// status reopens it; of what was reported by then only what is below 100 counts again: whole is
/// what the done said, and it is taken back with it. So nothing that was reopened is shown as whole
/// before somebody reports that anew.
struct DoneSpans {
  private(set) var isDone: Bool
  /// The line since which it is done; nothing where plan.yaml says so, or where it is not.
  private(set) var doneLine: Int?
  /// The last line that opened it again.
  private(set) var reopening: Int?
  private var whileDone: Set<Int> = []
  private let approved: ApprovedValues

  init(_ approved: ApprovedValues) {
    self.approved = approved
    isDone = approved.status == .done
  }

  /// Takes in the next line that counts.
  mutating func take(_ position: Int, _ change: Change) {
    let wasDone = isDone
    if let status = change.status { isDone = status == .done }
    switch (wasDone, isDone) {
    case (false, true): doneLine = position
    case (true, false):
      doneLine = nil
      reopening = position
    case (true, true): if change.progress != nil { whileDone.insert(position) }
    case (false, false): break
    }
  }

  /// Whether the line's progress counts, of lines that were all taken in.
  func counts(_ position: Int, _ change: Change) -> Bool {
    if whileDone.contains(position) { return false }
    guard let reopening, change.progress == .whole else { return true }
    return position >= reopening
  }

  /// What counts until the first report that does.
  var approvedProgress: Percent? {
    reopening != nil && approved.progress == .whole ? nil : approved.progress
  }
}
