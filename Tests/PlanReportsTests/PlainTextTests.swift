import Phrases
import PlanDomain
import PlanReports
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
    #expect(
      plainText(try fixture().projection, vietnamese).joined(separator: "\n") == """
        """)
  }

  @Test func itIsToldInEnglish() throws {
    #expect(
      plainText(try fixture().projection, english).joined(separator: "\n") == """
        """)
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
