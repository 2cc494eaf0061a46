import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Going through a meeting, and recording in it.
@Suite struct PresenterTests {
  private func turned(_ subject: Subject, token: Int) -> [Effect] {
    [
      .append([Draft(.plan, .meeting(.turn(subject)), meeting: MeetingFixture.id)], token: token)
    ]
  }

  @Test func spaceAndArrowsGoThroughTheAgendaAndShowItAtOnce() {
    var state = MeetingFixture.joined()
    #expect(state.presented == MeetingFixture.late)
    #expect(state.press("Space") == turned(MeetingFixture.soon, token: 1))
    #expect(state.presented == MeetingFixture.soon)
    #expect(state.press("→").isEmpty)
    #expect(state.messages.current?.text == .agendaEnds)
    #expect(state.press("←") == turned(MeetingFixture.late, token: 2))
    #expect(state.press("←") == turned(MeetingFixture.overdueOrder, token: 3))
  }

  @Test func aTurnThatCannotBeSavedIsTakenBack() {
    var state = MeetingFixture.joined()
    state.press("Space")
    _ = update(&state, .notSaved(token: 1, .nothing))
    #expect(state.presented == MeetingFixture.late)
    #expect(state.messages.current?.level == .failure)
  }

  @Test func aDigitJumps() {
    var state = MeetingFixture.joined()
    #expect(state.press("1") == turned(MeetingFixture.overdueOrder, token: 1))
    #expect(state.press("7").isEmpty)
    #expect(state.messages.current?.text == .noSuchAgendaItem(7, 3))
  }

  @Test func ofALongAgendaADigitWaitsForItsNext() {
    let items = ["1", "1.1", "1.1.1", "1.1.2", "2", "2.1", "2.1.1", "2.1.2", "2.2", "2.2.1"]
    let entries = items.map {
      AgendaEntry(item: .item(itemID($0)), minutes: 5, reason: "")
    }
    let agenda = MeetingFixture.step(
      8, "2026-11-23T02:40:00.000Z", "2026-11-23", .agenda(entries))
    var state = MeetingFixture.joined(meetings: MeetingFixture.underWay + [agenda])
    #expect(state.press("1").isEmpty)
    #expect(state.picture.contains("Mục 1_ / 10"))
    #expect(state.press("0") == turned(.item(itemID("2.2.1")), token: 1))
    // Enter says that it is all, and so does waiting.
    state.press("1")
    #expect(state.press("Enter") == turned(.item(itemID("1")), token: 2))
    state.press("3")
    state.press("1")
    #expect(state.clockPatience(at: DashboardFixture.now) == 900)
    let later = DashboardFixture.now.adding(milliseconds: 901)
    #expect(update(&state, .time(later)) == turned(.item(itemID("1")), token: 4))
  }

  @Test func aStatusTakesTwoKeysAndNamesTheMeeting() {
    var state = MeetingFixture.joined()
    state.press("s")
    let change = Draft(
      MeetingFixture.late, .set(Change(status: .behind)), meeting: MeetingFixture.id)
    #expect(state.press("4") == [.append([change], token: 1)])
  }

  @Test func everythingRecordedNamesTheMeetingAlsoFromAScreen() {
    var state = MeetingFixture.joined()
    state.press("m")
    state.type("Ý kiến")
    let note = Draft(
      MeetingFixture.late, .note(Note(text: "Ý kiến")), meeting: MeetingFixture.id)
    #expect(state.press("Enter") == [.append([note], token: 1)])
    _ = update(&state, .saved(token: 1))
    state.press("Esc", "2")
    #expect(state.meeting.page == nil)
    state.press("s")
    let change = Draft(
      .item(itemID("1")), .set(Change(status: .atRisk)), meeting: MeetingFixture.id)
    #expect(state.press("3") == [.append([change], token: 2)])
  }

  @Test func aSeatThatHasNotJoinedNamesNoMeeting() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.underWay))
    state.press("2", "s")
    #expect(
      state.press("3")
        == [.append([Draft(.item(itemID("1")), .set(Change(status: .atRisk)))], token: 1)])
    #expect(state.picture.contains("ĐANG HỌP · M vào họp"))
  }

  @Test func aNoteCanBeInternal() {
    var state = MeetingFixture.joined()
    state.press("m")
    state.type("Chỉ để biết")
    state.press("Tab")
    state.type("x ")
    let note = Draft(
      MeetingFixture.late, .note(Note(text: "Chỉ để biết", isInternal: true)),
      meeting: MeetingFixture.id)
    #expect(state.press("Enter") == [.append([note], token: 1)])
  }

  @Test func undoNamesTheMeeting() {
    let set = MeetingFixture.line(
      8, "2026-11-23T02:40:00.000Z", MeetingFixture.late, .set(Change(status: .behind)),
      meeting: "2026-11-23")
    var state = DashboardFixture.state(
      snapshot: MeetingFixture.snapshot(
        MeetingFixture.underWay + [set], own: [writerID("hop-1")]))
    state.press("M")
    let undo = Draft(MeetingFixture.late, .undo(set.id), meeting: MeetingFixture.id)
    #expect(state.press("u") == [.append([undo], token: 1)])
  }

  @Test func oneKeyLeavesTheMeetingsItemAndOneComesBack() {
    var state = MeetingFixture.joined()
    state.press("f")
    #expect(!state.meeting.isFollowing && state.presented == MeetingFixture.late)
    // Now the arrows move this seat alone.
    #expect(state.press("→").isEmpty)
    #expect(state.presented == MeetingFixture.soon)
    let turn = MeetingFixture.step(
      8, "2026-11-23T02:40:00.000Z", "2026-11-23", .turn(MeetingFixture.overdueOrder))
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + [turn])))
    #expect(state.presented == MeetingFixture.soon)
    state.press("f")
    #expect(state.presented == MeetingFixture.overdueOrder)
  }

  @Test func aSeatThatFollowsGoesWhereTheMeetingGoes() {
    var state = MeetingFixture.joined()
    let turn = MeetingFixture.step(
      8, "2026-11-23T02:40:00.000Z", "2026-11-23", .turn(MeetingFixture.soon), writer: "xa-1")
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + [turn])))
    #expect(state.presented == MeetingFixture.soon)
  }

  @Test func whoClosesItTakesEverySeatOut() {
    var state = MeetingFixture.joined()
    let ends = [
      MeetingFixture.step(8, "2026-11-23T02:40:00.000Z", "2026-11-23", .close)
    ]
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + ends)))
    #expect(state.joinedMeeting == nil && state.meeting.page == .list)
    #expect(state.messages.current?.text == .meetingHasClosed)
  }

  @Test func whoWasInItGoesOnThereAfterAStart() {
    let own: Set = [writerID("hop-1")]
    let snapshot = MeetingFixture.snapshot(MeetingFixture.underWay, own: own)
    var state = DashboardFixture.state(snapshot: .loading)
    let effects = update(&state, .loaded(snapshot))
    #expect(effects == [.compareWithLastMeeting(true)])
    #expect(state.meeting.page == .presenter && state.presented == MeetingFixture.late)
    #expect(state.picture.contains("04:12"))
    // Once: who leaves it then is left alone.
    state.press("Esc")
    _ = update(&state, .loaded(snapshot))
    #expect(state.meeting.page == nil)
  }

  @Test func aMeetingForgottenOpenDoesNotTakeTheScreen() {
    let own: Set = [writerID("hop-1")]
    var state = DashboardFixture.state(snapshot: .loading)
    _ = update(&state, .time(DashboardFixture.now.adding(milliseconds: 86_400_000)))
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay, own: own)))
    #expect(state.meeting.page == nil && state.joinedMeeting == nil)
  }

  @Test func onlyThePresenterCountsSeconds() {
    var state = MeetingFixture.joined()
    #expect(state.clockPatience(at: DashboardFixture.now.adding(milliseconds: 300)) == 700)
    state.press("?")
    #expect(state.clockPatience(at: DashboardFixture.now) == nil)
    state.press("Esc", "A")
    #expect(state.clockPatience(at: DashboardFixture.now) == nil)
    state.press("Esc", "Esc")
    #expect(state.meeting.page == nil)
    #expect(state.clockPatience(at: DashboardFixture.now) == nil)
  }

  @Test func aSecondChangesTheClocksAndNothingElse() {
    var state = MeetingFixture.joined()
    let before = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    _ = update(&state, .time(DashboardFixture.now.adding(milliseconds: 1_000)))
    let after = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(after[0].contains("04:13") && after[0].contains("31:01"))
    #expect(before.dropFirst() == after.dropFirst())
  }

  @Test func anEditMovesNothingThatNeedNotMove() {
    var state = MeetingFixture.joined()
    let before = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    state.press("s", "4")
    let set = MeetingFixture.line(
      8, "2026-11-23T02:40:00.000Z", MeetingFixture.late, .set(Change(status: .behind)),
      meeting: "2026-11-23")
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + [set])))
    _ = update(&state, .saved(token: 1))
    let after = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = before.indices.filter { before[$0] != after[$0] }
    // The status, what changed since the last meeting, and the footer.
    let status = after.firstIndex { $0.contains("CHẬM TIẾN ĐỘ") } ?? 0
    let since = after.firstIndex { $0.contains("Từ kỳ họp") } ?? 0
    #expect(changed == [status, since, since + 1, 39], "\(changed.map { after[$0] })")
    let side = { (line: Substring) in line.split(separator: "│").last.map(String.init) }
    #expect(side(before[since]) == side(after[since]))
    #expect(after[39].hasSuffix("đã lưu 09:41"))
  }

  @Test func aSeatWhoseClockIsBehindShowsTheTimeOfTheMeeting() {
    #expect(MeetingFixture.joined().meeting.lagMilliseconds == 0)
    // The newest line is of 9:36:48; this seat says 9:34:48.
    let slow = DashboardFixture.now.adding(milliseconds: -372_000)
    var late = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.underWay))
    _ = update(&late, .time(slow))
    late.press("M")
    #expect(late.picture.contains("mục 00:00"))
    _ = update(&late, .time(slow.adding(milliseconds: 5_000)))
    #expect(late.picture.contains("mục 00:05"))
    #expect(late.picture.contains("họp 26:53"))
  }
}
