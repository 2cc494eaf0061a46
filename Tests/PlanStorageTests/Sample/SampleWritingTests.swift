import Foundation
import PlanDomain
import PlanStorage
import Testing

@Suite struct SampleWritingTests {
  private let today = Day(iso: "2026-11-23") ?? .first
  private var now: Instant { UTCOffset.indochina.start(of: today).adding(milliseconds: 40_000_000) }

  /// A path in a folder of its own, which goes afterwards.
  private func withScratch(_ body: (String) throws -> Void) throws {
    let scratch = FileManager.default.temporaryDirectory.path + "/tiendo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try body(scratch)
  }

  @Test func theFolderItsParentsAndAllFilesAreMade() throws {
    try withScratch { scratch in
      let path = scratch + "/a/b"
      try writeSample(into: path, today: today, now: now)
      let files = Sample.files(today: today, now: now)
      let plan = try String(contentsOfFile: path + "/plan.yaml", encoding: .utf8)
      #expect(plan == files.planText)
      let names = try FileManager.default.contentsOfDirectory(atPath: path + "/journal").sorted()
      #expect(names == files.journals.map { "\($0.writer).jsonl" })
    }
  }

  @Test func everyLineIsChainedToTheOneBefore() throws {
    try withScratch { scratch in
      try writeSample(into: scratch, today: today, now: now)
      for journal in Sample.files(today: today, now: now).journals {
        let text = try String(
          contentsOfFile: scratch + "/journal/\(journal.writer).jsonl", encoding: .utf8)
        let lines = text.split(separator: "\n")
        #expect(text.hasSuffix("\n") && lines.count == journal.entries.count)
        #expect(lines.first?.contains("\"w\":\"\(journal.writer)\"") ?? false)
        #expect(
          lines.first?.contains("\"prev\":\"\(String(repeating: "0", count: 32))\"") ?? false)
        for (number, line) in lines.enumerated() {
          #expect(line.hasPrefix("{\"v\":1,\"seq\":\(number + 1),"))
        }
        #expect(Set(lines.map { $0.suffix(45) }).count == lines.count)
      }
    }
  }

  @Test func whatIsWrittenIsReadBackAsItWasMeantWithoutAProblem() throws {
    try withScratch { scratch in
      let path = scratch + "/pbeg"
      try writeSample(into: path, today: today, now: now)
      let now = now
      let environment = StorageEnvironment(
        stateFolder: scratch + "/state", machineID: "m", host: "h", user: "u", now: { now },
        random: { 1 })
      let folder = try PlanFolder(path, environment, readsOnly: true, parse: readPlan)
      let contents = folder.contents
      #expect(contents.problems.filter { !$0.isNotice }.isEmpty)
      #expect(contents.problems.filter(\.isAboutJournal).isEmpty)
      let meant = Sample.files(today: today, now: now).ledger
      #expect(contents.ledger.events.map(\.id) == meant.events.map(\.id))
      #expect(contents.ledger.events.map(\.at) == meant.events.map(\.at))
      let read = Projection(
        plan: contents.plan, ledger: contents.ledger, moment: .now(now, offset: .indochina))
      let made = Projection(
        plan: contents.plan, ledger: meant, moment: .now(now, offset: .indochina))
      #expect(read.counts() == made.counts())
      #expect(read.facts.map(\.hasConflict) == made.facts.map(\.hasConflict))
      #expect(read.facts.map(\.openObstacles) == made.facts.map(\.openObstacles))
      #expect(read.directives.map(\.order) == made.directives.map(\.order))
      #expect(read.meetings.map(\.conclusions) == made.meetings.map(\.conclusions))
      #expect(read.measures == made.measures)
    }
  }

  @Test func aFolderWithSomethingInItIsRefusedAndLeftAsItIs() throws {
    try withScratch { scratch in
      try "x".write(toFile: scratch + "/note", atomically: false, encoding: .utf8)
      #expect(throws: SampleRefusal.notMade(.taken(path: scratch))) {
        try writeSample(into: scratch, today: today, now: now)
      }
      #expect(throws: SampleRefusal.notMade(.taken(path: scratch + "/note"))) {
        try writeSample(into: scratch + "/note", today: today, now: now)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == ["note"])
    }
  }

  @Test func aPathThatCannotBeMadeIsNamedWithTheSystemsReason() throws {
    try withScratch { scratch in
      try "x".write(toFile: scratch + "/note", atomically: false, encoding: .utf8)
      #expect {
        try writeSample(into: scratch + "/note/p", today: today, now: now)
      } throws: { error in
        guard case .notMade(.failed(let path, let reason))? = error as? SampleRefusal
        else { return false }
        return path == scratch + "/note/p" && !reason.isEmpty
      }
    }
  }
}
