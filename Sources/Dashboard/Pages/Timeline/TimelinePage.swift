import CellGrid
import Phrases
import PlanDomain

/// The tree against the calendar.
struct TimelinePage: ScreenPage {
  let command = Command.showTimeline

  func item(in state: State) -> Int? { state.timeline.selectedItem(in: state.plan) }

  func mode(in state: State) -> Mode { .grid }

  func markable(in state: State) -> [Subject]? {
    state.timeline.rows(in: state.plan).map { .item(state.plan.items[$0].id) }
  }

  /// Every item, also in closed branches.
  func searched(in state: State) -> SearchedRows? {
    let shown = state.snapshot.matches?.isShown
    return SearchedRows(
      .timeline, count: state.plan.items.count, selected: item(in: state) ?? 0,
      text: { shown?[$0] == false ? nil : state.text(ofItem: $0) }, item: { $0 },
      select: { item, state in state.timeline.select(item, in: state.plan) })
  }

  func follow(_ state: inout State) {
    state.timeline.narrow(to: state.snapshot.matches, state.plan)
  }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.timeline.settle(state.plan, height: TimelineLayout(layout).listHeight)
  }

  let commands: Set<Command> = [.zoomIn, .zoomOut, .goToToday]

  func run(_ command: Command, _ state: inout State) {
    switch command {
    case .zoomIn: state.timeline.zoom(by: 1)
    case .zoomOut: state.timeline.zoom(by: -1)
    default: state.timeline.shift = 0
    }
  }

  func move(_ state: inout State, by rows: Int) { state.timeline.move(by: rows, in: state.plan) }

  func moveSideways(_ state: inout State, by step: Int) {
    // An eighth of the screen, so that the eye keeps its place.
    let chart = TimelineLayout(state.layout).chart
    state.timeline.shift += step * max(1, chart.columns / 8)
  }

  func drill(_ state: inout State) -> [Effect] {
    guard let item = item(in: state) else { return [] }
    if state.plan.hasChildren(item) {
      state.timeline.toggle(state.plan.items[item].id)
    } else {
      state.goToTree(item)
    }
    return []
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .treeRow(let item, let toggle) = target else { return }
    state.timeline.select(item, in: state.plan)
    if toggle, state.snapshot.matches == nil { state.timeline.toggle(item) }
  }

  func restore(_ place: Place, _ state: inout State) {
    guard let item = place.item.flatMap(state.plan.position(of:)) else { return }
    state.timeline.select(item, in: state.plan)
  }

  func hints(in state: State) -> [Command] {
    [.zoomIn, .zoomOut, .goToToday] + state.editHints.prefix(3) + [.drill, .help]
  }

  func sides(in state: State) -> Sides? {
    Sides(list: .timeline, from: PageWidth.detailBesideCalendar, hasHistory: false)
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawTimeline(state, layout, on: &canvas)
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    Point(column: 2, row: state.timelineRow(TimelineLayout(layout)))
  }
}
