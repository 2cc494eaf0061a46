import PlanDomain
import Testing

@testable import PlanStorage

@Suite struct SamplePlanTests {
  @Test(arguments: SampleOnDay.days)
  func theSampleIsReadWithoutAProblem(day: String) {
    let sample = SampleOnDay(day)
    // The published report names no lead for these two, and the sample invents none.
    #expect(
      sample.reading.problems.map(\.kind)
        == ["1", "3"].map { .plan(.noLead(id: $0)) })
    #expect(sample.plan.header.declares == Declaration(objectives: 3, strategies: 9))
    #expect(sample.plan.header.declares == sample.plan.entered)
    #expect(!sample.files.planText.contains("{{"))
  }

  @Test func itIsRichEnoughToFillADashboard() {
    let plan = SampleOnDay("2026-11-23").plan
    #expect((36...45).contains(plan.items.count { $0.kind == .action }))
    #expect(plan.items.count { $0.kind == .step } >= 4)
    #expect(plan.departments.count >= 14)
    #expect(plan.departments.count { $0.kind == .partner } == 2)
    #expect(plan.indicators.count >= 4)
    for indicator in plan.indicators {
      #expect(indicator.unit != nil && indicator.baseline != nil && indicator.target != nil)
      #expect(!indicator.milestones.isEmpty && indicator.due != nil)
      #expect(indicator.source == ItemFields.illustrative)
    }
    #expect(plan.items.contains { $0.title.count > 100 })
    #expect(plan.items.contains { $0.title.count < 30 })
  }

  @Test func onlyWhatWasPublishedIsNotIllustrative() {
    let plan = SampleOnDay("2026-11-23").plan
    let facts = plan.items.filter { !$0.fields.isIllustrative }
    #expect(
      facts.map(\.id.text) == [
        "1", "2", "2.3.1", "2.3.1.a", "2.3.1.b", "2.3.1.c", "2.3.1.d", "3",
      ])
    // No date, status, deliverable or number of a fact was published, so none stands there.
    for fact in facts {
      #expect(fact.source != nil && fact.start == nil && fact.due == nil)
      #expect(fact.status == nil && fact.progress == nil && fact.deliverable == nil)
      #expect(fact.lead?.text == (fact.id.text == "2" ? "stnmt" : nil))
      #expect(fact.coordinating.isEmpty)
    }
    #expect(plan.header.basis?.number == "2511/QĐ-UBND")
    #expect(plan.header.basis?.date?.iso == "2018-09-10")
  }

  @Test func factsKeepTheirDatesAndTheRestMovesWithTheDayOfCreation() throws {
    let early = SampleOnDay("2026-11-23")
    let late = SampleOnDay("2031-07-16")
    let id = try #require(ItemID("2.3.3"))
    let item = try #require(early.plan.position(of: id))
    #expect(early.plan.items[item].due?.iso == "2026-11-17")
    #expect(late.plan.items[item].due?.iso == "2031-07-10")
    #expect(early.plan.header.basis == late.plan.header.basis)
    for sample in [early, late] {
      #expect(sample.projection.meetings.first?.id.description == "2019-04-23")
    }
  }
}
