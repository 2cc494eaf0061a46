import PlanDomain
import PlanStorage
import Testing

@Suite struct PlanNoticeTests {
  @Test func aGapToWhatTheDecisionDeclaresIsANotice() {
    let reading = read(planText(head: "declares: {objectives: 1, strategies: 9}"))
    #expect(
      reading.found == [
        Found(
          headLine,
          .declaredGap(
            declared: Declaration(objectives: 1, strategies: 9),
            entered: Declaration(objectives: 1, strategies: 0)))
      ])
    #expect(reading.hasOnlyNotices)
    #expect(read(planText(head: "declares: {objectives: 1}")).problems.isEmpty)
  }

  @Test func nobodyLeadingIsNoticedOnceAtTheTopmostItem() {
    let reading = read(
      planText(item: "strategies: [{id: s, title: S, actions: [{id: t, title: T}]}]")
        .replacing("lead: a", with: "source: x"))
    #expect(reading.found == [Found(9, .noLead(id: "1"))])
    #expect(reading.hasOnlyNotices)
  }

  @Test func everyObjectiveWithoutStrategiesIsANotice() {
    let reading = read(planText(more: "  - {id: \"2\", title: Hai, lead: b}"))
    #expect(reading.emptyObjectives == [9, 13])
    #expect(reading.problems.isEmpty)
    let whole = read(
      planText(
        item: "strategies: [{id: s, title: S}]", more: "  - {id: \"2\", title: Hai, lead: b}")
    )
    #expect(whole.emptyObjectives == [13])
    #expect(PlanProblem.emptyObjective(id: "1").isNotice)
  }

  @Test func progressOnAParentAndADueBeforeTheStartAreNotices() {
    let reading = read(
      planText(
        item: "progress: 5\n    strategies: [{id: s, title: S}]\n    start: 2026-02-01\n"
          + "    due: 2026-01-01"))
    let start = Day(iso: "2026-02-01") ?? .first
    let due = Day(iso: "2026-01-01") ?? .first
    #expect(
      reading.found == [
        Found(itemLine, .progressOnParent(id: "1")),
        Found(itemLine + 3, .dueBeforeStart(start: start, due: due)),
      ])
    #expect(reading.hasOnlyNotices)
    #expect(reading.item("1")?.due == due)
  }
}
