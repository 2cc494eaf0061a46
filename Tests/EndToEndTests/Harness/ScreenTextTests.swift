import TestSupport
import Testing

@Suite struct ScreenTextTests {
  @Test func newlineKeepsTheColumnAndReturnGoesToTheFirst() {
    #expect(screen("ab\ncd\r\nef").lines == ["ab", "  cd", "ef"])
  }

  @Test func backspaceAndTabMoveWithoutErasing() {
    let after = screen(columns: 20, "abc\u{8}\u{8}X\r\tY")
    #expect(after.lines[0] == "aXc     Y")
  }

  @Test func aFullRowWrapsOnlyWhenOneMoreCharacterComes() {
    let full = screen(columns: 3, "abc")
    #expect(full.cursor == position(2, 0))
    #expect(screen(columns: 3, "abc\r\nd").lines == ["abc", "d", ""])
    #expect(screen(columns: 3, "abcd").lines == ["abc", "d", ""])
  }

  @Test func withoutAutowrapTheLastColumnIsOverwritten() {
    #expect(screen(columns: 3, "\u{1B}[?7labcde").lines == ["abe", "", ""])
  }

  @Test func writingBelowTheLastRowScrolls() {
    #expect(screen("1\r\n2\r\n3\r\n4").lines == ["2", "3", "4"])
  }

  @Test func wideCharactersTakeTwoCells() {
    let after = screen("界x")
    #expect(after.cell(column: 0, row: 0)?.width == 2)
    #expect(after.cell(column: 1, row: 0)?.width == 0)
    #expect(after.cell(column: 2, row: 0)?.text == "x")
    #expect(after.position(of: "x") == position(2, 0))
  }

  @Test func aWideCharacterThatDoesNotFitWraps() {
    #expect(screen(columns: 3, "ab界").lines == ["ab", "界", ""])
  }

  @Test(arguments: ["\u{1B}[1GX", "\u{1B}[2GX"])
  func halfAWideCharacterIsNeverLeft(_ overwriting: String) {
    let after = screen("界" + overwriting)
    #expect(after.lines[0].filter { $0 != " " } == "X")
    #expect(after.cell(column: 0, row: 0)?.width == 1)
    #expect(after.cell(column: 1, row: 0)?.width == 1)
  }

  @Test func combiningMarksJoinTheCellBeforeThem() {
    let after = screen("tie\u{302}\u{301}n")
    #expect(after.lines[0] == "tiến")
    #expect(after.contains("tiến"))
    #expect(after.cursor == position(4, 0))
    #expect(screen(columns: 3, "abe\u{301}").lines[0] == "abé")
    #expect(screen("界\u{301}").cell(column: 0, row: 0)?.text == "界\u{301}")
  }

  @Test func charactersMayBeCutBetweenReads() {
    var cut = TerminalScreen(columns: 10, rows: 1)
    for byte in "ữ\u{1B}[3Gđ界".utf8 { cut.feed([byte]) }
    #expect(cut.lines == ["ữ đ界"])
  }

  @Test func brokenUTF8ShowsAsReplacement() {
    #expect(screen(bytes: [0x61, 0xE1, 0xBB, 0x62, 0xFF]).lines[0] == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func controlsOfTheUpperRangeAreRecordedAndNotShown() {
    let after = screen("a\u{9B}2Jb")
    #expect(after.lines[0] == "a2Jb")
    #expect(after.unrecognised == ["\\u{009B}"])
  }

  @Test(arguments: ["\u{1B}(0lqk\u{1B}(B", "\u{1B})0\u{E}lqk\u{F}"])
  func lineDrawingBecomesUnicode(_ written: String) {
    #expect(screen(written + "lqk").lines[0] == "┌─┐lqk")
  }

  @Test func textIsFoundByColumnAndNotByCharacter() {
    let after = screen("界界ab")
    #expect(after.position(of: "ab") == position(4, 0))
    #expect(after.position(of: "ba") == nil)
    #expect(after.text(column: 2, row: 0, width: 3) == "界a")
  }
}
