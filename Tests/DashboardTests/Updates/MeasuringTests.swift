import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// `i`: which keys record which value, and what the screens make of it.
@Suite struct MeasuringTests {
  /// Objective 2 in the tree, which has two indicators.
  func stateOnObjective(access: Access = .readWrite) -> State {
    var state = IndicatorFixture.state(access: access)
    state.press("2", "↓")
    return state
  }

  func form(_ state: State) -> Form? {
    if case .form(let form)? = state.overlay { form } else { nil }
  }

  func draft(_ indicator: String, _ value: Double, on day: String, source: String?) -> Draft {
    let id = ItemID(indicator) ?? DashboardFixture.item
    let measure = Measure(
      indicator: id, value: value, on: Day(iso: day) ?? .first, source: source)
    return Draft(.item(id), .measure(measure))
  }

  @Test func ofSeveralIndicatorsADigitPicksOneAndTodayIsProposed() {
    var state = stateOnObjective()
    #expect(state.press("i").isEmpty)
    #expect(state.mode == .choice)
    state.press("2")
    state.type("345,5")
    #expect(
      state.press("Enter")
        == [.append([draft("2.CT2", 345.5, on: "2026-11-23", source: nil)], token: 1)])
  }

  @Test func arrowsPickToo() {
    var state = stateOnObjective()
    state.press("i", "↓", "↓", "Enter")
    #expect((form(state)?.kind as? MeasureForm)?.id.text == "2.CT2")
  }

  @Test func dayAndSourceAreRecordedAsTyped() {
    var state = stateOnObjective()
    state.press("i", "1")
    state.type("61.25")
    state.press("Tab", "Ctrl-U")
    state.type("1/11")
    state.press("Tab")
    state.type(" Báo cáo tháng 10 ")
    #expect(
      state.press("Enter")
        == [
          .append(
            [draft("2.CT1", 61.25, on: "2026-11-01", source: "Báo cáo tháng 10")], token: 1)
        ])
  }

  @Test func theOnlyIndicatorNeedsNoPicking() {
    var state = DashboardFixture.state()
    state.press("2", "↓", "i")
    #expect((form(state)?.kind as? MeasureForm)?.id.text == "2.CT1")
  }

  @Test func anItemWithoutIndicatorsSaysSo() {
    var state = IndicatorFixture.state()
    state.press("2")
    #expect(state.press("i").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == .noIndicators)
  }

  @Test(arguments: ["", "abc", "1,2,3", "12,34.5.6", "--3", "1e3", "٣"])
  func whatIsNoNumberStaysInItsFieldWithTheReason(typed: String) {
    var state = stateOnObjective()
    state.press("i", "1")
    state.type(typed)
    #expect(state.press("Enter").isEmpty)
    #expect(form(state)?.refusal == .refusedValue)
    #expect(form(state)?.texts[0] == typed)
    #expect(form(state)?.focus == 0)
  }

  @Test func moreDigitsThanCanBeKeptAreRefused() {
    var state = stateOnObjective()
    state.press("i", "1")
    state.type("1000000000000000")
    #expect(state.press("Enter").isEmpty)
    #expect(form(state)?.refusal == EditRefusal.valueTooLarge.phrase)
    #expect(form(state)?.focus == 0)
  }

  @Test func aDayAfterTodayIsRefusedAtItsField() {
    var state = stateOnObjective()
    state.press("i", "1")
    state.type("60")
    state.press("Tab", "Ctrl-U")
    state.type("+1")
    #expect(state.press("Enter").isEmpty)
    #expect(form(state)?.focus == 1)
    let tomorrow = Day(iso: "2026-11-24") ?? .first
    #expect(form(state)?.refusal == EditRefusal.dayInFuture(tomorrow).phrase)
    #expect(form(state)?.texts == ["60", "+1", ""])
  }

  @Test func theFormSaysHowTheValueStandsBeforeItIsSaved() {
    var state = stateOnObjective()
    state.press("i", "1")
    #expect(state.picture.contains("lần đo gần nhất 58,5 % (30/09/2026)"))
    state.type("60")
    #expect(state.picture.contains("60 % · chưa đạt · kế hoạch đến nay 66,97 %"))
    state.press("Ctrl-U")
    state.type("70")
    #expect(state.picture.contains("70 % · đạt · kế hoạch đến nay 66,97 %"))
    state.press("Tab", "Ctrl-U")
    state.type("30/9")
    #expect(state.picture.contains("thay kết quả 58,5 % của ngày đó"))
  }

  @Test func theFormStaysUntilSavedAndTheItemSaysSo() {
    var state = stateOnObjective()
    state.press("i", "1")
    state.type("60")
    state.press("Enter")
    _ = update(&state, .notSaved(token: 1, Phrase("ổ đĩa đầy", "the disk is full")))
    #expect(form(state)?.texts[0] == "60")
    #expect(state.press("Enter").count == 1)
    let events =
      IndicatorFixture.events + [IndicatorFixture.measure(12, "2026-11-23", "2.CT1", 60, nil)]
    _ = update(&state, .loaded(IndicatorFixture.snapshot(events: events)))
    _ = update(&state, .saved(token: 2))
    #expect(state.overlay == nil)
    #expect(state.saves.marks[(Subject("2") ?? .plan).here] == nil)
    #expect(state.saves.justSaved == DashboardFixture.now)
    #expect(state.picture.contains("60 %"))
    let target = EventID(writer: DashboardFixture.writer, seq: 12)
    // The fixture's clock stands before its own newest note; the value is the newest by time.
    #expect(state.projection.measures[0].last?.value == 60)
    #expect(state.projection.ledger.position(of: target) != nil)
  }

  @Test func aMissedIndicatorNeedsAttentionAndAReachedOneDoesNot() {
    let missed: (State) -> Bool = { state in
      state.snapshot.attention.flatMap(\.reasons).contains(.indicatorMissed(indicator: 0))
    }
    #expect(missed(IndicatorFixture.state()))
    let events =
      IndicatorFixture.events + [IndicatorFixture.measure(12, "2026-11-22", "2.CT1", 70, nil)]
    #expect(!missed(IndicatorFixture.state(events: events)))
  }

  @Test func undoTakesTheNewestValueBack() {
    let event = DashboardFixture.event(
      12, "2026-11-23T02:00:00.000Z", "2.CT1",
      .measure(
        Measure(
          indicator: ItemID("2.CT1") ?? DashboardFixture.item, value: 60,
          on: Day(iso: "2026-11-23") ?? .first, source: nil)))
    var state = IndicatorFixture.state(events: IndicatorFixture.events + [event])
    state.press("2")
    let draft = Draft(Subject("2") ?? .plan, .undo(event.id))
    #expect(state.press("u") == [.append([draft], token: 1)])
  }

  @Test func readOnlyRefuses() {
    var state = stateOnObjective(access: .readOnly(.asked))
    #expect(state.press("i").isEmpty)
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == EditRefusal.readOnly(.asked).phrase)
  }

  @Test func thePageOfIndicatorsOpensFromTheDetailAndMovesAmongThem() {
    var state = stateOnObjective()
    state.press("Tab", "Enter")
    #expect(state.objectives.pane == .indicators)
    #expect(state.selectedIndicator == 0)
    state.press("↓", "↓")
    #expect(state.selectedIndicator == 1)
    state.press("i")
    #expect((form(state)?.kind as? MeasureForm)?.id.text == "2.CT2")
    state.press("Esc", "Esc")
    #expect(state.objectives.pane == .detail)
    state.press("Esc")
    #expect(state.objectives.pane == .tree)
  }

  @Test func thePageClosesWhenItsIndicatorsAreGone() {
    var state = stateOnObjective()
    state.press("Tab", "Enter")
    let text = DashboardFixture.text.replacingFirst("    indicators:\n", with: "    weight: 2\n")
      .replacingFirst(
        "      - {id: 2.CT1, title: Nước thải được xử lý, unit: \"%\", baseline: 40, target: 100, "
          + "due: 2026-12-31}\n", with: "")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    #expect(state.snapshot.problems.isEmpty)
    #expect(state.objectives.pane == .detail)
  }
}
