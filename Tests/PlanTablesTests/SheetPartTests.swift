import PlanDomain
import TestSupport
import Testing

@testable import PlanTables

/// The parts of a table, each on its own.
@Suite struct SheetPartTests {
  @Test(arguments: [
    ("31/12/2026", "2026-12-31"), ("31.12.2026", "2026-12-31"), ("31-12-2026", "2026-12-31"),
    ("1/2/2026", "2026-02-01"), ("2026-12-31", "2026-12-31"), ("31 / 12 / 2026", "2026-12-31"),
    ("31/12/26", "2026-12-31"), ("2026-12-31 00:00:00", "2026-12-31"),
    ("31/12/2026 00:00", "2026-12-31"), ("2026-12-31T17:00:00Z", "2026-12-31"),
    ("Trước ngày 31/12/2026", "2026-12-31"), ("trước 31/12/2026.", "2026-12-31"),
    ("ngày 31 tháng 12 năm 2026", "2026-12-31"), ("Chậm nhất ngày 05/01/2027", "2027-01-05"),
    ("Tháng 2/2028", "2028-02-29"), ("12/2026", "2026-12-31"), ("Quý IV/2026", "2026-12-31"),
    ("Quý 1 năm 2026", "2026-03-31"), ("Q2/2026", "2026-06-30"), ("năm 2026", "2026-12-31"),
    ("2026", "2026-12-31"), ("6 tháng đầu năm 2026", "2026-06-30"),
    ("hết năm 2026", "2026-12-31"), ("Từ 01/01/2026 đến 31/12/2027", "2027-12-31"),
    ("2026 - 2030", "2030-12-31"), ("Quý I/2026 - Quý III/2026", "2026-09-30"),
  ])
  func aDeadlineIsReadAsOfficesWriteIt(written: String, last: String) {
    #expect(SheetDay(written)?.last == day(last))
  }

  @Test(arguments: [
    "31/13/2026", "30/02/2026", "sau Tết", "", "46387", "Quý V/2026", "1/2", "12/31/2026 x",
    "0/0/0",
    "99999999999999999999", "-", "31/12/2026/1",
  ])
  func whatIsNoDayIsNone(written: String) {
    #expect(SheetDay(written)?.last == nil)
  }

  @Test func aRangeHasItsStartAndWorkWithoutEndHasNoDay() {
    #expect(SheetDay("Từ 01/02/2026 đến 31/12/2027")?.first == day("2026-02-01"))
    #expect(SheetDay("2026-2030")?.first == day("2026-01-01"))
    #expect(SheetDay("Thường xuyên") == .withoutEnd)
    #expect(SheetDay("hằng năm") == .withoutEnd)
  }

  @Test(arguments: [
    ("Đúng tiến độ; 40 %", Status.onTrack, 40, nil),
    ("at risk; 40%", .atRisk, 40, nil),
    ("▲ chậm tiến độ\n40 %", .behind, 40, nil),
    ("đúng tiến độ; 40 %; (theo tính toán: chậm tiến độ)", .onTrack, 40, nil),
    ("Đã hoàn thành 60%, đang lấy ý kiến", nil, 60, "Đã hoàn thành 60%, đang lấy ý kiến"),
    ("Hoàn thành, đã ban hành QĐ 12", .done, nil, "Hoàn thành, đã ban hành QĐ 12"),
    ("HOÀN THÀNH", .done, nil, nil), ("chua thuc hien", .notStarted, nil, nil),
    ("Giảm 20% khí thải", nil, nil, "Giảm 20% khí thải"), ("đạt 12,5 %", nil, 13, nil),
    ("Ước đạt 30% khối lượng", nil, 30, "Ước đạt 30% khối lượng"),
    ("(theo tính toán: 54 %)", nil, nil, nil), ("", nil, nil, nil),
  ])
  func aCellOfProgressIsReadForStatusShareAndWords(
    cell: String, status: Status?, share: Int?, remark: String?
  ) {
    let read = SheetProgress(cell)
    #expect(read.status == status)
    #expect(read.percent?.value == share)
    #expect(read.remark == remark)
  }

  @Test func aShareOverAHundredIsTold() {
    #expect(SheetProgress("đạt 140 %").badShare == "đạt 140 %")
  }

  @Test(arguments: [
    ("Sở TN&MT", "Sở Tài nguyên và Môi trường", true),
    ("Sở TNMT", "Sở Tài nguyên & Môi trường", true),
    ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư", true),
    ("BQL các KCN", "Ban Quản lý các khu công nghiệp", true),
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh", true),
    ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội", true),
    ("Sở TN&MT", "Sở Kế hoạch và Đầu tư", false), ("Sở Xây dựng", "Sở Xây dựng", false),
    ("Sở TC", "Sở Tài chính tỉnh", false),
  ])
  func initialsStandForWords(short: String, name: String, isShort: Bool) {
    #expect(NameForm(short).isShort(for: NameForm(name)) == isShort)
  }

  @Test func namesOfOneDepartmentAreGatheredIntoOne() {
    var names = DepartmentNames(of: nil)
    let first = names.find("Sở TN&MT")
    let second = names.find("Sở Tài nguyên và Môi trường, Sở Kế hoạch và Đầu tư và Sở Công Thương")
    #expect(first.ids.first == second.ids.first)
    #expect(names.departments.map(\.id.text) == ["stnmt", "skhdt", "sct"])
    #expect(names.departments[0].name == "Sở Tài nguyên và Môi trường")
    #expect(names.departments[0].short == "Sở TN&MT")
    let group = names.find("UBND các huyện, thị xã, thành phố")
    #expect(group.ids.count == 1, "commas inside a name stay")
    _ = names.find("Sở Công Thươn")
    #expect(names.nearTwins.map(\.1) == ["Sở Công Thươn"])
  }

  @Test func aKnownDepartmentIsFoundByAnyOfItsNamesWithoutAccents() {
    let plan = Plan(
      header: PlanHeader(id: "p"),
      departments: [
        Department(
          id: departmentID("stnmt"), name: "Sở Tài nguyên và Môi trường", short: "Sở TN&MT"),
        Department(id: departmentID("sct"), name: "Sở Công Thương"),
      ], objectives: [])
    var names = DepartmentNames(of: plan)
    for name in ["stnmt", "so tai nguyen moi truong", "Sở TN & MT", "SỞ TNMT", "Sở TN&MT."] {
      #expect(names.find(name).ids == [departmentID("stnmt")], "\(name)")
    }
    let found = names.find("Sở Công Thương; Sở Xây dựng")
    #expect(found.ids == [departmentID("sct")])
    #expect(found.unknown == ["Sở Xây dựng"])
    #expect(names.nearest(to: "Sở Công thươngg").first == "Sở Công Thương")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-5", "'-5"), ("@a", "'@a"), ("'=1", "''=1"),
    ("''@", "'''@"), ("a=1", "a=1"), ("'tên'", "'tên'"), ("", ""), ("\u{FF1D}1", "'\u{FF1D}1"),
  ])
  func aFormulaIsInertAndComesBackAsItWas(text: String, cell: String) {
    #expect(SheetCell.inert(text) == cell)
    #expect(SheetCell.text(of: cell) == text)
  }

  @Test func aCellIsTrimmedAndColumnsAreNamedAsInASpreadsheet() {
    #expect(sheetCell(" \u{A0}\u{FEFF}a\r\nb\t") == "a\nb")
    #expect([0, 25, 26, 701, 702].map(sheetColumnName) == ["A", "Z", "AA", "ZZ", "AAA"])
  }
}
