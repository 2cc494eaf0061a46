import PlanDomain
import TestSupport
import Testing

struct MeetingChangesTests {
  private let plan = Plan.over([.item("a"), .item("b")])
  private let a = Subject.item(itemID("a"))
  private let spring = meetingID("2026-03-10")
  private let autumn = meetingID("2026-09-10")

  /// Two closed meetings at office `x`; between them `x` sets `a`, and `between` may add to it.
  private func twoMeetings(
    beforeFirst: (inout JournalFixture) -> Void = { _ in },
    between: (inout JournalFixture) -> Void = { _ in }
  ) -> JournalFixture {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, at: "2026-03-01")
    beforeFirst(&journal)
    journal.meeting(
      "x", "2026-03-10", .open(MeetingOpening(title: "m")), at: "2026-03-10", seeing: .nothing)
    journal.meeting("x", "2026-03-10", .close, seeing: .nothing)
    journal.set("x", "a", .atRisk, at: "2026-05-01")
    between(&journal)
    journal.meeting(
      "x", "2026-09-10", .open(MeetingOpening(title: "n")), at: "2026-09-10", seeing: .everyone)
    journal.meeting("x", "2026-09-10", .close)
    journal.set("x", "a", .behind, at: "2026-10-01")
    return journal
  }

  private func matters(_ changes: MeetingChanges?) -> [Difference.Matter] {
    changes?.difference.entries(of: a).map(\.matter) ?? []
  }

  @Test func whatChangedBetweenTwoMeetingsIsToldInEitherOrder() throws {
    let now = twoMeetings().projection(plan)
    for (first, second) in [(spring, autumn), (autumn, spring)] {
      let changes = try #require(MeetingChanges(between: first, and: second, in: now))
      #expect(changes.from.id == spring && changes.to?.id == autumn)
      #expect(matters(changes) == [.status(then: .onTrack, now: .atRisk)])
      let line = try #require(changes.difference.entries(of: a).first?.line)
      #expect(changes.projection.ledger.events[line].id == eventID("x:4"))
    }
    let since = MeetingChanges(between: spring, and: nil, in: now)
    #expect(since?.to == nil)
    #expect(matters(since) == [.status(then: .onTrack, now: .behind)])
  }

  @Test func whatWasWrittenBeforeTheCloseButNotYetReadCameAfterIt() throws {
    // Office y wrote on 5 March; its line reached x only after the first meeting.
    let now = twoMeetings { $0.set("y", "b", .done, at: "2026-03-05") }.projection(plan)
    let first = try #require(now.meeting(spring))
    #expect(now.asLeft(by: first).facts("b")?.reportedStatus == nil)
    #expect(now.asLeft(by: first).facts("a")?.reportedStatus == .onTrack)
    let changes = try #require(MeetingChanges(between: spring, and: autumn, in: now))
    let late = try #require(changes.difference.entries(of: .item(itemID("b"))).first)
    #expect(late.matter == .status(then: .notStarted, now: .done))
    #expect(matters(changes) == [.status(then: .onTrack, now: .atRisk)])
    #expect(late.line.map { now.ledger.events[$0].id } == eventID("y:1"))
  }

  @Test func whatTheCloseHadReadIsInIt() throws {
    var journal = JournalFixture()
    journal.set("y", "b", .done, at: "2026-03-05")
    journal.meeting("x", "2026-03-10", .open(MeetingOpening(title: "m")), at: "2026-03-10")
    journal.meeting("x", "2026-03-10", .close)
    let now = journal.projection(plan)
    let meeting = try #require(now.meeting(spring))
    #expect(now.asLeft(by: meeting).facts("b")?.reportedStatus == .done)
  }

  @Test func whatWasTakenBackInBetweenIsNoChange() throws {
    let now = twoMeetings(between: { journal in
      journal.undo("x", eventID("x:4"))
    }).projection(plan)
    #expect(matters(MeetingChanges(between: spring, and: autumn, in: now)) == [])
  }

  @Test func anOpenMeetingIsNowAndAnUnknownOneIsNone() throws {
    var journal = twoMeetings()
    journal.meeting("x", "2026-11-01", .open(MeetingOpening(title: "o")), at: "2026-11-01")
    let now = journal.projection(plan)
    let open = meetingID("2026-11-01")
    let changes = try #require(MeetingChanges(between: open, and: spring, in: now))
    #expect(changes.from.id == spring && changes.to == nil)
    #expect(matters(changes) == [.status(then: .onTrack, now: .behind)])
    #expect(MeetingChanges(between: open, and: nil, in: now) == nil)
    #expect(MeetingChanges(between: spring, and: spring, in: now) == nil)
    #expect(MeetingChanges(between: spring, and: meetingID("2026-01-01"), in: now) == nil)
  }

  @Test func aConclusionIsDoneWhenNoneOfItsDirectivesIsOpen() throws {
    var journal = JournalFixture()
    let id = "2026-03-10"
    journal.meeting("x", id, .open(MeetingOpening(title: "m")), at: id)
    let orders = (1...3).map { number in
      journal.write(
        "x", a,
        .directive(
          DirectiveOrder(
            number: number, to: [departmentID("d")], item: itemID("a"), text: "do", due: nil)),
        meeting: id, seeing: .everyone)
    }
    for (number, directives) in [[orders[0], orders[1]], [orders[2]], []].enumerated() {
      journal.meeting(
        "x", id,
        .conclude(
          Conclusion(item: a, number: number + 1, text: "t", directives: directives)))
    }
    journal.meeting("x", id, .close)
    func tally() -> ConclusionTally? {
      let now = journal.projection(plan)
      return now.conclusionTallies(of: now.meetings).first
    }
    #expect(tally() == ConclusionTally(done: 1, open: 2))
    journal.write("x", .directive(orders[0]), .set(Change(status: .done)))
    #expect(tally() == ConclusionTally(done: 1, open: 2))
    journal.write("x", .directive(orders[1]), .set(Change(status: .cancelled)))
    #expect(tally() == ConclusionTally(done: 2, open: 1))
    journal.write("x", .directive(orders[2]), .set(Change(status: .done)))
    #expect(tally() == ConclusionTally(done: 3, open: 0))
  }
}
