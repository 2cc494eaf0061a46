import Foundation
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Workbooks and documents come through the same door as text.
@Suite struct OfficeImportTests {
  private func table(_ name: String, _ change: (inout ImportWishes) -> Void = { _ in }) throws
    -> ReadTable
  {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("OfficeFilesTests/Fixtures/\(name)")
    return try ReadTable(Array(try Data(contentsOf: file)), change)
  }

  @Test func theSheetWithTasksIsFoundAndItsCellsAreNamedAsInTheFile() throws {
    let table = try table("plan.xlsx")
    #expect(table.result.place.map { Wording(.english)($0) } == "sheet “Nhiệm vụ”")
    #expect(table.result.newPlan?.title == "Kế hoạch chuyển đổi số 2026")
    #expect(table.result.badRows == [11])
    #expect(table.problems[0].hasPrefix("row 11, column F “Hoàn thành”: “46387” is how"))
    #expect(
      table.outline == "I Hạ tầng số {1 Trung tâm dữ liệu, 2 Mạng truyền dẫn}, "
        + "II Nền tảng số {3 Kho dữ liệu}")
    let first = try table.item("Trung tâm dữ liệu")
    #expect(first.start == day("2026-01-15") && first.due == day("2026-12-31"))
    #expect(first.status == .onTrack && first.progress == percent(46))
    let second = try table.item("Mạng truyền dẫn")
    #expect(table.name(second.lead) == "Sở KH&CN", "the merged cell's value")
    #expect(table.names(second.coordinating) == ["Sở Tài chính"] && second.status == .done)
    #expect(try table.item("Kho dữ liệu").due == day("2026-12-31"), "12/2026 is a month")
    #expect(table.notices.contains("hidden rows are read too: 8"))
    #expect(table.notices.contains("hidden columns are read too: I"))
    #expect(!table.notices.contains { $0.contains("--fill-down") }, "merged cells are known here")
  }

  @Test func aSheetThatIsAskedForIsReadOrNamed() throws {
    #expect(try table("plan.xlsx") { $0.sheet = "nhiệm vụ" }.items.count == 5)
    for (sheet, said) in [("Ghi chú chung", "there is no row of column"), ("X", "there is no “X”")]
    {
      #expect {
        try table("plan.xlsx") { $0.sheet = sheet }
      } throws: { error in
        (error as? SheetRefusal).map { Wording(.english)($0.phrase).hasPrefix(said) } ?? false
      }
    }
  }

  @Test func aDocumentsTableOfTasksIsFoundAmongOthers() throws {
    let table = try table("plan.docx")
    #expect(table.problems == [])
    #expect(table.result.place.map { Wording(.vietnamese)($0) } == "bảng 2")
    #expect(table.result.newPlan?.title == "Danh mục nhiệm vụ năm 2026")
    #expect(table.items.map(\.title).contains("Rà soát thủ tục hành chính"))
    #expect(table.name(try table.item("Rà soát thủ tục hành chính").lead) == "Sở Tư pháp")
    let both = try table.item("Tập huấn")
    #expect(table.name(both.lead) == "Sở Nội vụ" && table.names(both.coordinating) == ["Sở Y tế"])
    #expect(both.due == day("2026-12-31") && table.items.count == 4)
  }

  @Test func anOpenDocumentsSheetIsReadToo() throws {
    let table = try table("plan.ods")
    #expect(table.problems == [])
    #expect(table.items.map(\.title) == ["Việc A", "Việc B hai dòng"])
    #expect(table.items.map(\.due) == [day("2026-12-31"), day("2026-06-30")])
    #expect(table.items.map { table.name($0.lead) } == ["Sở A", "Sở A"])
    #expect(table.items.map(\.progress) == [percent(40), percent(13)])
  }
}
