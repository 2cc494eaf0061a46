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

  @Test func rowsShareTheLinesThatAreFreeAlike() {
    #expect(given([1, 3, 2], in: 10) == [1, 3, 2])
    #expect(given([1, 3, 2], in: 6) == [1, 3, 2])
    #expect(given([1, 3, 2], in: 5) == [1, 2, 2], "two lines for all that want more")
    #expect(given([3, 3, 3], in: 4) == [1, 1, 1])
    #expect(given([2, 2, 2], in: 3) == [1, 1, 1])
    #expect(given([2, 2, 2], in: 2) == [1, 1, 1], "a list that scrolls")
    #expect(given([1, 1], least: 3, in: 7) == [3, 3])
    #expect(given([1, 4], least: 3, in: 7) == [3, 4])
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
  func titlesAreCutOnlyWhereNotAllHaveRoom(way: String, size: (Int, Int)) {
    let long = "để tiếp nhận các cơ sở chế biến hải sản phải di dời khỏi các khu dân cư"
    let text = DashboardFixture.text.replacing("Kiểm soát ô nhiễm", with: "Kiểm soát \(long)")
      .replacing("Xúc tiến đầu tư", with: "Xúc tiến \(long)")
    var state = DashboardFixture.state(
      size.0, size.1, snapshot: DashboardFixture.snapshot(text: text))
    for key in way.split(separator: " ") { state.press(String(key)) }
    let page = state.layout
    let columns = page.hasSides ? page.tree.columns - 1 : size.0
    let rows = state.picture.split(separator: "\n", omittingEmptySubsequences: false)[
      (page.tree.row + 1)..<page.body.endRow
    ].map { $0.prefix(columns) }
    // One line more for each that is cut would be more than are free.
    let cut = rows.count { $0.contains("…") }
    let free = rows.reversed().prefix { $0.allSatisfy { $0 == " " } }.count
    #expect(cut == 0 || cut > free, "\(rows.joined(separator: "\n"))")
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 40)])
  func noReasonIsCutWhereItHasShorterWords(columns: Int, rows: Int) {
    for language in Language.allCases {
      let reasons: [AttentionReason] = [
        .overdue(days: 141), .directiveOverdue(days: 20), .conflict, .vainUndoing(position: 0),
        .behind(points: 45), .reportedLate(.atRisk), .reportedLate(.behind),
        .betterThanComputed(reported: .notStarted, computed: .behind), .returned(position: 0),
        .extensionAsked(position: 0, days: 3), .awaitsConfirmation(days: 12), .unaskedDeadline,
        .overExtended(grants: 3, limit: 1), .indicatorMissed(indicator: 0),
        .openObstacle(position: 0), .holdsUp(count: 12), .forecastLate(days: 120),
        .dueSoon(days: 7), .noLead, .unknownLead(name: "Sở Nông nghiệp"), .stale(days: 147),
      ]
      let say = Wording(language)
      for reason in reasons {
        let words = say(reason.shorterPhrases.last ?? reason.phrase())
        #expect(TextWidth.fits(words, 16), "\(words)")
      }
      for way in [["1"], ["6"]] {
        var state = DashboardFixture.state(columns, rows, language: language)
        for key in way { state.press(key) }
        let table = Table(
          .attention, Column.decisions(state, in: state.layout.tree.columns),
          in: state.layout.tree, count: state.snapshot.attention.count,
          row: { state.row(of: state.snapshot.attention[$0]) })
        #expect(table.placed.first { $0.column.name == .reason }?.width ?? 0 >= 16)
      }
    }
  }

  @Test func ofTheReasonsThatHaveNoRoomAMarkTells() {
    let projection = DashboardFixture.state().projection
    let say = Wording(.vietnamese)
    let reasons: [AttentionReason] = [.overdue(days: 41), .stale(days: 50)]
    for (columns, stale) in [
      (60, "50 ngày chưa cập nhật"), (21, "50 ngày chưa báo"), (15, "lâu chưa báo"),
    ] {
      let words = projection.wordings(for: reasons, in: columns, say)
      #expect(
        words == ["quá hạn 41 ngày; \(stale)", "quá hạn 41 ngày…", "quá hạn 41 ngày"])
    }
    #expect(projection.wordings(for: [], in: 60, say) == [""])
  }

  /// Whatever else a row has to say.
  @Test(arguments: [10, 16, 24, 30, 44, 80], Language.allCases)
  func oneThingHasOneWordingInAColumn(columns: Int, language: Language) {
    let projection = DashboardFixture.state().projection
    let say = Wording(language)
    for points in [5, 45, 100] {
      let short = projection.wordings(for: [.behind(points: 45)], in: columns, say)[0]
        .replacing("45", with: "\(points)")
      for more: [AttentionReason] in [[], [.stale(days: 50)], [.noLead, .holdsUp(count: 2)]] {
        let reasons = [.behind(points: points)] + more
        for words in projection.wordings(for: reasons, in: columns, say) {
          #expect(words.hasPrefix(short))
        }
      }
    }
  }

  @Test func whatASentenceOfSpansSaysGoesOnInItsFaces() {
    let spans = [Span("kết luận: ", .dim), Span("hoàn thành trong quý I", .text)]
    #expect(
      spans.flowing(in: 16) == [
        [Span("kết luận: ", .dim), Span("hoàn", .text)], [Span("thành trong quý", .text)],
        [Span("I", .text)],
      ])
  }

  @Test func aListIsDrawnInTheFirstWordingThatHasRoom() {
    for (columns, wanted) in [(30, "một hai ba bốn"), (13, "một hai"), (8, "một")] {
      let area = Rect(column: 0, row: 0, columns: columns, rows: 1)
      let row = WordedRow()
      var canvas = Canvas(
        size: Size(columns: columns, rows: 1), skin: .plain, say: Wording(.vietnamese))
      canvas.draw(
        Table(
          .attention,
          [
            Column(
              name: .reason, width: .rest(parts: 1),
              cell: { _ in .worded("", in: { _ in ["một hai ba bốn", "một hai", "một"] }, .text) })
          ], in: area, count: 1, row: { _ in row }), selected: -1, DashboardFixture.state())
      #expect(canvas.finished().frame.grid.picture.trimmed == wanted)
    }
  }

  @Test func whatHasTheWholeWidthGoesOnBelowItsLastPiece() {
    let area = Rect(column: 0, row: 0, columns: 19, rows: 3)
    var row = WordedRow()
    row.whole = [Span("3  "), Span("một hai ba bốn năm")]
    let column = Column<WordedRow>(
      name: .reason, width: .rest(parts: 1), wraps: true, cell: { _ in .none })
    var canvas = Canvas(
      size: Size(columns: 19, rows: 3), skin: .plain, say: Wording(.vietnamese))
    canvas.draw(
      Table(.attention, [column], in: area, count: 1, row: { _ in row }), selected: -1,
      DashboardFixture.state())
    #expect(
      canvas.finished().frame.grid.picture.hasPrefix("  3  một hai ba\n     bốn năm\n"))
  }

  private struct WordedRow: TableRow {
    var whole: [Span] = []
    let click = MouseTarget.subject(.plan)
  }

  /// The rows that name columns, of every list, at every width.
  @Test(arguments: ["2", "3", "3 Enter", "5", "6", "6 Tab", "7", "8"], Language.allCases)
  func noHeadingOfAColumnIsCut(way: String, language: Language) {
    for columns in [60, 80, 100, 120, 160, 200] {
      var state = DashboardFixture.state(columns, 40, language: language)
      for key in way.split(separator: " ") { state.press(String(key)) }
      let rows = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
      let content = [Phrase.columnContent, .columnDepartment, .columnRecorded]
        .map { state.say($0) }
      let heads = rows.prefix(10).filter { row in content.contains { row.contains("  \($0) ") } }
      let list = state.layout.hasSides ? state.layout.listColumns : columns
      #expect(!heads.contains { $0.prefix(list).contains("…") }, "\(columns) \(heads)")
    }
  }

  /// Where all leads are shorter than what their column is called.
  @Test(arguments: Language.allCases)
  func aNarrowColumnHasRoomForItsName(language: Language) {
    let text = DashboardFixture.text.replacing("Sở TN&MT", with: "TN").replacing(
      "Sở KH&ĐT", with: "KH")
    let snapshot = DashboardFixture.snapshot(text: text)
    var state = DashboardFixture.state(80, 24, language: language, snapshot: snapshot)
    state.press("6")
    let heads = state.picture.split(separator: "\n").first {
      $0.contains(state.say(.columnContent))
    }
    #expect(heads?.hasSuffix(" \(state.say(.columnLead))") == true, "\(heads ?? "")")
  }

  @Test func aDepartmentsPageTellsOnlyWhoElseLeads() throws {
    var state = DashboardFixture.state(120, 40)
    state.press("3", "Enter")
    let own = try #require(state.departments.selection.id?.department)
    for work in state.departments.rows(in: state.snapshot) {
      let row = state.row(of: work)
      switch work {
      case .led: #expect(state.leads(of: row) == "")
      case .coordinated(let item):
        #expect(state.leads(of: row) == state.lead(of: item, in: .max))
      case .directive:
        #expect(!state.leads(of: row).contains(state.plan.department(own)?.short ?? "?"))
      }
    }
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

  @Test(arguments: ["1", "2 → → → →", "6", "6 Tab", "7"], [100, 120, 140, 200])
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
