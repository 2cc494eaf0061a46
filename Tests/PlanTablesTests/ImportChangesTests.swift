import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import PlanReports
@testable import PlanTables

/// A table read into a plan that has its items already.
@Suite struct ImportChangesTests {
  private let fixture: ReportFixture

  init() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .onTrack, progress: Percent(40))), day: "2026-11-01")
    fixture.add(
      .obstacle(Obstacle(text: "Thiếu vốn", cause: "chưa giao", proposal: "Bổ sung")),
      day: "2026-11-02")
    fixture.add(.note(Note(text: "=1+1; đã họp")), day: "2026-11-03")
    fixture.add(.note(Note(text: "Chuyện nội bộ", isInternal: true)), day: "2026-11-04")
    fixture.add(
      .set(Change(due: Day(iso: "2026-11-10"))), on: "1.1.2", day: "2026-11-05", why: "mưa")
    self.fixture = fixture
  }

  private func read(_ text: String, why: String? = nil, objective: String? = nil) throws
    -> SheetImport
  {
    try importSheet(
      Array(text.utf8), into: fixture.projection, ImportWishes(why: why, objective: objective),
      Wording(.english))
  }

  private func said(_ table: SheetImport) -> [String] {
    table.changes.flatMap { change in
      change.what.map { "\(change.id): \(Wording(.english)($0))" }
    }
  }

  @Test(arguments: Language.allCases)
  func theReportsOwnTableChangesNothing(language: Language) throws {
    let bytes = csv(summarySheet(fixture.projection, Wording(language)))
    let table = try importSheet(
      bytes, into: fixture.projection, ImportWishes(), Wording(language))
    #expect(table.problems == [] && table.edits == [] && table.drafts == [])
    #expect(!text(bytes).contains("nội bộ"))
  }

  @Test func aNewPlanOfTheReportsTableHasTheSameItems() throws {
    let table = try importSheet(
      csv(summarySheet(fixture.projection, Wording(.vietnamese))), into: nil, ImportWishes(),
      Wording(.english))
    let made = try #require(table.newPlan)
    let plan = Plan(
      header: PlanHeader(id: "p"), departments: made.departments, objectives: made.objectives)
    let old = fixture.projection.plan
    #expect(plan.items.map(\.id) == old.items.map(\.id))
    #expect(plan.items.map(\.title) == old.items.map(\.title))
    #expect(plan.items.map(\.depth) == old.items.map(\.depth))
    #expect(plan.items[2].status == .onTrack && plan.items[2].progress?.value == 40)
    #expect(plan.items[3].source == ItemFields.illustrative)
    #expect(plan.items[3].due == day("2026-11-10"), "the deadline that holds")
    #expect(
      table.drafts.map(\.body) == [
        .obstacle(Obstacle(text: "Thiếu vốn (nguyên nhân: chưa giao)", proposal: "Bổ sung")),
        .note(Note(text: "=1+1; đã họp")),
      ])
  }

  @Test func differencesBecomeOneSetAndOnlyWhatIsNewIsRecorded() throws {
    let table = try read(
      """
      STT,Nội dung,Thời hạn,Tiến độ,Khó khăn,Đề xuất,Ghi chú
      1.1.1,Cảng cạn,31/12/2026,Chậm tiến độ; 45 %,"Thiếu vốn
      Thiếu đất",Đổi đất,Xem lại

      """)
    #expect(table.edits == [])
    let item = Subject.item(itemID("1.1.1"))
    #expect(
      table.drafts == [
        Draft(item, .set(Change(status: .behind, progress: percent(45)))),
        Draft(item, .obstacle(Obstacle(text: "Thiếu đất", proposal: "Đổi đất"))),
        Draft(item, .note(Note(text: "Xem lại"))),
      ])
    #expect(
      said(table) == [
        "1.1.1: Status: on track → behind", "1.1.1: Progress: 40 % → 45 %",
        "1.1.1: Obstacles: Thiếu đất", "1.1.1: Note: Xem lại",
      ])
  }

  @Test func aDeadlineNeedsAReason() throws {
    let text = "STT,Nội dung,Thời hạn\n1.1.2,,\n1.1.1,Cảng cạn,31/03/2027\n"
    let refused = try read(text.replacing("1.1.2,,\n", with: ""))
    #expect(
      refused.problems.map { Wording(.english)($0.phrase) } == [
        "row 2, column C “Thời hạn”: the deadline changes from 2026-12-31 to 2027-03-31: import "
          + "again with --why REASON"
      ])
    let table = try read(text.replacing("1.1.2,,\n", with: ""), why: "chờ vốn")
    #expect(
      table.drafts == [
        Draft(.item(itemID("1.1.1")), .set(Change(due: day("2027-03-31"))), why: "chờ vốn")
      ])
  }

  @Test func whatIsApprovedIsEditedInPlanYAMLAndNewRowsAreAdded() throws {
    let table = try read(
      """
      STT,Nội dung,Chủ trì,Phối hợp,Thời hạn,Sản phẩm,Tiến độ
      1.1,Hạ tầng,Sở GTVT,JICA,,,
      1.1.1,Cảng cạn Phú Mỹ,Sở GTVT,JICA,31/12/2026,,
      1.1.3,Đường sắt,so gtvt,,30/06/2027,Đề án,Đúng tiến độ; 10 %
      1.1.3.a,Khảo sát,JICA,,,,
      2,Xanh,JICA,,,,

      """)
    let plan = fixture.projection.plan
    var title = ItemValues(plan.items[2].fields)
    title.title = "Cảng cạn Phú Mỹ"
    var coordinating = ItemValues(plan.items[1].fields)
    coordinating.coordinating = [departmentID("jica")]
    var added = ItemValues(title: "Đường sắt")
    added.due = day("2027-06-30")
    added.deliverable = "Đề án"
    added.status = .onTrack
    var survey = ItemValues(title: "Khảo sát")
    survey.lead = departmentID("jica")
    var green = ItemValues(title: "Xanh")
    green.lead = departmentID("jica")
    #expect(
      table.edits == [
        .change(itemID("1.1"), was: ItemValues(plan.items[1].fields), now: coordinating),
        .change(itemID("1.1.1"), was: ItemValues(plan.items[2].fields), now: title),
        .add(itemID("1.1.3"), added, below: itemID("1.1")),
        .add(itemID("1.1.3.a"), survey, below: itemID("1.1.3")),
        .add(itemID("2"), green, below: nil),
      ])
    #expect(table.problems == [])
    #expect(
      table.notices.map { Wording(.english)($0.phrase) } == [
        "row 4, column G “Tiến độ”: the share of an item with items below comes from those, and is "
          + "not imported"
      ])
    #expect(said(table).suffix(3).first == "1.1.3: new action: Đường sắt")
  }

  @Test func anUnknownDepartmentIsNamedWithTheNearest() throws {
    let table = try read("STT,Nội dung,Chủ trì\n1.1.1,Cảng cạn,Sở GTVTT\n")
    #expect(
      table.problems.map { Wording(.english)($0.phrase) } == [
        "row 2, column C “Chủ trì”: the plan has no department “Sở GTVTT”; the nearest are “Sở "
          + "GTVT”, “JICA”, “Sở Giao thông vận tải”: mend the name, or add it to departments in "
          + "plan.yaml"
      ])
  }

  @Test func blankCellsSayNothing() throws {
    let table = try read(
      "STT,Nội dung,Chủ trì,Thời hạn,Sản phẩm,Tiến độ,Khó khăn\n1.1.1,Cảng cạn,,,,,\n")
    #expect(table.edits == [] && table.drafts == [] && table.problems == [])
  }

  @Test func anItemThatGetsItemsBelowItTakesNoShare() throws {
    let table = try read("STT,Nội dung,Tỷ lệ\n1.1.1,Cảng cạn,55 %\n1.1.1.a,Khảo sát,10 %\n")
    #expect(table.drafts == [], "as the notice says")
    #expect(table.notices.map(\.row) == [2])
    #expect(table.edits.count == 1)
  }

  @Test func aTableThatMovesAnItemIsToldThatItDoesNot() throws {
    let table = try read("STT,Nội dung,Thuộc mục\n1.1,Hạ tầng,1\n1.1.1,Cảng cạn,1\n")
    #expect(table.edits == [] && table.drafts == [])
    #expect(
      table.notices.map { Wording(.english)($0.phrase) } == [
        "row 3, column C “Thuộc mục”: in the plan it stands below “1.1”, not below “1”: an import "
          + "moves no item, so move it in plan.yaml"
      ])
  }

  @Test func nothingIsTakenOfARowWhoseTextsTogetherAreTooLong() throws {
    let half = String(repeating: "a", count: 5_000)
    let rows = "1.1.3,Mới,\(half)\n,,\(half)\n1.1.3.a,Dưới,\n"
    let table = try read("STT,Nội dung,Khó khăn\n1.1.1,Cảng cạn,\(half)\n,,b\(half)\n" + rows)
    #expect(table.problems.map(\.row) == [2, 4])
    #expect(
      table.edits.map(\.item.text) == ["1.1.3", "1.1.3.a"], "what stands below needs its name")
    #expect(table.drafts == [])
    let new = try importSheet(
      Array(("STT,Nội dung,Khó khăn\n1,A,\n" + rows.replacing("1.1.3", with: "1.1")).utf8),
      into: nil, ImportWishes(), Wording(.english))
    #expect(new.problems.map(\.row) == [3])
    #expect(new.drafts == [])
  }

  @Test func anOlderTableDoesNotTakeBackWhatOthersResolvedOrJudgedSince() throws {
    var fixture = try ReportFixture()
    fixture.add(.obstacle(Obstacle(text: "Thiếu vốn")), day: "2026-11-01")
    let old = csv(summarySheet(fixture.projection, Wording(.vietnamese)))
    let first = try #require(fixture.projection.ledger.events.first?.id)
    fixture.add(.resolution(of: first, text: "đã cấp"), day: "2026-11-02")
    fixture.add(.set(Change(status: .done, progress: Percent(100))), day: "2026-11-03")
    let table = try importSheet(
      old, into: fixture.projection, ImportWishes(), Wording(.english))
    #expect(table.drafts == [] && table.edits == [] && table.problems == [])
  }

  @Test func aStatusOrAShareThatGoesBackIsTold() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .onTrack, progress: Percent(40))), day: "2026-11-01")
    let old = csv(summarySheet(fixture.projection, Wording(.vietnamese)))
    fixture.add(.set(Change(status: .done, progress: Percent(100))), day: "2026-11-03")
    var wishes = ImportWishes()
    wishes.why = "Trả lại"
    let table = try importSheet(old, into: fixture.projection, wishes, Wording(.english))
    #expect(
      table.notices.map { Wording(.english)($0.phrase) }.map {
        $0.split(separator: ": ").dropFirst().joined(separator: ": ")
      } == [
        "“1.1.1” goes back, Status: done → on track: the table may be older than what was recorded"
      ])
    #expect(table.drafts.map(\.why) == ["Trả lại"])
  }

  @Test func whatIsDoneIsNotReopenedByATableWithoutAReason() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .onTrack, progress: Percent(40))), day: "2026-11-01")
    let old = csv(summarySheet(fixture.projection, Wording(.vietnamese)))
    fixture.add(.set(Change(status: .done)), day: "2026-11-03")
    let table = try importSheet(
      old, into: fixture.projection, ImportWishes(), Wording(.english))
    #expect(table.drafts == [] && table.problems.count == 1)
    #expect(table.problems.contains { Wording(.english)($0.phrase).contains("--why") })
  }

  @Test func aStartBehindThePlansOwnDeadlineIsNotWritten() throws {
    let table = try read("STT,Nội dung,Ngày bắt đầu\n1.1.1,Cảng cạn,01/02/2027\n")
    #expect(table.problems.map(\.row) == [2])
    #expect(table.edits == [])
  }

  @Test func aSourceThatOnlyLooksMadeUpStaysAsItIsWritten() throws {
    let table = try read("STT,Nội dung,Văn bản giao\n1.1.2,Đường liên cảng,Minh hoạ\n")
    #expect(table.edits == [])
  }

  @Test func aRowMayStandBeforeTheRowOfItsParent() throws {
    let table = try read("STT,Nội dung,Thuộc mục\n1.2.1,Con,1.2\n1.2,Cha,1\n")
    #expect(table.edits.map(\.item) == [itemID("1.2"), itemID("1.2.1")])
  }
}
