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
  private let approved: ApprovedValues

  /// What a line means for reports of progress.
  enum Effect {
    /// Its own counts beside the earlier ones.
    case goesOn
    /// Its own counts, and of the earlier ones no whole.
    case reopens
    /// Its own does not count.
    case staysDone
  }

  init(_ approved: ApprovedValues) {
    self.approved = approved
    isDone = approved.status == .done
  }

  /// Takes in the next line that counts.
  @discardableResult
  mutating func take(_ position: Int, _ change: Change) -> Effect {
    let wasDone = isDone
    if let status = change.status { isDone = status == .done }
    switch (wasDone, isDone) {
    case (false, true):
      doneLine = position
      return .goesOn
    case (true, false):
      doneLine = nil
      reopening = position
      return .reopens
    case (true, true): return .staysDone
    case (false, false): return .goesOn
    }
  }

  /// What counts until the first report that does.
  var approvedProgress: Percent? {
    reopening != nil && approved.progress == .whole ? nil : approved.progress
  }
}
