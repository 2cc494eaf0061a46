import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// How wide and tall pages are used, and what stands beside a list.
@Suite struct WideScreenTests {
  /// The rows of the detail beside the tree, without the tree.
  private func detail(_ state: State) -> [String] {
    let page = state.layout
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
    AttentionPage().select(.item(state.plan.items[state.item("2.1.1")].id), &state)
    #expect(detail(state).contains { $0.contains("Đã gửi công văn đôn đốc lần 2") })
  }

  @Test(arguments: [(120, 40), (200, 60), (240, 80)])
  func besideAListTheNewestNoteIsShownHoweverMuchElseThereIs(columns: Int, rows: Int) {
    let long = "Chưa xác định được quỹ đất để tiếp nhận các cơ sở chế biến hải sản phải di dời"
    let events = [
      DashboardFixture.event(
        7, "2026-11-23T01:31:00.000Z", "2.1.1", .obstacle(Obstacle(text: long))),
      DashboardFixture.event(
        8, "2026-11-23T01:32:00.000Z", "2.1.1",
        .set(Change(due: Day(iso: "2026-10-20")))),
      DashboardFixture.event(
        9, "2026-11-23T01:33:00.000Z", "2.1.1", .note(Note(text: "Ghi chú mới nhất: \(long)"))),
    ]
    let text = DashboardFixture.text.replacingFirst(
      "title: Kiểm soát ô nhiễm", with: "title: \(long) \(long)")
    var state = DashboardFixture.state(
      columns, rows,
      snapshot: DashboardFixture.snapshot(text: text, events: DashboardFixture.events + events))
    state.press("6")
    AttentionPage().select(.item(state.plan.items[state.item("2.1.1")].id), &state)
    #expect(detail(state).contains { $0.contains("Ghi chú mới nhất") })
  }

  @Test(arguments: ["1", "2", "3", "3 Enter", "4", "5", "6", "7", "8"], [80, 120, 200])
  func onEveryScreenTheMarkOfTheSelectionStandsOutsideOfTheContent(way: String, columns: Int) {
    var state = DashboardFixture.state(columns, 40)
    for key in way.split(separator: " ") { state.press(String(key)) }
    let rows = state.picture.split(separator: "\n").filter { $0.contains("▌") }
    #expect(rows.count == 1)
    #expect(rows.allSatisfy { $0.hasPrefix("▌ ") && $0.dropFirst(2).first != " " })
  }

  @Test func whatNeedsAttentionHasItsReasonsInOneColumn() throws {
    var state = DashboardFixture.state(80, 24)
    state.press("6")
    state.press("Space")
    let table = AttentionPage().table(in: state, state.layout, .unicode)
    let rows = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let columns = try state.snapshot.attention.enumerated().map { place, entry in
      let isSeen = state.attention.seen.contains(entry.subject(in: state.projection))
      let reasons =
        isSeen
        ? [state.say(.seen)]
        : [20, 30, 80].flatMap { state.projection.wordings(for: entry.reasons, in: $0, state.say) }
      let row = rows[table.line(place).row]
      let found = reasons.lazy.compactMap { row.firstRange(of: $0.prefix(6)) }.first
      return row.distance(from: row.startIndex, to: try #require(found).lowerBound)
    }
    #expect(state.picture.contains(state.say(.seen)))
    #expect(Set(columns).count == 1)
  }

  @Test func theMatrixSaysThatThereAreMoreDepartments() {
    let names = (1...12).map { "  - {id: d\($0), name: Cơ quan \($0), short: CQ \($0)}\n" }
    let ids = (1...12).map { "d\($0)" }.joined(separator: ", ")
    let text = DashboardFixture.text.replacingFirst(
      "objectives:\n  - id", with: names.joined() + "objectives:\n  - id"
    )
    .replacingFirst(
      "title: Chọn khu công nghiệp", with: "title: Chọn khu công nghiệp, coordinating: [\(ids)]")
    var state = DashboardFixture.state(
      60, 24, snapshot: DashboardFixture.snapshot(text: text))
    state.press("4")
    #expect(state.picture.contains("cột 1–9/15 ›"))
    for _ in 1...14 { state.press("→") }
    #expect(state.picture.contains("‹ cột 7–15/15"))
    state = DashboardFixture.state(120, 40, snapshot: DashboardFixture.snapshot(text: text))
    state.press("4")
    #expect(!state.picture.contains("cột 1"))
  }

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
      let page = state.layout
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

  @Test func aNameThatWouldBeCutIsTheShortOne() {
    let long = "Sở Nông nghiệp, Phát triển nông thôn và Thủy sản của tỉnh"
    let others = (1...3).map { "- {id: d\($0), name: Sở thứ \($0), short: S\($0)}" }
    let text = DashboardFixture.text.replacing(
      "- {id: japandesk",
      with: (["- {id: nn, name: \"\(long)\", short: Sở NN}"] + others + ["- {id: japandesk"])
        .joined(separator: "\n  "))
    var state = DashboardFixture.state(120, 40, snapshot: DashboardFixture.snapshot(text: text))
    state.press("3")
    #expect(state.snapshot.responsibilities.count > 6)
    #expect(state.picture.contains("Sở NN "))
    #expect(!state.picture.contains("Sở Nông"))
    #expect(state.picture.contains("Sở Tài nguyên và Môi trường"), "the others keep theirs")
  }

  @Test func aWidePageTellsWholeTitlesInTheLog() {
    let title = "Kiểm soát ô nhiễm ở các khu công nghiệp"
    let text = DashboardFixture.text.replacing("Kiểm soát ô nhiễm", with: title)
    for (columns, isWhole) in [(120, false), (300, true)] {
      var state = DashboardFixture.state(
        columns, 40, snapshot: DashboardFixture.snapshot(text: text))
      state.press("8", "G")
      let list = state.layout.log.list
      let rows = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
      let told = rows[list.row..<list.endRow].map { $0.prefix(list.columns) }
      #expect(told.contains { $0.contains(title) } == isWhole, "\(columns)")
    }
  }

  @Test(arguments: [Screen.departments, .timeline, .directives, .log])
  func onAWidePageSomethingStandsBesideTheList(screen: Screen) {
    var state = DashboardFixture.state(160, 40)
    state.press(CommandTable.row(of: screen.command)?.keyNames.first ?? "")
    let page = state.layout
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

  @Test func theTimelinesNamesGrowWithTheScreenAndLeaveTheCalendarItsRoom() {
    let state = DashboardFixture.state()
    let layouts = [80, 120, 200, 300, 500].map { columns in
      TimelineLayout(
        PageLayout(
          size: Size(columns: columns, rows: 50), sides: TimelinePage().sides(in: state)))
    }
    let names = layouts.map(\.names.columns)
    #expect(names == names.sorted() && (names.last ?? 0) > 120, "\(names)")
    for layout in layouts { #expect(abs(layout.chart.columns - layout.names.columns) <= 1) }
  }

  @Test(arguments: Language.allCases)
  func aTextNamesTheKeyThatAPersonSet(language: Language) {
    let rows = CommandTable.rows.map { row in
      row.command == .lookBack ? row.with([Key("F5")].compactMap(\.self)) : row
    }
    var state = State(
      of: DashboardFixture.plan, snapshot: DashboardFixture.snapshot(),
      settings: Settings(language: language),
      now: DashboardFixture.now, size: Size(columns: 120, rows: 40), keymap: Keymap(rows: rows))
    state.press("V")
    #expect(state.picture.contains(language == .vietnamese ? "bấm F5 rồi" : "press F5 and"))
  }
}

extension State {
  fileprivate func item(_ id: String) -> Int {
    plan.items.indices.first { plan.items[$0].id.text == id } ?? 0
  }
}
