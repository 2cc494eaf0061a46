import Glibc
import PlanDomain
import PlanStorage
import TestSupport

/// A plan folder `p` in a sandbox of its own, a shell to break things with, and the programs that
/// save into it: `"$TIENDO"` and `"$HAMMER"`, which prints what was acknowledged.
struct FaultBench {
  let sandbox: Sandbox
  let hammer: String

  init(plan: String = smallPlan) throws {
    sandbox = try Sandbox(program: "/bin/sh")
    hammer = try pathOfBuiltProgram(named: "JournalHammer")
    sandbox.environment["TIENDO"] = try pathOfBuiltProgram(named: "tiendo")
    sandbox.environment["HAMMER"] = hammer
    try sandbox.makePlan(plan)
  }

  var plan: String { sandbox.directory + "/p" }
  var journal: String { plan + "/journal" }
  var journalNames: [String] {
    sandbox.names(in: journal).filter { $0.hasSuffix(".jsonl") }
  }
  var stateFolder: String { sandbox.path("XDG_STATE_HOME", "tiendo") }

  /// Runs a script in the folder above `p`.
  func shell(_ script: String, timeout: Double = 60) throws -> Sandbox.Result {
    try sandbox.run(arguments: ["-c", script], timeout: timeout)
  }

  /// Starts a hammer of this user, its own or under a program such as strace.
  func start(
    user: String = "thu", count: Int, word: String, under: [String] = []
  ) throws -> BackgroundProgram {
    let own = [hammer, plan, stateFolder + "-" + user, user, String(count), word]
    let all = under + own
    return try BackgroundProgram(
      all[0], Array(all.dropFirst()), environment: sandbox.environment,
      directory: sandbox.directory)
  }

  /// What the plan folder holds when it is read anew, by a reader of no account, now or later.
  func contents(afterMilliseconds later: Int64 = 0) throws -> PlanContents {
    let environment = StorageEnvironment(
      stateFolder: sandbox.home + "/reader", machineID: "reader", host: "reader", user: "reader",
      now: { Instant.now.adding(milliseconds: later) }, random: { 1 })
    return try PlanFolder(plan, environment, readsOnly: true).contents
  }

  /// The notes by their line, and how often each text is there.
  func notes() throws -> (byLine: [String: String], counts: [String: Int]) {
    var byLine: [String: String] = [:]
    var counts: [String: Int] = [:]
    for event in try contents().ledger.events {
      guard case .note(let note) = event.body else { continue }
      byLine[event.id.description] = note.text
      counts[note.text, default: 0] += 1
    }
    return (byLine, counts)
  }

  /// What `verify` finds, told of what the user `thu` had acknowledged.
  func verify() throws -> JournalVerdict {
    try verifyJournals(
      of: plan,
      StorageEnvironment(
        stateFolder: stateFolder + "-thu", machineID: "machine", host: "", user: "thu",
        now: { .now }, random: { 1 }))
  }
}

extension BackgroundProgram {
  /// The lines acknowledged: id, then text; a line cut off by a kill was not read by anyone.
  var acknowledged: [(line: String, text: String)] {
    guard let end = outputBytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    return String(decoding: outputBytes[..<end], as: UTF8.self).split(separator: "\n")
      .compactMap { line in
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        return words.count == 2 ? (words[0], words[1]) : nil
      }
  }
}

extension Instant {
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// Chance that repeats: a failure can be looked at again.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

/// What breaking things needs of the machine that runs the tests; where it is missing, those tests
/// are skipped and say so.
enum Tools {
  static let hasStrace = succeeds("strace -f -o /dev/null true")
  static let mayMount = succeeds("unshare -m mount -t tmpfs none /mnt")

  private static func succeeds(_ command: String) -> Bool {
    let shell = try? Sandbox(program: "/bin/sh")
    return (try? shell?.run("-c", command + " 2>/dev/null").status) == .exited(0)
  }
}
