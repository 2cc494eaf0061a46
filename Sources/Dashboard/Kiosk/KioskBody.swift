import CellGrid
import Phrases
import PlanDomain

/// Draws a page's parts below each other.
func draw(_ page: KioskPage, _ state: KioskState, _ layout: KioskLayout, on canvas: inout Canvas) {
  var row = layout.body.row
  var scale: KioskCalendarScale?
  let marked = state.interlude?.page == page.id ? state.interlude?.rows ?? [] : []
  for part in page.stack {
    let rows = part.rows
    switch part {
    case .blank:
      for offset in 0..<rows { scale?.drawToday(row + offset, on: &canvas) }
    case .title(let lines):
      for (offset, line) in lines.enumerated() {
        canvas.put(line, layout.margin, row + offset, .strong, limit: layout.width)
      }
    case .standing(let status, let word, let note):
      drawStanding(status, word, note, layout, row, on: &canvas)
    case .figures(let figures, let scale):
      drawFigures(figures, scale: scale, layout, row, on: &canvas)
    case .calendar(let days):
      scale = KioskCalendarScale(
        days, today: state.snapshot?.day ?? days.lowerBound, column: page.columns.text,
        columns: page.columns.textColumns)
      scale?.drawLabels(row, on: &canvas)
    case .plot(let plot, let rows):
      canvas.plot(
        plot, in: Rect(column: layout.margin, row: row, columns: layout.width, rows: rows))
    case .row(let item, let lines, let details):
      if let subject = item.subject, marked.contains(subject) {
        for offset in 0..<rows {
          canvas.put(canvas.glyphs.selection, layout.margin - 1, row + offset, .accent)
        }
      }
      drawRow(item, lines, details, page.columns, scale, layout, row, on: &canvas)
    case .line(let item): drawLine(item, page.columns, row, on: &canvas)
    case .more(let count):
      canvas.put(state.say(.kioskMore(count)), page.columns.text, row, .dim)
    }
    row += rows
  }
}

private func drawStanding(
  _ status: Status?, _ word: String?, _ note: String?, _ layout: KioskLayout, _ row: Int,
  on canvas: inout Canvas
) {
  var column = layout.margin
  if let status {
    let name = (word ?? canvas.say(status.phrase)).uppercased()
    let text = "\(canvas.glyphs.status(status)) \(name)"
    column += canvas.put(text, column, row, .status(status)) + 3
  }
  if let note {
    canvas.put(note, column, row, .text, limit: layout.body.endColumn - column)
  }
}

/// Figures side by side over the whole width, what they count below each.
private func drawFigures(
  _ figures: [KioskFigure], scale: Int, _ layout: KioskLayout, _ row: Int,
  on canvas: inout Canvas
) {
  guard scale > 0 else {
    var spans: [Span] = []
    for figure in figures {
      let more = [Span(figure.text, figure.face), Span(" \(figure.caption)   ", .text)]
      if (spans + more).columns <= layout.width + 3 { spans += more }
    }
    canvas.put(spans, layout.margin, row)
    return
  }
  let used = BigDigits.columns(of: figures, scale: scale)
  let spare = max(layout.width - used, 0) / max(figures.count, 1)
  var column = layout.margin
  for figure in figures {
    let height = BigDigits.rows(scale: scale)
    if let lines = BigDigits.lines(figure.text, scale: scale, glyphs: canvas.glyphs) {
      for (offset, line) in lines.enumerated() {
        canvas.put(line, column, row + offset, figure.face)
      }
    } else {
      canvas.put(figure.text, column, row + height - 1, figure.face)
    }
    canvas.put(figure.caption.uppercased(), column, row + height, .text)
    // Not too far apart: they are read together.
    column +=
      BigDigits.columns(of: figure, scale: scale) + BigDigits.gap(scale: scale)
      + min(spare, 4 * scale)
  }
}

private func drawRow(
  _ item: KioskRow, _ lines: [String], _ details: [[KioskPiece]],
  _ columns: KioskRowColumns, _ scale: KioskCalendarScale?,
  _ layout: KioskLayout, _ top: Int, on canvas: inout Canvas
) {
  var row = top
  if let status = item.status {
    canvas.status(status, layout.margin, row, word: .none)
  }
  canvas.put(item.label, columns.label, row, .strong, limit: columns.text - columns.label - 1)
  for (offset, line) in lines.enumerated() {
    canvas.put(
      line, columns.text, row + offset, .strong,
      limit: offset > 0 ? columns.textColumns : columns.columns(beside: item.tail))
  }
  canvas.put(
    item.tail.spans(canvas.glyphs), columns.text + columns.textColumns - item.tail.columns, row)
  row += lines.count
  if let bar = item.bar {
    if let scale, let days = item.days {
      scale.draw(bar, days, row, on: &canvas)
    } else {
      drawBar(bar, columns, row, on: &canvas)
    }
    let end = columns.text + columns.textColumns
    canvas.putRight(item.value, endingAt: end, row, .strong)
    row += 1
  }
  for (offset, detail) in details.enumerated() {
    canvas.put(
      detail.spans(canvas.glyphs), columns.text, row + offset, limit: columns.textColumns)
  }
}

private func drawBar(
  _ bar: KioskBar, _ columns: KioskRowColumns, _ row: Int, on canvas: inout Canvas
) {
  let width = columns.textColumns - 8
  canvas.bar(
    columns.text, row, columns: width, progress: bar.progress, expected: bar.expected,
    face: bar.face)
}

/// A row where there is room for one line each.
private func drawLine(
  _ item: KioskRow, _ columns: KioskRowColumns, _ row: Int, on canvas: inout Canvas
) {
  if let status = item.status { canvas.status(status, columns.label - 2, row, word: .none) }
  canvas.put(item.label, columns.label, row, .strong, limit: columns.text - columns.label - 1)
  let end = columns.text + columns.textColumns
  let value = item.value.isEmpty ? 0 : canvas.putRight(item.value, endingAt: end, row, .strong) + 1
  canvas.put(item.text, columns.text, row, .text, limit: columns.textColumns - value)
}
