import PlanDomain
import TestSupport
import Testing

struct IndicatorTests {
  private func projection(
    _ indicator: IndicatorFields, _ values: [(String, Double)], now: String = "2026-11-23"
  ) -> Projection {
    var journal = JournalFixture()
    for (on, value) in values {
      let measure = Measure(indicator: itemID("ct"), value: value, on: day(on), source: nil)
      journal.write("x", .item(itemID("ct")), .measure(measure))
    }
    return journal.projection(
      .over([.item("a", start: "2026-01-01", indicators: [indicator])]), now: now)
  }

  @Test func ofOneDayTheNewestValueCountsAndTheNewestDayIsTheActual() {
    let projection = projection(
      .indicator("ct"), [("2026-03-01", 5), ("2026-02-01", 1), ("2026-03-01", 6)])
    #expect(projection.measures[0].map(\.value) == [1, 6])
    #expect(projection.actual(of: 0)?.value == 6)
    #expect(projection.facts("a")?.lastTouched != nil)
  }

  @Test func aValueShortOfTheWayToTheTargetIsMissed() {
    let up = IndicatorFields.indicator("ct", baseline: 0, target: 100, due: "2026-12-27")
    #expect(projection(up, []).expectedValue(of: 0, on: day("2026-06-30")) == 50)
    #expect(projection(up, [("2026-06-30", 49)]).isMissed(0))
    #expect(!projection(up, [("2026-06-30", 50)]).isMissed(0))
    let down = IndicatorFields.indicator(
      "ct", baseline: 100, target: 0, direction: .down, due: "2026-12-27")
    #expect(projection(down, [("2026-06-30", 51)]).isMissed(0))
    #expect(!projection(down, [("2026-06-30", 50)]).isMissed(0))
  }

  @Test func milestonesBendTheWay() {
    let indicator = IndicatorFields.indicator(
      "ct", baseline: 0, target: 100, due: "2026-12-31",
      milestones: [("2026-02-10", 10)])
    #expect(projection(indicator, []).expectedValue(of: 0, on: day("2026-01-21")) == 5)
    #expect(projection(indicator, []).expectedValue(of: 0, on: day("2026-02-10")) == 10)
    #expect(projection(indicator, []).expectedValue(of: 0, on: day("2027-05-01")) == 100)
  }

  @Test func nothingIsPromisedBeforeTheFirstPointThatSaysSomething() {
    let indicator = IndicatorFields.indicator("ct", target: 100, due: "2026-12-31")
    #expect(projection(indicator, []).expectedValue(of: 0, on: day("2026-06-30")) == nil)
    #expect(!projection(indicator, [("2026-06-30", 1)]).isMissed(0))
    let baseline = IndicatorFields.indicator("ct", baseline: 40)
    #expect(!projection(baseline, [("2026-06-30", 1)]).isMissed(0))
  }

  @Test func anIndicatorNeverMeasuredIsMissedOnceItsDayIsPast() {
    let indicator = IndicatorFields.indicator("ct", target: 100, due: "2026-11-22")
    #expect(projection(indicator, []).isMissed(0))
    #expect(!projection(indicator, [], now: "2026-11-22").isMissed(0))
  }
}
