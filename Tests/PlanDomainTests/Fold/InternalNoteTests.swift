import PlanDomain
import TestSupport
import Testing

/// For whom an internal note is there.
struct InternalNoteTests {
  private let plan = Plan.over([.item("a"), .item("b")])

  private func projection(
    _ notes: InternalNotes, _ events: [Event], on today: String = "2026-11-23"
  ) -> Projection {
    Projection(
      plan: plan, ledger: Ledger(events.map { JournalEntry(event: $0) }),
      moment: .now(instant(today), offset: .indochina), internalNotes: notes)
  }

  private func event(
    _ seq: Int, _ at: String, _ body: EventBody, on item: String? = "a", meeting: String? = nil
  ) -> Event {
    Event(
      id: EventID(writer: writerID("w"), seq: seq), at: instant(at), by: "Lan",
      subject: item.map { .item(itemID($0)) } ?? .plan, body: body, why: "vì",
      meeting: meeting.map(meetingID))
  }

  private var notes: [Event] {
    [
      event(1, "2026-11-01", .note(Note(text: "for all"))),
      event(2, "2026-11-20", .note(Note(text: "secret", isInternal: true))),
      event(3, "2026-11-21", .undo(eventID("w:2"))),
      event(4, "2026-11-22", .note(Note(text: "secret", isInternal: true))),
    ]
  }

  private func opening(on day: String) -> Event {
    event(
      5, "\(day)", .meeting(.open(MeetingOpening(title: "Review"))), on: nil, meeting: day)
  }

  private func closing(on day: String, at: String) -> Event {
    event(6, at, .meeting(.close), on: nil, meeting: day)
  }

  @Test func othersAreToldNeitherItsTextNorThatItIsThere() {
    let projection = projection(.hidden, notes)
    #expect(projection.toldEvents == [0])
    #expect(projection.events(of: 1) == [0])
    #expect(projection.notes(of: 1) == [0])
    for position in 0..<4 {
      #expect(!"\(projection.ledger.events[position])".contains("secret"))
    }
    #expect(projection.ledger.events[3].why == nil)
  }

  @Test func atTheDeskAllIsTold() {
    let projection = projection(.atDesk, notes)
    #expect(projection.toldEvents == [0, 1, 2, 3])
    #expect(projection.notes(of: 1) == [0, 3])
    #expect(projection.withoutInternalNotes.toldEvents == [0])
    #expect(!"\(projection.withoutInternalNotes.ledger.events[3])".contains("secret"))
  }

  @Test(arguments: [
    ("2026-11-23", true, false), ("2026-11-23", false, true), ("2026-11-22", true, true),
    ("2026-11-24", true, false),
  ])
  func whileAMeetingOfTodayIsOpenTheDeskIsNoDesk(day: String, isOpen: Bool, tells: Bool) {
    let events = notes + [opening(on: day)] + (isOpen ? [] : [closing(on: day, at: day)])
    #expect(projection(.atDesk, events).tellsInternalNotes == tells)
    #expect(projection(.told, events).tellsInternalNotes)
  }

  @Test func allReadersSeeOneStanding() {
    let (others, desk) = (projection(.hidden, notes), projection(.atDesk, notes))
    #expect(others.facts[1].lastTouched == day("2026-11-22"))
    #expect(others.facts.map(\.lastTouched) == desk.facts.map(\.lastTouched))
    #expect(others.outcomes.map(\.isStale) == desk.outcomes.map(\.isStale))
  }

  @Test func itIsTakenBackByOneWhoDoesNotSeeIt() {
    let target = projection(.hidden, notes).undoTarget(by: "Lan", writers: [writerID("w")])
    #expect(target?.id == eventID("w:4"))
  }
}
