import CellGrid
import Phrases
import PlanDomain

/// Draws the state as it is; the same state gives the same picture.
public func view(_ state: State, skin: Skin) -> Picture {
  let layout = PageLayout(size: state.size)
  var canvas = Canvas(size: state.size, skin: skin, say: state.say)
  guard !layout.isTooSmall else {
    // What quitting would lose is told here too.
    let texts =
      [state.say(.enlarge)]
      + [state.messages.current].compactMap { $0.map(\.text) }
      .map { state.say($0) }
    let lines = texts.flatMap { TextWidth.wrapped($0, width: max(1, state.size.columns)) }
    let top = max(0, (state.size.rows - lines.count) / 2)
    for (offset, line) in lines.enumerated() { canvas.put(line, 0, top + offset, .strong) }
    return canvas.finished()
  }
  let isPresenting = state.meeting.page == .presenter && state.showsMeetingPage
  if !isPresenting { drawHeader(state, layout, on: &canvas) }
  if case .help(let help)? = state.overlay {
    drawHelp(help, state, layout, on: &canvas)
  } else if case .why(let why)? = state.overlay {
    drawWhy(why, state, layout, on: &canvas)
  } else if let list = state.changeList {
    drawChangeList(list, state, layout, on: &canvas)
  } else if let page = state.meeting.page {
    drawMeetingPage(page, state, layout, on: &canvas)
  } else if let absence = state.shownAbsence {
    drawNoPlan(absence, state, layout, on: &canvas)
  } else if state.isFilteredAway {
    drawNothingMatches(state, layout, on: &canvas)
  } else {
    switch state.screen {
    case .overview: drawOverview(state, layout, on: &canvas)
    case .objectives: drawObjectives(state, layout, on: &canvas)
    case .departments: drawDepartments(state, layout, on: &canvas)
    case .matrix: drawMatrix(state, layout, on: &canvas)
    case .timeline: drawTimeline(state, layout, on: &canvas)
    case .attention: drawAttention(state, layout, on: &canvas)
    case .directives: drawDirectives(state, layout, on: &canvas)
    case .log: drawLog(state, layout, on: &canvas)
    }
  }
  drawFooter(state, layout, on: &canvas)
  drawOverlay(state, layout, on: &canvas)
  return canvas.finished()
}
