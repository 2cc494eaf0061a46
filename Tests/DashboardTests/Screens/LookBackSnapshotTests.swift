import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// What the screens show as of an earlier day, at three sizes, in both languages.
@Suite struct LookBackSnapshotTests {
  static let scenes: [(name: String, keys: [String])] = [
    ("overview", []),
    ("detail", ["2", "↓", "→", "→", "→", "→", "Enter"]),
    ("timeline", ["5", "↓"]),
    ("directives", ["7"]),
    ("list", ["V", "↓"]),
    ("field", ["v", "3", "1", "/", "1", "2"]),
    ("refusal", ["2", "v", "2", "4", "/", "1", "1", "/", "2", "7", "Enter"]),
  ]

  @Test(arguments: Language.allCases, ScreenSnapshotTests.sizes)
  func everySceneIsAsOnFile(language: Language, size: Size) {
    for scene in Self.scenes {
      var state = DashboardFixture.lookingBack(
        "2026-10-20", size.columns, size.rows, language: language)
      state.messages.clear()
      for key in scene.keys { state.press(key) }
      let name = "as-of-\(scene.name)-\(size.columns)x\(size.rows)-\(language.rawValue)"
      expectSnapshot(state.picture, name)
    }
  }

  @Test(arguments: [(1, 1), (40, 12), (41, 13), (99, 17), (500, 200)])
  func everySizeCanBeDrawn(columns: Int, rows: Int) {
    for scene in Self.scenes {
      var state = DashboardFixture.lookingBack("2026-10-20", columns, rows)
      for key in scene.keys { state.press(key) }
      let frame = view(state, skin: Skin(styles: .plain, glyphs: .ascii)).frame
      #expect(frame.grid.size == Size(columns: columns, rows: rows))
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor)) }
    }
  }
}
