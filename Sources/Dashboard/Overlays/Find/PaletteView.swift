import CellGrid
import Phrases
import PlanDomain

/// Where the palette lies: over the middle of the page, over all of it where that is small.
struct PaletteLayout {
  let panel: Rect
  let frame: Panel

  init(_ page: PageLayout) {
    let body = page.body
    // Where little of the page would be seen beside it, nothing is.
    let whole = page.size.columns
    let columns = whole < 64 ? whole : whole < 100 ? whole - 2 : 96
    let rows = body.rows < PageHeight.airAroundPanels ? body.rows : min(body.rows - 2, 26)
    panel = Rect(
      column: (page.size.columns - columns) / 2,
      row: body.row + (body.rows < PageHeight.airAroundPanels ? 0 : 1),
      columns: columns, rows: rows)
    let hasEdge =
      page.size.columns >= PageWidth.panelEdges && body.rows >= PageHeight.airAroundPanels
    frame = hasEdge ? Panel(framing: panel) : Panel(inside: panel, outside: panel)
  }

  /// Rows of the list, below the field.
  var listRows: Int { max(1, panel.rows - 1) }
}

/// A field to type into, and what it finds: each command with its key, each item with its status.
func drawPalette(
  _ palette: Palette, _ state: State, _ page: PageLayout, on canvas: inout Canvas
) {
  let layout = PaletteLayout(page)
  let panel = layout.panel
  canvas.draw(layout.frame)
  let prompt = canvas.glyphs.key(state.keymap.key(for: .palette))
  let used = canvas.put(prompt, panel.column + 1, panel.row, .panelTitle) + 2
  let count = canvas.putRight(
    "\(palette.count)", endingAt: panel.endColumn - 1, panel.row, .panelDim)
  drawField(
    palette.field, hint: state.say(.paletteHint),
    Rect(
      column: panel.column + used, row: panel.row, columns: panel.columns - used - count - 2,
      rows: 1),
    hasCursor: true, on: &canvas)
  let list = panel.splitTop(1).rest
  if palette.rows.isEmpty {
    canvas.put(
      state.say(.nothingFound(palette.field.text)), list.column + 1, list.row, .panelDim,
      limit: list.columns - 2)
  }
  let seen = palette.selection.window.visible(count: palette.rows.count, height: list.rows)
  let items = palette.rows[seen].compactMap { row -> Int? in
    guard case .item(let id)? = state.snapshot.catalog.target(row.number, in: state.plan) else {
      return nil
    }
    return state.plan.position(of: id)
  }
  let numberColumns = state.numberColumns(of: items)
  for index in seen {
    let line = Rect(
      column: list.column, row: list.row + index - seen.lowerBound, columns: list.columns, rows: 1)
    let isSelected = index == palette.selection.window.selected
    canvas.fill(line, isSelected ? .panelSelection : .panel)
    canvas.mark(line, .paletteRow(palette.rows[index]))
    draw(
      palette.rows[index], state, line, numberColumns: numberColumns, isSelected: isSelected,
      on: &canvas)
  }
}

private func draw(
  _ row: Palette.Row, _ state: State, _ line: Rect, numberColumns: Int, isSelected: Bool,
  on canvas: inout Canvas
) {
  guard let entry = state.entry(of: row, numberColumns: numberColumns, glyphs: canvas.glyphs)
  else { return }
  let under: Face = isSelected ? .panelSelection : .panel
  let right = canvas.putRight(
    entry.right, endingAt: line.endColumn - 1, line.row, entry.rightFace, over: under,
    limit: line.columns / 3)
  let room = line.columns - right - 4
  let face: Face = entry.isDim ? .panelDim : under
  let spans = [
    entry.mark, Span(entry.name, face),
    Span(entry.note.isEmpty ? "" : "  \(entry.note)", .panelDim),
  ]
  canvas.put(spans, line.column + 1, line.row, over: under, limit: room)
}

/// What a row of the palette says.
private struct PaletteEntry {
  var mark = Span("  ", .panel)
  let name: String
  var note = ""
  var right = ""
  var rightFace: Face = .panelDim
  var isDim = false
}

extension State {
  fileprivate func entry(
    of row: Palette.Row, numberColumns: Int, glyphs: Glyphs
  ) -> PaletteEntry? {
    switch snapshot.catalog.target(row.number, in: plan) {
    case .command(let command)?: entry(of: command, found: row.name, glyphs)
    case .department(let id)?:
      plan.department(id).map { department in
        PaletteEntry(
          name: department.name,
          note: department.short == department.name ? "" : department.short,
          right: say(.paletteDepartment))
      }
    case .item(let id)?: plan.position(of: id).map { entry(ofItem: $0, numberColumns, glyphs) }
    case nil: nil
    }
  }

  private func entry(
    of command: Command, found name: Int?, _ glyphs: Glyphs
  ) -> PaletteEntry? {
    let row =
      keymap.row(of: command, in: screenMode) ?? keymap.rows.first { $0.command == command }
    guard let row else { return nil }
    let hindrance = hindrance(to: command)
    let keys = row.shownKeys.map(glyphs.key).joined(separator: " ")
    var note = say(row.words.help)
    // Found by its name in the other language, it shows that name.
    if let other = name.flatMap(snapshot.catalog.commandName)?.language, other != settings.language,
      row.words.name.vietnamese != row.words.name.english
    {
      note = row.words.name.text(in: other)
    }
    if let hindrance { note = say(hindrance) }
    return PaletteEntry(
      name: say(row.words.name.capitalised), note: note, right: keys,
      rightFace: hindrance == nil ? .panelTitle : .panelDim, isDim: hindrance != nil)
  }

  private func entry(ofItem item: Int, _ numberColumns: Int, _ glyphs: Glyphs) -> PaletteEntry {
    let status = projection.effectiveStatus(of: item)
    let fields = plan.items[item]
    return PaletteEntry(
      mark: Span("\(glyphs.status(status)) ", .status(status)),
      name: "\(number(of: item, over: numberColumns))  \(fields.title)",
      right: say(status.shortPhrase))
  }
}

extension State {
  /// Columns for the numbers of these items, so that their titles stand under one another.
  fileprivate func numberColumns(of items: some Collection<Int>) -> Int {
    min(items.map { plan.items[$0].id.text.utf8.count }.max() ?? 0, 11)
  }

  /// An item's number over so many columns; a longer one stays whole.
  fileprivate func number(of item: Int, over columns: Int) -> String {
    let number = plan.items[item].id.text
    return number + String(repeating: " ", count: max(0, columns - TextWidth.displayWidth(number)))
  }
}
