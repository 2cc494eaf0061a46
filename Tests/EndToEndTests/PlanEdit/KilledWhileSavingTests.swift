import Glibc
import TestSupport
import Testing

/// SIGKILL at the system calls of a save of plan.yaml, by strace: whole old or whole new.
@Suite(.waiting, .enabled(if: access("/usr/bin/strace", X_OK) == 0, "strace is not installed"))
struct KilledWhileSavingTests {
  private let patience = 60.0

  /// The calls of a save, in order: before and after the temporary is written, the exchange, and
  /// what follows it.
  static let calls = ["fchmod", "fsync:1", "renameat2", "fsync:2", "unlink", "fdatasync"]

  @Test(arguments: calls)
  func aKillLeavesTheWholeOldOrTheWholeNewPlan(call: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makePlan()
    // What this machine remembers of the plan is stored by then, and not in the session.
    #expect(try sandbox.run("set", "p", "1.1", "--note", "x", "--lang", "en").status == .exited(0))
    let old = try sandbox.bytes(of: "p/plan.yaml")
    let new = Array(
      String(decoding: old, as: UTF8.self).split(separator: "Strategy").joined(separator: "Changed")
        .utf8)
    let terminal = try sandbox.openShell(script(call), columns: 120, rows: 40)
    try terminal.waitForText("OBJECTIVE 1", timeout: patience)
    try terminal.type("2")
    try terminal.waitForText("1.1  Strategy", timeout: patience)
    try terminal.press(.right)
    try terminal.waitForText("Objective 1 › Strategy 1.1", timeout: patience)
    try terminal.type("e")
    try terminal.waitForText("Edit strategy", timeout: patience)
    try terminal.press(.control("U"))
    try terminal.type("Changed")
    try terminal.press(.enter)
    _ = try terminal.waitForExit(timeout: patience)
    let left = try sandbox.bytes(of: "p/plan.yaml")
    #expect(left == old || left == new)
    let isAfter = ["fsync:2", "unlink", "fdatasync"].contains(call)
    #expect(left == (isAfter ? new : old), "\(call)")
    // The next one reads what stands there, and nothing that was left beside it.
    let check = try sandbox.run("check", "p", "--lang", "en")
    #expect(check.status == .exited(0), "\(check)")
  }

  /// The calls are of the save alone: nothing before it in a session makes them.
  private func script(_ call: String) -> String {
    let parts = call.split(separator: ":").map(String.init)
    let when = parts.count > 1 ? parts[1] : "1"
    return """
      exec /usr/bin/strace -f -qq -o /dev/null -e trace=\(parts[0]) \
      -e inject=\(parts[0]):signal=KILL:when=\(when) "$PROGRAM" p --lang en
      """
  }
}
