import PlanDomain
import PlanStorage
import Testing

/// The keys of what is answered for (design, section 8), and what is wrong with them where it stands.
@Suite struct AnsweringKeyTests {
  @Test func theKeysOfThePlanAreRead() throws {
    let reading = read(
      planText(
        head: """
          rules: {confirms: a, confirms_from: 2026-01-01, extensions: asked, extension_limit: 1, month_starts: 15, leadership: [a, b]}
          levels: {objective: {vi: Trụ cột, en: Pillar}, step: {vi: Việc nhỏ}}
          people: [{id: pct, name: Ông A, post: Phó Chủ tịch, department: a}, {id: cv, name: Bà B}]
          documents: {place: Vũng Tàu, abbreviation: UBND, signer: {person: pct, as: "TL. CHỦ TỊCH"}, secretary: Bà B, recipients: [Như trên, "Lưu: VT"], keep: "VT, KT"}
          currency: triệu đồng
          """, item: "in_charge: pct\n    officer: cv"))
    #expect(reading.problems.isEmpty)
    let header = reading.plan.header
    #expect(header.rules.confirms?.text == "a" && header.rules.confirmsFrom?.iso == "2026-01-01")
    #expect(header.rules.asksForExtensions && header.rules.extensionLimit == 1)
    #expect(header.rules.monthStarts == 15)
    #expect(header.rules.leadership.map(\.text) == ["a", "b"])
    #expect(header.levels[.objective] == LevelName(vietnamese: "Trụ cột", english: "Pillar"))
    #expect(header.levels[.step]?.english == nil && header.levels[.action] == nil)
    #expect(header.documents.signer?.text == "pct" && header.documents.signsAs == "TL. CHỦ TỊCH")
    #expect(header.documents.recipients == ["Như trên", "Lưu: VT"])
    #expect(header.currency == "triệu đồng")
    let item = try #require(reading.plan.items.first)
    #expect(item.inCharge.flatMap(reading.plan.person)?.post == "Phó Chủ tịch")
    #expect(item.officer.flatMap(reading.plan.person)?.name == "Bà B")
  }

  @Test func datedDepartmentsAreReadInEveryForm() {
    let reading = read(
      departments(
        "{id: x, name: X, until: 2025-03-01, into: a}",
        "{id: y, name: Y, until: 2025-03-01, into: [b, {to: a, items: [\"1\"]}]}",
        "{id: z, name: Z, was: [{name: Cũ, until: 2016-06-30}]}"))
    #expect(reading.hasOnlyNotices)
    let bodies = reading.plan.departments
    #expect(bodies[1...3].map { $0.into.map(\.to.text) } == [["a"], ["b", "a"], []])
    #expect(bodies[2].into.map { $0.items.map(\.text) } == [[], ["1"]])
    #expect(bodies[3].formerNames.map(\.name) == ["Cũ"])
  }

  @Test(
    arguments: [
      ("{id: x, name: X, until: 2025-03-01, into: nobody}", .unknownDepartment(id: "nobody")),
      ("{id: x, name: X, into: a}", .missing(key: "until", of: "x")),
      ("{id: x, name: X, until: 2025-03-01}", .missing(key: "into", of: "x")),
      ("{id: x, name: X, until: 2025-02-30, into: a}", .badDate(key: "until", found: "2025-02-30")),
      (
        "{id: x, name: X, until: 2025-03-01, into: [{to: a, items: [\"9\"]}]}",
        .unknownItem(key: "items", id: "9")
      ),
      (
        "{id: x, name: X, until: 2025-03-01, into: x}", .circle(key: "into", ids: ["x", "x"])
      ),
      ("{id: x, name: X, was: [{name: Cũ}]}", .missing(key: "until", of: "was")),
    ] as [(String, PlanProblem)])
  func whatIsWrongWithADatedDepartmentIsNamedOnItsLine(line: String, problem: PlanProblem) {
    #expect(read(departments(line)).found == [Found(7, problem)])
  }

  @Test func aCircleOfDepartmentsIsRefusedAndBroken() {
    let reading = read(
      departments(
        "{id: x, name: X, until: 2025-03-01, into: y}",
        "{id: y, name: Y, until: 2025-03-01, into: x}"))
    #expect(reading.found == [Found(7, .circle(key: "into", ids: ["x", "y", "x"]))])
    #expect(reading.plan.departments.map(\.into.count) == [0, 0, 1, 0])
  }

  @Test(
    arguments: [
      ("rules: {confirms: nobody}", .unknownDepartment(id: "nobody")),
      (
        "rules: {month_starts: 29}",
        .outOfRange(key: "month_starts", found: "29", low: "1", high: "28")
      ),
      ("rules: {extensions: never}", .badWord(key: "extensions", found: "never", known: ["asked"])),
      ("documents: {signer: {person: x}}", .unknownPerson(id: "x")),
      ("levels: {level: {vi: a}}", .unknownKey(key: "level", known: [])),
    ] as [(String, PlanProblem)])
  func whatIsWrongWithARuleIsNamedOnItsLine(head: String, problem: PlanProblem) {
    let found = read(planText(head: head)).found
    if case .unknownKey = problem {
      #expect(found.count == 1 && found[0].line == headLine)
    } else {
      #expect(found == [Found(headLine, problem)])
    }
  }

  @Test func somebodyWhomThePlanLacksIsNamed() {
    let reading = read(planText(item: "in_charge: x"))
    #expect(reading.found == [Found(itemLine, .unknownPerson(id: "x"))])
  }

  /// The plan's text with more departments, the first on line 7.
  private func departments(_ lines: String...) -> String {
    planText().replacing(
      "  - {id: b, name", with: lines.map { "  - \($0)\n" }.joined() + "  - {id: b, name")
  }
}
