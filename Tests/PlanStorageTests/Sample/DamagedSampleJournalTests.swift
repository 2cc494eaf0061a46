import PlanDomain
import TestSupport
import Testing

@testable import PlanStorage

/// The sample in a folder of its own, its journals to be damaged one at a time.
private struct DamagedFolder {
  let fixture = Fixture()
  let plan: Plan
  let files: [(name: String, bytes: [UInt8])]
  /// The lines of all journals together.
  let lineCount: Int

  init() throws {
    let today = try #require(Day(iso: "2026-11-23"))
    let sample = Sample.files(today: today, now: fixture.clock.now)
    plan = PlanReading(Array(sample.planText.utf8)).plan
    files = try sample.journals.map { ("journal/\($0.writer.text).jsonl", try $0.encoded()) }
    for file in files { fixture.write(file.bytes, to: file.name) }
    lineCount = sample.journals.reduce(0) { $0 + $1.entries.count }
  }

  /// What a reader that comes now finds in the journals; plan.yaml has tests of its own.
  func read() throws -> PlanContents {
    let plan = plan
    return try PlanFolder(fixture.folder, fixture.environment(), readsOnly: true) { _, _ in
      (plan, [])
    }.contents
  }

  func verify() throws -> JournalVerdict {
    try verifyJournals(of: fixture.folder, fixture.environment())
  }
}

/// What is left of the sample's journals is read, and the damage never traps. Every byte with
/// TIENDO_LONG=1, else a sample of them.
@Suite struct DamagedSampleJournalTests {
  @Test func ofEveryPrefixEachWholeLineIsRead() throws {
    let folder = try DamagedFolder()
    var prefixes = 0
    for (name, bytes) in folder.files {
      let inFile = bytes.count { $0 == 0x0A }
      let step = Effort.count(short: 2_003, long: 1)
      for end in stride(from: 0, through: bytes.count, by: step) {
        folder.fixture.write(Array(bytes[..<end]), to: name)
        let contents = try folder.read()
        // A line that lacks only its LF is whole.
        let isWhole = end < bytes.count && bytes[end] == 0x0A
        let whole = bytes[..<end].count { $0 == 0x0A } + (isWhole ? 1 : 0)
        let isTorn = !isWhole && end > 0 && bytes[end - 1] != 0x0A
        #expect(contents.ledger.events.count == folder.lineCount - inFile + whole, "\(name) \(end)")
        #expect(contents.problems.isEmpty != isTorn, "\(name) \(end): \(contents.problems)")
        prefixes += 1
      }
      folder.fixture.write(bytes, to: name)
    }
    print("prefixes of journals: \(prefixes)")
  }

  /// One bit of the byte, and all of them.
  @Test(arguments: [false, true])
  func aFlippedByteCostsItsLineAtMostAndIsNamedByVerify(isWhole: Bool) throws {
    let folder = try DamagedFolder()
    var flips = 0
    for (name, bytes) in folder.files {
      // The newest line is named by no other.
      let earlier = bytes.dropLast().lastIndex(of: 0x0A) ?? 0
      for place in stride(from: 0, to: bytes.count, by: Effort.count(short: 1_009, long: 1)) {
        var damaged = bytes
        damaged[place] ^= isWhole ? 0xFF : 1 << UInt8(place % 8)
        folder.fixture.write(damaged, to: name)
        let contents = try folder.read()
        let lost = folder.lineCount - contents.ledger.events.count
        // A line end that is gone makes one unreadable line of two.
        #expect(lost <= (bytes[place] == 0x0A ? 2 : 1), "\(name) \(place): \(contents.problems)")
        #expect(lost <= 0 || !contents.problems.isEmpty, "\(name) \(place)")
        let verdict = try folder.verify()
        #expect(place >= earlier || verdict.problemCount > 0, "\(name) \(place)")
        flips += 1
      }
      folder.fixture.write(bytes, to: name)
    }
    print("flipped bytes of journals: \(flips)")
  }
}
