import Foundation
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanReports

/// What is written as .docx and .xlsx, as openpyxl and python-docx find it: readers that know
/// nothing of ours. Where a machine has no python3 with both (`pip install openpyxl python-docx`),
/// the test is left out and says so.
@Suite(
  .enabled(if: python("import openpyxl, docx") != nil, "python3 with openpyxl and python-docx"))
struct OtherReadersTests {
  private func read(_ bytes: [UInt8], _ script: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let said = try #require(python("import sys\nfile = sys.argv[1]\n" + script, file.path))
    return said.split(separator: "\n").map(String.init)
  }

  @Test func aWorkbookHasItsSheetsDaysSharesAndChart() throws {
    var fixture = try ReportFixture(title: "=1+1")
    fixture.add(.set(Change(status: .onTrack, progress: Percent(40))), day: "2026-08-01")
    let indicator = try #require(ItemID("1.CT1"))
    fixture.add(
      .measure(Measure(indicator: indicator, value: 40.5, on: day("2026-08-02"), source: nil)),
      on: "1.CT1", day: "2026-08-02")
    let said = try read(
      try reportWorkbook(fixture.projection, Wording(.english)),
      """
      import openpyxl, datetime
      book = openpyxl.load_workbook(open(file, "rb"))
      print(",".join(book.sheetnames))
      page = book.worksheets[0]
      cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
      print(page.freeze_panes, page.auto_filter.ref is not None, page.print_title_rows is not None)
      print(page.page_setup.orientation, page.page_setup.paperSize)
      print(any(isinstance(cell.value, datetime.datetime) for cell in cells))
      print(any(cell.value == 0.4 and "%" in cell.number_format for cell in cells))
      print([cell.data_type for cell in cells if cell.value == "=1+1"])
      print(sum(len(sheet._charts) for sheet in book.worksheets))
      """)
    #expect(
      said == [
        "Summary,Departments,Indicators,Indicator charts,Counts", "A5 True True", "landscape 9",
        "True", "True", "['s']", "1",
      ])
  }

  @Test func aDocumentHasItsHeadingsTablesAndPaper() throws {
    let fixture = try ReportFixture(title: "Cảng cạn")
    let said = try read(
      docx(report(fixture.projection, Wording(.vietnamese))),
      """
      import docx
      paper = docx.Document(file)
      names = [p.style.name for p in paper.paragraphs]
      print(sum(name == "Heading 1" for name in names), "List Bullet" in names)
      print(len(paper.tables) >= 5, any("Cảng cạn" in c.text for c in paper.tables[-1]._cells))
      print(sorted({int(section.orientation) for section in paper.sections}))
      print(round(paper.sections[0].page_width.mm), round(paper.sections[0].left_margin.mm))
      """)
    #expect(said == ["4 True", "True True", "[0, 1]", "210 30"])
  }
}

/// What a script prints; nothing where it can't be run to its end.
private func python(_ script: String, _ arguments: String...) -> String? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script] + arguments
  process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
}
