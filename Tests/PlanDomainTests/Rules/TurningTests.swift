import PlanDomain
import TestSupport
import Testing

@Suite struct TurningTests {
  private let plan = Plan.over([
    .item("a", start: "2026-01-01", due: "2026-12-31", status: .onTrack, progress: 50),
    .item("b", start: "2026-01-01", due: "2026-12-31", status: .behind, progress: 50),
    .item("c", due: "2026-12-31", status: .onTrack),
  ])

  /// By its status first: more progress does not make better what fell behind.
  @Test func tasksTurnByTheirStatusThenByTheirProgress() {
    var journal = JournalFixture()
    journal.set("x", "a", .behind, progress: 60, at: "2026-06-10")
    journal.set("x", "b", progress: 70, at: "2026-06-11")
    journal.set("x", "c", due: "2027-12-31", at: "2026-06-12")
    let difference = Difference(
      from: journal.projection(plan, asOf: "2026-06-01"),
      to: journal.projection(plan, now: "2026-06-20"))
    #expect(difference.turned(.worse, in: plan) == [.item(itemID("a"))])
    #expect(difference.turned(.better, in: plan) == [.item(itemID("b"))])
  }
}
