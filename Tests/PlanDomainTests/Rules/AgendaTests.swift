import PlanDomain
import TestSupport
import Testing

struct AgendaTests {
  private let plan = Plan.over([
    .item("late", due: "2026-11-20"), .item("slow", start: "2026-01-01", due: "2026-12-31"),
    .item("fine", due: "2027-12-31"),
  ])

  private func subjects(_ proposals: [AgendaProposal]) -> [String] {
    proposals.map { $0.subject.text ?? "" }
  }

  @Test func whatLeadershipOrderedLeadsAndTheLongestOverdueLeadsThat() {
    var journal = JournalFixture()
    let dues = ["2026-12-30", "2026-11-10", "2026-10-10"]
    let lines = dues.enumerated().map { number, due in
      journal.write(
        "x", .plan,
        .directive(
          DirectiveOrder(
            number: number + 1, to: [departmentID("d")], item: nil, text: "do", due: day(due))))
    }
    let agenda = journal.projection(plan).proposedAgenda(since: nil)
    #expect(
      agenda.prefix(3).map(\.subject) == [lines[2], lines[1], lines[0]].map(Subject.directive))
    #expect(agenda.first?.reasons == [.openDirective(status: .behind, daysOverdue: 44)])
    #expect(agenda.dropFirst(3).first?.subject == .item(itemID("late")))
  }

  @Test func aDirectiveThatIsDoneIsNotTakenUpAgain() {
    var journal = JournalFixture()
    let order = DirectiveOrder(number: 1, to: [], item: nil, text: "do", due: nil)
    let line = journal.write("x", .plan, .directive(order))
    journal.write("x", .directive(line), .set(Change(status: .done)))
    #expect(
      !subjects(journal.projection(plan).proposedAgenda(since: nil)).contains(line.description))
  }

  @Test func whatBecameWorseSinceTheLastMeetingComesBeforeWhatWasSoBefore() {
    var journal = JournalFixture()
    journal.set("x", "fine", .behind, at: "2026-11-15")
    let now = journal.projection(plan)
    // On 10 November `late` was in time and `slow` already short of what was expected.
    let earlier = journal.projection(plan, asOf: "2026-11-10")
    let agenda = now.proposedAgenda(since: earlier)
    #expect(subjects(agenda) == ["late", "fine", "slow"])
    #expect(agenda.map(\.minutes) == [10, 10, 10])
    #expect(agenda[1].reasons.first == .newly(.behind))
    #expect(!agenda[2].reasons.contains { if case .newly = $0 { true } else { false } })
  }

  @Test func theRestComesByKind() {
    var journal = JournalFixture()
    let quiet = Plan.over([
      .item("a", due: "2027-12-31"), .item("b", due: "2027-12-31"), .item("c", due: "2027-12-31"),
    ])
    journal.set("x", "a", .onTrack, at: "2026-11-20")
    journal.set("y", "a", .done, at: "2026-11-20")
    journal.write("x", .item(itemID("b")), .obstacle(Obstacle(text: "o")), at: "2026-11-21")
    let agenda = journal.projection(quiet).proposedAgenda(since: nil)
    #expect(subjects(agenda) == ["b", "a"])
    #expect(agenda.map(\.minutes) == [5, 5])
  }
}

struct MeetingRuleTests {
  private let plan = Plan.over([.item("a"), .item("b"), .item("c")])
  private let a = Subject.item(itemID("a"))
  private let b = Subject.item(itemID("b"))
  private let c = Subject.item(itemID("c"))

  private func meeting(_ steps: [MeetingStep], _ journal: inout JournalFixture) -> Meeting? {
    journal.meeting("x", "2026-11-23", .open(MeetingOpening(title: "m")), at: "2026-11-23")
    let agenda = [a, b, c].map { AgendaEntry(item: $0, minutes: 5, reason: "r") }
    journal.meeting("x", "2026-11-23", .agenda(agenda))
    for step in steps { journal.meeting("x", "2026-11-23", step) }
    return journal.projection(plan).meetings.first
  }

  private func conclusion(_ subject: Subject) -> MeetingStep {
    .conclude(Conclusion(item: subject, number: 1, text: "t", directives: []))
  }

  @Test func itMayNotCloseOverWhatIsNeitherConcludedNorPostponed() {
    var journal = JournalFixture()
    let open = meeting([.turn(a), conclusion(a), .postpone(b), .turn(c)], &journal)
    #expect(open?.unsettled == [c])
    #expect([a, b, c].map { open?.state(of: $0) } == [.concluded, .postponed, .current])
    let close = Draft(.plan, .meeting(.close), meeting: meetingID("2026-11-23"))
    #expect(journal.projection(plan).refusal(of: close) == .meetingUnsettled([.item(itemID("c"))]))
    journal.meeting("x", "2026-11-23", conclusion(c))
    #expect(journal.projection(plan).refusal(of: close) == nil)
  }

  /// Neither is there a task, nor did the meeting say that none arises.
  @Test func whatLostAllItsTasksIsNotConcluded() {
    var journal = JournalFixture()
    _ = meeting([], &journal)
    let order = DirectiveOrder(
      number: 1, to: [departmentID("d")], item: itemID("a"), text: "do", due: nil)
    let line = journal.write("x", a, .directive(order), meeting: "2026-11-23")
    journal.meeting(
      "x", "2026-11-23",
      .conclude(Conclusion(item: a, number: 1, text: "t", directives: [line])))
    for subject in [b, c] { journal.meeting("x", "2026-11-23", conclusion(subject)) }
    let close = Draft(.plan, .meeting(.close), meeting: meetingID("2026-11-23"))
    #expect(journal.projection(plan).refusal(of: close) == nil)
    journal.undo("x", line)
    let open = journal.projection(plan)
    #expect(open.openMeeting?.unsettled == [a])
    #expect(open.refusal(of: close) == .meetingUnsettled([.item(itemID("a"))]))
    #expect(open.conclusionTallies(of: open.meetings) == [ConclusionTally(done: 2, open: 1)])
    journal.meeting("x", "2026-11-23", conclusion(a))
    #expect(journal.projection(plan).refusal(of: close) == nil)
  }

  @Test func whatWasLeftForTheNextMeetingIsProposedWithThat() {
    var journal = JournalFixture()
    _ = meeting([conclusion(a), .postpone(b), .postpone(c), conclusion(c), .close], &journal)
    let agenda = journal.projection(plan, now: "2026-11-25").proposedAgenda(since: nil)
    #expect(agenda.first?.subject == b)
    #expect(agenda.first?.reasons.first == .postponed(day("2026-11-23")))
    #expect(!agenda.contains { $0.subject == a || $0.subject == c })
  }

  @Test func minutesAreToTheNearest() {
    var journal = JournalFixture()
    let open = meeting([.turn(a)], &journal)
    let began = instant("2026-11-23")
    for (seconds, minutes) in [(Int64(230), 4), (209, 3), (29, 0), (30, 1)] {
      #expect(open?.minutes(now: began.adding(milliseconds: seconds * 1_000)) == minutes)
    }
  }

  @Test func onlyMeetingsOfOneDayNeedTheTimeToBeToldApart() {
    var journal = JournalFixture()
    _ = meeting([conclusion(a), conclusion(b), conclusion(c), .close], &journal)
    let first = meetingID("2026-11-23")
    #expect(journal.projection(plan).timeTelling(first) == nil)
    let second = "2026-11-23-2"
    journal.meeting("x", second, .open(MeetingOpening(title: "n")))
    let both = journal.projection(plan)
    #expect(both.timeTelling(first) == both.meeting(first)?.openedAt)
    #expect(both.timeTelling(meetingID(second)) != nil)
  }

  @Test func theTimeOfAnItemIsThatOfAllItsTurns() {
    var journal = JournalFixture()
    // Each line is a minute after the one before.
    let open = meeting([.turn(a), .turn(b), .turn(a), conclusion(a)], &journal)
    let now = instant("2026-11-23").adding(milliseconds: 10 * 60_000)
    #expect(open?.elapsedMilliseconds(on: a, now: now) == Int64(7 * 60_000))
    #expect(open?.elapsedMilliseconds(on: b, now: now) == Int64(60_000))
    #expect(open?.elapsedMilliseconds(now: now) == Int64(10 * 60_000))
    #expect(open?.agendaMinutes == 15)
  }

  @Test func theNeighbourOfTheCurrentItemIsTheAgendas() {
    var journal = JournalFixture()
    let fresh = meeting([], &journal)
    #expect(fresh?.neighbour(1) == a)
    journal.meeting("x", "2026-11-23", .turn(b))
    let turned = journal.projection(plan).meetings.first
    #expect(turned?.neighbour(1) == c)
    #expect(turned?.neighbour(-1) == a)
    journal.meeting("x", "2026-11-23", .turn(c))
    #expect(journal.projection(plan).meetings.first?.neighbour(1) == nil)
  }

  @Test func oneMeetingIsOpenAtATimeAndTheNextOfADayIsTheSecond() {
    var journal = JournalFixture()
    _ = meeting([], &journal)
    let opening = MeetingStep.open(MeetingOpening(title: "n"))
    let draft = Draft(.plan, .meeting(opening), meeting: meetingID("2026-11-23-2"))
    #expect(
      journal.projection(plan).refusal(of: draft) == .meetingOpen(meetingID("2026-11-23")))
    #expect(journal.projection(plan).freshMeetingID() == meetingID("2026-11-23-2"))
    #expect(journal.projection(plan).openMeeting?.id == meetingID("2026-11-23"))
  }

  @Test func aClosedMeetingTakesSupplementsAndNothingElse() {
    var journal = JournalFixture()
    _ = meeting([.postpone(a), .postpone(b), .postpone(c), .close], &journal)
    let id = meetingID("2026-11-23")
    let projection = journal.projection(plan)
    let note = Draft(a, .note(Note(text: "n")), meeting: id)
    let more = Draft(.plan, .meeting(.supplement("s")), meeting: id)
    #expect(projection.refusal(of: note) == .meetingClosed(id))
    #expect(
      projection.refusal(of: Draft(.plan, .meeting(.turn(a)), meeting: id)) == .meetingClosed(id))
    #expect(projection.refusal(of: more) == nil)
    #expect(projection.openMeeting == nil)
    #expect(projection.lastClosedMeeting?.id == id)
  }

  @Test func aConclusionTakenBackIsNoneButAfterTheCloseItStays() {
    var journal = JournalFixture()
    _ = meeting([], &journal)
    let line = journal.meeting("x", "2026-11-23", conclusion(a))
    journal.undo("x", line)
    #expect(journal.projection(plan).meetings.first?.conclusions == [])
    let second = journal.meeting("x", "2026-11-23", conclusion(b))
    journal.meeting("x", "2026-11-23", .close)
    journal.undo("x", second)
    #expect(journal.projection(plan).meetings.first?.conclusions.map(\.item) == [b])
  }

  @Test func theReviewListsWhatWasRecordedInTheMeeting() {
    var journal = JournalFixture()
    _ = meeting([.turn(a)], &journal)
    journal.write(
      "x", a, .set(Change(status: .behind)), meeting: "2026-11-23", seeing: .everyone)
    let gone = journal.write("x", a, .note(Note(text: "n")), meeting: "2026-11-23")
    journal.undo("x", gone)
    journal.set("x", "b", .done)
    let projection = journal.projection(plan)
    let entries = projection.openMeeting.map(projection.recordings(in:)) ?? []
    #expect(entries.map(\.event.body.kind) == ["set"])
    #expect(entries.first?.changes.map(\.after) == [.status(.behind)])
  }
}
