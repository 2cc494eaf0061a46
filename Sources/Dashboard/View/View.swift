import CellGrid
import Phrases
import PlanDomain

/// Draws the state as it is; the same state gives the same picture.
public func view(_ state: State, skin: Skin) -> Picture {
  let layout = state.layout
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
  let isCovered = state.isCovered || state.meeting.page != nil
  if case .sheet? = state.overlay {
    // It has the page's place.
  } else if !isCovered, let absence = state.shownAbsence {
    drawNoPlan(absence, state, layout, on: &canvas)
  } else if !isCovered, state.isFilteredAway {
    drawNothingMatches(state, layout, on: &canvas)
  } else {
    (state.changeList == nil ? state.page : ChangesPage()).draw(state, layout, on: &canvas)
  }
  drawFooter(state, layout, on: &canvas)
  state.overlay?.part?.draw(state, layout, on: &canvas)
  drawNote(state, layout, on: &canvas)
  return canvas.finished()
}
