import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Tables as offices head them: each case that went wrong, and others of its kind.
@Suite struct HeadingCaseTests {
  private func fields(_ heading: String) throws -> [SummaryColumn: Int] {
    let (sheet, _) = try sheet(heading)
    return sheet.columns
  }

  private func sheet(_ heading: String) throws -> (Sheet, [String]) {
    let row = "1;Việc;Sở A;Sở B;01/01/2026;31/12/2026;x;x;x\n"
    let found = try readTable(Array((heading + "\n" + row).utf8), ImportWishes())
    guard case .tasks(let sheet) = found.table else { return (Sheet(), []) }
    return (sheet, sheet.headings)
  }

  @Test func twoRowsOfHeadingsWithAWordThatIsNoHeadingByItself() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f01-second-heading-hoan-thanh.csv"))
    #expect(table.problems == [])
    #expect(
      table.outline == "I Nhóm nhiệm vụ về hạ tầng {1 Xây dựng cầu qua sông X (giai đoạn 1), "
        + "2 Mở rộng đường tỉnh, 3 Lắp đèn chiếu sáng}, "
        + "II Nhóm nhiệm vụ về nông nghiệp {4 Cấp mã vùng trồng}")
    let bridge = try table.item("Xây dựng cầu qua sông X (giai đoạn 1)")
    #expect(table.name(bridge.lead) == "Ban QLDA giao thông")
    #expect(table.names(bridge.coordinating) == ["Sở Xây dựng", "Sở Tài chính"])
    #expect(bridge.start == day("2026-03-01") && bridge.due == day("2027-06-30"))
    let road = try table.item("Mở rộng đường tỉnh")
    #expect(road.start == day("2026-04-01") && road.due == day("2026-12-31"))
    #expect(try table.item("Lắp đèn chiếu sáng").due == day("2027-03-31"))
    let farm = try table.item("Cấp mã vùng trồng")
    #expect(table.name(farm.lead) == "Sở NN&MT" && farm.due == day("2026-12-31"))
    #expect(table.names(farm.coordinating) == ["UBND các xã"])
    #expect(table.notices.contains { $0.contains("Ban QLDA") && $0.contains("--fill-down") })
    let filled = try ReadTable(try ReadTable.bytes(ofCase: "f01-second-heading-hoan-thanh.csv")) {
      $0.fillsDown = true
    }
    #expect(table.name(try filled.item("Lắp đèn chiếu sáng").lead) == "Ban QLDA giao thông")
    #expect(try filled.item("Lắp đèn chiếu sáng").start == day("2026-04-01"))
  }

  @Test(arguments: [
    "STT;Nhiệm vụ;Phân công;;Thời gian;;;;\n;;Chủ trì;Phối hợp;BĐ;KT;;;",
    "STT;Nhiệm vụ;Phân công;;Thời gian thực hiện;;;;\n;;Chủ trì;Phối hợp;Từ;Đến;;;",
    "STT;Nhiệm vụ;Thực hiện;;;;;;\n;;Phân công;;Thời gian;;;;\n;;Chủ trì;Phối hợp;Bắt đầu;Kết thúc;;;",
    "STT;Nhiệm vụ;Trách nhiệm;;Thời gian;;;;\n;;Chủ trì;Đơn vị cùng làm;Khởi công;Hoàn thành;;;",
    "TT;Tên nhiệm vụ;Cơ quan thực hiện;;Tiến độ;;;;\nTT;Tên nhiệm vụ;Chủ trì;Phối hợp;Bắt đầu;Hoàn thành;;;",
    "STT;Nội dung công việc;Đơn vị;;Kế hoạch;;;;\n;;Chủ trì;Phối hợp;Bắt đầu;Hoàn thành;;;\n(1);(2);(3);(4);(5);(6);;;",
    "No.;Task;Responsibility;;Dates;;;;\n;;Lead;Support;Start;End;;;",
  ])
  func whoAndWhenAreFoundBelowNamesOverSeveralColumns(heading: String) throws {
    let columns = try fields(heading)
    #expect(columns[.number] == 0 && columns[.title] == 1)
    #expect(columns[.lead] == 2 && columns[.coordinating] == 3)
    #expect(columns[.start] == 4 && columns[.due] == 5)
  }

  @Test func aGroupBesideADescriptionIsTheLevelAbove() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f02-group-column-taken-as-task.csv"))
    #expect(table.problems == [])
    #expect(
      table.outline
        == "1 Nhóm I: Nhận thức {NV1 Tuyên truyền, NV2 Truyền hình}, 2 Nhóm II: Thể chế {NV3 Quy chế}"
    )
    let first = try table.item("Tuyên truyền")
    #expect(first.start == day("2026-01-01") && first.due == day("2026-03-31"))
    #expect(try table.item("Quy chế").status == .onTrack)
  }

  @Test(arguments: [
    (
      "Lĩnh vực;Mã NV;Nội dung công việc;Chủ trì",
      "1 Y tế {NV1 Khám bệnh, NV2 Tiêm chủng}, 2 Giáo dục {NV3 Xây trường}"
    ),
    (
      "Trụ cột;Mã;Mô tả;Đơn vị chủ trì",
      "1 Y tế {NV1 Khám bệnh, NV2 Tiêm chủng}, 2 Giáo dục {NV3 Xây trường}"
    ),
    (
      "Nhóm giải pháp;Mã nhiệm vụ;Tên nhiệm vụ;Đầu mối",
      "1 Y tế {NV1 Khám bệnh, NV2 Tiêm chủng}, 2 Giáo dục {NV3 Xây trường}"
    ),
    (
      "Pillar;Code;Description;Owner",
      "1 Y tế {NV1 Khám bệnh, NV2 Tiêm chủng}, 2 Giáo dục {NV3 Xây trường}"
    ),
    (
      "Nhóm;Ký hiệu mã;Đầu việc;Chủ trì",
      "1 Y tế {1.1 Khám bệnh, 1.2 Tiêm chủng}, 2 Giáo dục {2.1 Xây trường}"
    ),
  ])
  func groupsOfOtherNamesAreLevelsToo(heading: String, outline: String) throws {
    let rows = "Y tế;NV1;Khám bệnh;Sở A\n;NV2;Tiêm chủng;Sở A\nGiáo dục;NV3;Xây trường;Sở B\n"
    #expect(try ReadTable(heading + "\n" + rows).outline == outline)
  }

  @Test func aWordyColumnLeftAsideBesideATitleThatRepeatsIsAsked() throws {
    let text = """
      STT;Nhiệm vụ;Việc phải làm cụ thể ra sao;Chủ trì
      1;Chuyển đổi số;Lập kế hoạch năm;Sở A
      2;Chuyển đổi số;Mua sắm máy chủ;Sở A
      3;Chuyển đổi số;Tập huấn cán bộ;Sở A

      """.replacing("Việc phải làm cụ thể ra sao", with: "Cách làm")
    #expect {
      try ReadTable(text)
    } throws: { error in
      (error as? SheetRefusal).map {
        Wording(.english)($0.phrase).contains("--column title=\"Cách làm\"")
      }
        ?? false
    }
    let told = try ReadTable(text) {
      $0.columns = ["title=Cách làm", "objective=Nhiệm vụ"].compactMap { ColumnWish($0) }
    }
    #expect(
      told.outline
        == "1 Chuyển đổi số {1.1 Lập kế hoạch năm, 1.2 Mua sắm máy chủ, 1.3 Tập huấn cán bộ}")
    let aside = try ReadTable(text) { $0.columns = ["none=C"].compactMap { ColumnWish($0) } }
    #expect(aside.items.count == 3)
    #expect(ColumnWish("titel=x") == nil && ColumnWish("title") == nil)
  }

  @Test func whatStandsToTheRightOfTheTasksIsNoLevelAboveThem() throws {
    let aims = try ReadTable("STT;Nhiệm vụ;Mục tiêu;Chủ trì\n1;A;Nhanh hơn;Sở A\n2;B;Rẻ hơn;Sở A\n")
    #expect(aims.outline == "1 A, 2 B")
    #expect(aims.understood.contains("column C “Mục tiêu”: not used"))
    let two = try ReadTable("Initiative;Action;Owner\nDigital;Portal;IT\n;App;IT\n")
    #expect(two.outline == "1 Digital {1.1 Portal, 1.2 App}")
    let results = try ReadTable(
      "Objective;KR;Owner;Target\nGrow;More users;Sales;100\n;Less churn;CS;2\n")
    #expect(results.outline == "1 Grow {1.1 More users, 1.2 Less churn}")
  }

  @Test func aHeadingThatNoTableHasIsFoundWhereItIsAskedFor() throws {
    let table = try ReadTable("A;Thứ phải làm;Bên lo\n1;Việc;Sở A\n") {
      $0.columns = ["title=Thứ phải làm", "lead=Bên lo"].compactMap { ColumnWish($0) }
    }
    #expect(table.items.map(\.title) == ["Việc"] && table.name(table.items[0].lead) == "Sở A")
  }

  @Test func aColumnThatIsAskedForHasToBeThere() {
    #expect {
      try ReadTable("STT;Nội dung\n1;A\n") {
        $0.columns = ["title=Mô tả"].compactMap { ColumnWish($0) }
      }
    } throws: { error in
      (error as? SheetRefusal).map { Wording(.english)($0.phrase).hasPrefix("there is no column") }
        ?? false
    }
  }

  @Test func marksBelowStatusesAreThose() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f06-x-mark-status-columns.csv"))
    #expect(table.problems == [])
    #expect(table.items.map(\.status) == [.done, .onTrack, .notStarted])
    #expect(table.items.allSatisfy { table.name($0.lead) == "Sở A" && $0.due == day("2026-06-30") })
    #expect(table.names(table.items[0].coordinating) == ["Sở B"])
  }

  @Test(arguments: [
    ("STT;Việc;Kết quả;;\n;;Hoàn thành;Đang làm;Chưa làm", "X", [Status.done, .onTrack]),
    ("STT;Nhiệm vụ;Đã hoàn thành;Đang thực hiện;Chưa thực hiện", "✓", [.done, .onTrack]),
    ("STT;Nhiệm vụ;Tình trạng;;\n;;Hoàn thành;Trong hạn;Quá hạn", "x", [.done, .onTrack]),
    ("STT;Nhiệm vụ;Kết quả thực hiện;;\n;;Đã;Đang;Chưa", "x", [.done, .onTrack]),
    ("STT;Nhiệm vụ;Đã;Đang;Chưa", "x", [.done, .onTrack]),
    ("No.;Task;Status;;\n;;Completed;In progress;Not started", "x", [.done, .onTrack]),
    (
      "STT;Nhiệm vụ;Tiến độ thực hiện;;\n;;Hoàn thành chậm;Chậm tiến độ;Chưa triển khai", "1",
      [.done, .behind]
    ),
  ])
  func marksAreReadHoweverTheyAreHeadedAndMade(heading: String, mark: String, statuses: [Status])
    throws
  {
    let table = try ReadTable(
      "\(heading)\n1;Việc một;\(mark);;\n2;Việc hai;;\(mark);\n3;Việc ba;;;\n")
    #expect(table.items.map(\.status) == statuses + [nil])
  }

  @Test func whatStandsBelowAResultIsWhatItSaysItself() throws {
    let heading = "TT;Nhiệm vụ;Chủ trì;Kết quả đến 30/9/2026;;\n;;;Mức độ;Nội dung;Khó khăn\n"
    let table = try ReadTable(heading + "1;Việc;Sở A;70%;Đang làm mặt bằng;Thiếu vốn\n")
    #expect(try table.item("Việc").progress?.value == 70)
    #expect(table.notes == ["1: Đang làm mặt bằng"])
    let obstacles = table.result.drafts.compactMap { draft -> String? in
      if case .obstacle(let obstacle) = draft.body { obstacle.text } else { nil }
    }
    #expect(obstacles == ["Thiếu vốn"])
  }

  @Test func twoMarksInOneRowAreAsked() throws {
    let table = try ReadTable("STT;Nhiệm vụ;Hoàn thành;Chưa thực hiện\n1;A;x;x\n")
    #expect(
      table.problems == [
        "row 2, column C “Hoàn thành”: several columns are marked (“Hoàn thành”, “Chưa thực hiện”): keep one"
      ])
  }

  @Test func classesByTheCalendarBelowStatusesAreTheirs() throws {
    let heading =
      "STT;Nhiệm vụ;Đã hoàn thành;;Đang thực hiện;\n;;Đúng hạn;Quá hạn;Trong hạn;Quá hạn\n"
    let table = try ReadTable(heading + "1;A;x;;;\n2;B;;x;;\n3;C;;;x;\n4;D;;;;x\n")
    #expect(table.items.map(\.status) == [.done, .done, .onTrack, .behind])
  }

  @Test(arguments: [
    "Thời gian", "Thời hạn", "Hạn", "Thời gian hoàn thành", "Hạn chót", "Tiến độ hoàn thành",
    "Mốc thời gian", "Deadline", "Ngày kết thúc dự kiến",
  ])
  func aDeadlineIsFoundByItsHeadings(heading: String) throws {
    let table = try ReadTable(
      "STT;Nhiệm vụ;Phân công thực hiện;;\(heading)\n;;Cơ quan chủ trì;Cơ quan phối hợp;\n"
        + "1;Việc A;Sở A;Sở B;30/6/2026\n")
    #expect(table.items.map(\.due) == [day("2026-06-30")])
    #expect(table.name(table.items[0].lead) == "Sở A")
  }

  @Test func timeAloneIsTheDeadlineAndAResultIsItsShare() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f08-heading-thoi-gian.csv"))
    #expect(table.problems == [])
    #expect(table.items.map(\.due) == [day("2026-06-30")])
    #expect(table.items[0].progress == percent(40))
    #expect(table.understood.first == "column A “STT”: No.")
    #expect(table.understood.contains("column E “Thời gian”: Deadline"))
    #expect(table.understood.contains { $0.hasPrefix("row 3 is read as 1 Việc A · Lead: Sở A") })
  }
}
