import PlanDomain
import TestSupport
import Testing

struct RefusalTests {
  private let plan = Plan.over([
    .item("a", start: "2026-03-01", due: "2026-12-01", status: .onTrack),
    .item("p", [.item("p.1")]),
  ])

  private func refusal(_ item: String, _ body: DraftBody, on: String? = nil, why: String? = nil)
    -> EditRefusal?
  {
    JournalFixture().projection(plan).refusal(
      of: Draft(.item(itemID(item)), body, on: on.map(day), why: why))
  }

  @Test func whatChangesNothingIsRefused() {
    #expect(refusal("a", .set(Change(due: day("2026-12-01")))) == .nothingChanges)
    #expect(refusal("a", .set(Change(status: .onTrack))) == nil)
  }

  @Test func aDeadlineNeedsAReason() {
    let change = DraftBody.set(Change(due: day("2027-01-01")))
    #expect(refusal("a", change) == .dueNeedsReason)
    #expect(refusal("a", change, why: "  ") == .dueNeedsReason)
    #expect(refusal("a", change, why: "late funds") == nil)
  }

  @Test func nothingIsDueBeforeItBegins() {
    let early = DraftBody.set(Change(due: day("2026-02-28")))
    #expect(
      refusal("a", early, why: "sooner")
        == .dueBeforeStart(due: day("2026-02-28"), start: day("2026-03-01")))
    #expect(refusal("a", .set(Change(due: day("2026-03-01"))), why: "sooner") == nil)
    #expect(refusal("p", early, why: "sooner") == nil)
  }

  @Test func onlyLeavesTakeProgress() {
    #expect(refusal("p", .set(Change(progress: percent(5)))) == .progressOfParent)
    #expect(refusal("p.1", .set(Change(progress: percent(5)))) == nil)
  }

  @Test func nothingIsTrueOnADayToCome() {
    #expect(
      refusal("a", .note(Note(text: "n")), on: "2026-11-24") == .dayInFuture(day("2026-11-24")))
    #expect(refusal("a", .note(Note(text: "n")), on: "2026-11-23") == nil)
  }

  @Test func aValueHasLessThanSixteenDigits() {
    #expect(Measure.holds(999_999_999_999_999) && Measure.holds(-999_999_999_999_999))
    for value in [1e15, -1e15, 1e308, .infinity, .nan] { #expect(!Measure.holds(value)) }
  }

  @Test func whatThePlanDoesNotHaveTakesNoLine() {
    #expect(refusal("zz", .set(Change(status: .done))) == .unknownItem("zz"))
    #expect(refusal("zz", .note(Note(text: "n"))) == .unknownItem("zz"))
    #expect(refusal("zz", .obstacle(Obstacle(text: "o"))) == .unknownItem("zz"))
    let measure = Measure(indicator: itemID("zz"), value: 1, on: day("2026-11-01"), source: nil)
    #expect(refusal("a", .measure(measure)) == .unknownItem("zz"))
  }

  @Test func textsAreNeitherEmptyNorOverlong() {
    #expect(refusal("a", .note(Note(text: " \u{3000}"))) == .emptyText)
    let long = String(repeating: "đ", count: 4_097)
    #expect(refusal("a", .note(Note(text: long))) == .textTooLong(limitBytes: 8_192))
  }

  /// Over every text that a line is there for: characters that nobody sees are none.
  @Test(arguments: ["", " \u{3000}", "\u{200B}", "\u{2060}\u{FEFF}", "\u{301}", "\u{2800}"])
  func whatShowsNothingIsNoText(text: String) {
    #expect(refusal("a", .note(Note(text: text))) == .emptyText)
    #expect(refusal("a", .obstacle(Obstacle(text: text))) == .emptyText)
    let order = DirectiveOrder(number: 1, to: [], item: nil, text: text, due: nil)
    #expect(refusal("a", .directive(order)) == .emptyText)
    #expect(refusal("a", .set(Change(due: day("2027-01-01"))), why: text) == .dueNeedsReason)
    func step(_ step: MeetingStep, _ journal: JournalFixture) -> EditRefusal? {
      journal.projection(plan).refusal(
        of: Draft(.plan, .meeting(step), meeting: meetingID("2026-11-23")))
    }
    func opening(_ title: String) -> MeetingStep {
      .open(
        MeetingOpening(title: title, place: nil, chair: nil, secretary: nil, minutes: nil))
    }
    var journal = JournalFixture()
    #expect(step(opening(text), journal) == .emptyText)
    journal.meeting("x", "2026-11-23", opening("Meeting"))
    let conclusion = Conclusion(item: .item(itemID("a")), number: 1, text: text, directives: [])
    #expect(step(.conclude(conclusion), journal) == .emptyText)
    journal.meeting("x", "2026-11-23", .close)
    #expect(step(.supplement(text), journal) == .emptyText)
  }

  @Test func thePastIsNotEdited() {
    let projection = JournalFixture().projection(plan, asOf: "2026-01-01")
    let draft = Draft(.item(itemID("a")), .note(Note(text: "n")))
    #expect(projection.refusal(of: draft) == .lookingBack(day("2026-01-01")))
  }

  @Test func aConflictMayBeSettledByTheValueThatStands() {
    var journal = JournalFixture()
    journal.set("x", "a", .atRisk)
    journal.set("y", "a", .behind)
    let draft = Draft(.item(itemID("a")), .set(Change(status: .behind)))
    #expect(journal.projection(plan).refusal(of: draft) == nil)
  }
}
