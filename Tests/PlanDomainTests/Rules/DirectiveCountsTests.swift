import PlanDomain
import TestSupport
import Testing

/// What a department answers for: the tasks it leads and, apart from them, its directives.
struct DirectiveCountsTests {
  private func plan(_ items: [ItemDraft] = []) -> Plan {
    Plan(
      header: PlanHeader(id: "p", title: "A plan"),
      departments: ["a", "b", "c"].map { Department(id: departmentID($0), name: $0) },
      objectives: [.item("o", items)])
  }

  private func order(
    _ number: Int, _ to: [String], due: String?, in journal: inout JournalFixture
  ) -> EventID {
    let order = DirectiveOrder(
      number: number, to: to.map(departmentID), item: nil, text: "t", due: due.map(day))
    return journal.write("x", .plan, .directive(order))
  }

  private func body(_ name: String, in projection: Projection) -> Responsibility? {
    projection.responsibilities().first { $0.department == departmentID(name) }
  }

  @Test func aDirectiveGivenToSeveralIsInTheRecordOfEach() {
    var journal = JournalFixture()
    _ = order(1, ["a", "b"], due: "2026-11-03", in: &journal)
    let projection = journal.projection(plan())
    let counts = DirectiveCounts(total: 1, open: 1, overdue: 1)
    #expect(["a", "b"].map { body($0, in: projection)?.directiveCounts } == [counts, counts])
    #expect(body("c", in: projection)?.directives == [])
    #expect(projection.directiveCounts() == counts)
  }

  @Test func theCancelledAreListedAndNotCountedAndTheDoneCount() {
    var journal = JournalFixture()
    let ids = (1...3).map { order($0, ["a"], due: "2026-11-03", in: &journal) }
    for (id, status) in zip(ids, [Status.cancelled, .done]) {
      journal.write("x", .directive(id), .set(Change(status: status)))
    }
    let projection = journal.projection(plan())
    #expect(
      body("a", in: projection)?.directiveCounts
        == DirectiveCounts(total: 2, open: 1, overdue: 1))
    // The open one first.
    #expect(body("a", in: projection)?.directives.first == 2)
    #expect(body("a", in: projection)?.directives.count == 3)
  }

  @Test func oneReportedLateCountsThoughItsDayIsToComeAndNeedsAttention() {
    var journal = JournalFixture()
    let dues = ["2026-12-30", nil, "2026-11-03"]
    for (place, due) in dues.enumerated() {
      let id = order(place + 1, ["a"], due: due, in: &journal)
      journal.write("x", .directive(id), .set(Change(status: place == 1 ? .atRisk : .behind)))
    }
    let projection = journal.projection(plan())
    let counts = body("a", in: projection)?.directiveCounts
    #expect(
      counts == DirectiveCounts(total: 3, open: 3, overdue: 1, dueSoon: 0, behind: 1, atRisk: 1))
    #expect(body("a", in: projection)?.isLate == true)
    let reasons = projection.attention().map(\.reasons)
    #expect(
      reasons == [
        [.directiveOverdue(days: 20)], [.reportedLate(.behind)], [.reportedLate(.atRisk)],
      ])
  }

  @Test func aReportThatIsBetterThanTheDeadlineIsFlaggedAndOneThatNobodyMadeIsNot() {
    var journal = JournalFixture()
    let ids = (1...3).map { order($0, ["a"], due: "2026-11-03", in: &journal) }
    for (id, status) in zip(ids, [Status.onTrack, .suspended]) {
      journal.write("x", .directive(id), .set(Change(status: status)))
    }
    let projection = journal.projection(plan())
    #expect(projection.directives.map(\.isBetterThanComputed) == [true, false, false])
    let flag = AttentionReason.betterThanComputed(reported: .onTrack, computed: .behind)
    #expect(projection.attention().first?.reasons == [.directiveOverdue(days: 20), flag])
    var filter = ItemFilter()
    filter.marks = [.betterThanComputed]
    let matches = FilterMatches(filter, in: projection, FilterWords(projection))
    #expect(matches.isDirectiveMatch == [true, false, false])
  }

  @Test func eachLateTaskIsCountedOnce() {
    let projection = JournalFixture().projection(
      plan([
        .item("1", lead: "a", start: "2026-01-01", due: "2026-11-01", progress: 0),
        .item("2", lead: "a", start: "2026-01-01", due: "2026-12-31", progress: 10),
        .item("3", lead: "a", start: "2026-01-01", due: "2026-12-31", progress: 75),
        .item("4", lead: "a", status: .behind),
        .item("5", lead: "a", start: "2026-01-01", due: "2026-12-31", progress: 95),
        .item("6", lead: "a", due: "2026-11-01", status: .cancelled),
      ]))
    let counts = body("a", in: projection)?.counts
    #expect(counts?.openOverdue == 1)
    #expect(counts?.behind == 2)
    #expect(counts?.atRisk == 1)
    #expect(counts == projection.counts())
  }

  @Test func whoIsLateComesBeforeWhoIsNot() {
    var journal = JournalFixture()
    _ = order(1, ["c"], due: "2026-11-03", in: &journal)
    let projection = journal.projection(
      plan([
        .item("1", lead: "a", start: "2026-01-01", due: "2026-12-31", progress: 95),
        .item("2", lead: "b", start: "2026-01-01", due: "2026-12-31", progress: 10),
      ]))
    #expect(projection.responsibilities().compactMap(\.department?.text) == ["c", "b", "a"])
  }

  @Test func aFilterByDepartmentFindsItsDirectives() {
    var journal = JournalFixture()
    _ = order(1, ["a", "b"], due: "2026-11-03", in: &journal)
    _ = order(2, ["c"], due: nil, in: &journal)
    let projection = journal.projection(plan())
    var filter = ItemFilter()
    filter.departments = [departmentID("b")]
    let matches = FilterMatches(filter, in: projection, FilterWords(projection))
    #expect(matches.isDirectiveMatch == [true, false])
    let narrowed = projection.responsibilities().map { $0.narrowed(to: matches, in: projection) }
    let bodies = narrowed.filter { $0.directiveCounts.total > 0 }.compactMap(\.department?.text)
    #expect(bodies == ["a", "b"])
    filter.departments = []
    filter.text = "02"
    let numbered = FilterMatches(filter, in: projection, FilterWords(projection))
    #expect(numbered.isDirectiveMatch == [false, true])
  }
}
