import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

@Suite struct DocumentTests {
  private func closedMeeting(
    title: String = "Họp giao ban", conclusion: String = "Thống nhất.",
    by name: String = "Sở GTVT", chair: String = "Phó Chủ tịch"
  ) throws -> (Projection, Meeting) {
    var fixture = try ReportFixture()
    let writer = try #require(ReportFixture.writer)
    let item = try #require(ItemID("1.1.1"))
    let late = try #require(ItemID("1.1.2"))
    let leads = [DepartmentID("gtvt"), DepartmentID("jica")].compactMap(\.self)
    func add(_ body: EventBody, on item: String? = nil, why: String? = nil) {
      fixture.add(
        body, on: item, day: "2026-02-05", why: why, meeting: "2026-02-05", by: name)
    }
    add(
      .meeting(
        .open(
          MeetingOpening(
            title: title, place: "Phòng 1", chair: chair, secretary: "Bà Nguyễn An"))))
    add(.meeting(.attend(Attendance(department: leads[0], state: .present))))
    add(.meeting(.attend(Attendance(department: leads[1], state: .delegate, name: "Ông B"))))
    if let absent = DepartmentID("sxd") {
      add(.meeting(.attend(Attendance(department: absent, state: .absent))))
    }
    let agenda = [
      AgendaEntry(item: .item(item), minutes: 10, reason: "quá hạn"),
      AgendaEntry(item: .item(late), minutes: 5, reason: "chưa có chủ trì"),
    ]
    add(.meeting(.agenda(agenda)))
    add(.set(Change(status: .atRisk, due: Day(iso: "2027-01-31"))), on: "1.1.1", why: "chờ vốn")
    add(.note(Note(text: "Chuyện nội bộ", isInternal: true)), on: "1.1.1")
    add(.note(Note(text: "Cần thêm người")), on: "1.1.1")
    add(
      .directive(
        DirectiveOrder(
          number: 3, to: leads, item: item, text: "Trình lại quy hoạch.",
          due: Day(iso: "2026-03-01"))))
    add(
      .meeting(
        .conclude(
          Conclusion(
            item: .item(item), number: 1, text: conclusion,
            directives: [EventID(writer: writer, seq: 9)]))))
    add(
      .meeting(
        .conclude(
          Conclusion(item: .item(item), number: 2, text: "Ghi nhận.", directives: []))))
    add(.meeting(.postpone(.item(late))))
    add(.meeting(.close))
    fixture.add(
      .meeting(.supplement("Sở GTVT gửi bổ sung bản đồ quy hoạch.")), on: nil, day: "2026-02-11",
      meeting: "2026-02-05", by: "Sở GTVT")
    let projection = fixture.projection
    return (projection, try #require(projection.meetings.first))
  }

  @Test(arguments: Language.allCases)
  func theDocumentsAreAsOnFile(language: Language) throws {
    let (projection, meeting) = try closedMeeting()
    let say = Wording(language)
    let documents = [
      ("minutes", minutesDocument(projection, meeting, say)),
      ("notice", try #require(noticeDocument(projection, meeting, say))),
      ("supplement", try #require(supplementDocument(projection, meeting, say))),
    ]
    for (name, document) in documents {
      let stem = "\(name)-\(language.rawValue)"
      expect(markdown(document), "\(stem).md")
      expect(html(document), "\(stem).html")
    }
  }

  private func notice(_ projection: Projection, _ meeting: Meeting) throws -> Document {
    try #require(noticeDocument(projection, meeting, Wording(.vietnamese)))
  }

  private func expect(_ bytes: [UInt8], _ name: String) {
    let file = RecordedFile(name, in: "Documents", beside: #filePath)
    if let mismatch = file.mismatch(with: text(bytes)) { Issue.record("\(mismatch)") }
  }

  @Test(arguments: ["Họp rà soát ngày 05/02/2026", "Họp rà soát, 2026-02-05", "Họp rà soát"])
  func theOpeningSentenceSaysTheDayOnce(title: String) throws {
    let (projection, meeting) = try closedMeeting(title: title)
    let words = text(markdown(try notice(projection, meeting)))
    #expect(words.contains("Phó Chủ tịch chủ trì cuộc họp rà soát."), "\(words)")
    #expect(!words.contains("2026-02-05"), "the day stands once: \(words)")
  }

  @Test func markupInRecordedTextIsInert() throws {
    let hostile = "<script>alert(1)</script> **x** [a](http://b) |c| `d` \u{1B}[31m"
    let (projection, meeting) = try closedMeeting(title: hostile, conclusion: "1. " + hostile)
    let document = minutesDocument(projection, meeting, Wording(.vietnamese))
    let page = text(html(document))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; **x**"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{1B}"))
    let escaped =
      #"\<script\>alert(1)\</script\> \*\*x\*\* \[a\](http\://b) \|c\| \`d\` ␛\[31m"#
    #expect(text(markdown(document)).contains("**\(escaped)**"))
    #expect(text(markdown(document)).contains("\n1\\. " + escaped))
  }

  @Test func whatIsMadeUpIsNotSaidInWhatIsSigned() throws {
    let (projection, meeting) = try closedMeeting(title: "Họp giao ban (minh họa)")
    let say = Wording(.vietnamese)
    for document in [
      minutesDocument(projection, meeting, say), try notice(projection, meeting),
      try #require(supplementDocument(projection, meeting, say)),
    ] { #expect(!text(markdown(document)).contains("minh họa")) }
  }

  @Test func conclusionsStandBelowHeadingsInWordToo() throws {
    let (projection, meeting) = try closedMeeting()
    func headings(_ document: Document, _ style: String) -> Int {
      let file = String(decoding: docx(document), as: UTF8.self)
      return file.ranges(of: "<w:pStyle w:val=\"\(style)\"/>").count
    }
    #expect(headings(try notice(projection, meeting), "Heading1") == 2, "one for each")
    let minutes = minutesDocument(projection, meeting, Wording(.vietnamese))
    #expect(headings(minutes, "Heading1") == 2 && headings(minutes, "Heading2") == 4)
  }

  /// Behind a lead-in too, a further line begins one in the file.
  @Test func noLineOfARecordedTextBeginsAListOfItsOwn() throws {
    let (projection, meeting) = try closedMeeting(conclusion: "Thống nhất:\n- một\n1. hai\n + ba")
    for document in [
      minutesDocument(projection, meeting, Wording(.vietnamese)), try notice(projection, meeting),
    ] {
      let page = text(markdown(document))
      #expect(page.contains("\nThống nhất:\\\n  \\- một\\\n  1\\. hai\\\n   \\+ ba."), "\(page)")
    }
  }

  @Test func theHTMLPrintsToA4WithTheDecreesMarginsInABrowserAndInWriter() throws {
    let (projection, meeting) = try closedMeeting()
    let page = text(html(try notice(projection, meeting)))
    #expect(page.contains("@page { size: A4; margin: 20mm 15mm 20mm 30mm;"))
    #expect(page.contains("@page :first { @top-center { content: none } }"))
    // Writer's pages begin 10 mm down, and its header takes the other 10; the first has no header.
    #expect(page.contains("@page { size: 21cm 29.7cm; margin: 10mm 15mm 20mm 30mm }"))
    #expect(page.contains("@page :first { margin: 20mm 15mm 20mm 30mm }"))
    #expect(page.ranges(of: "<div title=\"header\"").count == 2)
    #expect(page.contains(#"<html lang="vi">"#))
    #expect(!page.contains("http"), "it needs no network")
  }

  @Test func aPlanThatDoesNotSayWhoseItIsLeavesThatToTheClerk() throws {
    let (projection, meeting) = try closedMeeting(by: "Nguyễn Văn C")
    let page = text(markdown(minutesDocument(projection, meeting, Wording(.vietnamese))))
    #expect(page.hasPrefix("| **…** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**"))
  }

  @Test func whatCameAfterTheCloseIsInNoDocument() throws {
    var fixture = try ReportFixture()
    let opening = MeetingOpening(title: "Họp")
    fixture.add(.meeting(.open(opening)), on: nil, day: "2026-02-05", meeting: "2026-02-05")
    fixture.add(.meeting(.close), on: nil, day: "2026-02-06", meeting: "2026-02-05")
    fixture.add(
      .set(Change(status: .behind)), day: "2026-02-07", meeting: "2026-02-05")
    let projection = fixture.projection
    let meeting = try #require(projection.meetings.first)
    #expect(meeting.cameAfterClosing.count == 1)
    let document = minutesDocument(projection, meeting, Wording(.vietnamese))
    #expect(!text(markdown(document)).contains("chậm tiến độ"))
    #expect(text(markdown(document)).contains("Cuộc họp không có kết luận."))
  }

  @Test func theMinutesTellWhatWasChangedInThePlanItself() throws {
    var fixture = try ReportFixture()
    func add(_ body: EventBody, on item: String? = nil) {
      fixture.add(body, on: item, day: "2026-02-05", meeting: "2026-02-05")
    }
    add(.meeting(.open(MeetingOpening(title: "Họp"))))
    add(
      .planEdit(PlanEdit(was: "  due: 2026-12-31\n", now: "  due: 2027-02-05\n")), on: "1.1.1")
    add(
      .planEdit(PlanEdit(was: "  - {id: x, title: X}\n", now: "")), on: "1.1")
    add(.meeting(.close))
    let projection = fixture.projection
    let meeting = try #require(projection.meetings.first)
    let page = text(markdown(minutesDocument(projection, meeting, Wording(.vietnamese))))
    #expect(page.contains("### 1. Cảng cạn\n"), "\(page)")
    #expect(
      page.contains(
        "- Sửa nội dung kế hoạch: Hạn phê duyệt: 05/02/2027 (trước cuộc họp: 31/12/2026)."),
      "\(page)")
    #expect(page.contains("- Bỏ khỏi kế hoạch: X."))
  }

  @Test func aProvincesNoticeIsSignedForItsChairmanAndOthersByWhoChaired() throws {
    #expect(OwnerName("UBND tỉnh Bà Rịa - Vũng Tàu").isProvincial)
    #expect(OwnerName("Ủy ban nhân dân thành phố Đà Nẵng").isProvincial)
    #expect(!OwnerName("UBND huyện Châu Đức").isProvincial && !OwnerName(nil).isProvincial)
    let (projection, meeting) = try closedMeeting()
    let page = text(markdown(try notice(projection, meeting)))
    #expect(page.contains("| **PHÓ CHỦ TỊCH** |"), "\(page)")
    #expect(!page.contains("| **Phó Chủ tịch** |"), "an office is no name")
    #expect(!page.contains("CHỦ TRÌ**") && !page.contains("Ký, ghi rõ"))
  }
}
