import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

@Suite struct KioskTurningTests {
  private func section(_ state: KioskState) -> KioskSection? { state.page?.id.sheet.section }

  @Test func aPageStaysAsLongAsAskedAndThenTheNextComes() {
    var state = KioskFixture.state()
    #expect(section(state) == .overview)
    #expect(state.wait(seconds: 19) == [])
    #expect(section(state) == .overview)
    #expect(state.wait(seconds: 1) == [.redraw(.whole)])
    #expect(section(state) == .objectives)
  }

  @Test func afterTheLastPageTheFirstComes() {
    var state = KioskFixture.state()
    let round = state.pages.map(\.id)
    var seen: [KioskPageID] = []
    for _ in round {
      if let id = state.page?.id { seen.append(id) }
      state.wait(seconds: 20)
    }
    #expect(seen == round)
    #expect(state.page?.id == round[0])
  }

  @Test func pagesComeInTheOrderAskedForAndOnlyThose() {
    var settings = KioskSettings()
    settings.sections = [.directives, .overview]
    let state = KioskFixture.state(120, 40, settings)
    #expect(state.pages.map(\.id.sheet.section) == [.directives, .overview])
  }

  @Test func aPageWithNothingToSayIsLeftOut() {
    let text = DashboardFixture.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("indicators:") && !$0.contains("2.CT1") }.joined(separator: "\n")
    let state = KioskFixture.state(snapshot: KioskFixture.snapshot(text: text, events: []))
    let sections = Set(state.pages.map(\.id.sheet.section))
    #expect(sections == [.overview, .objectives, .departments, .timeline, .attention])
    #expect(KioskFixture.state().pages.contains { $0.id.sheet.section == .directives })
  }

  @Test func spaceHoldsThePageForAMinuteAfterTheLastKey() {
    var state = KioskFixture.state()
    #expect(state.press("Space") == [.redraw(.changes)])
    #expect(state.picture.contains("ĐANG GIỮ TRANG"))
    state.wait(seconds: 59)
    #expect(section(state) == .overview && state.isHeld)
    state.wait(seconds: 1)
    #expect(!state.isHeld)
    #expect(!state.picture.contains("ĐANG GIỮ TRANG"))
    state.wait(seconds: 20)
    #expect(section(state) == .objectives)
  }

  @Test func spaceAgainLetsItTurn() {
    var state = KioskFixture.state()
    state.press("Space")
    state.press("Space")
    state.wait(seconds: 20)
    #expect(section(state) == .objectives)
  }

  @Test func whoTurnsByHandReadsForAMinute() {
    var state = KioskFixture.state()
    state.press("→")
    #expect(section(state) == .objectives)
    state.press("←")
    state.press("←")
    #expect(section(state) == .changes)
    state.wait(seconds: 59)
    #expect(section(state) == .changes)
    state.wait(seconds: 1)
    #expect(section(state) == .overview)
  }

  @Test func theKeysAreNamedForAMinuteAfterOneWasPressed() {
    var state = KioskFixture.state()
    #expect(!state.picture.contains("giữ trang"))
    state.press("x")
    #expect(state.picture.contains("Space giữ trang"))
    state.wait(seconds: 60)
    #expect(!state.picture.contains("giữ trang"))
  }

  @Test(arguments: ["q", "Ctrl-C"]) func itsKeysEndIt(key: String) {
    var state = KioskFixture.state()
    #expect(state.press(key) == [.quit])
  }

  @Test func lockedNothingThatIsTypedCounts() {
    var settings = KioskSettings()
    settings.isLocked = true
    var state = KioskFixture.state(120, 40, settings)
    let before = state.picture
    let events: [TerminalEvent] = [
      .paste("q"), .mouse(MouseReport(position: Point(column: 1, row: 1), kind: .press(.left))),
    ]
    for key in ["q", "Ctrl-C", "Ctrl-Z", "Ctrl-\\", "Space", "→", "←", "Esc", "Ctrl-L"] {
      #expect(state.press(key) == [])
    }
    for event in events { #expect(updateKiosk(&state, .terminal(event)) == []) }
    #expect(state.picture == before)
    state.wait(seconds: 20)
    #expect(section(state) == .objectives)
    #expect(updateKiosk(&state, .terminal(.hangup)) == [.quit])
  }

  @Test func aClockThatIsSetStopsNoPage() {
    var state = KioskFixture.state()
    state.wait(seconds: 10)
    var time = state.time
    time.wall = Instant(milliseconds: 0)
    _ = updateKiosk(&state, .time(time))
    state.wait(seconds: 10)
    #expect(section(state) == .objectives)
  }

  @Test func betweenTurnsOnlyTheMinuteIsDrawn() {
    var settings = KioskSettings()
    settings.everyMilliseconds = 3_600_000
    var state = KioskFixture.state(120, 40, settings)
    // 02:41:00: the next minute begins after sixty seconds.
    #expect(state.wait(seconds: 59) == [])
    let before = state.picture
    #expect(state.wait(seconds: 1) == [.redraw(.changes)])
    let after = state.picture
    let differing = zip(before.split(separator: "\n"), after.split(separator: "\n"))
      .filter { $0 != $1 }
    #expect(differing.count <= 2 && after.contains("09:42"))
  }

  @Test func itSleepsUntilSomethingIsDue() {
    var state = KioskFixture.state()
    #expect(state.patienceMilliseconds == KioskState.silenceMilliseconds)
    state.wait(seconds: 17)
    #expect(state.patienceMilliseconds == 3_000)
  }

  @Test func theSizeChangesAndThePageStays() {
    var state = KioskFixture.state()
    state.press("→")
    state.press("→")
    let shown = state.page?.id.sheet
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)] {
      #expect(updateKiosk(&state, .terminal(.resize(size))) == [.redraw(.whole)])
      #expect(state.page?.id.sheet == shown)
    }
  }
}
