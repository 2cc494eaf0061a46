import PlanDomain
import TestSupport
import Testing

/// What the last meeting left, and what differs from it on one thing.
struct MeetingComparisonTests {
  private let plan = Plan.over([.item("a"), .item("b")])

  private func journal() -> JournalFixture {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 10, at: "2026-11-20T01:00:00Z")
    journal.meeting(
      "x", "2026-11-20", .open(MeetingOpening(title: "first")), at: "2026-11-20T02:00:00Z")
    journal.meeting("x", "2026-11-20", .close, at: "2026-11-20T03:00:00Z")
    journal.set("x", "a", progress: 40, at: "2026-11-20T04:00:00Z")
    return journal
  }

  @Test func earlierIsThePlanAsTheCloseLeftItOnThatVeryDay() {
    let comparison = MeetingComparison(with: journal().projection(plan))
    #expect(comparison.meeting?.opening.title == "first")
    #expect(comparison.earlier?.moment.today == day("2026-11-20"))
    #expect(comparison.earlier?.facts("a")?.reportedProgress == percent(10))
  }

  @Test func beforeTheFirstMeetingThereIsNothingToCompareWith() {
    let comparison = MeetingComparison(with: JournalFixture().projection(plan))
    #expect(comparison.meeting == nil)
    #expect(comparison.earlier == nil)
  }

  @Test func whatTheOpenMeetingOrderedIsNotProposedToIt() {
    var journal = journal()
    let order = EventBody.directive(
      DirectiveOrder(number: 1, to: [], item: nil, text: "t", due: nil))
    let earlier = journal.write("x", .plan, order, meeting: "2026-11-20")
    journal.meeting(
      "x", "2026-11-22", .open(MeetingOpening(title: "second")), at: "2026-11-22T02:00:00Z")
    journal.write("x", .plan, order, meeting: "2026-11-22")
    let subjects = MeetingComparison(with: journal.projection(plan)).proposals.map(\.subject)
    #expect(subjects.contains(.directive(earlier)))
    #expect(subjects.count { if case .directive = $0 { true } else { false } } == 1)
  }

  @Test func theDifferenceOfOneItemIsItsPartOfTheWhole() throws {
    var journal = journal()
    journal.set("x", "b", .behind, at: "2026-11-21T04:00:00Z")
    let now = journal.projection(plan)
    let earlier = try #require(MeetingComparison(with: now).earlier)
    let whole = Difference(from: earlier, to: now)
    for id in ["a", "b", "o"] {
      let subject = Subject.item(itemID(id))
      #expect(
        Difference(of: subject, from: earlier, to: now).entries
          == Array(whole.entries(of: subject)), "\(id)")
    }
  }

  @Test func theDifferenceOfOneDirectiveNamesNoOther() throws {
    var journal = journal()
    let order = EventBody.directive(
      DirectiveOrder(number: 1, to: [], item: nil, text: "t", due: nil))
    let first = journal.write("x", .plan, order)
    journal.write("x", .plan, order)
    let now = journal.projection(plan)
    let earlier = try #require(MeetingComparison(with: now).earlier)
    let entries = Difference(of: .directive(first), from: earlier, to: now).entries
    #expect(entries.map(\.subject) == [.directive(first)])
    #expect(entries.map(\.matter) == [.given])
  }
}
