import PlanDomain
import TestSupport
import Testing

/// What needs a decision beside what the calendar says.
struct ReasonTests {
  private func reasons(_ plan: Plan, _ item: Int) -> [AttentionReason] {
    JournalFixture().projection(plan).reasons(of: item)
  }

  @Test(arguments: [Status.atRisk, .behind])
  func aLeafReportedLateIsListedThoughTheRulesFindNoFault(status: Status) {
    let plan = Plan.over([.item("a", status: status, progress: 50)])
    #expect(reasons(plan, 1) == [.reportedLate(status)])
  }

  @Test func whatIsShortOrOverdueAnywayIsNotListedTwice() {
    let short = Plan.over([
      .item("a", start: "2026-01-01", due: "2026-12-31", status: .behind, progress: 10)
    ])
    #expect(!reasons(short, 1).contains(.reportedLate(.behind)))
    let overdue = Plan.over([.item("a", due: "2026-11-01", status: .atRisk)])
    #expect(!reasons(overdue, 1).contains(.reportedLate(.atRisk)))
  }

  @Test func aParentJudgedWorseThanItsChildrenIsListed() {
    let plan = Plan.over([.item("s", status: .behind, [.item("a", status: .onTrack)])])
    #expect(reasons(plan, 1) == [.reportedLate(.behind)])
    #expect(reasons(plan, 2).isEmpty)
  }

  @Test func anUnknownLeadStandsOutAndItsAncestorsAreNotBlamed() {
    var draft = ItemDraft.item("s", [.item("a"), .item("b", lead: "d")])
    draft.fields.unknownLead = "nobody"
    let plan = Plan.of([.item("o", lead: "d", [draft])])
    #expect(plan.lead(of: 2) == nil)
    #expect(plan.unknownLead(of: 2) == "nobody")
    #expect(plan.lead(of: 3) == departmentID("d"))
    #expect(reasons(plan, 1) == [.unknownLead(name: "nobody")])
    let all = JournalFixture().projection(plan).responsibilities()
    #expect(all.map(\.unknownLead) == ["nobody", nil])
    #expect(all.map(\.leads) == [[2], [3]])
  }

  @Test func theNextDirectiveIsOneAboveTheHighest() {
    var journal = JournalFixture()
    #expect(journal.projection(.over([.item("a")])).nextDirectiveNumber == 1)
    for number in [7, 3] {
      journal.write(
        "x", .plan,
        .directive(
          DirectiveOrder(number: number, to: [departmentID("d")], item: nil, text: "t", due: nil)))
    }
    #expect(journal.projection(.over([.item("a")])).nextDirectiveNumber == 8)
  }
}
