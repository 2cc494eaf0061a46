import PlanDomain
import TestSupport
import Testing

/// Periods: their days, and what was published of them (design, section 8).
struct PeriodTests {
  @Test(arguments: [
    ("2026", 1, "2026-01-01", "2026-12-31"), ("2026-Q3", 1, "2026-07-01", "2026-09-30"),
    ("2026-02", 1, "2026-02-01", "2026-02-28"), ("2026-01", 15, "2025-12-15", "2026-01-14"),
    ("2026-Q1", 15, "2025-12-15", "2026-03-14"), ("2026", 15, "2025-12-15", "2026-12-14"),
    ("2026-10", 28, "2026-09-28", "2026-10-27"),
  ])
  func aPeriodHasItsDays(text: String, starts: Int, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    let days = period.days(monthStarts: starts)
    #expect(days.lowerBound == day(first) && days.upperBound == day(last))
    for date in [first, last] {
      #expect(Period(period.kind, containing: day(date), monthStarts: starts) == period)
    }
  }

  @Test(arguments: ["2026-Q0", "2026-Q5", "2026-00", "2026-13", "26", "2026-1", "0001", "9999", ""])
  func whatIsNoPeriodIsNone(text: String) { #expect(Period(text) == nil) }

  private let plan = Plan.over([
    .item("a", due: "2026-09-15"), .item("b", due: "2026-12-31"),
  ])
  private let quarter = Period("2026-Q3")

  private func close(_ journal: inout JournalFixture, at: String) -> EventID? {
    guard let quarter else { return nil }
    let known = journal.projection(plan, now: at).asKnown(of: quarter)
    return journal.write(
      "vp", .plan, .period(PeriodClosing(period: quarter, figures: known.figures)), at: at,
      seeing: .everyone)
  }

  @Test func aPeriodBeforeThePlanIsNotClosed() throws {
    let now = JournalFixture().projection(plan, now: "2026-12-01")
    let draft = { (text: String) throws in
      let period = try #require(Period(text))
      return Draft(
        .plan, .period(PeriodClosing(period: period, figures: now.asKnown(of: period).figures)))
    }
    let first = day("2026-09-15")
    let before = try #require(Period("1900"))
    #expect(now.refusal(of: try draft("1900")) == .periodBeforePlan(before, first: first))
    #expect(now.refusal(of: try draft("2026-Q3")) == nil)
  }

  @Test func whatIsReportedLaterOfThePeriodIsKnownOfItAndWhatComesAfterIsNot() throws {
    let quarter = try #require(quarter)
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-10-05", on: "2026-09-10")
    journal.set("x", "b", .done, at: "2026-10-06")
    let known = journal.projection(plan, now: "2026-10-10").asKnown(of: quarter)
    #expect(known.moment.today == day("2026-09-30"))
    #expect(known.counts() == Counts(doneOnTime: 1, openInTime: 1))
  }

  @Test func aLateCorrectionStandsBesideWhatWasPublished() throws {
    let quarter = try #require(quarter)
    var journal = JournalFixture()
    _ = close(&journal, at: "2026-10-10")
    let published = journal.projection(plan, now: "2026-10-11").closedPeriod(quarter)
    #expect(published?.closing.figures.whole.openOverdue == 1)
    #expect(published?.closing.figures.objectives[itemID("o")]?.openInTime == 1)
    #expect(published?.closing.figures.departments[departmentID("d")]?.openOverdue == 1)
    journal.set("x", "a", .done, at: "2026-10-20", on: "2026-09-12", seeing: .everyone)
    let now = journal.projection(plan, now: "2026-10-21")
    #expect(now.closedPeriod(quarter)?.closing.figures.whole.openOverdue == 1)
    #expect(now.asKnown(of: quarter).counts().doneOnTime == 1)
  }

  @Test func whatIsTakenBackAfterThePeriodWasNeverSaidInIt() throws {
    let quarter = try #require(quarter)
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-09-10")
    journal.undo("x", done, at: "2026-10-20")
    #expect(journal.projection(plan).asKnown(of: quarter).counts().openOverdue == 1)
  }

  @Test func theFirstCloseCountsAndOthersAreListed() throws {
    let quarter = try #require(quarter)
    var journal = JournalFixture()
    let first = close(&journal, at: "2026-10-10")
    let draft = Draft(
      .plan,
      .period(PeriodClosing(period: quarter, figures: journal.projection(plan).figures)))
    #expect(journal.projection(plan).refusal(of: draft) == .periodClosed(quarter))
    _ = close(&journal, at: "2026-10-12")
    let closed = journal.projection(plan).closedPeriod(quarter)
    #expect(closed?.line == 0 && closed?.others == [1])
    #expect(journal.projection(plan, asOf: "2026-10-09").periods.isEmpty)
    journal.undo("vp", try #require(first), at: "2026-10-13")
    #expect(journal.projection(plan).closedPeriod(quarter)?.line == 1)
  }

  @Test func aPeriodIsClosedOnlyWhenItIsOver() throws {
    let quarter = try #require(quarter)
    let projection = JournalFixture().projection(plan, now: "2026-09-30")
    let draft = Draft(
      .plan, .period(PeriodClosing(period: quarter, figures: projection.figures)))
    #expect(
      projection.refusal(of: draft) == .periodNotOver(quarter, last: day("2026-09-30")))
  }
}
