import CellGrid
import Phrases
import PlanDomain

/// Who must do what by when, by week.
struct WeekPage: ScreenPage, PageOfRows {
  let command = Command.showAttention

  func item(in state: State) -> Int? { subject(in: state).flatMap(state.item(of:)) }

  func subject(in state: State) -> Subject? {
    state.week.selection.id(in: rows(in: state))
  }

  func sortsByUrgency(in state: State) -> Bool { true }
  func markable(in state: State) -> [Subject]? { rows(in: state) }

  func rowsAsked(in state: State) -> String {
    "\(state.week.days(today: state.projection.moment.today))"
  }

  func isEmptied(by matches: FilterMatches, in state: State) -> Bool { false }

  func count(of matches: FilterMatches, in state: State) -> Phrase {
    .itemsOf(matches.count, state.plan.items.count)
  }

  func searched(in state: State) -> SearchedRows? {
    let rows = state.week.rows
    return searched(
      .week, of: rowsAsked(in: state), in: state,
      text: { state.text(of: state.row(of: rows[$0])) },
      item: { rows[safely: $0]?.target.item })
  }

  func follow(_ state: inout State) { state.followWeek() }

  var cursor: WritableKeyPath<State, Selection<Subject>> { \.week.selection }
  func rows(in state: State) -> [Subject] { state.week.rows.map(\.subject) }

  func row(at target: MouseTarget) -> Subject? {
    if case .subject(let subject) = target { subject } else { nil }
  }

  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<WorkRow> {
    let rows = state.week.rows
    return Table(
      .week, state.weekColumns(in: layout.tree.columns), in: layout.tree,
      headRows: layout.headRows, count: rows.count, from: state.week.selection.window.top,
      row: { state.row($0, in: rows) })
  }

  func mode(in state: State) -> Mode { .grid }
  let commands: Set<Command> = [.zoomIn, .zoomOut, .goToToday, .chooseDays]

  func run(_ command: Command, _ state: inout State) {
    switch command {
    case .zoomIn: state.week.zoom(by: -1)
    case .zoomOut: state.week.zoom(by: 1)
    case .chooseDays:
      return state.open(
        WeekDaysForm(now: state.week.days(today: state.projection.moment.today)))
    default: state.week.goToToday()
    }
    follow(&state)
  }

  /// A week later or earlier.
  func moveSideways(_ state: inout State, by step: Int) {
    state.week.shift(by: step)
    follow(&state)
  }

  func back(_ state: inout State) { state.week.isOpened = false }
  let hasPanes = true
  func nextPane(_ state: inout State) { state.week.isOpened = false }
  let opensDetailByKey = false

  func restore(_ place: Place, _ state: inout State) {
    if let subject = place.subject { select(subject, &state) }
  }

  func hints(in state: State) -> [Command] {
    [.drill, .nextPane, .left, .right] + state.editHints.prefix(1)
      + [.chooseDays, .zoomOut, .filter, .goToToday]
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    switch command {
    case .left: .weekEarlier
    case .right: .weekLater
    case .zoomOut: .moreWeeks
    case .goToToday: .thisWeek
    case .nextPane: .backToAttention
    default: nil
    }
  }

  func sides(in state: State) -> Sides? { Sides(list: .week) }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawWeek(state, layout, on: &canvas)
  }
}
