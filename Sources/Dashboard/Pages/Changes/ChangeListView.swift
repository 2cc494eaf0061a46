import CellGrid
import Phrases
import PlanDomain

/// What changed since the day looked at, listed over the screen.
struct ChangesPage: Page {
  private func list(in state: State) -> ChangeList? {
    if case .changes(let list)? = state.overlay { list } else { nil }
  }

  private func change(_ state: inout State, _ body: (inout ChangeList, Snapshot) -> Void) {
    guard case .changes(var list)? = state.overlay else { return }
    body(&list, state.snapshot)
    state.overlay = .changes(list)
  }

  func item(in state: State) -> Int? { subject(in: state).flatMap(state.item(of:)) }
  func subject(in state: State) -> Subject? { list(in: state)?.entry(in: state.snapshot)?.subject }

  func mode(in state: State) -> Mode { .browse }

  func settle(_ state: inout State, _ layout: PageLayout) {
    change(&state) { $0.settle($1, height: layout.listHeight) }
  }

  func move(_ state: inout State, by rows: Int) {
    change(&state) { $0.move(by: rows, in: $1) }
  }

  func drill(_ state: inout State) -> [Effect] {
    if let list = list(in: state) { state.goToChange(of: list) }
    return []
  }

  func back(_ state: inout State) { state.closeChanges() }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .change(let id) = target else { return }
    change(&state) { $0.select(id, in: $1) }
  }

  func hints(in state: State) -> [Command] {
    subject(in: state) == nil
      ? state.editHints + [.back, .help]
      : [.drill, .back, .meetingBefore, .meetingAfter, .lookBack]
  }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    if let list = state.changeList { drawChangeList(list, state, layout, on: &canvas) }
  }
}

/// What differs, and the plan and the lines that it speaks of.
struct ChangeSource {
  let difference: Difference
  let projection: Projection
}

/// What changed since the day looked at.
func drawChangeList(
  _ list: ChangeList, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  guard let lookBack = state.snapshot.lookBack else { return }
  let difference = lookBack.difference
  let title: Phrase =
    difference.entries.isEmpty
    ? .nothingChangedSince
    : .changesSince(lookBack.day, difference.counts)
  drawChanges(
    ChangeSource(difference: difference, projection: state.projection), title,
    list.selection.window, state,
    page, on: &canvas)
}

/// A heading, then a line each: item, what, old and new, who and when.
func drawChanges(
  _ source: ChangeSource, _ title: Phrase, _ window: ListWindow, _ state: State,
  _ page: PageLayout, on canvas: inout Canvas
) {
  let changes = source.difference.entries
  let heading = page.body.splitTop(1).top
  canvas.put(
    state.say(title), heading.column + page.margin, heading.row, .title,
    limit: heading.columns - 2 * page.margin)
  let area = page.body.splitTop(1).rest
  let visible = window.visible(count: changes.count, height: area.rows)
  let rows = visible.map { ChangeRow(changes[$0], source, state) }
  let columns = ChangeColumns(
    width: area.columns, numbers: rows.map { TextWidth.displayWidth($0.number) }.max() ?? 0)
  for (offset, index) in visible.enumerated() {
    let line = area.line(offset)
    let isFirst = offset == 0 || changes[index].subject != changes[index - 1].subject
    rows[offset].draw(
      line, columns, namesSubject: isFirst, isSelected: index == window.selected, state,
      on: &canvas)
    canvas.mark(line, .change(changes[index].id))
  }
}

/// Which columns the list has at a width, the least important dropped first.
private struct ChangeColumns {
  let number, title, label, author: Int

  init(width: Int, numbers: Int) {
    number = min(max(numbers, 3), 12) + 2
    label = width >= 60 ? 16 : 11
    author = width >= 100 ? 26 : width >= 72 ? 20 : 0
    let left = width - 2 - number - label - author
    title = width >= 100 ? left - 42 : 0
  }
}

private struct ChangeRow {
  let number: String
  private let title: String
  private let entry: Difference.Entry
  private let source: ChangeSource

  init(_ entry: Difference.Entry, _ source: ChangeSource, _ state: State) {
    self.entry = entry
    self.source = source
    let plan = source.projection.plan
    switch entry.subject {
    case .item(let id):
      number = id.text
      title = plan.position(of: id).map { plan.items[$0].title } ?? ""
    case .directive(let id):
      let order = source.projection.ledger.event(id)?.body.order
      let name = source.projection.name(ofDirective: id)
      number = name.map { state.say(.directiveShort($0)) } ?? id.description
      title = order?.text ?? ""
    case .plan:
      number = ""
      title = ""
    }
  }

  func draw(
    _ line: Rect, _ columns: ChangeColumns, namesSubject: Bool, isSelected: Bool, _ state: State,
    on canvas: inout Canvas
  ) {
    let row = line.row
    if isSelected { canvas.put(canvas.glyphs.selection, line.column, row, .accent) }
    let start = line.column + 2
    var column = start
    if namesSubject || isSelected {
      canvas.put(number, column, row, namesSubject ? .text : .dim, limit: columns.number - 1)
    }
    column += columns.number
    if columns.title > 0 {
      if namesSubject { canvas.put(title, column, row, .text, limit: columns.title - 2) }
      column += columns.title
    }
    if isSelected {
      canvas.select(Rect(column: start, row: row, columns: column - start - 1, rows: 1))
    }
    let label = state.say.label(of: entry.matter, in: source.projection.plan)
    canvas.put(label, column, row, .dim, limit: columns.label - 1)
    column += columns.label
    let end = line.endColumn - columns.author
    canvas.put(
      state.spans(of: entry.matter, word: .short, glyphs: canvas.glyphs), column, row,
      limit: end - column - 1)
    if columns.author > 0 {
      canvas.put(
        state.authorText(of: entry, in: source.projection), end, row, .dim,
        limit: columns.author - 1)
    }
  }
}
