import CellGrid
import Phrases
import PlanDomain

/// Draws what the room sees of a meeting, legible from its far end: the item's title and state
/// large, then the facts, and below a rule what was concluded.
///
/// The regions keep their places whatever is recorded meanwhile.
func drawAudience(_ audience: Audience, in area: Rect, on canvas: inout Canvas) {
  guard !area.isEmpty else { return }
  drawClocks(audience, area, on: &canvas)
  let page = AudiencePage(audience, in: area, glyphs: canvas.glyphs, say: canvas.say)
  guard audience.subject != nil else {
    drawWaiting(audience, page.layout, on: &canvas)
    return
  }
  drawHead(page, on: &canvas)
  let top = min(audience.top, page.overflow)
  put(page.facts.dropFirst(top), in: page.layout.facts, by: audience.scrollKey, on: &canvas)
  put(page.side[...], in: page.layout.side, on: &canvas)
  if page.layout.side.columns > 0 {
    canvas.verticalRule(
      page.layout.side.column - 3, rows: page.layout.side.row..<page.layout.side.endRow)
  }
  drawDecisions(page, on: &canvas)
}

/// Which item of how many, how it stands, and both clocks.
private func drawClocks(_ audience: Audience, _ area: Rect, on canvas: inout Canvas) {
  let (say, glyphs) = (canvas.say, canvas.glyphs)
  let margin = AudienceLayout.margin(area)
  let isWide = area.columns >= PageWidth.clockWords
  var right: [Span] = []
  if let clock = audience.itemClock {
    right += isWide ? [Span("\(say(.itemClock)) ", .dim)] : []
    right += clock.spans(say, glyphs, isFull: area.columns >= PageWidth.words)
    right.append(Span(isWide ? "      " : "  "))
  }
  right.append(Span("\(say(isWide ? .meetingClock : .meetingClockShort)) ", .dim))
  right += audience.meetingClock.spans(say, glyphs, isFull: isWide)
  let width = right.reduce(0) { $0 + TextWidth.displayWidth($1.text) }
  let end = area.endColumn - margin
  let start = max(area.column + margin, end - width)
  canvas.put(right, start, area.row, limit: end - start)
  var left = [Span("\(audience.projection.plan.header.short)  ", .title)]
  let count = audience.entries.count
  if let typed = audience.typedNumber {
    left.append(Span("\(say(.agendaItem)) \(typed)_ / \(count)", .strong))
  } else if let number = audience.number {
    left.append(
      Span(isWide ? "\(say(.agendaItem)) \(number) / \(count)" : "\(number)/\(count)", .strong))
  }
  if let subject = audience.subject {
    switch audience.meeting.state(of: subject) {
    case .concluded: left.append(Span("  \(glyphs.status(.done)) \(say(.agendaConcluded))"))
    case .postponed: left.append(Span("  \(glyphs.status(.suspended)) \(say(.agendaPostponed))"))
    case .waiting, .current: break
    }
  }
  if audience.isOwnWay { left.append(Span("  \(say(.ownWayMark))", .badge)) }
  canvas.put(left, area.column + margin, area.row, limit: start - area.column - margin - 1)
  if area.rows >= PageHeight.air {
    canvas.horizontalRule(area.row + 1, from: area.column, columns: area.columns)
  }
}

/// Before the first turn: which meeting this is.
private func drawWaiting(
  _ audience: Audience, _ layout: AudienceLayout, on canvas: inout Canvas
) {
  let opening = audience.meeting.opening
  let area = layout.all
  var lines = TextWidth.wrapped(
    Sanitiser.line(opening.title).uppercased(), width: area.columns,
    atMost: max(1, area.rows / 2)
  )
  .map { Span($0, .title) }
  lines.append(Span(""))
  for (label, text) in [
    (Phrase.meetingChair, opening.chair), (.meetingSecretary, opening.secretary),
    (.meetingPlace, opening.place),
  ] {
    if let text { lines.append(Span("\(canvas.say(label)): \(text)")) }
  }
  lines.append(Span(canvas.say(.agendaNotAccepted), .dim))
  for (offset, line) in lines.prefix(area.rows).enumerated() {
    canvas.put([line], area.column, area.row + offset, limit: area.columns)
  }
}

/// What the item is, its title, its status, and its bar; what has no row is left out.
private func drawHead(_ page: AudiencePage, on canvas: inout Canvas) {
  let layout = page.layout
  for (offset, line) in page.head.prefix(layout.head.rows).enumerated() {
    canvas.put(line, layout.head.column, layout.head.row + offset, limit: layout.head.columns)
  }
  guard !layout.status.isEmpty else { return }
  let row = layout.status.row
  let used = canvas.put(
    page.status, layout.status.column, row, limit: layout.status.columns)
  if let mark = page.audience.mark {
    canvas.putRight(
      mark.text, endingAt: layout.status.endColumn, row, mark.face,
      limit: max(0, layout.status.columns - used - 2))
  }
  guard let bar = page.bar, !layout.bar.isEmpty else { return }
  let isFull = layout.bar.columns >= PageWidth.words
  let notes = bar.note(canvas.say, isFull: isFull)
  let columns = max(
    8, layout.bar.columns - AudiencePage.Bar.noteColumns(canvas.say, isFull: isFull))
  canvas.bar(
    layout.bar.column, layout.bar.row, columns: columns, progress: bar.progress,
    expected: bar.expected, face: .status(bar.status))
  canvas.put(
    notes, layout.bar.column + columns, layout.bar.row, limit: layout.bar.columns - columns)
}

/// The decisions of this meeting on the item, the newest always in sight.
private func drawDecisions(_ page: AudiencePage, on canvas: inout Canvas) {
  let area = page.layout.decisions
  guard area.rows > 1 else { return }
  canvas.horizontalRule(area.row, from: area.column, columns: area.columns)
  let lines = page.decisions
  put(lines.suffix(area.rows - 1), in: area.splitTop(1).rest, on: &canvas)
}

/// `key` shows those that have no room.
private func put(
  _ lines: ArraySlice<[Span]>, in area: Rect, by key: String? = nil, on canvas: inout Canvas
) {
  let isCut = lines.count > area.rows && area.rows > 1
  let shown = isCut ? area.rows - 1 : area.rows
  for (offset, line) in lines.prefix(shown).enumerated() {
    canvas.put(line, area.column, area.row + offset, limit: area.columns)
  }
  guard isCut else { return }
  let left = lines.count - shown
  let more: Phrase = key.map { .more(left, by: canvas.glyphs.key($0)) } ?? .more(left)
  canvas.put(canvas.say(more), area.column, area.endRow - 1, .dim, limit: area.columns)
}
