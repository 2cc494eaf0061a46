import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Where a directive leads, and how offices that differ on it are settled.
@Suite struct DirectiveWayTests {
  /// One about no item, long overdue.
  private let general = DashboardFixture.event(
    7, "2026-09-15T03:02:00.000Z", "",
    .directive(
      DirectiveOrder(
        number: 3, to: [departmentID("stnmt")], item: nil, text: "Báo cáo chung",
        due: day("2026-10-01"))))

  private let differing: [Event] = [
    Event(
      id: eventID("tn-1:1"), at: instant("2026-11-23T01:40:00.000Z"), by: "Sở TN&MT",
      subject: .directive(eventID("vp-1:5")), body: .set(Change(status: .done))),
    Event(
      id: eventID("jd-1:1"), at: instant("2026-11-23T01:50:00.000Z"), by: "Japandesk",
      subject: .directive(eventID("vp-1:5")), body: .set(Change(status: .suspended))),
  ]

  private func state(_ more: [Event], _ columns: Int = 120, _ rows: Int = 40) -> State {
    DashboardFixture.state(
      columns, rows, snapshot: DashboardFixture.snapshot(events: DashboardFixture.events + more))
  }

  private func select(_ id: String, _ key: String, _ state: inout State) {
    state.press(key, "Home")
    if key == "1" { state.press("Tab") }
    for _ in 0..<20 where state.selectedSubject != .directive(eventID(id)) { state.press("↓") }
    #expect(state.selectedSubject == .directive(eventID(id)))
  }

  @Test(arguments: ["1", "6"])
  func aDirectiveLeadsToTheItemThatItIsAbout(screen: String) {
    var state = state([general])
    select("vp-1:5", screen, &state)
    state.press("Enter")
    #expect(state.screen == .objectives)
    #expect(state.selectedSubject == .item(itemID("2.1.1")))
    state.press("<")
    #expect(state.selectedSubject == .directive(eventID("vp-1:5")))
  }

  @Test(arguments: ["1", "6"])
  func oneAboutNoItemLeadsToItself(screen: String) {
    var state = state([general])
    select("vp-1:7", screen, &state)
    state.press("Enter")
    #expect(state.screen == .directives)
    #expect(state.selectedSubject == .directive(eventID("vp-1:7")))
  }

  @Test(arguments: ["1", "6", "7"])
  func officesThatDifferOnADirectiveAreSettledOnIt(screen: String) throws {
    var state = state(differing)
    select("vp-1:5", screen, &state)
    state.press("c")
    guard case .menu(let menu)? = state.overlay else { return #expect(Bool(false)) }
    let values = menu.choices.compactMap { choice -> FieldValue? in
      if case .claim(let claim, _) = choice { claim.value } else { nil }
    }
    #expect(values == [.status(.done), .status(.suspended)])
    // It is overdue: done needs a reason.
    #expect(state.press("1").isEmpty)
    state.type("Đã nộp")
    let draft = Draft(
      .directive(eventID("vp-1:5")), .set(Change(status: .done)), why: "Đã nộp")
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func withoutAConflictNothingIsAsked() {
    var state = state([])
    state.press("7", "c")
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == .conflictNone)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60), (100, 18)])
  func whatTheOfficesSayStandsInItsDetail(columns: Int, rows: Int) {
    var state = state(differing, columns, rows)
    state.press("7")
    select("vp-1:5", "7", &state)
    // In a narrow pane it goes on in the next line.
    #expect(state.picture.contains(state.say(Phrase.conflictOn(Field.status.phrase)).prefix(30)))
    #expect(state.picture.contains("Japandesk"))
    // A small window may cut the end of the word.
    #expect(state.picture.contains("(\(state.say(.counted).prefix(6))"))
  }
}
