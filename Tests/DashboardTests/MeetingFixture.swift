import CellGrid
import Dashboard
import Phrases
import PlanDomain
import TestSupport

@testable import Dashboard

/// The small plan between two meetings: one that is closed, and, where a test wants it, the next one
/// under way.
enum MeetingFixture {
  static let id = meetingID("2026-11-23")
  static let overdueOrder = Subject.directive(eventID("vp-1:5"))
  static let late = Subject.item(itemID("2.1.1"))
  static let soon = Subject.item(itemID("1.1.2"))

  /// The last meeting: of 20 October, before what the other lines changed in November.
  static let closed: [Event] = [
    step(
      1, "2026-10-20T01:00:00.000Z", "2026-10-20",
      .open(
        MeetingOpening(
          title: "Họp giao ban tháng 10", place: "Phòng họp số 1", chair: "Lãnh đạo UBND tỉnh",
          secretary: "Văn phòng UBND", minutes: 30))),
    step(2, "2026-10-20T03:00:00.000Z", "2026-10-20", .close),
  ]

  static let agenda = [
    AgendaEntry(item: overdueOrder, minutes: 5, reason: "chỉ đạo kỳ trước, quá hạn 22 ngày"),
    AgendaEntry(item: late, minutes: 5, reason: "mới phát sinh chậm tiến độ"),
    AgendaEntry(item: soon, minutes: 10, reason: "còn 4 ngày đến hạn"),
  ]

  /// The next one, open since 9:10 and at its second item since 9:36:48; it is 9:41 now.
  static let underWay: [Event] =
    closed + [
      step(
        3, "2026-11-23T02:10:00.000Z", "2026-11-23",
        .open(
          MeetingOpening(
            title: "Họp giao ban tháng 11", place: "Phòng họp số 1", chair: "Lãnh đạo UBND tỉnh",
            secretary: "Văn phòng UBND", minutes: 30))),
      step(
        4, "2026-11-23T02:12:00.000Z", "2026-11-23",
        .attend(Attendance(department: departmentID("stnmt"), state: .present))),
      step(5, "2026-11-23T02:15:00.000Z", "2026-11-23", .agenda(agenda)),
      step(6, "2026-11-23T02:15:00.000Z", "2026-11-23", .turn(overdueOrder)),
      step(7, "2026-11-23T02:36:48.000Z", "2026-11-23", .turn(late)),
    ]

  static func step(
    _ seq: Int, _ at: String, _ meeting: String, _ step: MeetingStep, writer: String = "hop-1"
  ) -> Event {
    line(seq, at, .plan, .meeting(step), meeting: meeting, writer: writer)
  }

  static func line(
    _ seq: Int, _ at: String, _ subject: Subject, _ body: EventBody, meeting: String,
    writer: String = "hop-1"
  ) -> Event {
    Event(
      id: EventID(writer: writerID(writer), seq: seq), at: instant(at), by: "Văn phòng UBND",
      subject: subject, body: body, meeting: meetingID(meeting))
  }

  /// `own` are the writers of this user.
  static func snapshot(
    _ meetings: [Event], own: Set<WriterID> = [], access: Access = .readWrite
  ) -> Snapshot {
    let plain = DashboardFixture.snapshot(events: DashboardFixture.events + meetings)
    return Snapshot(
      projection: plain.projection, access: access, ownWriters: own, revision: plain.revision,
      comparison: MeetingComparison(with: plain.projection))
  }

  /// A seat that has joined the meeting under way.
  static func joined(
    _ columns: Int = 120, _ rows: Int = 40, language: Language = .vietnamese,
    meetings: [Event] = underWay
  ) -> State {
    var state = DashboardFixture.state(
      columns, rows, language: language, snapshot: snapshot(meetings))
    state.press("M")
    return state
  }

  /// The lines that a state sent, read back by everybody.
  static func lines(_ effects: [Effect], from seq: Int, at: String) -> [Event] {
    effects.flatMap { effect -> [Draft] in
      if case .storage(.append(let drafts, _), _) = effect { drafts } else { [] }
    }
    .enumerated().map { place, draft in
      Event(
        id: EventID(writer: writerID("hop-1"), seq: seq + place), at: instant(at),
        by: "Văn phòng UBND", subject: draft.subject, body: draft.body.eventBody, on: draft.on,
        why: draft.why, meeting: draft.meeting)
    }
  }
}
