import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanReports

/// What is copied to be passed on.
struct SummaryTests {
  private let english = Wording(.english)

  @Test func anItemIsSummedUpWithItsNewestNoteAndNoHistory() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .atRisk, progress: Percent(30))), day: "2026-11-02")
    fixture.add(.obstacle(Obstacle(text: "No land")), day: "2026-11-04")
    fixture.add(.note(Note(text: "Old")), day: "2026-11-05", by: "Office")
    fixture.add(.note(Note(text: "New")), day: "2026-11-06", by: "Office")
    fixture.add(.note(Note(text: "Between us", isInternal: true)), day: "2026-11-07")
    let lines = itemSummary(fixture.projection, item: 2, english).split(separator: "\n")
    #expect(lines.first == "Action 1.1.1  Cảng cạn")
    for text in [
      "Status        ▲ behind (reported: ◆ at risk)", "Progress      30 % (expected 90 %)",
      "Lead          Sở Giao thông vận tải", "  2026-11-04  Sở GTVT: No land",
      "  2026-11-06  Office: New",
    ] {
      #expect(lines.contains(text[...]), "\(lines)")
    }
    for text in ["Old", "Between us", "History"] {
      #expect(!lines.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test func aDirectiveIsSummedUp() throws {
    var fixture = try ReportFixture()
    let to = [DepartmentID("gtvt")].compactMap(\.self)
    fixture.add(
      .directive(
        DirectiveOrder(
          number: 5, to: to, item: ItemID("1.1.1"), text: "Report", due: Day(iso: "2026-12-01"))),
      day: "2026-11-02")
    let projection = fixture.projection
    let directive = try #require(projection.directives.first)
    #expect(
      directiveSummary(projection, directive, english) == """
        Directive 05: Report
          1.1.1  Cảng cạn
          Sở Giao thông vận tải; Deadline 2026-12-01; ○ not started
        """)
  }

  @Test func aSummaryIsCutBetweenLinesBeforeTheTerminalWouldCutIt() throws {
    var fixture = try ReportFixture()
    for number in 0..<12 {
      let text = "\(number) " + String(repeating: "ầ", count: 2_600)
      fixture.add(.obstacle(Obstacle(text: text)), day: "2026-11-04")
    }
    let text = itemSummary(fixture.projection, item: 2, english)
    #expect(text.utf8.count <= SummaryText.limitBytes)
    #expect(text.utf8.count > SummaryText.limitBytes - 8_192)
    #expect(text.hasSuffix("\n…"))
  }

  @Test func hostileTextIsCopiedInert() throws {
    var fixture = try ReportFixture(title: "a\u{1B}]52;c;eA==\u{7}\u{202E}b")
    fixture.add(.note(Note(text: "\u{1B}[2J\r\nnext\u{9B}")), day: "2026-11-05", by: "e\u{1B}c")
    for scalar in itemSummary(fixture.projection, item: 2, english).unicodeScalars {
      #expect(scalar == "\n" || Sanitiser.isShowable(scalar))
    }
  }
}
