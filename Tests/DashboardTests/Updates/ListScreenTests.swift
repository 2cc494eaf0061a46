import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Departments, attention and directives: what keys do there.
@Suite struct ListScreenTests {
  func selected(_ state: State) -> String? {
    state.selectedItem.map { state.plan.items[$0].id.text }
  }

  @Test func aDepartmentOpensItsItemsAndTheItemOpensInTheTree() {
    var state = DashboardFixture.state()
    state.press("3")
    #expect(state.snapshot.responsibilities[0].department?.text == "stnmt")
    state.press("Enter")
    #expect(state.departments.isOpened)
    #expect(selected(state) == "2.1.1")
    state.press("Enter")
    #expect(state.screen == .objectives)
    #expect(selected(state) == "2.1.1")
    state.press("<")
    #expect(state.screen == .departments)
    state.press("Esc")
    #expect(!state.departments.isOpened)
  }

  @Test func theWorstItemsOfADepartmentComeFirst() {
    var state = DashboardFixture.state()
    state.press("3", "Enter")
    let ids = state.departments.rows(in: state.snapshot).map {
      $0.subject(in: state.projection).text ?? ""
    }
    #expect(ids == ["2.1.1", "vp-1:5", "2.1.2"])
  }

  @Test func itemsWithoutALeadStandOutAboveAllDepartments() {
    let text = DashboardFixture.text.replacingFirst("    lead: skhdt\n", with: "")
    var state = DashboardFixture.state(snapshot: DashboardFixture.snapshot(text: text))
    state.press("3")
    #expect(state.snapshot.responsibilities[0].department == nil)
    #expect(state.snapshot.responsibilities[0].leads.count == 2)
    #expect(state.picture.contains("Chưa có chủ trì"))
  }

  @Test func spaceMarksAsSeenAndTakesItBack() {
    var state = DashboardFixture.state()
    state.press("6", "Space")
    #expect(state.picture.contains("1 đã xem"))
    state.press("Space")
    #expect(!state.picture.contains("1 đã xem"))
  }

  @Test func whatIsSelectedStaysSelectedWhenTheListChanges() {
    var state = DashboardFixture.state()
    state.press("6", "End")
    let subject = state.selectedSubject
    let text = DashboardFixture.text.replacingFirst("due: 2026-10-13", with: "due: 2026-12-31")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    #expect(state.selectedSubject == subject)
  }

  @Test func aDirectivesStatusIsEditedInPlace() {
    var state = DashboardFixture.state()
    state.press("7")
    let id = EventID(writer: DashboardFixture.writer, seq: 5)
    let effects = state.press("s", "2")
    let draft = Draft(.directive(id), .set(Change(status: .onTrack)))
    #expect(effects == [.append([draft], token: 1)])
  }

  @Test func tabGoesThroughTheDepartmentsThatHaveDirectives() {
    var state = DashboardFixture.state()
    state.press("7", "Tab")
    #expect(state.directives.department?.text == "stnmt")
    #expect(state.directives.rows(in: state.snapshot).count == 1)
    state.press("Tab")
    #expect(state.directives.department?.text == "skhdt")
    state.press("Tab")
    #expect(state.directives.department == nil)
  }

  @Test func aDirectiveOpensTheItemItIsAbout() {
    var state = DashboardFixture.state()
    state.press("7", "Enter")
    #expect(state.screen == .objectives)
    #expect(selected(state) == "2.1.1")
  }

  @Test func theMatrixMovesBothWaysAndOpensACell() {
    var state = DashboardFixture.state()
    state.press("4")
    #expect(state.mode == .grid)
    #expect(state.snapshot.matrix.columns.map(\.text) == ["stnmt", "skhdt", "japandesk"])
    // 1.1 is led by skhdt, the second column.
    state.press("←", "Enter")
    #expect(!state.matrix.isOpened)
    state.press("→", "Enter")
    #expect(state.matrix.isOpened)
    #expect(selected(state) == "1.1.1")
    state.press("Esc", "↓", "←", "Enter")
    #expect(selected(state) == "2.1.1")
    state.press("Enter")
    #expect(state.screen == .objectives)
  }

  @Test func theTimelineZoomsAroundWhereItIsAndComesBackToToday() {
    var state = DashboardFixture.state()
    state.press("5", "→", "→")
    let days = state.timeline.shift * state.timeline.daysAColumn
    #expect(days > 0)
    state.press("+")
    #expect(abs(state.timeline.shift * state.timeline.daysAColumn - days) < 14)
    state.press("0")
    #expect(state.timeline.shift == 0)
    for _ in 0..<10 { state.press("+") }
    #expect(state.timeline.daysAColumn == 1)
    for _ in 0..<10 { state.press("-") }
    #expect(state.timeline.daysAColumn == 30)
  }

  @Test func theTimelineClosesABranchAndOpensALeafInTheTree() {
    var state = DashboardFixture.state()
    state.press("5")
    let all = state.timeline.rows(in: state.plan).count
    state.press("Enter")
    #expect(state.timeline.rows(in: state.plan).count == all - 3)
    state.press("Enter", "↓", "↓", "Enter")
    #expect(state.screen == .objectives)
    #expect(selected(state) == "1.1.1")
  }

  @Test func everyTabIsReachableAtEveryWidth() {
    for columns in [40, 60, 80, 100, 200] {
      let state = DashboardFixture.state(columns, 24)
      let line = state.picture.split(separator: "\n")[1]
      for screen in Screen.allCases {
        let key = CommandTable.row(of: screen.command)?.keyNames.first ?? "?"
        #expect(line.contains(key), "\(columns)")
      }
    }
  }
}
