import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What is selected stays selected while the lists change under it, so that no edit goes astray.
@Suite struct SelectionTests {
  /// 2.1.1 is the only overdue leaf: with it done, stnmt is not the first of the departments.
  private let without = DashboardFixture.text.replacingFirst(
    "due: 2026-10-13, progress: 40, status: at-risk", with: "due: 2027-10-13, status: done")

  private func selected(_ state: State) -> String? {
    state.selectedItem.map { state.plan.items[$0].id.text }
  }

  private func department(_ state: State) -> String? {
    state.departments.responsibility(in: state.snapshot)?.department?.text
  }

  private func load(_ text: String, into state: inout State, events: [Event] = []) {
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text, events: events)))
  }

  @Test func theOpenedDepartmentAndItsItemStayOpen() {
    var state = DashboardFixture.state(snapshot: DashboardFixture.snapshot(events: []))
    state.press("3", "Enter", "↓")
    #expect(department(state) == "stnmt")
    #expect(selected(state) == "2.1.2")
    load(without, into: &state)
    #expect(state.snapshot.responsibilities[0].department?.text != "stnmt")
    #expect(department(state) == "stnmt")
    #expect(selected(state) == "2.1.2")
  }

  @Test func aDepartmentThatIsGoneIsClosedAndNotReplaced() {
    var state = DashboardFixture.state()
    state.press("3", "Enter")
    let text = DashboardFixture.text.replacingFirst(
      "  - {id: stnmt, name: Sở Tài nguyên và Môi trường, short: Sở TN&MT}\n", with: "")
    load(text, into: &state)
    #expect(!state.departments.isOpened)
    #expect(state.press("s").isEmpty)
    #expect(state.overlay == nil)
  }

  @Test func theSelectedDepartmentStaysSelectedBeforeAnyMove() {
    var state = DashboardFixture.state(snapshot: DashboardFixture.snapshot(events: []))
    state.press("3")
    load(without, into: &state)
    #expect(department(state) == "stnmt")
  }

  @Test func theSelectedCellStaysTheSameStrategyAndDepartment() {
    var state = DashboardFixture.state()
    // 2.1 and japandesk, which coordinates there by no word of its own: the third column.
    state.press("4", "↓", "→", "→")
    let cell = state.matrix.cell
    #expect(cell.row?.text == "2.1")
    let text = DashboardFixture.text.replacingFirst(
      "          - id: \"2.1\"",
      with: """
                  - id: "2.0"
                    title: Chiến lược mới
                    lead: skhdt
                  - id: "2.1"
        """)
    load(text, into: &state)
    #expect(state.matrix.cell == cell)
    #expect(selected(state) == "2.1")
    #expect(state.snapshot.matrix.columns[state.matrix.column.window.selected] == cell.column)
  }

  @Test func anOpenedCellThatIsGoneIsClosed() {
    var state = DashboardFixture.state()
    state.press("4", "Enter")
    #expect(state.matrix.isOpened)
    let text = DashboardFixture.text.replacingFirst("lead: skhdt\n", with: "lead: stnmt\n")
      .replacingFirst("coordinating: [skhdt, japandesk]", with: "coordinating: [japandesk]")
    load(text, into: &state)
    #expect(!state.matrix.isOpened)
  }

  @Test func theOverviewKeepsItsDecisionWhenAWorseOneComes() {
    var state = DashboardFixture.state()
    state.press("Tab", "↓")
    let before = state.selectedSubject
    let text = DashboardFixture.text.replacingFirst(
      "start: 2026-11-01, due: 2026-11-27, progress: 80",
      with: "start: 2020-11-01, due: 2020-11-27, progress: 0")
    load(text, into: &state, events: DashboardFixture.events)
    #expect(state.selectedSubject == before)
    #expect(before != nil)
  }

  @Test func theFirstThatNeedsADecisionStaysSelectedBeforeAnyMove() {
    var state = DashboardFixture.state()
    state.press("6")
    let before = state.selectedSubject
    let text = DashboardFixture.text.replacingFirst(
      "start: 2026-11-01, due: 2026-11-27, progress: 80",
      with: "start: 2020-11-01, due: 2020-11-27, progress: 0")
    load(text, into: &state, events: DashboardFixture.events)
    #expect(state.attention.selection.window.selected > 0)
    #expect(state.selectedSubject == before)
  }

  @Test func afterTabTheFirstDirectiveStaysSelected() {
    var state = DashboardFixture.state()
    state.press("7", "↓", "Tab", "Tab", "Tab")
    #expect(state.directives.department == nil)
    let before = state.selectedSubject
    load(DashboardFixture.text, into: &state, events: DashboardFixture.events)
    #expect(state.directives.selection.window.selected == 0)
    #expect(state.selectedSubject == before)
  }

  @Test func theFilterSurvivesAPlanWithoutItsDepartments() {
    for columns in [40, 80, 120] {
      var state = DashboardFixture.state(columns, 24)
      state.press("f", "↓", "↓", "→", "→")
      let text = DashboardFixture.text.replacingFirst(
        """
        departments:
          - {id: stnmt, name: Sở Tài nguyên và Môi trường, short: Sở TN&MT}
          - {id: skhdt, name: Sở Kế hoạch và Đầu tư, short: Sở KH&ĐT}
          - {id: japandesk, name: Văn phòng Japandesk, short: Japandesk, kind: partner}

        """, with: "")
      #expect(text != DashboardFixture.text)
      load(text, into: &state)
      #expect(state.picture.contains(state.say(.filterDepartment)))
      guard case .filter(let form)? = state.overlay else { return #expect(Bool(false)) }
      #expect(form.place(in: .department) == 0)
      state.press("←", "→", "Space", "Esc")
      #expect(state.overlay == nil)
    }
  }

  @Test func aStrangerTakenOffTheFilterLeavesTheCursorAmongTheChoices() {
    var state = DashboardFixture.state(40, 24)
    var filter = ItemFilter()
    filter.departments = [departmentID("khac")]
    state.apply(filter)
    state.press("2", "f", "↓", "↓", "→", "→", "→", "Space")
    #expect(state.filtering.current.departments.isEmpty)
    #expect(!state.picture.isEmpty)
    guard case .filter(let form)? = state.overlay else { return #expect(Bool(false)) }
    #expect(form.place(in: .department) == 2)
  }
}
