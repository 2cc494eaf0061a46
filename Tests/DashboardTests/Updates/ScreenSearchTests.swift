import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// `/` finds what the screen lists, and what it does not list in the tree.
@Suite struct ScreenSearchTests {
  private func item(_ state: State) -> String? {
    state.selectedItem.map { state.plan.items[$0].id.text }
  }

  private func search(_ text: String, on keys: String..., columns: Int = 120) -> State {
    var state = DashboardFixture.state(columns, 40)
    for key in keys { state.press(key) }
    state.press("/")
    state.type(text)
    state.press("Enter")
    return state
  }

  @Test(arguments: ["ke hoach va dau", "KH&DT", "skhdt"])
  func aDepartmentIsFoundByNameShortNameAndID(text: String) {
    let state = search(text, on: "3")
    #expect(state.screen == .departments)
    #expect(!state.departments.isOpened)
    let found = state.departments.responsibility(in: state.snapshot)?.department
    #expect(found == departmentID("skhdt"))
  }

  @Test func nextAndPreviousGoThroughTheDepartments() {
    var state = search("so", on: "3")
    let first = state.departments.responsibility(in: state.snapshot)?.department
    state.press("n")
    let second = state.departments.responsibility(in: state.snapshot)?.department
    #expect(Set([first, second]) == [departmentID("stnmt"), departmentID("skhdt")])
    #expect(state.messages.current?.text == .matchOf(2, 2))
    state.press("N")
    #expect(state.departments.responsibility(in: state.snapshot)?.department == first)
  }

  @Test func escapeGoesBackToTheDepartmentThatWasSelected() {
    var state = DashboardFixture.state()
    state.press("3", "↓")
    let before = state.departments.responsibility(in: state.snapshot)?.department
    state.press("/")
    state.type("japan")
    #expect(state.departments.responsibility(in: state.snapshot)?.department?.text == "japandesk")
    state.press("Esc")
    #expect(state.departments.responsibility(in: state.snapshot)?.department == before)
  }

  @Test func aDepartmentsPageFindsItsRows() {
    let state = search("cd 01", on: "3", "Enter")
    #expect(state.departments.isOpened)
    #expect(state.selectedSubject == .directive(eventID("vp-1:5")))
    #expect(item(search("tai tao", on: "3", "Enter")) == "2.1.2")
    #expect(search("tai tao", on: "3", "Enter").screen == .departments)
  }

  @Test func theMatrixFindsStrategiesAndDepartments() {
    let state = search("kieu mau", on: "4")
    #expect(state.screen == .matrix)
    #expect(state.matrix.cell.row == itemID("2.2"))
    #expect(search("japandesk", on: "4").matrix.cell.column == departmentID("japandesk"))
  }

  @Test func theTimelineFindsItsItems() {
    let state = search("tai tao", on: "5")
    #expect(state.screen == .timeline)
    #expect(item(state) == "2.1.2")
  }

  @Test(arguments: ["KH&DT", "cd 02", "02", "1.1.2"])
  func directivesAreFoundByNumberBodyAndItem(text: String) {
    let state = search(text, on: "7")
    #expect(state.screen == .directives)
    #expect(state.selectedSubject == .directive(eventID("vp-1:6")))
  }

  @Test func theLogFindsLinesByWhatWasSaid() {
    let state = search("don doc", on: "8")
    #expect(state.screen == .log)
    #expect(state.log.selection.id == eventID("vp-1:4") || state.log.selection.window.selected == 0)
    let older = search("don vi thuc hien", on: "8")
    #expect(older.log.selection.id == eventID("vp-1:3"))
  }

  @Test func attentionAndOverviewFindWhatNeedsADecision() {
    for screen in ["1", "6"] {
      let state = search("kiem soat", on: screen)
      #expect(state.screen == (screen == "1" ? .overview : .attention))
      #expect(item(state) == "2.1.1")
    }
    let reason = search("qua han", on: "6")
    #expect(reason.screen == .attention)
  }

  /// In which no row has the text.
  @Test(arguments: ["1", "3", "4", "6", "7", "8"])
  func whatAScreenDoesNotListIsFoundInTheTree(screen: String) {
    let state = search("chon khu", on: screen)
    #expect(state.screen == .objectives)
    #expect(item(state) == "2.2.1")
  }

  @Test func anItemsIDMeansThatItemAlsoWhereRowsHaveItsLetters() {
    // Rows have 2.1.1, and 2.1 is not among them.
    let state = search("2.1", on: "6")
    #expect(state.screen == .objectives)
    #expect(item(state) == "2.1")
    #expect(item(search("2.1.1", on: "6")) == "2.1.1")
    #expect(search("2.1.1", on: "6").screen == .attention)
  }

  @Test func nextOnAnotherScreenLooksThroughThatOne() {
    var state = search("kiem soat", on: "6")
    state.press("7", "n")
    // The text of both directives has it.
    #expect(state.screen == .directives)
    #expect(state.messages.current?.text == .matchOf(2, 2))
    state.press("3", "n")
    #expect(state.screen == .objectives)
  }

  @Test func theSearchIsOneJump() {
    var state = DashboardFixture.state()
    state.press("8", "/")
    state.type("don vi thuc hien")
    state.press("Enter")
    let found = state.log.selection.id
    state.press("<")
    #expect(state.screen == .log)
    #expect(state.log.selection.window.selected == 0)
    state.press(">")
    #expect(state.log.selection.id == found)
  }
}
