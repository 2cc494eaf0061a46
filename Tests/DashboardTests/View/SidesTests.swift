import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// A list, its detail and what was recorded stand side by side, and the line between can be moved.
@Suite struct SidesTests {
  private static let sizes = [(100, 24), (120, 40), (160, 45), (200, 60)]
    .map { Size(columns: $0.0, rows: $0.1) }
  /// Each page that has a list beside a detail at some size.
  private static let pages = [
    ["2"], ["3"], ["3", "Enter"], ["5"], ["6"], ["6", "Tab"], ["7"], ["8"],
  ]

  private static func state(_ size: Size, _ keys: [String]) -> State {
    var state = DashboardFixture.state(size.columns, size.rows)
    for key in keys { state.press(key) }
    return state
  }

  @Test(arguments: pages, sizes) func keysMoveTheLineWithinBounds(keys: [String], size: Size) {
    var state = Self.state(size, keys)
    guard state.layout.hasSides else {
      #expect(state.press("Ctrl-→").isEmpty)
      #expect(state.messages.current?.text == .nothingBeside)
      return
    }
    let before = state.layout.listColumns
    #expect(state.press("Ctrl-→") == [.remember(state.settings)])
    #expect(state.layout.listColumns == min(before + 4, state.layout.bounded(list: .max)))
    for _ in 0..<99 { state.press("Ctrl-→") }
    #expect(state.layout.detailColumns >= 36)
    for _ in 0..<99 { state.press("Ctrl-←") }
    #expect(state.layout.listColumns >= 44)
    #expect(state.layout.listColumns + 1 + state.layout.detailColumns <= size.columns)
  }

  @Test func eachPageHasItsOwnAndItIsRemembered() {
    var state = Self.state(Size(columns: 120, rows: 40), ["2", "+", "+"])
    let wide = state.layout.listColumns
    state.press("6")
    #expect(state.settings.shares == [.tree: PageLayout.share(of: wide, in: 120)])
    #expect(state.layout.listColumns < wide)
    state.press("2")
    #expect(state.layout.listColumns == wide)
  }

  @Test func theMouseDragsTheLine() {
    var state = Self.state(Size(columns: 120, rows: 40), ["2"])
    let line = state.layout.listColumns
    let row = state.layout.body.row + 3
    func mouse(_ kind: MouseReport.Kind, _ column: Int) -> [Effect] {
      let point = Point(column: column, row: row)
      return update(&state, .terminal(.mouse(MouseReport(position: point, kind: kind))))
    }
    #expect(mouse(.press(.left), line).isEmpty)
    #expect(mouse(.release(.left), line - 11) == [.remember(state.settings)])
    #expect(state.layout.listColumns == line - 11)
    // A click elsewhere moves nothing.
    _ = mouse(.press(.left), 10)
    _ = mouse(.release(.left), 60)
    #expect(state.layout.listColumns == line - 11)
  }

  @Test func fromAHundredAndSixtyColumnsTheHistoryStandsAtTheRight() {
    for (columns, isShown) in [(159, false), (160, true), (200, true)] {
      let state = Self.state(Size(columns: columns, rows: 45), ["2"])
      let heading = state.picture.split(separator: "\n").first {
        $0.contains(state.say(.history)) && $0.contains("│")
      }
      #expect(state.layout.showsHistory == isShown)
      #expect(
        heading.map { $0.split(separator: "│").last?.contains(state.say(.history)) == true }
          ?? false || !isShown)
    }
  }

  @Test func theWayToTheRestNeverStandsAboveEmptyRows() {
    for size in Self.sizes {
      for keys in [["2"], ["6"], ["5"]] {
        var state = Self.state(size, keys)
        for _ in 0..<12 {
          state.press("↓")
          let lines = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
          let rows = lines.dropLast().map { $0.split(separator: "│").dropFirst().joined() }
          guard let hint = rows.firstIndex(where: { $0.contains(state.say(.inFull)) }) else {
            continue
          }
          #expect(
            hint == rows.count - 1 && rows[hint - 2].contains { $0 != " " }, "\(size) \(keys)")
        }
      }
    }
  }

  @Test func aMoveIsToldShortAndTheRestOnceTheHandRests() {
    var state = Self.state(Size(columns: 200, rows: 60), ["2"])
    state.press("↓")
    #expect(!state.isAtRest)
    #expect(state.clockPatience(at: state.now) == 250)
    _ = update(&state, .time(state.now.adding(milliseconds: 250)))
    #expect(state.isAtRest)
    #expect(state.clockPatience(at: state.now) == nil)
  }
}
