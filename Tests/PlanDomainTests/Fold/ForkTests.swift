import PlanDomain
import TestSupport
import Testing

/// A writer that forked: two different lines of one id, and what a line says that names it.
struct ForkTests {
  let plan = Plan.over([.item("a"), .item("b")])

  /// As a restored backup makes them: line 2 twice, in two branches, each about what is given.
  private func forked(_ first: (String, EventBody), _ second: (String, EventBody))
    -> JournalFixture
  {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack)
    journal.write("x", .item(itemID(first.0)), first.1)
    journal.branch("x", from: 2, as: 1)
    journal.rewind("x", to: 1)
    journal.write("x", .item(itemID(second.0)), second.1)
    journal.branch("x", from: 2, as: 2)
    return journal
  }

  private let twin = EventID(writer: writerID("x"), seq: 2)

  @Test func anotherWritersUndoOfAForkedLineTakesBackTheOneOnItsItem() {
    var journal = forked(
      ("a", .set(Change(status: .atRisk))), ("b", .set(Change(status: .behind))))
    journal.undo("y", twin, about: "b")
    let facts = journal.projection(plan)
    #expect(facts.facts("a")?.reportedStatus == .atRisk)
    #expect(facts.facts("b")?.reportedStatus == nil)
  }

  @Test func anotherWritersUndoTakesBackBothTwinsOfOneItem() {
    var journal = forked(
      ("a", .set(Change(status: .atRisk))), ("a", .set(Change(status: .behind))))
    journal.undo("y", twin)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .onTrack)
  }

  @Test func aBranchsOwnUndoTakesBackItsOwnTwin() {
    var journal = forked(
      ("a", .set(Change(status: .atRisk))), ("a", .set(Change(status: .behind))))
    journal.undo("x", twin)
    journal.branch("x", from: 3, as: 2)
    #expect(journal.projection(plan).facts("a")?.reportedStatus == .atRisk)
  }

  @Test func afterOneUndoOfAForkedLineTheNextTakesBackSomethingElse() {
    var journal = forked(
      ("a", .set(Change(status: .atRisk))), ("b", .set(Change(status: .behind))))
    let writers: Set = [writerID("x"), writerID("y")]
    #expect(journal.projection(plan).undoTarget(by: "x", writers: writers)?.subject.text == "b")
    journal.undo("y", twin, about: "b", by: "x")
    #expect(journal.projection(plan).undoTarget(by: "x", writers: writers)?.subject.text == "a")
    journal.undo("y", twin, about: "a", by: "x")
    #expect(journal.projection(plan).undoTarget(by: "x", writers: writers)?.id.seq == 1)
  }

  @Test func directivesOfBothBranchesStand() {
    let orders = ["first", "second"].map {
      DirectiveOrder(number: 1, to: [], item: nil, text: $0, due: nil)
    }
    var journal = forked(("a", .directive(orders[0])), ("a", .directive(orders[1])))
    #expect(journal.projection(plan).directives.map(\.order.text) == ["first", "second"])
    journal.write("y", .directive(twin), .set(Change(status: .done)))
    #expect(journal.projection(plan).directives.map(\.status) == [.done, .done])
  }
}
