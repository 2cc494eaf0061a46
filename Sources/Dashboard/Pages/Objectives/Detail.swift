import CellGrid
import Phrases
import PlanDomain

/// What is known of one item: all of it, as lines that scroll, once the detail has the keys; beside
/// a list that has them what tells the item's state at a glance.
func drawDetail(
  _ state: State, _ item: Int, _ area: Rect, _ kind: DetailBrief.Kind = .whole,
  on canvas: inout Canvas
) {
  let inner = area.inset(columns: 1)
  canvas.mark(area, .detail)
  guard state.showsDetailInFull else {
    drawBrief(state, item, inner, kind, on: &canvas)
    return
  }
  let lines = DetailPage(state, item, columns: inner.columns, glyphs: canvas.glyphs).lines
  let top = min(state.objectives.detailTop, max(0, lines.count - inner.rows))
  draw(lines.dropFirst(top).prefix(inner.rows), inner, on: &canvas)
  guard lines.count > top + inner.rows, inner.rows > 2 else { return }
  let left = lines.count - top - inner.rows + 1
  let last = inner.line(inner.rows - 1)
  canvas.fill(last, .text)
  canvas.put(
    state.moreBelow(left, canvas.glyphs), last.column, last.row, .dim,
    limit: last.columns)
}

/// The last row tells the way to the rest, where not all has room.
private func drawBrief(
  _ state: State, _ item: Int, _ inner: Rect, _ kind: DetailBrief.Kind,
  on canvas: inout Canvas
) {
  let lines = DetailBrief(
    state, item, kind, columns: inner.columns, glyphs: canvas.glyphs
  ).lines
  // All of it, where it has room; the key for the rest never stands above empty rows.
  let isWhole = lines.count <= inner.rows
  let split = inner.splitBottom(isWhole ? 0 : inner.rows > PageHeight.airInPanes ? 2 : 1)
  draw(lines.prefix(split.rest.rows), split.rest, on: &canvas)
  // Among the directives the key goes through the departments.
  guard !isWhole else { return }
  guard state.mode == state.screenMode, state.screenPage.opensDetailByKey,
    let key = state.keymap.key(for: .nextPane, in: state.mode)
  else {
    let left = lines.count - split.rest.rows
    canvas.put(state.say(.more(left)), inner.column, inner.endRow - 1, .dim, limit: inner.columns)
    return
  }
  canvas.put(
    [Span(canvas.glyphs.key(key), .key), Span(" \(state.say(.inFull))", .dim)], inner.column,
    inner.endRow - 1, limit: inner.columns)
}

/// What was recorded, and below a line the item it is about.
func drawEntryBeside(
  _ entry: DetailWriter, about item: Int?, _ state: State, _ page: PageLayout,
  on canvas: inout Canvas
) {
  drawSideRule(page.detail.column - 1, page, on: &canvas)
  drawEntryStacked(entry, about: item, state, page.detail, on: &canvas)
  drawHistory(state, page, on: &canvas)
}

/// The same anywhere on a page.
func drawEntryStacked(
  _ entry: DetailWriter, about item: Int?, _ state: State, _ area: Rect, on canvas: inout Canvas
) {
  let rows = item == nil ? area.rows : min(DetailWriter.entryRows, area.rows / 2)
  let split = area.splitTop(min(max(rows, entry.lines.count + 1), area.rows))
  let inner = split.top.inset(columns: 1)
  draw(entry.lines.prefix(inner.rows - (item == nil ? 0 : 1)), inner, on: &canvas)
  guard let item else { return }
  canvas.horizontalRule(split.top.endRow - 1, from: area.column, columns: area.columns)
  drawDetail(state, item, split.rest, .belowEntry, on: &canvas)
}

private func draw(_ lines: ArraySlice<DetailLine>, _ area: Rect, on canvas: inout Canvas) {
  for (offset, line) in lines.enumerated() {
    let row = area.row + offset
    switch line {
    case .spans(let spans): canvas.put(spans, area.column, row, limit: area.columns)
    case .bar(let bar):
      canvas.bar(
        area.column, row, columns: bar.columns, progress: bar.progress, expected: bar.expected,
        face: .status(bar.status))
      canvas.put(bar.words, area.column + bar.columns, row, limit: area.columns - bar.columns)
    }
  }
}

/// The detail of an item at the right, behind its line.
func drawDetailBeside(_ state: State, _ item: Int, _ page: PageLayout, on canvas: inout Canvas) {
  drawSideRule(page.detail.column - 1, page, on: &canvas)
  drawDetail(state, item, page.detail, on: &canvas)
  drawHistory(state, page, on: &canvas)
}

/// The line between a list and what stands beside it; it hangs from the rule below the tabs.
func drawSideRule(_ column: Int, _ page: PageLayout, on canvas: inout Canvas) {
  canvas.verticalRule(column, rows: page.body.row..<page.body.endRow)
  if page.header.rows > 2 { canvas.put(canvas.glyphs.teeDown, column, 2, .rule) }
  guard column == page.detail.column - 1 else { return }
  canvas.mark(
    Rect(column: column, row: page.body.row, columns: 1, rows: page.body.rows), .splitter)
}

extension State {
  /// How many lines are below those seen, and the key that shows them.
  func moreBelow(_ lines: Int, _ glyphs: Glyphs) -> String {
    say(.more(lines, by: glyphs.key(keymap.key(for: .down))))
  }

  /// Whether the detail has the keys.
  var showsDetailInFull: Bool { screen == .objectives && objectives.pane == .detail }

  /// How many lines the detail of the selected item has, for scrolling.
  var detailLineCount: Int {
    guard let item = selectedItem else { return 0 }
    let columns = layout.detail.inset(columns: 1).columns
    return DetailPage(self, item, columns: columns, glyphs: .unicode).lines.count
  }
}
