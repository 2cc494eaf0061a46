public import CellGrid
import Phrases
import PlanDomain

/// Draws a wall screen as it is; the same state gives the same frame, and never a blank one.
public func kioskView(_ state: KioskState, skin: Skin) -> Frame {
  let layout = KioskLayout(size: state.size)
  var canvas = Canvas(size: state.size, skin: skin, say: state.say)
  if layout.isTiny {
    drawTiny(state, on: &canvas)
    return canvas.finished().frame
  }
  if let meeting = state.meeting, let snapshot = state.snapshot {
    drawKioskMeeting(meeting, snapshot, state, layout, on: &canvas)
    return canvas.finished().frame
  }
  drawKioskHeader(state, layout, on: &canvas)
  if let page = state.page {
    drawHeading(page, state, layout, on: &canvas)
    draw(page, state, layout, on: &canvas)
  } else {
    drawWaiting(state, layout, on: &canvas)
  }
  drawKioskBanner(
    state, layout, at: layout.ruleRow == nil ? layout.headingRow : layout.bannerRow, on: &canvas)
  drawKioskFooter(state, layout, on: &canvas)
  return canvas.finished().frame
}

/// The page's name in spaced capitals, where they fit.
private func drawHeading(
  _ page: KioskPage, _ state: KioskState, _ layout: KioskLayout, on canvas: inout Canvas
) {
  let part = page.parts > 1 ? state.say(.kioskPart(page.id.part + 1, page.parts)) : ""
  let news = state.interlude?.page == page.id ? " \(state.say(.kioskNews)) " : ""
  let room =
    layout.width - TextWidth.displayWidth(part) - (news.isEmpty ? 0 : TextWidth.displayWidth(news))
    - 4
  let capitals = Sanitiser.line(page.heading).uppercased()
  let spaced = capitals.spaced
  let heading = TextWidth.displayWidth(spaced) <= room ? spaced : capitals
  let used = canvas.put(heading, layout.margin, layout.headingRow, .title, limit: room)
  canvas.put(part, layout.margin + used + 2, layout.headingRow, .dim)
  canvas.putRight(news, endingAt: layout.body.endColumn, layout.headingRow, .banner)
}

/// What is shown before there is a plan.
private func drawWaiting(_ state: KioskState, _ layout: KioskLayout, on canvas: inout Canvas) {
  let say = state.say
  let absence = state.snapshot?.absence
  let heading = state.snapshot == nil ? .kioskWaiting : absence?.title ?? .kioskNoPages
  let capitals = say(heading).uppercased()
  let fits = TextWidth.displayWidth(capitals.spaced) <= layout.width
  canvas.put(fits ? capitals.spaced : capitals, layout.margin, layout.headingRow, .title)
  var lines = [state.settings.place]
  if let hindrance = state.hindrance { lines.append(hindrance) }
  if let absence {
    lines += absence.lines(say)
  } else if let problem = state.snapshot?.problem {
    lines.append(problem.told(say))
  }
  var row = layout.body.row
  for line in lines {
    for part in TextWidth.wrapped(Sanitiser.line(line), width: max(layout.width, 1)) {
      guard row < layout.body.endRow else { return }
      canvas.put(part, layout.margin, row)
      row += 1
    }
    row += layout.gap
  }
}

/// Where nothing has room: whose wall it is, and that it is alive.
private func drawTiny(_ state: KioskState, on canvas: inout Canvas) {
  let plan = state.snapshot?.projection.plan.header
  canvas.put(plan?.short ?? "tiendo", 0, 0, .title)
  let offset = plan?.offset ?? .indochina
  canvas.put(state.say.time(state.time.wall, offset: offset), 0, 1, .strong)
}

extension String {
  /// Letters a space apart, words three: capitals that are read from afar.
  var spaced: String {
    split(separator: " ").map { $0.map(String.init).joined(separator: " ") }
      .joined(separator: "   ")
  }
}
