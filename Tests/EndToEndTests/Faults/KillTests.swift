import Glibc
import PlanStorage
import TestSupport
import Testing

/// Faults 1: killed while saving, at any system call and at any time.
@Suite(.waiting, .serialized) struct KillTests {
  private static let calls = [
    "openat", "write", "pwrite64", "fdatasync", "fsync", "rename", "mkdir", "flock", "close",
    "newfstatat", "fstat", "pread64",
  ]

  /// Kills one run of saves at call number `number` of its name; false when there is none such.
  private func kill(at call: String, _ number: Int, of bench: FaultBench) throws -> Bool {
    let strace = [
      "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
      "inject=\(call):signal=KILL:when=\(number)",
    ]
    let program = try bench.start(count: 3, word: "\(call)-\(number)", under: strace)
    let status = try program.wait()
    try expectKept(program.acknowledged, in: bench)
    return status != .exited(0)
  }

  private func expectKept(
    _ acknowledged: [(line: String, text: String)], in bench: FaultBench
  ) throws {
    let (byLine, counts) = try bench.notes()
    for (line, text) in acknowledged {
      #expect(byLine[line] == text, "\(line) \(text) was acknowledged")
    }
    #expect(counts.values.allSatisfy { $0 == 1 })
    let verdict = try bench.verify()
    #expect(verdict.problemCount == 0, "\(verdict.findings)")
  }

  /// Every call with TIENDO_LONG=1, else some of each name; the folder is new and later known.
  @Test(.enabled(if: Tools.hasStrace))
  func atAnySystemCallOfASaveNothingAcknowledgedIsLost() throws {
    var kills = 0
    for call in Self.calls {
      let bench = try FaultBench()
      var number = 1
      while try kill(at: call, number, of: bench) {
        kills += 1
        // The next run goes on, and what was torn stays alone on its line.
        if kills % 5 == 0 {
          let next = try bench.start(count: 1, word: "after-\(call)-\(number)")
          #expect(try next.wait() == .exited(0), "\(next.standardError)")
          try expectKept(next.acknowledged, in: bench)
        }
        number += Effort.count(short: number < 3 ? 1 : number, long: 1)
      }
    }
    print("kills at system calls: \(kills)")
    #expect(kills > 20)
  }

  @Test func atAnyTimeNothingAcknowledgedIsLost() throws {
    var chance = Chance(state: 17)
    var (kills, kept) = (0, 0)
    let wanted = Effort.count(short: 60, long: 10_000)
    while kills < wanted {
      let bench = try FaultBench()
      var acknowledged: [(line: String, text: String)] = []
      for round in 0..<20 where kills < wanted {
        let program = try bench.start(count: 1_000_000, word: "r\(round)")
        // Some die while they open the folder, the most while they save.
        if round % 5 > 0 {
          while program.outputBytes.isEmpty { program.collect(milliseconds: 20) }
        }
        usleep(UInt32.random(in: 0...(round % 5 > 0 ? 3_000 : 40_000), using: &chance))
        program.signal(SIGKILL)
        if try program.wait() == .signalled(SIGKILL) { kills += 1 }
        acknowledged += program.acknowledged
      }
      kept += acknowledged.count
      try expectKept(acknowledged, in: bench)
    }
    print("kills at random: \(kills), acknowledged and there: \(kept)")
    #expect(kept > kills / 4)
  }
}
