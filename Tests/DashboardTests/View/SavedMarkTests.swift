import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// That something was saved is said in one place, for a moment; what is not saved stays marked.
@Suite struct SavedMarkTests {
  /// Every screen and page, with what edits there and what is then sent.
  private static let places: [[String]] =
    Screen.allCases.compactMap { CommandTable.row(of: $0.command)?.keyNames.first }
    .flatMap { [[$0], [$0, "Enter"]] } + [
      ["M"], ["M", "A"], ["M", "C"], ["M", "M"], ["M", "a"],
    ]

  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ]

  private static func state(
    _ size: Size, _ language: Language, _ keys: [String]
  ) -> State {
    var state = DashboardFixture.state(
      size.columns, size.rows, language: language,
      snapshot: MeetingFixture.snapshot(MeetingFixture.underWay))
    for key in keys { state.press(key) }
    state.messages.clear()
    return state
  }

  private static func lines(_ state: State) -> [Substring] {
    state.picture.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: Language.allCases, sizes)
  func itStandsAtTheEndOfTheLastLineAndNothingElseMoves(language: Language, size: Size) {
    let said = language == .vietnamese ? "đã lưu 09:41" : "saved 09:41"
    for keys in Self.places {
      var state = Self.state(size, language, keys)
      let before = Self.lines(state)
      let subject = state.selectedSubject ?? MeetingFixture.late
      let token = state.saves.begin(subject.here)
      _ = update(&state, .saved(token: token))
      let after = Self.lines(state)
      // Nothing else is written there, whatever there is to say.
      state.messages.say(
        .saving + .verbatim(String(repeating: " x", count: 99)), .refusal, at: state.now)
      state.saves.stopTelling()
      let place = size.columns - (size.columns < 60 ? 12 : 13)
      for line in [before.last, Self.lines(state).last] { #expect(line?.count ?? 0 < place) }
      #expect(after.last?.hasSuffix(said) == true, "\(keys): \(after.last ?? "")")
      #expect(before.dropLast() == after.dropLast(), "\(keys)")
    }
  }

  @Test func itGoesWithTheNextKeyAndWhereNoneComesByItself() {
    var state = Self.state(Size(columns: 80, rows: 24), .vietnamese, ["2"])
    let start = state.now
    _ = update(&state, .saved(token: state.saves.begin(MeetingFixture.late.here)))
    var other = state
    other.press("↓")
    #expect(!other.picture.contains("đã lưu"))
    #expect(other.clockPatience(at: start) == nil)
    #expect(state.clockPatience(at: start.adding(milliseconds: 1_500)) == 2_500)
    _ = update(&state, .time(start.adding(milliseconds: 3_699)))
    #expect(state.picture.contains("đã lưu"))
    _ = update(&state, .time(start.adding(milliseconds: 4_000)))
    #expect(!state.picture.contains("đã lưu"))
    #expect(state.clockPatience(at: state.now) == nil, "nothing is waited for any more")
  }

  @Test func whatWasNotSavedStaysMarkedBesideWhatWas() {
    var state = Self.state(Size(columns: 120, rows: 40), .vietnamese, ["2", "↓", "→", "→"])
    let failed = state.saves.begin((state.selectedSubject ?? .plan).here)
    _ = update(&state, .notSaved(token: failed, .verbatim("ổ đĩa đầy")))
    state.press("↓", "↑")
    #expect(state.picture.contains("chưa lưu: ổ đĩa đầy"))
    let saved = state.saves.begin(MeetingFixture.soon.here)
    #expect(Self.lines(state).last?.contains("đang lưu…") == true)
    _ = update(&state, .saved(token: saved))
    let last = Self.lines(state).last ?? ""
    #expect(last.contains("CHƯA LƯU   đã lưu 09:41") && last.hasSuffix("đã lưu 09:41"))
    #expect(state.picture.contains("chưa lưu: ổ đĩa đầy"))
    _ = update(&state, .time(state.now.adding(milliseconds: 60_000)))
    #expect(Self.lines(state).last?.hasSuffix("CHƯA LƯU") == true)
    #expect(state.picture.contains("chưa lưu: ổ đĩa đầy"))
  }

  @Test func anEditOnItsWayBehindAnotherIsNotForgotten() {
    var saves = Saves()
    let first = saves.begin(MeetingFixture.late.here)
    _ = saves.begin(MeetingFixture.late.here)
    saves.succeed(first, at: DashboardFixture.now)
    #expect(saves.marks[MeetingFixture.late.here] == .saving)
  }

  @Test func thePageOfWhoIsThereSaysOneThingAlone() {
    var state = Self.state(Size(columns: 80, rows: 24), .vietnamese, ["M"])
    // `a` there is the list of who is there.
    state.open(.attendance)
    state.press("↓", "2")
    #expect(state.picture.contains("chưa lưu"))
    // What was sent before comes to be there while something newer is typed.
    _ = update(&state, .saved(token: state.saves.begin(Subject.plan.here)))
    #expect(state.picture.contains("chưa lưu"))
    #expect(!state.picture.contains("đã lưu"))
    let effects = state.press("Enter")
    #expect(!effects.isEmpty)
    state.open(.attendance)
    #expect(state.picture.contains("đang lưu…"))
    #expect(!state.picture.contains("chưa lưu"))
    let lines = MeetingFixture.lines(effects, from: 8, at: "2026-11-23T02:41:00.000Z")
    _ = update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + lines)))
    _ = update(&state, .saved(token: 2))
    #expect(state.picture.contains("đã lưu"))
    #expect(!state.picture.contains("chưa lưu"))
  }
}
