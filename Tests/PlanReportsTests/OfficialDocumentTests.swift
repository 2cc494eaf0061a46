import OfficeFiles
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanReports

/// What `documents:` of plan.yaml makes of a notice, a report, a sheet and a letter.
@Suite struct OfficialDocumentTests {
  private func plan() throws -> Plan {
    var header = PlanHeader(id: "p", title: "Chuyển đổi số", short: "CĐS")
    header.owner = "UBND tỉnh Bà Rịa - Vũng Tàu"
    header.documents.place = "Vũng Tàu"
    header.documents.abbreviation = "UBND"
    header.documents.signer = PersonID("cvp")
    header.documents.signsAs = "TL. CHỦ TỊCH"
    header.documents.keep = "VT, KT"
    header.documents.secretary = "Trần Thị B"
    var late = try item("1.1", "Xây cổng dữ liệu", lead: "stc")
    late.due = day("2026-11-01")
    var next = try item("1.2", "Đào tạo cán bộ", lead: "snv")
    next.due = day("2026-12-01")
    next.coordinating = [DepartmentID("stc")].compactMap(\.self)
    var people: [Person] = []
    if let id = PersonID("cvp") {
      people.append(Person(id: id, name: "Lê Văn C", post: "Chánh Văn phòng UBND tỉnh"))
    }
    return Plan(
      header: header,
      departments: [
        ("vp", "Văn phòng UBND tỉnh"), ("stc", "Sở Tài chính"), ("snv", "Sở Nội vụ"),
      ].compactMap { id, name in DepartmentID(id).map { Department(id: $0, name: name) } },
      people: people,
      objectives: [
        ItemDraft(try item("1", "Hạ tầng số"), children: [ItemDraft(late), ItemDraft(next)])
      ])
  }

  private func item(_ id: String, _ title: String, lead: String? = nil) throws -> ItemFields {
    var fields = ItemFields(id: try #require(ItemID(id)), title: title)
    fields.lead = lead.flatMap { DepartmentID($0) }
    return fields
  }

  private func projection(
    _ add: (inout JournalFixture) throws -> Void = { _ in }
  ) throws -> Projection {
    var journal = JournalFixture()
    try add(&journal)
    return journal.projection(try plan())
  }

  private let say = Wording(.vietnamese)

  @Test func aReportSaysInFourPartsWhatToSendUpAndIsSigned() throws {
    let page = text(markdown(report(try projection(), say)))
    for part in [
      "Số: …/BC-UBND", "*Vũng Tàu, ngày … tháng … năm ", "# BÁO CÁO",
      "**Tình hình thực hiện Kế hoạch “Chuyển đổi số”**", "## I. Kết quả thực hiện",
      "## II. Hạn chế, khó khăn, vướng mắc và nguyên nhân", "## III. Nhiệm vụ trọng tâm kỳ tới",
      "## IV. Đề xuất, kiến nghị", "TL. CHỦ TỊCH<br>CHÁNH VĂN PHÒNG", "**Lê Văn C**",
      "- Lưu: VT, KT.", "(để b/c);", "## Phụ lục I. ",
    ] { #expect(page.contains(part), "\(part)\n\(page)") }
    let body = page.prefix(upTo: try #require(page.firstRange(of: "***Nơi nhận")).lowerBound)
    #expect(!body.contains("1.1") && !body.contains("minh họa"), "no ids in its text: \(body)")
  }

  @Test func aSheetAssignsWhatABodyLeadsAndHelpsWith() throws {
    let projection = try projection()
    let finance = try #require(DepartmentID("stc"))
    let sheet = try #require(assignmentSheet(projection, for: finance, say))
    let page = text(markdown(sheet))
    for part in [
      "Số: …/PGV-UBND", "# PHIẾU GIAO VIỆC", "## I. Nhiệm vụ chủ trì",
      "| 1 | Xây cổng dữ liệu |  |  | 01/11/2026 |", "## II. Nhiệm vụ phối hợp",
      "| 1 | Đào tạo cán bộ | Sở Nội vụ |  | 01/12/2026 |", "- Sở Tài chính (để thực hiện);",
    ] { #expect(page.contains(part), "\(part)\n\(page)") }
    let office = try #require(DepartmentID("vp"))
    #expect(assignmentSheet(projection, for: office, say) == nil, "it has nothing to do")
  }

  @Test func aLetterRemindsThoseWhoAreLateAndNobodyElse() throws {
    let projection = try projection()
    let letter = try #require(reminderLetter(projection, say))
    let page = text(markdown(letter))
    for part in [
      "Số: …/UBND-KT<br>V/v đôn đốc thực hiện nhiệm vụ quá hạn", "Kính gửi: Sở Tài chính.",
      "| 1 | Sở Tài chính | Xây cổng dữ liệu | 01/11/2026 |", "- Như trên;",
    ] { #expect(page.contains(part), "\(part)\n\(page)") }
    #expect(!page.contains("Sở Nội vụ"))
    #expect(reminderLetter(projection, to: DepartmentID("snv"), say) == nil)
  }

  @Test(arguments: [
    ("Sở Tài chính", "", ""), ("Văn phòng UBND tỉnh", "", ""),
    ("Ông Nguyễn Văn A, Phó Chủ tịch UBND tỉnh", "Nguyễn Văn A", "PHÓ CHỦ TỊCH"),
    ("Phó Chủ tịch Nguyễn Văn A", "Nguyễn Văn A", "PHÓ CHỦ TỊCH"),
    ("Giám đốc Sở Tài chính", "", "GIÁM ĐỐC"),
  ])
  func aBodysNameIsNoPersons(text: String, name: String, post: String) throws {
    let person = try #require(PersonPost(text))
    #expect(person.name == name)
    if !post.isEmpty { #expect(person.signedPost == post) }
  }

  @Test(arguments: [
    ("Ông Nguyễn Văn A, Phó Chủ tịch UBND tỉnh", "Ông Nguyễn Văn A", "Phó Chủ tịch UBND tỉnh"),
    ("đồng chí Lê B, Giám đốc Sở", "đồng chí Lê B", "Giám đốc Sở"), ("Lê B", "Lê B", ""),
    ("Lãnh đạo UBND tỉnh", "", "Lãnh đạo UBND tỉnh"),
    ("Phó Chủ tịch - Nguyễn Văn A", "Phó Chủ tịch - Nguyễn Văn A", ""), (nil, "", ""),
  ])
  func aChairIsAskedForInPartsThatMakeTheSameTextAgain(
    text: String?, name: String, post: String
  ) {
    let parts = PersonPost.apart(text)
    #expect(parts.name == name && parts.post == post)
    #expect(PersonPost.written(name: parts.name, post: parts.post) == text)
  }

  @Test func aLongPlansReportStaysShort() throws {
    let items = try (1...400).map { place in
      var fields = try item(
        "1.\(place)", "Nhiệm vụ số \(place) " + String(repeating: "rất dài ", count: 40))
      fields.due = day("2026-11-01")
      return ItemDraft(fields)
    }
    let plan = Plan.of([ItemDraft(try item("1", "Mục tiêu"), children: items)])
    let page = report(JournalFixture().projection(plan), say)
    let body = page.blocks.reduce(0) { $0 + letters(in: $1) }
    // Four pages of 14 points have about eleven thousand letters.
    #expect(body < 9_000, "\(body)")
  }

  private func letters(in block: Block) -> Int {
    switch block {
    case .part(let part): part.blocks.reduce(0) { $0 + letters(in: $1) }
    case .paragraph(let line): line.runs.reduce(0) { $0 + $1.text.count }
    case .list(let lines): lines.reduce(0) { $0 + $1.runs.reduce(0) { $0 + $1.text.count } }
    default: 0
    }
  }
}
