import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// What is typed into the palette finds, and what it may do.
@Suite struct PaletteTests {
  private func palette(_ state: State) -> Palette? {
    if case .palette(let palette)? = state.overlay { return palette }
    return nil
  }

  private func targets(_ state: State) -> [PaletteTarget] {
    palette(state)?.rows.compactMap { state.snapshot.catalog.target($0.number, in: state.plan) }
      ?? []
  }

  private func typed(
    _ text: String, language: Language = .vietnamese,
    snapshot: Snapshot = DashboardFixture.snapshot()
  ) -> State {
    var state = DashboardFixture.state(language: language, snapshot: snapshot)
    state.press(":")
    state.type(text)
    return state
  }

  private func item(_ id: String) -> PaletteTarget? { ItemID(id).map { .item($0) } }

  @Test func withNothingTypedItListsEverythingOnce() {
    let all = targets(typed(""))
    let snapshot = DashboardFixture.snapshot()
    #expect(all.count == snapshot.catalog.count)
    #expect(Set(all).count == all.count)
    #expect(all.contains(.command(.editStatus)))
    #expect(all.last == item("2.2.1"))
  }

  @Test(arguments: Language.allCases)
  func aCommandIsFoundByItsNameInEitherLanguage(_ language: Language) {
    for text in ["trang thai", "Trạng thái", "status"] {
      #expect(targets(typed(text, language: language)).first == .command(.editStatus), "\(text)")
    }
    for text in ["loc", "filter"] {
      #expect(targets(typed(text, language: language)).first == .command(.filter), "\(text)")
    }
    #expect(targets(typed("ma tran", language: language)).first == .command(.showMatrix))
    #expect(targets(typed("timeline", language: language)).first == .command(.showTimeline))
  }

  @Test func everyCommandOfTheScreensIsFoundByItsWholeName() {
    for command in PaletteCatalog.commands {
      let words = CommandTable.row(of: command)?.words
      for name in [words?.name.vietnamese, words?.name.english].compactMap(\.self) {
        #expect(targets(typed(name)).contains(.command(command)), "\(name)")
      }
    }
  }

  @Test func anItemIsFoundByItsIDItsTitleAndItsFormerID() {
    #expect(targets(typed("2.1.1")).first == item("2.1.1"))
    #expect(targets(typed("2.1")).first == item("2.1"))
    #expect(targets(typed("2")).first == item("2"))
    #expect(targets(typed("kiem soat")).first == item("2.1.1"))
    #expect(targets(typed("ô nhiễm")).first == item("2.1.1"))
    let renamed = DashboardFixture.snapshot(
      text: DashboardFixture.text.replacing("{id: 2.2.1,", with: "{id: Q-1, was: [2.2.9],"))
    #expect(targets(typed("2.2.9", snapshot: renamed)).first == item("Q-1"))
    #expect(targets(typed("q-1", snapshot: renamed)).first == item("Q-1"))
  }

  @Test func aDepartmentIsFoundAndOpensItsItems() {
    var state = typed("ke hoach va dau tu")
    #expect(targets(state).first == DepartmentID("skhdt").map { .department($0) })
    state.press("Enter")
    #expect(state.screen == .departments)
    #expect(state.departments.responsibility(in: state.snapshot)?.department?.text == "skhdt")
    #expect(state.departments.isOpened)
    #expect(state.overlay == nil)
  }

  @Test func enterRunsTheCommandAsItsKeyWould() {
    var state = typed("ngon ngu")
    #expect(state.press("Enter") == [.remember(state.settings)])
    #expect(state.settings.language == .english)
    state.press(":")
    state.type("xin chao khong co")
    #expect(targets(state) == [])
    #expect(state.press("Enter") == [])
    #expect(palette(state) != nil, "with nothing found it stays")
    #expect(state.press("Esc") == [])
    #expect(state.overlay == nil)
  }

  @Test func enterOnAnItemShowsItInTheTreeAndBackLeadsWhereOneWas() {
    var state = DashboardFixture.state()
    state.press("5", ":")
    state.type("2.1.2")
    #expect(state.press("Enter") == [])
    #expect(state.screen == .objectives)
    #expect(state.selectedItem == state.plan.position(of: ItemID("2.1.2") ?? fallback))
    state.press("<")
    #expect(state.screen == .timeline)
    state.press(">")
    #expect(state.screen == .objectives)
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1.2")
  }

  private var fallback: ItemID { DashboardFixture.snapshot().projection.plan.items[0].id }

  @Test func upAndDownTabAndPagesMoveTheSelection() {
    var state = typed("")
    var seen: [Int?] = []
    for key in ["↓", "Tab", "Shift-Tab", "↑", "↑", "PgDn", "PgUp"] {
      state.press(key)
      seen.append(palette(state)?.selection.window.selected)
    }
    #expect(seen.prefix(5) == [1, 2, 1, 0, 0])
    #expect(seen[5] ?? 0 > 5)
    #expect(seen[6] == 0)
  }

  @Test func whatWasUsedLatelyComesFirst() {
    var state = typed("Nhat ky")
    state.press("Enter", ":")
    #expect(targets(state).first == .command(.showLog))
    state.type("2.2.1")
    state.press("Enter", ":")
    #expect(
      targets(state).prefix(2) == [item("2.2.1"), .command(.showLog)].compactMap(\.self)[...])
    #expect(targets(state).count == state.snapshot.catalog.count)
    // Of two names that are as good the one used last wins.
    state.press("Esc", ":")
    state.type("n")
    #expect(targets(state).first == .command(.showLog))
  }

  @Test func aCommandOfAnotherScreenIsRefusedWithTheReason() {
    for (text, command) in [("phong to", Command.zoomIn), ("da xem", .markSeen), ("trai", .left)] {
      var state = typed(text)
      #expect(targets(state).first == .command(command))
      #expect(state.picture.contains(state.say(.notOnThisScreen)), "\(command)")
      let before = state.timeline.zoom
      #expect(state.press("Enter") == [])
      #expect(state.messages.current?.text == .notOnThisScreen)
      #expect(state.timeline.zoom == before)
      #expect(state.attention.seen.isEmpty)
    }
    var onTimeline = DashboardFixture.state()
    onTimeline.press("5", ":")
    onTimeline.type("phong to")
    let before = onTimeline.timeline.daysAColumn
    onTimeline.press("Enter")
    #expect(onTimeline.timeline.daysAColumn < before)
  }

  @Test func commandsOfFieldsAndMenusAreNotInIt() {
    let listed = Set(PaletteCatalog.commands)
    let screens: Set<Mode> = [.browse, .grid, .presenter]
    for row in CommandTable.rows where row.modes.isDisjoint(with: screens) {
      let isElsewhere = CommandTable.rows.contains {
        $0.command == row.command && !$0.modes.isDisjoint(with: screens)
      }
      #expect(listed.contains(row.command) == isElsewhere, "\(row.command)")
    }
    #expect(!listed.contains(.palette))
    #expect(!listed.contains(.accept))
    // A number is typed.
    #expect(!listed.contains(.jumpToItem))
  }

  /// In a folder that must not be written no command of the palette asks for anything to be.
  @Test func readOnlyNoCommandWritesAnything() {
    for screen in Screen.allCases {
      for command in PaletteCatalog.commands {
        var state = DashboardFixture.state(
          snapshot: DashboardFixture.snapshot(access: .readOnly(.asked)))
        _ = state.run(screen.command)
        state.press("↓", ":")
        let name = CommandTable.row(of: command)?.words.name.vietnamese ?? ""
        state.type(name)
        let row = targets(state).firstIndex(of: .command(command)) ?? 0
        for _ in 0..<row { state.press("↓") }
        for effect in state.press("Enter") {
          switch effect {
          case .storage(.append, _), .storage(.editPlan, _), .storage(.takeBackPlanEdit, _),
            .openEditor:
            Issue.record("\(command) on \(screen): \(effect)")
          default: break
          }
        }
        if command.isEdit {
          #expect(state.overlay == nil)
          #expect(state.messages.current?.text == EditRefusal.readOnly(.asked).phrase)
        }
      }
    }
  }

  @Test func whatCannotBeDoneHereIsDimWithTheReasonInWords() {
    var state = DashboardFixture.state()
    state.press("2", ":")
    state.type("tien do")
    #expect(state.picture.contains(state.say(EditRefusal.progressOfParent.phrase)))
    state = DashboardFixture.state()
    state.press("3", ":")
    state.type("ghi chu")
    #expect(state.hindrance(to: .addNote) == .openDepartmentFirst("Enter"))
    #expect(state.hindrance(to: .historyForward) == .nowhereForward)
    #expect(state.hindrance(to: .searchNext) == .nothingSearched(search: "/"))
    #expect(state.hindrance(to: .settleConflict) == .openDepartmentFirst("Enter"))
    #expect(state.hindrance(to: .historyBack) == nil)
  }

  @Test func theChoiceStaysWhenThePlanChangesUnderneath() {
    var state = typed("cong")
    state.press("↓")
    let chosen = targets(state)[palette(state)?.selection.window.selected ?? 0]
    let text = DashboardFixture.text.replacing(
      "title: Công nghiệp hỗ trợ", with: "title: Chế biến")
    _ = update(&state, .loaded(DashboardFixture.snapshot(text: text)))
    let rows = targets(state)
    if rows.contains(chosen) {
      #expect(rows[palette(state)?.selection.window.selected ?? 0] == chosen)
    } else {
      #expect(palette(state)?.selection.window.selected == 0)
    }
    #expect(rows.count == Set(rows).count)
  }

  @Test func aClickChoosesARowAndAClickBesideItCloses() {
    var state = typed("2.1.2")
    let picture = view(state, skin: Skin(styles: .plain))
    let layout = PaletteLayout(state.layout).panel
    #expect(
      picture.target(at: Point(column: layout.column + 3, row: layout.row + 1))
        == palette(state)?.rows.first.map(MouseTarget.paletteRow))
    let on = MouseReport(
      position: Point(column: layout.column + 3, row: layout.row + 1), kind: .press(.left))
    _ = update(&state, .terminal(.mouse(on)))
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1.2")
    state.press(":")
    let beside = MouseReport(position: Point(column: 0, row: 39), kind: .press(.left))
    _ = update(&state, .terminal(.mouse(beside)))
    #expect(state.overlay == nil)
  }

  @Test func anIDTypedIntoTheSearchGoesToThatItem() {
    var state = DashboardFixture.state()
    state.press("/")
    state.type("2.1")
    #expect(state.selectedItem.map { state.plan.items[$0].id.text } == "2.1")
    state.press("Enter", "<")
    #expect(state.screen == .overview)
  }
}
