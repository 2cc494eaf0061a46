import Testing

@testable import Terminal

@Suite struct RenditionFilterTests {
  /// What comes of some frames, written one after the other on a terminal in its first state.
  private func passed(_ frames: String..., ends: MarkEnds = .single) -> [String] {
    var filter = RenditionFilter(ends: ends)
    _ = filter.pass(Array("\u{1B}[mx".utf8))
    return frames.map { String(decoding: filter.pass(Array($0.utf8)), as: UTF8.self) }
  }

  @Test func bothColoursAndAWeightAreToldAtOnceAndOnlyOnce() {
    #expect(
      passed("\u{1B}[1m\u{1B}[38;5;252m\u{1B}[48;5;234ma\u{1B}[38;5;252m\u{1B}[48;5;234mb")
        == ["\u{1B}[1;38;5;252;48;5;234mab"])
  }

  @Test func aResetAtTheEndOfAFrameIsToldOnlyIfTheNextNeedsIt() {
    #expect(
      passed("\u{1B}[31ma\u{1B}[39;49m\u{1B}[m", "\u{1B}[31mb\u{1B}[m", "c")
        == ["\u{1B}[31ma", "b", "\u{1B}[mc"])
  }

  @Test func blanksAndClearingTellTheBackgroundAlone() {
    #expect(
      passed("\u{1B}[1m\u{1B}[31m\u{1B}[42m  \u{1B}[Kx") == [
        "\u{1B}[42m  \u{1B}[K\u{1B}[1;31mx"
      ])
    #expect(passed("\u{1B}[33m\n\u{1B}[2;5H") == ["\n\u{1B}[2;5H"])
  }

  @Test func underlinedAndTurnedRoundBlanksAreSeen() {
    #expect(passed("\u{1B}[4m\u{1B}[31m  ") == ["\u{1B}[4;31m  "])
    #expect(passed("\u{1B}[7ma\u{1B}[m  ") == ["\u{1B}[7ma\u{1B}[m  "])
  }

  @Test func aWeightEndsByItselfWhereTheTerminalCanAndWithAllElseWhereNot() {
    let written = "\u{1B}[0;1m\u{1B}[35ma\u{1B}[0m\u{1B}[35mb"
    #expect(passed(written) == ["\u{1B}[1;35ma\u{1B}[22mb"])
    #expect(passed(written, ends: .together) == ["\u{1B}[1;35ma\u{1B}[0;35mb"])
    #expect(
      passed("\u{1B}[38;2;1;2;3ma\u{1B}[39mb", ends: .together)
        == ["\u{1B}[38;2;1;2;3ma\u{1B}[mb"])
  }

  @Test func boldTurnsToDimByLeavingBoldFirst() {
    #expect(passed("\u{1B}[1ma\u{1B}[0;2mb") == ["\u{1B}[1ma\u{1B}[0;2mb"])
    #expect(
      passed("\u{1B}[1;38;5;200ma\u{1B}[0;2;38;5;200mb") == [
        "\u{1B}[1;38;5;200ma\u{1B}[22;2mb"
      ])
  }

  @Test func characterSetsAreToldOnceAndAllElseAsItIs() {
    #expect(passed("\u{1B}(B\u{1B}[m\u{1B}(Ba\u{1B}(0b") == ["\u{1B}(Ba\u{1B}(0b"])
    #expect(passed("\u{0F}a\u{0F}b\u{0E}c") == ["\u{0F}ab\u{0E}c"])
    let other = "\u{1B}[?25l\u{1B}[5;23r\u{1B}M\u{1B}[3Xé\u{07}\u{1B}[14G"
    #expect(passed(other) == [other])
  }

  @Test func aRestoredCursorHasTheColoursItWasSavedWith() {
    #expect(
      passed("\u{1B}[31ma\u{1B}7\u{1B}[32mb\u{1B}8\u{1B}[31mc")
        == ["\u{1B}[31ma\u{1B}7\u{1B}[32mb\u{1B}8c"])
  }

  @Test func whatIsNotKnownPassesAndIsFollowedByTheWholeLook() {
    #expect(
      passed("\u{1B}[31ma\u{1B}[51mb\u{1B}[32mc")
        == ["\u{1B}[31ma\u{1B}[51m\u{1B}[0;31mb\u{1B}[32mc"])
    #expect(
      passed("\u{1B}[31ma\u{1B}[38;7mb\u{1B}[!pc").first?.hasPrefix("\u{1B}[31ma\u{1B}[38;7m")
        == true)
    #expect(passed("a\u{1B}[3", "\u{1B}") == ["a\u{1B}[3", "\u{1B}"])
  }

  @Test func othersFindNoColoursAndAfterThemAllIsToldAnew() {
    var filter = RenditionFilter(ends: .single)
    #expect(filter.leaving == Array("\u{1B}[m".utf8), "nobody knows what is on at the start")
    _ = filter.pass(Array("\u{1B}[31ma\u{1B}[m".utf8))
    #expect(filter.leaving == Array("\u{1B}[m".utf8))
    filter.forget()
    #expect(filter.pass(Array("\u{1B}[31mb".utf8)) == Array("\u{1B}[0;31mb".utf8))
    _ = filter.pass(Array("\u{1B}[mc".utf8))
    #expect(filter.leaving == [])
  }
}
