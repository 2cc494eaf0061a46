/// What has been recorded on one item, folded.
public struct ItemFacts: Sendable {
  public var status = FieldOutcome()
  public var progress = FieldOutcome()
  public var due = FieldOutcome()
  /// What leadership or the department last judged; nothing where nobody has.
  public var reportedStatus: Status?
  /// Nothing of what is done: that takes no progress.
  public var reportedProgress: Percent?
  /// Of what is done, the progress that had been reported by then; the history alone tells it.
  var progressBeforeDone: Percent?
  /// The deadline that holds now.
  public var currentDue: Day?
  /// Deadlines that held before the one of now, oldest first.
  public var pastDues: [Day] = []
  /// The day the item was reported done, while it is.
  public var completedOn: Day?
  /// The day of the newest line about it that counts.
  public var lastTouched: Day?
  /// Positions of the lines, oldest first, of obstacles that nothing has resolved.
  public var openObstacles: [Int] = []
  /// Positions of the notes that count, oldest first; `Projection.notes(of:)` has those that are
  /// told.
  var notes: [Int] = []
  /// A line about it is more than ten minutes ahead of now.
  public var hasFuture = false

  public subscript(field: Field) -> FieldOutcome {
    switch field {
    case .status: status
    case .progress: progress
    case .due: due
    }
  }

  /// How often the deadline was put off; one that was brought forward is no extension.
  public var extensions: Int { pastDues.extensions(until: currentDue) }

  public var hasConflict: Bool {
    !status.conflict.isEmpty || !progress.conflict.isEmpty || !due.conflict.isEmpty
  }

  /// Folds the lines at `positions`, in the one order, those left out that are undone.
  static func fold(
    _ positions: some Collection<Int>, _ undoing: Undoing, from approved: ApprovedValues,
    ledger: Ledger, moment: Moment, offset: UTCOffset, with folds: inout FieldFolds
  ) -> ItemFacts {
    var facts = ItemFacts()
    facts.reportedStatus = approved.status
    facts.reportedProgress = approved.progress
    facts.currentDue = approved.due
    guard !positions.isEmpty else {
      facts.setProgressAside()
      return facts
    }
    folds.begin()
    var dueLines: [Int] = []
    var newest = Int64.min
    var wasDone = approved.status == .done
    for position in positions where !undoing.leavesOut(position) {
      let row = ledger.rows[position]
      switch row.kind {
      case .set:
        folds.take(position, row, ledger)
        if row.change.due != nil { dueLines.append(position) }
        if row.change.status == .done { wasDone = true }
      case .note: facts.notes.append(position)
      case .obstacle: facts.openObstacles.append(position)
      case .resolution: facts.resolve(by: position, ledger)
      default: break
      }
      if row.at > moment.latestPresent { facts.hasFuture = true }
      newest = max(newest, row.at.milliseconds)
    }
    if newest > .min {
      facts.lastTouched = min(Instant(milliseconds: newest).day(at: offset), moment.today)
    }
    var spans = DoneSpans(approved)
    if wasDone {
      // Few are, so that only these are gone through once more.
      let sets = positions.filter { !undoing.leavesOut($0) && ledger.rows[$0].kind == .set }
      for position in sets { spans.take(position, ledger.rows[position].change) }
      folds.progress.begin()
      for position in sets where spans.counts(position, ledger.rows[position].change) {
        folds.progress.take(position, ledger.rows[position], ledger)
      }
      facts.reportedProgress = spans.approvedProgress
    }
    facts.status = folds.status.outcome(ledger, latestPresent: moment.latestPresent)
    facts.progress = folds.progress.outcome(ledger, latestPresent: moment.latestPresent)
    facts.due = folds.due.outcome(ledger, latestPresent: moment.latestPresent)
    facts.takeWinners()
    facts.takePastDues(dueLines, approved.due, ledger, moment)
    if let winner = facts.status.winner, winner.value == .status(.done) {
      // A repeated done keeps the day.
      let line = spans.isDone ? spans.doneLine : winner.position
      facts.completedOn = line.map { ledger.rows[$0].day(at: offset) }
    }
    facts.setProgressAside()
    return facts
  }

  /// What is done takes no progress, and so offices can't differ on it.
  private mutating func setProgressAside() {
    guard reportedStatus == .done else { return }
    progressBeforeDone = reportedProgress
    reportedProgress = nil
    progress = FieldOutcome()
  }

  private mutating func resolve(by position: Int, _ ledger: Ledger) {
    guard case .resolution(let target, _) = ledger.events[position].body else { return }
    openObstacles.removeAll { ledger.events[$0].id == target }
  }

  /// Each deadline that held until another took its place; those ahead of the clock held never.
  private mutating func takePastDues(
    _ lines: [Int], _ approved: Day?, _ ledger: Ledger, _ moment: Moment
  ) {
    guard let winner = due.winner else { return }
    var last = approved
    for position in lines where position != winner.position {
      let row = ledger.rows[position]
      guard row.at <= moment.latestPresent, row.change.due != last else { continue }
      if let last { pastDues.append(last) }
      last = row.change.due
    }
    if let last, last != currentDue { pastDues.append(last) }
  }

  private mutating func takeWinners() {
    if case .status(let status)? = status.winner?.value { reportedStatus = status }
    if case .progress(let percent)? = progress.winner?.value { reportedProgress = percent }
    if case .due(let day)? = due.winner?.value { currentDue = day }
  }
}

extension [Day] {
  /// How many of these deadlines, each until the next and the last until `due`, were put off.
  public func extensions(until due: Day?) -> Int {
    guard let due else { return 0 }
    return zip(self, dropFirst() + [due]).count { $0 < $1 }
  }
}

/// What holds until the first `set` of each field.
struct ApprovedValues {
  var status: Status?
  var progress: Percent?
  var due: Day?
}

extension ItemFields {
  var approved: ApprovedValues { ApprovedValues(status: status, progress: progress, due: due) }
}
