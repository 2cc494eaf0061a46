import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What is typed while an edit is still on its way to the disk.
@Suite struct TypeAheadTests {
  private var stateOnLeaf: State {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "→", "→")
    return state
  }

  private let leaf = Subject.item(itemID("2.1.1"))
  private let isFull = Phrase("ổ đĩa đầy", "the disk is full")

  private func form(_ state: State) -> Form? {
    if case .form(let form)? = state.overlay { form } else { nil }
  }

  @Test func keysBehindASavedFormGoOnWithoutIt() {
    var state = stateOnLeaf
    state.press("p", "Ctrl-U")
    state.type("80")
    state.press("Enter")
    state.press("m")
    state.type("Xin")
    _ = update(&state, .terminal(.paste(" gia hạn")))
    #expect(
      state.press("Enter") == [.append([Draft(leaf, .note(Note(text: "Xin gia hạn")))], token: 2)])
    _ = update(&state, .saved(token: 1))
    #expect(form(state)?.token == 2)
    _ = update(&state, .saved(token: 2))
    #expect(state.overlay == nil)
  }

  @Test func aFormThatFailedComesBackWithItsTextAtItsItem() {
    var state = stateOnLeaf
    state.press("m")
    state.type("Đã họp")
    state.press("Enter", "3")
    #expect(state.screen == .departments)
    _ = update(&state, .notSaved(token: 1, isFull))
    #expect(form(state)?.texts == ["Đã họp"])
    #expect(form(state)?.token == nil)
    #expect(state.selectedSubject == leaf)
    #expect(state.press("Enter") == [.append([Draft(leaf, .note(Note(text: "Đã họp")))], token: 2)])
  }

  @Test func aFormThatFailedWaitsForTheOneThatIsTypedNow() {
    var state = stateOnLeaf
    state.press("m")
    state.type("Một")
    state.press("Enter", "m")
    state.type("Hai")
    _ = update(&state, .notSaved(token: 1, isFull))
    #expect(form(state)?.texts == ["Hai"])
    state.press("Enter")
    _ = update(&state, .saved(token: 2))
    #expect(form(state)?.texts == ["Một"])
  }

  @Test func undoWaitsForTheChangeItIsToTakeBackAndMovingDoesNot() {
    var state = stateOnLeaf
    state.press("s", "4")
    #expect(state.press("u").isEmpty)
    #expect(update(&state, .pause).isEmpty)
    #expect(!state.held.isEmpty)
    let before = state.selectedItem
    state.press("↑")
    #expect(state.selectedItem != before)
    state.press("?")
    #expect(state.picture.contains(state.say(.helpKeys)))
    state.press("Esc", "3")
    #expect(state.screen == .departments)
    let effects = update(&state, .saved(token: 1))
    #expect(effects.contains { if case .storage(.append, _) = $0 { true } else { false } })
    #expect(state.held.isEmpty)
  }

  @Test func anEditBehindAWaitingUndoIsForWhatWasSelectedThen() {
    var state = stateOnLeaf
    state.press("s", "4", "u")
    #expect(state.press("m").isEmpty)
    state.type("qj")
    #expect(state.press("Enter").isEmpty)
    state.press("3")
    #expect(state.screen == .departments)
    let effects = update(&state, .saved(token: 1))
    #expect(effects.count == 2)
    #expect(effects.last == .append([Draft(leaf, .note(Note(text: "qj")))], token: 3))
    #expect(state.selectedSubject == leaf)
  }

  @Test func ctrlCForgetsWhatWasTypedAhead() {
    var state = stateOnLeaf
    state.press("s", "4", "u", "m")
    state.type("abc")
    state.press("Ctrl-C")
    #expect(state.held.isEmpty)
    #expect(state.messages.current?.text == .heldForgotten)
    #expect(update(&state, .saved(token: 1)).isEmpty)
  }

  @Test func whatIsTypedBehindANewItemIsForTheItem() {
    var state = stateOnLeaf
    state.press("a")
    state.type("Mới")
    state.press("Enter", "Enter")
    #expect(form(state)?.token == 1)
    #expect(state.press("s", "2").isEmpty)
    #expect(!state.held.isEmpty)
    let text = DashboardFixture.text.replacingFirst(
      "              - {id: 2.1.2,",
      with: "              - {id: 2.1.9, title: Mới}\n              - {id: 2.1.2,")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    _ = update(&state, .saved(token: 1))
    #expect(state.held.isEmpty)
  }

  @Test func aDiskThatHangsHoldsNobody() {
    var state = stateOnLeaf
    state.press("m")
    state.type("Đã họp")
    state.press("Enter", "q")
    #expect(state.messages.current?.text == .stillSaving(quit: "q"))
    #expect(state.press("q") == [.quit])
  }

  @Test(arguments: [["Ctrl-C", "Ctrl-C"], ["q", "Ctrl-C"], ["Ctrl-C", "q"], ["q", "q"]])
  func eitherWarningFollowedByEitherKeyQuits(keys: [String]) {
    var state = stateOnLeaf
    state.press("s", "4")
    #expect(state.press(keys[0]).isEmpty)
    #expect(state.press(keys[1]) == [.quit])
  }

  @Test func quittingIsMeantForWhenAllIsSaved() {
    var state = stateOnLeaf
    state.press("s", "4", "q")
    #expect(update(&state, .saved(token: 1)) == [.quit])
  }

  /// What is on the disk is told at once; what waits for it waits until it is seen.
  @Test func whatIsOnTheDiskIsToldBeforeItIsSeen() {
    var state = stateOnLeaf
    state.press("s", "4")
    _ = update(&state, .written(token: 1))
    #expect(state.saves.justSaved != nil && state.saves.isPending)
    #expect(state.press("u").isEmpty && !state.held.isEmpty)
    #expect(!update(&state, .saved(token: 1)).isEmpty && state.held.isEmpty)
    var other = stateOnLeaf
    other.press("s", "4")
    _ = update(&other, .written(token: 1))
    #expect(other.press("q") == [.quit])
  }

  @Test func quittingWaitsForWhatIsHeldToo() {
    var state = stateOnLeaf
    state.press("s", "4")
    // Which change that takes back shows when the one on its way is there.
    #expect(state.press("u").isEmpty)
    #expect(state.press("q").isEmpty)
    let effects = update(&state, .saved(token: 1))
    #expect(!effects.isEmpty && !effects.contains(.quit))
    #expect(update(&state, .saved(token: 2)) == [.quit])
  }

  @Test func whatWasNotSavedHoldsAPersonWhoQuit() {
    var state = stateOnLeaf
    state.press("s", "4", "q")
    #expect(!update(&state, .notSaved(token: 1, .verbatim("full"))).contains(.quit))
    #expect(!state.quitsOnceSaved)
  }

  @Test func aPersonWhoGoesOnDoesNotQuit() {
    var state = stateOnLeaf
    state.press("s", "4", "q", "↑")
    #expect(!update(&state, .saved(token: 1)).contains(.quit))
  }

  @Test func anotherKeyAsksAnew() {
    var state = stateOnLeaf
    state.press("s", "4", "q", "↑")
    #expect(state.press("q").isEmpty)
  }

  @Test func escLeavesAFormThatIsOnItsWayAndNothingElse() {
    var state = stateOnLeaf
    state.press("m")
    state.type("Đã họp")
    state.press("Enter", "Esc")
    #expect(state.overlay == nil)
    #expect(state.selectedSubject == leaf)
    _ = update(&state, .notSaved(token: 1, isFull))
    #expect(form(state)?.texts == ["Đã họp"])
  }
}
