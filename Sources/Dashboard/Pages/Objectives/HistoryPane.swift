import CellGrid
import Phrases
import PlanDomain

/// What was recorded on the selected row, the newest first, at the right of its detail; once the
/// hand rests, so that a move of the selection stays small.
func drawHistory(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  guard page.showsHistory else { return }
  drawSideRule(page.history.column - 1, page, on: &canvas)
  let area = page.history.inset(columns: 1)
  canvas.put(state.say(.history), area.column, area.row, .title, limit: area.columns)
  guard state.isAtRest, let subject = state.selectedSubject else { return }
  let places = state.recorded(on: subject)
  let list = area.splitTop(2).rest
  var row = list.row
  // Every line takes a row at least.
  let newest = state.projection.histories(at: Array(places.suffix(list.rows + 1).reversed()))
  for (index, entry) in newest.enumerated() {
    let lines = state.historyLines(of: entry, columns: list.columns, canvas.glyphs)
    let left = places.count - index
    // The last row says how many more there are, where not all have room.
    guard row + lines.count + (left > 1 ? 1 : 0) <= list.endRow else {
      canvas.put(state.say(.moreRecorded(left)), list.column, row, .dim, limit: list.columns)
      return
    }
    for line in lines {
      canvas.put(line, list.column, row, limit: list.columns)
      row += 1
    }
    row += 1
  }
}

extension State {
  fileprivate func recorded(on subject: Subject) -> [Int] {
    switch subject {
    case .item(let id): plan.position(of: id).map { projection.events(of: $0) } ?? []
    case .directive(let id): projection.events(of: id)
    case .plan: []
    }
  }

  /// When and who, then all of what it says.
  fileprivate func historyLines(
    of entry: HistoryEntry, columns: Int, _ glyphs: Glyphs
  ) -> [[Span]] {
    let day = say.recentDay(
      entry.event.at.day(at: plan.header.offset), today: projection.moment.today)
    let head = [Span("\(day)  \(entry.event.by)", .dim)]
    let told = summary(of: entry, word: .short, glyphs: glyphs)
    if told.columns <= columns { return [head, told] }
    let text = told.map(\.text).joined()
    return [head]
      + TextWidth.wrapped(Sanitiser.line(text), width: max(8, columns)).map { [Span($0)] }
  }
}
