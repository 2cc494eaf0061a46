import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// What somebody put into the journals, changed in them or took out of them.
struct AlarmTests {
  private static let alarms: [JournalProblem] = [
    .foreignLine(writer: "a-1", seq: 9), .notAsSigned(writer: "a-1", seq: 9),
    .notAsWitnessed(writer: "a-1", seq: 9, by: "b-1:3"), .notAsHeld(writer: "a-1", seq: 9),
    .lineGone(writer: "a-1", seq: 9, end: 7), .lostHead(writer: "a-1", seq: 9),
    .keyChanged(writer: "a-1"), .authorityChanged(added: ["leadership a"], removed: []),
  ]

  private func state(
    _ problem: JournalProblem?, _ columns: Int, _ rows: Int, _ language: Language
  ) -> State {
    let plain = DashboardFixture.snapshot()
    let problems = [problem].compactMap(\.self).map {
      Problem(file: "journal/a-1.jsonl", .journal($0))
    }
    return DashboardFixture.state(
      columns, rows, language: language,
      snapshot: Snapshot(projection: plain.projection, problems: problems))
  }

  @Test(arguments: [80, 120], [Language.vietnamese, .english])
  func eachStandsInTheHeaderOfEveryScreenAndOverWhatNeedsADecision(
    columns: Int, language: Language
  ) {
    let word = language == .vietnamese ? "Nghi vấn 6" : "Suspect 6"
    for alarm in Self.alarms {
      var state = state(alarm, columns, columns / 3, language)
      for key in 1...8 {
        state.press("\(key)")
        #expect(state.picture.contains(word), "\(alarm) on \(key)")
      }
      state.press("6")
      let told = state.say(Problem(file: "", .journal(alarm)).phrase)
      #expect(state.picture.contains(told.prefix(24)), "\(alarm)")
    }
  }

  @Test func whatIsOnlyNotHereYetOrNothingStandsNowhere() {
    for problem in [nil, JournalProblem.notHereYet(writer: "a-1", seq: 9, end: 7)] {
      var state = state(problem, 120, 40, .english)
      #expect(!state.picture.contains("Suspect"))
      state.press("6")
      #expect(!state.picture.contains("suspect"))
    }
  }
}
