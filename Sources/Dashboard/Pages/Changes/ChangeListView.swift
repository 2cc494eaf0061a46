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
  let entries: [Difference.Entry]
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
    ChangeSource(entries: difference.entries, projection: state.projection), title,
    list.selection.window, state,
    page, on: &canvas)
}

/// A heading, then a line each: item, what, old and new, who and when.
func drawChanges(
  _ source: ChangeSource, _ title: Phrase, _ window: ListWindow, _ state: State,
  _ page: PageLayout, on canvas: inout Canvas
) {
  let changes = source.entries
  let heading = page.body.splitTop(1).top
  canvas.put(
    state.say(title), heading.column + page.margin, heading.row, .title,
    limit: heading.columns - 2 * page.margin)
  let area = page.markedList(page.body.splitTop(1).rest)
  let table = Table(
    .changes, Column.changes(source, state, in: area.columns, canvas.glyphs), in: area,
    count: changes.count, from: window.top
  ) { index in
    var row = ChangeRow(changes[index], source, state)
    row.isFirst =
      index == window.top || index == 0 || changes[index].subject != changes[index - 1].subject
    row.isNumbered = row.isFirst || index == window.selected
    return row
  }
  canvas.draw(table, selected: window.selected, state)
}

/// One of the things that differ: the item is named at the first of its lines.
struct ChangeRow: TableRow {
  let entry: Difference.Entry
  let number: String
  let title: String
  var isFirst = true
  var isNumbered = true

  var click: MouseTarget { .change(entry.id) }

  init(_ entry: Difference.Entry, _ source: ChangeSource, _ state: State) {
    self.entry = entry
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
}

extension Column<ChangeRow> {
  /// Item, what, old and new, who and when; they stand by item, and in no other order.
  fileprivate static func changes(
    _ source: ChangeSource, _ state: State, in columns: Int, _ glyphs: Glyphs
  ) -> [Self] {
    let isWide = columns >= ListWidth.titles
    return [
      Self(
        name: .number, width: .fitting(3...12), gap: 2, isName: true,
        cell: { .text($0.isNumbered ? $0.number : "", $0.isFirst ? .text : .dim) }),
      Self(
        name: .content, width: .rest(parts: 1), from: ListWidth.titles, gap: 2, isName: true,
        wraps: true,
        cell: { .text($0.isFirst ? $0.title : "", .text) }),
      Self(
        name: .what, width: .exactly(columns >= ListWidth.names ? 15 : 10),
        cell: { .text(state.say.label(of: $0.entry.matter, in: source.projection.plan), .dim) }),
      Self(
        name: .recorded, width: isWide ? .fitting(12...41) : .rest(parts: 1),
        gap: 2,
        cell: { .spans(state.spans(of: $0.entry.matter, word: .short, glyphs: glyphs)) }),
      Self(
        name: .author, width: .fitting(0...(isWide ? 25 : 19)), from: ListWidth.longNumbers,
        cell: { .text(state.authorText(of: $0.entry, in: source.projection), .dim) }),
    ]
  }
}
