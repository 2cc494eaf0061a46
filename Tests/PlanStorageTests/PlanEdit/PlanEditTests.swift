import PlanDomain
import PlanStorage
import Testing

/// Exactly which bytes an edit changes.
@Suite struct PlanEditTests {
  private func change(
    _ text: String, _ id: String, _ edit: (inout ItemValues) -> Void
  ) throws -> String {
    let item = try #require(read(text).item(id))
    var now = ItemValues(item.fields)
    edit(&now)
    return try result(text, .change(item.id, was: ItemValues(item.fields), now: now)).get()
  }

  private func result(_ text: String, _ edit: PlanTextEdit) -> Result<String, PlanEditRefusal> {
    editPlan(Array(text.utf8), edit).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A plan of one item whose own lines are `lines`, its id left out.
  private func plan(_ lines: String) -> String { planText(item: lines) }

  @Test(arguments: [
    ("title: 'Mục tiêu một'", "title: 'It''s'"), ("title: \"Mục tiêu một\"", "title: \"It's\""),
    ("title: Mục tiêu một # why", "title: It's # why"), ("title:   Mục tiêu", "title:   It's"),
  ])
  func aValueKeepsItsQuotesAndWhatStandsBesideIt(old: String, new: String) throws {
    let text = EditTexts.block.split(separator: "title: 'Mục tiêu một'").joined(separator: old)
    let changed = try change(text, "1") { $0.title = "It's" }
    #expect(changed == text.split(separator: old).joined(separator: new))
  }

  @Test(arguments: [
    ("Kế hoạch - 2026", "Kế hoạch - 2026"), ("a: b", "\"a: b\""), ("no", "\"no\""),
    ("2.10", "\"2.10\""), ("#1", "\"#1\""), ("a #b", "\"a #b\""), ("a#b", "a#b"),
    ("{a}", "\"{a}\""), ("say \"a\"", "say \"a\""), ("\"a\"", "\"\\\"a\\\"\""),
    ("a\u{85}b", "\"a\\u0085b\""), ("tab\t", "\"tab\\t\""), ("xong:", "\"xong:\""), ("~", "\"~\""),
  ])
  func aNewTextIsQuotedOnlyWhereItHasToBe(text: String, written: String) throws {
    let changed = try change(EditTexts.block, "2") { $0.title = text }
    let expected = EditTexts.block.split(separator: "title: Mục tiêu hai").joined(
      separator: "title: \(written)")
    #expect(changed == expected)
  }

  @Test func betweenBracketsMoreIsQuoted() throws {
    let changed = try change(EditTexts.block, "1.1.1") { $0.title = "Một, hai" }
    #expect(changed.contains(#"- {id: "1.1.1", title: "Một, hai", start: 2026-01-01,"#))
  }

  @Test func aFieldThatIsEmptiedGoesWithItsLine() throws {
    let changed = try change(EditTexts.block, "1.1") { $0.due = nil }
    #expect(changed == EditTexts.block.split(separator: "        due: 2026-12-31\n").joined())
    let inBrackets = try change(EditTexts.block, "1.1.1") { $0.start = nil }
    #expect(inBrackets == EditTexts.block.split(separator: "start: 2026-01-01, ").joined())
    let last = try change(EditTexts.block, "1.1.1") { $0.due = nil }
    #expect(last == EditTexts.block.split(separator: ", due: 2026-06-30").joined())
  }

  @Test func aNewFieldStandsWherePeopleWriteIt() throws {
    let changed = try change(EditTexts.block, "2") {
      $0.due = Day(iso: "2027-01-31")
      $0.weight = 2
    }
    #expect(changed == EditTexts.block + "    due: 2027-01-31\n    weight: 2\n")
    let inBrackets = try change(EditTexts.block, "1.1.1") { $0.lead = DepartmentID("c") }
    #expect(inBrackets.contains(#"title: Nhiệm vụ, lead: c, start: 2026-01-01"#))
  }

  @Test func aListLosesAndGainsOnlyItsWords() throws {
    let block = try change(EditTexts.block, "1.1") {
      $0.coordinating = ["b", "c"].compactMap { DepartmentID($0) }
    }
    #expect(block.contains("coordinating:\n          - b\n          - c\n"))
    let flow = try change(EditTexts.block, "1.1.2") {
      $0.coordinating = ["a", "b"].compactMap { DepartmentID($0) }
    }
    #expect(flow.contains("coordinating: [a, b]}"))
  }

  @Test func aNewItemIsWrittenLikeItsSiblings() throws {
    let id = try #require(ItemID("1.1.3"))
    let flow = try result(EditTexts.block, .add(id, ItemValues(title: "Mới"), below: ItemID("1.1")))
    #expect(
      try flow.get().contains("[a, c]}\n          - {id: \"1.1.3\", title: Mới}\n      -   id"))
    let block = try result(
      EditTexts.block, .add(#require(ItemID("1.3")), ItemValues(title: "Mới"), below: ItemID("1")))
    #expect(
      try block.get().contains("title: Khác\n      -   id: \"1.3\"\n          title: Mới\n  - id"))
    let first = try result(
      EditTexts.block, .add(#require(ItemID("2.1")), ItemValues(title: "Mới"), below: ItemID("2")))
    #expect(
      try first.get() == EditTexts.block
        + "    strategies:\n      -   id: \"2.1\"\n          title: Mới\n")
    let step = try result(
      EditTexts.block, .add(#require(ItemID("s")), ItemValues(title: "x"), below: ItemID("1.1.1")))
    #expect(try step.get().contains(#"due: 2026-06-30, actions: [{id: "s", title: x}]}"#))
    let objective = try result(
      EditTexts.block, .add(#require(ItemID("3")), ItemValues(title: "x"), below: nil))
    #expect(try objective.get() == EditTexts.block + "  - id: \"3\"\n    title: x\n")
  }

  @Test func anItemGoesWithItsLinesAndItsListWithTheLast() throws {
    let id = try #require(ItemID("1.1.2"))
    let changed = try result(EditTexts.block, .remove(id)).get()
    let line = "          - {id: \"1.1.2\", title: \"Hai, ba\", lead: b, coordinating: [a, c]}\n"
    #expect(changed == EditTexts.block.split(separator: line).joined())
    let other = try result(changed, .remove(#require(ItemID("1.1.1")))).get()
    #expect(!other.contains("actions:"))
    #expect(other.contains("hai dòng\n      -   id: \"1.2\""))
  }

  @Test func theLastObjectiveLeavesAnEmptyList() throws {
    let changed = try result(planText(), .remove(#require(ItemID("1")))).get()
    #expect(changed.contains("objectives: []\n"))
  }

  @Test func whatIsNotUnderstoodIsNotTouched() throws {
    let one = try #require(ItemID("1"))
    let broken = planText(item: "due: 2026-02-31")
    #expect(result(broken, .remove(one)) == .failure(.planHasProblems(count: 1)))
    let none = try #require(ItemID("9"))
    #expect(result(EditTexts.block, .remove(none)) == .failure(.unknownItem("9")))
    let add = PlanTextEdit.add(one, ItemValues(title: "x"), below: nil)
    #expect(result(EditTexts.block, add) == .failure(.idTaken("1")))
    let values = ItemValues(title: "x")
    let same = PlanTextEdit.change(one, was: values, now: values)
    #expect(result(EditTexts.block, same) == .failure(.nothingChanges))
  }

  @Test func anEditThatWouldNotReadBackIsRefused() throws {
    let one = try #require(ItemID("1"))
    var now = ItemValues(title: "Mục tiêu")
    now.lead = DepartmentID("nobody")
    let edit = PlanTextEdit.change(one, was: ItemValues(title: "Mục tiêu"), now: now)
    #expect(result(EditTexts.block, edit) == .failure(.notAsMeant))
  }

  @Test func onlyWhatThePersonChangedIsWrittenOverAnothersText() throws {
    let item = try #require(read(EditTexts.block).item("2"))
    var now = ItemValues(item.fields)
    now.due = Day(iso: "2027-01-31")
    let theirs = EditTexts.block.split(separator: "Mục tiêu hai").joined(separator: "Của họ")
    let both = try result(
      theirs, .change(item.id, was: ItemValues(item.fields), now: now)
    ).get()
    #expect(both == theirs + "    due: 2027-01-31\n")
  }

  @Test(
    arguments: [
      ("1", "1.3"), ("1.1", "1.1.3"), ("1.2", "1.2.1"), (nil, "3"), ("1.1.1", "1.1.1.1"),
    ] as [(String?, String)])
  func aFreshIDGoesOnAsItsSiblingsAreNumbered(parent: String?, fresh: String) {
    let plan = read(EditTexts.block).plan
    let position = parent.flatMap { ItemID($0) }.flatMap(plan.position(of:))
    #expect(plan.freshID(below: position)?.text == fresh)
  }
}
