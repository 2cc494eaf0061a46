import CellGrid
import Phrases
import PlanDomain

/// The tree, what is known of the selected item, and its indicators.
struct ObjectivesPage: ScreenPage {
  let command = Command.showObjectives

  func item(in state: State) -> Int? { state.objectives.selectedItem(in: state.plan) }

  func markable(in state: State) -> [Subject]? {
    state.objectives.rows.map { .item(state.plan.items[$0].id) }
  }

  func searched(in state: State) -> SearchedRows? { nil }

  func follow(_ state: inout State) { state.rebuildObjectives() }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.objectives.settle(state.plan, height: layout.listHeight)
    // An item without indicators, or another one selected, has no such page.
    if state.objectives.pane == .indicators, state.selectedIndicator == nil {
      state.objectives.pane = .detail
    }
  }

  func enter(_ state: inout State) { state.rebuildObjectives() }

  func move(_ state: inout State, by rows: Int) {
    switch state.objectives.pane {
    case .tree: state.objectives.move(by: rows, in: state.plan)
    case .detail:
      let most = max(0, state.detailLineCount - state.layout.detailHeight)
      state.objectives.detailTop = min(max(state.objectives.detailTop + rows, 0), most)
    case .indicators:
      let count = item(in: state).map { state.plan.items[$0].indicators.count } ?? 0
      state.objectives.indicator = min(max(state.objectives.indicator + rows, 0), max(count - 1, 0))
    }
  }

  func drill(_ state: inout State) -> [Effect] {
    guard let item = item(in: state) else { return [] }
    let id = state.plan.items[item].id
    switch state.objectives.pane {
    case .indicators: break
    case .detail:
      guard !state.plan.items[item].indicators.isEmpty else { break }
      (state.objectives.pane, state.objectives.indicator) = (.indicators, 0)
    case .tree where !state.plan.hasChildren(item): state.objectives.pane = .detail
    case .tree where !state.objectives.expanded.contains(id) && state.snapshot.matches == nil:
      state.expand(item)
    case .tree: move(&state, by: 1)
    }
    return []
  }

  func back(_ state: inout State) {
    switch state.objectives.pane {
    case .indicators: state.objectives.pane = .detail
    case .detail: (state.objectives.pane, state.objectives.detailTop) = (.tree, 0)
    case .tree: backInTree(&state)
    }
  }

  /// Closes the branch, or goes to what is above.
  private func backInTree(_ state: inout State) {
    guard let item = item(in: state) else { return state.open(.overview) }
    let id = state.plan.items[item].id
    if state.snapshot.matches == nil, state.plan.hasChildren(item),
      state.objectives.expanded.remove(id) != nil
    {
      state.rebuildObjectives()
    } else if let parent = state.plan.items[item].parent {
      state.objectives.select(parent, in: state.plan)
    } else {
      state.open(.overview)
    }
  }

  let hasPanes = true
  func nextPane(_ state: inout State) {
    state.objectives.pane = state.objectives.pane == .tree ? .detail : .tree
    state.objectives.detailTop = 0
  }

  func openDetail(_ state: inout State) { state.objectives.pane = .detail }

  func click(_ target: MouseTarget, _ state: inout State) {
    switch target {
    case .treeRow(let id, let toggle): clickTree(id, toggle: toggle, &state)
    case .indicator(let index): state.objectives.indicator = index
    default: break
    }
  }

  private func clickTree(_ id: ItemID, toggle: Bool, _ state: inout State) {
    guard let item = state.plan.position(of: id) else { return }
    state.objectives.pane = .tree
    state.objectives.select(item, in: state.plan)
    guard toggle, state.snapshot.matches == nil else { return }
    if state.objectives.expanded.remove(id) == nil { state.objectives.expanded.insert(id) }
    state.rebuildObjectives()
  }

  func restore(_ place: Place, _ state: inout State) {
    if let item = place.item.flatMap(state.plan.position(of:)) {
      state.show(item)
    } else {
      state.rebuildObjectives()
    }
  }

  func hints(in state: State) -> [Command] {
    let undo = state.whereWritten([.undo])
    let measuring = state.whereWritten([.recordMeasure])
    switch state.objectives.pane {
    case .indicators: return [.back] + measuring + [.down] + undo + [.help]
    case .detail:
      let indicators = state.selectedIndicator == nil ? [] : [.drill] + measuring
      return [.back] + indicators + state.editHints + undo + [.help]
    case .tree:
      // On what a search found, the next of it is likelier than an edit.
      let isFound = item(in: state).map(state.search.matches.risingContains) ?? false
      let found: [Command] =
        isFound && state.search.matches.count > 1 ? [.searchNext, .searchPrevious] : []
      return [.drill, .back] + found + state.editHints + [.search, .filter, .help] + undo
    }
  }

  func hintName(of command: Command, in state: State) -> Phrase? {
    switch command {
    case .drill where state.objectives.pane == .detail: .openIndicators
    case .recordMeasure: .recordValue
    case .down where state.objectives.pane == .indicators: .nextIndicator
    default: nil
    }
  }

  func sides(in state: State) -> Sides? { Sides(list: .tree) }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawObjectives(state, layout, on: &canvas)
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    let indent = 2 * (item(in: state).map { state.plan.items[$0].depth } ?? 0)
    let pane = state.objectives.pane
    let showsTree = pane == .tree || (layout.showsDetailBeside && pane == .detail)
    return Point(
      column: 2 + indent,
      row: showsTree
        ? state.treeTable(layout, .unicode).line(state.objectives.selection.window.offset).row
        : layout.body.row + 2)
  }
}
