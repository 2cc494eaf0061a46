import TestSupport
import Testing

@Suite struct ScreenStyleTests {
  private func style(
    _ set: (inout TerminalScreen.Style) -> Void
  ) -> TerminalScreen.Style {
    var style = TerminalScreen.Style()
    set(&style)
    return style
  }

  @Test func attributesAreSetAndTakenBackOneByOne() {
    #expect(
      screen("\u{1B}[1;2;3;4;7m").style
        == style {
          ($0.isBold, $0.isDim, $0.isItalic, $0.isUnderlined, $0.isReversed) =
            (true, true, true, true, true)
        })
    #expect(screen("\u{1B}[1;2;3;4;7m\u{1B}[22;23;24;27m").style == style { _ in })
    #expect(screen("\u{1B}[1;31m\u{1B}[m").style == style { _ in })
    #expect(screen("\u{1B}[4:3m").style.isUnderlined)
    #expect(!screen("\u{1B}[4m\u{1B}[4:0m").style.isUnderlined)
  }

  @Test(arguments: [
    ("31", TerminalScreen.Colour.palette(1)), ("97", .palette(15)), ("38;5;208", .palette(208)),
    ("38:5:208", .palette(208)), ("38;2;1;2;3", .rgb(red: 1, green: 2, blue: 3)),
    ("38:2::1:2:3", .rgb(red: 1, green: 2, blue: 3)),
    ("38:2:1:2:3", .rgb(red: 1, green: 2, blue: 3)),
    ("31;39", .standard), ("38;5", .standard),
  ])
  func foregroundsComeInEveryCoding(_ code: String, _ expected: TerminalScreen.Colour) {
    #expect(screen("\u{1B}[\(code)m").style.foreground == expected)
  }

  @Test func whatFollowsALongColourStillCounts() {
    let after = screen("\u{1B}[38;5;1;48;2;4;5;6;1m").style
    #expect(
      after
        == style {
          $0.foreground = .palette(1)
          $0.background = .rgb(red: 4, green: 5, blue: 6)
          $0.isBold = true
        })
  }

  @Test func cellsKeepTheStyleTheyWerePrintedIn() {
    let after = screen("a\u{1B}[7mb\u{1B}[0mc")
    #expect(after.style(of: "b")?.isReversed == true)
    #expect(after.style(of: "a")?.isReversed == false)
    #expect(after.style(of: "z") == nil)
  }

  @Test func erasedCellsKeepTheBackgroundAndNothingElse() {
    let after = screen("abc\r\u{1B}[1;7;44m\u{1B}[K")
    #expect(after.cell(column: 1, row: 0)?.style == style { $0.background = .palette(4) })
  }
}
