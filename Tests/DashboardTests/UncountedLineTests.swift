import Phrases
import PlanDomain
import PlanReports
import PlanStorage
import TestSupport
import Testing

@testable import Dashboard

/// In a signed plan a line that doesn't count says so wherever lines are listed, whatever its kind.
@Suite struct UncountedLineTests {
  private static let key = String(repeating: "A", count: 43) + "="

  private static let text = DashboardFixture.text
    .replacingFirst(
      "departments:", with: "rules: {confirms: skhdt, leadership: [skhdt]}\ndepartments:"
    )
    .replacingFirst("short: Sở KH&ĐT}", with: "short: Sở KH&ĐT, keys: [\"\(key)\"]}")

  private static let bodies: [(String, EventBody)] = [
    ("1.1.1", .set(Change(progress: Percent(60)))),
    ("1.1.1", .ask(due: day("2027-03-31"))),
    ("2.1.2", .confirm(DoneConfirmation(of: eventID("vp-1:1"), verdict: .accepted, text: nil))),
    ("1.1.1", .spend(Spending(year: 2_026, amount: 5))),
    ("1.1.1", .note(Note(text: "Words of nobody"))),
  ]

  private func projection(vouching: Vouching?) -> Projection {
    let events = Self.bodies.enumerated().map { place, line in
      DashboardFixture.event(place + 1, "2026-11-2\(place)T03:02:00.000Z", line.0, line.1)
    }
    var ledger = Ledger(events.map { JournalEntry(event: $0) })
    ledger.vouching = vouching
    return Projection(
      plan: readPlan(Array(Self.text.utf8), file: "plan.yaml").plan, ledger: ledger,
      moment: .now(DashboardFixture.now, offset: .indochina), internalNotes: .atDesk)
  }

  private func snapshot(_ projection: Projection) -> Snapshot {
    Snapshot(
      projection: projection, problems: [], access: .readWrite, ownWriters: [],
      revision: PlanRevision("1"))
  }

  @Test func theLogSaysItOfEachKindFirstAndWhyWhereItIsRead() {
    let refused = projection(vouching: Vouching())
    let state = DashboardFixture.state(120, 40, snapshot: snapshot(refused))
    let say = state.say
    #expect(refused.ledger.events.count == Self.bodies.count)
    for position in refused.ledger.events.indices {
      let entry = refused.history(at: position)
      #expect(entry.refusal == .unsigned)
      let short = state.summary(of: entry, glyphs: .unicode).map(\.text).joined()
      #expect(short.hasPrefix("\(say(.doesNotCount)): "), "\(short)")
      let full = state.summary(of: entry, word: .full, glyphs: .unicode).map(\.text).joined()
      #expect(full.contains(say(StandingRefusal.unsigned.phrase)), "\(full)")
    }
  }

  @Test func itIsNoChangeInJSON() {
    let changes = { (projection: Projection) in
      String(
        decoding: logJSON(projection, Array(projection.ledger.events.indices)), as: UTF8.self)
    }
    let refused = changes(projection(vouching: Vouching()))
    for claim in ["\"accepted\"", "\"asked\"", "\"spent.2026\""] {
      #expect(!refused.contains(claim), "\(refused)")
      #expect(changes(projection(vouching: nil)).contains(claim))
    }
  }
}
