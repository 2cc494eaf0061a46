import PlanDomain
import TestSupport
import Testing

/// Who is named for what differs, and what is only said again.
struct CauseTests {
  private let plan = Plan.over([
    .item("a", start: "2026-01-01", due: "2026-12-31", status: .onTrack, progress: 50),
    .item("b", due: "2026-06-30", status: .onTrack, progress: 90),
  ])

  private func entries(
    _ journal: JournalFixture, _ subject: Subject = .item(itemID("a")),
    from date: String = "2026-06-09", now: String = "2026-06-20"
  ) -> [Difference.Entry] {
    Array(
      Difference(from: journal.projection(plan, asOf: date), to: journal.projection(plan, now: now))
        .entries(of: subject))
  }

  @Test func whoSaysAValueAgainIsNotNamedForIt() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, progress: 55, at: "2026-06-10")
    journal.set("y", "a", .atRisk, progress: 55, at: "2026-06-11")
    journal.set("z", "a", progress: 55, at: "2026-06-12")
    let found = entries(journal)
    #expect(found.map(\.line) == [0, 0], "\(found)")
    journal.set("y", "a", progress: 60, at: "2026-06-13")
    journal.set("x", "a", progress: 55, at: "2026-06-14")
    #expect(entries(journal).map(\.line) == [0, 4], "from the first on which it stands unbroken")
  }

  @Test func whoSetsAnotherFieldIsNotNamedForTheStatus() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk, at: "2026-06-10")
    journal.set("y", "a", progress: 51, at: "2026-06-11")
    #expect(entries(journal).map(\.line) == [0, 1])
  }

  /// Behind at 10 %, on track at 40 % and at 60 %: the first of these made it so.
  @Test func aStatusWorkedOutIsNamedAfterWhoMadeItSoFirst() {
    let plan = Plan.over([
      .item("a", start: "2026-01-01", due: "2026-12-31", status: .onTrack, progress: 10)
    ])
    var journal = JournalFixture()
    journal.set("x", "a", progress: 40, at: "2026-06-10")
    journal.set("y", "a", progress: 60, at: "2026-06-12")
    let found = Difference(
      from: journal.projection(plan, asOf: "2026-06-09"),
      to: journal.projection(plan, now: "2026-06-13")
    ).entries(of: .item(itemID("a")))
    #expect(found.map(\.matter).first == .status(then: .behind, now: .onTrack), "\(found)")
    #expect(found.map(\.line) == [0, 1])
  }

  @Test func whatTheDaysMadeIsNotLaidOnWhoSaidItIsStillSo() {
    var journal = JournalFixture()
    journal.set("x", "b", .onTrack, at: "2026-07-02")
    journal.set("x", "o", .onTrack, at: "2026-06-01")
    journal.set("x", "o", .onTrack, at: "2026-07-02")
    for subject in ["b", "o"] {
      let found = entries(journal, .item(itemID(subject)), from: "2026-06-25", now: "2026-07-05")
      #expect(found.map(\.matter).first == .status(then: .onTrack, now: .behind), "\(found)")
      #expect(found.first?.line == nil)
    }
  }

  @Test func anUndoingIsNamedAndNotWhoSaysAgainWhatItLeft() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", progress: 80, at: "2026-06-01")
    journal.undo("x", line, at: "2026-06-10")
    journal.set("y", "a", progress: 50, at: "2026-06-11")
    let found = entries(journal)
    #expect(found.first?.matter == .progress(then: percent(80), now: percent(50)))
    #expect(found.first?.line == 1)
  }

  @Test func doneAndOpenedAgainIsToldAndIsNotStillSo() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-06-10")
    journal.set("y", "a", .onTrack, at: "2026-06-12")
    journal.set("z", "a", .onTrack, at: "2026-06-13")
    let order = journal.write("x", .plan, .directive(directive), at: "2026-05-01")
    let subject = Subject.directive(order)
    journal.write("x", subject, .set(Change(status: .onTrack)), at: "2026-05-02")
    journal.write("x", subject, .set(Change(status: .done)), at: "2026-06-14")
    journal.write("y", subject, .set(Change(status: .onTrack)), at: "2026-06-15")
    for (about, line) in [(Subject.item(itemID("a")), 3), (subject, 6)] {
      let found = entries(journal, about)
      #expect(found.map(\.matter) == [.reopened(now: .onTrack)], "\(found)")
      #expect(found.first?.line == line)
      #expect(found.first?.matter.isChange == true)
    }
  }

  @Test func stillSoIsOnlyALineThatRepeatsWhatStood() {
    var journal = JournalFixture()
    journal.set("x", "a", .behind, at: "2026-06-10")
    journal.set("x", "a", .onTrack, at: "2026-06-11")
    #expect(entries(journal).isEmpty)
    journal.set("y", "a", .onTrack, at: "2026-06-12")
    let found = entries(journal)
    #expect(found.map(\.matter) == [.still(.status(.onTrack))])
    #expect(found.map(\.line) == [2])
  }

  @Test func aDirectiveThatIsDoneIsWholeAsATaskIs() {
    var journal = JournalFixture()
    let subject = Subject.directive(
      journal.write("x", .plan, .directive(directive), at: "2026-05-01"))
    journal.write("x", subject, .set(Change(progress: percent(40))), at: "2026-05-02")
    journal.write("x", subject, .set(Change(status: .done)), at: "2026-06-10")
    let done = entries(journal, subject).map(\.matter)
    #expect(done.last == .progress(then: percent(40), now: .whole), "\(done)")
    journal.write(
      "x", subject, .set(Change(status: .onTrack, progress: percent(65))), at: "2026-06-11")
    let open = entries(journal, subject, from: "2026-06-10").map(\.matter)
    #expect(open.last == .progress(then: .whole, now: percent(65)), "\(open)")
  }

  @Test func takingBackThatItIsStillSoIsKnownFromTakingBackAChange() {
    var journal = JournalFixture()
    let change = journal.set("x", "a", progress: 55, at: "2026-06-10")
    let word = journal.set("x", "a", progress: 55, at: "2026-06-11")
    journal.undo("x", word, at: "2026-06-12")
    journal.undo("x", change, at: "2026-06-13")
    let projection = journal.projection(plan)
    #expect(
      (0..<4).map { projection.history(at: $0).takesBackAWord }
        == [false, false, true, false])
  }

  private var directive: DirectiveOrder {
    DirectiveOrder(
      number: 1, to: [departmentID("d")], item: nil, text: "t", due: day("2026-12-31"))
  }
}
