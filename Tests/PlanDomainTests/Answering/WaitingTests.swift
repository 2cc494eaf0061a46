import PlanDomain
import TestSupport
import Testing

/// What waits for what, forecasts and update rounds (design, section 8).
struct WaitingTests {
  private func item(
    _ id: String, after: String..., start: String? = nil, due: String? = nil,
    _ children: [ItemDraft] = []
  ) -> ItemDraft {
    var draft = ItemDraft.item(id, start: start, due: due, children)
    draft.fields.after = after.map(itemID)
    return draft
  }

  private func ids(_ items: [Int], _ projection: Projection) -> [String] {
    items.map { projection.plan.items[$0].id.text }
  }

  @Test func anItemWaitsForWhatIsNotDone() {
    let plan = Plan.over([item("a"), item("b", after: "a"), item("c", after: "a", "b")])
    var journal = JournalFixture()
    #expect(ids(journal.projection(plan).waitingOn(3), journal.projection(plan)) == ["a", "b"])
    journal.set("x", "a", .done)
    #expect(ids(journal.projection(plan).waitingOn(3), journal.projection(plan)) == ["b"])
  }

  @Test func whatIsOnlyReportedDoneIsWaitedForStill() {
    var rules = Rules()
    rules.confirms = departmentID("d")
    let plan = Plan.over([item("a"), item("b", after: "a")], rules: rules)
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done)
    #expect(journal.projection(plan).waitingOn(2) == [1])
    journal.write(
      "vp", .item(itemID("a")), .confirm(DoneConfirmation(of: done, verdict: .accepted)),
      seeing: .everyone)
    #expect(journal.projection(plan).waitingOn(2).isEmpty)
  }

  @Test func whatIsLateHoldsUpAllThatWaitsForItOrForWhatItIsPartOf() {
    let plan = Plan.over([
      item("a", due: "2026-01-31", [item("a1", due: "2026-01-31"), item("a2")]),
      item("b", after: "a"), item("c", after: "b"), item("d"),
    ])
    let now = JournalFixture().projection(plan)
    #expect(ids(now.heldUp(by: 2), now) == ["b", "c"])
    #expect(now.reasons(of: 2).contains(.holdsUp(count: 2)))
    #expect(now.heldUp(by: 6).isEmpty)
  }

  @Test func theLongestChainIsTheOneOfMostDays() {
    let plan = Plan.over([
      item("a", start: "2026-12-01", due: "2026-12-10"),
      item("b", after: "a", start: "2026-12-11", due: "2026-12-20"),
      item("c", start: "2026-12-01", due: "2026-12-31"),
      item("d", after: "c", start: "2027-01-01", due: "2027-01-05"),
    ])
    let now = JournalFixture().projection(plan)
    #expect(ids(now.longestChain, now) == ["c", "d"])
    #expect(JournalFixture().projection(.over([item("a")])).longestChain.isEmpty)
  }

  @Test func aRingIsBrokenAndNamed() {
    let plan = Plan.over([
      item("a", after: "c"), item("b", after: "a"), item("c", after: "b", "zz"),
      item("e", [item("e1", after: "e")]),
    ])
    let named = plan.misnamedDependencies.map { ($0.owner.text, $0.ring?.map(\.text)) }
    #expect(named.map(\.0) == ["c", "a", "e1"])
    #expect(named.map(\.1) == [nil, ["a", "c", "b", "a"], ["e1", "e", "e1"]])
    let now = JournalFixture().projection(plan)
    #expect(now.waitingOn(1).isEmpty && ids(now.longestChain, now) == ["a", "b", "c"])
  }

  @Test func theForecastIsTheMedianPaceOfTheLastReports() {
    let plan = Plan.over([.item("a", due: "2026-12-31")])
    var journal = JournalFixture()
    for (progress, date) in [(10, "2026-09-01"), (20, "2026-10-01")] {
      journal.set("x", "a", .onTrack, progress: progress, at: date)
    }
    #expect(journal.projection(plan).forecast(of: 1) == nil)
    journal.set("x", "a", progress: 30, at: "2026-10-31")
    let now = journal.projection(plan, now: "2026-11-23")
    #expect(now.forecast(of: 1) == day("2027-05-29"))
    #expect(now.reasons(of: 1).contains(.forecastLate(days: 149)))
  }

  @Test(
    arguments: [
      (["2026-11-10", "2026-11-15", "2026-11-20"], [10, 20, 30], nil),
      (["2026-09-01", "2026-10-01", "2026-11-01"], [30, 30, 30], nil),
      (["2026-09-01", "2026-10-01", "2026-11-01"], [80, 90, 99], "2026-11-23"),
      (["2025-09-01", "2026-10-01", "2026-11-01"], [10, 20, 30], nil),
    ] as [([String], [Int], String?)])
  func tooFewOrFlatReportsForecastNothingAndNoneIsInThePast(
    dates: [String], values: [Int], forecast: String?
  ) {
    let plan = Plan.over([.item("a", due: "2027-12-31")])
    var journal = JournalFixture()
    for (date, value) in zip(dates, values) {
      journal.set("x", "a", .onTrack, progress: value, at: date)
    }
    #expect(journal.projection(plan).forecast(of: 1) == forecast.map(day))
  }

  @Test func anUpdateRoundTellsWhoHasSaidSomethingInTheMonth() throws {
    var rules = Rules()
    rules.monthStarts = 15
    let plan = Plan.over([.item("a"), .item("b"), .item("c", start: "2027-01-01")], rules: rules)
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, at: "2026-11-16")
    journal.set("x", "b", .onTrack, at: "2026-11-14")
    let now = journal.projection(plan, now: "2026-11-23")
    let month = try #require(now.presentMonth)
    #expect(month.description == "2026-12")
    let bodies = now.updateRound(month).bodies
    #expect(bodies.map(\.updated) == [[1]] && bodies.map(\.silent) == [[2]])
  }

  @Test func aTargetOfAPeriodIsHeldAgainstWhatWasMeasuredInIt() throws {
    let (third, fourth) = (try #require(Period("2026-Q3")), try #require(Period("2026-Q4")))
    var indicator = IndicatorFields.indicator("i")
    indicator.milestones = [
      Milestone(on: day("2026-09-30"), value: 30, period: third, counting: .period),
      Milestone(on: day("2026-12-31"), value: 40, period: fourth, counting: .period),
    ]
    let plan = Plan.of([.item("o", lead: "d", indicators: [indicator], [.item("a")])])
    func isMissed(_ value: Double, on: String, now: String) -> Bool {
      var journal = JournalFixture()
      journal.write(
        "x", .item(itemID("i")),
        .measure(Measure(indicator: itemID("i"), value: value, on: day(on), source: nil)), at: on)
      return journal.projection(plan, now: now).isMissed(0)
    }
    #expect(!isMissed(12, on: "2026-11-15", now: "2026-11-23"))
    #expect(isMissed(12, on: "2026-11-15", now: "2027-01-02"))
    #expect(isMissed(29, on: "2026-09-30", now: "2026-09-30"))
    #expect(!isMissed(30, on: "2026-09-30", now: "2026-10-05"))
  }
}
