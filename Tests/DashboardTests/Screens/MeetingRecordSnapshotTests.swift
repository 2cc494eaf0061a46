import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// The pages of meetings that were, and of closing one, at three sizes in both languages.
@Suite struct MeetingRecordSnapshotTests {
  private typealias Fixture = MeetingRecordFixture

  private static let scenes: [(name: String, events: [Event], keys: [String])] = [
    ("meeting-list", Fixture.open, ["M", "M", "↓", "Space", "↓"]),
    ("meeting-record", Fixture.past, ["M", "↓", "Enter"]),
    ("meeting-documents", Fixture.past, ["M", "↓", "d", "↓"]),
    ("meeting-supplement", Fixture.past, ["M", "↓", "b"]),
    ("meeting-closing-refused", Fixture.open, ["M", "C"]),
    ("meeting-closing", Fixture.settled, ["M", "C", "↓"]),
    ("meeting-changes", Fixture.past, ["M", "↓", "Space", "↓", "V"]),
  ]

  private func state(
    _ scene: (name: String, events: [Event], keys: [String]), _ size: Size, _ language: Language
  ) -> State {
    var state = DashboardFixture.state(
      size.columns, size.rows, language: language,
      snapshot: DashboardFixture.snapshot(events: scene.events))
    for key in scene.keys { state.press(key) }
    if state.meeting.page == .changes {
      let changes = MeetingChanges(
        between: Fixture.autumn, and: Fixture.summer, in: state.projection)
      _ = update(&state, .compared(changes))
    }
    return state
  }

  @Test(arguments: Language.allCases, ScreenSnapshotTests.sizes)
  func everyPageIsAsOnFile(language: Language, size: Size) {
    for scene in Self.scenes {
      expectSnapshot(
        state(scene, size, language).picture,
        "\(scene.name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: [(1, 1), (500, 1), (41, 13), (99, 17), (500, 200)])
  func everySizeCanBeDrawn(columns: Int, rows: Int) {
    for scene in Self.scenes {
      let size = Size(columns: columns, rows: rows)
      let frame = view(state(scene, size, .vietnamese), skin: Skin(styles: .plain)).frame
      #expect(frame.grid.size == size)
    }
  }
}
