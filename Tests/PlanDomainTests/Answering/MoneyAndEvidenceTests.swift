import PlanDomain
import TestSupport
import Testing

/// Money by year and documents (design, section 8).
struct MoneyAndEvidenceTests {
  private let plan: Plan = {
    var (a, b) = (ItemDraft.item("a"), ItemDraft.item("b"))
    a.fields.budget = [YearAmount(year: 2026, amount: 100), YearAmount(year: 2027, amount: 50)]
    b.fields.budget = [YearAmount(year: 2026, amount: 300)]
    return .over([a, b])
  }()

  private func spend(
    _ journal: inout JournalFixture, _ writer: String, _ item: String, _ amount: Double,
    on: String, at: String? = nil, seeing: JournalFixture.Sight = .nothing
  ) -> EventID {
    journal.write(
      writer, .item(itemID(item)), .spend(Spending(year: 2026, amount: amount)), at: at, on: on,
      seeing: seeing)
  }

  @Test func theNewestDayCountsAndSumsRollUp() {
    var journal = JournalFixture()
    _ = spend(&journal, "x", "a", 40, on: "2026-06-30", at: "2026-07-05")
    _ = spend(&journal, "x", "a", 20, on: "2026-03-31", at: "2026-07-06")
    _ = spend(&journal, "y", "b", 60, on: "2026-05-31", at: "2026-07-07")
    let now = journal.projection(plan)
    let whole = now.money(of: 0)
    #expect(whole.map(\.year) == [2026, 2027])
    #expect(whole.map(\.budget) == [400, 50] && whole.map(\.spent) == [100, nil])
    #expect(whole.first?.spentShare == 25 && whole.last?.spentShare == nil)
    #expect(now.money(of: 1).map(\.spent) == [40, nil])
  }

  @Test func nothingIsSpentOfAYearThatHasNotBegun() {
    let draft = { (year: Int, on: String) in
      Draft(.item(itemID("a")), .spend(Spending(year: year, amount: 1)), on: day(on))
    }
    let now = JournalFixture().projection(plan, now: "2027-02-01")
    #expect(now.refusal(of: draft(2_027, "2026-12-31")) == .yearNotBegun(2_027))
    #expect(now.refusal(of: draft(2_027, "2027-01-01")) == nil)
    #expect(now.refusal(of: draft(2_026, "2027-01-31")) == nil)
  }

  @Test func twoAmountsOfOneDayThatHadNotSeenEachOtherAreAConflict() {
    var journal = JournalFixture()
    _ = spend(&journal, "x", "a", 40, on: "2026-06-30", at: "2026-07-05")
    _ = spend(&journal, "y", "a", 45, on: "2026-06-30", at: "2026-07-06")
    #expect(journal.projection(plan).facts("a")?.hasConflict == true)
    #expect(journal.projection(plan).facts("a")?.spending.map(\.amount) == [45])
    _ = spend(&journal, "x", "a", 40, on: "2026-06-30", at: "2026-07-07", seeing: .everyone)
    #expect(journal.projection(plan).facts("a")?.hasConflict == false)
  }

  @Test func whatWasSpentIsTakenBackAndALookBackDoesNotSeeIt() {
    var journal = JournalFixture()
    _ = spend(&journal, "x", "a", 20, on: "2026-03-31", at: "2026-04-05")
    let line = spend(&journal, "x", "a", 40, on: "2026-06-30", at: "2026-07-05")
    func spent(_ projection: Projection) -> Double? { projection.money(of: 1).first?.spent }
    #expect(spent(journal.projection(plan)) == 40)
    #expect(spent(journal.projection(plan, asOf: "2026-07-04")) == 20)
    journal.undo("x", line, at: "2026-07-06")
    #expect(spent(journal.projection(plan)) == 20)
  }

  @Test func documentsAreListedUntilTheyAreTakenBack() {
    var journal = JournalFixture()
    let line = journal.write(
      "x", .item(itemID("a")), .evidence(Evidence(title: "Report", number: "12/BC")),
      at: "2026-07-05")
    #expect(journal.projection(plan).evidence(of: 1).map(\.id) == [line])
    #expect(journal.projection(plan, asOf: "2026-07-04").evidence().isEmpty)
    journal.undo("x", line, at: "2026-07-06")
    #expect(journal.projection(plan).evidence().isEmpty)
  }
}
