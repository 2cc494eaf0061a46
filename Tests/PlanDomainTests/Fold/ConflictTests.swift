import PlanDomain
import TestSupport
import Testing

/// Which value counts (design, section 2).
struct ConflictTests {
  let plan = Plan.over([.item("a")])

  @Test func twoWritersThatHadNotReadEachOtherAreAConflictAndTheNewestCounts() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .behind)
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.reportedStatus == .behind)
    #expect(facts?.status.conflict.map(\.value) == [.status(.atRisk), .status(.behind)])
    #expect(journal.projection(plan).outcome("a")?.flags.contains(.conflict) == true)
  }

  @Test func twoWritersThatSayTheSameAreNoConflict() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .atRisk)
    #expect(journal.projection(plan).facts("a")?.hasConflict == false)
  }

  @Test func aSetWhoseWriterHadReadTheOtherSupersedesIt() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .behind, seeing: .everyone)
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.reportedStatus == .behind)
    #expect(facts?.hasConflict == false)
  }

  @Test func whatWasReadEarlierIsStillKnownWhenSeenIsLeftOut() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.write("y", .item(itemID("a")), .note(Note(text: "read")), seeing: .everyone)
    journal.set("y", "a", .behind)
    #expect(journal.projection(plan).facts("a")?.hasConflict == false)
  }

  @Test func whatWasReadOnlyLaterDoesNotSupersede() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .behind)
    journal.write("y", .item(itemID("a")), .note(Note(text: "read")), seeing: .everyone)
    #expect(journal.projection(plan).facts("a")?.hasConflict == true)
  }

  @Test func aSetThatHasSeenBothSettlesTheConflict() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .behind)
    journal.set("z", "a", .atRisk, seeing: .everyone)
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.reportedStatus == .atRisk)
    #expect(facts?.hasConflict == false)
  }

  /// Settling is no repetition, though the value that counts stays.
  @Test(arguments: [Status.behind, .atRisk])
  func theLineThatSettlesIsToldAsSuch(status: Status) throws {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, at: "2026-02-01")
    journal.set("y", "a", .behind, at: "2026-02-02")
    journal.set("z", "a", status, at: "2026-03-01", seeing: .everyone)
    let projection = journal.projection(plan)
    let entry = projection.history(at: 2)
    let change = try #require(entry.changes.first)
    #expect(change.settles)
    #expect(
      entry.effect(on: change) == (status == .behind ? .settled(.status(status)) : .changed))
    for then in ["2026-02-20", "2026-02-01"] {
      let difference = Difference(
        from: journal.projection(plan, asOf: then), to: projection)
      #expect(!difference.entries.contains { if case .still = $0.matter { true } else { false } })
      #expect(difference.differs(.item(itemID("a"))))
    }
    journal.set("z", "a", status, at: "2026-03-02")
    let later = journal.projection(plan).history(at: 3)
    #expect(later.changes.map { later.effect(on: $0) } == [.repeated(.status(status))])
  }

  @Test func aDeadlineThatIsSettledAsItCountedIsToldToo() {
    var journal = JournalFixture()
    journal.set("x", "a", due: "2026-05-01", at: "2026-02-01")
    journal.set("y", "a", due: "2026-06-01", at: "2026-02-02")
    journal.set("z", "a", due: "2026-06-01", at: "2026-03-01", seeing: .everyone)
    let difference = Difference(
      from: journal.projection(plan, asOf: "2026-02-20"),
      to: journal.projection(plan, asOf: "2026-03-02"))
    #expect(difference.entries.map(\.matter) == [.settled(.due(day("2026-06-01")))])
  }

  @Test func ofThreeWritersOnlyTheUnseenOnesStayInConflict() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .behind)
    journal.set("z", "a", .suspended, seeing: .upTo(["x": 1]))
    let conflict = journal.projection(plan).facts("a")?.status.conflict
    #expect(conflict?.map(\.value) == [.status(.behind), .status(.suspended)])
  }

  @Test func aFieldIsInConflictByItself() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, progress: 10)
    journal.set("y", "a", progress: 20)
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.status.conflict.isEmpty == true)
    #expect(facts?.progress.conflict.count == 2)
  }

  @Test func aLaterLineOfOneWriterSupersedesWhateverItsClockSays() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, at: "2026-05-02")
    journal.set("x", "a", .behind, at: "2026-05-01")
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.reportedStatus == .behind)
    #expect(facts?.hasConflict == false)
  }

  @Test func bothBranchesOfAForkCount() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack)
    journal.set("x", "a", .atRisk)
    journal.branch("x", from: 2, as: 1)
    journal.rewind("x", to: 1)
    journal.set("x", "a", .behind)
    journal.branch("x", from: 2, as: 2)
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.reportedStatus == .behind)
    #expect(facts?.status.conflict.map(\.value) == [.status(.atRisk), .status(.behind)])
  }

  @Test func aLineAheadOfTheClockYieldsToOneOfThePresent() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, at: "2026-11-01")
    journal.set("y", "a", .behind, at: "2036-11-01")
    let projection = journal.projection(plan, now: "2026-11-23")
    #expect(projection.facts("a")?.reportedStatus == .atRisk)
    #expect(projection.facts("a")?.status.conflict.count == 2)
    #expect(projection.outcome("a")?.flags.contains(.future) == true)
  }

  @Test func aLineAheadOfTheClockCountsWhenNoOtherIsLeft() {
    var journal = JournalFixture()
    journal.set("y", "a", .behind, at: "2036-11-01")
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .behind)
  }

  @Test func tenMinutesAheadIsThePresent() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, at: "2026-11-23T02:00:00Z")
    journal.set("y", "a", .behind, at: "2026-11-23T02:10:00Z")
    let projection = journal.projection(plan, now: "2026-11-23T02:00:00Z")
    #expect(projection.facts("a")?.reportedStatus == .behind)
    #expect(projection.outcome("a")?.flags.contains(.future) == false)
  }

  @Test func twoWritersThatEachClaimToHaveReadTheOtherAreAConflict() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, seeing: .upTo(["y": 1]))
    journal.set("y", "a", .behind, seeing: .upTo(["x": 1]))
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.status.conflict.count == 2)
    #expect(facts?.reportedStatus == .behind)
  }
}
