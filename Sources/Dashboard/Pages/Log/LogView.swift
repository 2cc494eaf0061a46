import CellGrid
import Phrases
import PlanDomain

/// Every recorded line, newest first; beside or below the list the selected one in full, or where
/// there is no room for that, on a page of its own.
func drawLog(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  if state.isReadingLogEntry, let entry = state.log.selectedEntry(in: state.snapshot) {
    let lines = entryLines(entry, state, page.log.entry, canvas.glyphs)
    return drawEntryStacked(lines, about: entry.item, state, page.log.entry, on: &canvas)
  }
  let positions = state.snapshot.logPositions
  let list = page.markedList(page.log.list)
  if positions.isEmpty { canvas.put(state.say(.emptyLog), list.column + 2, list.row, .dim) }
  let window = state.log.selection.window
  var previousDay: Day?
  for index in window.visible(count: positions.count, height: list.rows) {
    let line = list.line(index - window.top)
    let entry = state.projection.history(at: positions[index])
    let day = entry.event.at.day(at: state.plan.header.offset)
    let row = EntryRow(entry, day: .shown(day == previousDay ? nil : day), state)
    row.draw(line, isSelected: index == window.selected, on: &canvas)
    canvas.mark(line, .line(entry.event.id))
    previousDay = day
  }
  guard let entry = state.log.selectedEntry(in: state.snapshot) else { return }
  switch page.log.place {
  case .beside:
    let lines = entryLines(entry, state, page.detail, canvas.glyphs)
    drawEntryBeside(lines, about: entry.item, state, page, on: &canvas)
  case .below: drawEntry(entry, state, page.log.entry, page, on: &canvas)
  case .apart: break
  }
}

extension State {
  /// Whether the selected line of the log has the page to itself.
  var isReadingLogEntry: Bool {
    screen == .log && log.isOpened && layout.log.place == .apart
  }
}

/// A recorded line in a list: when, about what, old and new, and by whom.
struct EntryRow {
  /// The column of the days; in it nothing where the row above said the same.
  enum DayColumn {
    case none
    case shown(Day?)
  }

  private let entry: HistoryEntry
  private let day: DayColumn
  private let word: StatusWord
  private let state: State

  init(
    _ entry: HistoryEntry, day: DayColumn, word: StatusWord = .none, _ state: State
  ) {
    self.entry = entry
    self.day = day
    self.word = word
    self.state = state
  }

  func draw(_ line: Rect, isSelected: Bool, on canvas: inout Canvas) {
    let say = state.say
    let isWide = line.columns >= 100
    let byColumns = isWide ? 22 : line.columns >= 60 ? 14 : 0
    var column = line.column
    if isSelected { canvas.put(canvas.glyphs.selection, column, line.row, .accent) }
    column += 2
    if case .shown(let day) = day {
      if let day {
        let text = say.recentDay(day, today: state.projection.moment.today)
        canvas.put(text, column, line.row, .dim, limit: 10)
      }
      column += 11
    }
    if line.columns >= 50 {
      canvas.put(
        say.time(entry.event.at, offset: state.plan.header.offset), column, line.row, .dim)
      column += 7
    }
    let start = column
    let numberColumns = line.columns >= 70 || state.projection.sharesDirectiveNumbers ? 11 : 8
    canvas.put(state.subjectNumber(of: entry), column, line.row, .text, limit: numberColumns)
    column += numberColumns + 1
    let end = line.endColumn - byColumns
    let title = isWide ? state.subjectTitle(of: entry) : nil
    if let title {
      let titleColumns = max(30, min(70, (line.columns - 76) / 2))
      canvas.put(title, column, line.row, .text, limit: titleColumns)
      column += titleColumns + 2
    }
    canvas.put(
      state.summary(of: entry, word: word, glyphs: canvas.glyphs), column, line.row,
      limit: end - column - 1)
    if isSelected {
      let selectedEnd = title == nil ? start + numberColumns : column - 1
      let selected = Rect(
        column: start, row: line.row, columns: selectedEnd - start, rows: 1)
      canvas.select(selected)
    }
    if byColumns > 0 {
      canvas.put(entry.event.by, end, line.row, .dim, limit: byColumns - 1)
    }
  }
}

/// The selected line, for above the item that it is about.
private func entryLines(
  _ entry: HistoryEntry, _ state: State, _ area: Rect, _ glyphs: Glyphs
) -> DetailWriter {
  let say = state.say
  let event = entry.event
  let offset = state.plan.header.offset
  var writer = DetailWriter(say, columns: area.columns - 2, glyphs: glyphs)
  let when = "\(say.day(event.at.day(at: offset)))  \(say.time(event.at, offset: offset))"
  writer.add([[Span(when, .title)], [Span(event.by), Span("  \(event.id)", .dim)]])
  writer.blank()
  writer.paragraph(
    state.summary(of: entry, word: .full, glyphs: glyphs).map(\.text).joined(),
    atMost: state.isAtRest ? .max : 6)
  return writer
}

/// The selected line in full, wrapped, statuses by their words.
func drawEntry(
  _ entry: HistoryEntry, _ state: State, _ area: Rect, _ page: PageLayout,
  on canvas: inout Canvas
) {
  canvas.horizontalRule(area.row)
  let say = state.say
  let inner = area.splitTop(1).rest.inset(columns: page.margin)
  let event = entry.event
  let offset = state.plan.header.offset
  let when = "\(say.day(event.at.day(at: offset))) \(say.time(event.at, offset: offset))"
  let head = [state.subjectNumber(of: entry), state.subjectTitle(of: entry) ?? ""]
    .filter { !$0.isEmpty }.joined(separator: "  ")
  var lines: [[Span]] = [
    [Span(Sanitiser.line(head), .title)],
    [Span(when, .dim), Span("  \(event.by)  ", .text), Span("\(event.id)", .dim)],
  ]
  let text = state.summary(of: entry, word: .full, glyphs: canvas.glyphs)
    .map(\.text).joined()
  lines += TextWidth.wrapped(Sanitiser.line(text), width: inner.columns).map { [Span($0)] }
  for (offset, line) in lines.prefix(inner.rows).enumerated() {
    canvas.put(line, inner.column, inner.row + offset, limit: inner.columns)
  }
}
