import CellGrid
import Phrases
import PlanDomain

/// The plan's name and the day, then the tabs.
func drawHeader(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  if let lookBack = state.snapshot.lookBack {
    drawLookBackBanner(lookBack, state, layout, on: &canvas)
  } else {
    drawTitle(state, layout, on: &canvas)
  }
  // The badges take their room first: what stands beside them is shortened, and not covered.
  let end = drawBadges(state, layout, on: &canvas)
  canvas.headingEnd = end
  if !state.showsMeetingPage { drawTabs(state, layout, endingAt: end, on: &canvas) }
  if layout.header.rows > 2 { canvas.horizontalRule(2) }
  if !state.showsMeetingPage { drawFilterBadge(state, layout, on: &canvas) }
}

/// What is out of the ordinary, at the right end of the second row; where that begins.
private func drawBadges(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) -> Int {
  var end = layout.size.columns - layout.margin + 1
  var texts: [(whole: String, short: String)] = []
  // Before all else: that somebody meddled with what is shown.
  if !state.snapshot.alarms.isEmpty {
    let text = state.say(.alarmBadge(state.keymap.key(for: .showAttention)))
    texts.append((text, text))
  }
  if state.snapshot.lookBack != nil, let text = freshnessText(state) { texts.append((text, text)) }
  if state.snapshot.access != .readWrite {
    texts.append((state.say(.readOnlyBadge), state.say(.readOnlyBadgeShort)))
  }
  guard !texts.isEmpty else { return end }
  // On a meeting's page its name stands there, which is cut where it must be.
  let least = state.showsMeetingPage ? 12 : Tab.leastWidth(state, canvas.glyphs)
  for text in texts {
    let room = end - layout.margin - least - 1
    let fits = TextWidth.displayWidth(text.whole) + 2 <= room
    end -=
      canvas.putRight(
        " \(fits ? text.whole : text.short) ", endingAt: end, 1, .banner, limit: max(room, 6)) + 1
  }
  return end
}

private func drawTitle(_ state: State, _ layout: PageLayout, on canvas: inout Canvas) {
  let header = state.plan.header
  let end = layout.size.columns - layout.margin + 1
  let column = layout.margin
  var right = end
  if let text = freshnessText(state) {
    right -= canvas.putRight(" \(text) ", endingAt: end, 0, .banner, limit: end / 2 + 12) + 2
  }
  if let badge = state.meetingBadge(layout, canvas.glyphs) {
    right -= canvas.putRight(badge, endingAt: right, 0, .badge, limit: end / 2) + 2
  }
  // Where both have no room, what is wrong stays.
  if right == end || layout.size.columns >= PageWidth.words {
    let context = state.isFiltered && layout.header.rows == 2 ? "" : contextText(state, layout)
    right -= canvas.putRight(context, endingAt: right, 0, .dim)
  }
  let used = canvas.put(
    header.short.isEmpty ? "tiendo" : header.short, column, 0, .title, limit: right - column - 2)
  canvas.put(
    header.title, column + used + 2, 0, .text, limit: right - column - used - 4)
}

private func contextText(_ state: State, _ layout: PageLayout) -> String {
  let say = state.say
  let today = state.projection.moment.today
  guard layout.size.columns >= PageWidth.words else { return say.day(today) }
  let date = "\(say.weekday(today)) \(say.day(today))"
  guard layout.size.columns >= PageWidth.sides, let basis = state.plan.header.basis else {
    return date
  }
  return "\(say(.decision(basis.number))) \(state.glyphSeparator) \(date)"
}

private func drawTabs(
  _ state: State, _ layout: PageLayout, endingAt end: Int, on canvas: inout Canvas
) {
  let all = Screen.allCases.compactMap { Tab($0, state, canvas.glyphs) }
  let room = end - layout.margin
  // All by their names, or all but that of the open screen by their digits alone: a name is never
  // another one.
  let isNamed = layout.size.columns >= PageWidth.sides && Tab.width(of: all, gap: 1) <= room
  let tabs = isNamed ? all : all.map(\.digitUnlessCurrent)
  let gap = [3, 2].first { Tab.width(of: tabs, gap: $0) <= room } ?? 1
  var column = layout.margin
  for tab in tabs {
    var width = canvas.put(tab.label, column, 1, tab.isCurrent ? .tabCurrent : .tab)
    if tab.isNamed, !tab.count.isEmpty {
      width += canvas.put(" \(tab.count)", column + width, 1, .strong)
    }
    canvas.mark(Rect(column: column, row: 1, columns: width, rows: 1), .tab(tab.screen))
    column += width + gap
  }
}

/// One tab: its key, its name where there is room, and how much waits there.
private struct Tab {
  let screen: Screen
  let isCurrent: Bool
  /// Tasks, then with a plus directives; nothing where nothing waits.
  let count: String
  var isNamed = true
  private let key: String
  private let name: String

  init?(_ screen: Screen, _ state: State, _ glyphs: Glyphs) {
    guard let row = state.keymap.row(of: screen.command, in: .browse),
      let key = row.keyNames.first.map(glyphs.key)
    else { return nil }
    self.screen = screen
    self.key = key
    name = state.say(row.words.name)
    isCurrent = screen == state.screen
    count = Self.count(screen.page.waiting(in: state))
  }

  private static func count(_ count: (tasks: Int, directives: Int)) -> String {
    if count.directives > 0 { return "\(count.tasks)+\(count.directives)" }
    return count.tasks > 0 ? "\(count.tasks)" : ""
  }

  var digitUnlessCurrent: Tab {
    var tab = self
    tab.isNamed = isCurrent
    return tab
  }

  /// Columns of the tabs where only the open screen's has its name, and its count.
  static func leastWidth(_ state: State, _ glyphs: Glyphs) -> Int {
    let tabs = Screen.allCases.compactMap { Tab($0, state, glyphs)?.digitUnlessCurrent }
    return width(of: tabs, gap: 1)
  }

  var label: String { isNamed ? "\(key) \(name)" : key }

  var width: Int {
    TextWidth.displayWidth(label) + (isNamed && !count.isEmpty ? count.utf8.count + 1 : 0)
  }

  static func width(of tabs: [Tab], gap: Int) -> Int {
    tabs.reduce(-gap) { $0 + $1.width + gap }
  }
}

extension State {
  /// On every screen while a meeting is open: whether this seat is in it, and the key that goes
  /// there.
  fileprivate func meetingBadge(_ layout: PageLayout, _ glyphs: Glyphs) -> String? {
    guard meeting.page == nil, snapshot.lookBack == nil, projection.openMeeting != nil else {
      return nil
    }
    let key = glyphs.key(keymap.key(for: .meetings))
    if layout.size.columns < PageWidth.words { return " \(say(.meetingShort)) \(key) " }
    return " \(say(joinedMeeting == nil ? .meetingIsOn(key) : .inTheMeeting(key))) "
  }

  /// Between parts of one line.
  var glyphSeparator: String { "·" }
}
