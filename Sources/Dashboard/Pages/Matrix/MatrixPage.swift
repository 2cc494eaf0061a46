import CellGrid
import Phrases
import PlanDomain

/// Strategies by departments, or the items of the cell that was opened.
struct MatrixPage: ScreenPage {
  let command = Command.showMatrix

  func item(in state: State) -> Int? { state.matrix.selectedItem(in: state.snapshot) }

  func mode(in state: State) -> Mode { state.matrix.isOpened ? .browse : .grid }

  func markable(in state: State) -> [Subject]? {
    state.matrix.isOpened ? state.cellRows.map(\.subject) : nil
  }

  func searched(in state: State) -> SearchedRows? {
    state.matrix.isOpened ? searchedCell(in: state) : searchedHeads(in: state)
  }

  /// Strategies, then departments.
  private func searchedHeads(in state: State) -> SearchedRows {
    let (rows, columns) = (state.snapshot.matrix.rows, state.snapshot.matrix.columns)
    return SearchedRows(
      .matrixStrategies, count: rows.count + columns.count,
      selected: state.matrix.row.window.selected,
      text: { row in
        row < rows.count
          ? state.text(ofItem: rows[row]) : state.text(of: columns[row - rows.count])
      },
      item: { rows[safely: $0] },
      select: { row, state in
        state.matrix.select(
          row: rows[safely: row].map { state.plan.items[$0].id },
          column: columns[safely: row - rows.count], in: state.snapshot)
      })
  }

  private func searchedCell(in state: State) -> SearchedRows {
    let items = state.matrix.items(in: state.snapshot)
    return SearchedRows(
      .matrixItems, of: "\(state.matrix.cell)", count: items.count,
      selected: state.matrix.item.window.selected, text: { state.text(ofItem: items[$0]) },
      item: { items[safely: $0] },
      select: { row, state in
        guard let item = items[safely: row] else { return }
        state.matrix.select(state.plan.items[item].id, in: state.snapshot)
      })
  }

  func follow(_ state: inout State) { state.matrix.follow(state.snapshot) }

  func settle(_ state: inout State, _ layout: PageLayout) {
    state.matrix.settle(state.snapshot, layout)
  }

  func move(_ state: inout State, by rows: Int) { state.matrix.move(by: rows, in: state.snapshot) }

  func moveSideways(_ state: inout State, by step: Int) {
    state.matrix.moveSideways(by: step, in: state.snapshot)
  }

  func drill(_ state: inout State) -> [Effect] {
    if state.matrix.isOpened {
      state.openSelected()
    } else if state.matrix.items(in: state.snapshot).isEmpty {
      state.messages.say(.emptyCell, .information, at: state.now)
    } else {
      state.matrix.open(state.snapshot)
    }
    return []
  }

  func back(_ state: inout State) {
    if state.matrix.isOpened { state.matrix.close() } else { state.open(.overview) }
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    switch target {
    case .matrixCell(let row, let column):
      state.matrix.select(row: row, column: column, in: state.snapshot)
    case .subject(.item(let item)) where state.matrix.isOpened:
      state.matrix.select(item, in: state.snapshot)
    case .subject(.item(let row)): state.matrix.select(row: row, column: nil, in: state.snapshot)
    default: break
    }
  }

  func part(in state: State) -> Place.Part {
    let (row, column) = state.matrix.cell
    return .cell(row: row, column: column, isOpened: state.matrix.isOpened)
  }

  func restore(_ place: Place, _ state: inout State) {
    guard case .cell(let row, let column, let isOpened) = place.part else { return }
    state.matrix.select(row: row, column: column, in: state.snapshot)
    guard isOpened, state.matrix.cell == (row, column) else { return state.matrix.close() }
    state.matrix.open(state.snapshot)
    if let item = place.item { state.matrix.select(item, in: state.snapshot) }
  }

  func hints(in state: State) -> [Command] {
    state.matrix.isOpened
      ? [.drill, .back] + state.editHints + [.help] : [.drill, .back, .right, .help]
  }

  func sides(in state: State) -> Sides? { state.matrix.isOpened ? Sides(list: .matrixItems) : nil }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    drawMatrix(state, layout, on: &canvas)
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    let line =
      state.matrix.isOpened
      ? state.cellTable(layout).line(state.matrix.item.window.offset)
      : MatrixLayout(layout, state.snapshot).table(state, .unicode)
        .line(state.matrix.row.window.offset)
    return Point(column: 2, row: line.row)
  }
}
