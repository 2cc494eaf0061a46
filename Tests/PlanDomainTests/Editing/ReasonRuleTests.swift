import PlanDomain
import TestSupport
import Testing

/// When a status is not taken without a reason, and what is said again.
struct ReasonRuleTests {
  private let plan = Plan.over([
    .item("late", due: "2026-10-28", status: .onTrack, progress: 40),
    .item("early", due: "2026-12-31", status: .onTrack),
    .item("done", due: "2026-10-28", status: .done),
    .item("cancelled", due: "2026-10-28", status: .cancelled),
    .item("suspended", due: "2026-10-28", status: .suspended),
    .item("ended", due: "2026-11-23", status: .cancelled),
    .item("silent"),
    .item("p", due: "2026-10-28", status: .atRisk, [.item("p.1")]), .item("q", [.item("q.1")]),
  ])

  private func refusal(_ item: String, _ change: Change, why: String? = nil) -> EditRefusal? {
    JournalFixture().projection(plan).refusal(
      of: Draft(.item(itemID(item)), .set(change), why: why))
  }

  @Test func doneOnAnOverdueLeafNeedsAReason() {
    let done = Change(status: .done)
    #expect(refusal("late", done) == .doneNeedsReason(overdueDays: 26))
    #expect(refusal("late", done, why: " ") == .doneNeedsReason(overdueDays: 26))
    #expect(refusal("late", done, why: "handed in") == nil)
    #expect(refusal("early", done) == nil)
    #expect(refusal("p", done) == nil)
  }

  /// What is cancelled is not overdue; done past its deadline it is late all the same.
  @Test(arguments: ["late", "cancelled", "suspended"])
  func noStatusOnTheWayTakesTheReasonAway(item: String) {
    for why in [nil, " ", "\u{200B}\u{2060}\u{FEFF}"] {
      #expect(
        refusal(item, Change(status: .done), why: why) == .doneNeedsReason(overdueDays: 26))
    }
    #expect(refusal(item, Change(status: .done), why: "handed in") == nil)
    #expect(refusal("ended", Change(status: .done)) == nil)
    #expect(refusal(item, Change(status: .cancelled)) == nil)
  }

  @Test func aDirectiveThatWasCancelledIsAskedToo() {
    var journal = JournalFixture()
    let order = DirectiveOrder(number: 2, to: [], item: nil, text: "do", due: day("2026-11-03"))
    let subject = Subject.directive(journal.write("x", .plan, .directive(order)))
    journal.write("x", subject, .set(Change(status: .cancelled)))
    let draft = Draft(subject, .set(Change(status: .done)))
    #expect(journal.projection(plan).refusal(of: draft) == .doneNeedsReason(overdueDays: 20))
  }

  @Test func everyOtherStatusOfADoneLeafNeedsAReason() {
    for status in Status.allCases {
      let needed = status == .done ? nil : EditRefusal.reopeningNeedsReason
      #expect(refusal("done", Change(status: status)) == needed)
      #expect(refusal("done", Change(status: status), why: "returned") == nil)
    }
  }

  @Test func whatIsDoneTakesNoProgress() {
    #expect(refusal("done", Change(progress: percent(90))) == .progressOfDone)
    #expect(refusal("done", Change(status: .done, progress: percent(90))) == .progressOfDone)
    #expect(refusal("early", Change(status: .done, progress: percent(90))) == .progressOfDone)
    let reopening = Change(status: .behind, progress: percent(90))
    #expect(refusal("done", reopening, why: "returned") == nil)
  }

  @Test func theHundredOfBeingDoneIsNotWritten() {
    let change = Change(status: .done, progress: percent(100))
    #expect(refusal("early", change) == nil)
    let written = JournalFixture().projection(plan).effective(change, on: .item(itemID("early")))
    #expect(written == Change(status: .done))
  }

  @Test func aDirectiveIsAskedLikeALeaf() {
    var journal = JournalFixture()
    let order = DirectiveOrder(
      number: 2, to: [], item: nil, text: "do", due: day("2026-11-03"))
    let subject = Subject.directive(journal.write("x", .plan, .directive(order)))
    func refusal(_ change: Change) -> EditRefusal? {
      journal.projection(plan).refusal(of: Draft(subject, .set(change)))
    }
    #expect(refusal(Change(status: .done)) == .doneNeedsReason(overdueDays: 20))
    journal.write("x", subject, .set(Change(status: .done)))
    #expect(refusal(Change(status: .onTrack)) == .reopeningNeedsReason)
    #expect(refusal(Change(progress: percent(5))) == .progressOfDone)
  }

  // MARK: Said again

  @Test func whatIsSaidAgainIsAnUpdateButADeadlineIsNone() {
    #expect(refusal("late", Change(status: .onTrack)) == nil)
    #expect(refusal("late", Change(progress: percent(40))) == nil)
    #expect(refusal("late", Change(due: day("2026-10-28")), why: "w") == .nothingChanges)
  }

  @Test func stillSoRepeatsStatusAndProgressInOneLine() {
    let projection = JournalFixture().projection(plan)
    func still(_ item: String) -> Result<Draft, EditRefusal> {
      projection.reaffirmation(of: .item(itemID(item)))
    }
    func draft(_ item: String, _ change: Change) -> Result<Draft, EditRefusal> {
      .success(Draft(.item(itemID(item)), .set(change)))
    }
    #expect(still("late") == draft("late", Change(status: .onTrack, progress: percent(40))))
    #expect(still("done") == draft("done", Change(status: .done)))
    #expect(still("p") == draft("p", Change(status: .atRisk)))
    #expect(still("q") == .failure(.nothingToRepeat))
    #expect(still("silent") == .failure(.nothingToRepeat))
  }

  @Test func whatOfficesDisputeIsNotSaidAgainForEither() {
    var journal = JournalFixture()
    journal.set("x", "late", .atRisk)
    journal.set("y", "late", .behind)
    let subject = Subject.item(itemID("late"))
    #expect(journal.projection(plan).reaffirmation(of: subject) == .failure(.conflictFirst))
  }

  @Test func stillSoEndsStalenessAndDisputesWhatItsWriterHadNotRead() {
    var journal = JournalFixture()
    journal.set("x", "early", .onTrack, at: "2026-08-01")
    #expect(journal.projection(plan).outcome("early")?.isStale == true)
    journal.set("x", "early", .onTrack, at: "2026-11-20")
    #expect(journal.projection(plan).outcome("early")?.isStale == false)
    journal.set("y", "early", .behind, at: "2026-11-21")
    #expect(journal.projection(plan).facts("early")?.status.conflict.count == 2)
    let claims = journal.projection(plan).facts("early")?.status.conflict.map(\.value)
    #expect(claims == [.status(.onTrack), .status(.behind)])
  }

  @Test func whatWasSaidAgainIsNamedAmongTheChangesAndIsNone() {
    var journal = JournalFixture()
    journal.set("x", "early", .onTrack, at: "2026-08-01")
    journal.set("x", "early", .onTrack, at: "2026-11-20")
    let then = journal.projection(plan, asOf: "2026-10-01")
    let difference = Difference(from: then, to: journal.projection(plan, asOf: "2026-11-21"))
    let subject = Subject.item(itemID("early"))
    #expect(
      difference.entries(of: subject).map(\.matter).contains(.still(.status(.onTrack))))
    #expect(!difference.differs(subject))
    #expect(difference.entries.count > difference.changeCount)
  }
}
