import CellGrid
import Phrases
import PlanDomain

/// The plan's state in one look: how it counts, each objective, what needs a decision, what
/// changed.
func drawOverview(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let snapshot = state.whole
  let objectives = OverviewState.objectives(in: snapshot)
  let layout = OverviewLayout(page, snapshot)
  drawAnswer(state, layout.answer, on: &canvas)
  drawCounts(state, layout.counts, on: &canvas)
  drawSince(state, layout.since, on: &canvas)
  // Above the answer where a row is free there, else below all of it.
  let last = layout.since.rows > 0 ? layout.since : layout.counts
  if layout.answer.row > page.body.row {
    drawProvenance(state, layout.answer.moved(by: -1), on: &canvas)
  } else if last.row + 1 < layout.objectives.row {
    drawProvenance(state, last.moved(by: 1), on: &canvas)
  }
  if objectives.isEmpty {
    canvas.put(
      state.say(snapshot.isLoading ? .loading : .emptyPlan), layout.objectives.column + 1,
      layout.objectives.row, .strong)
  } else if layout.usesCards {
    drawCards(state, objectives, layout, on: &canvas)
  } else {
    drawObjectiveRows(state, objectives, layout.objectives, on: &canvas)
  }
  drawDecisions(state, layout, objectiveCount: objectives.count, on: &canvas)
  if layout.changes.rows > 0 { drawChanges(state, layout.changes, on: &canvas) }
}

extension Rect {
  fileprivate func moved(by rows: Int) -> Rect {
    Rect(column: column, row: row + rows, columns: columns, rows: 1)
  }
}

/// The counts of official reports, the worst first; directives beside the tasks, not among them.
private func drawCounts(_ state: State, _ area: Rect, on canvas: inout Canvas) {
  let say = state.say
  let counts = state.whole.counts
  let orders = state.whole.directives.counts
  let isNarrow = area.columns < ListWidth.words
  let hasOverdue = counts.openOverdue + orders.overdue > 0
  var parts: [[Span]] = [
    [
      Span(
        say(.overdueWork(counts.openOverdue, orders.overdue)), hasOverdue ? .statusBehind : .dim)
    ],
    figure(counts.dueSoon, .classDueSoon, counts.dueSoon > 0 ? .strong : .dim),
  ]
  if !isNarrow {
    parts.append(figure(counts.openInTime - counts.dueSoon, .classInTime, .text))
    parts.append(
      figure(counts.done, .classDone, .text)
        + (area.columns >= ListWidth.allFigures
          ? [Span(" (\(counts.doneOnTime) \(say(.onTimeRate)))", .dim)] : []))
  }
  let least = isNarrow ? 0 : TextWidth.displayWidth(rate(counts, say)) + 2
  var column = area.column + 1
  // The worst first, each whole or not at all; how much is on time has its place at the right.
  for part in parts where column + part.columns + least < area.endColumn {
    column += canvas.put(part, column, area.row) + (isNarrow ? 2 : 3)
  }
  let room = area.endColumn - 1 - column
  canvas.putRight(summary(counts, say, room: room), endingAt: area.endColumn - 1, area.row, .dim)

  func figure(_ count: Int, _ phrase: Phrase, _ face: Face) -> [Span] {
    [Span("\(count)", face == .text ? .strong : face), Span(" \(say(phrase))", face)]
  }
}

/// What of the plan is made up, and what the decision has that is not entered yet.
private func drawProvenance(_ state: State, _ line: Rect, on canvas: inout Canvas) {
  let items = state.plan.items
  let illustrative = state.whole.illustrativeCount
  var used = 0
  if let declared = state.plan.header.declares?.strategies,
    let entered = state.plan.entered.strategies, declared != entered
  {
    used =
      canvas.put(
        state.say(.declaredGap(declared, entered)), line.column + 1, line.row, .strong) + 2
  }
  guard illustrative > 0 else { return }
  canvas.putRight(
    state.say(.illustrativeCount(illustrative, items.count)), endingAt: line.endColumn - 1,
    line.row, .dim, limit: line.columns - used - 2)
}

/// How much is counted and how much of it is on time; less of it where there is less room.
private func summary(_ counts: Counts, _ say: Wording, room: Int) -> String {
  let total = say(.actions(counts.total))
  let rate = rate(counts, say)
  let all = [total, rate].filter { !$0.isEmpty }.joined(separator: " · ")
  return [all, rate, total].first { TextWidth.displayWidth($0) <= room } ?? ""
}

private func rate(_ counts: Counts, _ say: Wording) -> String {
  counts.onTimeRate.map { "\(say(.onTimeRate)) \(say.percent($0))" } ?? ""
}

private func drawDecisions(
  _ state: State, _ layout: OverviewLayout, objectiveCount: Int, on canvas: inout Canvas
) {
  let (snapshot, area) = (state.whole, layout.decisions)
  if snapshot.attention.isEmpty, area.rows > 1 {
    canvas.put(state.say(.headingAttention), area.column + 1, area.row, .title)
    // Of what counts nothing it is not said that all is in order.
    let isCounted = snapshot.counts.total > 0 || !state.projection.directives.isEmpty
    canvas.put(
      state.say(isCounted ? .nothingToDecide : .nothingCounted), area.column + 1, area.row + 1,
      .dim)
  }
  canvas.draw(
    state.decisionTable(in: layout),
    selected: state.overview.selection.window.selected - objectiveCount, state,
    // On a narrow page a mark that moves with the list costs more bytes than a move may.
    tellsScrolling: state.size.columns >= PageWidth.sides)
}

extension State {
  /// What needs a decision, and apart from it what is only watched, under their headings.
  func decisionTable(in layout: OverviewLayout) -> Table<WorkRow> {
    let area = layout.decisions
    // The mark of the selection stands where it does over them, before the edge of content.
    let list = Rect(
      column: max(0, area.column - 1), row: area.row,
      columns: area.endColumn - max(0, area.column - 1), rows: area.rows)
    let all = whole.attention
    let split = layout.decisionHeadings > 1 ? whole.decisionCount : all.count
    let decided = whole.decisionCount == all.count || split < all.count
    let groups = [
      heading(decided ? .headingDecisions : .headingAttention, all[..<split]),
      heading(.headingWatched, all[split...]),
    ]
    return Table(
      .overview, Column.decisions(self, in: list.columns), in: list, count: all.count,
      from: overview.decisionsTop, groupLines: layout.decisionHeadings
    ) { index in
      var row = self.row(of: all[index])
      row.isSeen = false
      row.group = groups[index < split ? 0 : 1]
      return row
    }
  }

  private func heading(_ name: Phrase, _ entries: ArraySlice<AttentionEntry>) -> [Span] {
    let (tasks, orders) = Array(entries).counted
    return [Span(say(name), .title), Span("  \(say(.work(tasks, orders)))", .dim)]
  }
}

private func drawChanges(_ state: State, _ area: Rect, on canvas: inout Canvas) {
  canvas.put(state.say(.headingChanges), area.column + 1, area.row - 1, .title)
  let positions = state.whole.logPositions
  // Who came to a meeting and what it had before it changes nothing in the plan.
  let ledger = state.projection.ledger
  let newest = positions.lazy.filter { !ledger.events[$0].body.isCourseOfMeeting }
  let entries = state.projection.histories(at: Array(newest.prefix(area.rows)))
  let today = state.projection.moment.today
  let days = entries.map {
    state.say.recentDay($0.event.at.day(at: state.plan.header.offset), today: today)
  }
  let numbers = entries.map { TextWidth.displayWidth(state.subjectNumber(of: $0)) }
  let numberStart = 3 + min(days.map(TextWidth.displayWidth).max() ?? 0, 10)
  let start = numberStart + 2 + min(numbers.max() ?? 0, 12)
  if positions.isEmpty { canvas.put(state.say(.noChanges), area.column + 1, area.row, .dim) }
  for (offset, entry) in entries.enumerated() {
    let line = area.line(offset)
    canvas.put(days[offset], line.column + 1, line.row, .dim, limit: 10)
    canvas.put(
      state.subjectNumber(of: entry), line.column + numberStart, line.row, .text,
      limit: start - numberStart - 1)
    let room = line.columns - start - 1
    let used = canvas.put(
      state.summary(of: entry, glyphs: canvas.glyphs), line.column + start, line.row, limit: room)
    // Who said it is context: whole, or left to the log.
    if TextWidth.displayWidth(entry.event.by) <= room - used - 2 {
      canvas.put(entry.event.by, line.column + start + used + 2, line.row, .dim)
    }
  }
}

extension EventBody {
  fileprivate var isCourseOfMeeting: Bool {
    switch self {
    case .meeting(.attend), .meeting(.agenda), .meeting(.turn): true
    default: false
    }
  }
}
