import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// The list of meetings: records, what changed between two, their documents, supplements.
@Suite struct MeetingRecordsTests {
  private typealias Fixture = MeetingRecordFixture

  private func state(
    _ events: [Event] = Fixture.past, _ keys: String..., access: Access = .readWrite
  ) -> State {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(events: events, access: access))
    for key in keys { state.press(key) }
    return state
  }

  @Test func theListTellsTheNewestFirstWithWhatIsStillOpen() {
    let state = state(Fixture.past, "M")
    #expect(state.meeting.page == .list)
    #expect(state.listedMeetings.map(\.id) == [Fixture.autumn, Fixture.summer])
    let lines = state.picture.split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.contains("20/10/2026") && $0.contains("✓ 1 hoàn thành   1 còn lại") })
    #expect(lines.contains { $0.contains("10/07/2026") && $0.contains("✓ 1 hoàn thành") })
  }

  @Test func theOpenMeetingStandsOnTop() {
    let state = state(Fixture.open, "M", "M")
    #expect(state.meeting.page == .list)
    #expect(state.picture.contains("Vào cuộc họp đang mở: Họp tháng 11"))
    #expect(state.listedMeetings.map(\.id) == [Fixture.autumn, Fixture.summer])
  }

  @Test func enterShowsTheRecordAndEscGoesBack() {
    var state = state(Fixture.past, "M", "↓", "Enter")
    #expect(state.meeting.page == .record(Fixture.autumn))
    for text in [
      "Bà Lan", "Không gia hạn thêm.", "Báo cáo nguyên nhân chậm", "▲ chậm tiến độ",
      "không phát sinh nhiệm vụ", "quá hạn 7 ngày", "Sở KH&ĐT gửi ý kiến bằng văn bản",
    ] { #expect(state.picture.contains(text), "\(text)") }
    state.press("Esc")
    #expect(state.meeting.page == .list && state.meeting.list.window.selected == 1)
  }

  @Test func theRecordScrollsNoFurtherThanItsEnd() {
    var state = DashboardFixture.state(
      80, 24, snapshot: DashboardFixture.snapshot(events: Fixture.past))
    state.press("M", "↓", "Enter", "G")
    let end = state.meeting.recordTop
    #expect(end > 0)
    state.press("↓")
    #expect(state.meeting.recordTop == end)
    state.press("g")
    #expect(state.meeting.recordTop == 0)
  }

  @Test func whatCameAfterTheCloseIsListedApart() {
    let late =
      Fixture.closed + [
        Event(
          id: EventID(writer: WriterID("tn-1") ?? DashboardFixture.writer, seq: 1),
          at: Instant(iso: "2026-11-23T02:25:00.000Z") ?? DashboardFixture.now, by: "Sở TN&MT",
          subject: Fixture.item("2.1.1"), body: .note(Note(text: "Gửi muộn")),
          meeting: Fixture.today)
      ]
    let state = state(late, "M", "↓", "Enter", "G")
    #expect(state.picture.contains("Đến sau khi kết thúc"))
    #expect(state.picture.contains("Gửi muộn"))
  }

  @Test func theDocumentsAreAskedForInOneOfTwoForms() {
    var state = state(Fixture.past, "M", "↓", "d")
    #expect(
      state.press("Enter") == [.writeDocuments(Fixture.autumn, .html, .vietnamese)])
    state.press("d")
    #expect(state.press("2") == [.writeDocuments(Fixture.autumn, .md, .vietnamese)])
    let files = ["minutes/2026-10-20-minutes.md", "minutes/2026-10-20-notice.md"]
    _ = update(&state, .documentsWritten(files))
    #expect(
      state.messages.current?.text.english
        == "wrote minutes/2026-10-20-minutes.md, minutes/2026-10-20-notice.md")
    _ = update(&state, .onlyMinutesWritten("minutes/2026-10-20-minutes.md"))
    #expect(
      state.messages.current?.text.english
        == "wrote minutes/2026-10-20-minutes.md; the meeting drew no conclusion to notify")
    state.press("Enter", "d")
    #expect(
      state.press("1") == [.writeDocuments(Fixture.autumn, .html, .vietnamese)],
      "from the record too")
  }

  @Test func thereAreNoDocumentsOfWhatIsNotClosedNorWhereNothingMayBeWritten() {
    var open = state(Fixture.open, "M", "M", "d")
    #expect(open.overlay == nil)
    #expect(open.messages.current?.level == .refusal)
    open = state(Fixture.past, "M", "↓", "d", access: .readOnly(.asked))
    #expect(open.overlay == nil)
    #expect(open.messages.current?.level == .refusal)
  }

  @Test func aSupplementNamesItsMeeting() {
    var state = state(Fixture.past, "M", "↓", "b")
    #expect(state.press("Enter") == [], "nothing was typed")
    state.type("Sửa số liệu")
    let draft = Draft(.plan, .meeting(.supplement("Sửa số liệu")), meeting: Fixture.autumn)
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func aMarkedMeetingIsComparedWithAnotherAndWithNow() {
    var state = state(Fixture.past, "M", "↓", "Space", "↓")
    #expect(state.meeting.marked == Fixture.autumn)
    #expect(state.press("V") == [.compareMeetings(Fixture.autumn, Fixture.summer)])
    #expect(state.meeting.page == .changes)
    state.press("Esc")
    #expect(state.meeting.page == .list)
    state.press("g")
    #expect(state.press("V") == [.compareMeetings(Fixture.autumn, nil)])
    state.press("Esc", "↓")
    #expect(state.press("V") == [], "with itself there is nothing to compare")
    #expect(state.messages.current?.level == .refusal)
    state.press("Space")
    #expect(state.meeting.marked == nil)
    #expect(state.press("V") == [.compareMeetings(Fixture.autumn, nil)])
  }

  @Test func whatChangedBetweenThemIsListedAndLeadsToItsItem() {
    var state = compared()
    let picture = state.picture
    #expect(picture.contains("Từ kỳ họp 10/07/2026 đến kỳ họp 20/10/2026"))
    #expect(picture.contains("CĐ 03"))
    let entries = state.meeting.comparing?.changes?.difference.entries ?? []
    let place = entries.firstIndex { $0.subject == Fixture.item("2.1.1") } ?? 0
    for _ in 0..<place { state.press("↓") }
    state.press("Enter")
    #expect(state.meeting.page == nil && state.screen == .objectives)
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1.1")
  }

  @Test func theComparisonIsMadeAnewWhenThePlanIsReadAnew() {
    var state = compared()
    let effects = update(
      &state, .loaded(DashboardFixture.snapshot(events: Fixture.past)))
    #expect(effects.contains(.compareMeetings(Fixture.autumn, Fixture.summer)))
    _ = update(&state, .compared(nil))
    #expect(state.meeting.page == .list)
    #expect(state.messages.current?.level == .refusal)
  }

  private func compared() -> State {
    var state = state(Fixture.past, "M", "↓", "Space", "↓", "V")
    let changes = MeetingChanges(
      between: Fixture.autumn, and: Fixture.summer, in: state.projection)
    _ = update(&state, .compared(changes))
    return state
  }
}
