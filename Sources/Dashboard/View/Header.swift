import CellGrid
import Phrases
import PlanDomain

/// The plan's name and the day, then the tabs.
func drawHeader(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  let say = state.say
  let header = state.plan.header
  let end = layout.size.columns - layout.margin + 1
  let column = layout.margin
  var right = end
  right -= canvas.putRight(contextText(state, layout), endingAt: end, 0, .dim)
  let used = canvas.put(header.short, column, 0, .title, limit: right - column - 2)
  canvas.put(
    header.title, column + used + 2, 0, .text, limit: right - column - used - 4)
  drawTabs(state, layout, on: &canvas)
  if layout.header.rows > 2 { canvas.horizontalRule(2) }
  if state.snapshot.access != .readWrite {
    canvas.putRight(" \(say(.readOnlyBadge)) ", endingAt: end, 1, .banner)
  }
}

private func contextText(_ state: State, _ layout: PageLayout) -> String {
  let say = state.say
  let today = state.projection.moment.today
  guard layout.size.columns >= 60 else { return say.day(today) }
  let date = "\(say.weekday(today)) \(say.day(today))"
  guard layout.size.columns >= 100, let basis = state.plan.header.basis else { return date }
  return "\(say(.decision(basis.number))) \(state.glyphSeparator) \(date)"
}

private func drawTabs(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  var column = layout.margin
  // Where all names don't fit, only the open screen is named.
  let isNarrow = layout.size.columns < 60
  for screen in Screen.allCases {
    guard let row = CommandTable.row(of: screen.command), let key = row.keyNames.first else {
      continue
    }
    let isCurrent = screen == state.screen
    let name = isNarrow && !isCurrent ? "" : state.say(row.words.name)
    let label = name.isEmpty ? key : "\(key) \(name)"
    let width = canvas.put(label, column, 1, isCurrent ? .tabCurrent : .tab)
    canvas.mark(Rect(column: column, row: 1, columns: width, rows: 1), .tab(screen))
    column += width + (isNarrow ? 2 : 3)
  }
}

extension State {
  /// Between parts of one line.
  var glyphSeparator: String { "·" }
}
