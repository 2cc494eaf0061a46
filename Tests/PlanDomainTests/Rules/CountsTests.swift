import PlanDomain
import TestSupport
import Testing

struct CountsTests {
  @Test func thePublishedNationalReportComputes() {
    let counts = Counts(doneOnTime: 14_068, doneLate: 1_983, openInTime: 5_640, openOverdue: 223)
    #expect(counts.total == 21_914)
    #expect(counts.done == 16_051)
    #expect(counts.onTimeRate?.hundredths == 9_863)
  }

  @Test func theRateOfNothingIsNothing() {
    #expect(Counts(openInTime: 4).onTimeRate == nil)
    #expect(Counts().onTimeRate?.hundredths == nil)
    #expect(Counts(openOverdue: 1).onTimeRate?.hundredths == 0)
    #expect(Counts(doneLate: 2, openOverdue: 1).onTimeRate?.hundredths == 6_667)
  }

  @Test func leavesAreCountedAndTheSuspendedAsOpenAndTheCancelledNot() {
    let plan = Plan.over([
      .item("1", due: "2020-01-01", [.item("1.1", due: "2026-01-01", status: .suspended)]),
      .item("2", due: "2026-11-25", status: .onTrack), .item("3", status: .done),
      .item("4", due: "2026-01-01", status: .cancelled), .item("5"),
    ])
    let counts = JournalFixture().projection(plan).counts()
    #expect(counts.openOverdue == 1)
    #expect(counts.openInTime == 2)
    #expect(counts.dueSoon == 1)
    #expect(counts.doneOnTime == 1)
    #expect(counts.total == 4)
  }
}

struct AttentionTests {
  @Test func theWorstComesFirstAndEqualsKeepThePlansOrder() {
    var journal = JournalFixture()
    journal.set("x", "conflict", .onTrack)
    journal.set("y", "conflict", .atRisk)
    let plan = Plan.over([
      .item("soon", due: "2026-11-24", status: .onTrack),
      .item("late1", due: "2026-11-22"), .item("late2", due: "2026-11-01"),
      .item("late3", due: "2026-11-22"), .item("fine", due: "2027-11-01"), .item("conflict"),
    ])
    let projection = journal.projection(plan)
    let ids = projection.attention().map { entry in
      if case .item(let item) = entry.target { plan.items[item].id.text } else { "" }
    }
    #expect(ids == ["conflict", "late2", "late1", "late3", "soon"])
  }

  @Test func whatIsDoneNeedsNoDecisionOnItsOldObstacle() {
    var journal = JournalFixture()
    journal.write("x", .item(itemID("a")), .obstacle(Obstacle(text: "o")))
    let plan = Plan.over([.item("a")])
    #expect(journal.projection(plan).attention().count == 1)
    journal.set("x", "a", .done)
    #expect(journal.projection(plan).attention().isEmpty)
  }

  @Test func theLastPointOfATrendIsWhatCountsToday() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 20, at: "2026-08-10")
    journal.set("x", "a", progress: 60, at: "2026-10-10")
    journal.set("y", "a", progress: 5, at: "2036-10-10")
    let trend = Trend(journal.projection(.over([.item("a")])), months: 4)
    #expect(trend.days.map(\.iso) == ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-23"])
    #expect(trend.values == [[20, 20, 60, 60], []])
  }
}
