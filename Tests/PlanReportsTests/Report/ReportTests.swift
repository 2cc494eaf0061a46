import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanReports
@testable import PlanTables

@Suite struct ReportTests {
  private func fixture(title: String = "Cảng cạn", obstacle: String = "Chưa có mặt bằng") throws
    -> ReportFixture
  {
    var fixture = try ReportFixture(title: title)
    func measure(_ value: Double, _ day: String) throws {
      let indicator = try #require(ItemID("1.CT1"))
      let on = try #require(Day(iso: day))
      fixture.add(
        .measure(Measure(indicator: indicator, value: value, on: on, source: "Hải quan")),
        on: "1.CT1", day: day)
    }
    fixture.add(.set(Change(status: .onTrack, progress: Percent(40))), day: "2026-08-01")
    try measure(40, "2026-08-02")
    fixture.add(
      .obstacle(Obstacle(text: obstacle, cause: "đơn giá", proposal: "Lùi hạn")), on: "1.1.2",
      day: "2026-09-01")
    fixture.add(
      .set(Change(due: Day(iso: "2026-11-10"))), on: "1.1.2", day: "2026-09-02", why: "mưa")
    fixture.add(.set(Change(progress: Percent(60))), day: "2026-10-01")
    try measure(34.5, "2026-10-02")
    fixture.add(.note(Note(text: "Đã họp với chủ hàng")), day: "2026-10-03")
    fixture.add(.note(Note(text: "Chuyện nội bộ", isInternal: true)), day: "2026-10-04")
    return fixture
  }

  private func whole(_ fixture: ReportFixture, _ language: Language) -> Document {
    let start = fixture.projection(.asOf(day("2026-08-31"), offset: .indochina))
    return report(fixture.projection, since: start, meeting: "Giao ban", Wording(language))
  }

  @Test(arguments: Language.allCases)
  func theReportIsAsOnFileInEachFormat(language: Language) throws {
    let fixture = try fixture()
    let report = whole(fixture, language)
    let table = csv(summarySheet(fixture.projection, Wording(language)))
    for (name, bytes) in [
      ("report-\(language.rawValue).md", markdown(report)),
      ("report-\(language.rawValue).html", html(report)),
      ("summary-\(language.rawValue).csv", table),
    ] {
      let file = RecordedFile(name, in: "Goldens", beside: #filePath)
      #expect(file.mismatch(with: text(bytes)) == nil)
    }
  }

  @Test(arguments: Language.allCases)
  func internalNotesEnterNoFormatAndNoCount(language: Language) throws {
    let fixture = try fixture()
    let report = whole(fixture, language)
    for bytes in [
      markdown(report), html(report), csv(summarySheet(fixture.projection, Wording(language))),
    ] {
      #expect(!text(bytes).contains("nội bộ"))
    }
    let since = text(markdown(report)).split(separator: "\n").filter {
      $0.contains(language == .english ? "What changed since" : "Thay đổi từ")
    }
    #expect(since.count == 1 && since[0].contains("1"), "\(since)")
  }

  @Test func theFourClassesAndTheRateAreTheOfficialOnes() throws {
    let words = text(markdown(whole(try fixture(), .english)))
    #expect(
      words.contains("| **The plan** | **2** | **0** | **0** | **1** | **1** | **0 %** |"))
    #expect(
      words.contains("2 actions: 0 done on time, 0 done late, 1 open in time, 1 open overdue"))
  }

  @Test func whatIsOverdueComesWithWhatPeopleRecorded() throws {
    let words = text(markdown(whole(try fixture(), .english)))
    #expect(
      words.contains(
        "| 1 | Đường liên cảng | Sở GTVT | 2026-11-10 | 13 days | Chưa có mặt bằng (cause: đơn "
          + "giá)<br>no update for 82 days<br>extended once |"))
  }

  /// What was noted before it was done is about another time.
  @Test func theReasonIsTheNewestAboutHowItStandsNow() throws {
    func reasons(_ add: (inout ReportFixture) -> Void) throws -> String {
      var fixture = try ReportFixture()
      fixture.add(.note(Note(text: "Ghi chú cũ")), on: "1.1.2", day: "2026-10-01")
      fixture.add(.set(Change(status: .done)), on: "1.1.2", day: "2026-10-20")
      add(&fixture)
      let lines = text(markdown(whole(fixture, .english))).split(separator: "\n")
      return lines.first { $0.hasPrefix("| 1 | Đường") }.map(String.init) ?? ""
    }
    let reopened = try reasons {
      $0.add(
        .set(Change(status: .onTrack)), on: "1.1.2", day: "2026-11-05", why: "Trả lại hồ sơ")
    }
    #expect(reopened.contains("Trả lại hồ sơ") && !reopened.contains("Ghi chú cũ"), "\(reopened)")
    let noted = try reasons {
      $0.add(.set(Change(status: .onTrack)), on: "1.1.2", day: "2026-11-05", why: "Trả lại hồ sơ")
      $0.add(.note(Note(text: "Chờ nghiệm thu")), on: "1.1.2", day: "2026-11-06")
    }
    #expect(noted.contains("Chờ nghiệm thu") && !noted.contains("Trả lại"), "\(noted)")
  }

  @Test func theHTMLLoadsNothingAndNamesItsLanguageAndHeadings() throws {
    let page = text(html(whole(try fixture(), .vietnamese)))
    for part in [
      "<html lang=\"vi\">", "name=\"viewport\"", "default-src 'none'", "<th scope=\"col\"",
      "<th scope=\"row\"", "<caption>", "<svg class=\"plot\"", "role=\"img\"", "size: A4 landscape",
      "display: table-header-group",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    for part in ["http:", "https:", "src=", "href=", "<script", "url(", "@import"] {
      #expect(!page.contains(part), "\(part)")
    }
    // A colour never says a status alone.
    for status in Status.allCases {
      for place in page.ranges(of: "<b class=\"\(status.rawValue)\">") {
        #expect(page[place.upperBound...].hasPrefix(status.glyph + " "), "\(status)")
      }
    }
  }

  @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x>", "a\u{202E}b\u{1B}[31m", "| # *"])
  func hostileTextIsInertInEveryFormat(hostile: String) throws {
    let fixture = try fixture(title: hostile, obstacle: hostile)
    let report = whole(fixture, .vietnamese)
    let page = text(html(report))
    #expect(!page.contains("<script>") && !page.contains("<img"))
    for bytes in [
      html(report), markdown(report), csv(summarySheet(fixture.projection, Wording(.vietnamese))),
    ] {
      #expect(!bytes.contains(0x1B))
      #expect(!text(bytes).unicodeScalars.contains("\u{202E}"))
    }
    #expect(!text(markdown(report)).contains("| # *"))
  }

  @Test(arguments: ["=cmd()", "+84", "-1", "@x", "\tx", "'=1"])
  func formulasAreInertInTheTable(title: String) throws {
    let fixture = try fixture(title: title)
    let rows = readCSV(
      csv(summarySheet(fixture.projection, Wording(.english))).dropFirst(3), separator: 0x2C)
    let first = try #require(rows[3].cells[1].unicodeScalars.first)
    #expect(!"=+-@\t\r".unicodeScalars.contains(first))
    #expect(SheetCell.text(of: rows[3].cells[1]) == Sanitiser.lines(title))
  }

  @Test func theTableIsRFC4180WithAMarkForTheAccents() throws {
    let bytes = csv(summarySheet(try fixture().projection, Wording(.vietnamese)))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    let rows = readCSV(bytes.dropFirst(3), separator: 0x2C)
    #expect(rows.allSatisfy { $0.cells.count == 11 && $0.faults.isEmpty })
  }

  @Test func whereTheIdsDoNotTellTheLevelsAColumnDoes() throws {
    let plan = Plan.of([.item("x", [.item("b", [.item("a")])]), .item("y", [.item("c.1")])])
    let projection = JournalFixture().projection(plan)
    let bytes = csv(summarySheet(projection, Wording(.english)))
    #expect(text(bytes).contains("Part of"))
    let made = try #require(
      try importSheet(bytes, into: nil, ImportWishes(), Wording(.english)).newPlan)
    let read = Plan(header: PlanHeader(id: "p"), departments: [], objectives: made.objectives)
    #expect(read.items.map(\.id) == plan.items.map(\.id))
    #expect(read.items.map(\.depth) == plan.items.map(\.depth))
  }

  @Test func anEmptyPlanHasAReportToo() {
    let projection = JournalFixture().projection(Plan.of([]))
    #expect(!markdown(report(projection, Wording(.vietnamese))).isEmpty)
    #expect(!html(report(projection, Wording(.english))).isEmpty)
    #expect(text(csv(summarySheet(projection, Wording(.english)))).hasPrefix("\u{FEFF}No.,Task"))
  }
}
