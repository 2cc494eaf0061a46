import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// On the log undoing and redoing are about the selected line.
@Suite struct LogUndoTests {
  private let leaf = Subject.item(itemID("2.1.1"))

  /// The log with another's line above one's own newest.
  private func state(_ more: [Event] = []) -> State {
    let foreign = DashboardFixture.event(
      1, "2026-11-23T02:00:00.000Z", "1.1.1", .note(Note(text: "Của Sở")), by: "Sở TN&MT",
      writer: "tn-1")
    let snapshot = DashboardFixture.snapshot(events: DashboardFixture.events + [foreign] + more)
    var state = DashboardFixture.state(snapshot: snapshot)
    state.press("8")
    return state
  }

  @Test func uTakesBackTheSelectedLineAndNotTheNewest() {
    var state = state()
    state.press("↓", "↓")
    let undo = Draft(leaf, .undo(eventID("vp-1:3")))
    #expect(state.press("u") == [.append([undo], token: 1)])
  }

  @Test func ofAnothersLineItSaysWhoseItIs() {
    var state = state()
    #expect(state.press("u").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.lineOfAnother(by: "Sở TN&MT").phrase)
    #expect(state.picture.contains("của Sở TN&MT"))
  }

  @Test func theLineStaysSelectedAndComesBackByRedo() {
    var state = state()
    state.press("↓")
    state.press("u")
    let undo = DashboardFixture.event(
      7, "2026-11-23T02:30:00.000Z", "2.1.1", .undo(eventID("vp-1:4")))
    let foreign = DashboardFixture.event(
      1, "2026-11-23T02:00:00.000Z", "1.1.1", .note(Note(text: "Của Sở")), by: "Sở TN&MT",
      writer: "tn-1")
    let events = DashboardFixture.events + [foreign, undo]
    _ = update(&state, .loaded(DashboardFixture.snapshot(events: events)))
    _ = update(&state, .saved(token: 1))
    #expect(state.log.selectedEntry(in: state.snapshot)?.event.id == eventID("vp-1:4"))
    #expect(state.press("u").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.lineAlreadyUndone.phrase)
    let redo = Draft(leaf, .undo(eventID("vp-1:7")))
    #expect(state.press("Ctrl-R") == [.append([redo], token: 2)])
  }

  @Test func theNewestLineOfOnesOwnStaysSelectedToo() {
    var state = DashboardFixture.state()
    state.press("8")
    state.press("u")
    #expect(state.log.selectedEntry(in: state.snapshot)?.event.id == eventID("vp-1:4"))
  }

  @Test func whatIsNotTakenBackIsNotBroughtBack() {
    var state = state()
    state.press("↓")
    #expect(state.press("Ctrl-R").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.lineNotUndone.phrase)
  }

  @Test func anUndoByAnotherNameIsToldOnTheItemInTheLogAndInAttention() {
    let vain = DashboardFixture.event(
      2, "2026-11-23T02:35:00.000Z", "2.1.1", .undo(eventID("vp-1:4")), by: "Sở TN&MT",
      writer: "tn-1")
    var state = state([vain])
    #expect(state.picture.contains("không có hiệu lực: dòng đó là của Văn phòng UBND"))
    state.press("6")
    // It goes on in the next lines, where the rest stands.
    for words in ["Sở TN&MT hoàn tác lời", "của Văn phòng UBND,", "không có hiệu lực: “Đã"] {
      #expect(state.picture.contains(words))
    }
    state.press("2", "↓", "→", "→", "→", "→", "Tab")
    #expect(state.picture.contains("Hoàn tác không có hiệu lực"))
    #expect(state.picture.contains("Đã gửi công văn đôn đốc lần 2"))
  }

  @Test func anUndoOfADirectiveByAnotherNameIsToldOnIt() {
    let vain = DashboardFixture.event(
      2, "2026-11-23T02:35:00.000Z", "2.1.1", .undo(eventID("vp-1:5")), by: "Sở TN&MT",
      writer: "tn-1")
    for (columns, rows) in [(80, 24), (120, 40)] {
      var state = state([vain])
      _ = update(&state, .terminal(.resize(Size(columns: columns, rows: rows))))
      state.press("7")
      #expect(state.picture.contains("Hoàn tác không có hiệu lực"), "\(columns)")
    }
  }

  @Test func theReviewOfAMeetingTakesBackNoOtherNamesLine() {
    let line = Event(
      id: eventID("tn-1:1"), at: instant("2026-11-23T02:39:00.000Z"), by: "Sở TN&MT",
      subject: leaf, body: .note(Note(text: "Của Sở")), meeting: MeetingFixture.id)
    var state = MeetingFixture.joined(meetings: MeetingFixture.underWay + [line])
    state.press("C")
    while state.closingRow != nil {
      if case .recorded? = state.closingRow { break }
      state.press("↓")
    }
    #expect(state.press("u").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.lineOfAnother(by: "Sở TN&MT").phrase)
  }
}
