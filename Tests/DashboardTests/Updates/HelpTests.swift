import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// The pages of help, whose end is in reach at every width and size.
@Suite struct HelpTests {
  private func last(_ state: State) -> String {
    state.picture.split(separator: "\n").dropLast().last.map(String.init) ?? ""
  }

  @Test(arguments: [40, 60, 80, 96, 97, 98, 99, 100, 102, 103, 104, 105, 106, 107, 120, 200])
  func theLastLineIsInReach(columns: Int) throws {
    var state = DashboardFixture.state(columns, 24)
    let lines = KeyTable(state.keymap, state.say, .unicode).lines(
      columns: HelpLayout(state.layout).list.columns)
    let text = try #require(lines.last).map(\.text).joined()
    let word = try #require(text.split(separator: " ").last)
    state.press("?", "End")
    #expect(state.picture.contains(word), "\(columns)")
    state.press("Home")
    for _ in 0..<20 { state.press("PgDn") }
    #expect(last(state).contains(word), "\(columns)")
  }

  @Test func aLargerWindowIsFull() {
    var state = DashboardFixture.state(90, 24)
    state.press("?", "End")
    _ = update(&state, .terminal(.resize(Size(columns: 200, rows: 50))))
    guard case .help(let help)? = state.overlay else { return #expect(Bool(false)) }
    let height = HelpLayout(state.layout).list.rows
    #expect(help.top == max(0, state.helpLineCount - height))
  }

  @Test func anotherLanguageKeepsThePageFull() {
    var state = DashboardFixture.state(80, 24)
    state.press("?", "End", "L")
    guard case .help(let help)? = state.overlay else { return #expect(Bool(false)) }
    let height = HelpLayout(state.layout).list.rows
    #expect(help.top <= max(0, state.helpLineCount - height))
  }
}
