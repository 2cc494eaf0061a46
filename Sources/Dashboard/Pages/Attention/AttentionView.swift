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

extension AttentionPage {
  static func columns(_ state: State, in columns: Int) -> [Column<WorkRow>] {
    [
      .status(state, words: false), .number(state, in: columns), .title(parts: 9),
      reason(state, columns),
      // Alone on a narrow page, where each row that scrolls in costs all of its bytes, it goes
      // without: the reason tells it where it matters.
      .deadline(
        state, in: columns,
        from: state.layout.showsDetailBeside ? ListWidth.leads : ListWidth.wide),
      .lead(state, in: columns),
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
