import PlanDomain
import TestSupport
import Testing

/// Every sentence of the rules has its explanation, and the explanation is what the rules did.
struct ExplanationTests {
  private func explain(
    _ item: ItemDraft, _ id: String = "a", today: String = "2026-11-23", rules: Rules = Rules()
  ) throws -> Explanation {
    let projection = JournalFixture().projection(.over([item], rules: rules), now: today)
    return try explain(id, in: projection)
  }

  private func explain(_ id: String, in projection: Projection) throws -> Explanation {
    let position = try #require(projection.plan.position(of: itemID(id)))
    let explanation = projection.explanation(of: position)
    #expect(explanation.computed == projection.outcomes[position].computed)
    #expect(explanation.rule.status == explanation.computed)
    #expect(explanation.shown == projection.effectiveStatus(of: position))
    return explanation
  }

  private func ids(_ positions: [Int], _ projection: Projection) -> [String] {
    positions.map { projection.plan.items[$0].id.text }
  }

  // MARK: leaves

  @Test(arguments: [Status.done, .suspended, .cancelled])
  func doneSuspendedAndCancelledStandAsReported(_ status: Status) throws {
    let why = try explain(.item("a", due: "2020-01-01", status: status))
    #expect(why.rule == .standsAsReported(status))
  }

  @Test func anOverdueLeafTellsItsDays() throws {
    let why = try explain(.item("a", due: "2026-11-20", status: .onTrack, progress: 100))
    #expect(why.rule == .overdue(days: 3))
    #expect(why.verdict == .reportedIsBetter)
  }

  @Test func aLeafThatIsBehindOrAtRiskTellsThePointsByThePlansOwnThresholds() throws {
    func why(_ progress: Int, _ rules: Rules = Rules()) throws -> StatusRule {
      try explain(
        .item("a", start: "2026-11-13", due: "2026-12-03", status: .onTrack, progress: progress),
        rules: rules
      ).rule
    }
    func short(_ progress: Share) -> Shortfall { Shortfall(expected: 50, progress: progress) }
    #expect(try why(25) == .farBehindExpected(short(25)))
    #expect(try why(26) == .behindExpected(short(26)))
    #expect(try why(40) == .behindExpected(short(40)))
    #expect(try why(41) == .asExpected(short(41)))
    #expect(try why(90) == .asExpected(short(90)))
    #expect(try why(40, Rules(riskPoints: 11)) == .asExpected(short(40)))
    #expect(
      try why(40, Rules(riskPoints: 5, behindPoints: 10)) == .farBehindExpected(short(40)))
  }

  @Test func withoutBothDatesNothingIsExpected() throws {
    let why = try explain(.item("a", due: "2027-01-01", status: .onTrack, progress: 5))
    #expect(why.rule == .asExpected(nil))
    #expect(why.expected == nil)
  }

  @Test func nothingReportedAndNothingDoneIsNotStarted() throws {
    let why = try explain(.item("a"))
    #expect(why.rule == .notStarted)
    #expect(why.verdict == .neverReported)
    #expect(try explain(.item("a", progress: 1)).rule == .asExpected(nil))
  }

  @Test(
    arguments: [
      ("2026-10-01", 0, 0), ("2026-11-18", 5, 25), ("2026-12-03", 20, 100), ("2026-12-04", 20, 100),
    ] as [(String, Int, Share)])
  func theExpectedProgressTellsTheDaysItWasCountedFrom(
    _ today: String, _ gone: Int, _ expected: Share
  ) throws {
    let why = try explain(.item("a", start: "2026-11-13", due: "2026-12-03"), today: today)
    #expect(
      why.expected
        == .byDays(
          start: day("2026-11-13"), due: day("2026-12-03"), gone: gone, total: 20,
          expected: expected))
  }

  @Test func datesTheWrongWayRoundGiveNoNegativeDays() throws {
    let why = try explain(
      .item("a", start: "2026-12-03", due: "2026-11-30"), today: "2026-11-23")
    guard case .byDays(_, _, let gone, let total, _)? = why.expected else {
      Issue.record("both dates are there")
      return
    }
    #expect(gone == 0 && total == 0)
  }

  // MARK: parents

  private let late = ItemDraft.item("b", due: "2026-01-01", status: .onTrack)
  private let risky = ItemDraft.item("c", status: .atRisk)
  private let fine = ItemDraft.item("d", status: .onTrack, progress: 10)
  private let gone = ItemDraft.item("e", status: .cancelled)

  private func parent(
    _ children: [ItemDraft], reported: Status? = nil
  ) throws -> (why: Explanation, deciding: [String], others: [String], leftOut: [String]) {
    let projection = JournalFixture().projection(
      .over([.item("a", status: reported, children)]))
    let why = try explain("a", in: projection)
    return (
      why, ids(why.deciding, projection), ids(why.others, projection), ids(why.leftOut, projection)
    )
  }

  @Test func aParentNamesTheChildrenThatAreBehind() throws {
    let found = try parent([late, risky, fine, gone])
    #expect(found.why.rule == .someChildBehind)
    #expect(found.deciding == ["b"])
    #expect(found.others == ["c", "d"])
    #expect(found.leftOut == ["e"])
  }

  @Test func elseThoseAtRisk() throws {
    let found = try parent([risky, fine])
    #expect(found.why.rule == .someChildAtRisk)
    #expect(found.deciding == ["c"])
    #expect(found.others == ["d"])
  }

  @Test(arguments: [Status.done, .suspended, .notStarted])
  func elseAllOfThemWhenTheyStandAlike(_ status: Status) throws {
    let found = try parent([.item("b", status: status), .item("c", status: status), gone])
    #expect(found.why.rule == .allChildren(status))
    #expect(found.deciding == ["b", "c"])
    #expect(found.others == [])
  }

  @Test func elseTheMixtureIsOnTrack() throws {
    let found = try parent([.item("b", status: .done), .item("c"), gone])
    #expect(found.why.rule == .mixedChildren)
    #expect(found.deciding == ["b", "c"])
  }

  @Test func aParentOfNothingButCancelledChildrenIsCancelled() throws {
    let found = try parent([gone])
    #expect(found.why.rule == .allChildrenCancelled)
    #expect(found.deciding == [])
    #expect(found.leftOut == ["e"])
  }

  @Test func theExpectedProgressOfAParentTellsHowManyChildrenHaveDates() throws {
    let dated = ItemDraft.item("b", start: "2026-11-13", due: "2026-12-03")
    let found = try parent([dated, fine, gone])
    #expect(found.why.expected == .meanOf(children: 1, of: 2, expected: 50))
    #expect(try parent([fine]).why.expected == nil)
  }

  @Test func cancelledFromAboveNamesTheNearestAncestorThatIs() throws {
    let plan = Plan.over([
      .item("a", status: .cancelled, [.item("b", status: .cancelled, [.item("c", [fine])])])
    ])
    let projection = JournalFixture().projection(plan)
    let why = try explain("d", in: projection)
    #expect(why.rule == .cancelledAbove(try #require(plan.position(of: itemID("b")))))
    #expect(why.verdict == .setAside)
    #expect(try explain("c", in: projection).leftOut == [])
    #expect(try explain("b", in: projection).rule == .standsAsReported(.cancelled))
  }

  // MARK: reported and computed

  @Test(arguments: [
    (Status?.none, Explanation.Verdict.neverReported, Status.atRisk),
    (.onTrack, .reportedIsBetter, .atRisk), (.done, .reportedIsBetter, .atRisk),
    (.atRisk, .agrees, .atRisk), (.behind, .reportedIsWorse, .behind),
    (.suspended, .setAside, .atRisk), (.cancelled, .setAside, .cancelled),
  ])
  func theReportIsWeighedAgainstTheComputed(
    _ reported: Status?, _ verdict: Explanation.Verdict, _ shown: Status
  ) throws {
    let found = try parent([risky, fine], reported: reported)
    #expect(found.why.verdict == verdict)
    #expect(found.why.shown == shown)
  }

  @Test func theReportIsBetterExactlyWhereItIsFlagged() throws {
    for reported in Status.allCases {
      for child in Status.allCases {
        let plan = Plan.over([.item("a", status: reported, [.item("b", status: child)])])
        let projection = JournalFixture().projection(plan)
        let why = try explain("a", in: projection)
        let isFlagged = projection.outcome("a")?.flags.contains(.betterThanComputed) == true
        #expect((why.verdict == .reportedIsBetter) == isFlagged, "\(reported) over \(child)")
      }
    }
  }

  // MARK: conflicts and the future

  @Test func aConflictTellsEveryClaimAndWhichCounts() throws {
    var journal = JournalFixture()
    journal.set("x", "a", .behind)
    journal.set("y", "a", .onTrack)
    let projection = journal.projection(.over([.item("a")]))
    let dispute = try #require(try explain("a", in: projection).conflicts.first)
    #expect(dispute.field == .status)
    #expect(dispute.claims.map(\.value) == [.status(.behind), .status(.onTrack)])
    #expect(dispute.counts == dispute.claims.last?.position)
  }

  @Test func aLineAheadOfTheClockCountsOnlyForLackOfAnother() throws {
    var journal = JournalFixture()
    journal.set("x", "a", progress: 10, at: "2026-11-20")
    journal.set("y", "a", .atRisk, progress: 90, at: "2026-12-24")
    let projection = journal.projection(.over([.item("a")]))
    let why = try explain("a", in: projection)
    #expect(why.futures.map(\.counts) == [[.status]])
    #expect(why.futures.map { projection.ledger.events[$0.position].id.seq } == [1])
  }

  @Test func aFutureLineThatWasTakenBackIsNotTold() throws {
    var journal = JournalFixture()
    let ahead = journal.set("y", "a", .atRisk, at: "2026-12-24")
    journal.set("x", "a", .behind, at: "2026-12-25")
    journal.undo("y", ahead, at: "2026-11-21")
    let projection = journal.projection(.over([.item("a")]))
    let why = try explain("a", in: projection)
    #expect(why.futures.map { projection.ledger.events[$0.position].by } == ["x"])
  }

  // MARK: directives

  @Test(arguments: [
    (Status?.none, DirectiveExplanation.overdue(days: 3)), (.onTrack, .overdue(days: 3)),
    (.done, .asReported), (.suspended, .asReported), (.cancelled, .asReported),
  ])
  func aDirectivePastItsDeadlineIsBehindUnlessItEndedOrRests(
    _ status: Status?, _ expected: DirectiveExplanation
  ) throws {
    var journal = JournalFixture()
    let order = DirectiveOrder(
      number: 1, to: [departmentID("d")], item: itemID("a"), text: "Report",
      due: day("2026-11-20"))
    let id = journal.write("x", .item(itemID("a")), .directive(order), at: "2026-11-01")
    if let status {
      journal.write("x", .directive(id), .set(Change(status: status)), at: "2026-11-02")
    }
    let projection = journal.projection(.over([.item("a")]))
    let directive = try #require(projection.directives.first)
    #expect(projection.explanation(of: directive) == expected)
    let shown: Status = expected == .asReported ? status ?? .notStarted : .behind
    #expect(directive.effectiveStatus == shown)
  }
}
