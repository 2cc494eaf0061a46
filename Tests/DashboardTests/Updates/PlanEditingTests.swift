import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Edits of plan.yaml: which keys ask for what, and that nothing typed is lost.
@Suite struct PlanEditingTests {
  /// The tree with 2.1.1 selected.
  func stateOnLeaf(_ snapshot: Snapshot = DashboardFixture.snapshot()) -> State {
    var state = DashboardFixture.state(snapshot: snapshot)
    state.press("2", "↓", "→", "→", "→", "→")
    return state
  }

  /// The tree with 2.2.1 selected, on which nothing is recorded.
  func stateOnUntouched(_ snapshot: Snapshot = DashboardFixture.snapshot()) -> State {
    var state = DashboardFixture.state(snapshot: snapshot)
    state.press("2", "↓", "→", "→", "↓", "→", "→")
    return state
  }

  func values(_ id: String, _ state: State) throws -> ItemValues {
    let position = try #require(ItemID(id).flatMap(state.plan.position(of:)))
    return ItemValues(state.plan.items[position].fields)
  }

  func form(_ state: State) throws -> Form {
    guard case .form(let form)? = state.overlay else {
      throw Missing.form
    }
    return form
  }

  enum Missing: Error { case form }

  var revision: PlanRevision? { DashboardFixture.snapshot().revision }

  @Test func theFormChangesOnlyWhatWasTyped() throws {
    var state = stateOnLeaf()
    let was = try values("2.1.1", state)
    state.press("e", "Ctrl-U")
    state.type("Giảm ô nhiễm")
    var now = was
    now.title = "Giảm ô nhiễm"
    let id = try #require(ItemID("2.1.1"))
    #expect(
      state.press("Enter") == [.editPlan(.change(id, was: was, now: now), on: revision, token: 1)])
    _ = update(&state, .saved(token: 1))
    #expect(state.overlay == nil)
  }

  @Test func aFormThatChangesNothingWritesNothing() {
    var state = stateOnLeaf()
    #expect(state.press("e", "Enter").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.nothingChanges.phrase)
  }

  @Test(arguments: ["tai nguyen", "tn&mt", "STNMT", "Sở TN&MT"])
  func aDepartmentIsChosenByPartOfItsName(typed: String) throws {
    var state = stateOnUntouched()
    state.press("e", "Tab")
    state.type(typed)
    #expect(state.picture.contains("→ Sở TN&MT  Sở Tài nguyên và Môi trường"))
    state.press("Tab")
    #expect(try form(state).texts[1] == "Sở TN&MT")
    guard case .storage(.editPlan(.change(_, _, let now), _, _, _), _)? = state.press("Enter").first
    else {
      Issue.record("nothing was sent")
      return
    }
    #expect(now.lead == DepartmentID("stnmt"))
  }

  @Test func severalDepartmentsStandBetweenCommas() throws {
    var state = stateOnUntouched()
    state.press("e", "Tab", "Tab")
    state.type("japan, ke hoach")
    guard case .storage(.editPlan(.change(_, _, let now), _, _, _), _)? = state.press("Enter").first
    else {
      Issue.record("nothing was sent")
      return
    }
    #expect(now.coordinating.map(\.text) == ["japandesk", "skhdt"])
  }

  @Test(
    arguments: [
      (0, "", Phrase.refusedTitle), (1, "xyz", Phrase.refusedDepartment("xyz")),
      (2, "japan, xyz", Phrase.refusedDepartment("xyz")), (4, "32/1", Phrase.refusedDay),
      (5, "ngày mai", Phrase.refusedDay), (6, "0", Phrase.refusedWeight),
      (6, "1e3", Phrase.refusedWeight), (6, "-1", Phrase.refusedWeight),
    ] as [(Int, String, Phrase)])
  func whatCannotBeIsRefusedAtItsField(field: Int, typed: String, why: Phrase) throws {
    var state = stateOnUntouched()
    state.press("e")
    for _ in 0..<field { state.press("Tab") }
    state.press("Ctrl-U")
    state.type(typed)
    #expect(state.press("Enter").isEmpty)
    #expect(try form(state).refusal == why)
    #expect(try form(state).focus == field)
    #expect(try form(state).texts[field] == typed)
  }

  @Test func aDueDayBeforeTheStartIsRefused() throws {
    var state = stateOnUntouched()
    state.press("e", "Tab", "Tab", "Tab", "Tab")
    state.type("31/12/2026")
    state.press("Tab")
    state.type("1/12/2026")
    #expect(state.press("Enter").isEmpty)
    #expect(try form(state).refusal == .refusedOrder)
  }

  @Test func whatIsTypedStaysWhenItCouldNotBeSaved() throws {
    var state = stateOnUntouched()
    state.press("e", "Ctrl-U")
    state.type("Mới")
    state.press("Enter")
    _ = update(&state, .notSaved(token: 1, Phrase("ổ đĩa đầy", "the disk is full")))
    #expect(try form(state).texts[0] == "Mới")
    guard case .storage(.editPlan, _)? = state.press("Enter").first else {
      Issue.record("the second try was not sent")
      return
    }
  }

  @Test func anothersTextStandsAndEnterAgainSavesOverIt() throws {
    var state = stateOnUntouched()
    state.press("e", "Ctrl-U")
    state.type("Mới")
    state.press("Enter")
    let theirs = DashboardFixture.snapshot(text: DashboardFixture.text + "\n# theirs")
    #expect(theirs.revision != revision)
    _ = update(&state, .loaded(theirs))
    _ = update(&state, .planChangedMeanwhile(token: 1))
    #expect(try form(state).texts[0] == "Mới")
    #expect(try form(state).refusal == .notSaved(.planChangedMeanwhile))
    guard case .storage(.editPlan(_, theirs.revision, _, 2), _)? = state.press("Enter").first else {
      Issue.record("the second try was not for the text of now")
      return
    }
  }

  @Test func aNewItemGetsTheNextIDAndIsShownOnceSaved() throws {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→")
    state.press("a")
    #expect(try form(state).texts[0] == "2.1.3")
    state.type("Đo lại")
    let id = try #require(ItemID("2.1.3"))
    let add = PlanTextEdit.add(id, ItemValues(title: "Đo lại"), below: ItemID("2.1"))
    #expect(state.press("Enter") == [.editPlan(add, on: revision, token: 1)])
    let line = "          - {id: 2.1.3, title: Đo lại}\n      - id: \"2.2\""
    let text = DashboardFixture.text.split(separator: "      - id: \"2.2\"").joined(separator: line)
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    _ = update(&state, .saved(token: 1))
    #expect(state.overlay == nil)
    #expect(state.selectedItem.map { state.plan.items[$0].id } == id)
  }

  @Test func aTakenIDIsRefusedInTheForm() throws {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "a")
    state.type("x")
    state.press("Shift-Tab", "Ctrl-U")
    state.type("2.1.1")
    #expect(state.press("Enter").isEmpty)
    #expect(try form(state).refusal == PlanEditRefusal.idTaken("2.1.1").phrase)
  }

  @Test func removingAsksAndNamesTheItem() throws {
    var state = stateOnUntouched()
    #expect(state.press("D").isEmpty)
    #expect(state.picture.contains("2.2.1 Chọn khu công nghiệp?"))
    #expect(state.press("Esc").isEmpty)
    #expect(state.overlay == nil)
    let id = try #require(ItemID("2.2.1"))
    #expect(state.press("D", "Enter") == [.editPlan(.remove(id), on: revision, token: 1)])
  }

  @Test(arguments: [["1"], ["0"], ["↓", "Enter"], ["Esc"], ["↓", "↑", "Esc"]])
  func nothingIsRemovedButByEnterOnTheYes(keys: [String]) {
    var state = stateOnUntouched()
    state.press("D")
    for key in keys { #expect(state.press(key).isEmpty) }
    #expect((state.overlay == nil) == (keys.last != "1" && keys.last != "0"))
    #expect(!state.saves.isPending)
  }

  @Test func whatEnterDoesToARemovalIsSaidForTheRowOfNow() {
    var state = stateOnUntouched()
    state.press("D")
    #expect(state.picture.contains("Enter xóa"))
    state.press("↓")
    #expect(state.picture.contains("Enter giữ lại"))
  }

  @Test func aRemovalIsAskedAnewOnTheTextOfAnotherProgram() throws {
    var state = stateOnUntouched()
    let id = try #require(ItemID("2.2.1"))
    state.press("D")
    #expect(state.picture.contains("Enter \(state.say(.removeHint))"))
    state.press("Enter")
    let text = DashboardFixture.text.replacingFirst("Chọn khu công nghiệp", with: "Chọn hai khu")
    let theirs = DashboardFixture.snapshot(text: text)
    _ = update(&state, .loaded(theirs))
    _ = update(&state, .planChangedMeanwhile(token: 1))
    #expect(state.picture.contains("2.2.1 Chọn hai khu?"))
    #expect(state.messages.current?.text == .planChangedAskedAnew)
    #expect(
      state.press("Enter") == [.editPlan(.remove(id), on: theirs.revision, token: 2)])
  }

  @Test func whatIsGoneMeanwhileIsNotAskedFor() {
    var state = stateOnUntouched()
    state.press("D", "Enter")
    let text = DashboardFixture.text.replacingFirst("id: 2.2.1", with: "id: 2.2.9")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    _ = update(&state, .planChangedMeanwhile(token: 1))
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.unknownItem("2.2.1").phrase)
    #expect(!state.picture.contains(state.say(.notSavedShort)))
  }

  @Test func whoLeavesAnEditThatFailedIsNotRemindedOfIt() {
    var state = stateOnUntouched()
    state.press("m")
    state.type("Ghi")
    state.press("Enter")
    _ = update(&state, .notSaved(token: 1, Phrase("ổ đĩa đầy", "the disk is full")))
    #expect(state.picture.contains(state.say(.notSavedShort)))
    state.press("Esc", "↑")
    #expect(!state.picture.contains(state.say(.notSavedShort)))
  }

  @Test(arguments: [["2", "↓"], ["2", "↓", "→", "→"], ["2", "↓", "→", "→", "→", "→"]])
  func whatHasRecordsOnItOrBelowIsNotRemoved(keys: [String]) throws {
    var state = DashboardFixture.state()
    for key in keys { state.press(key) }
    let id = try #require(state.selectedItem.map { state.plan.items[$0].id.text })
    #expect(state.press("D").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == PlanEditRefusal.hasRecords(id).phrase)
  }

  @Test(arguments: ["e", "a", "D", "o", "c"])
  func readOnlyRefusesEachAndSaysWhy(key: String) {
    var state = stateOnUntouched(DashboardFixture.snapshot(access: .readOnly(.asked)))
    #expect(state.press(key).isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.readOnly(.asked).phrase)
  }

  @Test(arguments: ["e", "a", "D"])
  func aPlanWithProblemsIsForTheEditorAlone(key: String) {
    let broken = DashboardFixture.text + "\nunknown: x"
    var state = stateOnUntouched(DashboardFixture.snapshot(text: broken))
    #expect(state.press(key).isEmpty)
    #expect(state.messages.current?.text == PlanEditRefusal.planHasProblems(count: 1).phrase)
    #expect(state.press("o") == [.openEditor(line: 40)])
  }

  @Test func lookingBackRefuses() {
    let snapshot = DashboardFixture.snapshot()
    let past = Projection(
      plan: snapshot.projection.plan, ledger: snapshot.projection.ledger,
      moment: .asOf(Day(iso: "2026-11-01") ?? .first, offset: .indochina))
    for key in ["e", "a", "D", "o"] {
      var state = stateOnUntouched(Snapshot(projection: past))
      #expect(state.press(key).isEmpty)
      #expect(state.overlay == nil)
      #expect(state.messages.current?.text.english.contains("2026-11-01") == true)
    }
  }

  @Test func theEditorOpensAtTheItemAndSaysHowTheFileStands() {
    var state = stateOnLeaf()
    #expect(state.press("o") == [.openEditor(line: 33)])
    _ = update(&state, .editorClosed(problems: 2))
    #expect(state.messages.current?.text == .editorProblems(2))
    _ = update(&state, .editorClosed(problems: 0))
    #expect(state.messages.current?.text == .editorFine)
  }

  @Test func undoOfAPlanEditRestoresTheTextAndPassesOverWhatChangedSince() {
    let edit = EventBody.planEdit(PlanEdit(was: "a\n", now: "b\n"))
    let events =
      DashboardFixture.events + [
        DashboardFixture.event(7, "2026-11-23T02:00:00.000Z", "2.1.1", edit)
      ]
    var state = stateOnLeaf(DashboardFixture.snapshot(events: events))
    let id = EventID(writer: DashboardFixture.writer, seq: 7)
    #expect(state.press("u") == [.takeBackPlanEdit(id, token: 1)])
    _ = update(&state, .notTakenBack(id, token: 1, PlanEditRefusal.changedSince.phrase))
    let before = EventID(writer: DashboardFixture.writer, seq: 4)
    let leaf = Subject("2.1.1") ?? .plan
    #expect(state.press("u") == [.append([Draft(leaf, .undo(before))], token: 2)])
  }

  @Test func aPlanEditIsNoRecordThatKeepsAnItem() {
    let edit = EventBody.planEdit(PlanEdit(was: "a\n", now: "b\n"))
    let events = [DashboardFixture.event(1, "2026-11-23T02:00:00.000Z", "2.2.1", edit)]
    var state = stateOnUntouched(DashboardFixture.snapshot(events: events))
    #expect(state.press("D").isEmpty)
    guard case .menu(let menu)? = state.overlay, case .remove? = menu.selected else {
      Issue.record("not asked")
      return
    }
  }

  @Test func pickingAValueOfAConflictRecordsIt() {
    let snapshot = DashboardFixture.snapshot(events: DashboardFixture.conflict)
    let leaf = Subject("2.1.1") ?? .plan
    var state = stateOnLeaf(snapshot)
    state.press("c")
    let behind = Draft(leaf, .set(Change(status: .behind)))
    #expect(state.press("2") == [.append([behind], token: 1)])
    #expect(state.overlay == nil)

    var other = stateOnLeaf(snapshot)
    other.press("c", "End")
    let due = Draft(
      leaf, .set(Change(due: Day(iso: "2027-01-31"))), why: Phrase.conflictWhy.vietnamese)
    #expect(other.press("Enter") == [.append([due], token: 1)])
  }

  @Test func withoutAConflictThereIsNothingToPick() {
    var state = stateOnLeaf()
    #expect(state.press("c").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == .conflictNone)
  }

  @Test func valuesThatComeWhileTheyAreListedAreListedToo() {
    var state = stateOnLeaf(DashboardFixture.snapshot(events: DashboardFixture.conflict))
    state.press("c")
    let third = DashboardFixture.event(
      7, "2026-11-23T02:00:00.000Z", "2.1.1", .set(Change(status: .suspended)), by: "Sở TC",
      writer: "tc-1")
    func statuses() -> [Status] {
      guard case .menu(let menu)? = state.overlay else { return [] }
      return menu.choices.compactMap { choice in
        if case .claim(let claim, _) = choice, case .status(let status) = claim.value {
          return status
        }
        return nil
      }
    }
    let before = statuses()
    #expect(before.count > 1)
    let events = DashboardFixture.conflict + [third]
    _ = update(&state, .loaded(DashboardFixture.snapshot(events: events)))
    #expect(Set(statuses()) == Set(before + [.suspended]))
    _ = update(&state, .loaded(DashboardFixture.snapshot()))
    #expect(state.overlay == nil && state.messages.current?.text == .conflictNone)
  }
}
