import PlanDomain
import PlanStorage
import Testing

@Suite struct PartialPlanTests {
  @Test(
    arguments: [
      ("source: &x y", .text(.anchor(name: "x"))),
      ("source: *x", .text(.alias(name: "x"))),
      ("source: !!int 5", .text(.tag)),
      ("<<: {source: x}", .text(.mergeKey)),
      ("lead: b", .text(.duplicateKey(key: "lead", firstLine: 11))),
      ("source: a\u{2028}b", .text(.forbiddenLineBreak)),
      ("source: a\u{2029}b", .text(.forbiddenLineBreak)),
      ("source: a\u{85}b", .text(.forbiddenLineBreak)),
      ("source: a\u{7}b", .text(.controlCharacter)),
    ] as [(String, ProblemKind)])
  func yamlThatAPlanDoesWithoutIsNamedAndTheRestRead(line: String, kind: ProblemKind) {
    let reading = read(planText(item: line))
    #expect(reading.found == [Found(itemLine, kind)])
    #expect(reading.item("1")?.lead?.text == "a")
  }

  @Test func afterASyntaxErrorWhatStandsBeforeItIsRead() {
    let reading = read(planText(item: "\tdue: 2026-01-01", more: "  - {id: z, title: Z}"))
    #expect(reading.found == [Found(itemLine, .text(.tab))])
    #expect(reading.item("1")?.title == "Mục tiêu")
    #expect(reading.item("z") == nil)
  }

  @Test func aCutFileIsNotBlamedForWhatMayStandInItsRest() {
    let reading = read(
      "format: tiendo/1\nobjectives:\n  - id: x\n    title: X\n    lead: a\nid: p\n\"title: p\n")
    #expect(reading.found == [Found(7, .text(.unclosedQuote))])
    #expect(reading.item("x")?.title == "X")
  }

  @Test func aLoneCarriageReturnIsNamed() {
    let reading = read(planText(item: "source: a\rb"))
    #expect(reading.kinds.contains(.text(.loneCarriageReturn)))
    #expect(reading.item("1") != nil)
  }

  @Test func anEmptyTextAndOneOfTheWrongShapeAreNoPlans() {
    #expect(read("").found == [Found(nil, .empty)])
    #expect(read("# chỉ có chú thích\n").found == [Found(nil, .empty)])
    #expect(read("- a\n").found == [Found(1, .shape(key: "plan.yaml", expected: .mapping))])
  }

  @Test func bytesThatAreNotUTF8AreNamed() {
    let reading = PlanReading(Array(planText(more: "# ").utf8) + [0xFF])
    #expect(reading.kinds == [.text(.notUTF8)])
    #expect(reading.item("1") != nil)
  }

  @Test func aFileThatIsTooLargeIsRefusedUnread() {
    let limit = 64 << 20
    let reading = PlanReading([UInt8](repeating: 0x23, count: limit + 1))
    #expect(reading.kinds == [.file(.tooLarge(limitBytes: limit))])
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    let reading = read(planText(item: "source: \(deep)"))
    #expect(reading.found.contains(Found(itemLine, .text(.tooDeep(limit: 16)))))
    #expect(reading.item("1") != nil)
  }

  @Test func problemsAreBoundedAndTheRestCounted() {
    let items = (1...1_500).map { _ in "  - {title: T}\n" }.joined()
    let text = planText(item: "strategies: [{id: s, title: S}]")
    let reading = read(text.replacing("objectives:\n", with: "objectives:\n" + items))
    #expect(reading.problems.count == 1_001)
    #expect(reading.problems.last?.kind == .file(.moreProblems(count: 500)))
    #expect(reading.item("1") != nil)
  }

  @Test func manyNoticesAreNoProblemAndHideNone() {
    let items = (1...1_500).map { "  - {id: n\($0), title: T}\n" }.joined()
    let text = planText(item: "strategies: [{id: s, title: S, due: never}]")
    let reading = read(text.replacing("objectives:\n", with: "objectives:\n" + items))
    #expect(reading.problems.count { !$0.isNotice } == 1)
    #expect(reading.problems.count { $0.isNotice } <= 1_001)
    guard case .file(.moreNotices(let count))? = reading.problems.last?.kind else {
      return #expect(Bool(false), "the rest is counted")
    }
    #expect(count >= 500)
  }

  @Test func everyPrefixOfAPlanIsReadWithoutATrap() {
    let bytes = Array(planText(item: "strategies: [{id: s, title: \"Ă\", was: [t]}]").utf8)
    for end in bytes.indices {
      let reading = PlanReading(Array(bytes[..<end]))
      #expect(end > 20 || !reading.problems.isEmpty)
    }
  }
}
