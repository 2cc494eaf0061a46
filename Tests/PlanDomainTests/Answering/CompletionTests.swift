import PlanDomain
import TestSupport
import Testing

/// Done is confirmed: reported, accepted, returned (design, section 8).
struct CompletionTests {
  private func plan(
    from: String? = nil, due: String? = "2026-03-31", status: Status? = nil
  ) -> Plan {
    var rules = Rules()
    rules.confirms = departmentID("d")
    rules.confirmsFrom = from.map(day)
    return .over(
      [.item("a", due: due, status: status), .item("b", due: "2026-12-31")], rules: rules)
  }

  private func confirm(
    _ journal: inout JournalFixture, _ line: EventID, _ verdict: DoneConfirmation.Verdict,
    by writer: String = "vp", at: String, text: String? = nil,
    seeing: JournalFixture.Sight = .everyone
  ) -> EventID {
    journal.write(
      writer, .item(itemID("a")),
      .confirm(DoneConfirmation(of: line, verdict: verdict, text: text)),
      at: at, seeing: seeing)
  }

  @Test func whatIsReportedDoneIsOpenInTimeAndWhole() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-03-20")
    let now = journal.projection(plan(), now: "2026-11-23")
    #expect(now.facts("a")?.completion == .reported)
    #expect(now.outcome("a")?.deadline == .inTime && now.outcome("a")?.progress == .whole)
    #expect(now.counts() == Counts(openInTime: 2))
    #expect(now.outcome("o")?.computed == .onTrack)
    #expect(now.outcome("a")?.flags.isEmpty == true)
    #expect(
      now.reasons(of: 1).contains { if case .awaitsConfirmation(248) = $0 { true } else { false } })
  }

  @Test func whatIsReportedDoneTooLateIsOverdueUntilItIsAccepted() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-04-20")
    #expect(journal.projection(plan()).outcome("a")?.deadline == .overdue)
    _ = confirm(&journal, done, .accepted, at: "2026-04-25")
    #expect(journal.projection(plan()).outcome("a")?.deadline == .doneLate)
  }

  @Test func whatIsAcceptedIsDoneOnTheDayOfTheReport() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    _ = confirm(&journal, done, .accepted, at: "2026-05-02")
    journal.set("x", "a", .done, at: "2026-05-20", seeing: .everyone)
    let now = journal.projection(plan())
    #expect(now.facts("a")?.completion == .accepted)
    #expect(now.facts("a")?.completedOn == day("2026-03-20"))
    #expect(now.outcome("a")?.deadline == .doneOnTime)
  }

  @Test func whatIsReturnedIsAsBeforeWithTheTextAndACount() throws {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 70, at: "2026-02-01")
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    let verdict = confirm(&journal, done, .returned, at: "2026-03-25", text: "Lacks the map")
    let now = journal.projection(plan())
    let facts = try #require(now.facts("a"))
    #expect(facts.completion == .returned && facts.returns == 1)
    #expect(facts.reportedStatus == .onTrack && facts.reportedProgress == percent(70))
    let line = try #require(facts.reports.last?.verdictLine)
    #expect(now.ledger.events[line].id == verdict)
    #expect(now.reasons(of: 1).contains(.returned(position: line)))
    journal.set("x", "a", .done, at: "2026-04-02", seeing: .everyone)
    let again = journal.projection(plan()).facts("a")
    #expect(again?.completion == .reported && again?.returns == 1)
  }

  @Test func aReturnTakesBackWhoeverSaidItAgainMeanwhile() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    journal.set("y", "a", .done, at: "2026-03-21")
    _ = confirm(&journal, done, .returned, at: "2026-03-25", text: "No", seeing: .upTo(["x": 1]))
    #expect(journal.projection(plan()).facts("a")?.completion == .returned)
  }

  @Test func twoVerdictsThatHadNotSeenEachOtherAreAConflictUntilOneHasSeenBoth() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    _ = confirm(&journal, done, .accepted, by: "vp-1", at: "2026-03-25", seeing: .upTo(["x": 1]))
    _ = confirm(
      &journal, done, .returned, by: "vp-2", at: "2026-03-26", text: "No", seeing: .upTo(["x": 1]))
    let now = journal.projection(plan())
    #expect(now.facts("a")?.completion == .returned)
    #expect(now.outcome("a")?.flags.contains(.conflict) == true)
    _ = confirm(&journal, done, .accepted, by: "vp-1", at: "2026-03-27")
    let settled = journal.projection(plan())
    #expect(settled.facts("a")?.completion == .accepted)
    #expect(settled.outcome("a")?.flags.contains(.conflict) == false)
  }

  @Test func aVerdictIsTakenBackAndALookBackDoesNotSeeIt() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    let verdict = confirm(&journal, done, .accepted, at: "2026-03-25")
    #expect(journal.projection(plan(), asOf: "2026-03-24").facts("a")?.completion == .reported)
    journal.undo("vp", verdict, at: "2026-03-26", seeing: .everyone)
    #expect(journal.projection(plan()).facts("a")?.completion == .reported)
  }

  @Test func whatThePlanSaysOrWasDoneBeforeTheRuleIsAccepted() {
    #expect(JournalFixture().projection(plan(status: .done)).facts("a")?.completion == .accepted)
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-03-20")
    #expect(journal.projection(plan(from: "2026-03-21")).facts("a")?.completion == .accepted)
    #expect(journal.projection(plan(from: "2026-03-20")).facts("a")?.completion == .reported)
    #expect(journal.projection(.over([.item("a")])).facts("a")?.completion == nil)
  }

  @Test func aVerdictOnWhatIsNotReportedIsRefusedAndAReturnNeedsAText() {
    var journal = JournalFixture()
    let line = journal.set("x", "a", .onTrack, at: "2026-03-20")
    func refusal(_ line: EventID, _ verdict: DoneConfirmation.Verdict, _ plan: Plan) -> EditRefusal?
    {
      journal.projection(plan).refusal(
        of: Draft(
          .item(itemID("a")), .confirm(DoneConfirmation(of: line, verdict: verdict, text: nil))))
    }
    #expect(refusal(line, .accepted, .over([.item("a")])) == .nothingIsConfirmed)
    #expect(refusal(line, .accepted, plan()) == .notReportedDone)
    let done = journal.set("x", "a", .done, at: "2026-03-21")
    #expect(refusal(done, .returned, plan()) == .returnNeedsReason)
    #expect(refusal(done, .accepted, plan()) == nil)
  }

  @Test func theLineThatAcceptsIsTheCauseOfTheStatus() throws {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    _ = confirm(&journal, done, .accepted, at: "2026-03-25")
    let difference = Difference(
      from: journal.projection(plan(), asOf: "2026-03-21"), to: journal.projection(plan()))
    let entry = try #require(difference.entries(of: .item(itemID("a"))).first)
    #expect(entry.matter == .status(then: .onTrack, now: .done) && entry.line == 1)
    let history = journal.projection(plan()).history(at: 1)
    #expect(history.changes.isEmpty)
  }
}
