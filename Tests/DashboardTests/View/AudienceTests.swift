import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What the room sees, drawn without a dashboard's state.
@Suite struct AudienceTests {
  private func picture(
    _ events: [Event], _ subject: Subject? = MeetingFixture.late,
    size: Size = Size(columns: 120, rows: 40), now: Instant = DashboardFixture.now
  ) -> String {
    let projection = MeetingFixture.snapshot(events).projection
    guard let meeting = projection.openMeeting else { return "" }
    let audience = Audience(
      projection: projection, meeting: meeting, subject: subject,
      earlier: MeetingComparison(with: projection).earlier, now: now)
    var canvas = Canvas(
      size: size, skin: Skin(styles: .plain), say: Wording(.vietnamese))
    drawAudience(audience, in: size.bounds, on: &canvas)
    return canvas.finished().frame.grid.picture
  }

  /// A report is compared with a report and what is computed with what was, each by its name.
  @Test(arguments: [
    (
      Status.suspended, ["báo cáo: ◆", "→ ‖", "tính toán: ▲"],
      ["○ →"]
    ),
    (.behind, ["báo cáo: ◆", "→ ▲"], ["tính toán: ▲ chậm tiến độ →", "vẫn như trước"]),
    (.atRisk, ["báo cáo: ◆", "vẫn như trước"], ["→ ◆", "→ ▲"]),
  ])
  func sinceTheLastMeetingLikeIsComparedWithLike(
    status: Status, told: [String], notTold: [String]
  ) {
    let judged = MeetingFixture.line(
      8, "2026-11-23T02:38:00.000Z", MeetingFixture.late, .set(Change(status: status)),
      meeting: "2026-11-23")
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)] {
      let text = picture(MeetingFixture.underWay + [judged], size: size)
      let since = text.split(separator: "\n").drop { !$0.contains("20/10") }.prefix(3)
        .joined(separator: "\n")
      for part in told { #expect(since.contains(part), "\(status) \(size): \(since)") }
      for part in notTold { #expect(!since.contains(part), "\(status) \(size): \(since)") }
    }
  }

  @Test func internalNotesAreNotForTheRoom() {
    let notes = [
      MeetingFixture.line(
        8, "2026-11-23T02:38:00.000Z", MeetingFixture.late,
        .note(Note(text: "Chỉ nội bộ biết", isInternal: true)), meeting: "2026-11-23"),
      MeetingFixture.line(
        9, "2026-11-23T02:39:00.000Z", MeetingFixture.late, .note(Note(text: "Ai cũng đọc")),
        meeting: "2026-11-23"),
    ]
    let text = picture(MeetingFixture.underWay + notes)
    #expect(text.contains("Ai cũng đọc"))
    #expect(!text.contains("nội bộ"))
  }

  /// The chair's own judgement, made in this meeting, leads; what the rules make of it is beside it.
  @Test(arguments: [MeetingFixture.late, MeetingFixture.overdueOrder])
  func whatTheMeetingJudgesLeadsThePage(subject: Subject) {
    let judged = MeetingFixture.line(
      8, "2026-11-23T02:38:00.000Z", subject, .set(Change(status: .onTrack)),
      meeting: "2026-11-23")
    let text = picture(MeetingFixture.underWay + [judged], subject)
    #expect(text.contains("● ĐÚNG TIẾN ĐỘ     theo tính toán: ▲ chậm tiến độ"))
    let elsewhere = Event(
      id: judged.id, at: judged.at, by: judged.by, subject: subject, body: judged.body)
    let asEver = picture(MeetingFixture.underWay + [elsewhere], subject)
    #expect(asEver.contains("▲ CHẬM TIẾN ĐỘ     theo báo cáo: ● đúng tiến độ"))
  }

  @Test func aDirectiveThatIsDoneIsNotHidden() {
    let done = DashboardFixture.event(
      7, "2026-11-20T02:00:00.000Z", "vp-1:5", .set(Change(status: .done)))
    let text = picture(MeetingFixture.underWay + [done])
    #expect(text.contains("✓ hoàn thành  CĐ 01"), "\(text)")
  }

  @Test func aConclusionThatLostItsTasksIsToldSo() {
    let order = MeetingFixture.line(
      8, "2026-11-23T02:37:00.000Z", MeetingFixture.late,
      .directive(
        DirectiveOrder(number: 3, to: [], item: itemID("2.1.1"), text: "Rà soát", due: nil)),
      meeting: "2026-11-23")
    let conclusion = MeetingFixture.step(
      9, "2026-11-23T02:38:00.000Z", "2026-11-23",
      .conclude(
        Conclusion(item: MeetingFixture.late, number: 1, text: "Thống nhất", directives: [order.id])
      ))
    let undo = MeetingFixture.line(
      10, "2026-11-23T02:39:00.000Z", MeetingFixture.late, .undo(order.id), meeting: "2026-11-23")
    let words = Wording(.vietnamese)(.tasksTakenBack)
    #expect(!picture(MeetingFixture.underWay + [order, conclusion]).contains(words))
    #expect(picture(MeetingFixture.underWay + [order, conclusion, undo]).contains(words))
  }

  @Test func aJudgementThatIsTakenBackLeadsNoMore() {
    let judged = MeetingFixture.line(
      8, "2026-11-23T02:38:00.000Z", MeetingFixture.late, .set(Change(status: .onTrack)),
      meeting: "2026-11-23")
    let undo = MeetingFixture.line(
      9, "2026-11-23T02:39:00.000Z", MeetingFixture.late, .undo(judged.id), meeting: "2026-11-23")
    #expect(picture(MeetingFixture.underWay + [judged, undo]).contains("▲ CHẬM TIẾN ĐỘ"))
  }

  @Test func itHoldsTheItemAgainstTheLastMeeting() {
    let text = picture(MeetingFixture.underWay)
    #expect(text.contains("Từ kỳ họp 20/10"))
    #expect(text.contains("40 % → 45 %"))
  }

  @Test func theClocksCountFromTheRecordedTurnsAndSayWhenTimeIsOver() {
    #expect(picture(MeetingFixture.underWay).contains("04:12 / 05:00"))
    let later = DashboardFixture.now.adding(milliseconds: 90_000)
    let text = picture(MeetingFixture.underWay, now: later)
    #expect(text.contains("▲ quá 00:42  05:42 / 05:00"))
    #expect(text.contains("▲ quá 02:30  32:30 / 30:00"))
  }

  @Test func anObstacleAndADirectiveOfTheItemAreThere() {
    let text = picture(MeetingFixture.underWay)
    #expect(text.contains("Chưa có ý kiến của đơn vị thực hiện"))
    #expect(text.contains("01  01/11/2026  Sở TN&MT"))
  }

  @Test func aDirectiveIsPresentedWithWhatItIsAbout() {
    let text = picture(MeetingFixture.underWay, MeetingFixture.overdueOrder)
    #expect(text.contains("Chỉ đạo 01"))
    #expect(text.contains("Kiểm soát ô nhiễm"))
    #expect(text.contains("quá hạn 22 ngày"))
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12), (200, 60), (60, 16), (100, 20), (40, 11)])
  func theTitleIsWholeAtEverySize(columns: Int, rows: Int) {
    let long = Subject.item(itemID("2"))
    let agenda = MeetingFixture.step(
      8, "2026-11-23T02:40:00.000Z", "2026-11-23",
      .agenda([AgendaEntry(item: long, minutes: 5, reason: "")]))
    let text = picture(
      MeetingFixture.underWay + [agenda], long, size: Size(columns: columns, rows: rows))
    let letters = text.uppercased().filter(\.isLetter)
    #expect(letters.contains("TỈNHTIÊNTIẾNVỀTĂNGTRƯỞNGXANHCỦAVÙNGKINHTẾPHÍANAM"))
  }

  /// Of a title longer than the head the start is large and all of it among the facts; the status,
  /// the bar and the line below the page keep their places.
  @Test(arguments: [(40, 12), (40, 6), (60, 5), (80, 24), (120, 40), (200, 60)])
  func aTitleLongerThanItsRoomIsCutAndToldWholeBelow(columns: Int, rows: Int) {
    let title = (1...300).map { "mục\($0)" }.joined(separator: " ")
    let snapshot = DashboardFixture.snapshot(
      text: DashboardFixture.text.replacing("Kiểm soát ô nhiễm", with: title),
      events: DashboardFixture.events + MeetingFixture.underWay)
    let size = Size(columns: columns, rows: rows)
    let area = size.bounds.splitBottom(1).rest
    guard let meeting = snapshot.projection.openMeeting else {
      Issue.record("no meeting is open")
      return
    }
    let audience = Audience(
      projection: snapshot.projection, meeting: meeting, subject: MeetingFixture.late,
      earlier: nil, now: DashboardFixture.now)
    var canvas = Canvas(size: size, skin: Skin(styles: .plain), say: Wording(.vietnamese))
    drawAudience(audience, in: area, on: &canvas)
    let picture = canvas.finished().frame.grid.picture
    let lines = picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[rows - 1].allSatisfy { $0 == " " }, "the footer's line is not the page's")
    #expect(picture.contains("…"))
    #expect(picture.contains("CHẬM"))
    if rows > 5 { #expect(picture.contains("45 %")) }
    let page = AudiencePage(audience, in: area, glyphs: .unicode, say: Wording(.vietnamese))
    let facts = page.facts.flatMap { $0 }.map(\.text).joined(separator: " ")
    #expect(facts.contains("mục1 ") && facts.contains("mục300"), "all of it is one scroll away")
  }

  @Test func aDirectiveOfAPageOfTextLeavesRoomForItsStatus() {
    let order = DirectiveOrder(
      number: 7, to: [departmentID("stnmt")], item: nil,
      text: Array(repeating: "rà soát", count: 190).joined(separator: " "),
      due: day("2026-12-31"))
    let given = MeetingFixture.line(
      8, "2026-11-23T02:38:00.000Z", .plan, .directive(order), meeting: "2026-11-23")
    let text = picture(
      MeetingFixture.underWay + [given], .directive(eventID("hop-1:8")),
      size: Size(columns: 80, rows: 24))
    #expect(text.contains("CHƯA THỰC HIỆN"))
    #expect(text.contains("31/12/2026"))
    #expect(text.contains("Toàn văn"))
  }

  @Test func whatTheLastMeetingConcludedOnItIsThere() {
    let conclusion = Conclusion(
      item: MeetingFixture.late, number: 1, text: "Đôn đốc đơn vị thực hiện", directives: [])
    let line = MeetingFixture.step(
      2, "2026-10-20T02:00:00.000Z", "2026-10-20", .conclude(conclusion), writer: "xa-1")
    let close = MeetingFixture.step(
      3, "2026-10-20T02:30:00.000Z", "2026-10-20", .close, writer: "xa-1")
    let text = picture([line, close] + MeetingFixture.underWay)
    #expect(text.contains("Kết luận kỳ họp 20/10"))
    #expect(text.contains("Đôn đốc đơn vị thực hiện"))
    #expect(!picture(MeetingFixture.underWay).contains("Kết luận kỳ họp"))
  }

  @Test func whatWasDecidedStaysInSightWhereRowsAreFew() {
    let conclusion = Conclusion(
      item: MeetingFixture.late, number: 1, text: "Thống nhất gia hạn", directives: [])
    let line = MeetingFixture.step(
      8, "2026-11-23T02:40:00.000Z", "2026-11-23", .conclude(conclusion))
    for rows in [20, 24, 40] {
      let text = picture(
        MeetingFixture.underWay + [line], size: Size(columns: 80, rows: rows))
      #expect(text.contains("Kết luận 1") && text.contains("không phát sinh nhiệm vụ"), "\(rows)")
    }
  }
}
