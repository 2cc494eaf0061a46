import CellGrid
import PlanDomain
import Testing

@testable import Dashboard

/// No key that the help names is dead: it does something, or the screen says why not.
@Suite struct SilentKeysTests {
  private static let ways: [ClicksAndKeysTests.Way] =
    ClicksAndKeysTests.ways
    + (1...8).map { screen in
      ("looking back", DashboardFixture.lookingBack("2026-10-20", 80, 24), ["\(screen)"])
    }

  @Test(arguments: ways.indices) func everyKeyAnswers(index: Int) {
    let way = Self.ways[index]
    var start = way.start
    for key in way.keys { start.press(key) }
    start.messages.clear()
    let before = ClicksAndKeysTests.Outcome(start, [])
    let mode = start.mode
    for row in start.keymap.rows where row.modes.contains(mode) && !isAMove(row.command, in: mode) {
      for name in row.keyNames {
        guard let key = Key(name), start.keymap.resolve(mode, key) == row.command else { continue }
        var state = start
        let effects = update(&state, .terminal(.key(key)))
        #expect(
          ClicksAndKeysTests.Outcome(state, effects) != before,
          "\(way.name) \(way.keys): \(name) \(row.command)")
      }
    }
  }

  /// What leads nowhere from an edge, or to where one is already.
  private func isAMove(_ command: Command, in mode: Mode) -> Bool {
    switch command {
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .left, .right, .back, .goToToday: true
    case .showOverview, .showObjectives, .showDepartments, .showMatrix, .showTimeline,
      .showAttention, .showDirectives, .showLog:
      true
    // An agenda's first item can't be earlier, nor shorter than the shortest; who is present is.
    case .earlier, .fewerMinutes, .attendPresent: true
    // On the only indicator of an item there is nothing further to open.
    case .drill: mode == .browse
    case .clearRow, .clearFilter: mode == .facets
    default: mode == .field
    }
  }
}
