import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Words and numbers as offices write them, and what they must not be taken for.
@Suite struct OfficeWordsTests {
  private func read(_ text: String) throws -> SheetImport {
    try importSheet(Array(text.utf8), into: nil, ImportWishes(), Wording(.english))
  }

  private func shares(_ heading: String, _ cells: [String]) throws -> [Int?] {
    let rows = cells.enumerated().map { "\($0 + 1);Việc;\($1)\n" }.joined()
    let table = try read("STT;Nội dung;\(heading)\n" + rows)
    return (table.newPlan?.objectives ?? []).map { $0.fields.progress?.value }
  }

  @Test(arguments: [
    ("Dừng", Status.suspended), ("Hoãn", .suspended), ("Hủy bỏ", .cancelled), ("huỷ", .cancelled),
    ("Đúng", .onTrack), ("Đúng hạn", .onTrack), ("Chưa đến hạn", .onTrack),
    ("Chưa hoàn thành", .onTrack), ("Chưa hoàn thành quá hạn", .behind), ("cham", .behind),
    ("DUNG", nil), ("Hoàn thành", .done),
  ])
  func aStatusIsComparedWithItsAccents(written: String, status: Status?) {
    #expect(Status.written(written) == status)
  }

  @Test func aColumnTellsWhatItsBareNumbersMean() throws {
    #expect(try shares("Tỷ lệ hoàn thành", ["0,4", "0,85", "1"]) == [40, 85, 100])
    #expect(try shares("Tỷ lệ hoàn thành", ["0,456", ".5", "0.004", "100%"]) == [46, 50, 0, 100])
    #expect(try shares("Tỷ lệ hoàn thành", ["1", "40", "85,5 %"]) == [1, 40, 86])
    let mixed = try read("STT;Nội dung;Tỷ lệ\n1;A;0,4\n2;B;40\n")
    #expect(mixed.problems.map(\.row) == [2], "0,4 beside 40 may be either")
    #expect(try shares("Tiến độ", ["0,6", "1", "đúng tiến độ"]) == [60, 100, nil])
    #expect(try shares("Tiến độ", ["60", "1"]) == [60, 1])
    #expect(try shares("Kết quả", ["60", "450"]) == [nil, nil], "it counts something else")
    let told = try read("STT;Nội dung;Tiến độ\n1;A;60\n").notices.map {
      Wording(.english)($0.phrase)
    }
    #expect(told == ["row 2, column C “Tiến độ”: “60” is read as 60 %"])
  }

  @Test(arguments: ["không đạt 60% chỉ tiêu", "Chưa đạt được 60 %", "chưa hoàn thành 60%"])
  func aShareThatWasNotReachedIsNone(cell: String) {
    #expect(SheetProgress(cell).percent == nil)
    #expect(SheetProgress(cell).remark == cell)
  }

  @Test func wordsForNothingAreBlankAndWordsForTheCellAboveAreThat() throws {
    let table = try read(
      #"""
      STT,Nội dung,Chủ trì,Phối hợp,Thời hạn,Khó khăn,Đề xuất,Ghi chú
      1,A,Sở Y tế,Không,31/12/2026,Không có,x,-
      2,B,nt,-,như trên,0,/,Không
      3,C,"""",Sở Tài chính,- nt -,Không có vốn,,

      """#)
    #expect(table.problems == [])
    let items = table.newPlan?.objectives.map(\.fields) ?? []
    #expect(items.map { $0.lead?.text } == ["syt", "syt", "syt"])
    #expect(items.map { $0.coordinating.map(\.text) } == [[], [], ["stc"]])
    #expect(items.map(\.due) == Array(repeating: day("2026-12-31"), count: 3))
    #expect(
      table.drafts == [Draft(.item(itemID("3")), .obstacle(Obstacle(text: "Không có vốn")))])
    #expect(try read("STT,Nội dung,Chủ trì\n1,A,nt\n").problems.map(\.row) == [2])
  }

  @Test(arguments: [
    "Tổng cộng: 45 nhiệm vụ", "TỔNG CỘNG (I+II)", "Tổng số nhiệm vụ", "Cộng mục I", "Tổng cộng",
    "Total: 3",
  ])
  func aRowOfTotalsIsPassedOver(words: String) throws {
    let table = try read("STT,Nội dung,Thời hạn\n1,A,\n,\(words),45\n2,B,\n")
    #expect(table.problems == [])
    #expect(table.newPlan?.objectives.map(\.fields.title) == ["A", "B"])
  }

  @Test(arguments: ["Tổng kết phong trào", "Cộng tác viên dân số", "Tổng số hóa hồ sơ"])
  func aTaskThatBeginsLikeATotalIsNone(title: String) throws {
    let table = try read("STT,Nội dung,Thời hạn\n1,\(title),\n2,Tổng cộng,31/12/2026\n")
    #expect(table.newPlan?.objectives.map(\.fields.title) == [title, "Tổng cộng"])
  }

  @Test(arguments: [
    ("6-12/2026", "2026-06-01", "2026-12-31"), ("Tháng 6 - 12/2026", "2026-06-01", "2026-12-31"),
    ("6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
    ("Giai đoạn 2026-2030", "2026-01-01", "2030-12-31"),
    ("Từ tháng 6 đến tháng 12/2026", "2026-06-01", "2026-12-31"),
    ("Từ tháng 11 đến tháng 2/2027", "2026-11-01", "2027-02-28"),
    ("Từ 01/6 đến 31/12/2026", "2026-06-01", "2026-12-31"),
    ("01/06/2026-31/12/2026", "2026-06-01", "2026-12-31"),
    ("Quý III-IV/2026", "2026-07-01", "2026-12-31"), ("T12/2026", "2026-12-01", "2026-12-31"),
    ("Cuối năm 2026", "2026-01-01", "2026-12-31"), ("2026/12/31", "2026-12-31", "2026-12-31"),
    ("31-Dec-26", "2026-12-31", "2026-12-31"), ("31/12/2026 (gia hạn)", "2026-12-31", "2026-12-31"),
    ("31 tháng 12/2026", "2026-12-31", "2026-12-31"),
  ])
  func aSpanHasBothItsDays(written: String, first: String, last: String) {
    #expect(SheetDay(written)?.first == day(first))
    #expect(SheetDay(written)?.last == day(last))
  }

  @Test(arguments: [
    "6-13/2026", "31/12-2026", "31/12/2026 (từ 30/6/2026)", "46022", "đầu năm 2026",
  ])
  func whatMayBeTwoDaysIsNone(written: String) {
    #expect(SheetDay(written) == nil)
  }

  @Test(arguments: [
    ("46022", "“46022” is how a spreadsheet keeps a day, perhaps 2025-12-31: "),
    ("Định kỳ hàng quý", "“Định kỳ hàng quý” comes again and is no day: "),
    ("hôm qua", "“hôm qua” is not a day: "), ("9/30", "“9/30” lacks its year: "),
    ("June 30", "“June 30” lacks its year: "),
  ])
  func whatIsNoDayIsToldWithAHint(cell: String, start: String) throws {
    let table = try read("STT;Nội dung;Thời hạn\n1;A;\(cell)\n")
    let told = table.problems.map { Wording(.english)($0.phrase) }
    #expect(told.count == 1 && told[0].hasPrefix("row 2, column C “Thời hạn”: " + start), "\(told)")
  }

  @Test(arguments: [
    ("Kết thúc", SummaryColumn.due), ("Ngày kết thúc", .due), ("Ngày đến hạn", .due),
    ("Hạn xử lý", .due), ("Thời điểm hoàn thành", .due), ("Đầu mối", .lead),
    ("Cơ quan, đơn vị phối hợp thực hiện", .coordinating),
    ("Kết quả thực hiện đến 30/9/2026", .progress), ("Tiến độ tính đến nay (%)", .progress),
    ("Tồn tại vướng mắc", .obstacles), ("Văn bản chỉ đạo", .source), ("% HT", .percent),
    ("Nhiệm vụ trọng tâm", .title), ("Mục", .number), ("Diện tích", nil),
    ("Ngày hoàn thành thực tế", nil),
  ])
  func aHeadingIsFoundAsOfficesWriteIt(heading: String, column: SummaryColumn?) {
    #expect(SummaryColumn.find(heading) == column)
  }

  @Test func spansOfHeadingsOverTwoRowsGiveTheStartAndTheEnd() throws {
    let table = try read(
      """
      STT,Nội dung nhiệm vụ,Cơ quan thực hiện,,Thời gian thực hiện,,Ghi chú
      ,,Chủ trì,Phối hợp,Bắt đầu,Kết thúc,
      (1),(2),(3),(4),(5),(6),(7)
      1,Việc,Sở Y tế,Sở Tài chính,01/01/2026,31/12/2026,

      """)
    let item = table.newPlan?.objectives.first?.fields
    #expect(item?.start == day("2026-01-01") && item?.due == day("2026-12-31"))
    #expect(item?.lead?.text == "syt" && item?.coordinating.map(\.text) == ["stc"])
  }

  @Test func textInTCVN3IsNamedByItsCell() throws {
    let table = try read(
      "STT,Nội dung\n1,X©y dùng nhµ m¸y\n2,Đường 5 µm và a® b®\n3,Phong trào «xanh» và «sao»\n")
    #expect(table.problems.map(\.row) == [2])
  }

  @Test func theSeparatorThatExcelNamesMayEndInAReturn() throws {
    let table = try read("sep=;\rSTT;Nội dung\r1;A, b\r")
    #expect(table.newPlan?.objectives.map(\.fields.title) == ["A, b"])
  }

  @Test func anAcronymIsABodyOnlyBehindOne() {
    var names = DepartmentNames(of: nil)
    #expect(names.find("Sở Nông nghiệp và PTNT").ids.map(\.text) == ["snnptnt"])
    #expect(names.find("Sở NN&PTNT").ids.map(\.text) == ["snnptnt"])
    _ = names.find("Sở Y tế")
    #expect(names.find("Sở Y tế và TTYT").ids.map(\.text) == ["syt", "ttyt"])
    #expect(names.find("Chủ trì: Sở Y tế").ids.map(\.text) == ["syt"])
    #expect(names.find("Sở Y tế (ông Nguyễn Văn A)").ids.map(\.text) == ["syt"])
    #expect(names.merged.map(\.other).contains("Sở Y tế (ông Nguyễn Văn A)"))
    #expect(names.find("Sở Y tế (cũ)").ids.map(\.text) == ["syt-2"] || names.departments.count == 4)
    #expect(names.nearTwins.map(\.1).contains("Sở Y tế (cũ)"))
  }

  @Test func departmentsThatOnlyAccentsTellApartAreTwo() {
    let names = ["Ban Đo thi", "Ban Đô thị"].enumerated().map { place, name in
      Department(id: departmentID("d\(place)"), name: name)
    }
    var known = DepartmentNames(
      of: Plan(header: PlanHeader(id: "p"), departments: names, objectives: []))
    #expect(known.find("Ban Đo thi").ids.map(\.text) == ["d0"])
    #expect(known.find("Ban Đô thị").ids.map(\.text) == ["d1"])
    #expect(known.find("ban do thi").ids == [], "it may be either")
    var gathered = DepartmentNames(of: nil)
    _ = gathered.find("Sở Tư pháp; so tu phap; Sở Tu pháp; Tỉnh Hoà Bình; Tỉnh Hòa Bình")
    #expect(gathered.departments.map(\.name) == ["Sở Tư pháp", "Sở Tu pháp", "Tỉnh Hoà Bình"])
  }

  @Test func aNameWithASemicolonComesBack() {
    let names = ["Sở A; phòng B", "Ban X, Y và Z", "Sở D"].enumerated().map { place, name in
      Department(id: departmentID("d\(place)"), name: name)
    }
    var known = DepartmentNames(
      of: Plan(header: PlanHeader(id: "p"), departments: names, objectives: []))
    #expect(known.find("Sở A; phòng B").ids.map(\.text) == ["d0"])
    #expect(known.find("Ban X, Y và Z; Sở A; phòng B; Sở D").ids.map(\.text) == ["d1", "d0", "d2"])
  }
}
