import TestSupport
import Testing

@Suite struct ScreenModeTests {
  @Test func leavingTheAlternateScreenGivesTheMainOneBack() {
    let inside = "main\u{1B}[?1049h\u{1B}[Hother"
    #expect(screen(inside).isAlternate)
    #expect(screen(inside).lines[0] == "other")
    let after = screen(inside + "\u{1B}[?1049l")
    #expect(!after.isAlternate)
    #expect(after.lines[0] == "main")
    #expect(after.cursor == position(4, 0))
  }

  @Test func aProgramThatRestoresTheTerminalLeavesTheModesOfAFreshOne() {
    let start = "\u{1B}[?1049h\u{1B}[?1h\u{1B}=\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1006;1000h"
    let end = "\u{1B}[?1006;1000l\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1l\u{1B}>\u{1B}[?1049l"
    let fresh = TerminalScreen(columns: 10, rows: 3)
    let running = screen(start)
    #expect(running.modes == [1, 7, 1000, 1006, 1049, 2004])
    #expect(!running.cursorIsVisible)
    #expect(running.isKeypadInApplicationMode)
    #expect(screen(start + end).modes == fresh.modes)
    #expect(screen(start + end).cursorIsVisible)
    #expect(!screen(start + end).isKeypadInApplicationMode)
  }

  @Test(arguments: ["\u{7}", "\u{1B}\\"])
  func commandsAreKeptApartFromTheText(_ terminator: String) {
    let after = screen("a\u{1B}]2;tiến độ\(terminator)b\u{1B}]52;c;YQ==\(terminator)c")
    #expect(after.lines[0] == "abc")
    #expect(after.title == "tiến độ")
    #expect(after.commands.map(\.number) == [2, 52])
    #expect(after.commands.last?.text == "c;YQ==")
  }

  @Test func theLinuxConsolesPaletteCommandsEndByLength() {
    let after = screen("\u{1B}]Rab\u{1B}]P7ff00ffc")
    #expect(after.lines[0] == "abc")
    #expect(after.commands.map(\.text) == ["R", "P7ff00ff"])
  }

  @Test func unknownSequencesAreRecordedAndChangeNothing() {
    let after = screen("a\u{1B}[5$zb\u{1B}#8c\u{1B}P+q\u{1B}\\d")
    #expect(after.lines[0] == "abcd")
    #expect(after.unrecognised.count == 3)
    #expect(after.unrecognised.first == "\\u{1B}[5$z")
  }

  @Test func aSequenceCutShortByAnotherIsDropped() {
    #expect(screen("a\u{1B}[12\u{1B}[2Cb\u{1B}[3\u{18}c").lines[0] == "a  bc")
  }

  @Test func aResetClearsTheScreenAndKeepsTheRecord() {
    let after = screen("a\u{1B}[?1049h\u{1B}]0;t\u{7}\u{1B}c")
    #expect(after.lines == ["", "", ""])
    #expect(after.modes == [7, 25])
    #expect(after.title == "t")
  }

  @Test func theFrameOfAFailureShowsTextAndState() {
    let shown = screen(columns: 4, rows: 1, "ab\u{1B}[?25l").description
    #expect(shown.contains("│ab  │"))
    #expect(shown.contains("hidden"))
  }
}
