import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// An objective without strategies says so on every screen and wall page, and nothing of a task.
@Suite struct EmptyObjectiveScreenTests {
  private static let text = """
    format: tiendo/1
    id: e
    title: Mới lập
    short: MOI
    departments:
      - {id: a, name: Sở A, short: Sở A}
    objectives:
      - {id: "1", title: Mục tiêu một, lead: a, start: 2026-01-01, due: 2026-12-31}
      - {id: "2", title: Mục tiêu hai, lead: a}
    """

  @Test(arguments: Language.allCases, PercentageTests.sizes)
  func nothingIsClaimedOfIt(language: Language, size: Size) {
    let snapshot = DashboardFixture.snapshot(text: Self.text, events: [])
    let say = Wording(language)
    let claims = ["0 %", say(Status.notStarted.phrase), "○"]
    for scene in ScreenSnapshotTests.scenes
    where !["status-menu", "filter", "help", "palette", "why-parent", "why-leaf"].contains(
      scene.name)
      && !scene.name.hasPrefix("filter")
    {
      var state = DashboardFixture.state(
        size.columns, size.rows, language: language, snapshot: snapshot)
      for key in scene.keys { state.press(key) }
      for claim in claims {
        #expect(!state.picture.contains(claim), "\(scene.name) \(size)\n\(state.picture)")
      }
    }
    var settings = KioskSettings()
    settings.language = language
    let wall = KioskFixture.snapshot(text: Self.text, events: [])
    var kiosk = KioskFixture.state(size.columns, size.rows, settings, snapshot: wall)
    let pictures =
      kiosk.pictures() + [kioskText(wall, settings, columns: size.columns).joined(separator: "\n")]
    for picture in pictures {
      for claim in claims { #expect(!picture.contains(claim), "\(size)\n\(picture)") }
    }
  }

  @Test(arguments: Language.allCases)
  func whatItLacksIsSaid(language: Language) {
    let snapshot = DashboardFixture.snapshot(text: Self.text, events: [])
    let nothing = Wording(language)(Status?.none.phrase)
    var state = DashboardFixture.state(120, 40, language: language, snapshot: snapshot)
    #expect(state.picture.lowercased().contains(nothing))
    #expect(!state.picture.contains(state.say(.nothingToDecide)), "nothing is followed yet")
    state.press("2", "Enter")
    #expect(state.picture.lowercased().contains(nothing))
    state.press("w")
    #expect(state.picture.lowercased().contains(nothing))
    var settings = KioskSettings()
    settings.language = language
    let wall = KioskFixture.snapshot(text: Self.text, events: [])
    #expect(kioskText(wall, settings, columns: 100).joined().contains(nothing))
  }

  @Test func leadershipJudgesItAndItTakesNoProgress() {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(text: Self.text, events: []))
    state.press("2", "p")
    #expect(state.overlay == nil)
    #expect(
      state.picture.contains(state.say(EditRefusal.progressOfEmptyObjective.phrase).prefix(40)))
    #expect(state.press("s", "3").count == 1)
  }
}
