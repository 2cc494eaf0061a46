import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Several plans may be open one day: nothing that is begun in one reaches another.
@Suite struct PlanIdentityTests {
  private static let other = PlanID(folder: "/kh/khac")

  private static func state(of plan: PlanID) -> State {
    State(
      of: plan, snapshot: MeetingFixture.snapshot(MeetingFixture.underWay),
      settings: Settings(name: "Văn phòng UBND"), now: DashboardFixture.now,
      size: Size(columns: 120, rows: 40), screen: .objectives)
  }

  /// Keys that change something, from the tree at 2.1.1.
  private static let edits: [[String]] = [
    ["s", "3"], ["p", "6", "0", "Enter"], ["m", "x", "Enter"], ["b", "x", "Enter"],
    ["x", "x", "Enter"], ["o"], ["y"], ["v", "1", "/", "1", "1", "Enter"],
    ["M", "K", "x", "Enter"],
    ["t", "1", "/", "1", "/", "2", "7", "Tab", "x", "Enter"], ["="],
  ]

  @Test(arguments: edits) func whatIsAskedIsAskedOfThePlanThatIsShown(keys: [String]) {
    var asked = 0
    for plan in [DashboardFixture.plan, Self.other] {
      var state = Self.state(of: plan)
      for _ in 0..<6 { state.press("↓", "→") }
      for key in keys {
        for effect in state.press(key) {
          guard let target = effect.plan else { continue }
          asked += 1
          #expect(target == plan, "\(keys): \(effect)")
        }
      }
    }
    #expect(asked > 0 && asked.isMultiple(of: 2), "\(keys) asks the same of each")
  }

  @Test func whatAnotherPlanTellsChangesNothing() {
    var state = Self.state(of: DashboardFixture.plan)
    state.press("↓", "→", "→", "s", "3")
    let before = state.picture
    let news: [PlanNews] = [
      .loaded(DashboardFixture.snapshot()), .saved(token: 1), .notSaved(token: 1, .saving),
      .planChangedMeanwhile(token: 1), .savedWithoutRecord(token: 1, .saving),
      .editorClosed(problems: 3), .storageSilent(since: state.now), .compared(nil),
      .documentsWritten(["a"]), .onlyMinutesWritten("a"), .tell(.saving),
    ]
    for one in news {
      #expect(update(&state, .plan(one, of: Self.other)).isEmpty)
      #expect(state.picture == before, "\(one)")
      #expect(state.saves.isPending)
    }
    _ = update(&state, .plan(.saved(token: 1), of: DashboardFixture.plan))
    #expect(!state.saves.isPending)
  }

  @Test(arguments: ["s", "p", "t", "m", "b", "x", "e", "a", "D", "i"])
  func whatWasOpenedInAnotherPlanIsNotSavedHere(key: String) throws {
    var there = Self.state(of: Self.other)
    // One without records can be removed, and one has an indicator.
    let id = ["D": "2.2.1", "i": "2"][key] ?? "2.1.1"
    there.show(try #require(there.plan.position(of: itemID(id))))
    there.press(key)
    let overlay = try #require(there.overlay, "\(key) opens something")
    var here = Self.state(of: DashboardFixture.plan)
    here.overlay = overlay
    if case .form = overlay { here.type("7") }
    let effects = here.press("Enter")
    #expect(effects.isEmpty, "\(key): \(effects)")
    #expect(here.messages.current?.text == .ofAnotherPlan)
    if case .form = overlay {
      guard case .form(let form)? = here.overlay else {
        Issue.record("its text is gone")
        return
      }
      #expect(form.subject.plan == Self.other)
    }
  }

  @Test func oneSubjectOfTwoPlansIsTwo() {
    var saves = Saves()
    let subject = MeetingFixture.late
    _ = saves.begin(PlanSubject(subject, of: Self.other))
    #expect(saves.marks[subject.here] == nil)
  }
}

extension Effect {
  /// The plan that it goes to, where it goes to one.
  fileprivate var plan: PlanID? {
    switch self {
    case .storage(_, let plan), .openEditor(_, _, let plan): plan
    case .copy(let subject, _): subject.plan
    case .remember, .keepFilter, .dropFilter, .showTheme, .findThemes, .redraw, .bell, .suspend,
      .quit:
      nil
    }
  }
}
