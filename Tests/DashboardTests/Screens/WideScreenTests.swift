import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// How wide and tall pages are used, and what stands beside a list.
@Suite struct WideScreenTests {
  /// The rows of the detail beside the tree, without the tree.
  private func detail(_ state: State) -> [String] {
    let page = PageLayout(size: state.size)
    let grid = view(state, skin: .plain).frame.grid
    return (page.detail.row..<page.detail.endRow).map { row in
      grid.picture.split(separator: "\n", omittingEmptySubsequences: false)[row]
        .dropFirst(page.detail.column).description
    }
  }

  @Test func besideAListLabelsStandInTheSameRowsForEveryItem() {
    var state = DashboardFixture.state(120, 40)
    state.press("2", "l", "l", "G", "l")
    let labels = [Phrase.lead, .coordinating, .deadline, .deliverable].map { state.say($0) }
    var rows: [String: Set<Int>] = [:]
    for _ in 0..<state.objectives.rows.count {
      for (row, line) in detail(state).enumerated() {
        for label in labels where line.hasPrefix(" \(label)") {
          rows[label, default: []].insert(row)
        }
      }
      state.press("k")
    }
    for label in labels { #expect(rows[label]?.count == 1, "\(label) \(rows[label] ?? [])") }
  }

  @Test(arguments: [(120, 40), (200, 60), (100, 24)])
  func besideAListTheNewestNoteIsShown(columns: Int, rows: Int) {
    var state = DashboardFixture.state(columns, rows)
    state.press("6", "j")
    state.attention.select(.item(state.plan.items[state.item("2.1.1")].id), in: state.snapshot)
    #expect(detail(state).contains { $0.contains("Đã gửi công văn đôn đốc lần 2") })
  }

  @Test(arguments: ["3 Enter", "5", "6", "8"])
  func theKeyOfTheDetailOpensAllThatIsKnownOfTheItem(way: String) throws {
    var state = DashboardFixture.state(160, 40)
    for key in way.split(separator: " ") { state.press(String(key)) }
    let item = try #require(state.selectedItem)
    #expect(state.picture.contains("Tab \(state.say(.inFull))"))
    state.press("Tab")
    #expect(state.screen == .objectives)
    #expect(state.objectives.pane == .detail)
    #expect(state.selectedItem == item)
    #expect(!state.picture.contains("Tab \(state.say(.inFull))"))
    state.press("<")
    #expect(state.selectedItem == item)
  }

  @Test func aClickOnTheDetailDoesWhatItsKeyDoes() throws {
    for way in ["6", "7"] {
      var state = DashboardFixture.state(120, 40)
      state.press(way)
      let page = PageLayout(size: state.size)
      let point = Point(column: page.detail.column + 3, row: page.detail.endRow - 3)
      _ = update(&state, .terminal(.mouse(MouseReport(position: point, kind: .press(.left)))))
      #expect(state.screen == .objectives)
      #expect(state.objectives.pane == .detail)
    }
  }

  @Test func aLongTitleIsWholeInTheDetailAtEveryWidth() {
    let title = "Tỉnh tiên tiến về tăng trưởng xanh của vùng kinh tế phía Nam"
    for columns in stride(from: 40, through: 240, by: 7) {
      var state = DashboardFixture.state(columns, 40)
      state.press("2", "j", "Tab")
      let words = state.picture.split { " \n│".contains($0) }.map(String.init)
      for word in title.split(separator: " ") {
        #expect(words.contains(String(word)), "\(columns)")
      }
      #expect(!state.picture.contains("Nam…"))
    }
  }

  @Test func onATallPageADepartmentShowsWhatItLeads() {
    var state = DashboardFixture.state(120, 40)
    state.press("3")
    #expect(state.picture.contains("▲ 2.1.1"))
    state = DashboardFixture.state(120, 6 + state.snapshot.responsibilities.count)
    state.press("3")
    #expect(!state.picture.contains("▲ 2.1.1"), "each has one row")
  }

  @Test(arguments: [Screen.departments, .timeline, .directives, .log])
  func onAWidePageSomethingStandsBesideTheList(screen: Screen) {
    var state = DashboardFixture.state(160, 40)
    state.press(CommandTable.row(of: screen.command)?.keyNames.first ?? "")
    let page = PageLayout(size: state.size)
    let grid = view(state, skin: .plain).frame.grid
    let rule = grid.picture.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.dropFirst(page.detail.column - 1).first
    }
    #expect(rule[page.body.row..<page.body.endRow].allSatisfy { $0 == "│" })
    #expect(detail(state).contains { !$0.allSatisfy { $0 == " " } })
  }

  @Test func aPanelHasAnEdgeWhereThereIsRoomAndIsWholeWhereNot() {
    var state = DashboardFixture.state(80, 24)
    state.press("2", "s")
    let lines = state.picture.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("┌") && $0.contains("┐") })
    #expect(lines.contains { $0.contains("└") && $0.contains("┘") })
    state = DashboardFixture.state(40, 12)
    state.press("2", "s")
    #expect(!state.picture.contains("┌"))
    for digit in 1...7 { #expect(state.picture.contains(" \(digit) ")) }
  }

  @Test(arguments: Language.allCases)
  func aTextNamesTheKeyThatAPersonSet(language: Language) {
    let rows = CommandTable.rows.map { row in
      row.command == .lookBack ? row.with([Key("F5")].compactMap(\.self)) : row
    }
    var state = State(
      snapshot: DashboardFixture.snapshot(), settings: Settings(language: language),
      now: DashboardFixture.now, size: Size(columns: 120, rows: 40), keymap: Keymap(rows: rows))
    state.press("V")
    #expect(state.picture.contains(language == .vietnamese ? "bấm F5 và" : "press F5 and"))
  }
}

extension State {
  fileprivate func item(_ id: String) -> Int {
    plan.items.indices.first { plan.items[$0].id.text == id } ?? 0
  }
}
