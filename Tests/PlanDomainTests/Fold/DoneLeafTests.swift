import PlanDomain
import TestSupport
import Testing

/// What is done takes no progress, and what is reopened shows none that made it whole.
struct DoneLeafTests {
  private let plan = Plan.over([.item("a", due: "2026-01-24", status: .onTrack)])

  private func progress(_ journal: JournalFixture, plan: Plan? = nil) -> Int? {
    journal.projection(plan ?? self.plan).outcome("a")?.progress?.shown.value
  }

  @Test func progressReportedOnADoneLeafCountsForNothing() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 45)
    journal.set("x", "a", .done)
    journal.set("y", "a", progress: 90)
    let projection = journal.projection(plan)
    #expect(projection.outcome("a")?.progress == .whole)
    #expect(projection.facts("a")?.reportedProgress == nil)
    let change = projection.history(at: 2).changes.first
    #expect(
      change.map { projection.history(at: 2).effect(on: $0) }
        == .notCounted(.progress(percent(90))))
    journal.set("x", "a", .behind)
    #expect(progress(journal) == 45)
    #expect(journal.projection(plan).outcome("a")?.computed == .behind)
  }

  @Test func aHundredThatWasReportedByThenGoesWithTheDone() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 45)
    journal.set("x", "a", progress: 100)
    journal.set("x", "a", .done)
    journal.set("x", "a", .behind)
    #expect(progress(journal) == 45)
    journal.set("x", "a", progress: 100)
    #expect(progress(journal) == 100)
  }

  @Test func aHundredThatCameWithTheDoneGoesWithIt() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, progress: 100)
    journal.set("x", "a", .atRisk)
    #expect(progress(journal) == 0)
    #expect(journal.projection(plan).facts("a")?.reportedProgress == nil)
  }

  @Test func whatReopensMayReportAtOnce() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, progress: 100)
    journal.set("x", "a", .atRisk, progress: 70)
    #expect(progress(journal) == 70)
  }

  @Test func whatIsReopenedWithAProgressHadWhatWasReportedBefore() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 70)
    journal.set("x", "a", .done)
    let reopening = journal.set("x", "a", .atRisk, progress: 40)
    let changes = journal.projection(plan).history(at: 2).changes
    #expect(
      changes == [
        FieldChange(field: .status, before: .status(.done), after: .status(.atRisk)),
        FieldChange(
          field: .progress, before: .progress(percent(70)), after: .progress(percent(40))),
      ])
    journal.undo("x", reopening)
    journal.set("x", "a", progress: 90)
    let late = journal.projection(plan).history(at: 4).changes
    #expect(late == [FieldChange(field: .progress, before: nil, after: nil)], "it is done")
  }

  @Test func aDirectiveThatIsReopenedDiffersFromTheWhole() {
    var journal = JournalFixture()
    let order = DirectiveOrder(number: 1, to: [], item: nil, text: "do", due: nil)
    let line = journal.write("x", .plan, .directive(order), at: "2026-01-02")
    let subject = Subject.directive(line)
    journal.write("x", subject, .set(Change(progress: percent(70))), at: "2026-01-03")
    journal.write("x", subject, .set(Change(status: .done)), at: "2026-01-04")
    journal.write(
      "x", subject, .set(Change(status: .atRisk, progress: percent(40))), at: "2026-02-01")
    let difference = Difference(
      of: subject, from: journal.projection(plan, asOf: "2026-01-05"),
      to: journal.projection(plan, asOf: "2026-02-02"))
    #expect(
      difference.entries.map(\.matter) == [
        .status(then: .done, now: .atRisk), .progress(then: .whole, now: percent(40)),
      ])
  }

  @Test func planYamlsOwnProgressIsALikeWord() {
    for (own, shown) in [(100, 0), (40, 40)] {
      var journal = JournalFixture()
      let plan = Plan.over([.item("a", due: "2026-01-24", status: .done, progress: own)])
      #expect(journal.projection(plan).facts("a")?.reportedProgress == nil)
      journal.set("x", "a", progress: 90)
      #expect(progress(journal, plan: plan) == 100)
      journal.set("x", "a", .behind)
      #expect(progress(journal, plan: plan) == shown)
    }
  }

  @Test func undoingTheDoneLeavesAllAsIfItHadNotBeen() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 100)
    let done = journal.set("x", "a", .done)
    journal.set("y", "a", progress: 90)
    journal.undo("x", done)
    #expect(progress(journal) == 90)
  }

  @Test func asOfEachDayItIsWhatItWasThen() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 45, at: "2026-02-01")
    journal.set("x", "a", .done, at: "2026-03-01")
    journal.set("x", "a", progress: 90, at: "2026-04-01")
    journal.set("x", "a", .behind, at: "2026-05-01")
    let days = ["2026-02-02", "2026-03-02", "2026-04-02", "2026-05-02"]
    let shown = days.map { journal.projection(plan, asOf: $0).outcome("a")?.progress?.shown.value }
    #expect(shown == [45, 100, 100, 45])
    let trend = journal.projection(plan).history(at: 3).changes
    #expect(
      trend == [FieldChange(field: .status, before: .status(.done), after: .status(.behind))])
  }

  @Test func aRepeatedDoneKeepsTheDay() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-01-20")
    journal.set("y", "a", .done, at: "2026-03-01", seeing: .everyone)
    #expect(journal.projection(plan).facts("a")?.completedOn == day("2026-01-20"))
    #expect(journal.projection(plan).outcome("a")?.deadline == .doneOnTime)
    journal.set("y", "a", .atRisk, at: "2026-03-02")
    journal.set("y", "a", .done, at: "2026-03-03")
    #expect(journal.projection(plan).facts("a")?.completedOn == day("2026-03-03"))
  }

  @Test func aDirectiveIsNoOther() {
    var journal = JournalFixture()
    let order = DirectiveOrder(number: 1, to: [], item: nil, text: "do", due: nil)
    let line = journal.write("x", .plan, .directive(order))
    func set(_ change: Change) { journal.write("x", .directive(line), .set(change)) }
    set(Change(progress: percent(30)))
    set(Change(status: .done))
    set(Change(progress: percent(90)))
    #expect(journal.projection(plan).directives.first?.progress == .whole)
    set(Change(status: .atRisk))
    #expect(journal.projection(plan).directives.first?.progress == percent(30))
  }

  /// Two offices that had not seen each other: whichever of them counts, no progress is disputed on
  /// what is done.
  @Test func onADoneLeafProgressIsNoConflict() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 30)
    journal.set("y", "a", progress: 60)
    #expect(journal.projection(plan).facts("a")?.progress.conflict.count == 2)
    journal.set("x", "a", .done)
    #expect(journal.projection(plan).facts("a")?.hasConflict == false)
  }
}
