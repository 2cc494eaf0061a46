import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Each page of a meeting at three sizes, in both languages.
@Suite struct MeetingSnapshotTests {
  static let scenes: [(name: String, keys: [String])] = [
    ("presenter", []),
    ("presenter-directive", ["1"]),
    ("presenter-status", ["s"]),
    ("presenter-conclusion", ["K"]),
    ("presenter-own-way", ["f", "→"]),
    ("agenda", ["A", "↓"]),
    ("agenda-search", ["A", "a", "t", "a", "i"]),
    ("attendance", ["H", "↓", "2"]),
    ("attendee", ["H", "↓", "3"]),
    ("badge", ["Esc"]),
  ]

  @Test(arguments: Language.allCases, ScreenSnapshotTests.sizes)
  func everyPageIsAsOnFile(language: Language, size: Size) {
    for scene in Self.scenes {
      var state = MeetingFixture.joined(size.columns, size.rows, language: language)
      for key in scene.keys { state.press(key) }
      expectSnapshot(
        state.picture, "meeting-\(scene.name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: Language.allCases, ScreenSnapshotTests.sizes)
  func theWayToAMeetingIsAsOnFile(language: Language, size: Size) {
    for (name, keys) in [
      ("opening", ["M", "Enter"]), ("proposal", ["A"]),
    ] {
      var state = DashboardFixture.state(
        size.columns, size.rows, language: language,
        snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
      for key in keys { state.press(key) }
      expectSnapshot(
        state.picture, "meeting-\(name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: Language.allCases, EverySizeTests.sizes)
  func everyPageIsWholeAtEverySize(language: Language, size: Size) {
    for scene in Self.scenes {
      var state = MeetingFixture.joined(size.columns, size.rows, language: language)
      for key in scene.keys { state.press(key) }
      let frame = view(state, skin: Skin(styles: .plain)).frame
      #expect(frame.grid.size == size)
      #expect(frame.grid.picture.split(separator: "\n")[0].contains("PBEG"), "\(scene.name)")
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor)) }
    }
  }
}
