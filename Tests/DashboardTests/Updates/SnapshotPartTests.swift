import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What is worked out in two parts side by side is what is worked out at once.
@Suite struct SnapshotPartTests {
  @Test func aLargePlanIsWorkedOutInTwoPartsWithTheSameLists() {
    var journal = JournalFixture()
    for item in stride(from: 0, to: 1_200, by: 7) {
      journal.set("x", "i\(item)", .behind, progress: item % 100)
    }
    let plan = Plan.over((0..<1_200).map { .item("i\($0)", due: "2026-0\(1 + $0 % 9)-15") })
    let projection = Projection(
      plan: plan, ledger: journal.ledger, moment: .now(instant("2026-06-20"), offset: .indochina))
    var parts = 0
    let apart = Snapshot(
      projection: projection,
      working: { works in
        parts = works.count
        return works.reversed().map { $0() }
      })
    #expect(parts == 2)
    #expect(lists(of: apart) == lists(of: Snapshot(projection: projection)))
    #expect(!apart.attention.isEmpty && !apart.logPositions.isEmpty)
  }

  private func lists(of snapshot: Snapshot) -> String {
    """
    \(snapshot.attention) \(snapshot.counts) \(snapshot.waiting) \(snapshot.responsibilities)
    \(snapshot.matrix) \(snapshot.trend) \(snapshot.logPositions)
    """
  }
}
