import CellGrid
import Dashboard
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// The overview answers before it tells figures: who holds what is late, which way things went since
/// the last meeting, and what asks for a decision apart from what is only watched.
@Suite struct OverviewAnswerTests {
  private func state(
    _ columns: Int = 120, _ rows: Int = 40, language: Language = .vietnamese
  ) -> State {
    DashboardFixture.state(
      columns, rows, language: language, snapshot: MeetingFixture.snapshot(MeetingFixture.closed))
  }

  private func compared(_ columns: Int = 120, _ rows: Int = 40) -> State {
    var state = state(columns, rows)
    let changes = MeetingChanges(
      between: meetingID("2026-10-20"), and: nil, in: state.projection)
    _ = update(&state, .compared(changes))
    return state
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func theFirstLineSaysWhoHoldsWhatIsOverdueAndWhatComesNext(columns: Int, rows: Int) {
    let lines = state(columns, rows).picture.split(
      separator: "\n", omittingEmptySubsequences: false)
    let answer = lines.first { $0.contains("1 việc quá hạn, của Sở TN&MT") }
    #expect(answer != nil)
    #expect(columns < 80 || answer?.contains("; 1 việc đến hạn trong 7 ngày") == true)
    #expect(!lines.contains { $0.contains("…") && $0.contains("quá hạn, của") })
  }

  @Test func whoHasTheMostIsNamedAndWhereNobodyHasHowManyShareIt() {
    let due = "2026-06-30"
    let other = DashboardFixture.text.replacingFirst(
      "{id: 1.1.1, title: Danh mục dự án, start: 2026-01-01, due: 2026-12-31",
      with: "{id: 1.1.1, title: Danh mục dự án, start: 2026-01-01, due: \(due)")
    let tied = DashboardFixture.state(snapshot: DashboardFixture.snapshot(text: other))
    #expect(tied.picture.contains("2 việc quá hạn ở 2 cơ quan"))
    let more = other.replacingFirst(
      "start: 2026-11-01, due: 2026-11-27", with: "start: 2026-01-01, due: \(due)")
    let most = DashboardFixture.state(
      language: .english, snapshot: DashboardFixture.snapshot(text: more))
    #expect(most.picture.contains("Sở KH&ĐT holds 2 of 3 overdue tasks"))
  }

  @Test func theComparisonIsAskedForOnceThePlanIsOnScreenAndOnlyOnTheOverview() {
    let wanted = Effect.compareMeetings(meetingID("2026-10-20"), nil)
    var state = state()
    #expect(update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.closed))) == [wanted])
    state.press("2")
    #expect(update(&state, .loaded(MeetingFixture.snapshot(MeetingFixture.closed))) == [])
    #expect(state.press("1") == [wanted])
    #expect(state.press("2") == [])
    var unmet = DashboardFixture.state()
    #expect(update(&unmet, .loaded(DashboardFixture.snapshot())) == [])
  }

  @Test func twoCountsSayWhichWayThingsWentAndTheirKeyListsThem() {
    var state = compared()
    #expect(state.picture.contains("Từ kỳ họp 20/10/2026 đến nay:  V ▲ xấu đi 1   VV ● tốt lên 1"))
    state.press("V")
    #expect(state.meeting.page == .changes)
    #expect(state.picture.contains("Xấu đi: 1 việc"))
    #expect(
      Set(state.meeting.comparing?.entries.map(\.subject) ?? []) == [.item(itemID("1.1.1"))])
    state.press("V")
    #expect(state.picture.contains("Tốt lên: 1 việc"))
    #expect(Set(state.meeting.comparing?.entries.map(\.subject) ?? []) == [MeetingFixture.late])
    state.press("V")
    state.press("Esc")
    #expect(state.meeting.page == nil && state.screen == .overview)
  }

  @Test func whatAsksForADecisionStandsApartFromWhatIsOnlyWatched() throws {
    let lines = state().picture.split(separator: "\n", omittingEmptySubsequences: false)
    let decided = try #require(
      lines.firstIndex { $0.contains("CẦN QUYẾT ĐỊNH  2 việc, 1 chỉ đạo") })
    let watched = try #require(lines.firstIndex { $0.contains("THEO DÕI  2 việc") })
    let (late, soon) = try (
      #require(lines.lastIndex { $0.contains("quá hạn 41 ngày") }),
      #require(lines.lastIndex { $0.contains("còn 4 ngày đến hạn") })
    )
    #expect(decided < late && late < watched && watched < soon)
  }

  @Test func thePanelOfAnEditBeginsAtTheRowBelowTheHeadings() {
    var state = state()
    for _ in 0..<6 { state.press("↓") }
    let page = OverviewPage()
    let row = page.point(in: state, state.layout).row
    let lines = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[row].hasPrefix("▌"))
  }
}
