import CellGrid
import Phrases
import PlanDomain

/// What needs a decision, worst first.
struct AttentionPage: ScreenPage, PageOfRows {
  let command = Command.showAttention

  func item(in state: State) -> Int? {
    state.attention.entry(in: state.snapshot)?.item(in: state.projection)
  }

  func subject(in state: State) -> Subject? {
    state.attention.entry(in: state.snapshot)?.subject(in: state.projection)
  }

  func waiting(in state: State) -> (tasks: Int, directives: Int) { state.whole.attention.counted }
  func sortsByUrgency(in state: State) -> Bool { true }

  func isEmptied(by matches: FilterMatches, in state: State) -> Bool {
    state.snapshot.attention.isEmpty && !state.whole.attention.isEmpty
  }

  func count(of matches: FilterMatches, in state: State) -> Phrase {
    .countOf(state.snapshot.attention.count, state.whole.attention.count)
  }

  func markable(in state: State) -> [Subject]? {
    Array(rows(in: state))
  }

  func searched(in state: State) -> SearchedRows? {
    let entries = state.snapshot.attention
    return searched(
      .attention, in: state, text: { state.text(of: entries[$0]) },
      item: { entries[safely: $0]?.ownItem })
  }

  func follow(_ state: inout State) {
    state.attention.follow(state.snapshot)
    state.followWeek()
  }

  var cursor: WritableKeyPath<State, Selection<Subject>> { \.attention.selection }

  func rows(in state: State) -> LazyMapCollection<[AttentionEntry], Subject> {
    state.snapshot.attentionSubjects
  }

  func row(at target: MouseTarget) -> Subject? {
    if case .subject(let subject) = target { subject } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<WorkRow> {
    let entries = state.snapshot.attention
    return Table(
      .attention, Column.decisions(state, in: layout.tree.columns), in: layout.tree,
      headRows: layout.headRows, count: entries.count, from: state.attention.selection.window.top,
      row: { state.row(of: entries[$0]) })
  }

  func sortedList(in state: State) -> SortedList? {
    SortedList(.attention, Column.decisions(state, in: 200))
  }

  func sort(_ state: inout State) {
    let sorted = state.sorted(
      state.snapshot.attention, of: .attention, by: Column.decisions(state, in: 200),
      row: state.row(of:))
    state.snapshot.reorder(attention: sorted)
  }

  let hasPanes = true

  /// To what is due, by week.
  func nextPane(_ state: inout State) {
    state.week.isOpened = true
    state.followWeek()
  }

  /// The key leads to the weeks, Enter to the item.
  let opensDetailByKey = false

  func hintName(of command: Command, in state: State) -> Phrase? {
    command == .nextPane ? .byWeek : nil
  }

  let commands: Set<Command> = [.markSeen]

  func run(_ command: Command, _ state: inout State) { state.attention.toggleSeen(state.snapshot) }

  func restore(_ place: Place, _ state: inout State) {
    if let subject = place.subject { select(subject, &state) }
  }

  func hints(in state: State) -> [Command] {
    let edits = state.editHints
    // What nobody has looked at for long stands here.
    let still: [Command] = edits.first == .editStatus ? [.editStatus, .stillSo] : []
    return [.drill, .nextPane, .markSeen] + still + edits.filter { $0 != .editStatus } + [
      .search, .help,
    ]
  }

  func sides(in state: State) -> Sides? { Sides(list: .attention) }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawAttention(state, layout, on: &canvas)
  }
}
