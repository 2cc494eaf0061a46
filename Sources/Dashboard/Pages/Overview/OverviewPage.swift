import CellGrid
import Phrases
import PlanDomain

/// The plan at a glance: the objectives, and what needs a decision.
struct OverviewPage: ScreenPage {
  let command = Command.showOverview

  func item(in state: State) -> Int? { state.overview.selectedItem(in: state.whole) }

  func subject(in state: State) -> Subject? {
    switch state.overview.row(in: state.whole) {
    case .objective(let id)?: .item(id)
    case .decision(let subject)?: subject
    case nil: nil
    }
  }

  func sortsByUrgency(in state: State) -> Bool { true }
  let isOfWholePlan = true
  func isEmptied(by matches: FilterMatches, in state: State) -> Bool { false }

  func searched(in state: State) -> SearchedRows? {
    let rows = state.whole.overviewRows
    let objectives = OverviewState.objectives(in: state.whole)
    let decisions = state.whole.attention
    return SearchedRows(
      .overview, count: rows.count, selected: state.overview.selection.window.selected,
      text: { row in
        row < objectives.count
          ? state.text(ofItem: objectives[row])
          : state.text(of: decisions[row - objectives.count])
      },
      item: { objectives[safely: $0] ?? decisions[safely: $0 - objectives.count]?.ownItem },
      select: { row, state in
        if rows.indices.contains(row) { state.overview.select(rows[row], in: state.whole) }
      })
  }

  func follow(_ state: inout State) { state.overview.follow(state.whole) }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.overview.settle(state.whole, layout: layout)
  }

  func move(_ state: inout State, by rows: Int) { state.overview.move(by: rows, in: state.whole) }

  func back(_ state: inout State) {}
  let hasPanes = true
  func nextPane(_ state: inout State) { state.overview.switchPane(in: state.whole) }

  func click(_ target: MouseTarget, _ state: inout State) {
    switch target {
    case .overviewRow(let row): state.overview.select(row, in: state.whole)
    case .subject(let subject): state.overview.select(.decision(subject), in: state.whole)
    default: break
    }
  }

  func restore(_ place: Place, _ state: inout State) {
    state.overview.select(place.subject, in: state.whole)
  }

  func hints(in state: State) -> [Command] {
    [.drill] + state.editHints.prefix(1) + [.search, .help, .nextPane, .quit]
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawOverview(state, layout, on: &canvas)
  }

  func point(in state: State, _ page: PageLayout) -> Point {
    let layout = OverviewLayout(page, state.whole)
    let place = state.overview.selection.window.selected
    let count = OverviewState.objectives(in: state.whole).count
    guard place < count else {
      let table = state.decisionTable(in: layout)
      return Point(column: 2, row: table.place(of: place - count).row)
    }
    return layout.usesCards
      ? Point(
        column: place * layout.objectives.columns / count + 2, row: layout.objectives.row + 2)
      : Point(column: 2, row: layout.objectives.row + place - state.overview.objectivesTop)
  }
}
