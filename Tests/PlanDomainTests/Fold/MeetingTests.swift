import PlanDomain
import TestSupport
import Testing

struct MeetingTests {
  let plan = Plan.over([.item("a")])
  let opening = MeetingStep.open(MeetingOpening(title: "first"))

  @Test func closedIsWhatTheFirstCloseHadSeen() {
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20", opening)
    journal.meeting("y", "2026-11-20", .turn(.item(itemID("a"))))
    journal.meeting("x", "2026-11-20", .close, seeing: .upTo(["y": 1]))
    journal.meeting("y", "2026-11-20", .postpone(.item(itemID("a"))))
    journal.meeting("y", "2026-11-20", .close)
    journal.meeting("x", "2026-11-20", .supplement("more"))
    let meeting = journal.projection(plan).meetings.first
    #expect(meeting?.events == [0, 1, 2, 5])
    #expect(meeting?.cameAfterClosing == [3, 4])
    #expect(meeting?.postponed == [])
    #expect(meeting?.supplements == [5])
    #expect(meeting?.isOpen == false)
  }

  @Test func allElseThatNamesAMeetingIsPartOfItOrCameAfterClosing() {
    var journal = JournalFixture()
    let note = EventBody.note(Note(text: "n"))
    journal.meeting("x", "2026-11-20", opening)
    journal.write("x", .item(itemID("a")), note, meeting: "2026-11-20")
    journal.meeting("x", "2026-11-20", .close)
    journal.write("x", .item(itemID("a")), note, meeting: "2026-11-20")
    let meeting = journal.projection(plan).meetings.first
    #expect(meeting?.events == [0, 1, 2])
    #expect(meeting?.cameAfterClosing == [3])
  }

  @Test func anItemUnderAFormerIdIsTheSameItem() {
    var journal = JournalFixture()
    let (now, former) = (Subject.item(itemID("b")), Subject.item(itemID("old")))
    journal.meeting("x", "2026-11-20", opening)
    journal.meeting(
      "x", "2026-11-20", .agenda([AgendaEntry(item: now, minutes: 5, reason: "r")]))
    journal.meeting("y", "2026-11-20", .turn(former))
    let conclusion = Conclusion(item: former, number: 1, text: "t", directives: [])
    journal.meeting("y", "2026-11-20", .conclude(conclusion))
    let meeting = journal.projection(Plan.over([.item("b", was: ["old"])])).meetings.first
    #expect(meeting?.current == now)
    #expect(meeting?.unsettled == [])
  }

  @Test func twoOpeningsOfOneIdAreOneMeeting() {
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20", opening)
    journal.meeting("y", "2026-11-20", .open(MeetingOpening(title: "second")), seeing: .nothing)
    let meetings = journal.projection(plan).meetings
    #expect(meetings.map(\.opening.title) == ["first"])
    #expect(meetings.first?.events == [0, 1])
  }

  @Test func anOpeningThatComesLateChangesNoClosedMeeting() {
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20", opening, at: "2026-11-20")
    journal.meeting("x", "2026-11-20", .close)
    let early = MeetingStep.open(MeetingOpening(title: "elsewhere"))
    journal.meeting("y", "2026-11-20", early, at: "2026-11-19", seeing: .nothing)
    #expect(journal.projection(plan).meetings.map(\.opening.title) == ["first"])
  }

  @Test func stepsThatStandBeforeTheOpeningInTheOrderAreKept() {
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20", opening, at: "2036-11-20")
    journal.meeting("y", "2026-11-20", .turn(.item(itemID("a"))), at: "2026-11-20")
    let meeting = journal.projection(plan).meetings.first
    #expect(meeting?.current == .item(itemID("a")))
  }

  @Test func theNewestAgendaAndWordOnADepartmentCount() {
    var journal = JournalFixture()
    let department = departmentID("d")
    journal.meeting("x", "2026-11-20", opening)
    for state in [Attendance.State.absent, .present] {
      journal.meeting("x", "2026-11-20", .attend(Attendance(department: department, state: state)))
    }
    let entry = AgendaEntry(item: .item(itemID("a")), minutes: 5, reason: "r")
    journal.meeting("x", "2026-11-20", .agenda([]))
    journal.meeting("x", "2026-11-20", .agenda([entry]))
    let meeting = journal.projection(plan).meetings.first
    #expect(meeting?.attendance.map(\.state) == [.present])
    #expect(meeting?.agenda == [entry])
  }

  @Test func meetingsComeOldestFirst() {
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20-2", opening, at: "2026-11-20")
    journal.meeting("x", "2026-11-19", opening, at: "2026-11-19")
    let ids = journal.projection(plan).meetings.map(\.id.description)
    #expect(ids == ["2026-11-19", "2026-11-20-2"])
  }

  /// x's clock is right; y's is hours off. Each has read the other, so that the later turn counts.
  @Test(arguments: ["2026-11-20T05:00:00.000Z", "2026-11-18T22:00:00.000Z"])
  func aSeatWhoseClockIsHoursOffNeitherHoldsTheMeetingNorIsIgnored(off: String) {
    let now = "2026-11-20T02:10:00.000Z"
    var journal = JournalFixture()
    journal.meeting("x", "2026-11-20", opening, at: "2026-11-20T02:00:00.000Z")
    journal.meeting("x", "2026-11-20", .turn(.item(itemID("a"))), at: "2026-11-20T02:01:00.000Z")
    func current() -> Meeting? { journal.projection(plan, now: now).meetings.first }
    func minutes(on subject: Subject) -> Int? {
      current().map { Int($0.elapsedMilliseconds(on: subject, now: instant(now)) / 60_000) }
    }
    journal.meeting("y", "2026-11-20", .turn(.plan), at: off)
    #expect(current()?.current == .plan)
    journal.meeting("x", "2026-11-20", .turn(.item(itemID("a"))), at: "2026-11-20T02:03:00.000Z")
    #expect(current()?.current == .item(itemID("a")))
    #expect(minutes(on: .item(itemID("a"))) == 7)
    #expect(minutes(on: .plan) == 2)
  }
}

struct DirectiveTests {
  private let plan = Plan.over([.item("a")])
  private let order = DirectiveOrder(
    number: 5, to: [departmentID("d")], item: nil, text: "do", due: day("2026-11-10"))

  @Test func aDirectiveIsSetLikeAnItemAndNotStartedAtFirst() {
    var journal = JournalFixture()
    let line = journal.write("x", .plan, .directive(order))
    #expect(journal.projection(plan).directives.map(\.status) == [.notStarted])
    #expect(journal.projection(plan).directives.map(\.deadline) == [.overdue])
    let change = Change(status: .done, due: day("2026-11-30"))
    journal.write("y", .directive(line), .set(change), on: "2026-11-20", seeing: .everyone)
    let directive = journal.projection(plan).directives.first
    #expect(directive?.deadline == .doneOnTime)
    #expect(directive?.pastDues == [day("2026-11-10")])
    #expect(directive?.completedOn == day("2026-11-20"))
  }

  @Test func anUndoneDirectiveIsNone() {
    var journal = JournalFixture()
    let line = journal.write("x", .plan, .directive(order))
    journal.undo("x", line)
    #expect(journal.projection(plan).directives.isEmpty)
  }

  @Test func aLineAboutALineThatIsNoDirectiveIsListedAsUnplaced() {
    var journal = JournalFixture()
    let note = journal.write("x", .item(itemID("a")), .note(Note(text: "n")))
    journal.write("x", .directive(note), .set(Change(status: .done)))
    journal.set("x", "gone", .done)
    #expect(journal.projection(plan).unplacedEvents == [1, 2])
  }

  @Test func anOverdueDirectiveAndOneDueSoonNeedAttention() {
    var journal = JournalFixture()
    journal.write("x", .plan, .directive(order))
    let late = journal.projection(plan).attention().map(\.reasons)
    #expect(late == [[.directiveOverdue(days: 13)]])
    let soon = journal.projection(plan, now: "2026-11-08").attention().map(\.reasons)
    #expect(soon == [[.dueSoon(days: 2)]])
  }
}
