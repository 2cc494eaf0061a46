import Glibc
import PlanDomain
import PlanStorage
import TestSupport
import Testing

/// Fault 25: killed, refused or without room at any step of a save of plan.yaml.
@Suite(.waiting, .serialized) struct PlanSaveFaultTests {
  private static let calls = [
    "openat", "write", "pread64", "fsync", "fdatasync", "renameat2", "unlink", "fchmod", "close",
    "fstat", "newfstatat", "flistxattr", "fgetxattr", "rename", "pwrite64",
  ]

  /// A folder in which this user has saved before, so that every run makes the same calls.
  private func known() throws -> FaultBench {
    let bench = try FaultBench()
    #expect(try bench.start(count: 1, word: "title:first").wait() == .exited(0))
    try bench.sandbox.write(smallPlan, to: "p/plan.yaml")
    return bench
  }

  private func strace(_ call: String, _ rest: [String]) -> [String] {
    ["/usr/bin/strace", "-f", "-qq", "-e", "trace=\(call)"] + rest
  }

  /// How often an undisturbed save makes the call.
  private func count(of call: String, in bench: FaultBench) throws -> Int {
    let trace = bench.sandbox.directory + "/trace"
    let program = try bench.start(
      count: 1, word: "title:count", under: strace(call, ["-o", trace]))
    #expect(try program.wait() == .exited(0))
    return try bench.sandbox.bytes(of: "trace").count { $0 == UInt8(ascii: "\n") }
  }

  /// Has each of the last calls of its name end in `fault`, the last first; `check` looks at what
  /// was acknowledged, told, and left.
  private func walk(
    _ fault: String, short: Int,
    _ check: (FaultBench, BackgroundProgram, _ isNew: Bool) throws -> Void
  ) throws {
    var runs = 0
    for call in Self.calls {
      let bench = try known()
      let count = try count(of: call, in: bench)
      for number in stride(
        from: count, to: max(0, count - Effort.count(short: short, long: 400)), by: -1)
      {
        try bench.sandbox.write(smallPlan, to: "p/plan.yaml")
        let word = "title:\(call)-\(number)"
        let rest = ["-o", "/dev/null", "-e", "inject=\(call):\(fault):when=\(number)"]
        let program = try bench.start(count: 1, word: word, under: strace(call, rest))
        _ = try program.wait()
        let left = String(decoding: try bench.sandbox.bytes(of: "p/plan.yaml"), as: UTF8.self)
        let new = smallPlan.replacing("Strategy", with: "\"\(word)-0\"")
        #expect(left == smallPlan || left == new, "\(word): whole old or whole new")
        #expect(
          program.acknowledged.isEmpty || left == new, "\(word): what was acknowledged is there")
        try check(bench, program, left == new)
        runs += 1
      }
    }
    print("saves of plan.yaml that ended in \(fault): \(runs)")
    #expect(runs > Self.calls.count)
  }

  private func temporaries(in bench: FaultBench) -> [String] {
    bench.sandbox.names(in: "p").filter { $0 != "plan.yaml" && $0 != "journal" }
  }

  @Test(.enabled(if: Tools.hasStrace))
  func aKillAtAnyCallLeavesTheWholeOldOrNewPlanAndWhatIsLeftBesideIsNamed() throws {
    try walk("signal=KILL", short: 3) { bench, _, _ in
      let contents = try bench.contents(afterMilliseconds: 120_000)
      #expect(contents.planIsWhole && contents.plan.items.count == 2)
      for name in temporaries(in: bench) {
        #expect(contents.problems.contains(Problem(file: name, .file(.leftover))), "\(name)")
        unlink(bench.plan + "/" + name)
      }
      #expect(try bench.verify().problemCount == 0)
    }
  }

  @Test(.enabled(if: Tools.hasStrace), arguments: ["error=EIO", "error=ENOSPC", "error=EINTR"])
  func aCallThatFailsIsToldAndNothingIsLeftBeside(fault: String) throws {
    try walk(fault, short: 2) { bench, program, isNew in
      #expect(isNew || !program.standardError.isEmpty, "what was not saved is told")
      // Where the call that takes it away is what failed, it is named later.
      let named = try bench.contents(afterMilliseconds: 120_000).problems.map(\.file)
      for name in temporaries(in: bench) {
        #expect(named.contains(name))
        unlink(bench.plan + "/" + name)
      }
      #expect(try bench.verify().problemCount == 0)
    }
  }

  /// From no page left to enough: first the new text has no room, then its record has none.
  @Test(.enabled(if: Tools.mayMount, "mounting is not allowed here"))
  func aFullDiskLeavesTheWholeOldOrNewPlanAndNoTemporary() throws {
    let bench = try FaultBench()
    try bench.sandbox.write(
      """
      mkdir small && mount -t tmpfs -o size=64k none small && cp p/plan.yaml small/ || exit 9
      "$HAMMER" small state thu 1 title:first >/dev/null && cp p/plan.yaml small/
      for free in 0 1 2 3 4; do
        dd if=/dev/zero of=small/ballast bs=4096 2>/dev/null
        truncate -s -$((free * 4096)) small/ballast
        "$HAMMER" small state thu 1 title:now >said 2>refused
        if cmp -s small/plan.yaml p/plan.yaml; then text=old
        elif sed 's/Strategy/"title:now-0"/' p/plan.yaml | cmp -s - small/plan.yaml; then text=new
        else text=broken; fi
        beside=$(ls -A small | grep -v -e '^plan.yaml$' -e '^journal$' -e '^ballast$')
        echo "$free $text $(wc -l <said) $(grep -c 'No space left on device' refused) $beside"
        rm small/ballast; cp p/plan.yaml small/plan.yaml
      done
      "$TIENDO" verify small >/dev/null; echo "verified $?"
      umount small
      """, to: "fill.sh")
    let shell = try bench.shell("unshare -m sh fill.sh")
    let said = shell.standardOutput.split(separator: "\n").map(String.init)
    #expect(said.first == "0 old 0 3 ", "no room for the new text: \(shell)")
    #expect(said.contains { $0.hasSuffix(" new 1 0 ") }, "room for all: \(shell)")
    #expect(said.dropLast().allSatisfy { $0.contains(" old 0 3 ") || $0.contains(" new ") })
    #expect(said.dropLast().allSatisfy { $0.hasSuffix(" ") }, "nothing is left beside: \(shell)")
    #expect(said.last == "verified 0", "\(shell)")
  }
}
