import CellGrid
import Phrases
import PlanDomain

/// Where a menu stands: under the selected row, as wide as its words.
struct MenuLayout {
  let panel: Panel
  /// The rows of the choices.
  let list: Rect
  let lines: [[Span]]

  /// Columns before a choice: air, its digit, air.
  static let indent = 4

  init(_ menu: Menu, _ state: State, _ page: PageLayout, _ glyphs: Glyphs) {
    lines = menu.choices.map { $0.spans(state, glyphs) }
    let widest = lines.map { $0.reduce(0) { $0 + TextWidth.displayWidth($1.text) } }.max() ?? 0
    let title = menu.title.map { TextWidth.displayWidth(state.say($0)) + 2 } ?? 0
    let head = menu.title == nil ? 0 : 1
    panel = state.panel(
      page, columns: min(max(widest + Self.indent + 2, title), page.size.columns),
      rows: lines.count + head)
    list = panel.inside.splitTop(head).rest
  }
}

/// The title, then each choice on a line behind its digit.
func drawMenu(_ menu: Menu, _ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let layout = MenuLayout(menu, state, page, canvas.glyphs)
  let (inside, list) = (layout.panel.inside, layout.list)
  canvas.draw(layout.panel)
  if let title = menu.title {
    canvas.put(
      state.say(title), inside.column + 1, inside.row, .panelTitle, limit: inside.columns - 2)
  }
  let window = menu.selection.window
  for (row, index) in window.visible(count: layout.lines.count, height: list.rows).enumerated() {
    let isSelected = index == window.selected
    let under: Face = isSelected ? .panelSelection : .panel
    let line = list.line(row)
    let spans = layout.lines[index].map { $0.face == .panel ? Span($0.text, under) : $0 }
    canvas.fill(line, under)
    canvas.put("\(index + 1)", line.column + 1, line.row, .panelTitle, over: under)
    canvas.put(
      spans, line.column + MenuLayout.indent, line.row, over: under,
      limit: line.columns - MenuLayout.indent - 1)
    canvas.mark(line, .menuRow(menu.choices[index]))
    if isSelected { canvas.cursor = Point(column: line.column + 1, row: line.row) }
  }
}

extension Menu.Choice {
  fileprivate func spans(_ state: State, _ glyphs: Glyphs) -> [Span] {
    let say = state.say
    switch self {
    case .status(let status, _):
      return [
        Span(glyphs.status(status) + " ", .status(status)), Span(say(status.title), .panel),
      ]
    case .claim(let claim, _): return claim.spans(state, glyphs)
    case .indicator(let id):
      let title = state.plan.indicatorPosition(of: id).map { state.plan.indicators[$0].title }
      return [Span("\(id.text)  \(title ?? "")", .panel)]
    case .documents(let format, _): return [Span(say(format.phrase), .panel)]
    }
  }
}

extension Claim {
  /// The value, who gave it and when; the one that counts until someone picks is marked.
  fileprivate func spans(_ state: State, _ glyphs: Glyphs) -> [Span] {
    let say = state.say
    let offset = state.plan.header.offset
    let day = say.recentDay(at.day(at: offset), today: state.projection.moment.today)
    var mark = Span(say(field.phrase) + " ", .panelDim)
    if case .status(let status) = value {
      mark = Span(glyphs.status(status) + " ", .status(status))
    }
    let counted = counts ? "  (\(say(.counted)))" : ""
    return [
      mark, Span(say.value(value), .panel),
      Span("  \(by)  \(say.time(at, offset: offset)) \(day)\(counted)", .panelDim),
    ]
  }
}

extension DocumentFormat {
  fileprivate var phrase: Phrase {
    switch self {
    case .html: .documentsHTML
    case .md: .documentsMarkdown
    }
  }
}
