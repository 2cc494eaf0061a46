import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// The filter, from the first key to the name it is kept under.
@Suite struct FilterTests {
  private func rows(_ state: State) -> [String] {
    state.objectives.rows.map { state.plan.items[$0].id.text }
  }

  @Test func threeKeysShowWhatIsBehindAndTheWayThere() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter")
    #expect(state.screen == .objectives)
    #expect(state.overlay == nil)
    #expect(rows(state) == ["2", "2.1", "2.1.1"])
    #expect(state.picture.contains("Lọc: ▲ chậm · 3/10 mục"))
  }

  @Test func theListAndTheCountFollowEachChoice() {
    var state = DashboardFixture.state(language: .english)
    state.press("2", "f", "Tab", "1")
    #expect(state.filtering.current.deadlines == [.overdue])
    #expect(rows(state) == ["2", "2.1", "2.1.1"])
    #expect(state.picture.contains("1 of 10 items"))
    state.press("1")
    #expect(rows(state) == ["1", "2"])
    state.press("→", "→", "Space")
    #expect(state.filtering.current.deadlines == [.inTime])
  }

  @Test func lettersAreTheTextWhereverTheCursorIs() {
    var state = DashboardFixture.state()
    state.press("f")
    state.type("tai nguyen")
    #expect(state.filtering.current.text == "tai nguyen")
    #expect(state.mode == .field)
    state.press("Enter")
    #expect(rows(state) == ["2", "2.1", "2.1.1", "2.1.2"])
  }

  @Test func escapeGivesBackTheFilterOfBefore() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter", "f", "4", "2", "Esc")
    #expect(state.filtering.current.statuses == [.behind])
  }

  @Test func oneKeyClearsItAndBringsItBack() {
    var state = DashboardFixture.state()
    state.press("C")
    #expect(state.messages.current?.text == .filterIsEmpty)
    state.press("f", "4", "Enter", "C")
    #expect(state.snapshot.matches == nil)
    #expect(!state.picture.contains("Lọc:"))
    state.press("C")
    #expect(state.filtering.current.statuses == [.behind])
  }

  @Test(arguments: Language.allCases)
  func whatMatchesNothingSaysSoAndHowToClear(language: Language) {
    for screen in ["2", "3", "4", "5", "6", "7", "8"] {
      var state = DashboardFixture.state(80, 24, language: language)
      state.press(screen, "f", "7", "Enter")
      let text = state.say(.nothingMatches(clear: "C", change: "f"))
      #expect(state.picture.contains(text), "\(screen)")
      #expect(state.selectedItem == nil)
      #expect(state.press("s").isEmpty)
    }
  }

  @Test func everyScreenButTheOverviewIsNarrowed() {
    var state = DashboardFixture.state()
    state.press("2", "f", "4", "Enter")
    for (key, badge) in [
      ("3", "3/10 mục"), ("4", "3/10 mục"), ("5", "3/10 mục"), ("6", "3/5"), ("7", "1/2"),
      ("8", "4/6"),
    ] {
      state.press(key)
      #expect(state.picture.contains(badge), "\(key)\n\(state.picture)")
    }
    state.press("1")
    #expect(!state.picture.contains("3/10 mục"))
    #expect(state.picture.contains("7 Chỉ đạo 2"))
  }

  @Test func goingToAHiddenItemClearsTheFilter() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter", "/")
    state.type("Danh muc")
    state.press("Enter")
    #expect(state.snapshot.matches == nil)
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "1.1.1")
  }

  @Test func aSearchThatIsLeftGivesTheFilterBack() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter")
    let before = (state.filtering.current, state.selectedSubject)
    state.press("/")
    state.type("Danh muc")
    #expect(state.snapshot.matches == nil)
    state.press("Esc")
    #expect(state.filtering.current == before.0)
    #expect(state.selectedSubject == before.1)
    #expect(state.filtering.cleared == nil)
    #expect(state.messages.current == nil)
  }

  @Test func aSearchLooksFirstAmongWhatTheFilterShows() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter", "/")
    // 2.1.1 is shown, 2.1.2 before it in nothing: both titles have the letters.
    state.type("t")
    #expect(state.snapshot.matches != nil)
    let all = state.objectives.rows
    state.press("Enter", "n", "n", "n", "N")
    #expect(state.snapshot.matches != nil)
    #expect(state.objectives.rows == all)
  }

  @Test func theFilterComesBackWhileTheTextGrows() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter", "/")
    state.type("Danh muc")
    #expect(state.snapshot.matches == nil)
    state.press("Ctrl-U")
    state.type("Kiem soat")
    #expect(state.snapshot.matches != nil)
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1.1")
  }

  @Test func aFilterIsKeptUnderANameAndCalledUpAgain() throws {
    var state = DashboardFixture.state()
    state.press("f", "4", "Ctrl-S")
    state.type("Chậm")
    let effects = state.press("Enter")
    var filter = ItemFilter()
    filter.statuses = [.behind]
    let saved = try #require(SavedFilter(name: "Chậm", filter: filter))
    #expect(effects == [.keepFilter(saved)])
    state.press("Enter")
    #expect(state.picture.contains("Lọc: Chậm · 3/10 mục"))
    state.press("C", "f", "Shift-Tab", "Enter")
    #expect(state.filtering.current == filter)
    #expect(state.overlay == nil)
    state.press("f", "Shift-Tab")
    #expect(state.press("Del") == [.dropFilter(named: "Chậm")])
    #expect(state.settings.filters.isEmpty)
  }

  @Test func anEmptyFilterOrAnEmptyNameIsNotKept() {
    var state = DashboardFixture.state()
    state.press("f", "Ctrl-S")
    state.type("a")
    #expect(state.press("Enter").isEmpty)
    state.press("Esc", "4", "Ctrl-S")
    #expect(state.press("Enter").isEmpty)
    #expect(state.settings.filters.isEmpty)
  }

  @Test func theFilterStaysWhenThePlanChanges() {
    var state = DashboardFixture.state()
    state.press("f", "4", "Enter", "↓", "↓")
    let text = DashboardFixture.text.replacingFirst("due: 2026-10-13", with: "due: 2027-12-31")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    #expect(state.filtering.current.isActive)
    #expect(
      state.snapshot.matches?.count
        == state.projection.plan.items.indices.count {
          state.projection.effectiveStatus(of: $0) == .behind
        })
  }

  @Test func aClickChoosesToo() throws {
    var state = DashboardFixture.state()
    state.press("2", "f")
    let lines = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("▲ chậm  ✓ hoàn thành") })
    let place = try #require(lines[row].range(of: "▲ chậm  ✓ hoàn thành"))
    let column = lines[row].distance(from: lines[row].startIndex, to: place.lowerBound)
    let report = MouseReport(position: Point(column: column, row: row), kind: .press(.left))
    _ = update(&state, .terminal(.mouse(report)))
    #expect(state.filtering.current.statuses == [.behind])
  }
}
