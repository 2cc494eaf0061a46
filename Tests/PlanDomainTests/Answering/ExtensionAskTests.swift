import PlanDomain
import TestSupport
import Testing

/// Later deadlines that are asked for and answered (design, section 8).
struct ExtensionAskTests {
  private func plan(limit: Int? = nil) -> Plan {
    var rules = Rules()
    rules.asksForExtensions = true
    rules.extensionLimit = limit
    return .over([.item("a", start: "2026-01-01", due: "2026-03-31")], rules: rules)
  }

  private let a = Subject.item(itemID("a"))

  private func ask(
    _ journal: inout JournalFixture, _ due: String, at: String
  ) -> EventID {
    journal.write("x", a, .ask(due: day(due)), at: at, why: "Rain", seeing: .everyone)
  }

  private func answer(
    _ journal: inout JournalFixture, _ ask: EventID, _ verdict: ExtensionAnswer.Verdict,
    due: String? = nil, by writer: String = "vp", at: String,
    seeing: JournalFixture.Sight = .everyone
  ) -> EventID {
    journal.write(
      writer, a, .answer(ExtensionAnswer(asks: ask, verdict: verdict, due: due.map(day))), at: at,
      seeing: seeing)
  }

  @Test func aDeadlineThatIsAskedForStaysUntilItIsGranted() {
    var journal = JournalFixture()
    let line = ask(&journal, "2026-06-30", at: "2026-03-01")
    let waiting = journal.projection(plan(), now: "2026-03-11")
    #expect(waiting.facts("a")?.currentDue == day("2026-03-31"))
    #expect(waiting.reasons(of: 1).contains(.extensionAsked(position: 0, days: 10)))
    #expect(waiting.waitingMatters.map(\.days) == [10])
    _ = answer(&journal, line, .granted, at: "2026-03-12")
    let facts = journal.projection(plan(), now: "2026-03-13").facts("a")
    #expect(facts?.currentDue == day("2026-06-30") && facts?.extensions == 1)
    #expect(facts?.pastDues == [day("2026-03-31")] && facts?.asks.map(\.state) == [.granted])
  }

  @Test func aGrantMayNameAnotherDayAndARefusalChangesNothing() {
    var journal = JournalFixture()
    let first = ask(&journal, "2026-06-30", at: "2026-03-01")
    _ = answer(&journal, first, .granted, due: "2026-04-30", at: "2026-03-02")
    let second = ask(&journal, "2026-09-30", at: "2026-03-03")
    _ = answer(&journal, second, .refused, at: "2026-03-04")
    let facts = journal.projection(plan(), now: "2026-03-13").facts("a")
    #expect(facts?.currentDue == day("2026-04-30"))
    #expect(facts?.asks.map(\.state) == [.granted, .refused])
  }

  @Test func theSecondGrantIsFlaggedWhereOneIsAllowed() {
    var journal = JournalFixture()
    for (due, date) in [("2026-06-30", "2026-03-01"), ("2026-09-30", "2026-05-01")] {
      #expect(
        journal.projection(plan(limit: 1)).outcome("a")?.flags.contains(.overExtended) == false)
      let line = ask(&journal, due, at: date)
      _ = answer(&journal, line, .granted, at: date + "T05:00:00Z")
    }
    let now = journal.projection(plan(limit: 1), now: "2026-05-03")
    #expect(now.outcome("a")?.flags.contains(.overExtended) == true)
    #expect(now.reasons(of: 1).contains(.overExtended(grants: 2, limit: 1)))
  }

  @Test func twoAnswersThatHadNotSeenEachOtherAreAConflict() {
    var journal = JournalFixture()
    let line = ask(&journal, "2026-06-30", at: "2026-03-01")
    _ = answer(&journal, line, .granted, by: "v1", at: "2026-03-02", seeing: .upTo(["x": 1]))
    _ = answer(&journal, line, .refused, by: "v2", at: "2026-03-03", seeing: .upTo(["x": 1]))
    let facts = journal.projection(plan(), now: "2026-03-13").facts("a")
    #expect(facts?.hasConflict == true && facts?.currentDue == day("2026-03-31"))
    _ = answer(&journal, line, .granted, by: "v1", at: "2026-03-04")
    let settled = journal.projection(plan(), now: "2026-03-13").facts("a")
    #expect(settled?.hasConflict == false && settled?.currentDue == day("2026-06-30"))
  }

  @Test func anAnswerIsTakenBackAndALookBackDoesNotSeeIt() {
    var journal = JournalFixture()
    let line = ask(&journal, "2026-06-30", at: "2026-03-01")
    let grant = answer(&journal, line, .granted, at: "2026-03-05")
    let before = journal.projection(plan(), asOf: "2026-03-04").facts("a")
    #expect(before?.currentDue == day("2026-03-31") && before?.asks.map(\.state) == [.waiting])
    journal.undo("vp", grant, at: "2026-03-06", seeing: .everyone)
    let facts = journal.projection(plan(), now: "2026-03-13").facts("a")
    #expect(facts?.currentDue == day("2026-03-31") && facts?.asks.map(\.state) == [.waiting])
    journal.undo("x", line, at: "2026-03-07", seeing: .everyone)
    #expect(journal.projection(plan()).facts("a")?.asks.isEmpty == true)
  }

  @Test func aPlainChangeIsRefusedOutsideAMeetingAndFlaggedWhereItStands() {
    var journal = JournalFixture()
    let draft = Draft(a, .set(Change(due: day("2026-06-30"))), why: "Rain")
    #expect(journal.projection(plan()).refusal(of: draft) == .dueByAsking)
    #expect(journal.projection(.over([.item("a")])).refusal(of: draft) == nil)
    journal.set("x", "a", due: "2026-06-30", at: "2026-03-01")
    #expect(journal.projection(plan()).outcome("a")?.flags.contains(.unaskedDeadline) == true)
    journal.meeting("vp", "2026-04-01", .open(MeetingOpening(title: "M")), at: "2026-04-01")
    journal.write(
      "vp", a, .set(Change(due: day("2026-07-31"))), at: "2026-04-01T03:00:00Z", why: "Decided",
      meeting: "2026-04-01", seeing: .everyone)
    let decided = journal.projection(plan(), now: "2026-04-01T05:00:00Z")
    #expect(decided.outcome("a")?.flags.contains(.unaskedDeadline) == false)
    var inMeeting = draft
    inMeeting.meeting = meetingID("2026-04-01")
    #expect(decided.refusal(of: inMeeting) == nil)
  }

  @Test func whatWasAnsweredIsNotAnsweredAgain() {
    var journal = JournalFixture()
    let line = ask(&journal, "2026-06-30", at: "2026-03-01")
    let again = Draft(a, .answer(ExtensionAnswer(asks: line, verdict: .refused)))
    #expect(journal.projection(plan()).refusal(of: again) == nil)
    _ = answer(&journal, line, .granted, at: "2026-03-02")
    #expect(journal.projection(plan()).refusal(of: again) == .askAnswered)
  }

  /// A deadline that is asked for is a later one, and so is one that is granted.
  @Test func whatIsNotLaterIsNeitherAskedForNorGranted() {
    var journal = JournalFixture()
    let early = Draft(a, .ask(due: day("2026-03-15")), why: "Sooner")
    let refusal = EditRefusal.askNotLater(day("2026-03-15"), now: day("2026-03-31"))
    #expect(journal.projection(plan()).refusal(of: early) == refusal)
    let first = ask(&journal, "2026-06-30", at: "2026-03-01")
    let second = ask(&journal, "2026-05-31", at: "2026-03-01")
    _ = answer(&journal, first, .granted, at: "2026-03-02")
    let now = journal.projection(plan())
    let grant = { (due: String?) in
      Draft(a, .answer(ExtensionAnswer(asks: second, verdict: .granted, due: due.map(day))))
    }
    let other = EditRefusal.askNotLater(day("2026-05-31"), now: day("2026-06-30"))
    #expect(now.refusal(of: grant(nil)) == other)
    #expect(now.refusal(of: grant("2026-07-31")) == nil)
  }

  @Test func whatIsReportedDoneNeedsNoMoreTime() {
    var journal = JournalFixture()
    journal.write("vp", a, .set(Change(status: .done)), at: "2026-03-01")
    let late = Draft(a, .ask(due: day("2026-06-30")), why: "More time")
    #expect(journal.projection(plan()).refusal(of: late) == .askOfDone)
    journal.write("vp", a, .set(Change(status: .onTrack)), at: "2026-03-02")
    #expect(journal.projection(plan()).refusal(of: late) == nil)
  }

  @Test func aDirectivesDeadlineIsAskedForInTheSameWay() {
    var journal = JournalFixture()
    let order = DirectiveOrder(number: 1, to: [], item: nil, text: "do", due: day("2026-03-31"))
    let id = journal.write("vp", .plan, .directive(order), at: "2026-02-01")
    let line = journal.write(
      "x", .directive(id), .ask(due: day("2026-05-31")), at: "2026-03-01", seeing: .everyone)
    journal.write(
      "vp", .directive(id), .answer(ExtensionAnswer(asks: line, verdict: .granted)),
      at: "2026-03-02", seeing: .everyone)
    let directive = journal.projection(plan(), now: "2026-03-13").directive(id)
    #expect(directive?.due == day("2026-05-31") && directive?.asks.map(\.state) == [.granted])
  }
}
