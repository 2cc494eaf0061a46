import Foundation
import TestSupport
import Testing

@testable import OfficeFiles

/// Workbooks and documents that other programs wrote (openpyxl, python-docx, odfpy), and small ones
/// of our own.
@Suite struct OfficeTableTests {
  private func tables(of name: String) throws -> [OfficeTable] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)"))
    return try readOfficeTables(Array(data))
  }

  private func row(_ table: OfficeTable, _ number: Int) throws -> OfficeTable.Row {
    try #require(table.rows.first { $0.number == number })
  }

  @Test func aWorkbooksDaysSharesAndMergedCellsComeOutAsTheyAreShown() throws {
    let found = try tables(of: "plan.xlsx")
    #expect(found.map(\.name) == ["Ghi chú chung", "Nhiệm vụ"])
    let sheet = found[1]
    let first = try row(sheet, 7)
    #expect(first.cells[1...3] == ["Trung tâm dữ liệu", "Sở KH&CN", "Sở Tài chính"])
    #expect(first.cells[4...7] == ["2026-01-15", "2026-12-31", "45.5%", "Đang thực hiện"])
    let second = try row(sheet, 8)
    #expect(second.cells[2...3] == ["Sở KH&CN", "Sở Tài chính"] && second.covered == [2, 3])
    #expect(second.cells[6] == "100%" && sheet.hiddenRows == [8] && sheet.hiddenColumns == [8])
    #expect(try row(sheet, 10).cells[5] == "12/2026", "a month has no day")
    #expect(try row(sheet, 11).cells[5] == "46387", "a number is no day")
    #expect(try row(sheet, 5).cells[0] == "STT" && row(sheet, 5).cells[2] == "Chủ trì")
  }

  @Test func aDocumentsTablesAndTheWordsAboveThem() throws {
    let found = try tables(of: "plan.docx")
    #expect(found.map(\.number) == [1, 2])
    #expect(found[1].textAbove == ["Danh mục nhiệm vụ năm 2026"])
    #expect(found[1].rows[2].cells[1...2] == ["Rà soát thủ tục\nhành chính", "Sở Tư pháp"])
    #expect(found[1].rows[2].covered == [2])
    #expect(found[1].rows[3].cells[2] == "Sở Nội vụ\nSở Y tế")
  }

  @Test func anOpenDocumentsSheets() throws {
    let sheet = try #require(try tables(of: "plan.ods").first)
    #expect(sheet.name == "Bang 1" && sheet.rows.count == 3, "a million blank rows are none")
    #expect(sheet.rows[1].cells == ["1", "Việc A", "Sở A", "ẩn", "2026-12-31", "40%"])
    #expect(sheet.rows[2].cells[1...2] == ["Việc B\nhai dòng", "Sở A"])
    #expect(sheet.rows[2].cells[4...5] == ["06/2026", "12.5%"])
    #expect(sheet.hiddenRows == [3] && sheet.hiddenColumns == [3])
  }

  @Test func listsOfADocumentHaveTheirNumbers() throws {
    func paragraph(_ level: Int, _ text: String) -> String {
      "<w:tr><w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"3\"/></w:numPr>"
        + "</w:pPr></w:p></w:tc><w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc></w:tr>"
    }
    let levels = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3")].enumerated().map
    {
      "<w:lvl w:ilvl=\"\($0)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\($1.0)\"/>"
        + "<w:lvlText w:val=\"\($1.1)\"/></w:lvl>"
    }.joined()
    let numbering =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">\(levels)"
      + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    let rows = [(0, "A"), (1, "B"), (2, "C"), (2, "D"), (1, "E"), (0, "F"), (1, "G")]
    let body = rows.map { paragraph($0.0, $0.1) }.joined()
    let bytes = ZipWriter.archive([
      (
        "word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body><w:tbl>\(body)</w:tbl></w:body></w:document>"
      ),
      ("word/numbering.xml", numbering),
    ])
    let table = try #require(try readOfficeTables(bytes).first)
    #expect(table.rows.map { $0.cells[0] } == ["I.", "1.", "1.1", "1.2", "2.", "II.", "1."])
  }

  @Test(arguments: [
    ("dd/mm/yyyy", NumberFormat.day), ("[$-42A]d mmmm yyyy", .day), ("mm/yyyy", .month),
    ("mmm-yy", .month), ("yyyy", .year), ("0.0%", .percent), ("#,##0.00 \"đồng d m y\"", .plain),
    ("General", .plain), ("h:mm", .plain), ("dd/mm", .day), ("[Red]0", .plain),
    ("0_);[Red]-0%", .plain),
  ])
  func aFormatTellsWhatANumberIs(code: String, format: NumberFormat) {
    #expect(NumberFormat(code) == format)
  }

  @Test(arguments: [
    ("46387", NumberFormat.day, "2026-12-31"), ("46387.75", .day, "2026-12-31"),
    ("61", .day, "1900-03-01"), ("46387", .month, "12/2026"), ("0.455", .percent, "45.5%"),
    ("1.1999999999999999E-2", .percent, "1.2%"), ("85000", .plain, "85000"),
    ("0.30000000000000004", .plain, "0.3"), ("1.234", .plain, "1.2340"), ("-2.5", .plain, "-2.5"),
    ("nan", .plain, "nan"), ("1e300", .day, "1e300"),
  ])
  func aNumberIsShownSoThatItIsReadAsThat(value: String, format: NumberFormat, text: String) {
    #expect(format.text(value, is1904: false) == text)
  }

  @Test func daysMayCountFrom1904() {
    #expect(NumberFormat.day.text("44925", is1904: true) == "2026-12-31")
  }

  @Test(arguments: [
    ("A1", 0, 1), ("B7", 1, 7), ("AA10", 26, 10), ("XFD1048576", 16_383, 1_048_576),
  ])
  func aCellsPlaceIsItsColumnAndRow(text: String, column: Int, row: Int) {
    #expect(CellPlace(text)?.column == column && CellPlace(text)?.row == row)
  }
}
