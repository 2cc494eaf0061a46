import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Opening a meeting: its form, who is there, and the agenda that is accepted.
@Suite struct MeetingOpeningTests {
  private let opening = MeetingOpening(
    title: "Họp rà soát tiến độ thực hiện kế hoạch PBEG ngày 23/11/2026", place: "Phòng họp số 1",
    chair: "Lãnh đạo UBND tỉnh", secretary: "Văn phòng UBND", minutes: 30)

  private func opened() -> (state: State, events: [Event]) {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    state.press("M", "Enter")
    let events = open(&state)
    return (state, events)
  }

  /// Enter on the form of a new meeting, and what was recorded read back.
  @discardableResult
  private func open(_ state: inout State) -> [Event] {
    let effects = state.press("Enter")
    let events =
      MeetingFixture.closed
      + MeetingFixture.lines(effects, from: 3, at: "2026-11-23T02:41:00.000Z")
    _ = update(&state, .loaded(MeetingFixture.snapshot(events)))
    _ = update(&state, .saved(token: 1))
    return events
  }

  @Test func theFormHasWhatTheLastMeetingHad() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    #expect(state.press("M") == [.compareWithLastMeeting(true)])
    #expect(state.meeting.page == .list)
    state.press("Enter")
    let draft = Draft(.plan, .meeting(.open(opening)), meeting: MeetingFixture.id)
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func theChairsPostIsAskedForAndStandsBehindTheName() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot([]))
    state.press("M", "Enter", "Tab", "Tab")
    state.type("Ông Nguyễn Văn A")
    state.press("Tab")
    state.type("Phó Chủ tịch UBND tỉnh")
    let effects = state.press("Enter")
    let opening = MeetingOpening(
      title: "Họp rà soát tiến độ thực hiện kế hoạch PBEG ngày 23/11/2026", place: nil,
      chair: "Ông Nguyễn Văn A, Phó Chủ tịch UBND tỉnh", secretary: nil, minutes: State.usualMinutes
    )
    let draft = Draft(.plan, .meeting(.open(opening)), meeting: MeetingFixture.id)
    #expect(effects == [.append([draft], token: 1)])
  }

  @Test func aMeetingWithoutATitleOrWithOddMinutesIsNotOpened() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot([]))
    state.press("M", "Enter", "Ctrl-U")
    #expect(state.press("Enter").isEmpty)
    state.type("Họp")
    state.press("Shift-Tab", "Ctrl-U")
    state.type("chín mươi")
    #expect(state.press("Enter").isEmpty)
    guard case .form(let form)? = state.overlay else { return #expect(Bool(false)) }
    #expect(form.refusal == .refusedMinutes && form.focus == 5)
  }

  @Test func aMeetingThatIsOpenedKeepsNothingOfTheOneBefore() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    state.meeting.lagMilliseconds = 90_000
    state.meeting.turning = MeetingState.Turning(subject: MeetingFixture.late, token: 77)
    state.press("M", "Enter")
    open(&state)
    #expect(state.meeting.joined == MeetingFixture.id)
    #expect(state.meeting.lagMilliseconds == 0)
    #expect(state.meeting.turning == nil)
  }

  @Test func whoWasMarkedStaysMarkedUntilItIsRecorded() {
    var (state, events) = opened()
    #expect(state.meeting.page == .attendance)
    state.press("1", "↓", "2", "A", "H")
    let marked = state.joinedMeeting.map { state.meeting.attendance.words(state.plan, in: $0) }
    #expect(marked?.map(\.state) == [.present, .absent])
    let lines = MeetingFixture.lines(
      state.press("Enter"), from: 4, at: "2026-11-23T02:42:00.000Z")
    #expect(lines.count == 2)
    _ = update(&state, .notSaved(token: 2, Phrase("ổ đĩa đầy", "the disk is full")))
    state.press("H")
    state.press("Enter")
    events += lines
    _ = update(&state, .loaded(MeetingFixture.snapshot(events)))
    _ = update(&state, .saved(token: 3))
    state.press("H")
    let left = state.joinedMeeting.map { state.meeting.attendance.words(state.plan, in: $0) }
    #expect(left == [])
  }

  @Test func oneMeetingAtATime() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    state.press("M", "Enter")
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay)))
    #expect(state.press("Enter").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.meetingOpen(MeetingFixture.id).phrase)
  }

  @Test func onceItIsOpenItAsksWhoIsThere() {
    let (state, _) = opened()
    #expect(state.joinedMeeting?.id == MeetingFixture.id)
    #expect(state.meeting.page == .attendance)
    #expect(state.overlay == nil)
  }

  @Test func attendanceIsRecordedInOneWriteAndOnlyWhatChanged() {
    var (state, events) = opened()
    state.press("1", "↓", "3")
    state.type("Bà Hoa, Phó Giám đốc")
    state.press("Enter", "↓", "2")
    let words = [
      Attendance(department: departmentID("stnmt"), state: .present),
      Attendance(department: departmentID("skhdt"), state: .delegate, name: "Bà Hoa, Phó Giám đốc"),
      Attendance(department: departmentID("japandesk"), state: .absent),
    ]
    let effects = state.press("Enter")
    #expect(
      effects == [
        .append(
          words.map { Draft(.plan, .meeting(.attend($0)), meeting: MeetingFixture.id) }, token: 2)
      ])
    #expect(state.meeting.page == .agenda)
    events += MeetingFixture.lines(effects, from: 4, at: "2026-11-23T02:42:00.000Z")
    _ = update(&state, .loaded(MeetingFixture.snapshot(events)))
    _ = update(&state, .saved(token: 2))
    state.press("H", "End", "1")
    let later = Attendance(department: departmentID("japandesk"), state: .present)
    #expect(
      state.press("Enter")
        == [.append([Draft(.plan, .meeting(.attend(later)), meeting: MeetingFixture.id)], token: 3)]
    )
  }

  @Test func theRestCanBePresentWithOneKeyAndLeavingRecordsNothing() {
    var (state, _) = opened()
    state.press("↓", "2", "a")
    let joined = state.joinedMeeting
    #expect(
      joined.map { state.meeting.attendance.words(state.plan, in: $0).map(\.state) }
        == [.present, .absent, .present])
    #expect(state.press("Esc") == [.compareMeetings(meetingID("2026-10-20"), nil)])
    #expect(state.meeting.page == nil)
    state.press("M", "H")
    #expect(
      joined.map { state.meeting.attendance.words(state.plan, in: $0).count } == 3,
      "what was marked is still there, and still not recorded")
  }

  @Test func theAgendaIsProposedFromTheOldestOrderOnAndAcceptedWithItsFirstTurn() {
    var (state, _) = opened()
    state.press("Enter")
    #expect(state.meeting.page == .agenda && !state.isAgendaAccepted)
    let entries = state.agendaEntries
    #expect(entries.first?.item == MeetingFixture.overdueOrder)
    #expect(entries.first?.reason == "chỉ đạo kỳ trước, quá hạn 22 ngày")
    // As many as 30 minutes hold; the rest stands below, not on the agenda.
    #expect(entries.reduce(0) { $0 + $1.minutes } <= 30)
    #expect(state.agendaRows.contains { $0.number == nil })
    let effects = state.press("Enter")
    #expect(
      effects == [
        .append(
          [
            Draft(.plan, .meeting(.agenda(entries)), meeting: MeetingFixture.id),
            Draft(.plan, .meeting(.turn(MeetingFixture.overdueOrder)), meeting: MeetingFixture.id),
          ], token: 2)
      ])
    // It is before the room at once, while the disk works.
    #expect(state.meeting.page == .presenter && state.presented == MeetingFixture.overdueOrder)
  }

  @Test func theProposalCanBePreparedBeforeTheMeetingAndStaysForIt() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
    state.press("A", "Space")
    let prepared = state.agendaEntries
    #expect(prepared.first?.item != MeetingFixture.overdueOrder)
    state.press("Enter")
    open(&state)
    state.press("Enter")
    #expect(state.agendaEntries == prepared)
  }

  @Test func readOnlyOpensNothing() {
    let snapshot = MeetingFixture.snapshot(MeetingFixture.closed, access: .readOnly(.asked))
    var state = DashboardFixture.state(snapshot: snapshot)
    state.press("M", "Enter")
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.readOnly(.asked).phrase)
  }

  @Test func lookingBackThereIsNoMeeting() {
    var state = DashboardFixture.state(snapshot: MeetingFixture.snapshot(MeetingFixture.underWay))
    state.wantedDay = day("2026-11-01")
    state.press("M")
    #expect(state.meeting.page == nil)
  }
}
