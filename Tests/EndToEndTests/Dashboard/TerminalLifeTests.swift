import Glibc
import TestSupport
import Testing

/// Stopping, resizing, signals: the terminal is sane afterwards, and what was typed or saved is
/// there.
@Suite(.waiting) struct TerminalLifeTests {
  @Test func stoppedAndContinuedItIsWhereItWas() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.openShell(
      "set -m; \"$PROGRAM\" '\(folder)'; echo stopped; read line; fg; echo ended; read line")
    try terminal.drillToAction()
    try terminal.type("mNửa chừng")
    try terminal.sees("Nửa chừng")
    try terminal.press(.control("Z"))
    try terminal.sees("stopped")
    #expect(terminal.isGivenBack, "\(terminal.screen)")
    try terminal.press(.enter)
    try terminal.sees("Nửa chừng")
    #expect(terminal.screen.isAlternate)
    #expect(terminal.inputMode?.echoes == false)
    #expect(terminal.breadcrumb.contains("Nhiệm vụ 2.4.1"))
    try terminal.type(" thì xong\r")
    try terminal.sees("đã lưu")
    try terminal.type("q")
    try terminal.sees("ended")
    #expect(terminal.isGivenBack, "\(terminal.screen)")
    #expect(try sandbox.ownLines().first?.contains("Nửa chừng thì xong") == true)
  }

  @Test func resizedDownAndUpItShowsTheSameAgain() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.sees("2.4.1  Kiểm toán năng lượng")
    try terminal.settle(timeout: patience)
    let before = terminal.screen.lines
    try terminal.resize(columns: 40, rows: 12)
    try terminal.waitUntil("it is drawn for 40x12", timeout: patience) { screen in
      screen.text(2).contains("2.4.1") && screen.lines.contains { $0.contains("2.4.1  Kiểm") }
    }
    try terminal.resize(columns: 39, rows: 11)
    try terminal.sees("40×12")
    try terminal.resize(columns: 120, rows: 40)
    try terminal.waitUntil("all is as it was", timeout: patience) { $0.lines == before }
    for width in stride(from: 1, through: 200, by: 7) {
      try terminal.resize(columns: width, rows: 1 + width / 3)
    }
    try terminal.resize(columns: 120, rows: 40)
    try terminal.waitUntil("a storm of sizes ends well", timeout: patience) { $0.lines == before }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalEndsItWithTheTerminalGivenBack(number: Int32) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.type("s3")
    try terminal.sees("đã lưu")
    try terminal.type("mdở dang")
    try terminal.sees("dở dang")
    terminal.signal(number)
    _ = try terminal.waitForExit(timeout: patience)
    #expect(terminal.isGivenBack, "\(terminal.screen)")
    #expect(try sandbox.ownLines().count == 1)
    #expect(try sandbox.run("check", folder).status == .exited(0))
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT])
  func aFatalSignalEndsItWithTheTerminalGivenBack(number: Int32) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.open("p")
    try terminal.sees("MỤC TIÊU 1")
    terminal.signal(number)
    #expect(try terminal.waitForExit(timeout: patience) == .signalled(number))
    #expect(terminal.isGivenBack, "\(terminal.screen)")
  }

  @Test func aClosedTerminalEndsItAndWhatWasSavedIsThere() throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    let terminal = try sandbox.open(folder)
    try terminal.drillToAction()
    try terminal.type("s4")
    try terminal.sees("đã lưu")
    terminal.closeTerminal()
    _ = try terminal.waitForExit(timeout: patience)
    #expect(try sandbox.ownLines().count == 1)
    #expect(try sandbox.run("check", folder).status == .exited(0))
  }
}
