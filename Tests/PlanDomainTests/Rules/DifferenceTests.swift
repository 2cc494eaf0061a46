import PlanDomain
import TestSupport
import Testing

@Suite struct DifferenceTests {
  private let plan = Plan.over([
    .item("a", start: "2026-01-01", due: "2026-12-31", status: .onTrack, progress: 50),
    .item(
      "b", due: "2026-06-30", status: .onTrack,
      indicators: [.indicator("k", baseline: 0, target: 10, due: "2026-12-31")]),
  ])

  private func difference(
    _ journal: JournalFixture, from date: String, now: String = "2026-06-20"
  ) -> Difference {
    Difference(
      from: journal.projection(plan, asOf: date), to: journal.projection(plan, now: now))
  }

  @Test func aDayOnWhichNothingChangedSinceDiffersInNothing() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 60, at: "2026-06-01")
    let difference = difference(journal, from: "2026-06-19")
    #expect(difference.entries.filter { $0.subject == .item(itemID("a")) } == [])
    #expect(!difference.differs(.item(itemID("a"))))
  }

  @Test func everyFieldSaysWhatItWasAndBecameAndWhichLineDidIt() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 55, at: "2026-06-01")
    journal.set("y", "a", .behind, at: "2026-06-10")
    journal.set("y", "a", progress: 70, at: "2026-06-11")
    journal.set("y", "a", due: "2027-06-30", at: "2026-06-12")
    let entries = difference(journal, from: "2026-06-09").entries(of: .item(itemID("a")))
    #expect(
      entries.map(\.matter) == [
        .status(then: .onTrack, now: .behind), .progress(then: percent(55), now: percent(70)),
        .due(then: day("2026-12-31"), now: day("2027-06-30")),
      ])
    #expect(entries.map(\.line) == [1, 2, 3])
  }

  @Test func whatOnlyTheDaysChangedIsListedWithoutALine() {
    let entries = difference(JournalFixture(), from: "2026-06-20", now: "2026-07-01")
      .entries(of: .item(itemID("b")))
    #expect(entries.map(\.matter) == [.status(then: .onTrack, now: .behind)])
    #expect(entries.first?.line == nil)
  }

  @Test func aParentTakesItsPartInWhatStandsBelowIt() {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 100, at: "2026-06-10")
    journal.set("x", "o", .onTrack, at: "2026-06-11")
    let entries = difference(journal, from: "2026-06-09").entries(of: .item(itemID("o")))
    #expect(
      entries.map(\.matter) == [
        .reported(then: nil, now: .onTrack), .progress(then: percent(25), now: percent(50)),
      ])
    #expect(entries.map(\.line) == [1, nil])
  }

  @Test func aReportThatLeavesTheShownStatusIsListedAsAReport() {
    var journal = JournalFixture()
    journal.set("x", "b", .atRisk, at: "2026-07-10")
    let entries = difference(journal, from: "2026-07-05", now: "2026-07-20")
      .entries(of: .item(itemID("b")))
    #expect(entries.map(\.matter) == [.reported(then: .onTrack, now: .atRisk)])
  }

  @Test func whatWasTakenBackSinceIsAChangeByTheUndoingLine() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", progress: 80, at: "2026-06-01")
    journal.undo("x", line, about: "a", at: "2026-06-10")
    let entries = difference(journal, from: "2026-06-09").entries(of: .item(itemID("a")))
    #expect(entries.map(\.matter) == [.progress(then: percent(80), now: percent(50))])
    #expect(entries.map(\.line) == [1])
  }

  @Test func whatWasDoneAndTakenBackSinceIsNoChange() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", progress: 80, at: "2026-06-10")
    journal.undo("x", line, about: "a", at: "2026-06-11")
    #expect(difference(journal, from: "2026-06-09").entries(of: .item(itemID("a"))).isEmpty)
  }

  @Test func obstaclesNotesAndMeasuresAreCompared() {
    var journal = JournalFixture()
    let obstacle = journal.write(
      "x", .item(itemID("b")), .obstacle(Obstacle(text: "o")), at: "2026-06-01")
    journal.write("x", .item(itemID("b")), .resolution(of: obstacle, text: "r"), at: "2026-06-10")
    journal.write("x", .item(itemID("b")), .note(Note(text: "n")), at: "2026-06-11")
    journal.write(
      "x", .item(itemID("k")),
      .measure(Measure(indicator: itemID("k"), value: 4, on: day("2026-06-12"), source: nil)),
      at: "2026-06-12")
    let entries = difference(journal, from: "2026-06-09").entries(of: .item(itemID("b")))
    #expect(
      entries.map(\.matter) == [
        .measured(indicator: 0, then: nil, now: 4), .obstacles(then: 1, now: 0),
        .notes(then: 0, now: 1),
      ])
    #expect(entries.map(\.line) == [3, 1, 2])
  }

  @Test func directivesAreGivenChangedAndWithdrawn() {
    var journal = JournalFixture()
    let changed = order(&journal, 1, at: "2026-05-01")
    let withdrawn = order(&journal, 2, at: "2026-05-02")
    let given = order(&journal, 3, at: "2026-06-10")
    journal.write("x", .directive(changed), .set(Change(status: .done)), at: "2026-06-11")
    journal.undo("x", withdrawn, about: "a", at: "2026-06-12")
    let difference = difference(journal, from: "2026-06-09")
    #expect(
      difference.entries(of: .directive(changed)).map(\.matter) == [
        .status(then: .notStarted, now: .done)
      ])
    #expect(difference.entries(of: .directive(given)).map(\.matter) == [.given])
    #expect(difference.entries(of: .directive(withdrawn)).map(\.matter) == [.withdrawn])
    #expect(difference.entries(of: .directive(withdrawn)).first?.line == 4)
  }

  @Test func itemsComeInPlanOrderAndAreCountedOnce() {
    var journal = JournalFixture()
    journal.set("x", "b", .done, at: "2026-06-10")
    journal.set("x", "a", .atRisk, progress: 10, at: "2026-06-11")
    let difference = difference(journal, from: "2026-06-09")
    let subjects = difference.entries.map(\.subject)
    #expect(difference.subjectCount == 3)
    #expect(
      subjects.firstIndex(of: .item(itemID("a"))) ?? 9
        < subjects.firstIndex(of: .item(itemID("b"))) ?? 0)
  }

  @Test func everySubjectHasItsOwnStretchAndTogetherTheyAreAll() {
    var journal = JournalFixture()
    for step in 0..<20 {
      journal.set(
        "x", step % 3 == 0 ? "a" : "b", Status.allCases[step % 7], progress: step * 5,
        at: "2026-06-\(step < 9 ? "0" : "")\(step + 1)")
    }
    let whole = difference(journal, from: "2026-06-04")
    let bySubject = Set(whole.entries.map(\.subject)).reduce(0) { $0 + whole.entries(of: $1).count }
    #expect(bySubject == whole.entries.count)
  }

  @Test func daysOfMeetingsArePastOnesEachOnce() {
    var journal = JournalFixture()
    for (id, title) in [
      ("2026-06-20", "today"), ("2026-05-02", "first"), ("2026-05-02-2", "second"),
      ("2026-04-01", "earlier"),
    ] {
      journal.meeting("x", id, .open(MeetingOpening(title: title)))
    }
    let days = journal.projection(plan, now: "2026-06-20").meetingDays
    #expect(days.map(\.day.iso) == ["2026-04-01", "2026-05-02"])
    #expect(days.map(\.title) == ["earlier", "second"])
  }

  private func order(_ journal: inout JournalFixture, _ number: Int, at date: String) -> EventID {
    journal.write(
      "x", .plan,
      .directive(
        DirectiveOrder(
          number: number, to: [departmentID("d")], item: itemID("a"), text: "t",
          due: day("2026-12-31"))), at: date)
  }
}
