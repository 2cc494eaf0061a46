import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What a line is there for is not what is cut of it: marks, counts and figures have their room
/// first.
@Suite struct NothingCutTests {
  static let sizes = [(40, 12), (60, 18), (80, 24), (99, 30), (120, 40), (160, 45), (200, 60)]
    .map { Size(columns: $0.0, rows: $0.1) }

  private static let longNote = DashboardFixture.event(
    7, "2026-11-23T02:00:00.000Z", "2.1.1",
    .note(Note(text: String(repeating: "đã gửi công văn đôn đốc ", count: 20))))

  // MARK: Taken back

  @Test(arguments: Language.allCases, sizes)
  func whatWasTakenBackSaysSoFirst(language: Language, size: Size) {
    let undoing = DashboardFixture.event(
      8, "2026-11-23T02:10:00.000Z", "2.1.1", .undo(eventID("vp-1:7")))
    let snapshot = DashboardFixture.snapshot(
      events: DashboardFixture.events + [Self.longNote, undoing])
    var state = DashboardFixture.state(
      size.columns, size.rows, language: language, snapshot: snapshot)
    state.press("8")
    #expect(state.picture.contains("↶ \(state.say(.undoneMark))"))
    state.press("2")
    state.plan.position(of: itemID("2.1.1")).map { state.show($0) }
    state.press("Tab", "End")
    // It may take more lines than are seen at once.
    let isFound = (0..<12).contains { _ in
      defer { state.press("PgUp") }
      return state.picture.contains("↶ \(state.say(.undoneMark))")
    }
    #expect(isFound)
  }

  @Test(arguments: sizes) func onThePageBeforeClosingItIsListedAndNotCounted(size: Size) {
    let note = MeetingFixture.line(
      8, "2026-11-23T02:40:00.000Z", MeetingFixture.late, Self.longNote.body,
      meeting: "2026-11-23")
    var state = MeetingFixture.joined(
      size.columns, size.rows, meetings: MeetingFixture.underWay + [note])
    state.press("C")
    for _ in 0..<20 {
      if state.closingRow == .recorded(note.id) { break }
      state.press("↓")
    }
    let before = state.recordedCount
    let lines = MeetingFixture.lines(state.press("u"), from: 9, at: "2026-11-23T02:41:00.000Z")
    #expect(lines.count == 1)
    _ = update(
      &state, .loaded(MeetingFixture.snapshot(MeetingFixture.underWay + [note] + lines)))
    #expect(state.closingRow == .recorded(note.id) && state.recordedCount == before - 1)
    #expect(state.picture.contains("↶ đã hoàn tác"))
    #expect(state.picture.contains(state.say(.recordedCount(before - 1))))
  }

  // MARK: The header

  @Test(arguments: Language.allCases, Screen.allCases)
  func theBadgeCoversNoTab(language: Language, screen: Screen) {
    let snapshot = DashboardFixture.snapshot(access: .readOnly(.asked))
    for columns in 40...200 {
      var state = DashboardFixture.state(columns, 24, language: language, snapshot: snapshot)
      state.press(CommandTable.row(of: screen.command)?.keyNames.first ?? "")
      let line = String(state.picture.split(separator: "\n")[1])
      let badges = [Phrase.readOnlyBadge, .readOnlyBadgeShort].map { state.say($0) }
      let badge = badges.first { line.trimmed.hasSuffix(" \($0)") }
      #expect(badge != nil, "\(columns): \(line)")
      let tabs = line.trimmed.dropLast(badge?.count ?? 0)
      for digit in 1...8 {
        #expect(
          tabs.split(separator: " ").contains("\(digit)"), "\(screen) \(columns): \(line)")
      }
      let name = state.say(CommandTable.row(of: screen.command)?.words.name ?? .nothing)
      let count = screen == .attention ? " 4+1" : screen == .directives ? " 2" : ""
      #expect(tabs.contains("\(name)\(count) "), "\(columns): \(line)")
    }
  }

  // MARK: The agenda

  @Test(arguments: sizes) func aLongReasonIsWhole(size: Size) {
    let reason = (1...12).map { "lý do thứ \($0)" }.joined(separator: "; ")
    let agenda =
      MeetingFixture.agenda + [
        AgendaEntry(item: .item(itemID("2.2.1")), minutes: 5, reason: reason)
      ]
    let line = MeetingFixture.step(8, "2026-11-23T02:40:00.000Z", "2026-11-23", .agenda(agenda))
    var state = MeetingFixture.joined(
      size.columns, size.rows, meetings: MeetingFixture.underWay + [line])
    state.press("A", "Home", "↓", "↓", "↓")
    let words = state.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("thứ 12"), "\(size)")
    #expect(state.picture.contains("▌"))
  }

  // MARK: Departments

  @Test(arguments: Language.allCases, sizes)
  func noFigureOfADepartmentIsCut(language: Language, size: Size) {
    var state = DashboardFixture.state(size.columns, size.rows, language: language)
    state.press("3")
    for responsibility in state.snapshot.responsibilities {
      state.departments.select(responsibility.responsible, in: state.snapshot)
      state.departments.open(state.snapshot)
      state.settle()
      let lines = state.picture.split(separator: "\n")
      let parts =
        state.say.lateness(of: responsibility) + state.say.shares(of: responsibility)
      for part in parts {
        #expect(lines.contains { $0.contains(part) }, "\(size): \(part)")
      }
      let rows = state.departments.rows(in: state.snapshot)
      guard !rows.isEmpty else { continue }
      for _ in rows { state.press("↓") }
      #expect(state.picture.contains("▌"), "\(size)")
    }
  }

  @Test func howManyMoreThereAreIsWholeAtEveryWidth() {
    let text = nearlyAll(done: 0, of: 189, progress: 10)
    for columns in 40...200 {
      var state = DashboardFixture.state(
        columns, 40, snapshot: DashboardFixture.snapshot(text: text, events: []))
      state.press("3")
      let picture = state.picture
      #expect(!picture.contains(/\+[0-9]*…/), "\(columns)")
      #expect(picture.contains(/\+1[0-9][0-9]/), "\(columns)")
    }
  }
}
