import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// What just happened comes next, once.
@Suite struct KioskNewsTests {
  private func shown(_ state: KioskState) -> KioskSection? { state.page?.id.sheet.section }

  private func load(_ state: inout KioskState, _ more: Event...) {
    let snapshot = KioskFixture.snapshot(events: DashboardFixture.events + more)
    #expect(updateKiosk(&state, .loaded(snapshot)) == [.redraw(.changes)])
  }

  @Test func whatBecameLateComesNextOnceAndThenTheRoundGoesOn() {
    var state = KioskFixture.state()
    load(
      &state,
      DashboardFixture.event(
        9, "2026-11-23T02:40:00.000Z", "1.1.2", .set(Change(status: .behind))))
    #expect(shown(state) == .overview)
    state.wait(seconds: 20)
    #expect(shown(state) == .attention)
    #expect(state.picture.contains("VỪA THAY ĐỔI"))
    #expect(state.picture.contains("▌▲ 1.1.2"))
    state.wait(seconds: 20)
    #expect(shown(state) == .objectives)
    #expect(!state.picture.contains("VỪA THAY ĐỔI"))
  }

  @Test func whatIsDoneIsShownAmongTheChanges() {
    var state = KioskFixture.state()
    load(
      &state,
      DashboardFixture.event(
        9, "2026-11-23T02:40:00.000Z", "1.1.2", .set(Change(status: .done))))
    state.wait(seconds: 20)
    #expect(shown(state) == .changes)
    #expect(state.picture.contains("▌✓ 1.1.2"))
  }

  @Test func aNewDirectiveIsShownAmongTheDirectives() {
    var state = KioskFixture.state()
    let order = DirectiveOrder(number: 3, to: [], item: nil, text: "Báo cáo ngay", due: nil)
    load(&state, DashboardFixture.event(9, "2026-11-23T02:40:00.000Z", "1", .directive(order)))
    state.wait(seconds: 20)
    #expect(shown(state) == .directives)
    #expect(state.picture.contains("Báo cáo ngay"))
  }

  @Test func aConflictIsShownWhereItWaitsForADecision() {
    var state = KioskFixture.state()
    let snapshot = KioskFixture.snapshot(events: DashboardFixture.conflict)
    _ = updateKiosk(&state, .loaded(snapshot))
    state.wait(seconds: 20)
    #expect(shown(state) == .attention)
  }

  @Test func onlyTheCalendarMakesItNewsToo() {
    var state = KioskFixture.state()
    // 1.1.2 is due on the 27th.
    let later = DashboardFixture.now.adding(milliseconds: 5 * 86_400_000)
    _ = updateKiosk(&state, .loaded(KioskFixture.snapshot(now: later)))
    state.wait(seconds: 20)
    #expect(shown(state) == .attention)
    #expect(state.picture.contains("▌▲ 1.1.2"))
  }

  @Test func whatIsOnTheScreenIsMarkedAtOnce() {
    var state = KioskFixture.state()
    while shown(state) != .attention { state.press("→") }
    load(
      &state,
      DashboardFixture.event(
        9, "2026-11-23T02:40:00.000Z", "1.1.2", .set(Change(status: .behind))))
    #expect(shown(state) == .attention)
    #expect(state.picture.contains("▌▲ 1.1.2"))
  }

  @Test func aNoteOrAFewPerCentAreNoNews() {
    var state = KioskFixture.state()
    load(
      &state,
      DashboardFixture.event(
        9, "2026-11-23T02:40:00.000Z", "1.1.1", .set(Change(progress: Percent(96)))),
      DashboardFixture.event(10, "2026-11-23T02:40:30.000Z", "1.1.1", .note(Note(text: "x"))))
    #expect(state.upcoming.isEmpty)
    state.wait(seconds: 20)
    #expect(shown(state) == .objectives)
  }

  @Test func aFloodOfNewsLeavesRoomForTheOthers() {
    var state = KioskFixture.state(80, 24)
    var events: [Event] = DashboardFixture.events
    for number in 3..<200 {
      let order = DirectiveOrder(number: number, to: [], item: nil, text: "\(number)", due: nil)
      events.append(
        DashboardFixture.event(
          100 + number, "2026-11-23T02:40:00.000Z", "1", .directive(order)))
    }
    _ = updateKiosk(&state, .loaded(KioskFixture.snapshot(events: events)))
    #expect(state.upcoming.count <= KioskState.mostInterludes)
  }

  @Test func anotherPlanInTheFolderIsNoNews() {
    var state = KioskFixture.state()
    let other = DashboardFixture.text.replacing("id: pbeg", with: "id: other")
    let snapshot = KioskFixture.snapshot(text: other, events: [])
    _ = updateKiosk(&state, .loaded(snapshot))
    #expect(state.upcoming.isEmpty && state.interlude == nil)
  }
}
