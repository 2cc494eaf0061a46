import PlanStorage
import TestSupport
import Testing

/// Fault 4: a journal that can't be read, among others that can.
@Suite(.waiting, .enabled(if: Tools.hasStrace)) struct UnreadableJournalTests {
  /// Two writers' journals; the first one's path is all that strace looks at.
  private func bench() throws -> (bench: FaultBench, refusing: String, name: String) {
    let bench = try FaultBench()
    _ = try bench.start(user: "thu", count: 2, word: "thu").wait()
    let name = try #require(bench.sandbox.names(in: bench.journal).first)
    _ = try bench.start(user: "an", count: 2, word: "an").wait()
    let strace =
      "strace -f -qq -o /dev/null -P \(bench.journal)/\(name) -e trace=openat "
      + "-e inject=openat:error=EACCES"
    return (bench, strace, name)
  }

  @Test func theOthersAreReadAndItIsNamed() throws {
    let (bench, refusing, name) = try bench()
    let log = try bench.shell(refusing + " \"$TIENDO\" log \"$PWD/p\" --lang en")
    #expect(log.standardOutput.contains("an-1") && !log.standardOutput.contains("thu-"), "\(log)")
    let check = try bench.shell(refusing + " \"$TIENDO\" check \"$PWD/p\" --lang en")
    #expect(check.status == .exited(1), "\(check)")
    let told = check.standardOutput + check.standardError
    #expect(told.contains("journal/\(name)") && told.contains("Permission denied"), "\(check)")
  }

  @Test func whatWasReadOfItStaysAndTheOthersGoOn() throws {
    let (bench, refusing, _) = try bench()
    let terminal = try bench.sandbox.openShell(
      "exec " + refusing + ":when=2+ \"$TIENDO\" \"$PWD/p\" --lang en")
    try terminal.waitForText("Plan", timeout: patience)
    try terminal.type("8")
    try terminal.waitForText("thu-1", timeout: patience)
    _ = try bench.start(user: "thu", count: 1, word: "unseen").wait()
    _ = try bench.start(user: "an", count: 1, word: "later").wait()
    try terminal.waitForText("later-0", timeout: patience)
    #expect(terminal.screen.contains("thu-1") && !terminal.screen.contains("unseen"))
  }
}
