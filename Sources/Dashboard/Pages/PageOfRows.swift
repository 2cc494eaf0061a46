import CellGrid

/// A page that is one list: what its rows are, where its cursor is kept, and what its columns say.
/// What keys and clicks do to that is done here.
protocol PageOfRows: Page {
  associatedtype Rows: RandomAccessCollection where Rows.Element: Hashable & Sendable
  associatedtype Row: TableRow

  var cursor: WritableKeyPath<State, Selection<Rows.Element>> { get }
  func rows(in state: State) -> Rows
  /// The row that a click is on.
  func row(at target: MouseTarget) -> Rows.Element?
  /// The list where it lies.
  func table(in state: State, _ layout: PageLayout, _ glyphs: Glyphs) -> Table<Row>
}

extension PageOfRows {
  func settle(_ state: inout State, _ layout: PageLayout) {
    let rows = rows(in: state)
    state[keyPath: cursor].settle(rows, height: height(in: state, layout))
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

  /// What a search looks through; `text` is what a row says, by its place.
  func searched(
    _ list: ListName, of part: String? = nil, in state: State, text: @escaping (Int) -> String?,
    item: ((Int) -> Int?)? = nil
  ) -> SearchedRows {
    let rows = Array(rows(in: state))
    return SearchedRows(
      list, of: part, count: rows.count, selected: state[keyPath: cursor].window.selected,
      text: text, item: item,
      select: { place, state in if let row = rows[safely: place] { select(row, &state) } })
  }

  func height(in state: State, _ layout: PageLayout) -> Int {
    table(in: state, layout, .unicode).height
  }

  func point(in state: State, _ layout: PageLayout) -> Point {
    let table = table(in: state, layout, .unicode)
    return Point(column: 2, row: table.place(of: state[keyPath: cursor].window.selected).row)
  }

  func drawList(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    canvas.draw(
      table(in: state, layout, canvas.glyphs), selected: state[keyPath: cursor].window.selected,
      state)
  }
}
