import CellGrid
import Phrases
import PlanDomain

// What frames every page: whose plan, what day and time; which page of how many, how old the data.

func drawKioskHeader(_ state: KioskState, _ layout: KioskLayout, on canvas: inout Canvas) {
  let say = state.say
  let header = state.snapshot?.projection.plan.header
  let offset = header?.offset ?? .indochina
  let end = layout.body.endColumn
  var right = end
  right -= canvas.putRight(
    say.time(state.time.wall, offset: offset), endingAt: right, layout.headerRow, .title)
  let day = state.time.wall.day(at: offset)
  let date = "\(say.weekday(day)) \(say.day(day))"
  let hasRoom = layout.width >= WallWidth.frameWords
  right -=
    canvas.putRight(
      hasRoom ? date : say.shortDay(day, today: day), endingAt: right - 2, layout.headerRow, .text)
    + 4
  let short = header?.short ?? "tiendo"
  let used = canvas.put(
    short, layout.margin, layout.headerRow, .title, limit: right - layout.margin)
  // Whole or not at all: on the first page it stands with all its words.
  if let title = header?.title {
    let start = layout.margin + used + 3
    if TextWidth.displayWidth(Sanitiser.line(title)) <= right - start {
      canvas.put(title, start, layout.headerRow, .dim)
    }
  }
  if let rule = layout.ruleRow {
    canvas.horizontalRule(rule, from: layout.margin, columns: layout.width)
  }
}

/// What everybody must know: that this is not what lies in the folder now, since when and why.
func drawKioskBanner(
  _ state: KioskState, _ layout: KioskLayout, at row: Int, on canvas: inout Canvas
) {
  guard let banner = KioskBanner(state) else { return }
  // The blank row below takes what the first has no room for.
  let blankRows = row == layout.bannerRow ? layout.headingRow - row : 1
  let lines = TextWidth.wrapped(
    Sanitiser.line(banner.text), width: max(layout.width - 2, 8), atMost: max(blankRows, 1))
  for (offset, line) in lines.enumerated() {
    canvas.fill(
      Rect(column: layout.margin, row: row + offset, columns: layout.width, rows: 1), .banner)
    canvas.put(line, layout.margin + 1, row + offset, .banner, limit: layout.width - 2)
  }
}

struct KioskBanner: Hashable {
  let text: String

  init?(_ state: KioskState) {
    guard let snapshot = state.snapshot, !snapshot.projection.plan.items.isEmpty else { return nil }
    let say = state.say
    let offset = snapshot.projection.plan.header.offset
    func moment(_ instant: Instant) -> String {
      let day = instant.day(at: offset)
      let today = state.time.wall.day(at: offset)
      let time = say.time(instant, offset: offset)
      return day == today ? time : "\(time) \(say.shortDay(day, today: today))"
    }
    func age(_ instant: Instant) -> Phrase { .ago(minutes: state.time.minutes(since: instant)) }
    let cause = snapshot.problem.map { " · \($0.told(say))" } ?? ""
    if state.isSilent {
      let since = state.heardAt.wall
      text = say(.kioskSilent(moment(since), age(since)))
      return
    }
    switch snapshot.freshness {
    case .current: return nil
    case .part: text = say(.kioskInPart) + cause
    case .kept(let since): text = say(.kioskKept(moment(since), age(since))) + cause
    }
  }
}

func drawKioskFooter(_ state: KioskState, _ layout: KioskLayout, on canvas: inout Canvas) {
  let row = layout.footerRow
  let end = layout.body.endColumn
  var left = layout.margin
  if let page = state.page, let place = state.pages.firstIndex(where: { $0.id == page.id }) {
    left += canvas.put("\(place + 1)/\(state.pages.count)", left, row, .strong) + 2
    left += drawStrip(place, state.pages.count, left, row, room: layout.width / 4, on: &canvas)
  }
  if state.isHeld {
    left += canvas.put(" \(state.say(.kioskHeld)) ", left, row, .banner) + 2
  }
  if state.keyAt != nil { left += drawHints(state, left, row, limit: end - left, on: &canvas) + 2 }
  guard let snapshot = state.snapshot else { return }
  for text in dataTexts(snapshot, state)
  where TextWidth.displayWidth(text) <= end - left {
    canvas.putRight(text, endingAt: end, row, .dim)
    return
  }
}

/// A step a page, the one of now bold: how far the round is.
private func drawStrip(
  _ place: Int, _ count: Int, _ column: Int, _ row: Int, room: Int, on canvas: inout Canvas
) -> Int {
  let step = count * 2 <= room ? 2 : 1
  guard count > 1, count * step <= room else { return 0 }
  for index in 0..<count {
    let isCurrent = index == place
    let mark = isCurrent ? canvas.glyphs.barFull : canvas.glyphs.horizontal
    canvas.put(
      String(repeating: mark, count: step), column + index * step, row,
      isCurrent ? .strong : .rule)
  }
  return count * step + 2
}

/// The keys, for a while after one was pressed.
private func drawHints(
  _ state: KioskState, _ column: Int, _ row: Int, limit: Int, on canvas: inout Canvas
) -> Int {
  var spans: [Span] = []
  for command in Command.ofKiosk {
    guard let words = state.keymap.row(of: command, in: .kiosk)?.words,
      let key = state.keymap.key(for: command, in: .kiosk)
    else { continue }
    let hint = [Span(canvas.glyphs.key(key), .key), Span(" \(state.say(words.name))   ", .dim)]
    // Whole or not at all.
    if (spans + hint).columns <= limit { spans += hint }
  }
  return canvas.put(spans, column, row)
}

/// Of when the data is and how old, the longest wording first.
private func dataTexts(_ snapshot: KioskSnapshot, _ state: KioskState) -> [String] {
  let say = state.say
  guard let recordedAt = snapshot.recordedAt else { return [say(.kioskNoData)] }
  let offset = snapshot.projection.plan.header.offset
  let age = Phrase.ago(minutes: state.time.minutes(since: recordedAt))
  let day = say.day(recordedAt.day(at: offset))
  let time = say.time(recordedAt, offset: offset)
  // The first page says it itself.
  let made = state.page?.id.sheet.section == .overview ? 0 : snapshot.illustrativeCount
  let all = snapshot.projection.plan.items.count
  let data = say(.kioskData("\(time) \(day)", age))
  return [
    made > 0 ? "\(say(.illustrativeCount(made, all))) · \(data)" : data, data,
    say(.kioskData(day, age)), say(age),
  ]
}
