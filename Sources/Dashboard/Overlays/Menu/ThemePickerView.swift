import CellGrid
import Phrases
import PlanDomain

/// Where the list of themes lies: low and to the right, so that most of the page shows the theme.
///
/// Where there is room a theme's description stands on its line, else below the list.
struct ThemePickerLayout {
  let frame: Panel
  let list: Rect
  let nameColumns, titleColumns: Int
  /// First column of the descriptions on the lines themselves.
  let about: Int?
  /// The rows below the list that describe the selected theme.
  let description: Rect

  init(_ page: PageLayout, _ themes: [ThemeChoice], _ say: Wording) {
    func widest(_ texts: [String]) -> Int {
      texts.map { TextWidth.displayWidth(Sanitiser.line($0)) }.max() ?? 0
    }
    nameColumns = min(widest(themes.map(\.name)), 20)
    titleColumns = min(widest(themes.map { say($0.title) }), 24)
    let own = themes.contains(where: \.isOwn) ? TextWidth.displayWidth(say(.ownTheme)) + 2 : 0
    let names = 3 + nameColumns + 2 + titleColumns + own + 1
    let all = names + 2 + min(widest(themes.map { say($0.about) }), 64)
    let isWide = all + 40 <= page.size.columns
    about = isWide ? 3 + nameColumns + 2 + titleColumns + 2 : nil
    let columns = min(isWide ? all : max(names, 36), page.size.columns)
    let below = isWide ? 0 : 2
    let hasEdge = page.size.columns > columns + 4 && page.body.rows >= 14
    let edge = hasEdge ? 1 : 0
    let rows = min(themes.count + 1 + below, page.body.rows - 2 * edge)
    let panel = Rect(
      column: page.size.columns - columns - (page.size.columns > columns + 4 ? 2 : 0),
      row: page.body.endRow - rows - edge, columns: columns, rows: rows)
    frame = hasEdge ? Panel(framing: panel) : Panel(inside: panel, outside: panel)
    let split = panel.splitTop(1).rest.splitBottom(below)
    list = split.rest
    description = split.bottom
  }
}

func drawThemePicker(
  _ picker: ThemePicker, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let say = state.say
  let themes = state.settings.themes
  let layout = ThemePickerLayout(page, themes, say)
  let panel = layout.frame.inside
  canvas.draw(layout.frame)
  let used = canvas.put(
    say(.chooseThemeTitle), panel.column + 1, panel.row, .panelTitle, limit: panel.columns - 2)
  if themes.count > layout.list.rows {
    canvas.putRight(
      "\(picker.selection.window.selected + 1)/\(themes.count)", endingAt: panel.endColumn - 1,
      panel.row,
      .panelDim, limit: panel.columns - used - 3)
  }
  for index in picker.selection.window.visible(count: themes.count, height: layout.list.rows) {
    let line = layout.list.line(index - picker.selection.window.top)
    let isSelected = index == picker.selection.window.selected
    let theme = themes[index]
    let under: Face = isSelected ? .panelSelection : .panel
    let context: Face = isSelected ? .panelSelection : .panelDim
    canvas.fill(line, under)
    let own = theme.isOwn ? say(.ownTheme) : ""
    let end = line.endColumn - 1
    let ownColumns = canvas.putRight(own, endingAt: end, line.row, context, over: under)
    let left = ownColumns > 0 ? end - ownColumns - 1 : end
    if isSelected {
      canvas.put(canvas.glyphs.selection, line.column, line.row, .accent, over: under)
      canvas.cursor = Point(column: line.column, row: line.row)
    }
    var column = line.column + 3
    func put(_ text: String, _ face: Face, columns: Int) {
      canvas.put(text, column, line.row, face, over: under, limit: min(columns, left - column))
      column += columns + 2
    }
    put(theme.name, under, columns: layout.nameColumns)
    put(say(theme.title), context, columns: layout.titleColumns)
    if layout.about != nil { put(say(theme.about), context, columns: 64) }
    canvas.mark(line, .theme(theme.name))
  }
  drawDescription(picker, state, layout.description, on: &canvas)
}

private func drawDescription(
  _ picker: ThemePicker, _ state: State, _ area: Rect, on canvas: inout Canvas
) {
  guard area.rows > 0,
    let place = picker.selection.place(in: state.themeNames)
  else { return }
  let about = state.say(state.settings.themes[place].about)
  let lines = TextWidth.wrapped(Sanitiser.line(about), width: max(8, area.columns - 2))
  for (offset, text) in lines.prefix(area.rows).enumerated() {
    canvas.put(text, area.column + 1, area.row + offset, .panelDim, limit: area.columns - 2)
  }
}
