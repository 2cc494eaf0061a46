import PlanDomain
import TestSupport
import Testing

/// What counts are strategies, actions and steps; an objective without any is no task (design,
/// section 2, Rules).
struct EmptyObjectiveTests {
  private let plan = Plan.of([
    .item("1", lead: "d", start: "2026-01-01", due: "2026-02-01"), .item("2"),
  ])

  @Test func itCountsNothingAnywhere() {
    let projection = JournalFixture().projection(plan)
    #expect(projection.counts().total == 0)
    #expect(projection.counts(under: 0).total == 0)
    #expect(projection.counts().onTimeRate == nil)
    #expect(projection.responsibilities().allSatisfy { $0.leads.isEmpty && $0.counts.total == 0 })
    #expect(projection.attention().isEmpty)
    #expect(projection.leafStatuses(below: 0).isEmpty)
    #expect(Trend(projection).values == [[], []].map { _ in Array(repeating: nil, count: 12) })
    #expect(ResponsibilityMatrix(projection).rows == [0, 1])
  }

  @Test func thereIsNothingToJudgeItBy() {
    let projection = JournalFixture().projection(plan)
    #expect(projection.effectiveStatus(of: 0) == nil)
    #expect(projection.outcomes[0].progress == nil)
    #expect(projection.outcomes[0].expected == nil)
    #expect(!projection.outcomes[0].isStale)
    let why = projection.explanation(of: 0)
    #expect(why.shown == nil)
    #expect(why.rule == .nothingBelow(nil))
  }

  @Test func leadershipMayJudgeItAndNobodyRecordsProgressOnIt() {
    var journal = JournalFixture()
    journal.set("x", "1", .atRisk)
    let projection = journal.projection(plan)
    #expect(projection.effectiveStatus(of: 0) == .atRisk)
    #expect(projection.counts().total == 0)
    #expect(projection.explanation(of: 0).rule == .nothingBelow(.atRisk))
    #expect(projection.explanation(of: 0).verdict == .agrees)
    let progress = Draft(.item(itemID("1")), .set(Change(progress: percent(40))))
    #expect(projection.refusal(of: progress) == .progressOfEmptyObjective)
    #expect(
      projection.refusal(of: Draft(.item(itemID("1")), .set(Change(status: .behind)))) == nil)
  }

  @Test func aStrategyWithoutActionsStillCounts() {
    let plan = Plan.of([.item("1", [.item("1.1"), .item("1.2", status: .done)]), .item("2")])
    let projection = JournalFixture().projection(plan)
    #expect(projection.counts().total == 2)
    #expect(projection.effectiveStatus(of: 0) == .onTrack)
    #expect(projection.outcomes[0].progress == 50)
  }

  @Test func oneThatIsCancelledIsCancelled() {
    var journal = JournalFixture()
    journal.set("x", "1", .cancelled)
    #expect(journal.projection(plan).effectiveStatus(of: 0) == .cancelled)
  }
}
