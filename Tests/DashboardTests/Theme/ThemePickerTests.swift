import CellGrid
import Phrases
import Testing

@testable import Dashboard

@Suite struct ThemePickerTests {
  static let choices = ["dark", "light", "mine"].map { name in
    ThemeChoice(
      name: name, title: Phrase("Tên \(name)", "Title \(name)"),
      about: Phrase("Mô tả của \(name) cho phòng sáng", "What \(name) is good for in bright rooms"),
      isOwn: name == "mine")
  }

  private func open(_ columns: Int = 120, _ rows: Int = 40) -> State {
    var state = DashboardFixture.state(columns, rows)
    _ = update(&state, .themes(Self.choices, fault: nil))
    #expect(state.press("T") == [.findThemes])
    return state
  }

  @Test func movingShowsEachThemeAndRemembersNone() {
    var state = open()
    #expect(state.press("↓") == [.showTheme("light")])
    #expect(state.press("End") == [.showTheme("mine")])
    #expect(state.press("↓") == [], "there is none below the last")
    #expect(state.press("g") == [.showTheme("dark")])
  }

  @Test func enterKeepsTheThemeAndRemembersIt() {
    var state = open()
    state.press("↓")
    #expect(state.press("Enter") == [.remember(state.settings)])
    #expect(state.settings.theme == "light")
    #expect(state.overlay == nil)
  }

  @Test func aDigitKeepsItsTheme() {
    var state = open()
    state.press("↓")
    #expect(state.press("3") == [.remember(state.settings)])
    #expect(state.settings.theme == "mine" && state.overlay == nil)
    state.press("T")
    #expect(state.press("4") == [], "there is no fourth")
    #expect(state.settings.theme == "mine" && state.overlay != nil)
  }

  @Test(arguments: ["Esc", "Ctrl-C"])
  func leavingBringsTheOldThemeBack(key: String) {
    var state = open()
    state.press("↓", "↓")
    #expect(state.press(key) == [.showTheme("dark")])
    #expect(state.settings.theme == "dark")
    #expect(state.overlay == nil)
  }

  @Test func aClickOnALineKeepsItsThemeAndOneBesideLeaves() throws {
    var state = open(80, 24)
    let row = try #require(
      state.picture.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("Tên light")
      })
    var other = state
    func click(_ state: inout State, _ column: Int, _ row: Int) -> [Effect] {
      let point = Point(column: column, row: row)
      return update(
        &state, .terminal(.mouse(MouseReport(position: point, kind: .press(.left)))))
    }
    let effects = click(&state, 70, row)
    #expect(effects == [.remember(state.settings)])
    #expect(state.settings.theme == "light")
    other.press("↓")
    #expect(click(&other, 2, 8) == [.showTheme("dark")])
    #expect(other.overlay == nil)
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)])
  func everyLineNamesItsThemeAndTheSelectedOneIsDescribed(columns: Int, rows: Int) {
    let picture = open(columns, rows).picture
    for choice in Self.choices {
      #expect(picture.contains(choice.name) && picture.contains(choice.title.vietnamese))
    }
    #expect(picture.contains(columns < 120 ? "Mô tả của dark" : "Mô tả của mine"))
    #expect(picture.contains("của bạn"))
  }

  @Test func aLongListScrollsWithTheSelection() {
    var state = DashboardFixture.state(40, 12)
    let many = (1...60).map { number in
      ThemeChoice(
        name: "theme\(number)", title: .verbatim("T\(number)"), about: .verbatim("about"),
        isOwn: true)
    }
    _ = update(&state, .themes(many, fault: nil))
    state.press("T", "End")
    #expect(state.picture.contains("theme60") && state.picture.contains("60/60"))
    #expect(!state.picture.contains("theme1 "))
    state.press("PgUp", "PgUp", "Home")
    #expect(state.picture.contains("theme1 ") && state.settings.theme == "theme1")
  }

  @Test func themesThatCameMeanwhileAreListedAroundTheOneInUse() {
    var state = open()
    state.press("↓")
    let more = [
      ThemeChoice(name: "new", title: .verbatim("N"), about: .verbatim(""), isOwn: true)
    ]
    #expect(update(&state, .themes(more + Self.choices, fault: nil)) == [])
    #expect(state.picture.contains("new"))
    #expect(state.press("↓") == [.showTheme("mine")])
  }

  @Test func anInputMethodLeavesTheKeysWhatTheyAre() {
    var state = open()
    // Telex makes one letter of two j's pressed after a vowel; in a list each moves a row.
    state.type("jj")
    _ = update(&state, .pause)
    #expect(state.settings.theme == "mine")
  }

  @Test func withoutThemesThereIsNothingToMoveThrough() {
    var state = DashboardFixture.state()
    _ = update(&state, .themes([], fault: nil))
    state.press("T", "↓", "↑", "PgDn")
    #expect(state.settings.theme == "dark")
    #expect(state.press("Esc") == [])
  }
}
