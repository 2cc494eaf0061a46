import Glibc
import TestSupport
import Testing

extension Sandbox {
  /// A wall screen of plan `p`, or of another folder.
  func openKiosk(
    _ arguments: String..., plan: String = "p", columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try open(
      arguments: ["kiosk", plan, "--lang", "en"] + arguments, columns: columns, rows: rows)
  }
}

/// The wall screen in a real terminal: it turns, and a person can hold and turn it.
@Suite(.waiting) struct KioskTests {
  @Test func itTurnsByItselfAndAPersonTurnsHoldsAndEndsIt() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openKiosk("--every", "2")
    try terminal.sees("T H E   P L A N")
    try terminal.sees("O B J E C T I V E   1")
    try terminal.type(" ")
    try terminal.sees("HELD")
    try terminal.press(.left)
    try terminal.sees("HELD")
    try terminal.type(" ")
    try terminal.seesNo("HELD")
    try terminal.press(.right)
    try terminal.sees("Space hold")
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func onlyThePagesAskedForAreShownAndInTheirOrder() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openKiosk("--every", "3600", "--pages", "timeline,overview")
    try terminal.sees("T I M E L I N E")
    try terminal.sees("1/2")
    try terminal.press(.right)
    try terminal.sees("T H E   P L A N")
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func aChangeOfAnotherProcessIsShownAndItsPageComesNext() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openKiosk("--every", "4")
    try terminal.sees("T H E   P L A N")
    let set = try sandbox.run("set", "p", "1.1", "--status", "behind", timeout: patience)
    #expect(set.status == .exited(0), "\(set)")
    try terminal.sees("JUST NOW")
    #expect(terminal.screen.contains("N E E D S   A T T E N T I O N"))
    try terminal.seesNo("JUST NOW")
  }

  /// Between two turns no bytes but the clock's minute; a whole page costs under 20 KB.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func itCostsLittleAndAtRestNothing(columns: Int, rows: Int) throws {
    let sandbox = try Sandbox()
    let folder = try sandbox.makeSample()
    sandbox.environment["COLORTERM"] = "truecolor"
    let terminal = try sandbox.openKiosk(
      "--every", "3600", plan: folder, columns: columns, rows: rows)
    try terminal.sees("T H E   P L A N")
    try terminal.settle(quiet: 1, timeout: patience)
    #expect(terminal.output.count < 20_000)
    // A minute may begin meanwhile: a few cells of the clock and of the data's age.
    #expect(terminal.outputWhileIdle(seconds: 4).count < 200)
    for _ in 0..<25 {
      // A page over the other, and then the same anew and whole, as at times on the wall.
      for (key, least) in [(TerminalKey.right, 1), (.control("L"), 500)] {
        let before = terminal.output.count
        try terminal.press(key)
        try terminal.waitUntil("something is drawn", timeout: patience) { _ in
          terminal.output.count >= before + least
        }
        try terminal.settle(timeout: patience)
        let cost = terminal.output.count - before
        #expect((least..<20_000).contains(cost), "\(key) \(cost)")
      }
    }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func resizedItIsDrawnAnew() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    for locked in [["--locked"], []] {
      let terminal = try sandbox.open(
        arguments: ["kiosk", "p", "--lang", "en", "--every", "3600"] + locked)
      try terminal.sees("T H E   P L A N")
      try terminal.resize(columns: 60, rows: 20)
      try terminal.waitUntil("it is drawn for 60x20", timeout: patience) { screen in
        screen.text(19).contains("1/") && screen.contains("T H E   P L A N")
      }
      try terminal.resize(columns: 20, rows: 4)
      try terminal.waitUntil("the name and the time stay", timeout: patience) {
        $0.text(0) == "p" && $0.text(1).contains(":")
      }
      terminal.signal(SIGTERM)
      _ = try terminal.waitForExit(timeout: patience)
    }
  }

  @Test func onceEachPageIsTextAndNoTerminalIsNeeded() throws {
    let sandbox = try Sandbox()
    sandbox.environment["TERM"] = nil
    let folder = try sandbox.makeSample()
    let before = try sandbox.contents()
    let result = try sandbox.run("kiosk", folder, "--once", "--lang", "vi", timeout: patience)
    #expect(result.status == .exited(0), "\(result)")
    let text = result.standardOutput
    #expect(text.contains("] Toàn cảnh") && text.contains("] Tuần qua"))
    #expect(!text.contains("\u{1B}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    let some = try sandbox.run(
      "kiosk", folder, "--once", "--pages", "directives", "--lang", "en", timeout: patience)
    #expect(some.standardOutput.contains("[1/1] Directives"), "\(some)")
    #expect(try sandbox.contents() == before)
  }

  @Test(arguments: [
    (["--every", "1"], "--every"), (["--every", "soon"], "--every"), (["--pages", ""], "--pages"),
    (["--pages", "overview,maps"], "--pages"), (["--pages", "overview,overview"], "--pages"),
    (["--theme", "none"], "no theme 'none'"),
  ])
  func whatIsAskedWronglyIsRefused(arguments: [String], told: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run(arguments: ["kiosk", "p"] + arguments)
    #expect(result.status == .exited(64), "\(result)")
    #expect(result.standardError.contains(told), "\(result)")
  }

  @Test func withoutATerminalItSaysWhatToDo() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let result = try sandbox.run("kiosk", "p", "--lang", "en")
    #expect(result.status == .exited(1))
    #expect(result.standardError.contains("--once prints the pages as text"), "\(result)")
    let none = try sandbox.run("kiosk", "--once", "--lang", "en")
    #expect(none.status == .exited(1))
    #expect(none.standardError.contains("no plan to show"), "\(none)")
    #expect(sandbox.names(in: sandbox.path("XDG_DATA_HOME")) == [])
    let gone = try sandbox.run("kiosk", "nowhere", "--once", "--lang", "en")
    #expect(gone.status == .exited(1) && gone.standardError.contains("nowhere"), "\(gone)")
  }

  @Test func doctorTellsWhatHolds() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.run("doctor", "--lang", "en")
    #expect(result.standardOutput.contains("Wall screen"), "\(result)")
    #expect(!result.standardOutput.contains("does not refuse"), "\(result)")
    #expect(result.standardOutput.contains("no_new_privs"), "\(result)")
  }
}
