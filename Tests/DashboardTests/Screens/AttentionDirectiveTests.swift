import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// A directive among what needs attention is shown itself, and not the item that it is about.
@Suite struct AttentionDirectiveTests {
  private let overdue = Subject.directive(eventID("vp-1:5"))

  private func selected(_ state: State) -> State {
    var state = state
    state.press("6")
    AttentionPage().select(overdue, &state)
    state.settle()
    return state
  }

  @Test(arguments: Language.allCases, [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func itStandsBesideTheList(language: Language, size: Size) throws {
    let state = selected(DashboardFixture.state(size.columns, size.rows, language: language))
    let directive = try #require(state.projection.directive(eventID("vp-1:5")))
    let heading = state.say(.directiveNumber(state.projection.name(of: directive)).capitalised)
    #expect(state.picture.contains(heading))
    #expect(state.picture.contains(state.say(.directiveTo)))
  }

  @Test func whoWouldHaveTakenItBackIsNamed() {
    let undoing = DashboardFixture.event(
      1, "2026-11-23T02:00:00.000Z", "2.1.1", .undo(eventID("vp-1:5")), by: "Sở TN&MT",
      writer: "tn-1")
    let snapshot = DashboardFixture.snapshot(events: DashboardFixture.events + [undoing])
    let state = selected(DashboardFixture.state(snapshot: snapshot))
    #expect(state.picture.contains(state.say(.vainUndoings)))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func aKeyOpensIt(columns: Int, rows: Int) {
    var state = selected(DashboardFixture.state(columns, rows))
    // Where its row is cut the page that explains it has all of it.
    let order = state.projection.directives.first { .directive($0.id) == overdue }?.order.text
    state.press("w")
    let page = state.picture.split(separator: "\n").joined(separator: " ")
    for word in order?.split(separator: " ") ?? [] { #expect(page.contains(word)) }
    // A department's page has the same rows, and a key for all of one.
    state.press("Esc", "3")
    state.departments.select(
      Responsible(department: departmentID("stnmt")), in: state.snapshot)
    state.departments.open(state.snapshot)
    state.departments.select(overdue, in: state.snapshot)
    state.press("Tab")
    #expect(state.screen == .directives && state.selectedSubject == overdue)
  }
}
