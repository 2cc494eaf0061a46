import PlanDomain
import TestSupport
import Testing

struct UndoTests {
  let plan = Plan.over([.item("a", status: .notStarted), .item("b", status: .notStarted)])

  @Test func anUndoneLineCountsAsIfNeverWritten() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack)
    let line = journal.set("x", "a", .behind)
    journal.undo("y", line)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .onTrack)
  }

  @Test func anUndoneSetSupersedesNothing() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    let pick = journal.set("y", "a", .behind, seeing: .everyone)
    journal.undo("y", pick)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .atRisk)
  }

  @Test func undoingTheUndoingLineIsRedo() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind)
    let undo = journal.undo("x", line)
    journal.undo("y", undo)
    let projection = journal.projection(plan)
    #expect(projection.facts("a")?.reportedStatus == .behind)
    #expect(projection.isUndone(1))
    #expect(projection.undoingLine(of: 1) == 2)
    #expect(!projection.isUndone(0))
  }

  @Test func aLongChainOfUndoingAlternates() {
    var journal = JournalFixture()
    var line = journal.set("x", "a", .behind)
    for count in 1...41 {
      line = journal.undo("x", line)
      let status = journal.projection(plan).facts("a")?.reportedStatus
      #expect(status == (count % 2 == 1 ? .notStarted : .behind))
    }
  }

  @Test func aLineUndoneTwiceComesBackOnlyWhenBothAreTakenBack() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind)
    let first = journal.undo("x", line)
    let second = journal.undo("y", line)
    journal.undo("x", first)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .notStarted)
    journal.undo("y", second)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .behind)
  }

  @Test func anUndoingLineThatNamesItselfOrALaterOrAMissingLineDoesNothing() {
    var journal = JournalFixture()
    journal.undo("x", eventID("x:1"))
    journal.undo("x", eventID("x:3"))
    journal.set("x", "a", .behind)
    journal.undo("x", eventID("nobody:7"))
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .behind)
  }

  @Test func aLineAheadOfTheClockCanBeTakenBack() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind, at: "2036-01-01")
    journal.undo("y", line, at: "2026-11-20")
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .notStarted)
  }

  @Test func linesThatUndoEachOtherInARingUndoNothing() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .behind, at: "2026-11-01")
    journal.undo("y", eventID("z:1"), at: "2026-11-20")
    journal.undo("z", eventID("y:1"), at: "2036-11-20")
    journal.undo("z", line, at: "2036-11-21")
    let projection = journal.projection(plan)
    #expect((0..<4).map(projection.isUndone) == [true, false, false, false])
  }

  @Test func uTakesBackTheNewestChangeUnderThisNameByThisUsersWriters() {
    var journal = JournalFixture()
    let subject = Subject.item(itemID("a"))
    let own = journal.write("x", subject, .note(Note(text: "1")), by: "An")
    journal.write("x", subject, .note(Note(text: "2")), by: "Bình")
    journal.write("other", subject, .note(Note(text: "3")), by: "An")
    let writers: Set = [writerID("x"), writerID("x2")]
    #expect(journal.projection(plan).undoTarget(by: "An", writers: writers)?.id == own)
    let later = journal.write("x2", subject, .note(Note(text: "4")), by: "An")
    #expect(journal.projection(plan).undoTarget(by: "An", writers: writers)?.id == later)
    journal.undo("x", later, by: "An")
    #expect(journal.projection(plan).undoTarget(by: "An", writers: writers)?.id == own)
    #expect(journal.projection(plan).undoTarget(by: "Chi", writers: writers) == nil)
  }

  @Test func redoTakesBackTheNewestUndoingUntilANewChangeIsMade() {
    var journal = JournalFixture()
    let writers: Set = [writerID("x")]
    let first = journal.set("x", "a", .onTrack)
    let second = journal.set("x", "a", .behind)
    let undoSecond = journal.undo("x", second)
    let undoFirst = journal.undo("x", first)
    #expect(journal.projection(plan).redoTarget(by: "x", writers: writers)?.id == undoFirst)
    journal.undo("x", undoFirst)
    #expect(journal.projection(plan).redoTarget(by: "x", writers: writers)?.id == undoSecond)
    #expect(journal.projection(plan).undoTarget(by: "x", writers: writers)?.id == first)
    journal.set("x", "a", .atRisk)
    #expect(journal.projection(plan).redoTarget(by: "x", writers: writers) == nil)
  }

  @Test func linesOfOneCommandAreTakenBackTogether() {
    var journal = JournalFixture()
    let alone = journal.set("x", "a", .onTrack)
    let first = journal.set("x", "a", .behind, batch: 2)
    let second = journal.set("x", "b", .behind, batch: 2)
    let later = journal.set("x", "b", .onTrack)
    func batch(of id: EventID) -> [EventID] {
      let projection = journal.projection(plan)
      return projection.ledger.event(id).map { projection.batch(of: $0).map(\.id) } ?? []
    }
    #expect(batch(of: second) == [first, second])
    #expect(batch(of: alone) == [alone] && batch(of: later) == [later])
    // What of it was taken back already is not taken back again.
    journal.undo("x", first)
    #expect(batch(of: second) == [second])
  }
}
