import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Text from before Unicode, told by what letters come out.
@Suite struct LetterTests {
  private static let text =
    "STT;Nội dung;Chủ trì;Thời hạn\n1;Xây dựng đường tỉnh;Sở Tài chính;30/6/2026\n"

  private func expect(_ bytes: [UInt8], said: String?) throws {
    let table = try ReadTable(bytes)
    #expect(table.items.map(\.title) == ["Xây dựng đường tỉnh"])
    #expect(table.departments.map(\.name) == ["Sở Tài chính"])
    #expect(table.notices.first.map { $0.contains(said ?? "?") } ?? (said == nil))
  }

  @Test func wideTextIsReadWithAndWithoutItsMark() throws {
    let units = Array(Self.text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      try expect(bytes, said: "UTF-16")
    }
  }

  @Test func bytesOfTCVN3AreReadAsSuch() throws {
    let latin = "STT;Néi dung;Chñ tr×;Thêi h¹n\n1;X©y dùng ®\u{AD}êng tØnh;Së Tµi chÝnh;30/6/2026\n"
    try expect(latin.unicodeScalars.map { UInt8($0.value) }, said: "TCVN3")
    try expect(Array(latin.utf8), said: "TCVN3")
  }

  @Test func bytesOfVNIAreReadAsSuch() throws {
    let latin =
      "STT;Noäi dung;Chuû trì;Thôøi haïn\n1;Xaây döïng ñöôøng tænh;Sôû Taøi chính;30/6/2026\n"
    try expect(latin.unicodeScalars.map { UInt8($0.value) }, said: "VNI")
    try expect(Array(latin.utf8), said: "VNI")
  }

  @Test func bytesOfCodePage1258AreReadAsSuch() throws {
    // A vowel, and behind it the mark of its tone.
    let latin =
      "STT;N\u{F4}\u{F2}i dung;Chu\u{D2} tri\u{CC};Th\u{F5}\u{CC}i ha\u{F2}n\n"
      + "1;X\u{E2}y d\u{FD}\u{F2}ng \u{F0}\u{FD}\u{F5}\u{CC}ng ti\u{D2}nh;S\u{F5}\u{D2} Ta\u{CC}i chi\u{EC}nh;30/6/2026\n"
    try expect(latin.unicodeScalars.map { UInt8($0.value) }, said: "Windows-1258")
  }

  @Test func plainTextAndOtherLanguagesStayAsTheyAre() throws {
    try expect(Array(Self.text.utf8), said: nil)
    let french = try ReadTable("STT;Nội dung\n1;Café à Noël, «été»\n")
    #expect(french.items.map(\.title) == ["Café à Noël, «été»"])
  }

  @Test func wordsInCapitalsStayInCapitals() {
    #expect(
      LegacyLetters.tcvn3.decode("BIÓU TæNG HîP; Së Tµi chÝnh; ë TØNH")
        == "BIỂU TỔNG HỢP; Sở Tài chính; Ở TỈNH")
  }

  @Test func whatIsNoTableIsNamedForWhatItIs() {
    for (head, said) in [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "the file is of the old Excel or Word kind"),
      (Array("%PDF-1.7".utf8), "the file is a PDF"), (Array("{\\rtf1".utf8), "the file is RTF"),
      (Array("\n<html><table>".utf8), "the file is an HTML page"),
    ] as [([UInt8], String)] {
      #expect {
        try ReadTable(head)
      } throws: { error in
        (error as? SheetRefusal).map { Wording(.english)($0.phrase).hasPrefix(said) } ?? false
      }
    }
  }
}
