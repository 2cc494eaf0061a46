import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// The agenda of a meeting under way: each change is a whole line.
@Suite struct MeetingAgendaTests {
  private func onAgenda() -> State {
    var state = MeetingFixture.joined()
    state.press("A")
    return state
  }

  private func sent(_ entries: [AgendaEntry], token: Int = 1) -> [Effect] {
    [
      .append(
        [Draft(.plan, .meeting(.agenda(entries)), meeting: MeetingFixture.id)], token: token)
    ]
  }

  @Test func orderMinutesAndDroppingAreRecordedWhole() {
    let agenda = MeetingFixture.agenda
    var state = onAgenda()
    #expect(state.press(">") == sent([agenda[1], agenda[0], agenda[2]]))
    #expect(state.meeting.agenda.selection.window.selected == 1)
    var more = [agenda[1], agenda[0], agenda[2]]
    more[1].minutes = 10
    // What is on its way is what the next change starts from.
    #expect(state.press("+") == sent(more, token: 2))
    #expect(state.press("D") == sent([agenda[1], agenda[2]], token: 3))
    // The next one is dropped from where the hand is.
    #expect(state.press("D") == sent([agenda[1]], token: 4))
  }

  @Test func minutesCanBeTyped() {
    var state = onAgenda()
    state.press("↓", "t", "Ctrl-U")
    state.type("12")
    var entries = MeetingFixture.agenda
    entries[1].minutes = 12
    #expect(state.press("Enter") == sent(entries))
    #expect(state.overlay == nil)
  }

  @Test func fewerMinutesStopAtFive() {
    var state = onAgenda()
    #expect(state.press("-").isEmpty)
    state.press("End")
    state.meeting.agenda.selection.select(
      state.agendaSubjects[2], in: state.agendaSubjects)
    var entries = MeetingFixture.agenda
    entries[2].minutes = 5
    #expect(state.press("-") == sent(entries))
  }

  @Test func anItemIsFoundWithoutAccentsAndAdded() {
    var state = onAgenda()
    state.press("a")
    state.type("tai tao")
    var entries = MeetingFixture.agenda
    entries.append(AgendaEntry(item: .item(itemID("2.1.2")), minutes: 5, reason: "bổ sung"))
    #expect(state.press("Enter") == sent(entries))
    #expect(state.meeting.page == .agenda && state.meeting.agenda.selection.window.selected == 3)
  }

  @Test func searchForTheAgendaFindsItemsAlone() {
    var state = onAgenda()
    state.press("a")
    state.type("h")
    guard case .palette(let palette)? = state.overlay else { return #expect(Bool(false)) }
    #expect(!palette.rows.isEmpty)
    for row in palette.rows {
      guard case .item? = state.snapshot.catalog.target(row.number, in: state.plan) else {
        #expect(Bool(false), "\(row)")
        continue
      }
    }
  }

  @Test func whatIsOnItIsNotAddedTwice() {
    var state = onAgenda()
    state.press("a")
    state.type("2.1.1")
    #expect(state.press("Enter").isEmpty)
    #expect(state.meeting.agenda.selection.window.selected == 1)
    #expect(state.messages.current?.text == .alreadyOnAgenda(2))
  }

  @Test func spaceTakesAProposalOn() {
    var state = onAgenda()
    let proposed = state.agendaRows.first { $0.number == nil }?.entry
    let place = state.agendaRows.firstIndex { $0.number == nil } ?? 0
    state.meeting.agenda.selection.select(
      state.agendaSubjects[place], in: state.agendaSubjects)
    #expect(state.press("Space") == sent(MeetingFixture.agenda + [proposed].compactMap(\.self)))
  }

  @Test func theLastItemStays() {
    var state = MeetingFixture.joined(
      meetings: MeetingFixture.underWay + [
        MeetingFixture.step(
          8, "2026-11-23T02:40:00.000Z", "2026-11-23", .agenda([MeetingFixture.agenda[1]]))
      ])
    state.press("A")
    #expect(state.press("D").isEmpty)
    #expect(state.messages.current?.text == .agendaIsEmpty)
  }

  @Test func tooManyMinutesAreSaidInWords() {
    var state = onAgenda()
    for _ in 0..<4 { state.press("+") }
    #expect(state.picture.contains("tổng 40/30 phút"))
    #expect(state.picture.contains("▲ vượt 10 phút"))
  }

  @Test func enterGoesToTheItem() {
    var state = onAgenda()
    state.meeting.agenda.selection.select(
      state.agendaSubjects[2], in: state.agendaSubjects)
    #expect(
      state.press("Enter")
        == [
          .append(
            [Draft(.plan, .meeting(.turn(MeetingFixture.soon)), meeting: MeetingFixture.id)],
            token: 1)
        ])
    #expect(state.meeting.page == .presenter)
  }
}
