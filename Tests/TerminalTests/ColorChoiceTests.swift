import CellGrid
import Testing

@testable import Terminal

@Suite struct ChoosingColors {
  private func depth(
    _ variables: [String: String], colors: Int = 256, isDirect: Bool = false
  ) -> ColorDepth {
    ColorChoice.choose(TerminalEnvironment(variables), colors: colors, isDirect: isDirect).depth
  }

  @Test func terminfoDecidesWhereNothingElseIsSaid() {
    let variables = ["TERM": "xterm-256color"]
    #expect(depth(variables) == .palette256)
    #expect(depth(variables, colors: 88) == .palette16)
    #expect(depth(variables, colors: 8) == .palette8)
    #expect(depth(variables, colors: -1) == .none)
    #expect(depth(variables, colors: 0x100_0000, isDirect: true) == .trueColor)
  }

  @Test func colortermPromisesTrueColor() {
    #expect(depth(["TERM": "xterm", "COLORTERM": "truecolor"], colors: 8) == .trueColor)
    #expect(depth(["TERM": "tmux-256color", "COLORTERM": "24bit", "TMUX": "x"]) == .trueColor)
    #expect(depth(["TERM": "xterm-256color", "COLORTERM": "yes"]) == .palette256)
  }

  @Test func whoCannotKeepThePromiseIsNotBelieved() {
    #expect(depth(["TERM": "linux", "COLORTERM": "truecolor"], colors: 8) == .palette8)
    #expect(depth(["TERM": "vt100", "COLORTERM": "truecolor"], colors: -1) == .none)
    #expect(
      depth(["TERM": "screen-256color", "COLORTERM": "truecolor", "STY": "1.a"]) == .palette256)
  }

  @Test func noColorWinsUnlessItIsEmpty() {
    let variables = ["TERM": "xterm", "COLORTERM": "truecolor"]
    #expect(depth(variables.merging(["NO_COLOR": "1"]) { $1 }) == .none)
    #expect(depth(variables.merging(["NO_COLOR": ""]) { $1 }) == .trueColor)
  }
}
