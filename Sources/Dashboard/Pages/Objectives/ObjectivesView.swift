import CellGrid
import Phrases
import PlanDomain

/// The tree, and beside it the selected item in full; where room is short, one or the other.
func drawObjectives(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let showsTree = page.showsDetailBeside || state.objectives.pane == .tree
  let showsDetail = page.showsDetailBeside || state.objectives.pane == .detail
  drawBreadcrumb(state, page, on: &canvas)
  if state.objectives.pane == .indicators, let item = state.selectedItem {
    drawIndicatorPage(
      state, item, page.body.splitTop(1).rest.inset(columns: page.margin - 1), on: &canvas)
    return
  }
  if showsTree { drawTree(state, page, on: &canvas) }
  guard showsDetail, let item = state.selectedItem else { return }
  if page.showsDetailBeside { return drawDetailBeside(state, item, page, on: &canvas) }
  drawDetail(state, item, page.detail, on: &canvas)
}

private func drawBreadcrumb(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let area = page.body.splitTop(1).top
  let width = (page.showsDetailBeside ? page.tree.columns : area.columns) - page.margin
  var end = area.column + width
  guard let item = state.selectedItem else { return }
  if state.projection.outcomes[item].flags.contains(.illustrative) {
    let mark = "(\(state.say(.illustrative)))"
    end -= canvas.putRight(mark, endingAt: end, area.row, .dim, limit: width / 2) + 1
  }
  let path = (state.plan.ancestors(of: item) + [item]).map { position in
    let item = state.plan.items[position]
    return "\(state.say(state.plan.header.phrase(for: item.kind))) \(item.id.text)"
  }
  let room = end - area.column - page.margin
  // Where not all fits, the way there is cut, not the item itself.
  var text = path.joined(separator: " \(canvas.glyphs.crumb) ")
  for left in path.indices.dropFirst() where TextWidth.displayWidth(text) > room {
    text = ([canvas.glyphs.ellipsis] + path[left...]).joined(separator: " \(canvas.glyphs.crumb) ")
  }
  canvas.put(text, area.column + page.margin, area.row, .dim, limit: room)
}

private func drawTree(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  if state.objectives.rows.isEmpty {
    let text: Phrase = state.snapshot.isLoading ? .loading : .emptyPlan
    canvas.put(state.say(text), page.tree.column + 2, page.tree.row, .dim)
  }
  canvas.draw(
    state.treeTable(page, canvas.glyphs), selected: state.objectives.selection.window.selected,
    state, isActive: state.objectives.pane == .tree, tellsScrolling: false)
}

extension State {
  func treeTable(_ page: PageLayout, _ glyphs: Glyphs) -> Table<TreeRow> {
    let rows = objectives.rows
    return Table(
      .tree,
      Column.tree(self, in: page.tree.columns, isBeside: page.showsDetailBeside, glyphs),
      in: page.tree, count: rows.count, from: objectives.selection.window.top,
      row: { TreeRow(self, rows[$0], isOpen: self.objectives.expanded.contains) })
  }
}

/// One item of a tree.
struct TreeRow: TableRow {
  let position: Int
  let item: Item
  let status: Status?
  /// Of a branch, whether it is open.
  let isOpen: Bool?
  /// Shown only for what a filter left below it.
  let isContext: Bool

  init(_ state: State, _ position: Int, isOpen: (ItemID) -> Bool) {
    (self.position, item) = (position, state.plan.items[position])
    status = state.projection.effectiveStatus(of: position)
    isContext = state.snapshot.matches.map { !$0.isMatch[position] } ?? false
    self.isOpen =
      !state.plan.hasChildren(position)
      ? nil : state.snapshot.matches != nil || isOpen(item.id)
  }

  var click: MouseTarget { .treeRow(item.id, toggle: false) }
  var toggle: MouseTarget? { isOpen == nil ? nil : .treeRow(item.id, toggle: true) }
  func mark(_ state: State, _ glyphs: Glyphs) -> String? { state.mark(of: .item(item.id), glyphs) }
  func note(_ state: State) -> (text: String, face: Face)? { state.saveMark(of: .item(item.id)) }

  func found(_ state: State) -> SearchPattern? {
    let isFound = !state.search.pattern.isEmpty && state.search.matches.risingContains(position)
    return isFound ? state.search.pattern : nil
  }

  /// Its place in the tree, its number and its title, in one face: a change costs bytes at every
  /// move.
  func name(indent: Int, _ glyphs: Glyphs) -> TableCell {
    let triangle = isOpen.map { $0 ? glyphs.opened : glyphs.closed } ?? " "
    let air = String(repeating: " ", count: indent * min(item.depth, 6))
    return .led(
      "\(air)\(triangle) \(item.id.text)  ", item.title,
      isContext ? .dim : item.depth == 0 ? .title : .text)
  }
}

extension Column<TreeRow> {
  /// What there is to say of an item, the least important left out first.
  fileprivate static func tree(
    _ state: State, in columns: Int, isBeside: Bool, _ glyphs: Glyphs
  ) -> [Self] {
    let say = state.say
    let hasWords = columns >= (isBeside ? ListWidth.words : ListWidth.treeWords)
    func outcome(_ row: TreeRow) -> Outcome { state.projection.outcomes[row.position] }
    let status = Self(
      name: .status, width: .exactly(hasWords ? StatusWord.columns(say) : 1),
      cell: { .status($0.status) })
    let bar = Self(
      name: .load,
      width: .exactly(
        columns >= ListWidth.widest
          ? 16 : columns >= ListWidth.wider ? 10 : columns >= ListWidth.wide ? 8 : 6),
      from: isBeside ? ListWidth.wide : ListWidth.words,
      cell: { .bar(outcome($0).progress, outcome($0).expected, $0.status) })
    let progress = Self(
      name: .progress, width: .exactly(5), gap: 2, isRight: true,
      cell: { .text(say.percent(outcome($0).progress), .text) })
    let due = Self(
      name: .deadline, width: .exactly(state.dayColumns(in: columns)), from: ListWidth.treeWords,
      cell: { row in
        let due = state.projection.facts[row.position].currentDue
        return .text(
          due.map { state.day($0, in: columns) } ?? say(.nothing), outcome(row).deadline.face)
      })
    let lead = Self(
      name: .lead, width: .fitting(0...(columns < ListWidth.wide ? 10 : 16)),
      from: isBeside ? ListWidth.leads : ListWidth.wider, wraps: true,
      cell: { .text(state.lead(of: $0.position, in: columns), .dim) })
    return [
      Self(
        name: .content, width: .rest(parts: 1), isName: true, wraps: true,
        cell: { $0.name(indent: 2, glyphs) }), status, bar, progress, due, lead,
    ]
  }
}

extension State {
  /// What the row says of an edit that is not saved.
  func saveMark(of subject: Subject) -> (text: String, face: Face)? {
    switch saves.marks[here(subject)] {
    case .saving?: (say(.saving), .dim)
    case .notSaved(let reason)?: (say(.notSaved(reason)), .error)
    case nil: nil
    }
  }
}
