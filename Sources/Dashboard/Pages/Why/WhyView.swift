import CellGrid
import Phrases
import PlanDomain

/// Why something has its colour, and the places that this leads to.
struct WhyPage: Page {
  private func change(
    _ state: inout State, _ body: (inout WhyState, WhyText, _ height: Int) -> Void
  ) {
    guard case .why(var why)? = state.overlay else { return }
    let area = WhyLayout(state.layout).area
    let text = WhyText(state, why.subject, columns: area.columns, glyphs: .unicode)
    body(&why, text, area.rows)
    state.overlay = .why(why)
  }

  func mode(in state: State) -> Mode { .page }

  func settle(_ state: inout State, _ layout: PageLayout) {
    change(&state) { why, text, height in
      why.selected = min(why.selected, max(text.places.count - 1, 0))
      why.settle(lines: text.lines.count, height: height)
    }
  }

  /// An end key asks for more rows than any page has.
  private static var farthest: Int { 1_000_000 }

  func move(_ state: inout State, by rows: Int) {
    let rows = min(max(rows, -Self.farthest), Self.farthest)
    change(&state) { $0.move(by: rows, in: $1, height: $2) }
  }

  func height(in state: State, _ layout: PageLayout) -> Int { WhyLayout(layout).area.rows }

  /// Goes to the place that is selected.
  func drill(_ state: inout State) -> [Effect] {
    var target: Int?
    change(&state) { why, text, _ in target = text.places[safely: why.selected]?.item }
    guard let target else { return [] }
    state.overlay = nil
    state.goToTree(target)
    return []
  }

  func back(_ state: inout State) { state.overlay = nil }

  func click(_ target: MouseTarget, _ state: inout State) {
    guard case .whyRow(let row) = target else { return }
    change(&state) { why, _, _ in why.selected = row }
    _ = drill(&state)
  }

  func hints(in state: State) -> [Command] { [.drill, .cancel, .down] }

  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
    guard case .why(let why)? = state.overlay else { return }
    drawWhy(why, state, layout, on: &canvas)
  }
}

/// Where the explanation lies: the page below the header, no wider than a line is read well.
struct WhyLayout {
  let area: Rect

  init(_ page: PageLayout) {
    let inner = page.body.inset(columns: page.margin)
    area = Rect(
      column: inner.column, row: inner.row, columns: min(inner.columns, 110), rows: inner.rows)
  }
}

/// The rule that gave the status, the numbers it went by, and the items that it went over.
func drawWhy(_ why: WhyState, _ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let area = WhyLayout(page).area
  let content = WhyText(state, why.subject, columns: area.columns, glyphs: canvas.glyphs)
  let selected = content.places.indices.contains(why.selected) ? content.places[why.selected] : nil
  for (offset, line) in content.lines.dropFirst(why.top).prefix(area.rows).enumerated() {
    let row = area.row + offset
    let rect = Rect(column: area.column, row: row, columns: area.columns, rows: 1)
    let isSelected = selected?.line == why.top + offset
    if isSelected { canvas.fill(rect, .selection) }
    switch line {
    case .spans(let spans) where isSelected:
      // On the selection's ground only the mark keeps its colour: words must be read on it.
      let words = spans.dropFirst().map { Span($0.text, .selection) }
      canvas.put(
        spans.prefix(1) + words, area.column, row, over: .selection, limit: area.columns)
    case .spans(let spans): canvas.put(spans, area.column, row, limit: area.columns)
    case .bar(let bar):
      canvas.bar(
        area.column, row, columns: bar.columns, progress: bar.progress, expected: bar.expected,
        face: .status(bar.status))
    }
    guard let place = content.places.firstIndex(where: { $0.line == why.top + offset }) else {
      continue
    }
    canvas.mark(rect, .whyRow(place))
    if isSelected {
      canvas.put(canvas.glyphs.selection, max(0, area.column - 2), row, .accent)
      canvas.cursor = Point(column: max(0, area.column - 2), row: row)
    }
  }
  let hidden = content.lines.count - why.top - area.rows
  guard hidden > 0, area.rows > 2 else { return }
  let more = " \(state.moreBelow(hidden, canvas.glyphs))"
  canvas.putRight(more, endingAt: area.endColumn, area.endRow - 1, .dim)
}
