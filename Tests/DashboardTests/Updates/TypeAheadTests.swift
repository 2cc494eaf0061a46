import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// What is typed while an edit is still on its way to the disk.
@Suite struct TypeAheadTests {
  private var stateOnLeaf: State {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "→", "→")
    return state
  }

  private let leaf = Subject("2.1.1") ?? .plan

  @Test func keysBehindASavedFormGoOnWhereItEnded() {
    var state = stateOnLeaf
    state.press("p", "Ctrl-U")
    state.type("80")
    state.press("Enter")
    #expect(state.press("m").isEmpty)
    state.type("Xin")
    _ = update(&state, .terminal(.paste(" gia hạn")))
    #expect(state.press("Enter").isEmpty)
    let effects = update(&state, .saved(token: 1))
    #expect(effects == [.append([Draft(leaf, .note(Note(text: "Xin gia hạn")))], token: 2)])
    _ = update(&state, .saved(token: 2))
    #expect(state.overlay == nil)
  }

  @Test func keysBehindAFormThatFailedAreForgottenAndItsTextIsKept() {
    var state = stateOnLeaf
    state.press("m")
    state.type("Đã họp")
    state.press("Enter", "s", "3", "j")
    _ = update(&state, .notSaved(token: 1, Phrase("ổ đĩa đầy", "the disk is full")))
    guard case .form(let form)? = state.overlay else {
      Issue.record("the form went though nothing was saved")
      return
    }
    #expect(form.texts == ["Đã họp"])
    #expect(form.token == nil)
    #expect(state.held.isEmpty)
  }

  @Test func undoWaitsForTheChangeItIsToTakeBack() {
    var state = stateOnLeaf
    state.press("s", "4")
    #expect(state.press("u").isEmpty)
    #expect(update(&state, .pause).isEmpty)
    #expect(state.press("j").isEmpty)
    #expect(!state.held.isEmpty)
    _ = update(&state, .saved(token: 1))
    _ = update(&state, .pause)
    #expect(state.held.isEmpty)
  }

  @Test func aDiskThatHangsIsLeftByCtrlC() {
    var state = stateOnLeaf
    state.press("m")
    state.type("Đã họp")
    state.press("Enter", "q")
    #expect(state.overlay != nil)
    state.press("Ctrl-C")
    #expect(state.overlay == nil)
    #expect(state.press("q").isEmpty)
    #expect(state.press("q") == [.quit])
  }
}
