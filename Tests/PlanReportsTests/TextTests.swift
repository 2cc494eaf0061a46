import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

@Suite struct TextTests {
  let vietnamese = Wording(.vietnamese)
  let english = Wording(.english)

  @Test func theOutlineLinesUpItsColumns() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .onTrack, progress: Percent(90))), day: "2026-11-20")
    #expect(
      showText(fixture.projection, vietnamese).joined(separator: "\n") == """
        PBEG  Kế hoạch
        Ngày 23/11/2026
        2 nhiệm vụ: 0 hoàn thành đúng hạn, 0 hoàn thành quá hạn, 1 chưa hoàn thành trong hạn, \
        1 chưa hoàn thành quá hạn; tỷ lệ đúng hạn 0 %
        1/4 mục là minh họa
        mới nhập 1/9 chiến lược

        Trạng thái      Tiến độ  Kế hoạch đến nay  Thời hạn    Chủ trì  Mục
        ▲ chậm tiến độ     45 %              90 %  –           Sở GTVT  1  Logistics
        ▲ chậm tiến độ     45 %              90 %  –           Sở GTVT    1.1  Hạ tầng
        ● đúng tiến độ     90 %              90 %  31/12/2026  Sở GTVT      1.1.1  Cảng cạn
        ▲ chậm tiến độ      0 %                 –  01/11/2026  Sở GTVT      1.1.2  Đường liên cảng  \
        (quá hạn 22 ngày; minh họa)

        Cơ quan
          Sở Giao thông vận tải: chủ trì 2, phối hợp 0; 1 việc quá hạn
          JICA: chủ trì 0, phối hợp 1
        """)
  }

  @Test func lookingBackSaysThatTheStructureIsTodays() throws {
    let day = try #require(Day(iso: "2026-11-09"))
    let past = try ReportFixture().projection(.asOf(day, offset: .indochina))
    #expect(
      showText(past, english).contains(
        "As of the end of 2026-11-09 (the plan's structure is today's)"))
  }

  @Test func anItemTellsAllThatIsKnownOfIt() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .atRisk, progress: Percent(30))), day: "2026-11-02")
    fixture.add(
      .set(Change(due: Day(iso: "2027-03-31"))), day: "2026-11-03", why: "Waiting for JICA")
    fixture.add(
      .obstacle(Obstacle(text: "No land", cause: "Price", proposal: "Review")), day: "2026-11-04")
    fixture.add(.note(Note(text: "First\nSecond")), day: "2026-11-05", by: "Office")
    #expect(
      itemText(fixture.projection, item: 2, english).joined(separator: "\n") == """
        Action 1.1.1  Cảng cạn
          in 1  Logistics
          in 1.1  Hạ tầng
        On 2026-11-23

        Status        ▲ behind (reported: ◆ at risk)
        Progress      30 % (expected 72 %)
        Lead          Sở Giao thông vận tải
        Coordinating  JICA
        Start         2026-01-01
        Deadline      2027-03-31; in time; extended once (2026-12-31)
        Deliverable   Quy hoạch
        Attention     \(reasons(fixture.projection))

        Obstacles
          2026-11-04  Sở GTVT: No land
            Cause: Price
            Proposal: Review

        Notes
          2026-11-05  Office: First
                              Second

        History
          2026-11-05 09:00  Office  [vp-1:4]
              Note: First
                    Second
          2026-11-04 09:00  Sở GTVT  [vp-1:3]
              Obstacle: No land
              Cause: Price
              Proposal: Review
          2026-11-03 09:00  Sở GTVT  [vp-1:2]
              Deadline: 2026-12-31 → 2027-03-31
              Reason: Waiting for JICA
          2026-11-02 09:00  Sở GTVT  [vp-1:1]
              Status: – → ◆ at risk
              Progress: – → 30 %
        """)
  }

  /// The reasons' own words are another module's matter.
  private func reasons(_ projection: Projection) -> String {
    projection.reasons(of: 2).map { english($0.phrase(obstacle: "No land")) }
      .joined(separator: "; ")
  }

  @Test func hostileTextComesOutInert() throws {
    var fixture = try ReportFixture(title: "a\u{1B}]0;x\u{7}\u{202E}b")
    fixture.add(.note(Note(text: "\u{1B}[2J\r\nnext\u{9B}")), day: "2026-11-05", by: "e\u{1B}c")
    let projection = fixture.projection
    let lines =
      showText(projection, vietnamese) + itemText(projection, item: 2, english)
      + logText(projection, projection.logPositions(), english)
    for scalar in lines.joined().unicodeScalars {
      #expect(Sanitiser.isShowable(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(lines.contains { $0.contains("a␛]0;x␇‹U+202E›b") })
  }
}
