import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Rows as offices write them: each case that went wrong, and others of its kind.
@Suite struct RowCaseTests {
  @Test func ordersAreTasksAndTheirResultIsANote() throws {
    let bytes = try ReadTable.bytes(ofCase: "f03-directive-tracking-table.csv")
    let table = try ReadTable(bytes)
    #expect(table.problems == [])
    #expect(
      table.items.map(\.title) == [
        "Khẩn trương rà soát đất công", "Báo cáo vốn đầu tư công", "Xử lý kiến nghị",
      ])
    #expect(table.items.map(\.due) == [day("2026-11-20"), day("2026-11-10"), day("2026-12-15")])
    #expect(
      table.items.map { table.name($0.lead) } == ["Sở NN&MT", "Sở Tài chính", "Thanh tra tỉnh"])
    #expect(table.items.map(\.status) == [.behind, .done, .onTrack])
    #expect(table.items.map(\.source) == ["TB 45/TB-UBND", "CV 1234/UBND-TH", "CV 1300/UBND"])
    #expect(table.notes == ["1: Đang lấy ý kiến", "2: BC 99/BC-STC"])
    #expect(table.notices.contains { $0.contains("--directives") })
  }

  @Test func ordersAreDirectivesWhereThatIsAsked() throws {
    let bytes = try ReadTable.bytes(ofCase: "f03-directive-tracking-table.csv")
    let table = try ReadTable(bytes) { $0.areDirectives = true }
    #expect(table.problems == [] && table.items.isEmpty)
    let orders = table.result.directives.compactMap { given -> DirectiveOrder? in
      guard case .directive(let order) = given.order.body else { return nil }
      return order
    }
    #expect(orders.map(\.number) == [1, 2, 3])
    #expect(
      orders.map(\.text) == [
        "Khẩn trương rà soát đất công", "Báo cáo vốn đầu tư công", "Xử lý kiến nghị",
      ])
    #expect(orders.map(\.due) == [day("2026-11-20"), day("2026-11-10"), day("2026-12-15")])
    #expect(
      orders.map { table.names($0.to) } == [["Sở NN&MT"], ["Sở Tài chính"], ["Thanh tra tỉnh"]])
    let line = try #require(WriterID("w-1").map { EventID(writer: $0, seq: 2) })
    let after = table.result.directives[1].followUp(on: line)
    #expect(after.count == 3)
    #expect(
      after.first
        == Draft(
          .directive(line), .set(Change(status: .done)), on: day("2026-11-10"),
          why: "Hoàn thành đúng hạn"))
    #expect(after.last == Draft(.directive(line), .note(Note(text: "BC 99/BC-STC"))))
  }

  @Test func theDayOfItsDocumentIsWhenAnOrderWasGiven() throws {
    let text = """
      TT;Số văn bản;Ngày ban hành;Trích yếu;Cơ quan được giao;Thời hạn
      1;12/TB-UBND;02/10/2026;Rà soát;Sở A;30/10/2026

      """
    let table = try ReadTable(text) { $0.areDirectives = true }
    let line = try #require(WriterID("w-1").map { EventID(writer: $0, seq: 2) })
    #expect(
      table.result.directives.first?.followUp(on: line)
        == [
          Draft(
            .directive(line), .note(Note(text: "Source: 12/TB-UBND; given on 2026-10-02")))
        ])
    let asTasks = try ReadTable(text)
    #expect(try asTasks.item("Rà soát").start == nil)
    #expect(asTasks.notices.contains { $0.contains("--directives") })
  }

  @Test(arguments: [
    "Ý kiến chỉ đạo", "Nội dung chỉ đạo", "Kết luận, chỉ đạo của Lãnh đạo",
    "Trích yếu nội dung chỉ đạo", "Nhiệm vụ được giao",
    "Nội dung giao",
  ])
  func theOrderIsTheTitleWhateverItIsCalled(heading: String) throws {
    let table = try ReadTable(
      "STT;\(heading);Cơ quan được giao;Thời hạn;Nội dung thực hiện\n1;Rà soát;Sở A;1/12/2026;Đang làm tốt\n"
    )
    #expect(table.items.map(\.title) == ["Rà soát"])
    #expect(table.name(table.items[0].lead) == "Sở A" && table.notes == ["1: Đang làm tốt"])
  }

  @Test(arguments: [
    (
      "I. Về thể chế;;\n1;A;Sở A\nII. Hạ tầng;;\n1;B;Sở B\n",
      "I Về thể chế {I.1 A}, II Hạ tầng {II.1 B}"
    ),
    (
      "GOAL 1: SAFE CITY;;\nStrategy 1.1 Streets;;\n1.1.1;Light;PW\n",
      "1 GOAL 1: SAFE CITY {1.1 Strategy 1.1 Streets {1.1.1 Light}}"
    ),
    ("Phần II: Xã hội;;\n1;A;Sở A\n", "II Phần II: Xã hội {1 A}"),
  ])
  func aHeadingOverAllColumnsMayStandWhereNumbersDo(rows: String, outline: String) throws {
    let table = try ReadTable("STT;Nhiệm vụ;Chủ trì\n" + rows)
    #expect(table.problems == [] && table.outline == outline)
  }

  @Test func aRowWithOnlyANameHeadsThoseBelowItWhereNoneIsNumbered() throws {
    let table = try ReadTable(
      "OKR;Owner;Due\nO1: Services;;\nKR1: Online;Digital;Q4 2026\nKR2: Fast;Digital;Q4 2026\nO2: Air;;\nKR1: Boilers;Env;2026\n"
    )
    #expect(
      table.outline
        == "1 O1: Services {1.1 KR1: Online, 1.2 KR2: Fast}, 2 O2: Air {2.1 KR1: Boilers}")
    #expect(table.notices.contains { $0.hasSuffix("it heads the rows below") })
    let flat = try ReadTable("Task;Owner;Due\nA;X;2026\nB;;\nC;X;2026\n")
    #expect(flat.outline == "1 A, 2 B, 3 C", "a task of which nothing is said yet")
  }

  @Test func numbersMayStandInTheCellOfTheTitle() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f04-number-in-title-cell.csv"))
    #expect(table.problems == [])
    #expect(
      table.outline
        == "I Về thể chế {I.1 Ban hành quy chế, I.2 Rà soát {I.2.1 Lần 1, I.2.2 Lần 2}}, "
        + "II Về hạ tầng {II.1 Xây dựng trung tâm dữ liệu}")
    #expect(try table.item("Lần 1").due == day("2026-06-30"))
    #expect(table.name(try table.item("Rà soát").lead) == "Sở Tư pháp")
  }

  @Test(arguments: [
    ("Nội dung;Hạn\nA. Chung;\n1) Một;2026\n2) Hai;2026\n", "A Chung {1 Một, 2 Hai}"),
    ("Nội dung;Hạn\n1. Chung;\n1.1 Một;2026\n1.2 Hai;2026\n", "1 Chung {1.1 Một, 1.2 Hai}"),
    ("TT;Nội dung;Hạn\n;I/ Chung;\n;1/ Một;2026\n;a) Hai;2026\n", "I Chung {1 Một {1.a Hai}}"),
    (
      "TT;Nội dung;Hạn\n;I. Chung;\n1;Một;2026\n;- Hai;2026\n2;Ba;2026\n",
      "I Chung {1 Một {1.1 Hai}, 2 Ba}"
    ),
    ("TT;Nội dung;Hạn\n1;1. Một;2026\n2;2. Hai;2026\n", "1 Một, 2 Hai"),
    ("Task;Due\n1. One;2026\n2. Two;2026\n2.1 Three;2026\n", "1 One, 2 Two {2.1 Three}"),
  ])
  func numbersAreTakenFromTitles(text: String, outline: String) throws {
    #expect(try ReadTable(text).outline == outline)
  }

  @Test(arguments: ["5 mục tiêu chính", "100% hộ dân", "1.250 người", "Khu A. Việc", "V tế"])
  func aTitleThatOnlyBeginsWithANumberKeepsIt(title: String) {
    #expect(NumberedTitle(title) == nil)
  }

  @Test func aLeadThatMayBeMergedDownIsToldAndFilledWhereAsked() throws {
    let bytes = try ReadTable.bytes(ofCase: "f07-merged-lead-down.csv")
    let told = try ReadTable(bytes)
    #expect(told.items.map { told.name($0.lead) } == ["Sở A", nil, nil])
    #expect(told.notices.filter { $0.contains("--fill-down") }.count == 2)
    let filled = try ReadTable(bytes) { $0.fillsDown = true }
    #expect(filled.items.map { filled.name($0.lead) } == ["Sở A", "Sở A", "Sở A"])
    #expect(filled.notices.isEmpty)
  }

  @Test func whatIsMergedDownEndsAtTheNextHeading() throws {
    let text = """
      TT;Nội dung;Chủ trì;Phối hợp;Thời hạn
      I;Một;;;
      1;A;Sở A;Sở B;30/6/2026
      2;B;;;
      3;C;Sở C;;31/12/2026
      II;Hai;;;
      1;D;;;

      """
    let table = try ReadTable(text) { $0.fillsDown = true }
    #expect(
      ["A", "B", "C", "D"].map { try? table.name(table.item($0).lead) } == [
        "Sở A", "Sở A", "Sở C", nil,
      ])
    #expect(try table.item("B").due == day("2026-06-30"))
    #expect(table.names(try table.item("B").coordinating) == ["Sở B"])
    #expect(try table.item("C").coordinating == [] && table.item("D").due == nil)
    let sure = try ReadTable("TT;Nội dung;Chủ trì\n1;A;Sở A\n1.1;B;\n1.2;C;\n")
    #expect(sure.notices.isEmpty, "what stands below an item is its lead's")
  }

  @Test func aHeadingThatCannotBeReadWholeCostsItselfAlone() throws {
    let text =
      "TT;Nội dung;Chủ trì;Thời hạn\nI;Một;Sở A;hôm qua\n1;A;Sở B;2026\nII;Hai;;\n1;B;Sở A;2026\n"
    let table = try ReadTable(text)
    #expect(table.result.badRows == [2])
    #expect(table.outline == "I Một {I.1 A}, II Hai {II.1 B}")
    #expect(
      table.notices.contains("row 2: its number and title alone are kept, for what stands below it")
    )
    let levels = try ReadTable("Mục tiêu;Nhiệm vụ;Thời hạn\nXanh;;hôm qua\n;A;2026\n")
    #expect(levels.result.badRows == [2] && levels.outline == "1 Xanh {1.1 A}")
    let leaf = try ReadTable("TT;Nội dung;Thời hạn\n1;A;hôm qua\n2;B;2026\n")
    #expect(leaf.outline == "2 B", "a task that can't be read is left out")
  }

  @Test(arguments: ["#REF!", "#N/A", "########", "#DIV/0!", "#VALUE!"])
  func aSpreadsheetsErrorIsNamedInEveryColumn(error: String) throws {
    let table = try ReadTable(
      "STT;Nội dung;Chủ trì;Thời hạn;Kết quả\n1;A;\(error);;\n2;B;;\(error);\n3;C;;;\(error)\n4;\(error);;;\n"
    )
    #expect(table.result.badRows == [2, 3, 4, 5])
    #expect(table.problems.allSatisfy { $0.contains("is the spreadsheet's error") })
  }

  @Test func lettersOfAFontAreReadAsTheyWereShown() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f15-tcvn3-in-utf8.csv"))
    #expect(table.problems == [])
    #expect(table.notices.first?.contains("TCVN3") ?? false)
    #expect(table.result.newPlan?.title == "BIỂU TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ")
    #expect(
      table.outline == "I CẢI CÁCH THỂ CHẾ {I.1 Rà soát văn bản quy phạm pháp luật, "
        + "I.2 Ban hành kế hoạch kiểm tra}, II CHUYỂN ĐỔI SỐ {II.1 Nâng cấp trục liên thông, "
        + "II.2 Tập huấn kỹ năng số cho cán bộ xã}")
    let first = try table.item("Rà soát văn bản quy phạm pháp luật")
    #expect(table.name(first.lead) == "Sở Tư pháp" && first.progress == percent(60))
    #expect(table.names(first.coordinating) == ["Các sở, ban, ngành"])
    #expect(try table.item("Ban hành kế hoạch kiểm tra").status == .done)
    #expect(try table.item("Tập huấn kỹ năng số cho cán bộ xã").progress == percent(63))
    #expect(try table.item("Nâng cấp trục liên thông").due == day("2026-12-31"))
  }
}
