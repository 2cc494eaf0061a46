import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// While a meeting is open in the folder the wall shows its item of now.
@Suite struct KioskFollowTests {
  private static let id = MeetingID("2026-11-23") ?? MeetingID(day: .first)

  private func step(_ seq: Int, _ at: String, _ step: MeetingStep) -> Event {
    Event(
      id: EventID(writer: DashboardFixture.writer, seq: seq),
      at: Instant(iso: "2026-11-23T\(at).000Z") ?? DashboardFixture.now, by: "Văn phòng UBND",
      subject: .plan, body: .meeting(step), meeting: Self.id)
  }

  private var opened: [Event] {
    [
      step(
        20, "02:30:00",
        .open(
          MeetingOpening(
            title: "Giao ban tháng 11", place: nil, chair: nil, secretary: nil, minutes: 60))),
      step(
        21, "02:30:01",
        .agenda([
          AgendaEntry(item: .item(ItemID("2.1.1") ?? DashboardFixture.item), minutes: 5, reason: "")
        ])),
    ]
  }

  private var turn: Event {
    step(22, "02:40:00", .turn(.item(ItemID("2.1.1") ?? DashboardFixture.item)))
  }

  private func state(follows: Bool = true, _ events: [Event]) -> KioskState {
    var settings = KioskSettings()
    settings.followsMeetings = follows
    return KioskFixture.state(
      120, 40, settings, snapshot: KioskFixture.snapshot(events: DashboardFixture.events + events))
  }

  @Test func itsItemOfNowIsShown() {
    let picture = state(opened + [turn]).picture
    #expect(picture.contains("K I Ể M    S O Á T"))
    #expect(picture.contains("01:00 / 05:00"))
    #expect(picture.contains("Giao ban tháng 11"))
    #expect(!picture.contains("T O À N   C Ả N H"))
  }

  @Test func beforeTheFirstTurnItSaysWhichMeetingItIs() {
    #expect(state(opened).picture.contains("GIAO BAN THÁNG 11"))
  }

  @Test func itIsNotFollowedUnlessAskedFor() {
    #expect(state(follows: false, opened + [turn]).picture.contains("T O À N   C Ả N H"))
  }

  @Test func internalNotesAreNotForTheRoom() {
    let note = DashboardFixture.event(
      23, "2026-11-23T02:40:30.000Z", "2.1.1",
      .note(Note(text: "Chuyện nội bộ 4711", isInternal: true)))
    #expect(!state(opened + [turn, note]).picture.contains("4711"))
  }

  @Test func itsClocksTickAndNothingTurns() {
    var state = state(opened + [turn])
    #expect(state.patienceMilliseconds == 1_000)
    #expect(state.wait(seconds: 1) == [.redraw(.changes)])
    #expect(state.picture.contains("01:01 / 05:00"))
    let place = state.place
    state.wait(seconds: 100)
    #expect(state.place == place)
  }

  @Test func whenItClosesThePagesTurnAgain() {
    var state = state(opened + [turn])
    state.wait(seconds: 15)
    let closed = DashboardFixture.events + opened + [turn, step(24, "02:41:10", .close)]
    _ = updateKiosk(&state, .loaded(KioskFixture.snapshot(events: closed)))
    #expect(state.page?.id.sheet.section == .overview)
    #expect(state.picture.contains("T O À N   C Ả N H"))
    state.wait(seconds: 19)
    #expect(state.page?.id.sheet.section == .overview)
    state.wait(seconds: 1)
    #expect(state.page?.id.sheet.section == .objectives)
  }

  @Test func aFaultIsToldAboveTheMeeting() {
    var settings = KioskSettings()
    settings.followsMeetings = true
    let snapshot = KioskFixture.snapshot(
      events: DashboardFixture.events + opened + [turn],
      freshness: .kept(since: DashboardFixture.now))
    let picture = KioskFixture.state(120, 40, settings, snapshot: snapshot).picture
    #expect(picture.contains("KHÔNG ĐỌC ĐƯỢC KẾ HOẠCH"))
    #expect(picture.contains("K I Ể M    S O Á T"))
  }
}
