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
  /// How far its being done has come, where the plan has that confirmed.
  public var completion: Completion?
  /// What was reported done, where the plan has that confirmed, oldest first.
  public var reports: [DoneReport] = []
  /// Whether the deadline of now was set outside a meeting, by no answer.
  var setsDueUnasked = false
  /// Deadlines that were asked for, oldest first.
  public var asks: [ExtensionAsk] = []
  /// Positions of the lines that name a document, oldest first.
  public var evidence: [Int] = []
  /// What was spent on it, by year.
  public var spending: [SpentInYear] = []
  /// By position what lines change where that is not what they say: a done that was returned
  /// changes nothing, a grant the deadline.
  private var amendments: [Int: Change] = [:]

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
      || !answerConflicts.isEmpty
  }

  /// What offices answered differently without having seen one another, oldest first.
  public var answerConflicts: [AnswerConflict] {
    if reports.isEmpty, asks.isEmpty, spending.isEmpty { return [] }
    let verdicts = reports.suffix(1).map { AnswerConflict(matter: .completion, lines: $0.conflict) }
    let answers = asks.map { AnswerConflict(matter: .extensionAsked, lines: $0.conflict) }
    let amounts = spending.map { AnswerConflict(matter: .spent(year: $0.year), lines: $0.conflict) }
    return (verdicts + answers + amounts).filter { !$0.lines.isEmpty }
  }

  /// The day on which it was reported done, while nobody has confirmed that.
  var waitsSince: Day? { completion == .reported ? completedOn : nil }

  /// How often a later deadline was granted to who asked.
  public var grants: Int { asks.count { $0.state == .granted } }

  /// How often what was reported done was returned.
  public var returns: Int { reports.count { $0.verdict == .returned } }

  /// What the line at a position of the ledger changes, as it counts.
  func change(at position: Int, _ ledger: Ledger) -> Change {
    amendments.isEmpty
      ? ledger.rows[position].change : amendments[position] ?? ledger.rows[position].change
  }

  /// Folds the lines at `positions`, in the one order, those left out that are undone.
  static func fold(
    _ positions: some Collection<Int>, _ undoing: Undoing, from approved: ApprovedValues,
    confirming: Confirming? = nil, ledger: Ledger, moment: Moment, offset: UTCOffset,
    with folds: inout FieldFolds
  ) -> ItemFacts {
    var facts = ItemFacts()
    guard !positions.isEmpty else {
      facts.takeApproved(approved)
      if confirming != nil, approved.status == .done { facts.completion = .accepted }
      facts.setProgressAside()
      return facts
    }
    folds.begin(approved)
    var dueLines: [Int] = []
    var newest = Int64.min
    var wasDone = approved.status == .done
    var answering = AnsweringLines()
    for position in positions where !undoing.leavesOut(position) {
      let row = ledger.rows[position]
      switch row.kind {
      case .set:
        folds.take(position, row.change, row, ledger)
        if row.change.due != nil { dueLines.append(position) }
        if row.change.status == .done { wasDone = true }
      case .confirm: answering.verdicts.append(position)
      case .ask: answering.asks.append(position)
      case .answer: answering.answers.append(position)
      case .evidence: facts.evidence.append(position)
      case .spend: answering.spending.append(position)
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
    if !answering.isEmpty || confirming != nil && wasDone {
      let lines = positions.filter { !undoing.leavesOut($0) }
      facts.takeAnswers(answering, lines, confirming, ledger, moment, offset)
      // What is not as it says is taken in once more as it counts.
      if !facts.amendments.isEmpty {
        folds.begin(approved)
        dueLines = []
        for position in lines {
          let change = facts.change(at: position, ledger)
          folds.take(position, change, ledger.rows[position], ledger)
          if change.due != nil { dueLines.append(position) }
        }
      }
    }
    facts.settle(folds, approved, ledger, moment)
    facts.takePastDues(dueLines, approved.due, ledger, moment)
    if let winner = facts.status.winner, winner.value == .status(.done) {
      // A repeated done keeps the day.
      let line = folds.spans.isDone ? folds.spans.doneLine : winner.position
      facts.completedOn = line.map { ledger.rows[$0].day(at: offset) }
    }
    if let line = facts.due.winner?.position {
      facts.setsDueUnasked = ledger.rows[line].kind == .set && !ledger.rows[line].namesMeeting
    }
    if confirming != nil { facts.completion = facts.completion(since: folds.spans.doneLine) }
    facts.setProgressAside()
    return facts
  }

  /// What was taken in, told field by field; what is done takes no progress only once that is set
  /// aside.
  private mutating func settle(
    _ folds: FieldFolds, _ approved: ApprovedValues, _ ledger: Ledger, _ moment: Moment
  ) {
    takeApproved(approved)
    reportedProgress = folds.spans.approvedProgress
    let present = moment.latestPresent
    status = folds.status.outcome(ledger, latestPresent: present, amendments: amendments)
    progress = folds.progress.outcome(ledger, latestPresent: present, amendments: amendments)
    due = folds.due.outcome(ledger, latestPresent: present, amendments: amendments)
    takeWinners()
  }

  private mutating func takeApproved(_ approved: ApprovedValues) {
    (reportedStatus, reportedProgress) = (approved.status, approved.progress)
    currentDue = approved.due
  }

  /// What stands after lines that all mean what they say.
  init(_ folds: FieldFolds, from approved: ApprovedValues, ledger: Ledger, moment: Moment) {
    settle(folds, approved, ledger, moment)
    setProgressAside()
  }

  init() {}

  /// Asks, spending and verdicts, and what these make of other lines.
  private mutating func takeAnswers(
    _ answering: AnsweringLines, _ lines: [Int], _ confirming: Confirming?, _ ledger: Ledger,
    _ moment: Moment, _ offset: UTCOffset
  ) {
    spending = SpentInYear.fold(answering.spending, ledger, offset: offset)
    asks = ExtensionAsk.fold(
      asking: answering.asks, answering: answering.answers, ledger,
      latestPresent: moment.latestPresent)
    for ask in asks {
      if let due = ask.granted, let line = ask.answer { amendments[line] = Change(due: due) }
    }
    guard let confirming else { return }
    var found = DoneReports(from: confirming.from, offset: offset)
    for position in lines {
      let row = ledger.rows[position]
      if row.kind == .set { found.take(set: position, row) }
      if row.kind == .confirm { found.take(verdict: position, ledger) }
    }
    found.settle(ledger, latestPresent: moment.latestPresent)
    reports = found.reports
    for report in reports where report.verdict == .returned {
      for line in report.lines { amendments[line] = Change(due: ledger.rows[line].change.due) }
    }
  }

  /// What is done by plan.yaml, or was before the rule began, is accepted.
  private func completion(since doneLine: Int?) -> Completion? {
    guard reportedStatus == .done else {
      return reports.last?.verdict == .returned ? .returned : nil
    }
    let standing = reports.filter { report in
      report.verdict != .returned && report.lines.contains { $0 >= doneLine ?? 0 }
    }
    guard let doneLine, reports.contains(where: { $0.lines.contains(doneLine) }) else {
      return .accepted
    }
    return standing.contains { $0.verdict == .accepted } ? .accepted : .reported
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
    let resolved = ledger.twins(of: target)
    // What is resolved is most often among the newest.
    for aim in resolved {
      if let place = openObstacles.lastIndex(where: { $0 <= aim }), openObstacles[place] == aim {
        openObstacles.remove(at: place)
      }
    }
  }

  /// Each deadline that held until another took its place; those ahead of the clock held never.
  private mutating func takePastDues(
    _ lines: [Int], _ approved: Day?, _ ledger: Ledger, _ moment: Moment
  ) {
    guard let winner = due.winner else { return }
    var last = approved
    for position in lines where position != winner.position {
      let row = ledger.rows[position]
      let due = change(at: position, ledger).due
      guard row.at <= moment.latestPresent, due != last else { continue }
      if let last { pastDues.append(last) }
      last = due
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

/// Answers that differ, until somebody who has seen them says which is right.
public struct AnswerConflict: Hashable, Sendable {
  public enum Matter: Hashable, Sendable {
    case completion
    case extensionAsked
    case spent(year: Int)
  }

  public let matter: Matter
  /// Positions of the lines, oldest first.
  public let lines: [Int]
}

/// The lines of one item that are not what they change by themselves.
private struct AnsweringLines {
  var verdicts: [Int] = []
  var asks: [Int] = []
  var answers: [Int] = []
  var spending: [Int] = []

  var isEmpty: Bool {
    verdicts.isEmpty && asks.isEmpty && answers.isEmpty && spending.isEmpty
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
