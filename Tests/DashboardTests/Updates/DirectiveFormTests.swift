import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// `x`: a directive from any screen, to whom, about what, by when.
@Suite struct DirectiveFormTests {
  func form(_ state: State) -> Form? {
    if case .form(let form)? = state.overlay { form } else { nil }
  }

  func draft(
    _ number: Int, to: [String], _ item: String?, _ text: String, due: String?
  ) -> Draft {
    let item = item.flatMap { ItemID($0) }
    let order = DirectiveOrder(
      number: number, to: to.compactMap { DepartmentID($0) }, item: item, text: text,
      due: due.flatMap { Day(iso: $0) })
    return Draft(item.map(Subject.item) ?? .plan, .directive(order))
  }

  @Test func theNextNumberTheItemAndItsLeadAreProposed() {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "→", "→", "x")
    #expect(form(state)?.texts == ["03", "Sở TN&MT", "", "", "2.1.1"])
    state.type("Họp với JICA")
    state.press("Tab")
    state.type("+7")
    let draft = draft(3, to: ["stnmt"], "2.1.1", "Họp với JICA", due: "2026-11-30")
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func withNothingSelectedItIsAboutThePlanAndAsksToWhom() {
    var state = DashboardFixture.state(snapshot: DashboardFixture.snapshot(events: []))
    state.press("7", "x")
    #expect(form(state)?.texts == ["01", "", "", "", ""])
    #expect(form(state)?.focus == 1)
    state.type("ke hoach, japan")
    state.press("Tab")
    #expect(form(state)?.texts[1] == "Sở KH&ĐT, Japandesk")
    state.type("Rà soát")
    let draft = draft(1, to: ["skhdt", "japandesk"], nil, "Rà soát", due: nil)
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func numberAndItemCanBeChanged() {
    var state = DashboardFixture.state()
    state.press("2", "x", "Shift-Tab", "Shift-Tab", "Ctrl-U")
    state.type("12")
    state.press("Tab", "Tab")
    state.type("Làm ngay")
    state.press("Tab", "Tab", "Ctrl-U")
    state.type("chon khu")
    #expect(state.picture.contains("→ 2.2.1  Chọn khu công nghiệp"))
    let draft = draft(12, to: ["skhdt"], "2.2.1", "Làm ngay", due: nil)
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test(arguments: Screen.allCases)
  func itIsGivenFromEveryScreen(screen: Screen) {
    var state = DashboardFixture.state()
    let key = CommandTable.row(of: screen.command)?.keyNames.first ?? ""
    state.press(key)
    let item =
      state.selectedItem.map { state.plan.items[$0].id.text }
      ?? state.selectedDirective?.order.item?.text ?? ""
    #expect(state.press("x").isEmpty)
    #expect(form(state)?.kind is DirectiveForm)
    #expect(form(state)?.texts[4] == item)
  }

  @Test(
    arguments: [
      (0, "0", Phrase.refusedNumber), (0, "x1", .refusedNumber), (0, "10000", .refusedNumber),
      (1, "", .refusedNobody), (1, "xyz", .refusedDepartment("xyz")),
      (1, "japan, xyz", .refusedDepartment("xyz")), (2, "  ", .refusedEmpty),
      (3, "31/02", .refusedDay), (4, "9.9.9", .refusedAbout("9.9.9")),
    ] as [(Int, String, Phrase)])
  func whatCannotBeIsRefusedAtItsField(field: Int, typed: String, why: Phrase) {
    var state = DashboardFixture.state()
    state.press("2", "x")
    state.type("Việc")
    while form(state)?.focus != field { state.press("Tab") }
    state.press("Ctrl-U")
    state.type(typed)
    #expect(state.press("Enter").isEmpty)
    #expect(form(state)?.refusal == why)
    #expect(form(state)?.focus == field)
    #expect(form(state)?.texts[field] == typed)
  }

  @Test func aNumberInUseAndAPastDayAreSaidButAllowed() {
    var state = DashboardFixture.state()
    state.press("2", "x")
    state.type("Việc")
    state.press("Tab")
    state.type("1/11")
    #expect(state.picture.contains("thời hạn này đã qua"))
    state.press("Shift-Tab", "Shift-Tab", "Shift-Tab", "Ctrl-U")
    state.type("2")
    #expect(state.picture.contains("đã có chỉ đạo số 2"))
    let draft = draft(2, to: ["skhdt"], "1", "Việc", due: "2026-11-01")
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func onceSavedItIsTheSelectedOneOnItsScreen() {
    var state = DashboardFixture.state()
    state.press("7", "Tab", "2", "x")
    state.type("Làm ngay")
    state.press("Tab")
    state.type("1/11")
    state.press("Enter")
    guard
      case .directive(let order) = draft(
        3, to: ["skhdt"], "1", "Làm ngay", due: "2026-11-01"
      ).body
    else { return }
    let event = DashboardFixture.event(7, "2026-11-23T02:41:00.000Z", "1", .directive(order))
    _ = update(
      &state, .loaded(DashboardFixture.snapshot(events: DashboardFixture.events + [event])))
    _ = update(&state, .saved(token: 1))
    #expect(state.overlay == nil)
    let name = state.projection.name(ofDirective: event.id)
    #expect(state.messages.current?.text == name.map(Phrase.directiveGiven))
    state.press("7")
    #expect(state.directives.directive(in: state.snapshot)?.id == event.id)
    #expect(state.picture.contains("Chỉ đạo 03  ▲ Chậm tiến độ"))
    #expect(state.picture.contains("Giao cho      Sở KH&ĐT"))
    let reasons = state.snapshot.attention.flatMap(\.reasons)
    #expect(reasons.contains(.directiveOverdue(days: 22)))
    // Undone by its number, which is what people know it by.
    let undo = Draft(Subject("1") ?? .plan, .undo(event.id))
    #expect(state.press("u") == [.append([undo], token: 2)])
    #expect(state.messages.current?.text == .undone("CĐ 03"))
  }

  @Test func readOnlyRefuses() {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(access: .readOnly(.asked)))
    #expect(state.press("x").isEmpty)
    #expect(state.overlay == nil)
  }
}
