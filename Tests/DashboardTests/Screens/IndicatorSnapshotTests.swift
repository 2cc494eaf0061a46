import CellGrid
import Phrases
import Testing

@testable import Dashboard

/// What indicators, their form and the form of a directive look like.
@Suite struct IndicatorSnapshotTests {
  static let scenes: [(name: String, keys: [String])] = [
    ("indicators-in-detail", ["2", "↓", "Tab"]),
    ("indicator-page", ["2", "↓", "Tab", "Enter", "↓"]),
    ("indicator-menu", ["2", "↓", "i"]),
    ("measure-form", ["2", "↓", "i", "1", "6", "0", ",", "5"]),
    ("directive-form", ["2", "↓", "→", "→", "→", "→", "x"]),
  ]

  @Test(
    arguments: Language.allCases,
    ScreenSnapshotTests.sizes + [Size(columns: 200, rows: 60)])
  func everySceneIsAsOnFile(language: Language, size: Size) {
    for scene in Self.scenes {
      var state = IndicatorFixture.state(size.columns, size.rows)
      state.settings.language = language
      for key in scene.keys { state.press(key) }
      expectSnapshot(
        state.picture, "\(scene.name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: [(40, 12), (41, 13), (60, 16), (99, 17), (110, 18), (500, 150)])
  func everySizeDrawsThePlotWithItsNewestValue(columns: Int, rows: Int) {
    var state = IndicatorFixture.state(columns, rows)
    state.press("2", "↓", "Tab", "Enter")
    #expect(state.picture.contains("□"))
    #expect(state.picture.contains("◇"))
    #expect(state.picture.contains("hôm nay"))
  }
}
