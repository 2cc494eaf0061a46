import CellGrid
import Phrases
import PlanDomain

/// Draws the state as it is; the same state gives the same picture.
public func view(_ state: State, skin: Skin) -> Picture {
  let layout = PageLayout(size: state.size)
  var canvas = Canvas(size: state.size, skin: skin, say: state.say)
  guard !layout.isTooSmall else {
    canvas.put(state.say(.enlarge), 0, max(0, state.size.rows / 2), .strong)
    return canvas.finished()
  }
  drawHeader(state, layout, on: &canvas)
  if case .help(let help)? = state.overlay {
    drawHelp(help, state, layout, on: &canvas)
  } else if let list = state.changeList {
    drawChangeList(list, state, layout, on: &canvas)
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
