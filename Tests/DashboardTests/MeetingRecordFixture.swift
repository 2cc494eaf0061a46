import Dashboard
import PlanDomain
import TestSupport

/// The small plan with two meetings that are closed, and one that is on.
enum MeetingRecordFixture {
  static let summer = id("2026-07-10")
  static let autumn = id("2026-10-20")
  static let today = id("2026-11-23")

  /// What had happened before the meeting of today.
  static let past: [Event] =
    DashboardFixture.events + [
      step(7, "2026-07-10T01:00:00.000Z", summer, .open(opening("Họp quý II", minutes: 60))),
      step(8, "2026-07-10T01:01:00.000Z", summer, attend("stnmt", .present)),
      step(9, "2026-07-10T01:02:00.000Z", summer, attend("japandesk", .absent)),
      step(10, "2026-07-10T01:30:00.000Z", summer, conclude("1.1.1", "Thống nhất danh mục.")),
      step(11, "2026-07-10T01:50:00.000Z", summer, .close),
      step(12, "2026-10-20T02:00:00.000Z", autumn, .open(opening("Họp quý III", minutes: 90))),
      step(13, "2026-10-20T02:01:00.000Z", autumn, attend("stnmt", .present)),
      step(14, "2026-10-20T02:02:00.000Z", autumn, attend("skhdt", .delegate, "Bà Lan")),
      step(15, "2026-10-20T02:03:00.000Z", autumn, attend("japandesk", .absent)),
      step(
        16, "2026-10-20T02:05:00.000Z", autumn,
        .agenda([
          entry("2.1.1", 10, "quá hạn 7 ngày"), entry("1.1.2", 5, "chưa báo cáo"),
          entry("2.2.1", 5, "chưa có thời hạn"),
        ])),
      step(17, "2026-10-20T02:06:00.000Z", autumn, .turn(item("2.1.1"))),
      event(18, "2026-10-20T02:10:00.000Z", autumn, "2.1.1", .set(Change(status: .behind))),
      event(
        19, "2026-10-20T02:12:00.000Z", autumn, "2.1.1",
        .directive(
          DirectiveOrder(
            number: 3, to: [department("stnmt")], item: ItemID("2.1.1"),
            text: "Báo cáo nguyên nhân chậm", due: Day(iso: "2026-11-10")))),
      step(
        20, "2026-10-20T02:14:00.000Z", autumn,
        conclude("2.1.1", "Không gia hạn thêm.", [line(19)])),
      step(21, "2026-10-20T02:20:00.000Z", autumn, conclude("1.1.2", "Ghi nhận.")),
      step(22, "2026-10-20T02:25:00.000Z", autumn, .postpone(item("2.2.1"))),
      step(23, "2026-10-20T02:30:00.000Z", autumn, .close),
      step(
        24, "2026-10-22T03:00:00.000Z", autumn,
        .supplement("Sở KH&ĐT gửi ý kiến bằng văn bản, thống nhất.")),
    ]

  /// With the meeting of today under way: one item concluded, one not.
  static let open: [Event] =
    past + [
      step(25, "2026-11-23T02:00:00.000Z", today, .open(opening("Họp tháng 11", minutes: 45))),
      step(
        26, "2026-11-23T02:02:00.000Z", today,
        .agenda([entry("2.1.1", 10, "quá hạn"), entry("1.1.2", 5, "sắp đến hạn")])),
      step(27, "2026-11-23T02:03:00.000Z", today, .turn(item("2.1.1"))),
      event(28, "2026-11-23T02:10:00.000Z", today, "2.1.1", .set(Change(progress: Percent(60)))),
      event(
        29, "2026-11-23T02:12:00.000Z", today, "2.1.1", .note(Note(text: "Đã có ý kiến đơn vị"))),
      step(30, "2026-11-23T02:15:00.000Z", today, conclude("2.1.1", "Hoàn thành trong quý I.")),
    ]

  /// And the other postponed: nothing keeps it open.
  static let settled: [Event] =
    open + [step(31, "2026-11-23T02:20:00.000Z", today, .postpone(item("1.1.2")))]

  static let closed: [Event] =
    settled + [step(32, "2026-11-23T02:30:00.000Z", today, .close)]

  static func step(_ seq: Int, _ at: String, _ meeting: MeetingID, _ step: MeetingStep) -> Event {
    event(seq, at, meeting, nil, .meeting(step))
  }

  static func event(
    _ seq: Int, _ at: String, _ meeting: MeetingID?, _ about: String?, _ body: EventBody
  ) -> Event {
    Event(
      id: line(seq), at: Instant(iso: at) ?? DashboardFixture.now, by: "Văn phòng UBND",
      subject: about.flatMap { Subject($0) } ?? .plan, body: body, meeting: meeting)
  }

  static func line(_ seq: Int) -> EventID { EventID(writer: DashboardFixture.writer, seq: seq) }

  static func item(_ text: String) -> Subject { Subject(text) ?? .plan }

  private static func id(_ text: String) -> MeetingID {
    MeetingID(text) ?? MeetingID(day: Day(clamping: 0), ordinal: 1)
  }

  private static func department(_ text: String) -> DepartmentID {
    DashboardFixture.snapshot().projection.plan.departments.first { $0.id.text == text }?.id
      ?? DashboardFixture.snapshot().projection.plan.departments[0].id
  }

  static func opening(_ title: String, minutes: Int) -> MeetingOpening {
    MeetingOpening(
      title: title, place: "Phòng họp 1", chair: "Phó Chủ tịch", secretary: "Nguyễn An",
      minutes: minutes)
  }

  private static func attend(
    _ id: String, _ state: Attendance.State, _ name: String? = nil
  ) -> MeetingStep {
    .attend(Attendance(department: department(id), state: state, name: name))
  }

  private static func entry(_ text: String, _ minutes: Int, _ reason: String) -> AgendaEntry {
    AgendaEntry(item: item(text), minutes: minutes, reason: reason)
  }

  private static func conclude(
    _ text: String, _ conclusion: String, _ directives: [EventID] = []
  ) -> MeetingStep {
    .conclude(
      Conclusion(item: item(text), number: 1, text: conclusion, directives: directives))
  }
}
