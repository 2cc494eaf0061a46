import CellGrid
import Phrases
import PlanDomain

/// An item's indicators on a page of their own: which there are, and the selected one with as large
/// a plot as there is room for; beside it, where that leaves enough, each value with its source.
func drawIndicatorPage(_ state: State, _ item: Int, _ area: Rect, on canvas: inout Canvas) {
  let indicators = Array(state.plan.items[item].indicators)
  guard let selected = state.selectedIndicator else { return }
  var rest = area
  if indicators.count > 1, area.rows - indicators.count >= PageHeight.plot {
    let split = rest.splitTop(indicators.count)
    for (offset, indicator) in indicators.enumerated() {
      let facts = IndicatorFacts(indicator, in: state.projection, state.say)
      drawChoice(facts, split.top.line(offset), isSelected: indicator == selected, on: &canvas)
      canvas.mark(split.top.line(offset), .indicator(offset))
    }
    rest = split.rest.splitTop(1).rest
  }
  let measures = state.projection.measures[selected]
  if area.columns >= PageWidth.figuresBesidePlots, area.rows >= PageHeight.panelEdges,
    !measures.isEmpty
  {
    let split = rest.splitRight(min(56, area.columns / 3))
    drawMeasures(measures, state, selected, split.right.inset(columns: 1), on: &canvas)
    rest = split.rest.splitRight(2).rest
  }
  drawIndicator(selected, state, rest, on: &canvas)
}

private func drawChoice(
  _ facts: IndicatorFacts, _ line: Rect, isSelected: Bool, on canvas: inout Canvas
) {
  if isSelected { canvas.put(canvas.glyphs.selection, line.column, line.row, .accent) }
  let start = line.column + 2
  let titleColumns = min(line.columns - 2, max(20, line.columns * 3 / 5))
  let shown = canvas.put(
    "\(facts.id)  \(facts.title)", start, line.row, .text, limit: titleColumns - 2)
  if isSelected { canvas.select(Rect(column: start, row: line.row, columns: shown, rows: 1)) }
  canvas.put(
    facts.standing(canvas.say, canvas.glyphs), start + titleColumns, line.row,
    limit: line.endColumn - start - titleColumns)
}

private func drawIndicator(
  _ indicator: Int, _ state: State, _ area: Rect, on canvas: inout Canvas
) {
  let facts = IndicatorFacts(indicator, in: state.projection, state.say)
  let inner = area.inset(columns: 1)
  let title = TextWidth.wrapped(
    Sanitiser.line("\(facts.id)  \(facts.title)"), width: inner.columns)
  // What the plot says better goes first where rows are few.
  let spare = inner.rows - PlotPicture.minimum.rows - 1
  let titleRows = min(max(spare - 1, 1), 3, title.count)
  // The last row cut where the title is longer still.
  var lines = title.prefix(titleRows).enumerated().map { row, line in
    [Span(row + 1 < titleRows ? line : title[row...].joined(separator: " "), .title)]
  }
  lines.append(facts.standing(state.say, canvas.glyphs))
  for text in [facts.way, facts.milestones].compactMap(\.self) where lines.count < spare {
    let wrapped = TextWidth.wrapped(text, width: inner.columns)
    if lines.count + wrapped.count <= spare { lines += wrapped.map { [Span($0, .dim)] } }
  }
  if inner.rows >= PageHeight.airAroundPanels { lines.append([]) }
  for (offset, line) in lines.enumerated() {
    canvas.put(line, inner.column, inner.row + offset, limit: inner.columns)
  }
  let plot = inner.splitTop(lines.count).rest
  canvas.plot(facts.plot, in: plot)
}

/// The newest values first, as many as fit.
private func drawMeasures(
  _ measures: [MeasuredValue], _ state: State, _ indicator: Int, _ area: Rect,
  on canvas: inout Canvas
) {
  let say = state.say
  let isUp = state.plan.indicators[indicator].direction
  canvas.put(say(.measuredValues), area.column, area.row, .title, limit: area.columns)
  let values = measures.map { say.number($0.value) }
  let valueColumns = values.map(TextWidth.displayWidth).max() ?? 0
  for (offset, measure) in measures.reversed().prefix(area.rows - 1).enumerated() {
    let row = area.row + 1 + offset
    let promised = state.projection.expectedValue(of: indicator, on: measure.on)
    let isShort = promised.map { isUp.isShort(measure.value, of: $0) }
    var column = area.column
    canvas.put(say.day(measure.on), column, row, .dim)
    column += 12
    if let isShort {
      canvas.status(isShort ? .atRisk : .onTrack, column, row, word: .none)
    }
    column += 2 + valueColumns
    canvas.putRight(say.number(measure.value), endingAt: column, row, .text)
    canvas.put(
      measure.source ?? "", column + 2, row, .dim, limit: area.endColumn - column - 2)
  }
}

extension State {
  /// The indicator that the page of indicators shows, by its position in the plan's.
  var selectedIndicator: Int? {
    guard screen == .objectives, let item = selectedItem else { return nil }
    let all = plan.items[item].indicators
    guard !all.isEmpty else { return nil }
    return all.lowerBound + min(max(objectives.indicator, 0), all.count - 1)
  }

  /// How many rows a plot has among an item's other details.
  var detailPlotRows: Int {
    switch size.rows {
    case ..<18: 6
    case ..<30: 8
    case ..<50: 9
    default: 14
    }
  }
}
