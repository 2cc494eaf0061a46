import CellGrid
import Phrases
import PlanDomain

/// One card an objective, side by side: what it is, how it stands, how far it is, where it goes.
func drawCards(
  _ state: State, _ objectives: [Int], _ layout: OverviewLayout, on canvas: inout Canvas
) {
  let below = layout.strategyRows > 0 ? layout.strategyRows + 1 : 0
  let area = layout.objectives.splitBottom(below).rest
  let gap = OverviewLayout.cardGap
  let columns = OverviewLayout.cardColumns(area, objectives.count)
  // All cards go by the longest title, so that their lines stand level.
  let titles = objectives.map { item in
    TextWidth.wrapped(Sanitiser.line(state.plan.items[item].title), width: max(8, columns))
  }
  let most = max(1, area.rows - OverviewLayout.cardRows + 1)
  let titleRows = min(most, titles.map(\.count).max() ?? 1)
  for (index, item) in objectives.enumerated() {
    let card = Rect(
      column: area.column + 1 + index * (columns + gap), row: area.row, columns: columns,
      rows: area.rows)
    let isSelected = state.overview.selection.window.selected == index
    drawCard(
      state, item, card, titleRows: titleRows, isSelected: isSelected, on: &canvas)
    let strategies = Rect(
      column: card.column, row: area.endRow + 1, columns: columns, rows: layout.strategyRows)
    drawStrategies(of: item, state, strategies, on: &canvas)
    canvas.mark(card, .overviewRow(.objective(state.plan.items[item].id)))
  }
}

/// How each strategy of an objective stands, at the foot of its card.
private func drawStrategies(
  of objective: Int, _ state: State, _ area: Rect, on canvas: inout Canvas
) {
  for (offset, strategy) in state.whole.projection.plan.children(of: objective).enumerated() {
    guard offset < area.rows else { return }
    let row = area.row + offset
    let fields = state.plan.items[strategy]
    canvas.status(
      state.projection.effectiveStatus(of: strategy), area.column, row, word: .none)
    canvas.put(
      "\(fields.id.text)  \(fields.title)", area.column + 2, row, limit: area.columns - 9)
    let progress = state.projection.outcomes[strategy].progress
    canvas.putRight(
      state.say.percent(progress),
      endingAt: area.endColumn, row)
  }
}

private func drawCard(
  _ state: State, _ item: Int, _ card: Rect, titleRows: Int, isSelected: Bool,
  on canvas: inout Canvas
) {
  let say = state.say
  let facts = ObjectiveFacts(state, item)
  let column = card.column
  let width = card.columns
  let heading = "\(say(state.plan.header.phrase(for: .objective).upperCased)) \(facts.number)"
  if isSelected { canvas.put(canvas.glyphs.selection, column - 2, card.row, .accent) }
  let headingColumns = canvas.put(
    heading, column, card.row, isSelected ? .accent : .dim, limit: width)
  if headingColumns + 2 <= width {
    let place = column + headingColumns + 1
    state.putMark(of: .item(state.plan.items[item].id), place, card.row, on: &canvas)
  }
  drawTitle(facts.title, column, card.row + 1, columns: width, rows: titleRows, on: &canvas)
  if isSelected {
    canvas.select(Rect(column: column, row: card.row + 1, columns: width, rows: titleRows))
  }
  let row = card.row + 1 + titleRows
  let used = canvas.status(facts.status, column, row, word: .full, limit: width)
  if let judged = facts.judgedOtherwise {
    let text = "(\(say(.reported)): \(canvas.glyphs.status(judged)) \(say(judged.shortPhrase)))"
    canvas.put(text, column + used + 2, row, .dim, limit: width - used - 2)
  }
  let barColumns = max(8, width - 7)
  canvas.bar(
    column, row + 1, columns: barColumns, progress: facts.progress,
    expected: facts.expected, face: .status(facts.status))
  canvas.put(facts.below(say), column, row + 2, limit: width)
  guard facts.strategies > 0 else { return }
  canvas.putRight(facts.progressText(say), endingAt: column + width, row + 1, .strong)
  let label = canvas.put(say(.trendLabel), column, row + 3, .dim, limit: width)
  canvas.put(
    canvas.glyphs.spark(facts.trend), column + label + 2, row + 3, .text, limit: width - label - 2)
}

/// A title over so many rows, the last cut where it is longer still.
private func drawTitle(
  _ title: String, _ column: Int, _ row: Int, columns: Int, rows: Int, on canvas: inout Canvas
) {
  let lines = TextWidth.wrapped(Sanitiser.line(title), width: max(8, columns))
  for (offset, line) in lines.prefix(rows).enumerated() {
    let rest = offset == rows - 1 ? lines[offset...].joined(separator: " ") : line
    canvas.put(rest, column, row + offset, .title, limit: columns)
  }
}

/// One row an objective, where cards don't fit.
func drawObjectiveRows(_ state: State, _ objectives: [Int], _ area: Rect, on canvas: inout Canvas) {
  // The mark of the selection stands before the edge of content.
  let start = max(0, area.column - 1)
  let list = Rect(
    column: start, row: area.row, columns: area.endColumn - start, rows: area.rows)
  canvas.draw(
    Table(
      .overview, Column.objectives(state, in: list.columns), in: list, count: objectives.count,
      from: state.overview.objectivesTop,
      row: {
        ObjectiveRow(state.plan.items[objectives[$0]].id, ObjectiveFacts(state, objectives[$0]))
      }
    ), selected: state.overview.selection.window.selected, state, tellsScrolling: false)
}

private struct ObjectiveRow: TableRow {
  let id: ItemID
  let facts: ObjectiveFacts

  init(_ id: ItemID, _ facts: ObjectiveFacts) { (self.id, self.facts) = (id, facts) }

  var click: MouseTarget { .overviewRow(.objective(id)) }
  func mark(_ state: State, _ glyphs: Glyphs) -> String? { state.mark(of: .item(id), glyphs) }
}

extension Column<ObjectiveRow> {
  fileprivate static func objectives(_ state: State, in columns: Int) -> [Self] {
    let say = state.say
    return [
      Self(
        name: .content, width: .rest(parts: 1), isName: true, wraps: true,
        cell: { .led("\($0.facts.number)  ", $0.facts.title, .title) }),
      Self(
        name: .status,
        width: .exactly(columns >= ListWidth.leads ? StatusWord.columns(say) : 1),
        cell: { .status($0.facts.status) }),
      Self(
        name: .load, width: .exactly(columns >= ListWidth.wide ? 24 : 9), from: ListWidth.words,
        cell: { row in .bar(row.facts.progress, row.facts.expected, row.facts.status) }),
      Self(
        name: .progress, width: .exactly(5), gap: 2, isRight: true,
        cell: { .text($0.facts.progressText(say), .strong) }),
      Self(
        name: .overdue, width: .exactly(10), from: ListWidth.leads,
        cell: { .spans($0.facts.strategies > 0 ? [$0.facts.overdue(say)] : []) }),
    ]
  }
}

/// What the overview says of one objective.
private struct ObjectiveFacts {
  let number: String
  let title: String
  let status: Status?
  /// What was reported, where it is not what is shown.
  let judgedOtherwise: Status?
  let progress: Share?
  let expected: Share?
  private let header: PlanHeader
  let strategies: Int
  let counts: Counts
  let trend: [Share?]

  init(_ state: State, _ item: Int) {
    let projection = state.projection
    let fields = projection.plan.items[item]
    number = fields.id.text
    title = fields.title
    status = projection.effectiveStatus(of: item)
    let reported = projection.facts[item].reportedStatus
    judgedOtherwise = reported == status ? nil : reported
    progress = projection.outcomes[item].progress
    expected = projection.outcomes[item].expected
    header = projection.plan.header
    strategies = projection.plan.children(of: item).reduce(0) { count, _ in count + 1 }
    counts = projection.counts(under: item)
    trend = state.snapshot.trend.values[item]
  }

  /// What stands below it, where anything does.
  func below(_ say: Wording) -> [Span] {
    let strategies = Span(say(header.phrase(counting: strategies, of: .strategy)))
    return self.strategies > 0 ? [strategies, Span(" · "), overdue(say)] : [strategies]
  }

  /// How many of its leaves are overdue: in the colour of what is late, where any is.
  func overdue(_ say: Wording) -> Span {
    let count = counts.openOverdue
    return Span(say(.overdueCount(count)), count > 0 ? .statusBehind : .dim)
  }

  func progressText(_ say: Wording) -> String { say.percent(progress) }
}
