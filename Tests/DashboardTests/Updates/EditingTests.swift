import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Edits: which keys record what, and what the row says meanwhile.
@Suite struct EditingTests {
  /// The tree with 2.1.1 selected.
  func stateOnLeaf(_ snapshot: Snapshot = DashboardFixture.snapshot()) -> State {
    var state = DashboardFixture.state(snapshot: snapshot)
    state.press("2", "↓", "→", "→", "→", "→")
    return state
  }

  var leaf: Subject { Subject("2.1.1") ?? .plan }

  @Test func statusTakesTwoKeys() {
    var state = stateOnLeaf()
    #expect(state.press("s").isEmpty)
    let effects = state.press("4")
    #expect(effects == [.append([Draft(leaf, .set(Change(status: .behind)))], token: 1)])
    #expect(state.overlay == nil)
    #expect(state.saves.marks[leaf.here] == .saving)
  }

  @Test func statusIsPickedWithArrowsToo() {
    var state = stateOnLeaf()
    let effects = state.press("s", "↓", "Enter")
    #expect(effects == [.append([Draft(leaf, .set(Change(status: .behind)))], token: 1)])
  }

  @Test func theStatusOfNowSaidAgainIsAnUpdate() {
    var state = stateOnLeaf()
    let draft = Draft(leaf, .set(Change(status: .atRisk)))
    #expect(state.press("s", "3") == [.append([draft], token: 1)])
  }

  @Test func theRowSaysWhyNotSaved() {
    var state = stateOnLeaf()
    state.press("s", "4")
    _ = update(&state, .notSaved(token: 1, Phrase("ổ đĩa đầy", "the disk is full")))
    #expect(state.saves.marks[leaf.here] == .notSaved(Phrase("ổ đĩa đầy", "the disk is full")))
    #expect(state.picture.contains("CHƯA LƯU") || state.picture.contains("chưa lưu"))
  }

  /// The number that stands in the field gives way to the one typed; a move keeps it instead.
  @Test func progressIsTypedAndRecorded() {
    var state = stateOnLeaf()
    state.press("p")
    #expect(state.typed == ["45"])
    state.type("80")
    let change = Change(progress: Percent(80))
    #expect(state.press("Enter") == [.append([Draft(leaf, .set(change))], token: 1)])
  }

  @Test(arguments: [
    (["End", "6"], "456"), (["←", "6"], "465"), (["Backspace"], ""), (["Del"], ""),
    (["Ctrl-W"], ""), (["7", "Backspace"], ""), (["7", "8"], "78"),
  ])
  func aProposedNumberIsReplacedUnlessTheCursorMoves(keys: [String], text: String) {
    var state = stateOnLeaf()
    state.press("p")
    for key in keys { state.press(key) }
    #expect(state.typed == [text])
  }

  @Test func aPasteReplacesAProposedDay() {
    var state = stateOnLeaf()
    state.press("t")
    _ = update(&state, .terminal(.paste("31/12/2026")))
    #expect(state.typed.first == "31/12/2026")
  }

  @Test(arguments: ["101", "-1", "abc", ""])
  func progressOutsideItsRangeIsRefusedAndKept(typed: String) {
    var state = stateOnLeaf()
    state.press("p", "Ctrl-U")
    state.type(typed)
    #expect(state.press("Enter").isEmpty)
    guard case .form(let form)? = state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.texts == [typed])
    #expect(form.refusal == .refusedPercent)
  }

  @Test func aNewDeadlineNeedsAReason() {
    var state = stateOnLeaf()
    state.press("t", "Ctrl-U")
    state.type("31/12/2026")
    #expect(state.press("Enter").isEmpty)
    #expect(state.press("Enter").isEmpty)
    state.type("Chờ JICA phản hồi")
    let draft = Draft(
      leaf, .set(Change(due: Day(iso: "2026-12-31"))), why: "Chờ JICA phản hồi")
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func aFormStaysUntilItIsSavedAndKeepsItsTextWhenNot() {
    var state = stateOnLeaf()
    state.press("m")
    state.type("Đã họp")
    state.press("Enter")
    guard case .form(let form)? = state.overlay else {
      Issue.record("the form went before it was saved")
      return
    }
    #expect(form.token == 1)
    _ = update(&state, .notSaved(token: 1, Phrase("ổ đĩa đầy", "the disk is full")))
    guard case .form(let kept)? = state.overlay else {
      Issue.record("the form went though nothing was saved")
      return
    }
    #expect(kept.texts == ["Đã họp"])
    #expect(state.press("Enter") == [.append([Draft(leaf, .note(Note(text: "Đã họp")))], token: 2)])
    _ = update(&state, .saved(token: 2))
    #expect(state.overlay == nil)
  }

  @Test func progressOfAParentIsRefused() {
    var state = DashboardFixture.state()
    state.press("2")
    #expect(state.press("p").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.progressOfParent.phrase)
  }

  @Test(arguments: ["s", "=", "p", "t", "m", "b", "u", "Ctrl-R"])
  func readOnlyRefusesEveryEditAndSaysWhy(key: String) {
    var state = stateOnLeaf(
      DashboardFixture.snapshot(access: .readOnly(.refused(reason: "Permission denied"))))
    #expect(state.press(key).isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text.english.contains("Permission denied") == true)
    #expect(state.picture.contains("CHỈ ĐỌC"))
  }

  @Test func undoNamesTheNewestChangeUnderThisName() {
    var state = stateOnLeaf()
    let target = EventID(writer: DashboardFixture.writer, seq: 4)
    #expect(state.press("u") == [.append([Draft(leaf, .undo(target))], token: 1)])
  }

  @Test func undoLeavesOtherNamesAlone() {
    var state = stateOnLeaf()
    state.settings.name = "Sở TN&MT"
    #expect(state.press("u").isEmpty)
    #expect(state.messages.current?.text == EditRefusal.nothingToUndo.phrase)
  }

  @Test func aPasteIsOneTextAndNeverACommand() {
    var state = stateOnLeaf()
    _ = update(&state, .terminal(.paste("s4q")))
    #expect(state.overlay == nil)
    state.press("m")
    _ = update(&state, .terminal(.paste("dòng một\r\ndòng hai\u{1B}[31m")))
    guard case .form(let form)? = state.overlay else {
      Issue.record("no form")
      return
    }
    #expect(form.texts[0].hasPrefix("dòng một dòng hai"))
    #expect(!form.texts[0].unicodeScalars.contains("\u{1B}"))
  }

  @Test func anInputMethodsRewritingStandsForTheKeysPressed() {
    var state = stateOnLeaf()
    // u, then s as Telex sends it: Backspace, ú.
    let effects = state.press("u") + state.press("Backspace", "ú")
    #expect(effects.count == 1)
    // The status that the menu starts from is that without what was taken back.
    _ = update(&state, .saved(token: 1))
    guard case .menu? = state.overlay else {
      Issue.record("s did not open the statuses")
      return
    }
  }
}

extension State {
  /// What stands in the fields of the form that is open.
  fileprivate var typed: [String] {
    if case .form(let form)? = overlay { form.texts } else { [] }
  }
}
