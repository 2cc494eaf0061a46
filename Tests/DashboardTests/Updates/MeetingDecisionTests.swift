import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Conclusions with their directives, without a task on purpose, and what is postponed.
@Suite struct MeetingDecisionTests {
  private func concluded(
    _ text: String, number: Int = 1, _ directives: [EventID] = [], token: Int = 1
  ) -> [Effect] {
    let conclusion = Conclusion(
      item: MeetingFixture.late, number: number, text: text, directives: directives)
    return [
      .append(
        [Draft(.plan, .meeting(.conclude(conclusion)), meeting: MeetingFixture.id)], token: token)
    ]
  }

  private let given = MeetingFixture.line(
    8, "2026-11-23T02:38:00.000Z", MeetingFixture.late,
    .directive(
      DirectiveOrder(
        number: 3, to: [departmentID("stnmt")], item: itemID("2.1.1"), text: "Báo cáo ngay",
        due: day("2026-11-30"))), meeting: "2026-11-23")

  @Test func aDirectiveIsAboutTheItemOfNow() {
    var state = MeetingFixture.joined()
    state.press("x")
    state.type("Báo cáo ngay")
    state.press("Tab")
    state.type("30/11")
    let order = DirectiveOrder(
      number: 3, to: [departmentID("stnmt")], item: itemID("2.1.1"), text: "Báo cáo ngay",
      due: day("2026-11-30"))
    #expect(
      state.press("Enter")
        == [
          .append(
            [Draft(MeetingFixture.late, .directive(order), meeting: MeetingFixture.id)], token: 1)
        ])
  }

  @Test func aConclusionNamesTheDirectivesGivenOnItsItem() {
    var state = MeetingFixture.joined(meetings: MeetingFixture.underWay + [given])
    state.press("K")
    state.type("Sở TN&MT báo cáo")
    #expect(state.press("Enter") == concluded("Sở TN&MT báo cáo", [given.id]))
  }

  @Test func aConclusionThatWaitsForItsDirectiveNeedsNoTypingAgain() {
    var state = MeetingFixture.joined()
    state.press("K")
    state.type("Sở TN&MT báo cáo")
    state.press("Enter", "Esc")
    #expect(state.messages.current?.text == .textKept(again: "K"))
    state.rest()
    let events = MeetingFixture.underWay + [given]
    _ = update(&state, .loaded(MeetingFixture.snapshot(events)))
    state.press("K")
    #expect(state.press("Enter") == concluded("Sở TN&MT báo cáo", [given.id]))
    _ = update(&state, .saved(token: 1))
    state.press("K")
    guard case .form(let form)? = state.overlay else { return #expect(Bool(false)) }
    #expect(form.texts[0].isEmpty)
  }

  @Test func thatNoTaskArisesIsADeliberateChoice() {
    var state = MeetingFixture.joined()
    state.press("K")
    state.type("Ghi nhận")
    #expect(state.press("Enter").isEmpty)
    guard case .form(let form)? = state.overlay else { return #expect(Bool(false)) }
    #expect(form.isOnBox)
    state.press("Space")
    #expect(state.press("Enter") == concluded("Ghi nhận"))
  }

  @Test func noTaskRulesOutTheDirectives() {
    var state = MeetingFixture.joined(meetings: MeetingFixture.underWay + [given])
    state.press("K")
    state.type("Ghi nhận")
    state.press("Shift-Tab", "Space")
    #expect(state.press("Enter") == concluded("Ghi nhận"))
  }

  @Test func severalConclusionsOfAnItemAreNumbered() {
    let conclusion = Conclusion(
      item: MeetingFixture.late, number: 1, text: "Thống nhất", directives: [given.id])
    let first = MeetingFixture.step(
      9, "2026-11-23T02:39:00.000Z", "2026-11-23", .conclude(conclusion))
    var state = MeetingFixture.joined(meetings: MeetingFixture.underWay + [given, first])
    #expect(state.picture.contains("Kết luận 1"))
    state.press("K")
    // What the first one named is not offered again.
    guard case .form(let form)? = state.overlay else { return #expect(Bool(false)) }
    #expect(form.fields.count == 2)
    state.type("Thêm")
    state.press("Tab", "Space")
    #expect(state.press("Enter") == concluded("Thêm", number: 2))
  }

  @Test func postponingIsOneKeyAndOnlyOnce() {
    var state = MeetingFixture.joined()
    let effects = state.press("P")
    #expect(
      effects
        == [
          .append(
            [Draft(.plan, .meeting(.postpone(MeetingFixture.late)), meeting: MeetingFixture.id)],
            token: 1)
        ])
    let line = MeetingFixture.step(
      8, "2026-11-23T02:40:00.000Z", "2026-11-23", .postpone(MeetingFixture.late))
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + [line])))
    #expect(state.press("P").isEmpty)
    #expect(state.messages.current?.text == .alreadyPostponed)
    #expect(state.picture.contains("chuyển sang cuộc họp sau"))
  }

  @Test func aDecisionCanBeTakenOnTheAgendaPageToo() {
    var state = MeetingFixture.joined()
    state.press("A", "↓", "↓")
    #expect(
      state.press("P")
        == [
          .append(
            [Draft(.plan, .meeting(.postpone(MeetingFixture.soon)), meeting: MeetingFixture.id)],
            token: 1)
        ])
  }
}
