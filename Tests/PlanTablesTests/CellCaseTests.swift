import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// Cells as offices write them: each case that went wrong, and others of its kind. What is not read
/// right is named by row and column.
@Suite struct CellCaseTests {
  private struct Bodies: Equatable {
    var lead: String?
    var helping: [String]
    init(_ lead: String?, _ helping: [String] = []) {
      self.lead = lead
      self.helping = helping
    }
  }

  private func bodies(_ table: ReadTable) -> [String: Bodies] {
    Dictionary(
      table.items.map { item in
        (item.title, Bodies(table.name(item.lead), table.names(item.coordinating)))
      }, uniquingKeysWith: { first, _ in first })
  }

  private func bodies(_ cell: String) throws -> (Bodies?, ReadTable) {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let table = try ReadTable("STT;Nội dung;Chủ trì\n1;Việc;\(quoted)\n")
    return (bodies(table)["Việc"], table)
  }

  @Test func theFirstBodyLeadsAndTheOthersHelp() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f12-leads.csv"))
    let found = bodies(table)
    let finance = Bodies("Sở Tài chính", ["Sở Xây dựng"])
    for number in 2...9 { #expect(found["Việc số \(number)"] == finance, "\(number)") }
    #expect(found["Việc số 1"] == Bodies("Sở Tài chính"))
    #expect(found["Việc số 10"] == Bodies("Sở Tài chính", ["UBND các xã, phường"]))
    let farming = Bodies("Sở Nông nghiệp và Môi trường")
    for number in 11...13 { #expect(found["Việc số \(number)"] == farming, "\(number)") }
    let culture = Bodies("Sở Văn hóa, Thể thao và Du lịch")
    #expect(found["Việc số 14"] == culture && found["Việc số 15"] == culture)
    #expect(found["Việc số 16"] == Bodies("Sở Giáo dục và Đào tạo"))
    #expect(found["Việc số 17"] == Bodies("UBND các xã, phường, đặc khu"))
    #expect(found["Việc số 18"] == Bodies("Các sở, ban, ngành"))
    #expect(found["Việc số 19"] == Bodies("Các sở, ban, ngành", ["UBND cấp xã"]))
    let office = Bodies("Văn phòng Ủy ban nhân dân tỉnh")
    for number in 20...22 { #expect(found["Việc số \(number)"] == office, "\(number)") }
    #expect(found["Việc số 23"] == Bodies("Sở Tài chính"))
    for number in 26...28 {
      #expect(found["Việc số \(number)"] == Bodies("Sở Tài chính"), "\(number)")
    }
    #expect(found["Việc số 29"] == Bodies("Ban QLDA ĐTXD tỉnh"))
    #expect(found["Việc số 30"] == Bodies("Công an tỉnh", ["Bộ CHQS tỉnh"]))
    #expect(found["Việc số 31"] == Bodies("Sở KH&CN", ["Sở Tài chính"]))
    #expect(!table.departments.contains { $0.name.contains("/") })
    #expect(table.result.badRows == [25], "a person leads nothing")
    #expect(table.problems[0].contains("is a person and no body"))
    #expect(table.notices.contains { $0.contains("“Sở Tài chinh”") }, "a slip is told")
    #expect(
      table.notices.contains {
        $0.hasSuffix("is read as: lead Sở Tài chính, coordinating Sở Xây dựng")
      })
  }

  @Test(arguments: [
    (
      "Chủ trì: Sở Y tế\nPhối hợp: Sở Tài chính; Sở Xây dựng", "Sở Y tế",
      ["Sở Tài chính", "Sở Xây dựng"]
    ),
    (
      "Giao Sở Y tế chủ trì, phối hợp với các sở, ngành, địa phương", "Sở Y tế",
      ["các sở, ngành, địa phương"]
    ),
    (
      "Các Sở: Tài chính, Xây dựng, Văn hóa, Thể thao và Du lịch", "Sở Tài chính",
      ["Sở Xây dựng", "Sở Văn hóa, Thể thao và Du lịch"]
    ),
    (
      "Sở Tài chính, Nội vụ và Khoa học và Công nghệ", "Sở Tài chính",
      ["Sở Nội vụ", "Sở Khoa học và Công nghệ"]
    ),
    ("Sở Y tế/ Sở Tài chính/UBND xã Long Điền", "Sở Y tế", ["Sở Tài chính", "UBND xã Long Điền"]),
    ("Sở Xây dựng (phối hợp); Sở Y tế (chủ trì)", "Sở Y tế", ["Sở Xây dựng"]),
    ("UBND xã/phường", "UBND xã, phường", []),
    ("Thanh tra tỉnh cùng phối hợp với Công an tỉnh", "Thanh tra tỉnh", ["Công an tỉnh"]),
    ("Sở Y tế (chủ trì), Sở Nội vụ, Sở Xây dựng", "Sở Y tế", ["Sở Nội vụ", "Sở Xây dựng"]),
    ("Sở Y tế - Sở Nội vụ", "Sở Y tế", ["Sở Nội vụ"]),
    ("Sở Y tế, các sở, ngành, địa phương", "Sở Y tế", ["các sở, ngành, địa phương"]),
    ("Sở Y tế, sở Nội vụ", "Sở Y tế", ["sở Nội vụ"]),
    (
      "Ban Quản lý khu kinh tế và các khu công nghiệp",
      "Ban Quản lý khu kinh tế và các khu công nghiệp", []
    ),
    ("Housing Authority, City Council", "Housing Authority", ["City Council"]),
    ("Sở Y tế & Sở Nội vụ", "Sở Y tế", ["Sở Nội vụ"]),
    ("Sở Y tế+Sở Nội vụ | UBND tỉnh", "Sở Y tế", ["Sở Nội vụ", "UBND tỉnh"]),
    ("1. Sở Y tế\n2) Sở Nội vụ; a) UBND tỉnh", "Sở Y tế", ["Sở Nội vụ", "UBND tỉnh"]),
    ("STC, SXD", "STC", ["SXD"]),
    ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội", []),
    (
      "Phòng Lao động, Thương binh và Xã hội, Phòng Y tế",
      "Phòng Lao động, Thương binh và Xã hội", ["Phòng Y tế"]
    ),
    ("Ban Chỉ huy Phòng, chống thiên tai", "Ban Chỉ huy Phòng, chống thiên tai", []),
    ("Thanh tra Sở Y tế", "Thanh tra Sở Y tế", []),
    ("Sở Y tế (BS. Nguyễn Văn A)", "Sở Y tế", []), ("Sở Y tế (P. Tổ chức)", "Sở Y tế", []),
    ("+ Sở Y tế\n+ Sở Nội vụ", "Sở Y tế", ["Sở Nội vụ"]),
  ])
  func bodiesOfOneCellAreToldApart(cell: String, lead: String, helping: [String]) throws {
    let (found, table) = try bodies(cell)
    #expect(found == Bodies(lead, helping))
    #expect(table.problems == [])
  }

  @Test(arguments: [
    "Phó Chủ tịch UBND tỉnh", "Ông Nguyễn Văn A", "đồng chí Giám đốc", "Alpha/Beta",
    "Sở Y tế hoặc Sở Nội vụ", "Sở Y tế → Sở Nội vụ", "Liên Sở Tài chính - Xây dựng",
    "Sở Y tế Sở Nội vụ", "Parks or Planning",
  ])
  func whatIsNoBodyIsNamed(cell: String) throws {
    let (_, table) = try bodies(cell)
    #expect(table.result.badRows == [2] && table.departments.isEmpty)
  }

  @Test(arguments: [
    ("UBND huyện A, B, C", true), ("các sở, ban, ngành", false), ("UBND cấp xã, phường", false),
    ("Sở Văn hóa, Thể thao và Du lịch", false), ("Phòng Văn hóa, Khoa học và Thông tin", true),
  ])
  func aNameWithACommaIsToldUnlessItIsKnownToHaveOne(cell: String, isTold: Bool) throws {
    let (found, table) = try bodies(cell)
    #expect(found?.lead == cell)
    #expect(table.notices.contains { $0.contains("taken for one body") } == isTold)
  }

  @Test func wordsOfProgressAreWhatAClerkWouldMakeOfThem() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f13-progress-words.csv"))
    let asked = Set(table.result.badRows.map { $0 - 1 })
    #expect(
      asked == [3, 4, 6, 26, 27, 28, 35], "what may be either, is none, or is over a hundred")
    func said(_ number: Int) throws -> (Status?, Int?) {
      let item = try table.item("Việc số \(number)")
      return (item.status, item.progress?.value)
    }
    let expected: [Int: (Status?, Int?)] = [
      1: (nil, 60), 2: (nil, 60), 5: (nil, 76), 7: (nil, 100), 8: (nil, 63), 9: (nil, 63),
      10: (nil, 60), 11: (nil, 60), 12: (.done, nil), 13: (.done, nil), 14: (.done, nil),
      15: (.done, nil), 16: (.onTrack, nil), 17: (.onTrack, nil), 18: (.onTrack, 70),
      19: (.notStarted, nil), 20: (.onTrack, nil), 21: (.behind, nil), 22: (.onTrack, nil),
      23: (.behind, nil), 24: (.suspended, nil), 25: (.done, nil), 29: (nil, nil), 30: (nil, nil),
      31: (.onTrack, nil), 32: (nil, 80), 33: (.done, 100), 34: (nil, 67), 36: (.done, nil),
      37: (.done, nil), 38: (nil, nil), 39: (.onTrack, nil), 40: (.cancelled, nil), 41: (nil, nil),
      42: (.onTrack, nil),
    ]
    for (number, wanted) in expected { #expect(try said(number) == wanted, "\(number)") }
    #expect(expected.count + asked.count == 42)
    let kept = table.result.notices.filter {
      Wording(.english)($0.phrase).contains("kept as a note")
    }
    #expect(Set(kept.compactMap(\.row)).subtracting(table.result.badRows) == [30, 31, 39, 42])
    #expect(table.notices.contains { $0.hasSuffix("“Cơ bản hoàn thành” is read as on track") })
  }

  @Test(
    arguments: [
      ("Hoàn thành trễ hạn", Status.done, nil), ("Đang triển khai: 45,5%", .onTrack, 46),
      ("12/20 hộ", nil, 60), ("Hoàn thành 20/20 xã", nil, 100),
      ("Tiếp tục triển khai", .onTrack, nil),
      ("Đạt 3/4 (75%)", nil, 75), ("Đang làm; 30%", .onTrack, 30), ("On schedule", .onTrack, nil),
      ("Amber", .atRisk, nil), ("Hoàn thành sớm", .done, nil), ("Đang", .onTrack, nil),
      ("Hoàn thành trước thời hạn", .done, nil), ("Achieved", .done, nil),
      ("Quá hạn 15 ngày", .behind, nil), ("Đúng tiến độ 45%", .onTrack, 45),
      ("Đang thực hiện 60%", .onTrack, 60), ("Hoàn thành 60%", nil, 60),
      ("Hoàn thành 3 nội dung", nil, nil), ("Tạm dừng 2 dự án", nil, nil),
      ("Chưa hoàn thành, do thiếu vốn", .onTrack, nil), ("1.999/2.000", nil, 99),
      ("Đã hoàn thành trong 12/2026", nil, nil), ("Tờ trình 12/2026", nil, nil),
      ("không đạt 3/5", nil, nil), ("Văn bản 3/5 ngày", nil, nil),
    ] as [(String, Status?, Int?)])
  func wordsOfProgressOfOtherTables(cell: String, status: Status?, share: Int?) {
    let read = SheetProgress(cell)
    #expect(read.status == status && read.percent?.value == share && read.badShare == nil)
  }

  @Test(arguments: ["Đạt 3/5 (90%)", "140 %", "Vượt 120%"])
  func aShareThatCannotBeIsAsked(cell: String) {
    #expect(SheetProgress(cell).badShare != nil)
  }

  @Test func deadlinesAreReadRightOrNamed() throws {
    let table = try ReadTable(try ReadTable.bytes(ofCase: "f14-dates.csv"))
    let named = Set(table.result.badRows.map { $0 - 1 })
    #expect(named == [4, 5, 23, 33, 34, 35, 38, 43, 44, 45, 46, 51, 52])
    let end = day("2026-12-31")
    let expected: [Int: Day?] = [
      1: end, 2: end, 3: day("2027-03-01"), 6: end, 7: end, 8: end, 9: end, 10: end, 11: end,
      12: end, 13: day("2026-06-30"), 14: day("2026-06-30"), 15: day("2026-06-30"), 16: end,
      17: end, 18: end, 19: day("2026-12-15"), 20: day("2026-12-15"), 21: nil, 22: nil, 24: nil,
      25: nil, 26: nil, 27: end, 28: day("2030-12-31"), 29: day("2030-12-31"),
      30: day("2030-12-31"), 31: day("2026-06-30"), 32: end, 36: end, 37: end, 39: end,
      40: day("2026-09-30"), 41: day("2026-09-30"), 42: day("2026-11-30"), 47: end, 48: end,
      49: end, 50: end,
    ]
    for (number, due) in expected {
      #expect(try table.item("Việc số \(number)").due == due, "\(number)")
    }
    #expect(expected.count + named.count == 52)
    #expect(try table.item("Việc số 26").start == day("2026-01-01"))
    #expect(try table.item("Việc số 40").start == day("2026-04-01"))
    #expect(table.problems.contains { $0.contains("“31/12” lacks its year") })
    #expect(table.problems.contains { $0.contains("is a status and no deadline") })
  }

  @Test(arguments: [
    ("FY 2026", "2026-06-30"), ("FY27", "2027-06-30"), ("FY 2025/26", "2026-06-30"),
    ("Q1 FY27", "2026-09-30"), ("Fiscal year 2026", "2026-06-30"), ("Summer 2026", "2026-08-31"),
    ("Fall 2026", "2026-11-30"), ("Winter 2026/27", "2027-02-28"), ("Dec 31, 2026", "2026-12-31"),
    ("31 December 2026", "2026-12-31"), ("December 2026", "2026-12-31"), ("Q4 2026", "2026-12-31"),
    ("By end of 2026", "2026-12-31"), ("H1 2026", "2026-06-30"), ("2026-11", "2026-11-30"),
    ("Trước tháng 6/2026", "2026-05-31"), ("FY26-27", "2027-06-30"), ("2026 Q3", "2026-09-30"),
    ("1st quarter 2026", "2026-03-31"), ("Third Quarter of 2026", "2026-09-30"),
    ("Mid 2026", "2026-06-30"), ("Giữa năm 2026", "2026-06-30"),
    ("Nửa cuối năm 2026", "2026-12-31"), ("6 tháng cuối 2026", "2026-12-31"),
    ("trước năm 2027", "2026-12-31"), ("Before Q4 2026", "2026-09-30"),
    ("Trước hết quý III/2026", "2026-09-30"), ("trước 17h00 ngày 20/11/2026", "2026-11-20"),
    ("Quý I, II, III/2026", "2026-09-30"), ("Quý II và III/2026", "2026-09-30"),
    ("Tháng 10, 11/2026", "2026-11-30"), ("Trong tháng 12 năm 2026", "2026-12-31"),
    ("Chậm nhất là ngày 05/12/2026", "2026-12-05"), ("1st May 2026", "2026-05-01"),
  ])
  func wordsOfTimeOfOtherTables(written: String, last: String) {
    #expect(SheetDay(written)?.last == day(last))
  }

  @Test(arguments: [
    "Winter 2026", "FY26-29", "Quý I, III/2026", "Early 2027", "Đầu năm 2027", "30/6 và 31/12/2026",
    "Tháng 6, 12/2026",
    "12/31/2026",
    "Năm học 2026-2027", "đầu quý IV/2026",
  ])
  func wordsOfTimeThatMayBeTwoAreNone(written: String) {
    #expect(SheetDay(written) == nil)
  }

  @Test(arguments: [
    "Thường xuyên, liên tục", "Nhiệm vụ thường xuyên", "Thực hiện thường xuyên", "Hằng quý",
    "Ongoing", "TBD",
  ])
  func workWithoutAnEndHasNoDeadline(written: String) {
    #expect(SheetDay(written) == .withoutEnd)
  }

  @Test func aColumnThatIsMonthFirstIsReadSoThroughout() throws {
    let table = try ReadTable("Task,Due date\nA,12/31/2026\nB,6/5/2026\nC,Q4 2026\n")
    #expect(table.items.map(\.due) == [day("2026-12-31"), day("2026-06-05"), day("2026-12-31")])
    #expect(
      table.notices.contains("column “Due date” has the month before the day, and is read so"))
    let european = try ReadTable("Task,Due date\nA,31/12/2026\nB,6/5/2026\n")
    #expect(european.items.map(\.due) == [day("2026-12-31"), day("2026-05-06")])
    let open = try ReadTable("Task,Due date\nA,6/5/2026\nB,7/7/2026\n")
    #expect(open.result.badRows == [2] && open.items.map(\.due) == [day("2026-07-07")])
    #expect(open.problems[0].contains("“6/5/2026” may be 2026-05-06 or 2026-06-05"))
    let ours = try ReadTable("Nội dung,Thời hạn\nA,6/5/2026\n")
    #expect(ours.items.map(\.due) == [day("2026-05-06")])
    let mixed = try ReadTable("Nội dung,Thời hạn\nA,31/12/2026\nB,12/31/2026\nC,6/5/2026\n")
    #expect(mixed.result.badRows == [3], "the odd one is named")
    #expect(mixed.notices.contains { $0.contains("“6/5/2026” is read as 2026-05-06") })
  }

  @Test func workThatGoesOnHasAStartAndNoDeadline() {
    for written in ["2026 và những năm tiếp theo", "Từ năm 2026 trở đi", "Từ 2026 và các năm sau"] {
      #expect(SheetDay(written) == .onward(day("2026-01-01")), "\(written)")
    }
  }

  @Test func aDayWithoutItsYearIsOfTheYearInItsHeading() throws {
    let table = try ReadTable("Nội dung,Thời hạn (năm 2026)\nA,30/6\nB,trước 15/9\nC,Quý IV\n")
    #expect(table.items.map(\.due) == [day("2026-06-30"), day("2026-09-15"), day("2026-12-31")])
    #expect(
      try ReadTable("Nội dung,Thời hạn\nA,trước 30/6\n").problems[0].contains("lacks its year"))
  }

  @Test func wordsOfAnOfficeAreReadByItsVocabulary() throws {
    let table = try ReadTable(
      "STT;Phần việc;Cơ quan lo;Hạn;Kết quả\n1;A;STC;2026;Đã nghiệm thu\n2;B;Sở Tài chính;Suốt kỳ;FY26\n"
    ) {
      $0.vocabulary.add(heading: "Phần việc", of: .title)
      $0.vocabulary.add(heading: "Cơ quan lo", of: .lead)
      $0.vocabulary.add(word: "Đã nghiệm thu", of: .done)
      $0.vocabulary.add(name: "STC", of: "Sở Tài chính")
      $0.vocabulary.add(wordWithoutEnd: "Suốt kỳ")
      $0.vocabulary.fiscalYearEnd = (9, 30)
    }
    #expect(table.problems == [])
    #expect(table.items.map { table.name($0.lead) } == ["Sở Tài chính", "Sở Tài chính"])
    #expect(
      table.items.map(\.status) == [.done, nil]
        && table.items.map(\.due) == [day("2026-12-31"), nil])
  }
}
