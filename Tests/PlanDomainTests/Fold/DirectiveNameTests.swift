import PlanDomain
import TestSupport
import Testing

/// Directives of one number are told apart, and no others.
struct DirectiveNameTests {
  private let plan = Plan.over([.item("a")])

  private func order(
    _ number: Int, at day: String, meeting: String? = nil, in journal: inout JournalFixture
  ) -> EventID {
    journal.write(
      "x", .plan,
      .directive(
        DirectiveOrder(number: number, to: [departmentID("d")], item: nil, text: "t", due: nil)),
      at: day, meeting: meeting)
  }

  private func marks(_ days: [String]) -> [DirectiveName.Mark?] {
    var journal = JournalFixture()
    let ids = days.map { order(1, at: $0, in: &journal) }
    _ = order(2, at: "2026-11-01", in: &journal)
    let projection = journal.projection(plan)
    let last = projection.directives.last.map { projection.name(of: $0).mark }
    #expect(last == DirectiveName.Mark.none)
    return ids.map { projection.name(ofDirective: $0)?.mark }
  }

  @Test func theLeastThatTellsThemApartIsSaid() {
    #expect(marks(["2026-10-01"]) == [DirectiveName.Mark.none])
    #expect(marks(["2019-04-23", "2026-10-01"]) == [.year, .year])
    #expect(marks(["2026-09-01", "2026-10-01"]) == [.dayOfYear, .dayOfYear])
    #expect(marks(["2025-10-01", "2026-09-01", "2026-10-01"]) == [.day, .day, .day])
    #expect(marks(["2026-10-01", "2026-10-01"]) == [.place(1), .place(2)])
  }

  @Test func theDayIsThatOfTheMeeting() {
    var journal = JournalFixture()
    let open = MeetingOpening(title: "m")
    journal.meeting("x", "2019-04-23", .open(open), at: "2019-04-23")
    let first = order(1, at: "2019-04-24", meeting: "2019-04-23", in: &journal)
    let second = order(1, at: "2026-10-01", in: &journal)
    let projection = journal.projection(plan)
    #expect(projection.name(ofDirective: first)?.day == day("2019-04-23"))
    #expect(projection.name(ofDirective: first)?.isOfMeeting == true)
    #expect(projection.name(ofDirective: second)?.day == day("2026-10-01"))
    #expect(projection.name(ofDirective: second)?.isOfMeeting == false)
  }

  @Test func oneThatWasTakenBackIsToldFromTheOneThatCounts() {
    var journal = JournalFixture()
    let first = order(1, at: "2026-10-01", in: &journal)
    journal.write("x", .plan, .undo(first))
    let second = order(1, at: "2026-10-02", in: &journal)
    let projection = journal.projection(plan)
    #expect(projection.name(ofDirective: first)?.mark == .day)
    #expect(projection.name(ofDirective: second)?.mark == DirectiveName.Mark.none)
  }
}
