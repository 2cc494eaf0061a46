import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

/// What a meeting's documents say of what was recorded in it, and what they leave out.
@Suite struct MeetingRecordTests {
  private static let day = "2026-02-05"

  /// A fixture whose meeting is open, and a way to add to it.
  private struct Meeting {
    var fixture: ReportFixture

    init(chair: String? = nil) throws {
      fixture = try ReportFixture()
      add(.meeting(.open(MeetingOpening(title: "Họp", chair: chair))))
    }

    mutating func add(_ body: EventBody, on item: String? = nil) {
      fixture.add(body, on: item, day: MeetingRecordTests.day, meeting: MeetingRecordTests.day)
    }

    mutating func conclude(
      _ text: String, on item: String, _ directives: [EventID] = []
    ) throws {
      let subject = try #require(Subject(item))
      add(
        .meeting(
          .conclude(Conclusion(item: subject, number: 1, text: text, directives: directives))))
    }

    /// The minutes once it is closed, with what `later` adds.
    mutating func minutes(
      _ language: Language = .vietnamese, later: (inout ReportFixture) -> Void = { _ in }
    ) throws -> String {
      add(.meeting(.close))
      later(&fixture)
      let projection = fixture.projection
      let meeting = try #require(projection.meetings.first)
      return text(markdown(minutesDocument(projection, meeting, Wording(language))))
    }
  }

  private func line(_ seq: Int) throws -> EventID {
    EventID(writer: try #require(ReportFixture.writer), seq: seq)
  }

  private func order(_ item: String?, _ text: String = "Báo cáo") -> EventBody {
    .directive(
      DirectiveOrder(
        number: 1, to: [DepartmentID("gtvt")].compactMap(\.self),
        item: item.flatMap { ItemID($0) }, text: text, due: nil))
  }

  @Test func measuredValuesAndResolvedObstaclesAreProceedings() throws {
    var meeting = try Meeting()
    let indicator = try #require(ItemID("1.CT1"))
    let first = try #require(Day(iso: "2026-01-01"))
    let second = try #require(Day(iso: "2026-02-01"))
    meeting.add(.measure(Measure(indicator: indicator, value: 40, on: first, source: nil)))
    meeting.add(
      .measure(Measure(indicator: indicator, value: 36.5, on: second, source: "Báo cáo 12")))
    meeting.add(.obstacle(Obstacle(text: "Thiếu vốn")), on: "1.1.1")
    meeting.add(.resolution(of: try line(4), text: "Đã bố trí vốn"))
    let page = try meeting.minutes()
    #expect(page.contains("### 1. Logistics\n"), "\(page)")
    #expect(page.contains("- Chỉ tiêu Thông quan: 40 giờ, ngày 01/01/2026."), "\(page)")
    #expect(
      page.contains(
        "- Chỉ tiêu Thông quan: 36,5 giờ, ngày 01/02/2026; lần đo trước: 40 giờ; "
          + "nguồn: Báo cáo 12."), "\(page)")
    #expect(page.contains("### 2. Cảng cạn\n"), "\(page)")
    #expect(page.contains("- Đã tháo gỡ vướng mắc “Thiếu vốn”: Đã bố trí vốn."), "\(page)")
  }

  @Test func aDirectiveThatWasTakenBackIsNoTopicAndItsConclusionDoesNotDenyIt() throws {
    var meeting = try Meeting()
    meeting.add(order("1.1.1"), on: "1.1.1")
    try meeting.conclude("Đồng ý phương án", on: "1.1.1", [line(2)])
    try meeting.conclude("Ghi nhận", on: "1.1.2")
    meeting.add(.undo(try line(2)), on: "1.1.1")
    meeting.add(.set(Change(status: .done)), on: "vp-1:2")
    let page = try meeting.minutes()
    #expect(
      page.contains("### 1. Về cảng cạn\n\nĐồng ý phương án.\n\n- Ý kiến chỉ đạo kèm"), "\(page)"
    )
    #expect(page.ranges(of: "Không phát sinh nhiệm vụ.").count == 1, "of the second: \(page)")
    #expect(!page.contains("vp-1"), "no writer's id in an official paper")
    #expect(!page.contains("NHIỆM VỤ ĐƯỢC GIAO"))
  }

  @Test func anEarlierDirectiveThatTheMeetingTookBackIsSaidToBe() throws {
    var fixture = try ReportFixture()
    fixture.add(order(nil, "Rà soát quy hoạch."), on: nil, day: "2026-01-05")
    let directive = Subject.directive(try line(1))
    func add(_ body: EventBody) {
      fixture.add(body, on: nil, day: Self.day, meeting: Self.day)
    }
    add(.meeting(.open(MeetingOpening(title: "Họp"))))
    add(.meeting(.agenda([AgendaEntry(item: directive, minutes: 5, reason: "")])))
    add(.undo(try line(1)))
    add(.meeting(.close))
    let meeting = try #require(fixture.projection.meetings.first)
    let page = text(
      markdown(minutesDocument(fixture.projection, meeting, Wording(.vietnamese))))
    #expect(page.contains("### 1. Rà soát quy hoạch\n"), "\(page)")
    #expect(page.contains("- Ý kiến chỉ đạo này đã được rút lại."), "\(page)")
  }

  @Test func anItemUnderAFormerIdIsOneTopic() throws {
    var meeting = try Meeting()
    let former = try #require(Subject("cu"))
    meeting.add(.meeting(.agenda([AgendaEntry(item: former, minutes: 5, reason: "chậm")])))
    meeting.add(.note(Note(text: "Mã cũ")), on: "cu")
    meeting.add(.note(Note(text: "Mã mới")), on: "1.1.1")
    try meeting.conclude("Thống nhất", on: "cu")
    let page = try meeting.minutes()
    #expect(page.contains("### 1. Cảng cạn\n"), "\(page)")
    #expect(page.contains("- Ý kiến: Mã cũ.\n- Ý kiến: Mã mới."), "\(page)")
    #expect(!page.contains("### 2. "), "\(page)")
  }

  @Test func whatOnlyAnInternalNoteSaysIsNoTopic() throws {
    var meeting = try Meeting()
    meeting.add(.note(Note(text: "Nội bộ", isInternal: true)), on: "1.1.2")
    #expect(!(try meeting.minutes().contains("1.1.2")))
  }

  @Test func thePartsAreNumberedAsTheyFollow() throws {
    var silent = try Meeting()
    let page = try silent.minutes(.english)
    #expect(page.contains("## I. CONCLUSIONS\n\nThe meeting drew no conclusion."), "\(page)")
    #expect(!page.contains("II."))
    var full = try Meeting()
    full.add(order("1.1.1"), on: "1.1.1")
    full.add(.note(Note(text: "n")), on: "1.1.1")
    let parts = try full.minutes(.english)
    for heading in ["## I. PROCEEDINGS", "## II. CONCLUSIONS", "## Annex. TASKS ASSIGNED"] {
      #expect(parts.contains(heading), "\(heading)")
    }
  }

  @Test func thereIsNoNoticeOfAMeetingWithoutConclusions() throws {
    var meeting = try Meeting()
    _ = try meeting.minutes()
    let projection = meeting.fixture.projection
    let closed = try #require(projection.meetings.first)
    #expect(noticeDocument(projection, closed, Wording(.vietnamese)) == nil)
  }

  @Test func whatIsTakenBackAfterTheCloseStaysInTheDocuments() throws {
    var meeting = try Meeting()
    meeting.add(order("1.1.1"), on: "1.1.1")
    try meeting.conclude("Đồng ý", on: "1.1.1", [line(2)])
    let undo = EventBody.undo(try line(2))
    let page = try meeting.minutes { $0.add(undo, day: "2026-02-10") }
    #expect(page.contains("- Giao Sở Giao thông vận tải báo cáo."), "\(page)")
    #expect(page.contains("| 1 | Báo cáo | Sở Giao thông vận tải |  | – |"), "\(page)")
  }

  @Test func aSupplementIsADocumentOfItsOwnAndInNoOther() throws {
    var meeting = try Meeting(chair: "Ông Nguyễn Văn A, Phó Chủ tịch UBND tỉnh")
    try meeting.conclude("Đồng ý", on: "1.1.1")
    let minutes = try meeting.minutes { fixture in
      fixture.add(
        .meeting(.supplement("Đính chính: thiếu tên Sở")), on: nil, day: "2026-02-11",
        meeting: Self.day)
    }
    let projection = meeting.fixture.projection
    let closed = try #require(projection.meetings.first)
    let notice = text(
      markdown(try #require(noticeDocument(projection, closed, Wording(.vietnamese)))))
    #expect(!minutes.contains("Đính chính") && !notice.contains("Đính chính"))
    let page = text(
      markdown(try #require(supplementDocument(projection, closed, Wording(.vietnamese)))))
    #expect(
      page.contains("- Ngày 11 tháng 02 năm 2026, Sở GTVT: Đính chính: thiếu tên Sở./."), "\(page)")
    #expect(page.contains("ngày 05 tháng 02 năm 2026"), "it names the meeting")
    #expect(
      notice.contains("ông Nguyễn Văn A, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì"), "\(notice)")
    #expect(notice.contains("ông Phó Chủ tịch UBND tỉnh kết luận, chỉ đạo như sau:"), "\(notice)")
    #expect(notice.contains("| **Nguyễn Văn A** |"), "the signature has the name alone")
  }
}
