import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Every page that prints a percentage, on a desk and on a wall: 100 and 0 are exact on all of them
/// (design, section 2, Rules).
@Suite struct PercentageTests {
  static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 160, rows: 50),
  ]

  /// Every screen, and the pages on one objective or strategy. Where an action is selected its own
  /// detail tells how far that is, so the lists of actions stand alone here.
  private static let scenes: [(name: String, keys: [String])] = [
    ("overview", []), ("objectives", ["2"]), ("strategies", ["2", "→", "→"]),
    ("objective", ["2", "Tab"]), ("strategy", ["2", "→", "→", "Tab"]), ("why", ["2", "w"]),
    ("departments", ["3"]), ("matrix", ["4"]), ("timeline", ["5"]), ("attention", ["6"]),
    ("directives", ["7"]), ("log", ["8"]), ("palette", [":", "1"]),
  ]

  /// What all the screens show, by their names.
  private func pages(_ text: String, _ size: Size, _ language: Language) -> [String: String] {
    var pages: [String: String] = [:]
    let meeting = [
      MeetingFixture.step(
        1, "2026-11-23T02:10:00.000Z", "2026-11-23",
        .open(MeetingOpening(title: "Họp", place: "", chair: "", secretary: "", minutes: 30))),
      MeetingFixture.step(
        2, "2026-11-23T02:11:00.000Z", "2026-11-23",
        .agenda([AgendaEntry(item: .item(itemID("1")), minutes: 5, reason: "")])),
      MeetingFixture.step(3, "2026-11-23T02:12:00.000Z", "2026-11-23", .turn(.item(itemID("1")))),
    ]
    let calm = DashboardFixture.snapshot(text: text, events: [])
    for scene in Self.scenes {
      var state = DashboardFixture.state(
        size.columns, size.rows, language: language, snapshot: calm)
      for key in scene.keys { state.press(key) }
      let isOnAction = state.selectedItem.map(state.plan.isLeaf) ?? false
      pages[scene.name] = isOnAction ? state.picture.withoutDetail : state.picture
    }
    var state = DashboardFixture.state(
      size.columns, size.rows, language: language,
      snapshot: DashboardFixture.snapshot(text: text, events: meeting))
    state.press("M")
    pages["presenter"] = state.picture
    var settings = KioskSettings()
    settings.language = language
    let wall = KioskFixture.snapshot(text: text, events: [])
    var kiosk = KioskFixture.state(size.columns, size.rows, settings, snapshot: wall)
    for (place, picture) in kiosk.pictures().enumerated() { pages["wall \(place)"] = picture }
    pages["wall text"] =
      kioskText(wall, settings, columns: size.columns).joined(separator: "\n")
    return pages
  }

  @Test(arguments: Language.allCases, sizes)
  func nearlyAllIsNowhereAll(language: Language, size: Size) {
    for (text, rate) in [
      (nearlyAll(done: 200, of: 201, progress: 0), "99,5 %"),
      (nearlyAll(done: 199, of: 200, progress: 20), "99,5 %"),
    ] {
      let pages = pages(text, size, language)
      for (name, page) in pages {
        #expect(!page.summedPercents.contains("100 %"), "\(name) \(size)\n\(page)")
      }
      let told = language == .vietnamese ? rate : rate.replacing(",", with: ".")
      #expect(pages["wall text"]?.summedPercents.contains(told) == true)
      #expect(pages["wall text"]?.summedPercents.contains("99 %") == true)
      #expect(pages["objectives"]?.summedPercents.contains("99 %") == true)
      #expect(pages["presenter"]?.summedPercents.contains("99 %") == true)
      if size.columns >= 80 {
        if size.columns >= 100 {
          #expect(pages["overview"]?.summedPercents.contains(told) == true)
        }
        #expect(pages["overview"]?.summedPercents.contains("99 %") == true)
        #expect(pages["departments"]?.summedPercents.contains(told) == true)
      }
    }
  }

  @Test(arguments: Language.allCases, sizes)
  func hardlyAnyIsNowhereNone(language: Language, size: Size) {
    let pages = pages(nearlyAll(done: 1, of: 401, progress: 0), size, language)
    for (name, page) in pages {
      #expect(!page.summedPercents.contains("0 %"), "\(name) \(size)\n\(page)")
    }
    #expect(pages["wall text"]?.summedPercents.contains("1 %") == true)
    #expect(pages["objectives"]?.summedPercents.contains("1 %") == true)
    #expect(pages["presenter"]?.summedPercents.contains("1 %") == true)
  }

  /// The pages of the test are all there are.
  @Test func everyScreenAndWallPageIsLookedAt() {
    let shown = Set(
      Self.scenes.map { scene -> Screen in
        var state = DashboardFixture.state()
        for key in scene.keys { state.press(key) }
        return state.screen
      })
    #expect(shown == Set(Screen.allCases))
    #expect(KioskSettings().sections == KioskSection.allCases)
  }

  /// The points behind plan are the difference of the two values shown, wherever all three stand.
  @Test(arguments: Language.allCases)
  func pointsAreTheDifferenceOfTheValuesShown(language: Language) {
    // 326 of 365 days are gone: 89.3, shown as 89; 45 per cent are done.
    let text = DashboardFixture.text.replacing("due: 2026-10-13", with: "due: 2027-01-01")
    let snapshot = DashboardFixture.snapshot(text: text)
    var state = DashboardFixture.state(200, 60, language: language, snapshot: snapshot)
    let points = language == .vietnamese ? "44 đ" : "44 points"
    #expect(state.picture.contains(points))
    state.press("6")
    #expect(state.picture.contains(points))
    state.press(":")
    state.type("2.1.1")
    state.press("Enter", "w")
    #expect(state.picture.contains("89 %") && state.picture.contains("45 %"))
    #expect(state.picture.contains(points))
    var settings = KioskSettings()
    settings.language = language
    let wall = KioskFixture.snapshot(text: text)
    #expect(
      kioskText(wall, settings, columns: 200).joined(separator: "\n").contains(points))
  }
}

extension String {
  /// A list without the detail beside it.
  fileprivate var withoutDetail: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "│ ", maxSplits: 1).first.map(String.init) ?? "" }
      .joined(separator: "\n")
  }
}
