import Phrases
import PlanDomain
import PlanReports
import Testing

@Suite struct DocumentTests {
  private func closedMeeting(title: String = "Họp giao ban", conclusion: String = "Thống nhất.")
    throws -> (Projection, Meeting)
  {
    var fixture = try ReportFixture()
    let writer = try #require(ReportFixture.writer)
    let item = try #require(ItemID("1.1.1"))
    let leads = [DepartmentID("gtvt"), DepartmentID("jica")].compactMap(\.self)
    func add(_ body: EventBody, on item: String? = nil, why: String? = nil) {
      fixture.add(
        body, on: item, day: "2026-02-05", why: why, meeting: "2026-02-05", by: "Sở GTVT")
    }
    add(
      .meeting(
        .open(
          MeetingOpening(
            title: title, place: "Phòng 1", chair: "Phó Chủ tịch", secretary: "Nguyễn An"))))
    add(.meeting(.attend(Attendance(department: leads[0], state: .present))))
    add(.meeting(.attend(Attendance(department: leads[1], state: .delegate, name: "Ông B"))))
    add(
      .meeting(
        .agenda([AgendaEntry(item: .item(item), minutes: 10, reason: "quá hạn")])))
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
            directives: [EventID(writer: writer, seq: 8)]))))
    add(
      .meeting(
        .conclude(
          Conclusion(item: .item(item), number: 2, text: "Ghi nhận.", directives: []))))
    add(.meeting(.close))
    let projection = fixture.projection
    return (projection, try #require(projection.meetings.first))
  }

  @Test func theMinutesTellWhoMetWhatChangedAndWhatWasConcluded() throws {
    let (projection, meeting) = try closedMeeting()
    #expect(
      text(markdown(minutesDocument(projection, meeting, Wording(.vietnamese)))) == """
        | <br>**SỞ GIAO THÔNG VẬN TẢI** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
        |:---:|:---:|
        | Số: …/BB-… | *…, ngày 05 tháng 02 năm 2026* |

        # BIÊN BẢN

        **Họp giao ban**

        **Thời gian bắt đầu:** 09 giờ 00 phút, ngày 05 tháng 02 năm 2026

        **Địa điểm:** Phòng 1

        **Người chủ trì:** Phó Chủ tịch

        **Thư ký:** Nguyễn An

        **Thành phần tham dự:**

        - Sở Giao thông vận tải
        - JICA (cử người dự thay: Ông B)

        ## I. NỘI DUNG CUỘC HỌP

        **1. Cảng cạn (1.1.1)**

        **Chủ trì:** Sở Giao thông vận tải

        - Nội dung xem xét: quá hạn
        - Trạng thái: từ “–” thành “có nguy cơ chậm”
        - Thời hạn: từ “31/12/2026” thành “31/01/2027”; lý do: chờ vốn
        - Ý kiến: Cần thêm người

        ## II. KẾT LUẬN

        **1. Cảng cạn (1.1.1):** Thống nhất.

        - Giao Sở Giao thông vận tải, JICA: Trình lại quy hoạch. Thời hạn: 01/03/2026.

        **2. Cảng cạn (1.1.1):** Ghi nhận.

        - Không phát sinh nhiệm vụ.

        ## III. NHIỆM VỤ ĐƯỢC GIAO

        | STT | Cơ quan thực hiện | Nội dung nhiệm vụ | Thời hạn |
        |:---:|---|---|:---:|
        | 03 | Sở Giao thông vận tải, JICA | Trình lại quy hoạch. | 01/03/2026 |

        Cuộc họp kết thúc vào 09 giờ 00 phút, ngày 05 tháng 02 năm 2026./.

        ***Nơi nhận:***

        - Như thành phần tham dự
        - Lưu: VT.

        | **THƯ KÝ** | **CHỦ TRÌ** |
        |:---:|:---:|
        | *(Ký, ghi rõ họ tên)* | *(Ký, ghi rõ họ tên)* |
        | **Nguyễn An** | **Phó Chủ tịch** |

        """)
  }

  @Test func theNoticeTellsTheConclusionsAndWhoHasToDoWhat() throws {
    let (projection, meeting) = try closedMeeting()
    #expect(
      text(markdown(noticeDocument(projection, meeting, Wording(.english)))) == """
        | <br>**SỞ GIAO THÔNG VẬN TẢI** | **SOCIALIST REPUBLIC OF VIET NAM**<br>**Independence - Freedom - Happiness** |
        |:---:|:---:|
        | No.: …/TB-… | *…, 05 February 2026* |

        # NOTICE

        **Conclusions of Phó Chủ tịch at the meeting “Họp giao ban”**

        05 February 2026, at Phòng 1, Phó Chủ tịch chaired the meeting “Họp giao ban”.

        Attending: Sở Giao thông vận tải; JICA (by a delegate: Ông B).

        After the reports and the discussion, Phó Chủ tịch concluded as follows:

        **1. Cảng cạn (1.1.1):** Thống nhất.

        - Sở Giao thông vận tải, JICA: Trình lại quy hoạch. By 2026-03-01.

        **2. Cảng cạn (1.1.1):** Ghi nhận.

        - No task arises.

        ## Tasks assigned

        | No. | Who | Task | By when |
        |:---:|---|---|:---:|
        | 03 | Sở Giao thông vận tải, JICA | Trình lại quy hoạch. | 2026-03-01 |

        These are the conclusions of the meeting, notified by Sở Giao thông vận tải for the bodies concerned to know and carry out.

        ***Recipients:***

        - Sở Giao thông vận tải
        - JICA
        - Archive.

        | **CHAIR** |
        |:---:|
        | *(Signature and full name)* |
        | **Phó Chủ tịch** |

        """)
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
    #expect(text(markdown(document)).contains(#"(1.1.1):** 1. "# + escaped))
  }

  @Test func theHTMLPrintsToA4WithTheDecreesMargins() throws {
    let (projection, meeting) = try closedMeeting()
    let page = text(html(noticeDocument(projection, meeting, Wording(.vietnamese))))
    #expect(page.contains("@page { size: A4; margin: 20mm 15mm 20mm 30mm;"))
    #expect(page.contains("@page :first { @top-center { content: none } }"))
    #expect(page.contains(#"<html lang="vi">"#))
    #expect(!page.contains("http"), "it needs no network")
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
}
