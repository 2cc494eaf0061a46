import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Closing a meeting: refused, looked over, taken back, closed and locked.
@Suite struct MeetingClosingTests {
  private typealias Fixture = MeetingRecordFixture

  private func state(_ events: [Event], access: Access = .readWrite) -> State {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(events: events, access: access))
    // It was looked already whether a meeting is to be gone on with.
    state.meeting.hasLookedForOwn = true
    return state
  }

  private func load(_ events: [Event], into state: inout State) -> [Effect] {
    update(&state, .loaded(DashboardFixture.snapshot(events: events)))
  }

  private func meetingLine(_ step: MeetingStep) -> Draft {
    Draft(.plan, .meeting(step), meeting: Fixture.today)
  }

  @Test func itIsRefusedWhileAnItemIsUnsettledAndEnterGoesThere() {
    var state = state(Fixture.open)
    state.press("M", "C")
    #expect(state.meeting.page == .closing)
    #expect(state.picture.contains("Chưa kết thúc được: còn 1 mục chưa kết luận, chưa hoãn"))
    #expect(state.closingRows.first == .unsettled(Fixture.item("1.1.2")))
    #expect(!state.closingRows.contains(.close))
    let effects = state.press("Enter")
    #expect(state.meeting.page == .presenter)
    #expect(
      effects == [.append([meetingLine(.turn(Fixture.item("1.1.2")))], token: 1)])
  }

  @Test func enterClosesOnceNothingKeepsItOpenAndItsRecordIsShown() {
    var state = state(Fixture.settled)
    state.press("M", "C")
    #expect(state.closingRows.first == .close)
    #expect(state.press("Enter") == [.append([meetingLine(.close)], token: 1)])
    #expect(state.press("Enter") == [], "it is on its way")
    _ = load(Fixture.closed, into: &state)
    _ = update(&state, .saved(token: 1))
    #expect(state.meeting.page == .record(Fixture.today))
    #expect(state.joinedMeeting == nil)
  }

  @Test func theAgendaIsOneKeyFromThePageThatCloses() {
    var state = state(Fixture.settled)
    state.press("M", "C")
    #expect(state.picture.contains("A chương trình"))
    state.press("A")
    #expect(state.meeting.page == .agenda)
  }

  @Test func aSeatThatOnlyFollowedLearnsThatItWasClosed() {
    var state = state(Fixture.settled)
    state.press("M")
    #expect(state.meeting.page == .presenter)
    _ = load(Fixture.closed, into: &state)
    #expect(state.meeting.page == .list)
    #expect(state.messages.current?.text.english == "the meeting has been closed")
  }

  @Test func whatIsRecordedAfterwardsCarriesNoMeeting() {
    var state = state(Fixture.settled)
    state.press("M")
    _ = load(Fixture.closed, into: &state)
    state.press("2", "↓", "→", "→", "→", "→", "s")
    let effects = state.press("3")
    guard case .storage(.append(let drafts, _), _)? = effects.first else {
      Issue.record("nothing was recorded: \(effects)")
      return
    }
    #expect(drafts.map(\.meeting) == [nil])
  }

  @Test func theReviewListsWhatWasRecordedOldToNewAndByWhom() {
    var state = state(Fixture.settled)
    state.press("M", "C")
    #expect(
      state.closingRows
        == [.close] + [28, 29, 30, 31].map { ClosingRow.recorded(Fixture.line($0)) })
    let picture = state.picture
    #expect(picture.contains("45 % → 60 %"))
    #expect(picture.contains("Đã có ý kiến đơn vị"))
    #expect(picture.contains("Văn phòng UBND"))
  }

  @Test func oneKeyTakesALineBackAndAgainBringsItBack() {
    var state = state(Fixture.settled)
    state.press("M", "C", "↓")
    let item = Fixture.item("2.1.1")
    let undo = Draft(item, .undo(Fixture.line(28)), meeting: Fixture.today)
    #expect(state.press("u") == [.append([undo], token: 1)])

    let undone =
      Fixture.settled + [
        Fixture.event(
          32, "2026-11-23T02:31:00.000Z", Fixture.today, "2.1.1", .undo(Fixture.line(28)))
      ]
    _ = load(undone, into: &state)
    _ = update(&state, .saved(token: 1))
    #expect(state.closingRows.count == 5, "it stays listed")
    #expect(state.picture.contains("↶ đã hoàn tác"))
    let redo = Draft(item, .undo(Fixture.line(32)), meeting: Fixture.today)
    #expect(state.press("u") == [.append([redo], token: 2)])
  }

  @Test func whatOthersRecordMeanwhileSlidesNoOtherLineUnderTheCursor() {
    let unsettled = Array(Fixture.open.dropLast(2))
    var state = state(unsettled)
    state.press("M", "C", "End")
    #expect(state.closingRow == .recorded(Fixture.line(28)))
    let postponed = ["2.1.1", "1.1.2"].enumerated().map { place, item in
      foreign(
        100 + place, "2026-11-23T02:20:0\(place).000Z", Fixture.today,
        .postpone(Fixture.item(item)))
    }
    _ = load(unsettled + postponed, into: &state)
    #expect(state.closingRows.first == .close)
    let undo = Draft(Fixture.item("2.1.1"), .undo(Fixture.line(28)), meeting: Fixture.today)
    #expect(state.hints.contains(.takeBack))
    #expect(state.press("u") == [.append([undo], token: 1)])
    // What is another's is not offered.
    state.press("End")
    #expect(!state.hints.contains(.takeBack))
  }

  @Test func aMeetingThatOthersHoldMeanwhileOpensNoOtherRecord() {
    var state = state(Fixture.past)
    state.press("M", "↓", "↓")
    #expect(state.meeting.list.id == .past(Fixture.summer))
    let other = MeetingID("2026-11-22")
    #expect(other != nil)
    let held = [
      foreign(100, "2026-11-22T02:00:00.000Z", other, .open(Fixture.opening("Khác", minutes: 9))),
      foreign(101, "2026-11-22T02:09:00.000Z", other, .close),
    ]
    _ = load(Fixture.past + held, into: &state)
    state.press("Enter")
    #expect(state.meeting.page == .record(Fixture.summer))
  }

  private func foreign(
    _ seq: Int, _ at: String, _ meeting: MeetingID?, _ step: MeetingStep
  ) -> Event {
    Event(
      id: EventID(writer: writerID("tn-1"), seq: seq), at: Instant(iso: at) ?? DashboardFixture.now,
      by: "Sở TN&MT", subject: .plan, body: .meeting(step), meeting: meeting)
  }

  @Test func aConclusionTakenBackKeepsTheMeetingOpenAgain() {
    var state = state(Fixture.settled)
    state.press("M", "C", "↓", "↓", "↓")
    #expect(
      state.press("u")
        == [.append([Draft(.plan, .undo(Fixture.line(30)), meeting: Fixture.today)], token: 1)])
    let undone =
      Fixture.settled + [
        Fixture.event(32, "2026-11-23T02:31:00.000Z", Fixture.today, nil, .undo(Fixture.line(30)))
      ]
    _ = load(undone, into: &state)
    #expect(state.closingRows.first == .unsettled(Fixture.item("2.1.1")))
  }

  @Test func nothingIsTakenBackOrClosedWhereNothingMayBeWritten() {
    var state = state(Fixture.settled, access: .readOnly(.asked))
    state.press("M", "C")
    #expect(state.press("Enter") == [])
    #expect(state.messages.current?.level == .refusal)
    state.press("↓")
    #expect(state.press("u") == [])
    #expect(state.messages.current?.level == .refusal)
  }

  @Test func whatIsOnItsWayToTheDiskIsWaitedFor() {
    var state = state(Fixture.settled)
    state.press("M", "C", "↓")
    state.press("u")
    state.press("↑")
    #expect(state.press("Enter") == [], "the close must have seen it")
    let undone =
      Fixture.settled + [
        Fixture.event(
          32, "2026-11-23T02:31:00.000Z", Fixture.today, "2.1.1", .undo(Fixture.line(28)))
      ]
    #expect(load(undone, into: &state) == [], "it is there, and not yet said to be")
    let effects = update(&state, .saved(token: 1))
    #expect(effects == [.append([meetingLine(.close)], token: 2)], "nobody has to press it again")
  }

  /// An edit of plan.yaml in the meeting, as its form or the editor recorded it.
  private static let edited = Fixture.event(
    31, "2026-11-23T02:18:00.000Z", Fixture.today, "2.1.1",
    .planEdit(PlanEdit(was: "  title: Cũ\n", now: "  title: Mới\n")))

  @Test func editsOfThePlanItselfAreOfTheMeetingAndAreLookedOver() throws {
    let events =
      Fixture.open + [
        Self.edited,
        Fixture.step(
          32, "2026-11-23T02:20:00.000Z", Fixture.today, .postpone(Fixture.item("1.1.2"))),
      ]
    var state = state(events)
    state.press("M", "C", "↓", "↓", "↓", "↓")
    #expect(state.picture.contains("tên Cũ → Mới"))
    #expect(state.press("u") == [.takeBackPlanEdit(Fixture.line(31), in: Fixture.today, token: 1)])
  }

  @Test func everyKeyThatEditsThePlanNamesTheMeeting() {
    var state = state(Fixture.open)
    state.press("M")
    #expect(state.press("o") == [.openEditor(line: 33, in: Fixture.today)])
    state.press("e")
    state.type("!")
    guard case .storage(.editPlan(.change, _, Fixture.today, _), _)? = state.press("Enter").first
    else {
      return #expect(Bool(false), "the form names no meeting")
    }
    _ = update(&state, .saved(token: 1))
    state.press("a")
    state.type("Thêm")
    guard case .storage(.editPlan(.add, _, Fixture.today, _), _)? = state.press("Enter").first
    else {
      return #expect(Bool(false), "what is added names no meeting")
    }
  }
}
