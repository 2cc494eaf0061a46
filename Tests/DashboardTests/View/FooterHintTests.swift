import PlanDomain
import Testing

@testable import Dashboard

/// The footer offers what can be done here, and nothing else.
@Suite struct FooterHintTests {
  @Test(arguments: Screen.allCases)
  func whereNothingCanBeWrittenNoEditIsOffered(screen: Screen) {
    for access in [Access.readWrite, .readOnly(.asked)] {
      var state = DashboardFixture.state(snapshot: DashboardFixture.snapshot(access: access))
      state.press(state.keymap.key(for: screen.command), "↓", "Enter")
      let offersEdit = state.hints.contains(where: \.isEdit)
      // Which edits a screen offers at the desk is its own matter; the tree offers some.
      if access == .readOnly(.asked) { #expect(!offersEdit) }
      if access == .readWrite, screen == .objectives { #expect(offersEdit) }
    }
  }
}
