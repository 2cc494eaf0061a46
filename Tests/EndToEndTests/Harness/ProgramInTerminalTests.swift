import Glibc
import TestSupport
import Testing

/// The harness with a shell as the program: what it promises to tests of the real one.
@Suite(.waiting) struct ProgramInTerminalTests {
  private let patience = 60.0

  private func shell(_ script: String, columns: Int = 40, rows: Int = 5) throws -> PseudoTerminal {
    try PseudoTerminal(
      path: "/bin/sh", arguments: ["-c", script],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "vt100"], columns: columns, rows: rows)
  }

  @Test func outputReachesTheScreenAndTheExitCodeTheTest() throws {
    let terminal = try shell("echo xin chào; exit 3")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(3))
    #expect(terminal.screen.lines[0] == "xin chào")
    #expect(terminal.output == Array("xin chào\r\n".utf8))
  }

  @Test func theProgramHasAControllingTerminalOfTheGivenSize() throws {
    let terminal = try shell("stty size </dev/tty; pwd; env | grep -c .", columns: 33, rows: 7)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    #expect(Array(terminal.screen.lines.prefix(2)) == ["7 33", "/"])
  }

  @Test func resizingIsSignalledToTheProgram() throws {
    let script = "trap 'stty size; exit 0' WINCH; echo ready; while :; do read line; done"
    let terminal = try shell(script)
    try terminal.waitForText("ready", timeout: patience)
    try terminal.resize(columns: 50, rows: 9)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    #expect(terminal.screen.lines[1] == "9 50")
  }

  @Test func typedKeysArriveAsBytes() throws {
    let script =
      "stty raw -echo; printf 'ready'; dd bs=1 count=9 2>/dev/null | od -An -tx1 | tr -d ' '"
    let terminal = try shell(script)
    try terminal.waitForText("ready", timeout: patience)
    try terminal.type("ữ")
    try terminal.press(.up, .control("C"), .enter, .alt("x"))
    try terminal.waitForText("e1bbaf", timeout: patience)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    #expect(terminal.screen.contains("e1bbaf1b5b41030d1b"))
  }

  @Test func cursorKeysFollowTheModeTheProgramAskedFor() throws {
    let script =
      "stty raw -echo; printf '\\033[?1hready'; dd bs=1 count=3 2>/dev/null | od -An -tx1"
    let terminal = try shell(script)
    try terminal.waitForText("ready", timeout: patience)
    try terminal.press(.up)
    try terminal.waitForText("1b 4f 41", timeout: patience)
  }

  @Test func pasteIsBracketedOnlyWhereAskedFor() throws {
    let script = """
      stty raw -echo; printf 'one'; dd bs=1 count=2 2>/dev/null | od -An -tx1
      printf '\\033[?2004htwo'; dd bs=1 count=8 2>/dev/null | od -An -tx1
      """
    let terminal = try shell(script, columns: 80)
    try terminal.waitForText("one", timeout: patience)
    try terminal.paste("hi")
    try terminal.waitForText("two", timeout: patience)
    #expect(terminal.screen.contains("68 69"))
    try terminal.paste("hi")
    try terminal.waitForText("1b 5b 32 30 30 7e 68 69", timeout: patience)
  }

  @Test func theMouseIsRefusedUntilTheProgramListens() throws {
    let script = """
      stty raw -echo; printf 'deaf'; read line
      printf '\\033[?1000;1006hready'; dd bs=1 count=9 2>/dev/null | od -An -c
      """
    let terminal = try shell(script, columns: 80)
    try terminal.waitForText("deaf", timeout: patience)
    #expect(throws: HarnessFailure.self) { try terminal.click(column: 0, row: 0) }
    try terminal.type("\n")
    try terminal.waitForText("ready", timeout: patience)
    try terminal.click(on: "ready")
    try terminal.waitForText("[   <   0   ;   5   ;   1   M", timeout: patience)
  }

  @Test func signalsAndHangUpEndTheProgramAndAreTold() throws {
    let killed = try shell("echo ready; read line")
    try killed.waitForText("ready", timeout: patience)
    killed.signal(SIGTERM)
    #expect(try killed.waitForExit(timeout: patience) == .signalled(SIGTERM))

    let hungUp = try shell("echo ready; read line")
    try hungUp.waitForText("ready", timeout: patience)
    hungUp.closeTerminal()
    #expect(try hungUp.waitForExit(timeout: patience) == .signalled(SIGHUP))
    #expect(hungUp.inputMode == nil)
    #expect(throws: HarnessFailure.self) { try hungUp.type("x") }
  }

  @Test func theInputModeIsReadAlsoAfterTheEnd() throws {
    let terminal = try shell("echo ready; read line; stty raw -echo")
    try terminal.waitForText("ready", timeout: patience)
    let before = try #require(terminal.inputMode)
    #expect(before.echoes && before.waitsForWholeLines)
    try terminal.press(.enter)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    let after = try #require(terminal.inputMode)
    #expect(!after.echoes && !after.waitsForWholeLines && !after.turnsControlKeysIntoSignals)
  }

  @Test func aShellAroundTheProgramStopsAndContinuesIt() throws {
    let script = "set -m; sh -c 'echo ready; kill -TSTP $$; echo back'; echo stopped; fg >/dev/null"
    let terminal = try shell(script)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    let words = ["ready", "stopped", "back"]
    #expect(terminal.screen.lines.filter { words.contains($0) } == words)
  }

  @Test func waitingInVainFailsWithTheScreen() throws {
    let terminal = try shell("echo here; read line")
    try terminal.waitForText("here", timeout: patience)
    let failure = #expect(throws: HarnessFailure.self) {
      try terminal.waitForText("absent", timeout: 0.05)
    }
    #expect(failure?.description.contains("│here ") == true)
    #expect(failure?.description.contains("absent") == true)
    #expect(failure?.description.contains("ProgramInTerminalTests.swift:") == true)
  }

  @Test func waitingForAProgramThatEndedFailsAtOnce() throws {
    let terminal = try shell("echo last; exit 4")
    try terminal.waitForText("last", timeout: patience)
    let failure = #expect(throws: HarnessFailure.self) {
      try terminal.waitForText("absent", timeout: 3_600)
    }
    #expect(failure?.description.contains("exit code 4") == true)
  }

  @Test func aProgramAtRestWritesNothing() throws {
    let terminal = try shell("echo ready; read line; echo more; read line")
    try terminal.waitForText("ready", timeout: patience)
    try terminal.settle(quiet: 0.1, timeout: patience)
    #expect(terminal.outputWhileIdle(seconds: 0.1) == [])
    try terminal.type("\n")
    try terminal.waitForText("more", timeout: patience)
    #expect(terminal.output.count == "ready\r\n\r\nmore\r\n".utf8.count)
    #expect(terminal.hasWritten("\r\nmore"))
    #expect(!terminal.hasWritten("\u{1B}"))
  }

  @Test func moreInputThanTheTerminalHoldsIsTypedWithoutADeadlock() throws {
    let terminal = try shell("stty raw -echo; printf ready; head -c 100000 | tr a b; printf done")
    try terminal.waitForText("ready", timeout: patience)
    try terminal.write([UInt8](repeating: UInt8(ascii: "a"), count: 100_000), timeout: patience)
    try terminal.waitForText("done", timeout: patience)
    #expect(terminal.output.filter { $0 == UInt8(ascii: "b") }.count == 100_000)
  }

  @Test func theLastReferenceEndsTheProgram() throws {
    var terminal: PseudoTerminal? = try shell("trap '' HUP TERM; echo ready; read line; read line")
    try terminal?.waitForText("ready", timeout: patience)
    let id = try #require(terminal?.processID)
    terminal = nil
    #expect(kill(id, 0) == -1)
  }
}
