import TestSupport
import Testing

@Suite struct ScreenEditingTests {
  @Test(arguments: [
    ("\u{1B}[2;3H", 2, 1), ("\u{1B}[H", 0, 0), ("\u{1B}[99;99H", 9, 2), ("\u{1B}[2d", 4, 1),
    ("\u{1B}[7G", 6, 0), ("\u{1B}[7`", 6, 0), ("\u{1B}[2C", 6, 0), ("\u{1B}[2D", 2, 0),
    ("\u{1B}[B", 4, 1), ("\u{1B}[2B\u{1B}[A", 4, 1), ("\u{1B}[9A", 4, 0), ("\u{1B}[0C", 5, 0),
    ("\u{1B}[E", 0, 1), ("\u{1B}[Z", 0, 0), ("\u{1B}7\u{1B}[3;9H\u{1B}8", 4, 0),
  ])
  func cursorMovesAndStopsAtTheEdges(_ move: String, _ column: Int, _ row: Int) {
    let after = screen("abcd" + move)
    #expect(after.cursor == position(column, row))
    #expect(after.unrecognised == [])
  }

  @Test(arguments: [
    ("\u{1B}[K", "ab"), ("\u{1B}[1K", "   de"), ("\u{1B}[2K", ""), ("\u{1B}[2X", "ab  e"),
    ("\u{1B}[2@", "ab  cde"), ("\u{1B}[2P", "abe"), ("\u{1B}[99P", "ab"),
    ("\u{1B}[4hXY\u{1B}[4lZ", "abXYZde"), ("X\u{1B}[2b", "abXXX"),
  ])
  func aLineIsEditedAtTheCursor(_ edit: String, _ expected: String) {
    #expect(screen("abcde\u{1B}[3G" + edit).lines[0] == expected)
  }

  @Test(arguments: [
    ("\u{1B}[J", ["111", "2", ""]), ("\u{1B}[1J", ["", "  2", "333"]), ("\u{1B}[2J", ["", "", ""]),
    ("\u{1B}[L", ["111", "", "222"]), ("\u{1B}[M", ["111", "333", ""]),
    ("\u{1B}[S", ["222", "333", ""]), ("\u{1B}[T", ["", "111", "222"]),
  ])
  func rowsAreErasedInsertedDeletedAndScrolled(_ edit: String, _ expected: [String]) {
    #expect(screen("111\r\n222\r\n333\u{1B}[2;2H" + edit).lines == expected)
  }

  @Test func aScrollRegionKeepsTheRowsOutsideIt() {
    let filled = "1\r\n2\r\n3\r\n4\u{1B}[2;3r"
    #expect(screen(rows: 4, filled + "\u{1B}[3H\nx").lines == ["1", "3", "x", "4"])
    #expect(screen(rows: 4, filled + "\u{1B}[2H\u{1B}Mx").lines == ["1", "x", "2", "4"])
    #expect(screen(rows: 4, filled + "\u{1B}[1H\u{1B}Mx").lines == ["x", "2", "3", "4"])
  }

  @Test func shiftingHalfAWideCharacterOutBlanksTheOtherHalf() {
    #expect(screen(columns: 4, "ab界\u{1B}[1G\u{1B}[@").lines[0] == " ab")
  }

  @Test func resizingKeepsWhatFitsAndTheCursorInside() {
    var sized = screen("1\r\n2\r\n3")
    sized.resize(columns: 5, rows: 2)
    #expect(sized.lines == ["2", "3"])
    #expect(sized.cursor == position(1, 1))
    sized.resize(columns: 1, rows: 4)
    #expect(sized.lines == ["2", "3", "", ""])
    #expect(sized.cursor == position(0, 1))
  }

  @Test func everySequenceIsSafeOnTheSmallestScreen() {
    for final in UInt8(0x40)...0x7E {
      for parameters in ["", "0", "99999", "99999;99999", "?1049", "3;1"] {
        let bytes = Array("界\u{1B}[\(parameters)".utf8) + [final] + Array("e\u{301}界\n".utf8)
        #expect(screen(columns: 1, rows: 1, bytes: bytes).lines.count == 1)
      }
    }
  }
}
