import CellGrid
import Phrases
import PlanDomain

/// One row of a menu: cells that stand under one another, and what else is said of the choice.
private struct MenuRow {
  var cells: [[Span]]
  /// At the end of its line.
  var mark = ""
  /// On its line where there is room, else under the list while it is selected.
  var about: String?

  var aboutCell: [[Span]] {
    about.map { [[Span(TextWidth.truncated(Sanitiser.line($0), to: 64), .panelDim)]] } ?? []
  }
}

/// Where a menu stands: under the selected row, as wide as its words; one that shows what the whole
/// page would be like, low and to the right, so that most of the page is seen.
struct MenuLayout {
  let panel: Panel
  fileprivate let title: [String]
  /// The rows of the choices.
  let list: Rect
  /// The rows below them that describe the selected one.
  fileprivate let description: Rect
  fileprivate let lines: [[Span]]
  fileprivate let rows: [MenuRow]

  /// Columns before a choice: air, its digit, air.
  static let indent = 4
  private static let mostTitleRows = 5
  private static let cellColumns = 24

  init(_ menu: Menu, _ state: State, _ page: PageLayout, _ glyphs: Glyphs) {
    rows = menu.choices.map { $0.row(state, glyphs) }
    let most = page.size.columns
    let marks = rows.map { $0.mark.isEmpty ? 0 : TextWidth.displayWidth($0.mark) + 2 }.max() ?? 0
    func columns(_ lines: [[Span]]) -> Int { Self.columns(lines) + Self.indent + marks + 2 }
    let whole = Self.aligned(rows.map { $0.cells + $0.aboutCell })
    let isTold = rows.contains { $0.about != nil }
    let isWide = !isTold || columns(whole) + 40 <= most
    lines = isWide ? whole : Self.aligned(rows.map(\.cells))
    let words = menu.title.map { Sanitiser.line(state.say($0)) } ?? ""
    let width = min(
      max(columns(lines), TextWidth.displayWidth(words) + 2, isWide ? 0 : 36), most)
    let wrapped = words.isEmpty ? [] : TextWidth.wrapped(words, width: max(8, width - 2))
    title = Array(wrapped.prefix(Self.mostTitleRows))
    let below = isWide ? 0 : 2
    let height = title.count + rows.count + below
    panel =
      isTold
      ? Panel(atTheFootOf: page, columns: width, rows: height)
      : state.panel(page, columns: width, rows: height)
    let split = panel.inside.splitTop(title.count).rest.splitBottom(below)
    (list, description) = (split.rest, split.bottom)
  }

  private static func columns(_ lines: [[Span]]) -> Int {
    lines.map { $0.reduce(0) { $0 + TextWidth.displayWidth($1.text) } }.max() ?? 0
  }

  /// One line a row, its cells as wide as the widest that stands in their place.
  private static func aligned(_ rows: [[[Span]]]) -> [[Span]] {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { place in
      min(columns(rows.compactMap { $0[safely: place] }), cellColumns)
    }
    return rows.map { cells in
      cells.enumerated().flatMap { place, spans -> [Span] in
        if place == cells.count - 1 { return spans }
        let text = Sanitiser.line(spans.map(\.text).joined())
        let cut = TextWidth.truncated(text, to: widths[place])
        return [Span(TextWidth.padded(cut, to: widths[place] + 2), spans.first?.face ?? .panel)]
      }
    }
  }
}

extension Panel {
  /// Low and to the right.
  fileprivate init(atTheFootOf page: PageLayout, columns: Int, rows: Int) {
    let isNarrower = page.size.columns > columns + 4
    let edge = isNarrower && page.body.rows >= PageHeight.panelEdges ? 1 : 0
    let rows = min(rows, page.body.rows - 2 * edge)
    let inside = Rect(
      column: page.size.columns - columns - (isNarrower ? 2 : 0),
      row: page.body.endRow - rows - edge, columns: columns, rows: rows)
    self = edge == 1 ? Panel(framing: inside) : Panel(inside: inside, outside: inside)
  }
}

/// The title, then each choice on a line behind its digit.
func drawMenu(_ menu: Menu, _ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let layout = MenuLayout(menu, state, page, canvas.glyphs)
  let (inside, list) = (layout.panel.inside, layout.list)
  let window = menu.selection.window
  canvas.draw(layout.panel)
  var used = 0
  for (offset, text) in layout.title.enumerated() {
    used = canvas.put(
      text, inside.column + 1, inside.row + offset, .panelTitle, limit: inside.columns - 2)
  }
  if layout.lines.count > list.rows, let last = layout.title.indices.last {
    canvas.putRight(
      "\(window.selected + 1)/\(layout.lines.count)", endingAt: inside.endColumn - 1,
      inside.row + last, .panelDim, limit: inside.columns - used - 3)
  }
  for (row, index) in window.visible(count: layout.lines.count, height: list.rows).enumerated() {
    let isSelected = index == window.selected
    let under: Face = isSelected ? .panelSelection : .panel
    let line = list.line(row)
    let spans = layout.lines[index].map { $0.face == .panel ? Span($0.text, under) : $0 }
    canvas.fill(line, under)
    if menu.hasDigits, index < 9 {
      canvas.put("\(index + 1)", line.column + 1, line.row, .panelTitle, over: under)
    }
    let end = line.endColumn - 1
    let mark = canvas.putRight(
      layout.rows[index].mark, endingAt: end, line.row, .panelDim, over: under)
    canvas.put(
      spans, line.column + MenuLayout.indent, line.row, over: under,
      limit: line.columns - MenuLayout.indent - 1 - (mark > 0 ? mark + 1 : 0))
    canvas.mark(line, .menuRow(menu.choices[index]))
    guard isSelected else { continue }
    canvas.cursor = Point(column: line.column + 1, row: line.row)
    drawDescription(layout.rows[index].about ?? "", layout.description, on: &canvas)
  }
}

private func drawDescription(_ text: String, _ area: Rect, on canvas: inout Canvas) {
  let lines = TextWidth.wrapped(Sanitiser.line(text), width: max(8, area.columns - 2))
  for (offset, text) in lines.prefix(area.rows).enumerated() {
    canvas.put(text, area.column + 1, area.row + offset, .panelDim, limit: area.columns - 2)
  }
}

extension Menu.Choice {
  fileprivate func row(_ state: State, _ glyphs: Glyphs) -> MenuRow {
    let say = state.say
    switch self {
    case .status(let status, let subject):
      let draft = Draft(subject.subject, .set(Change(status: status)))
      let asks = state.projection.refusal(of: draft)?.asksForReason ?? false
      return MenuRow(
        cells: [
          [Span(glyphs.status(status) + " ", .status(status)), Span(say(status.title), .panel)]
        ], mark: asks ? "\(glyphs.arrow) \(say(.reason))" : "")
    case .claim(let claim, let subject):
      return MenuRow(cells: [claim.spans(on: subject.subject, state, glyphs)])
    case .indicator(let id, _):
      let title = state.plan.indicatorPosition(of: id).map { state.plan.indicators[$0].title }
      return MenuRow(cells: [[Span("\(id.text)  \(title ?? "")", .panel)]])
    case .documents(let format, _, _): return MenuRow(cells: [[Span(say(format.phrase), .panel)]])
    case .theme(let name):
      let theme = state.settings.themes.first { $0.name == name }
      return MenuRow(
        cells: [[Span(theme.map { say($0.title) } ?? name, .panel)], [Span(name, .panelDim)]],
        mark: theme?.isOwn == true ? say(.ownTheme) : "", about: theme.map { say($0.about) } ?? "")
    case .remove: return MenuRow(cells: [[Span(say(.removeHint), .panel)]])
    case .keep: return MenuRow(cells: [[Span(say(.keepHint), .panel)]])
    case .sort(let list, let column):
      let sorting = state.sorting(of: list)
      let isSorted = column != nil && sorting?.column == column
      let name = say(column?.phrase ?? .sortOwn)
      return MenuRow(
        cells: [
          [Span(name, .panel), Span(isSorted ? " \(glyphs.sorted(sorting))" : "", .panelDim)]
        ])
    }
  }
}

extension Claim {
  /// The value, who gave it and when; the one that counts until someone picks is marked.
  fileprivate func spans(on subject: Subject, _ state: State, _ glyphs: Glyphs) -> [Span] {
    let say = state.say
    let offset = state.plan.header.offset
    let day = say.recentDay(at.day(at: offset), today: state.projection.moment.today)
    var mark = Span(say(field.phrase) + " ", .panelDim)
    if case .status(let status) = value {
      mark = Span(glyphs.status(status) + " ", .status(status))
    }
    let counted = counts(on: subject, in: state.projection) ? "  (\(say(.counted)))" : ""
    return [
      mark, Span(say.value(value), .panel),
      Span("  \(by)  \(say.time(at, offset: offset)) \(day)\(counted)", .panelDim),
    ]
  }
}

extension DocumentFormat {
  fileprivate var phrase: Phrase {
    switch self {
    case .docx: .documentsWord
    case .html: .documentsHTML
    case .md: .documentsMarkdown
    }
  }
}
