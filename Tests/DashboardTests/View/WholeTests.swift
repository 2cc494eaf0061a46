import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What is to be read is whole: titles where rows are free, messages at every size; and every footer
/// tells of help and of the way out.
@Suite struct WholeTests {
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test(arguments: Language.allCases, sizes)
  func aLongMessageIsWholeAtEverySize(language: Language, size: Size) {
    var state = DashboardFixture.state(size.columns, size.rows, language: language)
    for refusal in [EditRefusal.progressOfDone, .conflictFirst, .readOnly(.asked)] {
      state.messages.say(refusal.phrase, .refusal, at: state.now)
      let words = state.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(state.say(refusal.phrase)), "\(size) \(refusal)")
    }
  }

  @Test(arguments: Language.allCases, sizes)
  func helpAndTheWayOutStandInEveryFooter(language: Language, size: Size) {
    let scenes =
      (1...8).map { ["\($0)"] } + [
        ["2", "w"], ["?"], ["2", "↓", "s"], ["6", "|"], ["2", "Tab"], ["3", "Enter"], ["T"],
        ["2", "s", "?"], ["2", "w", "?"], ["6", "Tab"],
      ]
    for keys in scenes {
      var state = DashboardFixture.state(size.columns, size.rows, language: language)
      for key in keys { state.press(key) }
      let words =
        state.picture.split(separator: "\n", omittingEmptySubsequences: false).last?
        .split(separator: " ") ?? []
      #expect(words.contains("?") && words.contains("q"), "\(keys) \(size) \(words)")
    }
  }

  @Test(arguments: sizes) func aTextFieldsFooterTellsOfEnterAndEsc(size: Size) {
    for keys in [["2", "p"], ["2", "m"], ["2", "e"], [":"]] {
      var state = DashboardFixture.state(size.columns, size.rows)
      state.plan.position(of: itemID("2.1.1")).map { state.show($0) }
      for key in keys { state.press(key) }
      // A day's field has them above it, where the last row is too short.
      let words = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
        .suffix(keys == ["v"] ? 3 : 1).joined(separator: " ").split(separator: " ")
      #expect(words.contains("Enter") && words.contains("Esc"), "\(keys) \(size) \(words)")
    }
  }

  /// A note above the footer takes its rows from the page, so that what is selected stays seen.
  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func whatIsSelectedIsSeenAboveEveryNote(columns: Int, rows: Int) {
    for way in ["1", "2", "3", "5", "6", "6 Tab", "7", "8"] {
      var state = DashboardFixture.state(columns, rows)
      for key in way.split(separator: " ") { state.press(String(key)) }
      state.press("End")
      func isSeen(_ note: Phrase) {
        let lines = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains { $0.hasPrefix("▌") }, "\(way) \(columns) \(note)")
      }
      state.messages.say(EditRefusal.progressOfDone.phrase, .refusal, at: state.now)
      state.settle()
      isSeen(EditRefusal.progressOfDone.phrase)
      state.press("v")
      isSeen(.lookBackHint)
      state.press("x", "Enter")
      isSeen(.lookBackRefusedDay)
      #expect(columns > 80 || state.layout.note.rows > 0)
      state.press("Esc", "f")
      isSeen(.filterPrompt)
    }
  }

  @Test func helpComesBackToWhatItWasOpenedOver() {
    var state = DashboardFixture.state()
    state.press("2", "s", "?")
    guard case .help? = state.overlay else { return #expect(Bool(false)) }
    state.press("Esc")
    guard case .menu? = state.overlay else { return #expect(Bool(false)) }
    state.press("q")
    #expect(state.overlay == nil)
  }

  @Test func titlesOfTheTreeAreWholeWhereAllHaveRoom() {
    var state = DashboardFixture.state(120, 40)
    state.press("2")
    for item in state.objectives.rows.map({ state.plan.items[$0] }) {
      let lines = state.treeTable(state.layout, .unicode)
      let place = state.objectives.rows.firstIndex { state.plan.items[$0].id == item.id } ?? 0
      let text = state.picture.split(separator: "\n", omittingEmptySubsequences: false)[
        lines.line(place).row..<lines.line(place).endRow
      ].joined(separator: " ")
      for word in item.title.split(separator: " ") { #expect(text.contains(word), "\(item.id)") }
    }
  }
}
