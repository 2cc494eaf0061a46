import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Esc and a key that came together: Alt where text is typed, two keys elsewhere.
@Suite struct AltKeyTests {
  private func escaped(_ key: String, _ state: inout State) -> [Effect] {
    Key(key).map { update(&state, .terminal(.escaped($0))) } ?? []
  }

  private func typed(_ state: State) -> (text: String, cursor: Int)? {
    guard case .form(let form)? = state.overlay else { return nil }
    return (form.fields[0].text.text, form.fields[0].text.cursor)
  }

  @Test func altWithALetterMovesByWordsAndLosesNoText() {
    var state = DashboardFixture.state()
    state.press("2", "m")
    state.type("mot hai ba")
    #expect(escaped("b", &state).isEmpty)
    #expect(typed(state)?.text == "mot hai ba")
    #expect(typed(state)?.cursor == 8)
    _ = escaped("b", &state)
    #expect(typed(state)?.cursor == 4)
    _ = escaped("f", &state)
    #expect(typed(state)?.cursor == 7)
  }

  @Test(arguments: ["q", "d", "ệ", "Enter", "Backspace", "[", "1"])
  func anAltKeyThatMeansNothingDoesNothing(key: String) {
    var state = DashboardFixture.state()
    state.press("2", "m")
    state.type("mot hai")
    #expect(escaped(key, &state).isEmpty)
    #expect(typed(state)?.text == "mot hai")
    #expect(state.mode == .field)
  }

  @Test func theTextOfTheFilterIsKeptToo() {
    var state = DashboardFixture.state()
    state.press("f")
    state.type("tai")
    _ = escaped("q", &state)
    state.press("Shift-Tab")
    #expect(escaped("q", &state).isEmpty)
    #expect(state.filtering.current.text == "tai")
  }

  @Test func ctrlCIsHeardBehindAnEsc() {
    var state = DashboardFixture.state()
    state.press("2", "m")
    _ = escaped("Ctrl-C", &state)
    #expect(state.overlay == nil)
  }

  @Test func elsewhereTheyAreTwoKeys() {
    var state = DashboardFixture.state()
    state.press("2", "s")
    _ = escaped("3", &state)
    #expect(state.overlay == nil)
    #expect(state.screen == .departments)
  }
}
