import CellGrid
import Phrases
import PlanDomain

/// What leadership ordered, all of it or what one department was given.
struct DirectivesPage: ScreenPage, PageOfRows {
  let command = Command.showDirectives

  func subject(in state: State) -> Subject? {
    state.directives.directive(in: state.snapshot).map { .directive($0.id) }
  }

  /// What the selected one is about.
  private func itemAbout(in state: State) -> Int? {
    state.directives.directive(in: state.snapshot)?.order.item.flatMap(state.plan.position(of:))
  }

  func waiting(in state: State) -> (tasks: Int, directives: Int) {
    (state.whole.directives.counts.open, 0)
  }

  func rowsAsked(in state: State) -> String { state.directives.department?.text ?? "" }

  func sortsByUrgency(in state: State) -> Bool { true }

  func isEmptied(by matches: FilterMatches, in state: State) -> Bool {
    !matches.isDirectiveMatch.contains(true) && !state.projection.directives.isEmpty
  }

  func count(of matches: FilterMatches, in state: State) -> Phrase {
    .countOf(matches.isDirectiveMatch.count { $0 }, matches.isDirectiveMatch.count)
  }

  func showsWithoutPlan(in state: State) -> Bool { !state.projection.directives.isEmpty }

  func markable(in state: State) -> [Subject]? {
    rows(in: state).map(Subject.directive)
  }

  func searched(in state: State) -> SearchedRows? {
    let rows = state.directives.rows(in: state.snapshot)
    let directives = state.projection.directives
    return searched(
      .directives, of: state.directives.department?.text, in: state,
      text: { state.text(of: directives[rows[$0]]) })
  }

  func sortedList(in state: State) -> SortedList? {
    SortedList(.directives, Self.columns(state, in: 200))
  }

  func sort(_ state: inout State) {
    let sorted = state.sorted(
      state.snapshot.directiveRows, of: .directives, by: Self.columns(state, in: 200),
      row: state.row(ofDirective:))
    state.snapshot.reorder(directives: sorted)
  }

  func follow(_ state: inout State) { state.directives.follow(state.snapshot) }

  var cursor: WritableKeyPath<State, Selection<EventID>> { \.directives.selection }

  func rows(in state: State) -> LazyMapCollection<[Int], EventID> {
    state.directives.ids(in: state.snapshot)
  }

  func row(at target: MouseTarget) -> EventID? {
    if case .subject(.directive(let id)) = target { id } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<WorkRow> {
    let area = layout.markedList(layout.directives.list)
    let rows = state.directives.rows(in: state.snapshot)
    return Table(
      .directives, Self.columns(state, in: area.columns), in: area, headRows: layout.headRows,
      count: rows.count, from: state.directives.selection.window.top,
      row: { state.row(ofDirective: rows[$0]) })
  }

  func drill(_ state: inout State) -> [Effect] {
    state.openInTree(itemAbout(in: state))
    return []
  }

  let hasPanes = true
  /// There it goes through the departments.
  let opensDetailByKey = false
  func nextPane(_ state: inout State) { state.directives.nextDepartment(state.snapshot) }

  /// What was ordered stands in full here: its item is what there is more of.
  func openDetail(_ state: inout State) { state.openDetail(of: itemAbout(in: state)) }

  func restore(_ place: Place, _ state: inout State) {
    guard case .directive(let id)? = place.subject else { return }
    state.directives.select(id, state.snapshot)
  }

  func hints(in state: State) -> [Command] {
    [.drill, .nextPane] + state.editHints.filter { $0 != .addNote }
      + state.whereWritten([.giveDirective]) + [.help]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    command == .nextPane ? .nextDepartment : nil
  }

  func sides(in state: State) -> Sides? { Sides(list: .directives) }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawDirectives(state, layout, on: &canvas)
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    let window = state.directives.selection.window
    if let whole = WholeDirectives(state, layout), let rect = whole.rects[safely: window.selected] {
      return Point(column: 2, row: rect.row)
    }
    let table = table(in: state, layout, .unicode)
    return Point(column: 2, row: table.line(window.offset).row)
  }
}
