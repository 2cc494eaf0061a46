import OfficeFiles
import Phrases
import PlanDomain
import PlanTables
import TestSupport
import Testing

@testable import PlanReports

/// What is written as .docx and .xlsx, as our own readers find it.
@Suite struct OfficeWritingTests {
  private func fixture(title: String = "Cảng cạn") throws -> ReportFixture {
    var fixture = try ReportFixture(title: title)
    fixture.add(.set(Change(status: .onTrack, progress: Percent(40))), day: "2026-08-01")
    fixture.add(
      .obstacle(Obstacle(text: "Chưa có mặt bằng", proposal: "Lùi hạn")), on: "1.1.2",
      day: "2026-09-01")
    fixture.add(.set(Change(status: .done)), on: "1.1.2", day: "2026-10-20", why: "xong")
    fixture.add(.note(Note(text: "Đã họp")), day: "2026-10-21")
    if let indicator = ItemID("1.CT1"), let day = Day(iso: "2026-08-02") {
      fixture.add(
        .measure(Measure(indicator: indicator, value: 40.5, on: day, source: nil)), on: "1.CT1",
        day: "2026-08-02")
    }
    return fixture
  }

  @Test(arguments: Language.allCases, ["Cảng cạn", "=1+1", "'=1", "a\u{1B}b <c> & \"d\""])
  func aWorkbookIsReadBackWithoutAChange(language: Language, title: String) throws {
    let projection = try fixture(title: title).projection
    let bytes = try reportWorkbook(projection, Wording(language))
    let read = try importSheet(bytes, into: projection, ImportWishes(), Wording(.english))
    #expect(read.problems.isEmpty && read.rowCount == 4)
    #expect(read.edits.isEmpty && read.drafts.isEmpty && read.changes.isEmpty, "\(read.changes)")
  }

  @Test func aWorkbookHasASheetForEachTableAndTrueDaysAndShares() throws {
    let projection = try fixture().projection
    let tables = try readOfficeTables(reportWorkbook(projection, Wording(.vietnamese)))
    #expect(
      tables.map { $0.name ?? "" }
        == ["Biểu tổng hợp", "Cơ quan", "Chỉ tiêu", "Biểu đồ chỉ tiêu", "Số liệu"])
    for language in Language.allCases {
      let names = try readOfficeTables(reportWorkbook(projection, Wording(language)))
        .compactMap(\.name)
      #expect(names.allSatisfy { $0.count < 31 }, "none is cut")
    }
    let cells = tables.first?.rows.map(\.cells) ?? []
    #expect(cells.contains { $0.contains("2026-12-31") || $0.contains("31/12/2026") }, "\(cells)")
    #expect(cells.contains { $0.contains("40%") }, "\(cells)")
    // One content is the same bytes.
    let again = try reportWorkbook(projection, Wording(.vietnamese))
    #expect(try reportWorkbook(projection, Wording(.vietnamese)) == again)
  }

  @Test func aDocumentsTablesAreFoundInItAgain() throws {
    let report = report(try fixture().projection, Wording(.vietnamese))
    let bytes = docx(report)
    let tables = try readOfficeTables(bytes)
    // The letterhead, the signatures, then those of the annexes.
    #expect(tables.count >= 5)
    let summary = try #require(tables.last)
    #expect(summary.rows.first?.cells.first == "STT", "\(summary.rows.first?.cells ?? [])")
    #expect(summary.rows.count == 5)
    #expect(docx(report) == bytes, "one content is the same bytes")
    // Stored as it is, so that the codes in minutes are found in the file itself.
    let xml = String(decoding: bytes, as: UTF8.self)
    for part in [
      "<w:tblHeader/>", "<w:titlePg/>", "w:val=\"Heading1\"", "w:orient=\"landscape\"",
      "<w:numId w:val=\"1\"/>", "w:left=\"1701\"",
    ] { #expect(xml.contains(part), "\(part)") }
    for part in ["vbaProject", "attachedTemplate", "http://example"] {
      #expect(!xml.contains(part), "\(part)")
    }
  }

  @Test func hostileTextIsInertInADocument() throws {
    let hostile = "<w:p>\u{1B}]0;x\u{7} & </w:t>\u{202E}"
    let file = String(
      decoding: docx(report(try fixture(title: hostile).projection, Wording(.english))),
      as: UTF8.self)
    // Between its parts the archive has bytes of its own.
    let start = try #require(file.firstRange(of: "<w:document ")).lowerBound
    let end = try #require(file.firstRange(of: "</w:document>")).lowerBound
    let xml = file[start..<end]
    #expect(!xml.contains("\u{1B}") && !xml.contains("\u{7}") && !xml.contains("\u{202E}"))
    #expect(xml.contains("&lt;w:p&gt;") && xml.contains("&lt;/w:t&gt;"))
  }
}
