import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

@Suite struct PlainTextTests {
  let vietnamese = Wording(.vietnamese)
  let english = Wording(.english)

  private func fixture() throws -> ReportFixture {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .onTrack, progress: Percent(90))), day: "2026-11-20")
    let department = DepartmentID("gtvt")
    fixture.add(
      .directive(
        DirectiveOrder(
          number: 1, to: [department].compactMap(\.self), item: ItemID("1.1.1"),
          text: "Báo cáo tiến độ.", due: Day(iso: "2026-11-25"))),
      on: nil, day: "2026-11-21")
    return fixture
  }

  @Test func itIsToldInVietnamese() throws {
    let text = plainText(try fixture().projection, vietnamese).joined(separator: "\n")
    #expect(
      text == """
        PBEG: Kế hoạch
          Ngày 23/11/2026
          2 nhiệm vụ: 0 hoàn thành đúng hạn, 0 hoàn thành quá hạn, 1 chưa hoàn thành trong hạn, \
        1 chưa hoàn thành quá hạn; tỷ lệ đúng hạn 0 %
          0 việc sắp đến hạn
          1 chỉ đạo: 0 hoàn thành, 1 chưa hoàn thành, trong đó 0 quá hạn
          1/4 mục là minh họa
          mới nhập 1/9 chiến lược

        Việc cần chú ý: 1 việc, 1 chỉ đạo
          1.1.2 Đường liên cảng: chậm tiến độ; quá hạn 22 ngày
          Chỉ đạo 01, Báo cáo tiến độ: chưa thực hiện; còn 2 ngày đến hạn

        Mục tiêu
          Mục tiêu 1: Logistics
            chậm tiến độ; tiến độ 45 %, kế hoạch đến nay 90 %; chủ trì Sở Giao thông vận tải; \
        1 quá hạn
            Chiến lược 1.1: Hạ tầng
              chậm tiến độ; tiến độ 45 %, kế hoạch đến nay 90 %; chủ trì Sở Giao thông vận tải; \
        1 quá hạn
              Nhiệm vụ 1.1.1: Cảng cạn
                đúng tiến độ; tiến độ 90 %, kế hoạch đến nay 90 %; chủ trì Sở Giao thông vận tải; \
        thời hạn 31/12/2026, trong hạn
              Nhiệm vụ 1.1.2: Đường liên cảng
                chậm tiến độ; tiến độ 0 %; chủ trì Sở Giao thông vận tải; \
        thời hạn 01/11/2026, quá hạn 22 ngày; minh họa

        Cơ quan
          Sở Giao thông vận tải: chủ trì 2, phối hợp 0, 1 chỉ đạo; 1 việc quá hạn
          JICA: chủ trì 0, phối hợp 1

        Ý kiến chỉ đạo: 1
          Chỉ đạo 01: Báo cáo tiến độ.
            chưa thực hiện; Sở Giao thông vận tải; thời hạn 25/11/2026, sắp đến hạn, còn 2 ngày; \
        mục 1.1.1

        Vừa thay đổi
          21/11/2026 09:00, Sở GTVT, 1.1.1 Cảng cạn
              Chỉ đạo 01: Báo cáo tiến độ.
          20/11/2026 09:00, Sở GTVT, 1.1.1 Cảng cạn
              Trạng thái: đúng tiến độ
              Tiến độ: 90 %
        """, "\(text)")
  }

  @Test func itIsToldInEnglish() throws {
    let text = plainText(try fixture().projection, english).joined(separator: "\n")
    #expect(
      text == """
        PBEG: Kế hoạch
          On 2026-11-23
          2 actions: 0 done on time, 0 done late, 1 open in time, 1 open overdue; on-time rate 0 %
          0 tasks due soon
          1 directive: 0 done, 1 open, of these 0 overdue
          1 of 4 items are illustrative
          1 of 9 strategies entered

        Needs attention: 1 task, 1 directive
          1.1.2 Đường liên cảng: behind; overdue 22 days
          Directive 01, Báo cáo tiến độ: not started; due in 2 days

        Objectives
          Objective 1: Logistics
            behind; progress 45 %, expected 90 %; lead Sở Giao thông vận tải; 1 overdue
            Strategy 1.1: Hạ tầng
              behind; progress 45 %, expected 90 %; lead Sở Giao thông vận tải; 1 overdue
              Action 1.1.1: Cảng cạn
                on track; progress 90 %, expected 90 %; lead Sở Giao thông vận tải; \
        deadline 2026-12-31, in time
              Action 1.1.2: Đường liên cảng
                behind; progress 0 %; lead Sở Giao thông vận tải; \
        deadline 2026-11-01, overdue 22 days; illustrative

        Departments
          Sở Giao thông vận tải: leads 2, coordinates 0, 1 directive; 1 task overdue
          JICA: leads 0, coordinates 1

        Directives: 1
          Directive 01: Báo cáo tiến độ.
            not started; Sở Giao thông vận tải; deadline 2026-11-25, due soon, in 2 days; item 1.1.1

        Just changed
          2026-11-21 09:00, Sở GTVT, 1.1.1 Cảng cạn
              Directive 01: Báo cáo tiến độ.
          2026-11-20 09:00, Sở GTVT, 1.1.1 Cảng cạn
              Status: on track
              Progress: 90 %
        """, "\(text)")
  }

  @Test func noLineEndsInASpaceAndNoGlyphStandsForAStatus() throws {
    let fixture = try fixture()
    for say in [vietnamese, english] {
      for line in plainText(fixture.projection, say) {
        #expect(!line.hasSuffix(" "), "\(line)")
        for status in Status.allCases { #expect(!line.contains(status.glyph), "\(line)") }
        #expect(!line.contains("→"))
      }
    }
  }

  @Test func hostileTextComesOutInert() throws {
    let fixture = try ReportFixture(title: "a\u{1B}]0;x\u{7}\u{202E}b")
    for scalar in plainText(fixture.projection, english).joined().unicodeScalars {
      #expect(Sanitiser.isShowable(scalar), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func linesAreWrappedBelowThemselves() {
    let lines = [
      "  một hai ba bốn năm sáu bảy tám", "ngắn", "", "    " + String(repeating: "x", count: 30),
    ]
    #expect(
      wrapped(lines, columns: 20) == [
        "  một hai ba bốn năm", "    sáu bảy tám", "ngắn", "",
        "    " + String(repeating: "x", count: 30),
      ])
  }
}
