import Glibc
import TestSupport
import Testing

/// Fault 31: whatever becomes of the folder, the last good pages turn under a banner that says so,
/// and the wall recovers by itself.
@Suite(.waiting) struct KioskFolderTests {
  private let unread = "THE PLAN CAN'T BE READ"

  private func opened(_ sandbox: Sandbox) throws -> PseudoTerminal {
    try sandbox.makePlan()
    let terminal = try sandbox.openKiosk("--every", "2", "--locked", columns: 120)
    try terminal.sees("Strategy")
    return terminal
  }

  /// The banner is there, and the pages turn below it.
  private func turnsUnderTheBanner(_ terminal: PseudoTerminal) throws {
    try terminal.sees(unread)
    for page in ["T H E   P L A N", "O B J E C T I V E   1"] {
      try terminal.sees(page)
      try terminal.sees(unread)
    }
    #expect(terminal.screen.contains("minute") || terminal.screen.contains("just now"))
  }

  private func recovers(_ terminal: PseudoTerminal, _ sandbox: Sandbox) throws {
    try sandbox.write(smallPlan.replacing("Strategy", with: "Mended"), to: "p/plan.yaml")
    try terminal.sees("Mended")
    try terminal.seesNo(unread)
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
  }

  @Test(arguments: ["format: [", "", "\u{0}", smallPlan + "surprise: 1\n", "half"])
  func aBrokenPlan(broken: String) throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    try sandbox.write(
      broken == "half" ? String(smallPlan.prefix(60)) : broken, to: "p/plan.yaml")
    try turnsUnderTheBanner(terminal)
    try recovers(terminal, sandbox)
  }

  /// Of what it does on every page, at another size, under a fault and after it, nothing is refused
  /// that it asks for: what its filter lacks shows here.
  @Test(.enabled(if: Tools.hasStrace, "needs strace"))
  func itsFilterRefusesNothingThatItNeeds() throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    let terminal = try sandbox.openShell(
      """
      exec strace -f -o trace "$PROGRAM" kiosk "$PWD/p" --lang en --every 2
      """, columns: 80, rows: 24)
    try terminal.sees("T H E   P L A N")
    try terminal.sees("O B J E C T I V E   1")
    try terminal.resize(columns: 120, rows: 40)
    try sandbox.write("format: [", to: "p/plan.yaml")
    try terminal.sees(unread)
    unlink(sandbox.directory + "/p/plan.yaml")
    try terminal.sees("T H E   P L A N")
    try sandbox.write(smallPlan.replacing("Strategy", with: "Mended"), to: "p/plan.yaml")
    try terminal.sees("Mended")
    try terminal.type("q")
    #expect(try terminal.waitForExit(timeout: patience) == .exited(0))
    let calls = String(decoding: try sandbox.bytes(of: "trace"), as: UTF8.self)
      .split(separator: "\n").map { $0.drop { $0.isNumber || $0 == " " } }
      .drop { !$0.hasPrefix("prctl(PR_SET_SECCOMP") && !$0.hasPrefix("seccomp(") }
    #expect(calls.count > 100)
    // The C library asks for the newer way to make a thread first.
    let refused = calls.filter { call in
      ["ENOSYS", "EPERM"].contains { call.contains("= -1 \($0)") } && !call.contains("clone3")
    }
    #expect(refused == [])
  }

  @Test func aDeletedPlan() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    unlink(sandbox.directory + "/p/plan.yaml")
    try turnsUnderTheBanner(terminal)
    try recovers(terminal, sandbox)
  }

  @Test func aPlanReplacedByRename() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    try sandbox.write(smallPlan.replacing("Strategy", with: "Renamed"), to: "next.yaml")
    rename(sandbox.directory + "/next.yaml", sandbox.directory + "/p/plan.yaml")
    try terminal.sees("Renamed")
    try recovers(terminal, sandbox)
  }

  @Test func aFolderThatIsTakenAwayAndPutBack() throws {
    let sandbox = try Sandbox()
    let terminal = try opened(sandbox)
    rename(sandbox.directory + "/p", sandbox.directory + "/away")
    try turnsUnderTheBanner(terminal)
    rename(sandbox.directory + "/away", sandbox.directory + "/p")
    try terminal.seesNo(unread)
    try sandbox.makeFolder("q")
    try sandbox.write(smallPlan.replacing("Strategy", with: "Another"), to: "q/plan.yaml")
    rename(sandbox.directory + "/p", sandbox.directory + "/away")
    rename(sandbox.directory + "/q", sandbox.directory + "/p")
    try terminal.sees("Another")
    try recovers(terminal, sandbox)
  }

  @Test(.enabled(if: Tools.mayMount, "needs mount(8)"))
  func aFolderThatIsUnmountedAndMountedAgain() throws {
    let sandbox = try Sandbox()
    try sandbox.makeFolder("p")
    try sandbox.write(smallPlan, to: "plan.yaml")
    // In a mount namespace of its own; told by files what to do, and killed with the terminal.
    let terminal = try sandbox.openShell(
      """
      exec unshare -m sh -c '
        mount -t tmpfs none p && cp plan.yaml p/
        ( while [ ! -e out ]; do sleep 0.1; done; until umount p; do sleep 0.1; done
          while [ ! -e in ]; do sleep 0.1; done
          mount -t tmpfs none p; sed s/Strategy/Mended/ plan.yaml > p/plan.yaml ) </dev/null &
        exec "$PROGRAM" kiosk "$PWD/p" --every 2 --lang en --locked'
      """, columns: 120, rows: 24)
    try terminal.sees("Strategy")
    try sandbox.write("", to: "out")
    try turnsUnderTheBanner(terminal)
    try sandbox.write("", to: "in")
    try terminal.sees("Mended")
    try terminal.seesNo(unread)
  }

  @Test func aFolderThatIsNotThereYetIsWaitedFor() throws {
    let sandbox = try Sandbox()
    let terminal = try sandbox.openKiosk("--every", "2")
    try terminal.sees("W A I T I N G")
    try sandbox.makeFolder("p")
    try terminal.sees("plan.yaml")
    try sandbox.write(smallPlan, to: "p/plan.yaml")
    try terminal.sees("Strategy")
    #expect(try terminal.quit() == .exited(0))
  }
}
