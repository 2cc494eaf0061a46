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
  let list = page.markedList(page.log.list)
  if state.snapshot.logPositions.isEmpty {
    canvas.put(state.say(.emptyLog), list.column + 2, list.row, .dim)
  }
  LogPage().drawList(state, page, on: &canvas)
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

/// A recorded line in a list, or what stands among such lines.
struct LogRow: TableRow {
  let click: MouseTarget
  let event: Event?
  let entry: HistoryEntry?
  /// Where the row above has another.
  let day: Day?
  var group: [Span] = []
  private(set) var whole: [Span] = []

  init(
    _ click: MouseTarget, _ entry: HistoryEntry? = nil, day: Day? = nil, whole: [Span] = []
  ) {
    (self.click, self.entry, self.day, self.whole) = (click, entry, day, whole)
    event = entry?.event
  }

  /// What it is sorted by; what counted before it is not worked out.
  init(_ event: Event) {
    (click, entry, day) = (.line(event.id), nil, nil)
    self.event = event
  }
}

extension Column<LogRow> {
  /// When, about what, old and new, and by whom; without the day where all are of one.
  static func log(
    _ state: State, in columns: Int, _ glyphs: Glyphs, word: StatusWord = .none,
    hasDays: Bool = true
  ) -> [Self] {
    let (say, offset) = (state.say, state.plan.header.offset)
    let today = state.projection.moment.today
    func cell(_ text: @escaping (HistoryEntry) -> TableCell) -> (LogRow) -> TableCell {
      { $0.entry.map(text) ?? .none }
    }
    func key(_ sort: @escaping (Event) -> SortKey) -> (LogRow) -> SortKey {
      { $0.event.map(sort) ?? .nothing }
    }
    let numberColumns =
      columns >= ListWidth.longNumbers || state.projection.sharesDirectiveNumbers ? 11 : 8
    let isTight = columns < ListWidth.wide
    let yesterday = TextWidth.displayWidth(say.recentDay(today.adding(days: -1), today: today))
    let dayColumns =
      isTight ? TextWidth.displayWidth(say.tightDay(today)) : 10
    let day = Self(
      name: .day, width: .exactly(max(dayColumns, yesterday)),
      cell: { row in
        let day = row.day.map {
          isTight
            ? say.tightRecentDay($0, today: today) : say.recentDay($0, today: today)
        }
        return .text(day ?? "", .dim)
      },
      key: key { .number(Double($0.at.milliseconds)) })
    return (hasDays ? [day] : []) + [
      Self(
        name: .hour, width: .exactly(5), from: ListWidth.days, gap: 2,
        cell: cell { .text(say.time($0.event.at, offset: offset), .dim) }),
      Self(
        name: .number, width: .exactly(numberColumns), isName: true,
        cell: cell { .text(state.subjectNumber(of: $0), .text) },
        key: key { .outline(state.number(of: state.projection.subject(of: $0))) }),
      Self(
        name: .content, width: .exactly(max(30, min(70, (columns - 76) / 2))),
        from: ListWidth.titles, gap: 2,
        isName: true, wraps: true,
        cell: cell { state.subjectTitle(of: $0).map { .text($0, .text) } ?? .none }),
      Self(
        name: .recorded, width: .rest(parts: 1), wraps: true,
        cell: cell { .spans(state.summary(of: $0, word: word, glyphs: glyphs)) }),
      Self(
        name: .author, width: .exactly(columns >= ListWidth.titles ? 21 : 13),
        from: ListWidth.names,
        cell: cell { .text($0.event.by, .dim) }, key: key { .name($0.by) }),
    ]
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
