/// What has been recorded on one item, folded.
public struct ItemFacts: Sendable {
  public var status = FieldOutcome()
  public var progress = FieldOutcome()
  public var due = FieldOutcome()
  /// What leadership or the department last judged; nothing where nobody has.
  public var reportedStatus: Status?
  public var reportedProgress: Percent?
  /// The deadline that holds now.
  public var currentDue: Day?
  /// Deadlines that held before the one of now, oldest first; their number is the extensions'.
  public var pastDues: [Day] = []
  /// The day the item was reported done, while it is.
  public var completedOn: Day?
  /// The day of the newest line about it that counts.
  public var lastTouched: Day?
  /// Positions of the lines, oldest first, of obstacles that nothing has resolved.
  public var openObstacles: [Int] = []
  /// Positions of the notes that count, oldest first.
  public var notes: [Int] = []
  /// A line about it is more than ten minutes ahead of now.
  public var hasFuture = false

  public subscript(field: Field) -> FieldOutcome {
    switch field {
    case .status: status
    case .progress: progress
    case .due: due
    }
  }

  public var hasConflict: Bool {
    !status.conflict.isEmpty || !progress.conflict.isEmpty || !due.conflict.isEmpty
  }

  /// Folds the lines at `positions`, in the one order and already without the undone.
  static func fold(
    _ positions: [Int], fields: ItemFields, ledger: Ledger, moment: Moment, offset: UTCOffset
  ) -> ItemFacts {
    var facts = ItemFacts()
    facts.reportedStatus = fields.status
    facts.reportedProgress = fields.progress
    facts.currentDue = fields.due
    guard !positions.isEmpty else { return facts }
    var due = fields.due
    for position in positions {
      let event = ledger.events[position]
      switch event.body {
      case .set(let change):
        guard let newDue = change.due else { break }
        if let due, due != newDue { facts.pastDues.append(due) }
        due = newDue
      case .note: facts.notes.append(position)
      case .obstacle: facts.openObstacles.append(position)
      case .resolution(let target, _):
        facts.openObstacles.removeAll { ledger.events[$0].id == target }
      default: break
      }
      if event.at > moment.latestPresent { facts.hasFuture = true }
      let day = min(event.at.day(at: offset), moment.today)
      if facts.lastTouched.map({ $0 < day }) ?? true { facts.lastTouched = day }
    }
    facts.status = outcome(.status)
    facts.progress = outcome(.progress)
    facts.due = outcome(.due)
    facts.takeWinners()
    if let winner = facts.status.winner, winner.value == .status(.done) {
      facts.completedOn = ledger.events[winner.position].day(at: offset)
    }
    return facts

    func outcome(_ field: Field) -> FieldOutcome {
      FieldFold.outcome(field, of: positions, in: ledger, latestPresent: moment.latestPresent)
    }
  }

  private mutating func takeWinners() {
    if case .status(let status)? = status.winner?.value { reportedStatus = status }
    if case .progress(let percent)? = progress.winner?.value { reportedProgress = percent }
    if case .due(let day)? = due.winner?.value { currentDue = day }
  }
}
