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
  canvas.put(text, heading.column + page.margin, heading.row, .dim, limit: list.columns - 3)
  if snapshot.attention.isEmpty {
    canvas.put(state.say(.nothingToDecide), list.column + page.margin, list.row, .dim)
  }
  let window = state.attention.selection.window
  let visible = window.visible(count: snapshot.attention.count, height: list.rows)
  let rows = visible.map { AttentionRow(snapshot.attention[$0], state) }
  let widest = rows.map { TextWidth.displayWidth($0.number) }.max() ?? 0
  let numbers = min(widest, state.widestNumber(in: list.columns))
  for (index, row) in zip(visible, rows) {
    let line = list.line(index - window.top)
    row.draw(
      line, numberColumns: numbers + 1, isSelected: index == window.selected, on: &canvas)
    let subject = snapshot.attention[index].subject(in: state.projection)
    state.markChange(subject, line.column + 1, line.row, on: &canvas)
    canvas.mark(line, .subject(subject))
  }
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

/// One thing that needs a decision: status, number, title, every reason.
private struct AttentionRow {
  let number: String
  private let status: Status?
  private let title: String
  private let projection: Projection
  private let reasons: [AttentionReason]
  private let isSeen: Bool
  private let isUrgent: Bool
  private let say: Wording

  init(_ entry: AttentionEntry, _ state: State) {
    let projection = state.projection
    switch entry.target {
    case .item(let item):
      status = projection.effectiveStatus(of: item)
      number = projection.plan.items[item].id.text
      title = projection.plan.items[item].title
    case .directive(let index):
      let directive = projection.directives[index]
      status = directive.effectiveStatus
      number = state.say(.directiveShort(projection.name(of: directive)))
      title = directive.order.text
    }
    self.projection = projection
    reasons = entry.reasons
    isSeen = state.attention.seen.contains(entry.subject(in: projection))
    isUrgent = entry.reasons.contains(.conflict) || status == .behind || status == .atRisk
    say = state.say
  }

  func draw(_ line: Rect, numberColumns: Int, isSelected: Bool, on canvas: inout Canvas) {
    let row = line.row
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, row, .accent) }
    let start = line.column + 2
    canvas.status(status, start, row, word: .none)
    canvas.put(number, start + 2, row, isSeen ? .dim : .text, limit: numberColumns - 1)
    let titleStart = start + 2 + numberColumns
    let room = line.endColumn - titleStart - 1
    let seenWord = isSeen ? say(.seen) : ""
    let seenColumns = isSeen ? TextWidth.displayWidth(seenWord) + 1 : 0
    // The reason is the answer: it gets the larger part, in one column for all.
    let reasonColumns = max(room * 11 / 20, min(17, room - 8))
    let titleColumns = room - reasonColumns
    canvas.put(title, titleStart, row, isSeen ? .dim : .text, limit: titleColumns - 1)
    if isSelected {
      canvas.select(
        Rect(column: start + 2, row: row, columns: numberColumns + titleColumns - 1, rows: 1))
    }
    let reasonRoom = reasonColumns - seenColumns
    let words = reasons.map { projection.words(for: $0, say, columns: reasonRoom) }
    canvas.put(
      words.joined(separator: "; "), titleStart + titleColumns, row,
      isSeen ? .dim : isUrgent ? .strong : .text,
      limit: reasonRoom)
    if isSeen { canvas.putRight(seenWord, endingAt: line.endColumn - 1, row, .dim) }
  }
}
