import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// What a row that can't be read does to those after it: none may come to stand below another, nor
/// go on with another.
@Suite struct SkippedRowTests {
  private func read(_ text: String) throws -> SheetImport {
    try importSheet(Array(text.utf8), into: nil, ImportWishes(), Wording(.english))
  }

  private func outline(_ drafts: [ItemDraft]) -> String {
    drafts.map { draft in
      let below = draft.children.isEmpty ? "" : " {\(outline(draft.children))}"
      return "\(draft.fields.id) \(draft.fields.title)" + below
    }.joined(separator: ", ")
  }

  private func outline(of table: SheetImport) -> String {
    outline(table.newPlan?.objectives ?? [])
  }

  private func rows(_ table: SheetImport) -> [Int] { table.problems.compactMap(\.row) }

  @Test func oneStrayQuoteCostsItsLineAndNoFurtherRow() throws {
    let table = try read(
      """
      STT,Nội dung nhiệm vụ,Cơ quan chủ trì
      1,Việc một,Sở Y tế
      2,"Việc hai thiếu nháy,Sở Y tế
      3,Việc ba,Sở Y tế
      4,"Việc bốn, có phẩy",Sở Y tế
      5,"Việc năm
      hai dòng",Sở Y tế

      """)
    #expect(rows(table) == [3])
    #expect(
      outline(of: table) == "1 Việc một, 3 Việc ba, 4 Việc bốn, có phẩy, 5 Việc năm hai dòng")
  }

  @Test func aRowThatGoesOnWithABadRowIsBadToo() throws {
    let table = try read(
      """
      STT,Nội dung nhiệm vụ,Thời hạn,Khó khăn
      1,Lập quy hoạch,31/12/2026,
      2,,30/6/2026,Kẹt B
      ,,,Kẹt B tiếp theo
      3,Việc C,30/6/2026,Kẹt C
      ,,,Kẹt C tiếp theo

      """)
    #expect(rows(table) == [3, 4])
    #expect(
      Wording(.english)(table.problems[1].phrase)
        == "row 4: it goes on with row 3, which can't be read: mend that row first")
    #expect(
      table.drafts == [
        Draft(.item(itemID("3")), .obstacle(Obstacle(text: "Kẹt C\nKẹt C tiếp theo")))
      ])
  }

  @Test func listsBelowARowWithoutAReadableNumberAreLeftOutWithIt() throws {
    let table = try read(
      """
      STT,Nội dung nhiệm vụ
      I,Nhóm một
      1,Việc một
      a),Bước một a
      2 ?,Việc hai
      a),Bước hai a
      b),Bước hai b
      3,Việc ba
      a),Bước ba a

      """)
    #expect(rows(table) == [5, 6, 7])
    #expect(
      outline(of: table) == "I Nhóm một {1 Việc một {1.a Bước một a}, 3 Việc ba {3.a Bước ba a}}")
  }

  @Test func aHeadingWithABrokenCellKeepsItsPlaceInTheNumbering() throws {
    let table = try read(
      """
      STT,Nội dung nhiệm vụ,Thời hạn hoàn thành
      I,Nhóm một,
      1,Việc một,31/12/2026
      II,"Nhóm hai"x,
      1,Việc của nhóm hai,31/12/2026
      2,Việc 2 của nhóm hai,31/12/2026

      """)
    #expect(rows(table) == [4, 5, 6])
    #expect(outline(of: table) == "I Nhóm một {I.1 Việc một}")
  }

  @Test func whatStandsBelowTheSecondOfTwoAlikeNumbersIsNotPutBelowTheFirst() throws {
    let table = try read("STT,Nội dung\n1,A\n1.1,B\n1.1,C\na),D\n1.2,E\na),F\n")
    #expect(rows(table) == [4, 5])
    #expect(outline(of: table) == "1 A {1.1 B, 1.2 E {1.2.a F}}")
  }

  @Test func aLevelThatCannotBeReadTakesWhatStandsBelowItAlong() throws {
    let table = try read(
      """
      Mục tiêu,Chiến lược,Nhiệm vụ,Thời hạn
      MT,CL A,Việc 1,31/12/2026
      ,"CL B"x,Việc 2,31/12/2026
      ,,Việc 3,31/12/2026
      ,CL C,Việc 4,32/12/2026
      ,,Việc 5,31/12/2026

      """)
    #expect(rows(table) == [3, 4, 5])
    #expect(
      outline(of: table) == "1 MT {1.1 CL A {1.1.1 Việc 1}, 1.3 CL C {1.3.2 Việc 5}}")
  }

  @Test func aTitleThatComesAgainOnTheLastLevelIsAnItemOfItsOwn() throws {
    let table = try read(
      """
      Mục tiêu,Nhiệm vụ,Chủ trì,Thời hạn,Tiến độ,Khó khăn
      MT,Báo cáo quý,Sở Y tế,31/3/2026,100%,
      ,Báo cáo quý,Sở Tài chính,30/6/2026,50%,
      ,Báo cáo quỹ,Sở Xây dựng,30/9/2026,10%,
      ,Mua sắm,Sở Y tế,,,Thiếu vốn
      ,Mua sắm,,,,Thiếu đất
      ,Báo cáo quý,Sở Y tế,31/3/2026,100%,Kẹt

      """)
    #expect(table.problems == [])
    #expect(
      outline(of: table)
        == "1 MT {1.1 Báo cáo quý, 1.2 Báo cáo quý, 1.3 Báo cáo quỹ, 1.4 Mua sắm, 1.5 Báo cáo quý}")
    #expect(
      table.drafts == [
        Draft(.item(itemID("1.4")), .obstacle(Obstacle(text: "Thiếu vốn\nThiếu đất"))),
        Draft(.item(itemID("1.5")), .obstacle(Obstacle(text: "Kẹt"))),
      ])
  }

  @Test func aHeadingThatComesAgainWithOtherValuesIsNamed() throws {
    let table = try read(
      """
      Mục tiêu,Nhiệm vụ,Chủ trì
      Xanh,,Sở A
      ,Việc 1,
      Cảng,Việc 2,
      Xanh,,Sở B
      Cảng,,Sở C

      """)
    #expect(rows(table) == [5])
    #expect(outline(of: table) == "1 Xanh {1.1 Việc 1}, 2 Cảng {2.1 Việc 2}")
    #expect(table.newPlan?.objectives.last?.fields.lead?.text == "sc")
  }

  @Test func aTaskWhoseNumberWasForgottenIsNoFooter() throws {
    let table = try read(
      """
      STT,Nội dung,Chủ trì,Thời hạn
      1,Việc một,Sở Y tế,31/12/2026
      ,Việc cuối quên STT,Sở Tài chính,
      ,Người lập biểu,CHÁNH VĂN PHÒNG,

      """)
    #expect(rows(table) == [3])
    #expect(table.notices.compactMap(\.row) == [4])
  }

  @Test func aParentThatIsNotThereAndACircleAreToldApart() throws {
    let table = try read("STT,Nội dung,Thuộc mục\n1,a,2\n2,b,1\n3,c,3\n4,d,99\n5,e,\n6,f,4\n")
    #expect(
      table.problems.map { Wording(.english)($0.phrase).split(separator: ": ")[1] } == [
        "“2” stands below this item itself", "“1” stands below this item itself",
        "“3” stands below this item itself", "there is no item “99” to stand below",
        "the item above it, “4”, can't be read",
      ])
    #expect(outline(of: table) == "5 e")
  }
}
