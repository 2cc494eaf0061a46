import TestSupport
import Testing

@testable import OfficeFiles

/// What no file may do: grow without end, reach outside, or make the program fail.
@Suite struct OfficeLimitTests {
  private func fault(_ bytes: [UInt8]) -> OfficeFault? {
    do throws(OfficeFault) {
      _ = try readOfficeTables(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func workbook(_ sheet: String) -> [UInt8] {
    ZipWriter.archive(Self.parts + [("xl/worksheets/sheet1.xml", sheet)])
  }

  private static let parts = [
    (
      "xl/workbook.xml",
      "<workbook><sheets><sheet name=\"A\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    ),
  ]

  @Test func aSmallWorkbookIsRead() throws {
    let tables = try readOfficeTables(
      workbook(
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c></row></sheetData></worksheet>"
      ))
    #expect(tables.map { $0.rows.map(\.cells) } == [[["a"]]])
  }

  @Test func anArchiveThatGrowsWithoutEndIsRefused() {
    // Deflate: one literal, then as many copies of 258 bytes as there are bits for (2 each).
    var bits: [UInt8] = []
    func put(_ value: Int, _ count: Int) {
      for place in 0..<count { bits.append(UInt8(value >> place & 1)) }
    }
    func code(_ value: Int, _ count: Int) {
      for place in (0..<count).reversed() { bits.append(UInt8(value >> place & 1)) }
    }
    put(1, 1)
    put(1, 2)
    code(0x30 + 0x61, 8)
    for _ in 0..<90_000 {
      code(0xC5, 8)
      code(0, 5)
    }
    code(0, 7)
    var packed: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 8) {
      packed.append(
        bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) {
          $0 | $1.element << UInt8($1.offset)
        })
    }
    var writer = ZipWriter()
    for (name, text) in Self.parts { writer.add(name, Array(text.utf8)) }
    writer.add(
      "xl/worksheets/sheet1.xml", packed, method: 8, size: 1 + 258 * 90_000, checksum: 0)
    guard case .tooLarge? = fault(writer.finished) else {
      Issue.record("\(String(describing: fault(writer.finished)))")
      return
    }
  }

  @Test func aMillionRowsAndEndlessCellsAreRefused() {
    let row = "<row><c t=\"str\"><v>a</v></c></row>"
    let many = "<worksheet><sheetData>" + String(repeating: row, count: OfficeLimits.rows + 2)
    #expect(fault(workbook(many)) == .tooLarge("> \(OfficeLimits.rows) rows"))
    let wide = "<worksheet><sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>"
    #expect(fault(workbook(wide)) == .tooLarge("> \(OfficeLimits.columns) columns"))
    let filled =
      "<c><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell>"
      + "<text:p>a</text:p></table:table-cell></table:table-row>"
    let sheet =
      "<x xmlns:table=\"t\" xmlns:text=\"x\"><table:table>\(filled.dropFirst(3))</table:table></x>"
    #expect(
      fault(ZipWriter.archive([("content.xml", sheet)])) == .tooLarge("> \(OfficeLimits.rows) rows")
    )
  }

  @Test func deepElementsAndDocumentTypesAreRefused() {
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(fault(workbook(deep)) == .broken(part: "xl/worksheets/sheet1.xml"))
    let laughs =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
    #expect(fault(workbook(laughs)) == .broken(part: "xl/worksheets/sheet1.xml"))
    let outside =
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>"
    #expect(fault(workbook(outside)) == .broken(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func aPartThatPointsOutsideIsNoPart() throws {
    let relations =
      "<Relationships><Relationship Id=\"r1\" Target=\"../../../etc/passwd\"/></Relationships>"
    let bytes = ZipWriter.archive([Self.parts[0], ("xl/_rels/workbook.xml.rels", relations)])
    #expect(try readOfficeTables(bytes).isEmpty)
  }

  @Test func otherArchivesAndLockedOnesAreNamed() {
    #expect(fault(ZipWriter.archive([("a.txt", "a")])) == .otherArchive)
    #expect(fault(ZipWriter.archive([("word/document.xml", "<document/>")])) == .noTable)
    var writer = ZipWriter()
    writer.add("xl/workbook.xml", Array("<workbook/>".utf8), flags: 1)
    #expect(fault(writer.finished) == .locked)
    #expect(fault([0x50, 0x4B, 0x03, 0x04]) == .broken(part: "zip"))
    #expect(fault([]) == .broken(part: "zip"))
  }

  @Test func noBytesOfAnArchiveMakeItFail() {
    let start = workbook(
      "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c s=\"9\"><v>4e9</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B9\"/></mergeCells></worksheet>"
    )
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<400 {
      var bytes = start
      for _ in 0...next(5) { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
      _ = fault(bytes)
    }
  }
}
