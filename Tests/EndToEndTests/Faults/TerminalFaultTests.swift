import Glibc
import TestSupport
import Testing

/// Faults 26 to 29: terminals that are not what they should be, signals, pastes.
@Suite(.waiting) struct TerminalFaultTests {
  private func dashboard(_ sandbox: Sandbox) throws -> PseudoTerminal {
    let terminal = try sandbox.open("p", "--lang", "en", "--by", "Tester")
    try terminal.waitForText("Plan", timeout: patience)
    try terminal.type("2l")
    try terminal.waitForText("Strategy", timeout: patience)
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal, _ what: String) {
    let screen = terminal.screen
    #expect(!screen.isAlternate && screen.cursorIsVisible, "\(what)")
    #expect(screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006, 2004]), "\(what)")
    if let mode = terminal.inputMode {
      #expect(mode.echoes && mode.waitsForWholeLines && mode.turnsControlKeysIntoSignals, "\(what)")
    }
  }

  @Test(arguments: ["nonsense-term", ""])
  func anUnusableTERMIsToldInPlainText(term: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    sandbox.environment["TERM"] = term.isEmpty ? nil : term
    let terminal = try sandbox.open("p", "--lang", "en")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(1))
    #expect(!terminal.hasWritten("\u{1B}"))
    #expect(terminal.screen.contains("TERM") || terminal.screen.contains("terminal"))
    expectRestored(terminal, term)
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", "nonsense"])
  func withoutAUTF8LocaleVietnameseIsStillWhole(locale: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan(smallPlan.replacing("Strategy", with: "Chiến lược biển"))
    sandbox.environment["LANG"] = locale
    let terminal = try sandbox.open("p", "--lang", "vi")
    try terminal.waitForText("Plan", timeout: patience)
    try terminal.type("2l")
    try terminal.waitForText("Chiến lược biển", timeout: patience)
    try terminal.type("q")
    _ = try terminal.waitForExit(timeout: patience)
    #expect(terminal.screen.unrecognised == [])
  }

  @Test func withoutATerminalForKeysItIsToldAndNothingIsDrawn() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell("\"$PROGRAM\" p --lang en <p/plan.yaml; echo exit $?")
    try terminal.waitForText("exit 1", timeout: patience)
    #expect(!terminal.hasWritten("\u{1B}"))
    #expect(terminal.screen.contains("--plain"))
  }

  @Test(arguments: ["", "</dev/null"])
  func anOutputThatIsNoTerminalGetsPlainText(input: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell(
      "\"$PROGRAM\" p --lang en >out \(input); echo exit $?")
    try terminal.waitForText("exit 0", timeout: patience)
    #expect(!terminal.hasWritten("\u{1B}"))
    let text = String(decoding: try sandbox.bytes(of: "out"), as: UTF8.self)
    #expect(text.contains("Strategy 1.1: Strategy") && !text.contains("\u{1B}"))
  }

  @Test func aResizeStormEndsWithTheRightPicture() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try dashboard(sandbox)
    try terminal.rest(sandbox)
    try terminal.type("g")
    try terminal.rest(sandbox)
    let before = terminal.screen.lines
    var chance = Chance(state: 3)
    for _ in 0..<Effort.count(short: 60, long: 2_000) {
      try terminal.resize(
        columns: Int.random(in: 1...500, using: &chance),
        rows: Int.random(in: 1...200, using: &chance))
      if Bool.random(using: &chance) { try terminal.type("j") }
    }
    try terminal.resize(columns: 1, rows: 1)
    try terminal.resize(columns: 120, rows: 40)
    try terminal.type("g")
    try terminal.press(.control("L"))
    try terminal.waitUntil("the picture is as before", timeout: patience) { $0.lines == before }
  }

  @Test(arguments: [
    SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGFPE, SIGBUS, SIGTRAP, SIGSYS,
    SIGALRM, SIGUSR1, SIGXCPU,
  ])
  func everySignalThatEndsItRestoresTheTerminal(signal: Int32) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try dashboard(sandbox)
    terminal.signal(signal)
    let status = try terminal.waitForExit(timeout: patience)
    expectRestored(terminal, "signal \(signal): \(status)")
  }

  @Test func stoppedAndContinuedItDrawsAnew() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell(
      "set -m; \"$PROGRAM\" p --lang en; echo stopped; read line; fg >/dev/null; echo over")
    try terminal.waitForText("Plan", timeout: patience)
    try terminal.press(.control("Z"))
    try terminal.waitForText("stopped", timeout: patience)
    expectRestored(terminal, "stopped")
    try terminal.press(.enter)
    try terminal.waitUntil("it is back", timeout: patience) {
      $0.isAlternate && $0.contains("Plan")
    }
    try terminal.type("2l")
    try terminal.waitForText("Strategy", timeout: patience)
    terminal.signal(SIGHUP)
  }

  @Test func aClosedTerminalEndsIt() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try dashboard(sandbox)
    terminal.closeTerminal()
    _ = try terminal.waitForExit(timeout: patience)
  }

  /// dd(1) leaves its output, which the program shares then, in the mode that does not wait.
  @Test(arguments: ["", "dd if=/dev/null oflag=nonblock 2>dd; "])
  func aTerminalThatTakesNothingForAWhileEndsWithTheRightPicture(before: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell("\(before)exec \"$PROGRAM\" p --lang en --by Tester")
    try terminal.waitForText("Plan", timeout: patience)
    try terminal.type("2l")
    try terminal.waitForText("Strategy", timeout: patience)
    try terminal.rest(sandbox)
    let wanted = terminal.screen.lines
    terminal.stall()
    try terminal.type("1")
    #expect(terminal.outputWhileIdle(seconds: 1) == [])
    try terminal.type("32")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.resize(columns: 120, rows: 40)
    #expect(terminal.outputWhileIdle(seconds: 1) == [])
    terminal.stall(false)
    try terminal.waitUntil("the picture is right", timeout: patience) { $0.lines == wanted }
    // It ends while nothing is taken, too, where it is not stuck in a write.
    if !before.isEmpty {
      terminal.stall()
      try terminal.type("1")
      terminal.signal(SIGTERM)
      _ = try terminal.waitForExit(timeout: patience)
      #expect(terminal.inputMode?.echoes == true)
    }
    terminal.stall(false)
  }

  @Test func aPasteIsTextOfOneFieldAndNeverCommands() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try dashboard(sandbox)
    try terminal.paste("s5q\nQ\u{1B}[2J")
    try terminal.settle()
    #expect(sandbox.names(in: "p") == ["plan.yaml"], "a paste among commands is nothing")
    try terminal.type("m")
    try terminal.settle()
    try terminal.paste("one\ntwo\u{1B}]0;owned\u{7}\u{202E}q\u{0}\u{8}three\r\n")
    try terminal.settle()
    #expect(sandbox.names(in: "p") == ["plan.yaml"], "nothing is saved by a pasted Enter")
    try terminal.press(.enter)
    try terminal.waitUntil("it is saved", timeout: patience) { _ in
      (try? sandbox.journalLines().count) == 1
    }
    let line = try #require(sandbox.journalLines().first)
    #expect(line.contains("one two"), "\(line)")
    for scalar in line.unicodeScalars {
      #expect(scalar.value >= 0x20 && scalar != "\u{202E}" && scalar.value != 0x7F)
    }
    #expect(!line.contains("\\u001b") && !line.contains("\\u0000"), "\(line)")
  }

  /// As input methods send it: letters, Backspaces, the composed word.
  @Test(arguments: [
    "tie\u{7F}\u{7F}iê\u{7F}ến", "tieens\u{7F}\u{7F}\u{7F}\u{7F}\u{7F}iến",
    "tie\u{8}\u{8}iê\u{8}ến",
  ])
  func inputMethodBytesMakeTheWordInAField(bytes: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try dashboard(sandbox)
    try terminal.type("m")
    try terminal.settle()
    try terminal.type(bytes)
    try terminal.waitForText("tiến", timeout: patience)
    try terminal.press(.enter)
    try terminal.waitUntil("it is saved", timeout: patience) { _ in
      (try? sandbox.journalLines().first?.contains("\"text\":\"tiến\"")) == true
    }
  }

  /// Faults 12 and 13: what the kernel does not tell is asked for; a folder that goes comes back.
  @Test(
    .enabled(if: Tools.hasStrace),
    arguments: ["inotify_init1:error=EMFILE", "inotify_add_watch:error=ENOSPC"])
  func withoutNoticesFromTheKernelAChangeIsSeen(refused: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell(
      "exec strace -f -qq -o /dev/null -e trace=inotify_init1,inotify_add_watch "
        + "-e inject=\(refused) \"$PROGRAM\" p --lang en")
    try terminal.waitForText("Plan", timeout: patience)
    try terminal.type("2l")
    try terminal.waitForText("Strategy", timeout: patience)
    try sandbox.write(smallPlan.replacing("Strategy", with: "Changed"), to: "p/plan.yaml")
    try terminal.waitForText("Changed", timeout: patience)
    try sandbox.makeFolder("p/journal")
    _ = try sandbox.run("set", "p", "1.1", "--status", "at-risk")
    try terminal.waitForText("◆", timeout: patience)
  }

  @Test func aFolderThatGoesLeavesTheLastPictureAndComesBack() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try dashboard(sandbox)
    rename(sandbox.directory + "/p", sandbox.directory + "/away")
    try terminal.settle()
    #expect(terminal.screen.contains("Strategy"))
    try terminal.type("1")
    try terminal.type("2l")
    try terminal.waitForText("Strategy", timeout: patience)
    rename(sandbox.directory + "/away", sandbox.directory + "/p")
    try sandbox.write(smallPlan.replacing("Strategy", with: "Changed"), to: "p/plan.yaml")
    try terminal.waitForText("Changed", timeout: patience)
  }
}
