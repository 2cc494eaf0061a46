/// A page that is one list: what its rows are, and where its cursor is kept. What keys and clicks
/// do to that is done here.
protocol PageOfRows: Page {
  associatedtype Rows: RandomAccessCollection where Rows.Element: Hashable & Sendable

  var cursor: WritableKeyPath<State, Selection<Rows.Element>> { get }
  func rows(in state: State) -> Rows
  /// The row that a click is on.
  func row(at target: MouseTarget) -> Rows.Element?
}

extension PageOfRows {
  func settle(_ state: inout State, _ layout: PageLayout) {
    let rows = rows(in: state)
    state[keyPath: cursor].settle(rows, height: max(1, height(in: state, layout)))
  }

  func move(_ state: inout State, by step: Int) {
    let rows = rows(in: state)
    state[keyPath: cursor].move(by: step, in: rows)
  }

  func select(_ row: Rows.Element, _ state: inout State) {
    let rows = rows(in: state)
    state[keyPath: cursor].select(row, in: rows)
  }

  func click(_ target: MouseTarget, _ state: inout State) {
    if let row = row(at: target) { select(row, &state) }
  }
}
