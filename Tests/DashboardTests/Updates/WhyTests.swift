import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// The page that explains a status: what it says, and where it leads.
@Suite struct WhyTests {
  private func why(_ state: State) -> WhyState? {
    if case .why(let why)? = state.overlay { return why }
    return nil
  }

  private func selected(_ state: State) -> String? {
    state.selectedItem.map { state.plan.items[$0].id.text }
  }

  private func state(
    _ text: String = DashboardFixture.text, events: [Event] = DashboardFixture.events,
    columns: Int = 120, rows: Int = 40, language: Language = .vietnamese
  ) -> State {
    DashboardFixture.state(
      columns, rows, language: language,
      snapshot: DashboardFixture.snapshot(text: text, events: events))
  }

  private func goTo(_ id: String, _ state: inout State) {
    state.press(":")
    state.type(id)
    state.press("Enter")
  }

  @Test func itTellsTheRuleWithThePlansNumbersAndTheDays() {
    let text = DashboardFixture.text.replacing(
      "short: PBEG", with: "short: PBEG\nrules: {behind_points: 44, risk_points: 3}")
    var state = state(text.replacing("due: 2026-10-13", with: "due: 2027-01-01"))
    goTo("2.1.1", &state)
    #expect(state.press("w") == [])
    // 326 of 365 days are gone, and 45 per cent is done.
    let page = state.picture
    #expect(page.contains("đã qua 326/365 ngày"), "\(page)")
    #expect(page.contains("Thấp hơn kế hoạch 44 điểm phần trăm. Quy định: từ 44 điểm phần trăm là"))
    #expect(page.contains("kế hoạch đến nay 89 %   thực hiện 45 %   thấp hơn kế hoạch 44 điểm"))
  }

  @Test func aShortfallIsNeverRoundedOntoAThreshold() {
    let rules = Rules(riskPoints: 10, behindPoints: 25)
    func decimals(_ expected: Share, _ progress: Share) -> Int {
      Shortfall(expected: expected, progress: progress).decimals(rules)
    }
    #expect(decimals(55.3, 30) == 0)
    #expect(decimals(54.6, 30) == 1)
    #expect(decimals(54.96, 30) == 2)
    #expect(decimals(54.996, 30) == 3)
    #expect(decimals(39.97, 30) == 2)
    // Where nothing is short nothing is said, and what is short is not said to be 0.
    #expect(decimals(30.3, 30) == 1)
  }

  @Test func anOverdueLeafTellsItsDays() {
    var state = state(language: .english)
    goTo("2.1.1", &state)
    state.press("w")
    #expect(state.picture.contains("Overdue by 41 days. The rule:"))
    #expect(state.picture.contains("The report (at risk) is better than computed (behind)"))
  }

  @Test func theChildrenThatMadeItAreListedAndEnterGoesToOne() {
    var state = DashboardFixture.state()
    state.press("↓", "w")
    #expect(state.mode == .page)
    #expect(state.picture.contains("1/2 mục bên dưới chậm tiến độ."))
    state.press("↓")
    #expect(why(state)?.selected == 1)
    state.press("↑", "Enter")
    #expect(state.overlay == nil)
    #expect(state.screen == .objectives)
    #expect(selected(state) == "2.1")
    state.press("<")
    #expect(state.screen == .overview)
    #expect(selected(state) == "2")
    state.press(">")
    #expect(selected(state) == "2.1")
  }

  @Test func cancelledFromAboveLeadsToTheItemThatIsCancelled() {
    let text = DashboardFixture.text.replacing(
      "title: Công nghệ thân thiện với môi trường",
      with: "title: Công nghệ thân thiện với môi trường\n        status: cancelled")
    var state = state(text)
    goTo("2.1.2", &state)
    state.press("w")
    #expect(state.picture.contains("Quy định: mọi mục bên dưới một mục đã hủy đều là hủy."))
    state.press("Enter")
    #expect(selected(state) == "2.1")
  }

  @Test func conflictsNameEveryClaimAndTheOneThatCounts() {
    var state = state(events: DashboardFixture.conflict)
    goTo("2.1.1", &state)
    state.press("w")
    let lines = state.picture.split(separator: "\n")
    #expect(lines.contains { $0.contains("đúng tiến độ  Japandesk") && $0.contains("(được tính)") })
    #expect(
      lines.contains {
        $0.contains("chậm tiến độ  Sở TN&MT") && $0.contains("(không được tính)")
      })
  }

  @Test func aLineAheadOfTheClockIsToldAndWhetherItCounts() {
    let ahead = DashboardFixture.event(
      9, "2026-12-20T01:00:00.000Z", "1.1.1", .set(Change(progress: Percent(99))), writer: "xx-1")
    var state = state(events: DashboardFixture.events + [ahead])
    goTo("1.1.1", &state)
    state.press("w")
    let line = state.picture.split(separator: "\n").first { $0.contains("99 %") }
    #expect(line?.contains("(không được tính)") == true, "\(state.picture)")
  }

  @Test func aDirectiveIsExplainedAndLeadsToItsItem() {
    var state = DashboardFixture.state()
    state.press("7", "w")
    #expect(state.picture.contains("Quá hạn 22 ngày."), "\(state.picture)")
    state.press("Enter")
    #expect(selected(state) == "2.1.1")
    state.press("<")
    #expect(state.screen == .directives)
  }

  @Test func withNothingSelectedItSaysSo() {
    var state = DashboardFixture.state()
    state.press("3", "w")
    #expect(state.overlay == nil)
    #expect(state.messages.current?.text == .openDepartmentFirst("Enter"))
    #expect(state.press("y") == [])
    #expect(state.messages.current?.text == .openDepartmentFirst("Enter"))
  }

  @Test func manyChildrenScrollAndTheSelectedOneIsSeen() {
    let children = (1...60).map {
      "      - {id: 3.\($0), title: Mục số \($0), due: 2026-01-01, status: on-track}"
    }
    let text =
      DashboardFixture.text.replacing("declares: {objectives: 2, strategies: 3}\n", with: "")
      + "\n  - id: \"3\"\n    title: Nhiều mục\n    strategies:\n"
      + children.joined(separator: "\n")
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
      var state = state(text, columns: columns, rows: rows)
      goTo("3", &state)
      state.press("w", "End")
      #expect(state.picture.contains("3.60"), "\(columns)x\(rows)\n\(state.picture)")
      state.press("Enter")
      #expect(selected(state) == "3.60")
      goTo("3", &state)
      state.press("w", "PgDn", "PgDn", "Home")
      #expect(why(state)?.top == 0)
      #expect(state.picture.contains("Vì sao"))
    }
  }

  @Test func everyPageOfTheKeyboardClosesIt() {
    for key in ["Esc", "q", "←", "h", "Ctrl-C"] {
      var state = DashboardFixture.state()
      state.press("w", key)
      #expect(state.overlay == nil, "\(key)")
      #expect(state.screen == .overview)
    }
  }

  @Test func itEndsWhenThePlanHasTheItemNoMore() {
    var state = DashboardFixture.state()
    goTo("2.2.1", &state)
    state.press("w")
    let text = DashboardFixture.text.replacing("{id: 2.2.1,", with: "{id: 2.2.7,")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    #expect(state.overlay == nil)
  }

  @Test func everyItemOnEveryScreenCanBeExplainedAndDrawn() {
    for events in [DashboardFixture.events, DashboardFixture.conflict] {
      for screen in Screen.allCases {
        for down in 0..<6 {
          var state = state(events: events, columns: 40, rows: 12)
          _ = state.run(screen.command)
          for _ in 0..<down { state.press("↓") }
          state.press("w")
          #expect(!state.picture.isEmpty)
        }
      }
    }
  }
}

@Suite struct CopyTests {
  private func item(_ id: String) -> Subject? { Subject(id) }

  @Test func theSelectedItemIsHandedOnInTheLanguageOfTheScreen() {
    var state = DashboardFixture.state()
    state.press("2", "↓")
    let subject = item("2") ?? .plan
    #expect(state.press("y") == [.copy(subject, .vietnamese)])
    state.press("L")
    #expect(state.press("y") == [.copy(subject, .english)])
    #expect(update(&state, .copied("2")) == [])
    #expect(state.messages.current?.text == .copied("2"))
  }

  @Test func aDirectiveIsHandedOnToo() {
    var state = DashboardFixture.state()
    state.press("7")
    let id = state.directives.directive(in: state.snapshot)?.id
    #expect(state.press("y") == id.map { [.copy(.directive($0), .vietnamese)] })
  }

  @Test func readOnlyCopiesToo() {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(access: .readOnly(.asked)))
    #expect(state.press("y") == [.copy(item("1") ?? .plan, .vietnamese)])
  }
}

/// `<` and `>` after every kind of jump.
@Suite struct BackAndForwardTests {
  private func selected(_ state: State) -> String? {
    state.selectedItem.map { state.plan.items[$0].id.text }
  }

  @Test(arguments: Screen.allCases.filter { $0 != .log })
  func aJumpFromAnyScreenIsTakenBackToWhatWasSelected(_ screen: Screen) {
    var state = DashboardFixture.state()
    _ = state.run(screen.command)
    state.press("↓")
    let subject = state.selectedSubject
    state.press(":")
    state.type("1.1.2")
    state.press("Enter")
    #expect(selected(state) == "1.1.2")
    // Moving elsewhere on the screen meanwhile does not matter.
    _ = state.run(screen.command)
    state.press("Home", "End")
    _ = state.run(.showObjectives)
    for _ in 0..<6 where state.screen != screen || state.selectedSubject != subject {
      state.press("<")
    }
    #expect(state.screen == screen)
    #expect(state.selectedSubject == subject)
  }

  @Test func anOpenedDepartmentAndAnOpenedCellComeBack() {
    var state = DashboardFixture.state()
    state.press("3", "Enter", "↓")
    let item = selected(state)
    state.press("Enter")
    #expect(state.screen == .objectives)
    state.press("3", "Esc", "2", "<", "<", "<")
    #expect(state.departments.isOpened)
    #expect(selected(state) == item)

    state = DashboardFixture.state()
    state.press("4", "Enter")
    #expect(state.matrix.isOpened)
    state.press(":")
    state.type("1.1.2")
    state.press("Enter", "4", "Esc", "2", "<", "<", "<")
    #expect(state.screen == .matrix)
    #expect(state.matrix.isOpened)
  }

  @Test func aSearchIsOneJump() {
    var state = DashboardFixture.state()
    state.press("6", "/")
    state.type("tai tao")
    state.press("Enter")
    #expect(selected(state) == "2.1.2")
    state.press("<")
    #expect(state.screen == .attention)
    state.press(">")
    #expect(selected(state) == "2.1.2")
    state.press("1", "<", "<")
    #expect(state.screen == .attention)
  }

  @Test func afterGoingBackANewJumpForgetsWhatWasAhead() {
    var state = DashboardFixture.state()
    state.press("2", "8", "<", "7", ">")
    #expect(state.screen == .directives)
    state.press("<")
    #expect(state.screen == .objectives)
  }
}
