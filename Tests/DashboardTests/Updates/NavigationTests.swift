import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Where keys and clicks lead, and that files changing leave a person where they were.
@Suite struct NavigationTests {
  func selected(_ state: State) -> String? {
    state.selectedItem.map { state.plan.items[$0].id.text }
  }

  @Test func drillAndBackWalkTheTree() {
    var state = DashboardFixture.state()
    var seen: [String?] = []
    for key in ["↓", "Enter", "→", "→", "→"] {
      state.press(key)
      seen.append(selected(state))
    }
    #expect(seen == ["2", "2", "2.1", "2.1", "2.1.1"])
    #expect(state.screen == .objectives)
    state.press("Enter")
    #expect(state.objectives.pane == .detail)
    for key in ["Esc", "←", "h", "Esc"] { state.press(key) }
    #expect(selected(state) == "2")
    state.press("Esc", "Esc")
    #expect(state.screen == .overview)
  }

  @Test func theNextMatchIsAPlaceToComeBackFrom() {
    var state = DashboardFixture.state()
    state.press("/")
    state.type("Danh muc")
    state.press("Enter", "7", "n")
    #expect(state.screen == .objectives)
    #expect(selected(state) == "1.1.1")
    state.press("<")
    #expect(state.screen == .directives)
  }

  @Test func backAndForwardGoWhereOneWas() {
    var state = DashboardFixture.state()
    state.press("2", "8", "<")
    #expect(state.screen == .objectives)
    state.press("<")
    #expect(state.screen == .overview)
    state.press(">", ">")
    #expect(state.screen == .log)
  }

  @Test(arguments: [
    ("1 <", Phrase.nowhereBack), ("1 >", Phrase.nowhereForward),
    ("1 Space", Phrase.notOnThisScreen), ("2 Space", Phrase.notOnThisScreen),
    ("4 +", Phrase.notOnThisScreen), ("4 0", Phrase.notOnThisScreen),
    ("3 Tab", Phrase.openDepartmentFirst("Enter")), ("3 s", Phrase.openDepartmentFirst("Enter")),
    ("7 e", Phrase.onlyForItems), ("7 i", Phrase.onlyForItems),
    ("3 w", Phrase.openDepartmentFirst("Enter")), ("3 y", Phrase.openDepartmentFirst("Enter")),
  ])
  func aKeyThatDoesNothingHereSaysWhy(keys: String, why: Phrase) {
    var state = DashboardFixture.state()
    for key in keys.split(separator: " ") { state.press(String(key)) }
    #expect(state.messages.current?.text == why)
  }

  @Test func aRowAboutNoItemSaysSoWhenItIsOpened() {
    let opening = DashboardFixture.event(
      7, "2026-11-23T02:00:00.000Z", "", .meeting(.supplement("Bổ sung")))
    for key in ["Enter", "Tab"] {
      var state = DashboardFixture.state(
        snapshot: DashboardFixture.snapshot(events: DashboardFixture.events + [opening]))
      state.press("8", key)
      #expect(state.screen == .log)
      #expect(state.messages.current?.text == .nothingToOpen)
    }
  }

  @Test func theFirstLookAtTheTreeSaysHowEachStrategyStands() {
    var state = DashboardFixture.state(80, 24, snapshot: .loading)
    _ = update(&state, .loaded(DashboardFixture.snapshot()))
    state.press("2")
    #expect(
      state.objectives.rows.map { state.plan.items[$0].id.text } == ["1", "1.1", "2", "2.1", "2.2"])
    // What was closed since stays closed when the files change.
    state.press("Esc")
    _ = update(&state, .loaded(DashboardFixture.snapshot()))
    #expect(state.objectives.rows.map { state.plan.items[$0].id.text } == ["1", "2", "2.1", "2.2"])
  }

  @Test func whereTheStrategiesDontFitOnThePageTheTreeBeginsClosed() {
    let more = (3...9).map { "      - {id: 2.\($0), title: Chiến lược \($0)}\n" }.joined()
    let text = DashboardFixture.text.replacingFirst(
      "      - id: \"2.1\"\n", with: more + "      - id: \"2.1\"\n")
    var state = DashboardFixture.state(40, 12, snapshot: .loading)
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    #expect(state.objectives.rows.count == 2)
  }

  @Test func onWhatASearchFoundTheFooterNamesTheKeyOfTheNext() {
    var state = DashboardFixture.state(80, 24)
    state.press("2")
    let next = "n \(CommandWords.searchNext.name.vietnamese)"
    #expect(!state.picture.contains(next))
    state.press("/")
    state.type("khu cong nghiep")
    state.press("Enter")
    #expect(state.picture.contains(next))
  }

  @Test func theSelectionStaysWhenThePlanChangesUnderneath() {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "→", "→")
    #expect(selected(state) == "2.1.1")
    let text = DashboardFixture.text.replacingFirst(
      "  - id: \"1\"\n    title: Kiện toàn",
      with: "  - {id: \"0\", title: Mục tiêu mới}\n  - id: \"1\"\n    title: Kiện toàn")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    #expect(state.plan.items.count == 11)
    #expect(selected(state) == "2.1.1")
  }

  @Test func aHalfTypedEditSurvivesAChangeOfTheFilesAndOfTheSize() {
    var state = DashboardFixture.state()
    state.press("2", "m")
    state.type("Đang gõ dở")
    _ = update(&state, .loaded(DashboardFixture.snapshot()))
    _ = update(&state, .terminal(.resize(Size(columns: 40, rows: 12))))
    guard case .form(let form)? = state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.texts == ["Đang gõ dở"])
  }

  @Test func theSelectionIsAlwaysOnScreen() {
    for rows in [12, 18, 24, 40] {
      var state = DashboardFixture.state(80, rows)
      state.press("2", "↓", "→", "→", "→")
      for key in ["End", "↑", "Home", "PgDn", "↓"] {
        state.press(key)
        let height = state.layout.listHeight
        let window = state.objectives.selection.window
        #expect((window.top..<window.top + height).contains(window.selected))
      }
    }
  }

  @Test func searchFindsWithoutAccentsAndEnterStaysThere() {
    var state = DashboardFixture.state()
    state.press("/")
    state.type("kiem soat o")
    #expect(selected(state) == "2.1.1")
    state.press("Enter")
    #expect(state.overlay == nil)
    #expect(selected(state) == "2.1.1")
    state.press("<")
    #expect(state.screen == .overview)
  }

  @Test func escapeFromASearchGoesBackToWhereItBegan() {
    var state = DashboardFixture.state()
    state.press("/")
    state.type("kiem")
    state.press("Esc")
    #expect(state.screen == .overview)
  }

  @Test func nextAndPreviousMatchGoRound() {
    var state = DashboardFixture.state()
    state.press("2", "/")
    state.type("tai")
    state.press("Enter")
    let first = selected(state)
    state.press("n")
    #expect(selected(state) == first)
    state.press("/", "Ctrl-U")
    state.type("cong")
    state.press("Enter")
    // From 2.1.2 on, then round.
    #expect(selected(state) == "2.2")
    state.press("n")
    #expect(selected(state) == "2.2.1")
    state.press("n")
    #expect(selected(state) == "1.1")
    state.press("N")
    #expect(selected(state) == "2.2.1")
  }

  @Test func aClickSelectsAndAClickOnATabOpensIt() throws {
    var state = DashboardFixture.state()
    func click(_ column: Int, _ row: Int) {
      let report = MouseReport(position: Point(column: column, row: row), kind: .press(.left))
      _ = update(&state, .terminal(.mouse(report)))
    }
    let tab = try #require(state.picture.split(separator: "\n")[1].range(of: "2 Mục tiêu"))
    let line = state.picture.split(separator: "\n")[1]
    click(line.distance(from: line.startIndex, to: tab.lowerBound) + 2, 1)
    #expect(state.screen == .objectives)
    let row = state.layout.tree.row
    click(12, row + 1)
    #expect(selected(state) == "2")
    click(2, row + 1)
    #expect(state.objectives.rows.count == 4)
    _ = update(
      &state,
      .terminal(.mouse(MouseReport(position: Point(column: 5, row: 9), kind: .wheelDown))))
    #expect(selected(state) == "2.2")
  }

  @Test func theLanguageChangesLiveAndIsRemembered() {
    var state = DashboardFixture.state()
    var chosen = state.settings
    chosen.language = .english
    #expect(state.press("L") == [.remember(chosen)])
    #expect(state.picture.contains("Overview"))
  }

  @Test func controlCLeavesAFieldThenAsksThenQuits() {
    var state = DashboardFixture.state()
    state.press("2", "m")
    #expect(state.press("Ctrl-C").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.press("Ctrl-C").isEmpty)
    #expect(state.messages.current?.text == state.quitQuestion)
    #expect(state.press("Ctrl-C") == [.quit])
  }

  @Test func quitWaitsForASaveOnce() {
    var state = DashboardFixture.state()
    state.press("2", "s", "3")
    #expect(state.press("q").isEmpty)
    #expect(state.press("q") == [.quit])
  }

  @Test func randomKeysNeverTrap() {
    var generator = SplitMix(seed: 7)
    var state = DashboardFixture.state()
    let keys = CommandTable.rows.flatMap(\.keyNames).compactMap { Key($0) }
    for step in 0..<20_000 {
      let key =
        step % 5 == 0
        ? Key(.character(Character(Unicode.Scalar(UInt8.random(in: 32...126, using: &generator)))))
        : keys[Int.random(in: 0..<keys.count, using: &generator)]
      let effects = update(&state, .terminal(.key(key)))
      for case .storage(.append(_, let token), _) in effects {
        _ = update(&state, .saved(token: token))
      }
      if step % 97 == 0 {
        let columns = Int.random(in: 1...200, using: &generator)
        let rows = Int.random(in: 1...60, using: &generator)
        _ = update(&state, .terminal(.resize(Size(columns: columns, rows: rows))))
      }
      if step % 50 == 0 { _ = state.picture }
    }
  }
}

extension String {
  func replacingFirst(_ target: String, with replacement: String) -> String {
    guard let range = range(of: target) else { return self }
    return replacingCharacters(in: range, with: replacement)
  }
}

extension StringProtocol {
  /// The first place where `target` stands, found without Foundation.
  func range(of target: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(target) {
        return start..<index(start, offsetBy: target.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

extension String {
  func replacingCharacters(in range: Range<Index>, with replacement: String) -> String {
    String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
  }
}
