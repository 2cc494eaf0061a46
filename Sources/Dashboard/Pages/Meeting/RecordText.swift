import CellGrid
import Phrases
import PlanDomain

/// A meeting that was, read only.
struct RecordPage: PageOfMeeting {
  let meeting: MeetingID

  func mode(in state: State) -> Mode { .meetings }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.meeting.recordTop = min(state.meeting.recordTop, state.recordOverflow(meeting, layout))
    if state.projection.meeting(meeting) == nil { state.meeting.page = .list }
  }

  func move(_ state: inout State, by rows: Int) {
    state.meeting.recordTop = max(0, state.meeting.recordTop + rows)
  }

  func back(_ state: inout State) { state.meeting.page = .list }

  func hints(in state: State) -> [Command] {
    state.chosenMeeting == nil ? [.back, .help] : state.hintsOnChosenMeeting
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    command == .compareMeetings && state.meeting.marked == nil ? .changesUntilNow : nil
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawRecord(meeting, state, layout, on: &canvas)
  }
}

/// A meeting that was, as lines that scroll: who met, what was concluded and how its directives
/// stand now, what was talked about and with what result, what was recorded, what came later.
struct RecordText {
  private var facts: FactLines
  private let meeting: Meeting
  private let state: State
  private let glyphs: Glyphs
  private var say: Wording { state.say }
  private var projection: Projection { state.projection }
  private var offset: UTCOffset { state.plan.header.offset }

  var lines: [[Span]] { facts.lines }

  init(_ meeting: Meeting, _ state: State, columns: Int, glyphs: Glyphs) {
    self.meeting = meeting
    self.state = state
    self.glyphs = glyphs
    facts = FactLines(columns: columns)
    addHead()
    addAttendance()
    addConclusions()
    addAgenda()
    addRecordings()
    addSupplements()
    addLateLines()
  }

  private mutating func addHead() {
    for line in TextWidth.wrapped(Sanitiser.line(meeting.opening.title), width: facts.columns) {
      facts.addLine([Span(line, .title)])
    }
    let opened =
      "\(say.day(meeting.openedAt.day(at: offset))) "
      + say.time(meeting.openedAt, offset: offset)
    let took = say(
      .tookMinutes(
        meeting.minutes(now: state.now), planned: meeting.opening.minutes))
    let closed = meeting.closedAt.map { "–\(say.time($0, offset: offset))" } ?? ""
    facts.add(say(.recordTime), [Span("\(opened)\(closed)"), Span("   \(took)", .dim)])
    let people: [(Phrase, String?)] = [
      (.meetingPlace, meeting.opening.place), (.meetingChair, meeting.opening.chair),
      (.meetingSecretary, meeting.opening.secretary),
    ]
    for case (let label, let text?) in people { facts.add(say(label), [Span(text)]) }
  }

  /// Who came, and who did not, each in the plan's order.
  private mutating func addAttendance() {
    guard !meeting.attendance.isEmpty else { return }
    facts.addHeading(say(.recordAttendance))
    for standing in Attendance.State.allCases {
      let names = meeting.attendance.filter { $0.state == standing }.map { word in
        let department = state.names([word.department])
        return word.name.map { "\(department) (\($0))" } ?? department
      }
      guard !names.isEmpty else { continue }
      facts.add(
        say(Phrase.verbatim(say(standing.shortPhrase)).capitalised),
        [Span(names.joined(separator: ", "), standing == .absent ? .dim : .text)])
    }
  }

  /// Each with the directives that it gave, as they stand now.
  private mutating func addConclusions() {
    facts.addHeading(say(.recordConclusions))
    for conclusion in meeting.conclusions {
      let number = conclusion.number > 1 ? " (\(conclusion.number))" : ""
      facts.add(
        state.number(of: conclusion.item) + number, [Span(conclusion.text, .strong)])
      if conclusion.directives.isEmpty { facts.add("", [Span(say(.noTaskArises), .dim)]) }
      if projection.hasLostItsTasks(conclusion) {
        facts.add("", [Span(say(.tasksTakenBack), .strong)])
      }
      for id in conclusion.directives { addDirective(id) }
    }
    if meeting.conclusions.isEmpty { facts.add("", [Span(say(.nothingRecorded), .dim)]) }
  }

  private mutating func addDirective(_ id: EventID) {
    guard let directive = projection.directive(id) else { return }
    let status = directive.effectiveStatus
    var spans = [
      Span("\(glyphs.status(status)) \(say(status.phrase))", .status(status)),
      Span("  \(say(.directiveShort(projection.name(of: directive))))"),
      Span("  \(state.plan.shortNames(of: directive.order))", .dim),
    ]
    if let due = directive.due { spans.append(Span("  \(say.day(due))", .dim)) }
    facts.add("", spans)
    facts.add("", [Span(directive.order.text)])
  }

  private mutating func addAgenda() {
    guard !meeting.agenda.isEmpty else { return }
    facts.addHeading(say(.recordAgenda))
    for (place, entry) in meeting.agenda.enumerated() {
      let (word, face): (String, Face) =
        switch meeting.state(of: entry.item) {
        case .concluded: ("\(glyphs.status(.done)) \(say(.agendaConcluded))", .text)
        case .postponed: ("\(glyphs.status(.suspended)) \(say(.agendaPostponed))", .text)
        case .waiting, .current: (say(.neverSettled), .dim)
        }
      facts.add(
        "\(place + 1)",
        [
          Span(TextWidth.padded(word, to: 12), face),
          Span("\(state.number(of: entry.item))  \(state.title(of: entry.item))"),
        ])
      let minutes = meeting.minutes(on: entry.item, now: state.now)
      var about = entry.reason
      if minutes > 0 { about += "   \(say(.minutes(minutes)))" }
      facts.add("", [Span(about, .dim)])
    }
  }

  private mutating func addRecordings() {
    let entries = projection.recordings(in: meeting).filter { !$0.isDecision }
    guard !entries.isEmpty else { return }
    facts.addHeading(say(.recordChanges))
    for entry in entries { addEntry(entry) }
  }

  private mutating func addSupplements() {
    guard !meeting.supplements.isEmpty else { return }
    facts.addHeading(say(.recordSupplements))
    for position in meeting.supplements {
      let event = projection.ledger.events[position]
      guard case .meeting(.supplement(let text)) = event.body else { continue }
      facts.add(say.day(event.at.day(at: offset)), [Span(text)])
      facts.add("", [Span(event.by, .dim)])
    }
  }

  private mutating func addLateLines() {
    guard !meeting.cameAfterClosing.isEmpty else { return }
    facts.addHeading(say(.recordCameAfter))
    for position in projection.told(meeting.cameAfterClosing) {
      addEntry(projection.history(at: position))
    }
  }

  private mutating func addEntry(_ entry: HistoryEntry) {
    facts.add(
      state.subjectNumber(of: entry),
      state.summary(of: entry, word: .full, glyphs: glyphs) + [
        Span("  \(entry.event.by)", .dim)
      ])
  }
}

extension HistoryEntry {
  /// Conclusions and directives have a part of their own in a record.
  fileprivate var isDecision: Bool {
    switch event.body {
    case .directive, .meeting: true
    default: false
    }
  }
}

func drawRecord(
  _ id: MeetingID, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  guard let meeting = state.projection.meeting(id) else { return }
  let tally = state.projection.conclusionTallies(of: [meeting]).first
  drawMeetingHeading(
    .recordTitle, state.say(state.projection.phrase(forDayOf: id)),
    right: tally.map { state.say.spans(of: $0, glyphs: canvas.glyphs) } ?? [], page, on: &canvas)
  let area = RecordLayout(page).area
  let lines = RecordText(meeting, state, columns: area.columns, glyphs: canvas.glyphs).lines
  let top = min(state.meeting.recordTop, max(0, lines.count - area.rows))
  for (offset, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
    canvas.put(line, area.column, area.row + offset, limit: area.columns)
  }
  let hidden = lines.count - top - area.rows
  guard hidden > 0, area.rows > 2 else { return }
  let more = " \(state.moreBelow(hidden, canvas.glyphs))"
  canvas.putRight(more, endingAt: area.endColumn, area.endRow - 1, .dim)
}

/// The page below the header, no wider than a line is read well.
struct RecordLayout {
  let area: Rect

  init(_ page: PageLayout) {
    let inner = page.body.inset(columns: page.margin)
    area = Rect(
      column: inner.column, row: inner.row, columns: min(inner.columns, 120), rows: inner.rows)
  }
}

extension State {
  /// How many lines of the open record are below the end of the screen when it is at its top.
  func recordOverflow(_ id: MeetingID, _ page: PageLayout) -> Int {
    guard let meeting = projection.meeting(id) else { return 0 }
    let area = RecordLayout(page).area
    let lines = RecordText(meeting, self, columns: area.columns, glyphs: .unicode).lines
    return max(0, lines.count - area.rows)
  }
}
