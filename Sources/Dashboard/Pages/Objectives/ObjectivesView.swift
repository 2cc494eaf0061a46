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
  if showsTree { drawTree(state, page.tree, on: &canvas) }
  guard showsDetail, let item = state.selectedItem else { return }
  if page.showsDetailBeside { drawSideRule(page.detail.column - 1, page, on: &canvas) }
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

/// Which columns the tree has at a width, the least important dropped first.
struct TreeColumns {
  let status, bar, percent, due, lead: Int

  init(width: Int) {
    status = width >= 54 ? 12 : 2
    percent = width >= 66 ? 7 : 6
    bar = width >= 120 ? 17 : width >= 66 ? 9 : 0
    due = width >= 78 ? 12 : 0
    lead = width >= 104 ? 16 : 0
  }

  var total: Int { status + bar + percent + due + lead }
}

private func drawTree(_ state: State, _ area: Rect, on canvas: inout Canvas) {
  let window = state.objectives.selection.window
  let rows = state.objectives.rows
  if rows.isEmpty {
    let text: Phrase = state.snapshot.isLoading ? .loading : .emptyPlan
    canvas.put(state.say(text), area.column + 2, area.row, .dim)
  }
  for index in window.visible(count: rows.count, height: area.rows) {
    let line = area.line(index - window.top)
    let isSelected = index == window.selected
    TreeRow(state, rows[index]).draw(line, isSelected: isSelected, on: &canvas)
    let id = state.plan.items[rows[index]].id
    canvas.mark(line, .treeRow(id, toggle: false))
    let indent = 2 + 2 * min(state.plan.items[rows[index]].depth, 6)
    canvas.mark(
      Rect(column: line.column + indent, row: line.row, columns: 2, rows: 1),
      .treeRow(id, toggle: true))
  }
}

/// One item of the tree.
private struct TreeRow {
  private let state: State
  private let position: Int
  private let item: Item

  init(_ state: State, _ position: Int) {
    self.state = state
    self.position = position
    item = state.plan.items[position]
  }

  func draw(_ line: Rect, isSelected: Bool, on canvas: inout Canvas) {
    let columns = TreeColumns(width: line.columns)
    let outcome = state.projection.outcomes[position]
    let status = state.projection.effectiveStatus(of: position)
    let row = line.row
    if isSelected {
      let isActive = state.objectives.pane == .tree
      canvas.put(canvas.glyphs.selection, line.column, row, isActive ? .accent : .dim)
    }
    drawName(line, columns, isSelected: isSelected, on: &canvas)
    var column = line.endColumn - columns.total
    canvas.status(
      status, column, row, word: columns.status > 2 ? .short : .none, limit: columns.status - 1)
    column += columns.status
    if columns.bar > 0 {
      canvas.bar(
        column, row, columns: columns.bar - 1, progress: outcome.progress,
        expected: outcome.expected, face: .status(status))
      column += columns.bar
    }
    let progress = state.say.percent(outcome.progress)
    canvas.putRight(progress, endingAt: column + 5, row, .text)
    column += columns.percent
    if columns.due > 0 { drawDue(column, row, columns.due - 1, outcome, on: &canvas) }
    column += columns.due
    if columns.lead > 0 {
      let lead = state.plan.lead(of: position).flatMap(state.plan.department)?.short
      canvas.put(lead ?? state.say(.noLead), column, row, .dim, limit: columns.lead - 1)
    }
  }

  private func drawName(
    _ line: Rect, _ columns: TreeColumns, isSelected: Bool, on canvas: inout Canvas
  ) {
    let indent = 2 + 2 * min(item.depth, 6)
    let end = line.endColumn - columns.total - 1
    var column = line.column + indent
    let isOpen = state.snapshot.matches != nil || state.objectives.expanded.contains(item.id)
    let triangle =
      !state.plan.hasChildren(position)
      ? " " : isOpen ? canvas.glyphs.opened : canvas.glyphs.closed
    let isContext = state.snapshot.matches.map { !$0.isMatch[position] } ?? false
    // One face for the whole name: a change of face costs bytes at every move.
    let face: Face = isContext ? .dim : item.depth == 0 ? .title : .text
    canvas.put(triangle, line.column + indent, line.row, face)
    state.putMark(of: .item(item.id), line.column + 1, line.row, on: &canvas)
    // From the triangle on, where there is one.
    let start = state.plan.hasChildren(position) ? column : column + 2
    column += 2
    let numberStart = column
    var limit = end - column
    if let mark = state.saveMark(of: .item(item.id)) {
      limit -= canvas.putRight(mark.text, endingAt: end, line.row, mark.face, limit: limit / 2) + 1
    }
    column += canvas.put(item.id.text, column, line.row, face, limit: limit) + 2
    limit -= column - numberStart
    let shown = canvas.put(item.title, column, line.row, face, limit: limit)
    if state.search.matches.risingContains(position), !state.search.pattern.isEmpty {
      highlight(column, line.row, shown, on: &canvas)
    }
    if isSelected {
      canvas.select(
        Rect(column: start, row: line.row, columns: column + shown - start, rows: 1))
    }
  }

  /// Underlines what a search found in the title.
  private func highlight(_ column: Int, _ row: Int, _ shown: Int, on canvas: inout Canvas) {
    for range in state.search.pattern.ranges(in: item.title) {
      let before = TextWidth.displayWidth(String(item.title[..<range.lowerBound]))
      let width = TextWidth.displayWidth(String(item.title[range]))
      guard before + width <= shown else { continue }
      canvas.select(Rect(column: column + before, row: row, columns: width, rows: 1), .match)
    }
  }

  private func drawDue(
    _ column: Int, _ row: Int, _ limit: Int, _ outcome: Outcome, on canvas: inout Canvas
  ) {
    guard let due = state.projection.facts[position].currentDue else {
      canvas.put(state.say(.nothing), column, row, .dim, limit: limit)
      return
    }
    let face: Face =
      switch outcome.deadline {
      case .overdue: .statusBehind
      case .dueSoon: .strong
      case .inTime, .none, .doneOnTime, .doneLate: .dim
      }
    canvas.put(state.say.day(due), column, row, face, limit: limit)
  }
}

extension State {
  /// What the row says of an edit that is not saved.
  func saveMark(of subject: Subject) -> (text: String, face: Face)? {
    switch saves.marks[subject] {
    case .saving?: (say(.saving), .dim)
    case .notSaved(let reason)?: (say(.notSaved(reason)), .error)
    case nil: nil
    }
  }
}
