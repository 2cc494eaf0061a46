import PlanDomain
import TestSupport
import Testing

struct ProjectionTests {
  private let plan = Plan.over([
    .item("a", due: "2026-06-30", status: .notStarted, was: ["old"]), .item("b"),
  ])

  @Test func everyExtensionStaysVisible() {
    var journal = JournalFixture()
    journal.set("x", "a", due: "2026-07-31")
    journal.set("x", "a", due: "2026-07-31")
    journal.set("x", "a", due: "2026-09-30")
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.pastDues.map(\.iso) == ["2026-06-30", "2026-07-31"])
    #expect(facts?.currentDue?.iso == "2026-09-30")
  }

  @Test func onlyWhatPutsADeadlineOffIsAnExtension() {
    var journal = JournalFixture()
    journal.set("x", "a", due: "2026-05-31")
    #expect(journal.projection(plan).facts("a")?.extensions == 0)
    #expect(journal.projection(plan).facts("a")?.pastDues.map(\.iso) == ["2026-06-30"])
    journal.set("x", "a", due: "2026-08-31")
    journal.set("x", "a", due: "2026-09-30")
    #expect(journal.projection(plan).facts("a")?.extensions == 2)
  }

  @Test func aDeadlineAheadOfTheClockThatYieldsWasNeverOne() {
    var journal = JournalFixture()
    journal.set("y", "a", due: "2040-01-01", at: "2036-01-01")
    journal.set("x", "a", due: "2026-07-31", at: "2026-05-01")
    let facts = journal.projection(plan).facts("a")
    #expect(facts?.currentDue?.iso == "2026-07-31")
    #expect(facts?.pastDues.map(\.iso) == ["2026-06-30"])
  }

  @Test func linesUnderAFormerIdAreTheItemsOwn() {
    var journal = JournalFixture()
    journal.set("x", "old", .behind)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .behind)
  }

  @Test func asOfADaySeesNoLaterLineAndCountsThatDayAsToday() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, at: "2026-06-01")
    journal.set("x", "a", .behind, at: "2026-06-10T16:59:59.999Z")
    journal.set("x", "a", .done, at: "2026-06-10T17:00:00Z")
    let then = journal.projection(plan, asOf: "2026-06-10")
    #expect(then.facts("a")?.reportedStatus == .behind)
    #expect(then.moment.today == day("2026-06-10"))
    #expect(then.toldEvents == [0, 1])
    #expect(journal.projection(plan, asOf: "2026-06-11").facts("a")?.reportedStatus == .done)
    #expect(journal.projection(plan, asOf: "2020-01-01").facts("a")?.reportedStatus == .notStarted)
  }

  @Test func anObstacleIsOpenUntilALineResolvesIt() {
    var journal = JournalFixture()
    let line = journal.write("x", .item(itemID("a")), .obstacle(Obstacle(text: "o")))
    #expect(journal.projection(plan).facts("a")?.openObstacles == [0])
    let resolving = journal.write("y", .plan, .resolution(of: line, text: "done"))
    #expect(journal.projection(plan).facts("a")?.openObstacles == [])
    journal.undo("y", resolving)
    #expect(journal.projection(plan).facts("a")?.openObstacles == [0])
  }

  @Test func historySaysWhatCountedBeforeAndAfter() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 10)
    let line = journal.set("x", "a", .behind)
    journal.undo("x", line)
    let projection = journal.projection(plan)
    let status = { (a: Status, b: Status) in
      FieldChange(field: .status, before: .status(a), after: .status(b))
    }
    #expect(
      projection.history(at: 0).changes == [
        status(.notStarted, .onTrack),
        FieldChange(field: .progress, before: nil, after: .progress(percent(10))),
      ])
    #expect(projection.history(at: 1).changes == [status(.onTrack, .behind)])
    #expect(projection.history(at: 1).isUndone)
    #expect(projection.history(at: 2).changes == [status(.behind, .onTrack)])
    #expect(projection.history(at: 2).item == plan.position(of: itemID("a")))
  }

  @Test func equalUnionsInAnyOrderAndInAnyBatchesAreTheSame() {
    for seed in UInt64(1)...40 {
      var random = Seeded(state: seed)
      let entries = randomJournal(&random)
      let expected = summary(of: Ledger(entries))
      for _ in 0..<4 {
        let shuffled = entries.shuffled(using: &random)
        var ledger = Ledger()
        var start = 0
        while start < shuffled.count {
          let end = min(shuffled.count, start + Int.random(in: 1...9, using: &random))
          ledger.merge([JournalBatch(Array(shuffled[start..<end]))])
          start = end
        }
        #expect(summary(of: ledger) == expected, "seed \(seed)")
      }
    }
  }

  @Test func everyEventIsFoundByItsIdAlsoWithHolesInTheJournal() {
    var random = Seeded(state: 9)
    let entries = randomJournal(&random).filter { $0.event.id.seq % 3 != 1 }
    let ledger = Ledger(entries)
    for entry in entries { #expect(ledger.event(entry.event.id)?.id == entry.event.id) }
    #expect(ledger.event(eventID("x:1")) == nil)
    #expect(ledger.event(eventID("nobody:1")) == nil)
  }

  private func randomJournal(_ random: inout Seeded) -> [JournalEntry] {
    var journal = JournalFixture()
    var lines: [EventID] = []
    for _ in 0..<40 {
      let writer = ["x", "y", "z"][Int.random(in: 0..<3, using: &random)]
      let sight: JournalFixture.Sight = Bool.random(using: &random) ? .everyone : .nothing
      let time = instant("2026-11-01").adding(
        milliseconds: Int64.random(in: 0..<50, using: &random) * 60_000_000)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !lines.isEmpty:
        let target = lines[Int.random(in: lines.indices, using: &random)]
        // Some by another name, which count for nothing.
        let name = Int.random(in: 0..<3, using: &random) == 0 ? writer : nil
        lines.append(journal.undo(writer, target, at: time.iso, by: name, seeing: sight))
      case 1:
        let due = day("2026-12-01").adding(days: Int.random(in: 0..<3, using: &random))
        lines.append(journal.set(writer, "a", due: due.iso, at: time.iso, seeing: sight))
      default:
        let any = Status.allCases[Int.random(in: 0..<7, using: &random)]
        let status = [nil, .done, any][Int.random(in: 0..<3, using: &random)]
        let progress = [5, 60, 100][Int.random(in: 0..<3, using: &random)]
        lines.append(
          journal.set(writer, "a", status, progress: progress, at: time.iso, seeing: sight))
      }
    }
    return journal.entries
  }

  private func summary(of ledger: Ledger) -> [String] {
    let moment = Moment.now(instant("2026-11-23"), offset: .indochina)
    let projection = Projection(plan: plan, ledger: ledger, moment: moment)
    return [
      ledger.events.map(\.id.description).joined(separator: " "),
      projection.facts.map { "\($0)" }.joined(), projection.outcomes.map { "\($0)" }.joined(),
      projection.toldEvents.map { "\(projection.history(at: $0).changes)" }.joined(),
      "\(projection.attention())", "\(projection.vainUndoings(of: .item(itemID("a"))))",
    ]
  }
}

/// A generator that gives the same numbers for the same start.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 31)) &* 0x9E37_79B9_7F4A_7C15
  }
}
