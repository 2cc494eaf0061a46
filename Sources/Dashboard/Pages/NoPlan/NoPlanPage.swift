import CellGrid
import Phrases
import PlanDomain

extension State {
  /// Why there is no plan, where the screen of now has nothing else to show: what happened and what
  /// was ordered is still there to be read.
  var shownAbsence: PlanAbsence? {
    screenPage.showsWithoutPlan(in: self) ? nil : whole.absence
  }
}

/// In place of every screen that would count nothing, and so look as if nothing were wrong.
func drawNoPlan(
  _ absence: PlanAbsence, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let area = page.body.inset(columns: page.margin)
  let isHigh = area.rows >= PageHeight.panelEdges
  var row = area.row + (isHigh ? 2 : 0)
  put(state.say(absence.title), .title)
  for line in absence.lines(state.say) {
    if isHigh { row += 1 }
    put(line, .text)
  }

  func put(_ text: String, _ face: Face) {
    for line in TextWidth.wrapped(Sanitiser.line(text), width: max(8, area.columns)) {
      guard row < area.endRow else { return }
      canvas.put(line, area.column, row, face)
      row += 1
    }
  }
}
