import Glibc
import PlanDomain
import PlanStorage
import TestSupport
import Testing

/// Faults 5, 7 and 8: several real processes, and a folder that changes under them.
@Suite(.waiting, .serialized) struct ManyWritersTests {
  @Test func eightProcessesInOneFolderLoseNothingAndCountEachOnce() throws {
    let bench = try FaultBench()
    let each = Effort.count(short: 250, long: 10_000)
    // Four users; two processes of each.
    let programs = try (0..<8).map {
      try bench.start(user: "u\($0 / 2)", count: each, word: "w\($0)")
    }
    var acknowledged: [String: String] = [:]
    for program in programs {
      #expect(try program.wait(timeout: 1_200) == .exited(0), "\(program.standardError)")
      for (line, text) in program.acknowledged { acknowledged[line] = text }
    }
    #expect(acknowledged.count == 8 * each)
    let (byLine, counts) = try bench.notes()
    #expect(byLine == acknowledged)
    #expect(counts.count == 8 * each && counts.values.allSatisfy { $0 == 1 })
    // Two at once of one user have a journal each; one after the other, the same.
    #expect((4...8).contains(bench.journalNames.count))
    let verdict = try bench.verify()
    #expect(verdict.problemCount == 0 && verdict.lineCount == 8 * each, "\(verdict.findings)")
    print("8 processes: \(byLine.count) events, each once")
  }

  /// A sync tool puts an older copy, nothing, or half in place of the journal, again and again.
  @Test(arguments: ["replaced", "deleted", "cut"])
  func whatASyncToolTakesAwayIsPutBack(_ fault: String) throws {
    var chance = Chance(state: 5)
    let bench = try FaultBench()
    // Without end: its last save comes after the last fault.
    let program = try bench.start(count: 100_000_000, word: fault)
    while program.outputBytes.isEmpty { program.collect(milliseconds: 20) }
    let name = try #require(bench.sandbox.names(in: bench.journal).first)
    let path = "\(bench.journal)/\(name)"
    var faults = 0
    let wanted = Effort.count(short: 25, long: 250)
    while faults < wanted, program.isTalking {
      program.collect(milliseconds: 3)
      guard let now = try? bench.sandbox.bytes(of: path), !now.isEmpty else { continue }
      let part = Array(now.prefix(Int.random(in: 0..<now.count, using: &chance)))
      switch fault {
      case "replaced":
        try bench.sandbox.write(bytes: part, to: "p/other")
        rename(bench.plan + "/other", path)
      case "deleted": unlink(path)
      default: truncate(path, off_t(part.count))
      }
      faults += 1
    }
    program.signal(SIGTERM)
    #expect(try program.wait(timeout: 300) == .exited(0), "\(program.standardError)")
    #expect(faults == wanted)
    let (byLine, counts) = try bench.notes()
    for (line, text) in program.acknowledged { #expect(byLine[line] == text) }
    #expect(counts.values.allSatisfy { $0 == 1 })
    print("journal \(fault) \(faults) times: \(byLine.count) events, each once")
  }

  @Test func twoCopiesOfAFolderAndAClonedMachineEachWriteTheirOwn() throws {
    let bench = try FaultBench()
    let script = """
      say() { "$TIENDO" set "$1" 1.1 --note "$2" >/dev/null || echo refused; }
      say p one
      cp -a p copy; say copy two; say p three
      # The other machine has the same id and the same state folder, but another folder.
      mkdir clone; cp -a p clone/p; cp -a "$XDG_STATE_HOME" "$XDG_STATE_HOME-clone"
      (cd clone && XDG_STATE_HOME="$XDG_STATE_HOME-clone" say p four)
      # A tool that syncs never puts an older file over a newer one.
      cp -n copy/journal/* p/journal/; cp -n clone/p/journal/* p/journal/
      """
    #expect(try bench.shell(script).standardOutput == "")
    let notes = try bench.notes()
    #expect(notes.counts == ["one": 1, "two": 1, "three": 1, "four": 1])
    #expect(bench.journalNames.count == 3)
    #expect(try bench.verify().problemCount == 0)
  }

  @Test func aRestoredBackupIsNotWrittenOnAndAForkIsShownWithBothBranches() throws {
    let bench = try FaultBench()
    let script = """
      say() { "$TIENDO" set p 1.1 --note "$1" >/dev/null || echo refused; }
      say one; cp -a p backup; cp -a "$XDG_STATE_HOME" state-then
      say two; cp -a p later
      # The journal is restored, the state folder is not: the head is missing from the journal.
      cp backup/journal/* p/journal/; say three; ls p/journal/*.jsonl | wc -l
      "$TIENDO" verify p --lang en | grep -c 'which is not in the journal any more'
      # A whole machine is restored, the state folder, too: only the synced branch tells.
      rm -r p/journal; cp -a backup/journal p/; rm -r "$XDG_STATE_HOME"
      cp -a state-then "$XDG_STATE_HOME"; say four
      for kind in jsonl signed; do for f in later/journal/*.$kind; do
        cp "$f" "p/journal/$(basename "$f" .$kind).sync-conflict-1.$kind"
      done; done
      say five; "$TIENDO" check p --lang en | grep -c 'forks at line 2: both branches count'
      "$TIENDO" verify p >/dev/null; echo $?
      # What the lost machine wrote and signed is one's own.
      "$TIENDO" verify p --lang en | grep -c 'was not written here'
      """
    #expect(try bench.shell(script).standardOutput == "2\n1\n1\n1\n0\n")
    let notes = try bench.notes()
    #expect(notes.counts == ["one": 1, "two": 1, "four": 1, "five": 1])
    #expect(bench.journalNames.count == 3, "five went to a new writer")
  }
}
