import CellGrid
import Phrases
import PlanDomain

/// One list of what needs a decision, worst first, each with all its reasons in words; beside it,
/// where there is room, the selected item or directive in full.
func drawAttention(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let snapshot = state.snapshot
  let list = page.tree
  let heading = page.body.splitTop(1).top
  let seen = state.attention.seenCount
  let (tasks, orders) = snapshot.attention.counted
  var text = state.say(.attentionCount(tasks, orders))
  if seen > 0 { text += " · " + state.say(.seenCount(seen)) }
  if let alarm = snapshot.alarms.first {
    // What was meddled with goes before what is to be decided; the rest of it stands in help.
    let rest = state.say(.alarmCount(snapshot.alarms.count, help: state.keymap.key(for: .help)))
    canvas.put(
      "\(rest): \(state.say(alarm.phrase))", heading.column + page.margin, heading.row, .error,
      limit: list.columns - 3)
  } else {
    canvas.put(text, heading.column + page.margin, heading.row, .dim, limit: list.columns - 3)
  }
  if snapshot.attention.isEmpty {
    canvas.put(state.say(.nothingToDecide), list.column + page.margin, list.row, .dim)
  }
  AttentionPage().drawList(state, page, on: &canvas)
  guard page.showsDetailBeside, let entry = state.attention.entry(in: snapshot) else { return }
  switch entry.target {
  case .item(let item): drawDetailBeside(state, item, page, on: &canvas)
  case .directive(let index):
    let directive = state.projection.directives[index]
    let lines = directiveLines(
      directive, state, page.detail, canvas.glyphs, tellsMeeting: false)
    drawEntryBeside(lines, about: nil, state, page, on: &canvas)
  }
}

extension State {
  func row(of entry: AttentionEntry) -> WorkRow {
    var row =
      switch entry.target {
      case .item(let item): row(ofItem: item)
      case .directive(let index): row(ofDirective: index)
      }
    row.reasons = entry.reasons
    row.isSeen = attention.seen.contains(row.subject)
    return row
  }
}
