import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Tables read into new plans and into plans that are there.
@Suite struct ImportTests {
  private func read(
    _ text: String, into projection: Projection? = nil, why: String? = nil,
    objective: String? = nil
  ) throws -> SheetImport {
    try importSheet(
      Array(text.utf8), into: projection, ImportWishes(why: why, objective: objective),
      Wording(.english))
  }

  private func problems(_ text: String, into projection: Projection? = nil) throws -> [String] {
    try read(text, into: projection).problems.map { Wording(.english)($0.phrase) }
  }

  /// `1 Title [lead] {children}` of a new plan, in short.
  private func outline(_ drafts: [ItemDraft]) -> String {
    drafts.map { draft in
      let below = draft.children.isEmpty ? "" : " {\(outline(draft.children))}"
      return "\(draft.fields.id) \(draft.fields.title)"
        + (draft.fields.lead.map { " [\($0)]" } ?? "") + below
    }.joined(separator: ", ")
  }

  @Test(arguments: [",", ";", "\t"])
  func headingsAreFoundInAnyOrderLanguageCaseAndBelowTitles(separator: String) throws {
    let rows = [
      ["UBND TỈNH", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["", "Kế hoạch xanh", ""],
      ["(Kèm theo Quyết định)", "", ""], ["DON VI CHU TRI", "no.", "Noi dung NHIEM VU (tóm tắt)"],
      ["(1)", "(2)", "(3)"], ["", "1", "Mục tiêu"], ["Sở A", "1.1", "Chiến lược"],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let plan = try #require(try read("\u{FEFF}" + text).newPlan)
    #expect(plan.title == "Kế hoạch xanh")
    #expect(outline(plan.objectives) == "1 Mục tiêu {1.1 Chiến lược [sa]}")
  }

  @Test func theSeparatorThatExcelNamesIsTaken() throws {
    let plan = try #require(try read("sep=|\nSTT|Nội dung\n1|A, b; c\n").newPlan)
    #expect(outline(plan.objectives) == "1 A, b; c")
  }

  @Test func twoRowsOfHeadingsAreOne() throws {
    let text = """
      STT,Nội dung,Cơ quan thực hiện,,Thời hạn
      ,,Chủ trì,Phối hợp,
      1,Mục tiêu,Sở A,Sở B; Sở C,31/12/2026
      STT,Nội dung,Cơ quan thực hiện,,Thời hạn
      ,,Chủ trì,Phối hợp,
      1.1,Chiến lược,,,

      """
    let plan = try #require(try read(text).newPlan)
    let first = try #require(plan.objectives.first)
    #expect(first.fields.coordinating.map(\.text) == ["sb", "sc"])
    #expect(first.fields.due == day("2026-12-31"))
    #expect(first.children.count == 1, "headings repeated on a further page are no row")
  }

  @Test func levelsMayBeColumnsWithMergedCells() throws {
    let text = """
      Mục tiêu,Chiến lược,Nhiệm vụ,Chủ trì
      1. Xanh,Công nghệ,Đo khí thải,Sở A
      ,,Đo nước thải,Sở B
      ,Tài chính,Lập quỹ,
      Cảng,,,Sở C
      Cảng,Logistics,Cảng cạn,Sở D

      """
    let plan = try #require(try read(text).newPlan)
    #expect(
      outline(plan.objectives)
        == "1 Xanh {1.1 Công nghệ {1.1.1 Đo khí thải [sa], 1.1.2 Đo nước thải [sb]}, "
        + "1.2 Tài chính {1.2.1 Lập quỹ}}, "
        + "2 Cảng [sc] {2.1 Logistics {2.1.1 Cảng cạn [sd]}}")
  }

  @Test func rowsOfOneMergedItemGoTogether() throws {
    let table = try read(
      """
      STT,Nội dung,Phối hợp,Khó khăn
      1,Xanh,Sở A,Thiếu vốn
      ,,Sở B,Thiếu đất
      Tổng cộng,,,
      ,,,
      ,Người lập biểu,,

      """)
    let first = try #require(table.newPlan?.objectives.first)
    #expect(first.fields.coordinating.map(\.text) == ["sa", "sb"])
    #expect(
      table.drafts == [
        Draft(.item(itemID("1")), .obstacle(Obstacle(text: "Thiếu vốn\nThiếu đất")))
      ])
    #expect(table.problems == [])
    #expect(
      table.notices.map { Wording(.english)($0.phrase) } == [
        "row 4: a row of totals, passed over", "row 6: words below the table, passed over",
      ])
  }

  @Test func everyRowThatCannotBeReadIsNamedWithRowColumnAndRemedy() throws {
    let found = try problems(
      """
      STT,Nội dung nhiệm vụ,Chủ trì,Thời hạn,Ngày bắt đầu,Tỷ lệ,Trạng thái
      1,Xanh,Sở A,31/02/2026,,,
      2,,Sở A,,,,
      ,Không số,,,,,
      01/02/2026,Ngày tháng,,,,,
      3,Sớm,,1/1/2026,1/2/2026,,
      4,Hai,Sở A; Sở B,,,,
      5,Nhiều,,,,140 %,
      6,Lạ,,,,,sắp xong
      7,Nháy,"Sở A" x,,,,
      1,Trùng,,,,,

      """)
    #expect(
      found
        == [
          "row 2, column D “Thời hạn”: “31/02/2026” is not a day: write one like 31/12/2026, "
            + "2026-12-31, Q4/2026 or ongoing",
          "row 3, column B “Nội dung nhiệm vụ”: it has a number but no task: fill it in, or delete "
            + "the row",
          "row 4, column A “STT”: without a number its place is not known: give it one, like 2.3 or "
            + "2.3.1",
          "row 5, column A “STT”: “01/02/2026” can't be a number: write one like 1, 1.2, II, a), or "
            + "an id of plain letters, digits and . _ -",
          "row 6, column D “Thời hạn”: the deadline, 2026-01-01, is before the start, 2026-02-01: "
            + "mend one of them",
          "row 8, column F “Tỷ lệ”: “140 %” is not a share from 0 to 100: write one like 40 %",
          "row 9, column G “Trạng thái”: “sắp xong” is not a status: write one of not started, on "
            + "track, at risk, behind, done, suspended, cancelled",
          "row 10, column C “Chủ trì”: text follows the closing quote: write a quote inside a cell "
            + "as \"\"",
          "row 11, column A “STT”: number “1” is also in row 2: renumber one (a spreadsheet may have "
            + "cut 1.10 to 1.1: format the column as text)",
        ].sorted { number(of: $0) < number(of: $1) })
  }

  private func number(of problem: String) -> Int {
    Int(problem.dropFirst(4).prefix { $0.isNumber }) ?? 0
  }

  @Test func whatStandsBelowARowThatCannotBeReadIsNamedToo() throws {
    let table = try read("STT,Nội dung,Thời hạn\n1,A,\n1.1,B,hôm qua\n1.1.1,C,\n1.2,D,\n")
    #expect(table.badRows == [3])
    #expect(
      outline(table.newPlan?.objectives ?? []) == "1 A {1.1 B {1.1.1 C}, 1.2 D}",
      "its name and place are known")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x53], "the file is not text"), ([0x53, 0x00, 0x53], "the file is not text"),
      (Array("STT,N\u{E9}".utf16.map { UInt8(truncatingIfNeeded: $0) }), "line 1 of the text"),
      (Array("a,b\n".utf8), "there is no row of column headings"),
      ([], "there is no row of column"),
      (Array("STT,Nội dung\n".utf8), "the table has no row below"),
    ] as [([UInt8], String)])
  func aFileThatIsNoTableIsRefusedWithARemedy(bytes: [UInt8], start: String) {
    #expect {
      try importSheet(bytes, into: nil, ImportWishes(), Wording(.english))
    } throws: { error in
      (error as? SheetRefusal).map { Wording(.english)($0.phrase).hasPrefix(start) } ?? false
    }
  }

  @Test func aFlatTableIsToldOfAndCanBePutBelowAnObjective() throws {
    let rows = (1...12).map { "\($0),Việc \($0),Sở A\n" }.joined()
    let flat = try read("STT,Nội dung,Chủ trì\n" + rows)
    #expect(
      flat.notices.map { Wording(.english)($0.phrase) } == [
        "the table has no levels, so all 12 rows become objectives: --objective TITLE puts them "
          + "below one"
      ])
    let below = try read("STT,Nội dung,Chủ trì\n" + rows, objective: "Cả năm")
    let only = try #require(below.newPlan?.objectives.first)
    #expect(below.newPlan?.objectives.count == 1)
    #expect(only.fields.title == "Cả năm" && only.children.count == 12)
  }

  @Test func decomposedTextIsTheSameAsComposed() throws {
    // Accents of their own after each letter, as some systems write file and text.
    let heading = "STT,N\u{F4}\u{323}i dung,Chu\u{309} tri\u{300}\n"
    let text = heading + "1,A,So\u{31B}\u{309} A\n1.1,B,S\u{1EDF} A\n"
    let plan = try #require(try read(text).newPlan)
    #expect(plan.departments.count == 1)
    #expect(plan.objectives.first?.children.first?.fields.lead == nil, "the same as above it")
  }

  @Test func noBytesOfATableMakeItFail() {
    var dice = SplitMix(seed: 11)
    let start = Array(
      """
      STT,Nội dung nhiệm vụ,Chủ trì,Phối hợp,Thời hạn,Tiến độ,Khó khăn,Thuộc
      I,"Xanh
      x",Sở TN&MT,"Sở A, Sở B và UBND",Quý IV/2026,Đã hoàn thành 60%,a,
      1,b,,,31/12/2026,đúng,,I

      """.utf8)
    for _ in 0..<3_000 {
      var text = start
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let place = Int.random(in: 0..<text.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: text[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: text.remove(at: place)
        default:
          text.insert("\",;\n\r1.I-=%/\u{1}".utf8.randomElement(using: &dice) ?? 0, at: place)
        }
      }
      let table = try? importSheet(text, into: nil, ImportWishes(), Wording(.vietnamese))
      #expect((table?.badRows.count ?? 0) <= text.count)
    }
  }
}
