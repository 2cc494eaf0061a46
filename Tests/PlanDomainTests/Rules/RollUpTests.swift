import PlanDomain
import TestSupport
import Testing

/// Each sentence of the rules on deadlines, progress and computed status (design, section 2).
struct RollUpTests {
  private func outcome(
    _ item: ItemDraft, today: String = "2026-11-23", rules: Rules = Rules()
  ) -> Outcome? {
    JournalFixture().projection(.over([item], rules: rules), now: today).outcome("a")
  }

  private func parent(_ children: [ItemDraft], reported: Status? = nil) -> Outcome? {
    outcome(.item("a", status: reported, children))
  }

  @Test(arguments: [
    ("2026-11-22", DeadlineClass.overdue), ("2026-11-23", .dueSoon), ("2026-11-30", .dueSoon),
    ("2026-12-01", .inTime),
  ])
  func dueTodayIsNotOverdueAndDueSoonIsTodayToSevenDays(_ due: String, _ expected: DeadlineClass) {
    #expect(outcome(.item("a", due: due))?.deadline == expected)
  }

  @Test func todayIsCountedAtThePlansOffset() {
    let item = ItemDraft.item("a", due: "2026-11-22")
    #expect(outcome(item, today: "2026-11-22T16:59:59Z")?.deadline == .dueSoon)
    #expect(outcome(item, today: "2026-11-22T17:00:00Z")?.deadline == .overdue)
  }

  @Test func theCancelledAndTheUndatedHaveNoDeadlineClass() {
    #expect(
      outcome(.item("a", due: "2020-01-01", status: .cancelled))?.deadline == DeadlineClass.none)
    #expect(outcome(.item("a"))?.deadline == DeadlineClass.none)
  }

  @Test func doneIsOnTimeUpToTheDeadlineAndLateAfterIt() {
    for (on, expected) in [("2026-05-10", DeadlineClass.doneOnTime), ("2026-05-11", .doneLate)] {
      var journal = JournalFixture()
      journal.set("x", "a", .done, at: "2026-05-20", on: on)
      let plan = Plan.over([.item("a", due: "2026-05-10")])
      #expect(journal.projection(plan).outcome("a")?.deadline == expected)
    }
  }

  @Test func expectedProgressIsLinearByDaysBetweenStartAndDue() {
    let item = ItemDraft.item("a", start: "2026-01-01", due: "2026-01-11")
    for (today, expected) in [
      ("2025-12-31", 0), ("2026-01-01", 0), ("2026-01-04", 30), ("2026-01-11", 100),
      ("2026-02-01", 100),
    ] as [(String, Share)] {
      #expect(outcome(item, today: today)?.expected == expected)
    }
    #expect(outcome(.item("a", due: "2026-01-11"))?.expected == nil)
    #expect(outcome(.item("a", start: "2026-01-01"))?.expected == nil)
  }

  @Test func doneSuspendedAndCancelledStandHoweverLate() {
    for status in [Status.done, .suspended, .cancelled] {
      #expect(outcome(.item("a", due: "2020-01-01", status: status))?.computed == status)
    }
  }

  @Test(arguments: [(100, 50, Status.notStarted), (1, 49, .onTrack), (0, 41, .onTrack)])
  func theStandingOfALeafWithoutShortfall(_ start: Int, _ progress: Int, _ expected: Status) {
    let status: Status = start == 100 ? .notStarted : .onTrack
    let value = start == 100 ? 0 : progress
    let item = ItemDraft.item(
      "a", start: start == 100 ? "2026-11-23" : "2026-11-13", due: "2026-12-03", status: status,
      progress: value)
    #expect(outcome(item)?.computed == expected)
  }

  @Test(arguments: [(41, Status.onTrack), (40, .atRisk), (26, .atRisk), (25, .behind)])
  func aLeafIsAtRiskAndBehindByPointsShortOfExpected(_ progress: Int, _ expected: Status) {
    let item = ItemDraft.item(
      "a", start: "2026-11-13", due: "2026-12-03", status: .onTrack, progress: progress)
    #expect(outcome(item)?.expected == 50)
    #expect(outcome(item)?.computed == expected)
  }

  @Test func anOverdueLeafIsBehindWhateverItsProgress() {
    #expect(
      outcome(.item("a", due: "2026-11-22", status: .onTrack, progress: 100))?.computed == .behind)
  }

  @Test func notStartedWithProgressIsOnTrack() {
    #expect(outcome(.item("a", status: .notStarted, progress: 1))?.computed == .onTrack)
    #expect(outcome(.item("a", status: .notStarted, progress: 0))?.computed == .notStarted)
  }

  @Test func aDoneLeafCountsAsAHundredAndAHundredAloneIsNotDone() {
    let done = outcome(.item("a", status: .done, progress: 80))
    #expect(done?.progress == 100)
    #expect(done?.flags.contains(.doneBelow100) == true)
    #expect(outcome(.item("a", status: .onTrack, progress: 100))?.computed == .onTrack)
  }

  @Test func progressIsTheWeightedMeanWithoutTheCancelled() {
    let mean = parent([
      .item("b", weight: 3, status: .onTrack, progress: 50),
      .item("c", status: .onTrack, progress: 90),
      .item("d", weight: 1_000, status: .cancelled, progress: 7),
    ])
    #expect(mean?.progress == 60)
  }

  @Test func expectedOfAParentIsTheMeanOfTheChildrenThatHaveOne() {
    let mean = parent([
      .item("b", start: "2026-11-13", due: "2026-12-03"), .item("c", weight: 9),
      .item("d", start: "2026-01-01", due: "2026-11-23"),
    ])
    #expect(mean?.expected == 75)
  }

  @Test(arguments: [
    ([Status.done, .behind, .atRisk], Status.behind), ([.done, .atRisk], .atRisk),
    ([.done, .done], .done), ([.suspended, .suspended], .suspended),
    ([.notStarted, .notStarted], .notStarted), ([.done, .notStarted], .onTrack),
    ([.done, .cancelled], .done), ([.cancelled, .cancelled], .cancelled),
    ([.suspended, .done], .onTrack), ([.onTrack, .onTrack], .onTrack),
  ])
  func aParentIsComputedFromItsChildren(_ children: [Status], _ expected: Status) {
    let drafts = children.enumerated().map { ItemDraft.item("c\($0)", status: $1) }
    #expect(parent(drafts)?.computed == expected)
  }

  @Test func aChildCountsWithTheWorseOfReportedAndComputed() {
    #expect(parent([.item("b", due: "2026-01-01", status: .onTrack)])?.computed == .behind)
    #expect(parent([.item("b", status: .atRisk, progress: 99)])?.computed == .atRisk)
  }

  @Test func cancelledReachesDownAndNoOtherStatusDoes() {
    let child = ItemDraft.item("b", due: "2020-01-01", status: .onTrack)
    let cancelled = JournalFixture().projection(.over([.item("a", status: .cancelled, [child])]))
    #expect(cancelled.outcome("b")?.computed == .cancelled)
    #expect(cancelled.outcome("b")?.deadline == DeadlineClass.none)
    #expect(cancelled.counts().total == 0)
    let suspended = JournalFixture().projection(.over([.item("a", status: .suspended, [child])]))
    #expect(suspended.outcome("b")?.computed == .behind)
  }

  @Test func aReportBetterThanComputedIsFlaggedAndAWorseOneIsNot() {
    let late = [ItemDraft.item("b", due: "2026-01-01", status: .onTrack)]
    #expect(parent(late, reported: .onTrack)?.flags.contains(.betterThanComputed) == true)
    #expect(parent(late, reported: .behind)?.flags.contains(.betterThanComputed) == false)
    #expect(parent(late)?.flags.contains(.betterThanComputed) == false)
    let fine = [ItemDraft.item("b", status: .onTrack)]
    #expect(parent(fine, reported: .behind)?.flags.contains(.betterThanComputed) == false)
  }

  @Test func anItemWithoutALeadAnywhereAboveIsFlagged() {
    let plan = Plan.of([.item("o", [.item("a"), .item("b", lead: "d", [.item("c")])])])
    let projection = JournalFixture().projection(plan)
    #expect(projection.outcome("a")?.flags.contains(.noLead) == true)
    #expect(projection.outcome("c")?.flags.contains(.noLead) == false)
    #expect(projection.attention().map(\.target) == [.item(0)])
  }

  @Test(arguments: [("2026-10-24", false), ("2026-10-23", true)])
  func silenceLongerThanTheStaleDaysIsStale(_ touched: String, _ isStale: Bool) {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, at: touched)
    #expect(journal.projection(.over([.item("a")])).outcome("a")?.isStale == isStale)
  }

  @Test func whatIsDoneOrNotYetStartedIsNeverStale() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-01-02")
    journal.set("x", "b", .notStarted, at: "2026-01-02")
    let projection = journal.projection(.over([.item("a"), .item("b", start: "2027-01-01")]))
    #expect(projection.outcome("a")?.isStale == false)
    #expect(projection.outcome("b")?.isStale == false)
  }
}
