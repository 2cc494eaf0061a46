import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What every list does with the lines and columns that it has.
@Suite struct TableTests {
  private static let list = Rect(column: 0, row: 3, columns: 20, rows: 10)

  /// The lines that rows get, from the first on.
  private func given(_ wanted: [Int], least: Int = 1, in room: Int) -> [Int] {
    let lines = RowLines(count: wanted.count, least: least, in: room, wanted: wanted)
    return wanted.indices.map { lines.lines(at: $0, in: Self.list).rows }
  }

  @Test func rowsShareTheLinesThatAreFree() {
    #expect(given([1, 3, 2], in: 10) == [1, 3, 2])
    #expect(given([1, 3, 2], in: 5) == [1, 2, 2], "a line each before a second one more")
    #expect(given([3, 3, 3], in: 4) == [2, 1, 1], "what is left goes to the first")
    #expect(given([2, 2, 2], in: 3) == [1, 1, 1])
    #expect(given([2, 2, 2], in: 2) == [1, 1, 1], "a list that scrolls")
    #expect(given([1, 1], least: 3, in: 7) == [3, 3])
    #expect(given([1, 5], least: 3, in: 7) == [3, 4])
    #expect(RowLines(count: 2, in: 5, wanted: [2, 3]).isWhole)
    #expect(!RowLines(count: 2, in: 4, wanted: [2, 3]).isWhole)
  }

  @Test func eachRowBeginsWhereTheOneBeforeItEnds() {
    let lines = RowLines(count: 3, in: 10, wanted: [2, 1, 3])
    #expect((0...3).map { lines.lines(at: $0, in: Self.list).row } == [3, 5, 6, 9])
  }

  static let ways = ["2 → → → →", "3 Enter", "4", "5", "6", "6 Tab", "7"]
  static let sizes = [(100, 30), (120, 40), (160, 45), (200, 60)]

  @Test(arguments: ways, sizes)
  func noTitleIsCutAboveEmptyLines(way: String, size: (Int, Int)) {
    let long = "để tiếp nhận các cơ sở chế biến hải sản phải di dời khỏi các khu dân cư"
    let text = DashboardFixture.text.replacing("Kiểm soát ô nhiễm", with: "Kiểm soát \(long)")
      .replacing("Xúc tiến đầu tư", with: "Xúc tiến \(long)")
    var state = DashboardFixture.state(
      size.0, size.1, snapshot: DashboardFixture.snapshot(text: text))
    for key in way.split(separator: " ") { state.press(String(key)) }
    let page = state.layout
    let columns = page.hasSides ? page.tree.columns : size.0
    let rows = state.picture.split(separator: "\n", omittingEmptySubsequences: false)[
      (page.tree.row + 1)..<page.body.endRow
    ].map { $0.prefix(columns) }
    guard rows.last?.allSatisfy({ $0 == " " }) ?? false else { return }
    #expect(!rows.contains { $0.contains("…") }, "\(rows.joined(separator: "\n"))")
  }

  @Test func whatADepartmentLeadsIsNotCutBesideItAboveEmptyLines() {
    let long = String(repeating: "di dời các cơ sở chế biến hải sản ", count: 9)
    let text = DashboardFixture.text.replacing("title: Kiểm soát ô nhiễm", with: "title: \(long)")
    var state = DashboardFixture.state(
      160, 45, snapshot: DashboardFixture.snapshot(text: text))
    state.press("3")
    let lines = state.picture.split(separator: "\n").map {
      $0.dropFirst(state.layout.detail.column)
    }
    #expect(lines.contains { $0.contains("2.1.1  di dời") })
    #expect(!lines.contains { $0.contains("…") })
  }

  /// A row of more lines than one is one row to keys and to the mouse.
  @Test func aRowOfMoreLinesIsOneToKeysAndClicks() throws {
    var state = DashboardFixture.state(100, 40)
    state.press("6")
    let table = AttentionPage().table(in: state, state.layout, .unicode)
    let lines = (0..<table.count).map(table.line)
    let long = try #require(lines.firstIndex { $0.rows > 1 })
    let picture = view(state, skin: .plain)
    for row in lines[long].row..<lines[long].endRow {
      #expect(
        picture.target(at: Point(column: 20, row: row))
          == .subject(Array(state.snapshot.attentionSubjects)[long]))
    }
    for _ in 0..<long { state.press("↓") }
    let selected = Array(state.snapshot.attentionSubjects)[long]
    #expect(state.selectedSubject == selected)
    #expect(AttentionPage().point(in: state, state.layout).row == lines[long].row)
    state.press("PgDn")
    #expect(state.selectedSubject == Array(state.snapshot.attentionSubjects).last)
  }

  @Test(arguments: ["2 → → → →", "6", "6 Tab", "7", "3 Enter"], [100, 120, 140, 200])
  func whoLeadsAndByWhenStandsInEveryListOfItems(way: String, columns: Int) {
    for language in Language.allCases {
      var state = DashboardFixture.state(columns, 40, language: language)
      for key in way.split(separator: " ") { state.press(String(key)) }
      let list = state.picture.split(separator: "\n").dropFirst(3)
        .map { $0.prefix(state.layout.listColumns) }
      let days = [Day(iso: "2026-10-13"), Day(iso: "2026-11-27"), Day(iso: "2026-11-01")]
        .compactMap(\.self).flatMap { [state.say.day($0), state.say.tightDay($0)] }
      let row = list.first { line in days.contains { line.contains($0) } }
      #expect(row?.contains("Sở") ?? false, "\(list.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [80, 120]) func theTreeSaysItsStatusesByTheirWords(columns: Int) {
    var state = DashboardFixture.state(columns, 24)
    state.press("2")
    let row = state.picture.split(separator: "\n").first { $0.hasPrefix("▌") }
    #expect(row?.contains("● \(state.say(Status.onTrack.shortPhrase))") ?? false)
    #expect(columns > 80 || row?.contains("━") ?? false)
  }

  @Test func monthsToComeStandByTheirNames() {
    for (language, names) in [
      (Language.vietnamese, " T11 T12  T1  T2  T3  T4"), (.english, " Nov Dec Jan Feb Mar Apr"),
    ] {
      var state = DashboardFixture.state(200, 60, language: language)
      state.press("3")
      #expect(state.picture.contains(names))
    }
  }

  @Test func onTheTimelineAClickOnTheTriangleOpensAndClosesItsBranch() throws {
    var state = DashboardFixture.state(120, 40)
    state.press("5")
    let count = state.timeline.rows(in: state.plan).count
    let id = itemID("2.1")
    func click() throws {
      let rect = try #require(
        view(state, skin: .plain).targets.first { $0.target == .treeRow(id, toggle: true) }?.rect)
      let report = MouseReport(
        position: Point(column: rect.column, row: rect.row), kind: .press(.left))
      _ = update(&state, .terminal(.mouse(report)))
    }
    try click()
    #expect(state.timeline.rows(in: state.plan).count == count - 2)
    #expect(state.timeline.selection.id == id)
    try click()
    #expect(state.timeline.rows(in: state.plan).count == count)
  }

  @Test(arguments: [100, 110, 120, 140])
  func theFiguresOfADetailAreWholeAtEveryWidth(columns: Int) {
    let text = DashboardFixture.text.replacing("progress: 95", with: "progress: 100")
    for language in Language.allCases {
      var state = DashboardFixture.state(
        columns, 40, language: language, snapshot: DashboardFixture.snapshot(text: text))
      state.press("2", "→", "→")
      let detail = state.picture.split(separator: "\n").dropFirst(3)
        .map { $0.dropFirst(state.layout.detail.column) }
      let bars = detail.filter { $0.contains("━") }
      #expect(!bars.isEmpty && !bars.contains { $0.contains("…") }, "\(bars)")
    }
  }
}
