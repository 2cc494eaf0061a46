import CellGrid
import Phrases
import PlanDomain

/// What is talked about, for how long; before it is accepted, a proposal.
struct AgendaPage: PageOfMeeting {
  func mode(in state: State) -> Mode { .agenda }

  func subject(in state: State) -> Subject? { state.agendaRow?.entry.item }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.meeting.agenda.selection.settle(
      state.agendaSubjects, height: MeetingLayout(layout).agendaRows)
  }

  func move(_ state: inout State, by rows: Int) {
    state.meeting.agenda.selection.move(by: rows, in: state.agendaSubjects)
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .subject(let subject) = target else { return }
    state.meeting.agenda.selection.select(subject, in: state.agendaSubjects)
  }

  func hints(in state: State) -> [Command] {
    let running: [Command] =
      state.isAgendaAccepted ? [.conclude, .postpone, .closeMeeting] : []
    return [.acceptAgenda] + running
      + [.takeOnAgenda, .earlier, .later, .moreMinutes, .fewerMinutes, .addToAgenda, .back]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    guard command == .acceptAgenda else { return nil }
    if state.joinedMeeting == nil { return .openTheMeeting }
    return state.isAgendaAccepted ? .goToAgendaItem : .acceptTheAgenda
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawAgenda(state, layout, on: &canvas)
  }
}

/// What is talked about and for how long, then what else was proposed; the selected one in full
/// below.
func drawAgenda(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let layout = MeetingLayout(page)
  let title = state.joinedMeeting?.opening.title ?? say(.meetingNotOpenYet)
  let name: Phrase = state.isAgendaAccepted ? .agendaTitle : .agendaProposedTitle
  drawMeetingHeading(name, title, right: state.agendaSum(page, canvas.glyphs), page, on: &canvas)
  let rows = state.agendaRows
  let columns = AgendaColumns(layout.list.inset(columns: page.margin - 1), state)
  columns.drawHeads(layout.heads.row, on: &canvas)
  if rows.isEmpty {
    let text: Phrase = state.snapshot.comparison == nil ? .agendaWorking : .nothingProposed
    canvas.put(say(text), columns.number, layout.list.row, .dim, limit: layout.list.columns - 2)
  }
  let window = state.meeting.agenda.selection.window
  for index in window.visible(count: rows.count, height: layout.list.rows) {
    let line = layout.list.line(index - window.top)
    columns.draw(rows[index], state, line, isSelected: index == window.selected, on: &canvas)
    canvas.mark(line, .subject(rows[index].entry.item))
  }
  if let row = state.agendaRow {
    drawInFull(row, state, layout.detail, page, on: &canvas)
  }
}

/// Which columns the agenda has at a width, the least important dropped first.
private struct AgendaColumns {
  let selection, number, subject, title, reason, standing, minutes: Int
  /// Just after the minutes.
  let end: Int
  /// The first row; where rows are few there are no heads above it.
  private let list: Int

  init(_ area: Rect, _ state: State) {
    list = area.row
    selection = area.column
    number = area.column + 2
    subject = number + 4
    let longest = state.agendaRows.prefix(200).map {
      TextWidth.displayWidth(state.number(of: $0.entry.item))
    }
    title = subject + min(max(longest.max() ?? 0, 4), 12) + 2
    end = area.endColumn - 1
    minutes = end - 5
    let standingColumns = state.isAgendaAccepted && area.columns >= 60 ? 13 : 0
    standing = minutes - standingColumns
    let room = standing - title
    reason = room >= 60 ? title + room * 3 / 5 : standing
  }

  func drawHeads(_ row: Int, on canvas: inout Canvas) {
    guard row < list else { return }
    canvas.put(canvas.say(.agendaColumn), title, row, .dim, limit: reason - title - 1)
    if reason < standing { canvas.put(canvas.say(.reasonColumn), reason, row, .dim) }
    canvas.putRight(canvas.say(.minutesColumn), endingAt: end, row, .dim)
  }

  func draw(
    _ row: AgendaRow, _ state: State, _ line: Rect, isSelected: Bool, on canvas: inout Canvas
  ) {
    let face: Face = row.number == nil ? .dim : .text
    let entry = row.entry
    if isSelected { canvas.put(canvas.glyphs.selection, selection, line.row, .accent) }
    canvas.putRight(
      row.number.map(String.init) ?? "+", endingAt: number + 2, line.row, face, limit: 3)
    canvas.put(
      state.number(of: entry.item), subject, line.row, face, limit: title - subject - 1)
    if let status = state.shownStatus(of: entry.item) {
      canvas.status(status, title, line.row, word: .none)
    }
    let start = title + 2
    let shown = canvas.put(
      state.title(of: entry.item), start, line.row, face, limit: reason - start - 2)
    if isSelected {
      canvas.select(
        Rect(column: subject, row: line.row, columns: title - subject - 1, rows: 1))
      canvas.select(Rect(column: start, row: line.row, columns: shown, rows: 1))
    }
    if reason < standing {
      canvas.put(entry.reason, reason, line.row, .dim, limit: standing - reason - 2)
    }
    if standing < minutes, row.number != nil, let joined = state.joinedMeeting {
      let word = state.word(for: joined.state(of: entry.item), canvas.glyphs)
      canvas.put(word.text, standing, line.row, word.face, limit: minutes - standing - 1)
    }
    canvas.putRight("\(entry.minutes)", endingAt: end, line.row, face)
  }
}

private func drawInFull(
  _ row: AgendaRow, _ state: State, _ area: Rect, _ page: PageLayout, on canvas: inout Canvas
) {
  guard area.rows > 1 else { return }
  canvas.horizontalRule(area.row)
  let inner = area.splitTop(1).rest.inset(columns: page.margin)
  let entry = row.entry
  var lines: [[Span]] = TextWidth.wrapped(
    Sanitiser.line("\(state.number(of: entry.item))  \(state.title(of: entry.item))"),
    width: inner.columns
  ).map { [Span($0, .title)] }
  lines += TextWidth.wrapped(Sanitiser.line(entry.reason), width: inner.columns).map { [Span($0)] }
  for (offset, line) in lines.prefix(inner.rows).enumerated() {
    canvas.put(line, inner.column, inner.row + offset, limit: inner.columns)
  }
}

extension State {
  /// The agenda's minutes against the planned length; what is over is said in words.
  func agendaSum(_ page: PageLayout, _ glyphs: Glyphs) -> [Span] {
    let sum = agendaEntries.reduce(0) { $0 + max(0, $1.minutes) }
    let planned = plannedMinutes
    if page.size.columns < 60 {
      let sign = sum > planned ? "\(glyphs.status(.behind)) " : ""
      return [Span("\(sign)\(sum)/\(planned)", sum > planned ? .statusBehind : .strong)]
    }
    var spans = [Span(say(.minutesOf(sum, planned)), .strong)]
    if sum > planned {
      spans.insert(
        Span("\(glyphs.status(.behind)) \(say(.minutesOver(sum - planned)))   ", .statusBehind),
        at: 0)
    } else if page.size.columns >= 80 {
      spans.insert(Span("\(say(.minutesLeft(planned - sum)))   ", .dim), at: 0)
    }
    return spans
  }

  /// How far the meeting is with one of its items.
  func word(for standing: AgendaState, _ glyphs: Glyphs) -> Span {
    switch standing {
    case .waiting: Span("", .dim)
    case .current: Span("\(glyphs.arrow) \(say(.agendaCurrent))", .strong)
    case .concluded: Span("\(glyphs.status(.done)) \(say(.agendaConcluded))", .text)
    case .postponed: Span("\(glyphs.status(.suspended)) \(say(.agendaPostponed))", .text)
    }
  }
}
