import PlanDomain
import TestSupport
import Testing

/// An undoing line counts only under the name of the line that it takes back.
struct VainUndoTests {
  let plan = Plan.over([.item("a", status: .notStarted), .item("b")])
  private let a = Subject.item(itemID("a"))

  @Test func anUndoByAnotherNameTakesNothingBack() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind, at: "2026-03-01")
    journal.undo("y", line, at: "2026-04-01", by: "y")
    let projection = journal.projection(plan)
    #expect(projection.facts("a")?.reportedStatus == .behind)
    #expect(!projection.isUndone(0) && projection.isVain(1))
    #expect(projection.history(at: 1).changes == [])
    #expect(projection.facts("a")?.lastTouched == day("2026-03-01"))
    #expect(projection.vainUndoings(of: a).map(\.target) == [0])
    #expect(projection.vainUndoings(of: a).map(\.position) == [1])
    let reasons = projection.attention().map(\.reasons)
    #expect(reasons.contains { $0.contains(.vainUndoing(position: 1)) })
  }

  /// Whatever a line says: it stays, and it is told on what it is about.
  @Test func noKindOfLineIsTakenBackByAnotherName() throws {
    let order = DirectiveOrder(number: 1, to: [], item: nil, text: "do", due: nil)
    let conclusion = Conclusion(item: a, number: 1, text: "agreed", directives: [])
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20", .open(MeetingOpening(title: "m")))
    let given = journal.write("x", .plan, .directive(order))
    let lines = [
      given, journal.write("x", .directive(given), .set(Change(status: .atRisk))),
      journal.write("x", a, .note(Note(text: "n"))),
      journal.write("x", a, .obstacle(Obstacle(text: "o"))),
      journal.meeting("x", "2026-11-20", .conclude(conclusion)),
      journal.meeting("x", "2026-11-20", .postpone(.item(itemID("b")))),
    ]
    for line in lines { journal.undo("y", line, by: "y") }
    let projection = journal.projection(plan)
    #expect(projection.directives.map(\.status) == [.atRisk])
    #expect(projection.plan.position(of: itemID("a")).map { projection.notes(of: $0).count } == 1)
    #expect(projection.facts("a")?.openObstacles.count == 1)
    #expect(projection.meetings.first?.conclusions.map(\.text) == ["agreed"])
    #expect(projection.meetings.first?.postponed == [.item(itemID("b"))])
    #expect(projection.vainUndoings(of: .directive(given)).count == 2)
    #expect(projection.vainUndoings(of: a).count == 3)
    #expect(projection.vainUndoings(of: .item(itemID("b"))).count == 1)
    let told = projection.attention().flatMap(\.reasons)
    #expect(told.count { if case .vainUndoing = $0 { true } else { false } } == 3)
  }

  @Test func anotherWriterOfTheSameNameCounts() {
    var journal = JournalFixture()
    let line = journal.write("x", a, .set(Change(status: .behind)), by: "An")
    journal.undo("y", line, by: "An")
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .notStarted)
  }

  @Test func redoByAnotherNameBringsNothingBack() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind)
    let undo = journal.undo("x", line)
    let foreign = journal.undo("y", undo, by: "y")
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .notStarted)
    #expect(journal.projection(plan).isVain(2))
    // Taking back what took nothing back changes nothing, but that it is told no more.
    journal.undo("y", foreign, by: "y")
    let projection = journal.projection(plan)
    #expect(projection.facts("a")?.reportedStatus == .notStarted)
    #expect(projection.vainUndoings(of: a) == [])
  }

  @Test func aVainUndoIsNothingToRedo() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind)
    journal.undo("y", line, by: "y")
    #expect(journal.projection(plan).redoTarget(by: "y", writers: [writerID("y")]) == nil)
  }

  @Test func asOfADayBeforeItNothingIsTold() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind, at: "2026-03-01")
    journal.undo("y", line, at: "2026-04-01", by: "y")
    #expect(journal.projection(plan, asOf: "2026-03-20").vainUndoings(of: a) == [])
    #expect(journal.projection(plan, asOf: "2026-04-01").vainUndoings(of: a).count == 1)
  }

  // MARK: One chosen line

  @Test func aChosenLineIsTakenBackOnlyIfItIsOnesOwnAndCounts() {
    var journal = JournalFixture()
    journal.write("x", a, .note(Note(text: "1")), by: "An")
    journal.write("y", a, .note(Note(text: "2")), by: "Bình")
    journal.write("z", a, .note(Note(text: "3")), by: "An")
    let undone = journal.write("x", a, .note(Note(text: "4")), by: "An")
    let undo = journal.undo("x", undone)
    journal.meeting("x", "2026-11-20", .open(MeetingOpening(title: "m")))
    let projection = journal.projection(plan)
    func undoing(_ position: Int) -> Result<EventID, EditRefusal> {
      projection.undoTarget(
        at: position, by: position == 5 ? "x" : "An", writers: [writerID("x")]
      ).map(\.id)
    }
    #expect(undoing(0) == .success(eventID("x:1")))
    #expect(undoing(1) == .failure(.lineOfAnother(by: "Bình")))
    #expect(undoing(2) == .failure(.lineOfAnotherWriter(writerID("z"))))
    #expect(undoing(3) == .failure(.lineAlreadyUndone))
    #expect(undoing(4) == .failure(.lineUndoes))
    #expect(undoing(5) == .failure(.lineStays))
    func redoing(_ position: Int, by name: String = "An") -> Result<EventID, EditRefusal> {
      projection.redoTarget(at: position, by: name, writers: [writerID("x")]).map(\.id)
    }
    #expect(redoing(0) == .failure(.lineNotUndone))
    #expect(redoing(3) == .success(undo))
    #expect(redoing(4) == .success(undo))
    #expect(redoing(3, by: "Bình") == .failure(.lineOfAnother(by: "An")))
  }
}
