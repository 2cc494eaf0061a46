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
      limit: page.body.columns - page.margin * 2)
  } else {
    canvas.put(text, heading.column + page.margin, heading.row, .dim, limit: list.columns - 3)
  }
  if snapshot.attention.isEmpty {
    canvas.put(state.say(.nothingToDecide), list.column + page.margin, list.row, .dim)
  }
  canvas.draw(
    state.attentionTable(page), state.attention.selection.window,
    count: snapshot.attention.count, state, row: { state.row(of: snapshot.attention[$0]) })
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
  func attentionTable(_ page: PageLayout) -> Table<WorkRow> {
    let entries = snapshot.attention
    let seen = max(100, attention.selection.window.top + page.tree.rows)
    return Table(
      .attention, AttentionPage.columns(self, in: page.tree.columns), in: page.tree,
      headRows: page.headRows, measured: entries.prefix(seen).map(row), count: entries.count)
  }

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

extension AttentionPage {
  static func columns(_ state: State, in columns: Int) -> [Column<WorkRow>] {
    [
      .status(words: false), .number(state, in: columns), .title(parts: 9), reason(state, columns),
      .deadline(state, from: 92), .lead(state, from: 72),
    ]
  }

  /// The reason is the answer: it gets the larger part, in one column for all.
  private static func reason(_ state: State, _ columns: Int) -> Column<WorkRow> {
    Column(
      name: .reason, width: .rest(parts: 11, least: 16), wraps: true,
      cell: { row in
        let words = row.reasons.map {
          state.projection.words(for: $0, state.say, columns: columns / 3)
        }
        let text = words.joined(separator: "; ")
        guard row.isSeen else { return .text(text, row.isUrgent ? .strong : .text) }
        return .text("\(state.say(.seen)) · \(text)", .dim)
      })
  }
}
