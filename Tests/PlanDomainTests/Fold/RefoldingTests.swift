import TestSupport
import Testing

@testable import PlanDomain

/// A projection that takes over what stands in an earlier one is the same, to the letter, as one
/// that is worked out from nothing: whatever lines come, in whatever order.
@Suite struct RefoldingTests {
  private static let plan: Plan = {
    var rules = Rules()
    rules.confirms = departmentID("d")
    rules.asksForExtensions = true
    return .over(
      [
        .item("a", due: "2026-03-31"), .item("b", due: "2026-06-30"), .item("c"),
        .item("e", due: "2026-02-10"),
      ], rules: rules)
  }()

  private func told(_ projection: Projection) -> String {
    """
    \(projection.facts) \(projection.outcomes) \(projection.periods) \(projection.attention())
    \(projection.directives.map { "\($0.id) \($0.status) \(String(describing: $0.due))" })
    \(projection.plan.items.indices.map { projection.events(of: $0) })
    """
  }

  @Test(arguments: 1...12)
  func afterAnyLinesItIsAsWorkedOutFromNothing(seed: UInt64) throws {
    var office = Offices(seed: seed)
    var ledger = Ledger()
    var now = instant("2026-01-20")
    func moment() -> Moment { .now(now, offset: .indochina) }
    var shown = Projection(plan: Self.plan, ledger: ledger, moment: moment())
    var kept = 0
    for step in 0..<60 {
      if step % 9 == 0 { now = now.adding(milliseconds: 3_600_000) }
      for _ in 0..<office.dice(3) { office.write(around: now) }
      let arrived = office.delivered()
      if !arrived.isEmpty { ledger.merge([JournalBatch(arrived)]) }
      let next = Projection(after: shown, ledger: ledger, moment: moment(), internalNotes: .told)
      let refolding = Refolding(
        from: shown, to: ledger, moment(), next.placement, next.undoing)
      if let refolding, refolding.items.count < Self.plan.items.count { kept += 1 }
      let whole = Projection(
        plan: Self.plan, ledger: ledger, moment: moment(), internalNotes: .told)
      try #require(told(next) == told(whole), "seed \(seed), step \(step)")
      shown = next
    }
    #expect(kept > 5)
  }

  /// A chain of undoing lines too long to be followed to what it is about, whose last names another
  /// item: what it takes back stands on the first.
  @Test func whatALineElsewhereTakesBackIsFoldedAnew() {
    var journal = JournalFixture()
    var last = journal.set("x", "a", .onTrack, progress: 10, at: "2026-01-02")
    for _ in 0..<10 { last = journal.undo("x", last, by: "x") }
    var ledger = journal.ledger
    let moment = Moment.now(instant("2026-01-20"), offset: .indochina)
    let shown = Projection(plan: Self.plan, ledger: ledger, moment: moment)
    journal.undo("x", last, about: "b", by: "x")
    ledger.merge([JournalBatch(Array(journal.entries.suffix(1)))])
    let grown = Projection(after: shown, ledger: ledger, moment: moment)
    let whole = Projection(plan: Self.plan, ledger: ledger, moment: moment)
    #expect(told(shown) != told(whole))
    #expect(told(grown) == told(whole))
  }

  @Test func anotherDayOrALedgerThatIsNotItsOwnTakesNothingOver() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 10, at: "2026-01-02")
    var ledger = journal.ledger
    let moment = Moment.now(instant("2026-01-20"), offset: .indochina)
    let shown = Projection(plan: Self.plan, ledger: ledger, moment: moment)
    func refolds(_ ledger: Ledger, _ moment: Moment) -> Set<Int>? {
      Refolding(from: shown, to: ledger, moment, shown.placement, shown.undoing)?.items
    }
    #expect(refolds(ledger, moment) == [])
    #expect(refolds(journal.ledger, moment) == nil)
    #expect(refolds(ledger, .now(instant("2026-01-21"), offset: .indochina)) == nil)
    journal.set("y", "b", .onTrack, at: "2026-01-03")
    ledger.merge([JournalBatch(Array(journal.entries.suffix(1)))])
    let grown = Projection(after: shown, ledger: ledger, moment: moment)
    let b = Self.plan.position(of: itemID("b"))
    #expect(b.map { grown.facts[$0].reportedStatus } == .onTrack)
  }
}
