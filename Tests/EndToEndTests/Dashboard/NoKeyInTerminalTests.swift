import TestSupport
import Testing

/// Input that is not a key, typed at the real program.
@Suite(.waiting) struct NoKeyInTerminalTests {
  private static let replies = [
    "\u{1B}]52;c;s4s4\u{1B}\\", "\u{1B}]11;rgb:1111/2222/3333\u{7}", "\u{1B}P>|tmux 3.4\u{1B}\\",
    "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[115;1:3u", "\u{1B}[113;9u", "\u{1B}[?62;22c", "\u{1B}[5;10R",
    "\u{1B}[?2026;2$y", "\u{1B}[I",
  ]

  /// At a strategy in the tree. An Esc is waited for as long as it can be, so that a busy machine
  /// makes no other case of any.
  private func atStrategy() throws -> (Sandbox, PseudoTerminal) {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["ESCDELAY"] = "1000"
    let terminal = try sandbox.open("p", "--lang", "en")
    try terminal.sees("OBJECTIVE 1")
    try terminal.type("2lj")
    try terminal.sees("1.1  Strategy")
    return (sandbox, terminal)
  }

  /// Each reply whole, and in two pieces at each place.
  private func sendAll(to terminal: PseudoTerminal) throws {
    for reply in Self.replies {
      try terminal.type(reply)
      let bytes = Array(reply.utf8)
      for place in 1..<bytes.count {
        try terminal.type(String(decoding: bytes[..<place], as: UTF8.self))
        try terminal.type(String(decoding: bytes[place...], as: UTF8.self))
      }
    }
  }

  @Test func repliesInAListAMenuAndAFieldDoNothing() throws {
    let (sandbox, terminal) = try atStrategy()
    try terminal.rest(sandbox)
    let list = terminal.screen.lines
    try sendAll(to: terminal)
    try terminal.type("s")
    try terminal.sees("Suspended")
    try sendAll(to: terminal)
    try terminal.press(.escape)
    try terminal.waitUntil("the list is as it was", timeout: patience) { $0.lines == list }
    try terminal.type("m")
    try terminal.sees("what to note")
    try terminal.type("ab")
    try sendAll(to: terminal)
    #expect(sandbox.names(in: "p") == ["plan.yaml"], "nothing was written")
    try terminal.type("c\r")
    try terminal.sees("saved")
    #expect(try sandbox.journalLines().count == 1)
    #expect(try sandbox.journalLines().first?.contains(#""text":"abc""#) == true)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func theKeypadsDigitsAreAPercentage() throws {
    let (sandbox, terminal) = try atStrategy()
    #expect(terminal.screen.isKeypadInApplicationMode)
    try terminal.type("p")
    try terminal.type("\u{1B}Ot\u{1B}Ou")
    try terminal.type("\u{1B}OM")
    try terminal.sees("saved")
    #expect(try sandbox.journalLines().first?.contains(#""progress":45"#) == true)
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(arguments: ["OD", "[D"]) func anArrowInTwoPiecesMovesTheCursor(rest: String) throws {
    let (sandbox, terminal) = try atStrategy()
    try terminal.type("m")
    try terminal.sees("what to note")
    try terminal.type("ac")
    try terminal.press(.escape)
    _ = terminal.outputWhileIdle(seconds: 0.06)
    try terminal.type(rest)
    try terminal.type("b\r")
    try terminal.sees("saved")
    #expect(try sandbox.journalLines().first?.contains(#""text":"abc""#) == true)
    #expect(try terminal.quit() == .exited(0))
  }
}
