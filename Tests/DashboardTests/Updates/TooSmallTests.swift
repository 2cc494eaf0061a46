import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Where the page is too small to be seen, keys do nothing that nobody sees.
@Suite struct TooSmallTests {
  private static let small = Size(columns: 39, rows: 11)
  private static let sizes = [small, Size(columns: 120, rows: 11), Size(columns: 39, rows: 40)]

  private static let starts: [(name: String, state: State)] = [
    ("overview", DashboardFixture.state()),
    ("tree", keyed(DashboardFixture.state(), "2", "↓", "→", "→", "→", "→")),
    ("menu", keyed(DashboardFixture.state(), "6", "s")),
    ("removal", keyed(DashboardFixture.state(), "2", "D")),
    ("form", keyed(DashboardFixture.state(), "6", "m", "a", "b")),
    ("palette", keyed(DashboardFixture.state(), ":", "s")),
    ("presenter", MeetingFixture.joined()), ("closing", keyed(MeetingFixture.joined(), "C")),
  ]

  private static func keyed(_ state: State, _ keys: String...) -> State {
    var state = state
    for key in keys { state.press(key) }
    return state
  }

  /// Every key that there is, in every place: at most it quits, suspends or redraws.
  @Test(arguments: starts.indices, sizes)
  func noKeyDoesWhatNobodySees(start: Int, size: Size) {
    var before = Self.starts[start].state
    _ = update(&before, .terminal(.resize(size)))
    for key in Set(CommandTable.rows.flatMap(\.keyNames)).union(["1", "5", "Enter"]) {
      var state = before
      let effects = state.press(key) + state.press("Enter")
      #expect(
        effects.allSatisfy { [.quit, .suspend, .redraw].contains($0) }, "\(key): \(effects)")
      #expect(state.place == before.place && state.meeting.page == before.meeting.page, "\(key)")
      #expect(state.mode == before.mode && !state.saves.isPending, "\(key)")
      let wheel = MouseReport(position: Point(column: 1, row: 1), kind: .wheelDown)
      _ = update(&state, .terminal(.mouse(wheel)))
      #expect(state.place == before.place)
    }
  }

  @Test func typingGoesOnAndNothingIsSaved() {
    var state = Self.starts[4].state
    _ = update(&state, .terminal(.resize(Self.small)))
    state.type("c")
    state.press("Backspace")
    state.type("d")
    #expect(state.press("Enter", "Esc").isEmpty)
    _ = update(&state, .terminal(.resize(Size(columns: 120, rows: 40))))
    guard case .form(let form)? = state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.texts.first == "abd")
  }

  @Test func quittingAsksAndIsSeenToAsk() {
    var state = Self.starts[4].state
    _ = update(&state, .terminal(.resize(Self.small)))
    #expect(state.press("Ctrl-C").isEmpty)
    #expect(state.messages.current?.text == .textsNotSaved(quit: "q"))
    #expect(state.picture.contains("chưa lưu"))
    #expect(state.press("Ctrl-C") == [.quit])
    var other = Self.starts[0].state
    _ = update(&other, .terminal(.resize(Self.small)))
    #expect(other.press("q") == [.quit])
  }

  @Test func whatWasTypedWhileSavingWaitsUntilItCanBeSeen() {
    var state = Self.keyed(DashboardFixture.state(), "6", "=")
    state.press("s", "4")
    _ = update(&state, .terminal(.resize(Self.small)))
    #expect(update(&state, .saved(token: 1)).isEmpty)
    #expect(!state.held.isEmpty)
    #expect(
      update(&state, .terminal(.resize(Size(columns: 120, rows: 40)))).contains {
        if case .storage(.append, _) = $0 { true } else { false }
      })
  }
}
