import PlanDomain
import PlanStorage
import Testing

@Suite struct PlanIDTests {
  private func strategies(_ lines: String...) -> PlanReading {
    read(
      planText(
        item: "strategies:\n" + lines.map { "      - {\($0)}" }.joined(separator: "\n")))
  }

  @Test func ofTwoItemsWithOneIDTheFirstCounts() {
    let reading = strategies("id: x, title: Một", "id: x, title: Hai", "id: y, title: Ba")
    #expect(reading.found == [Found(14, .duplicateID(id: "x", firstLine: 13))])
    #expect(reading.plan.items.map(\.title) == ["Mục tiêu", "Một", "Ba"])
  }

  @Test func idsThatDifferOnlyByCaseAreRefusedAndBothShown() {
    let reading = strategies("id: x, title: Một", "id: X, title: Hai", "id: X, title: Ba")
    #expect(
      reading.found == [
        Found(14, .caseTwin(id: "X", other: "x", firstLine: 13)),
        Found(15, .duplicateID(id: "X", firstLine: 14)),
      ])
    #expect(reading.plan.items.map(\.title) == ["Mục tiêu", "Một", "Hai"])
  }

  @Test func composedAndDecomposedLettersAreNoIDs() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    let reading = strategies("id: \(composed), title: A", "id: \(decomposed), title: B")
    #expect(
      reading.found == [
        Found(13, .badID(found: composed)), Found(14, .badID(found: decomposed)),
      ])
  }

  @Test func anIDHasAtMost40Characters() {
    let longest = String(repeating: "x", count: 40)
    let reading = strategies("id: \(longest), title: A", "id: \(longest)x, title: B")
    #expect(reading.found == [Found(14, .badID(found: longest + "x"))])
  }

  @Test func aFormerIDInUseIsRefusedWhereverItStands() {
    let reading = strategies("id: x, title: A, was: [y, z]", "id: y, title: B, was: [z]")
    #expect(
      reading.found == [
        Found(13, .duplicateID(id: "y", firstLine: 14)),
        Found(14, .duplicateID(id: "z", firstLine: 13)),
      ])
    #expect(reading.item("y")?.title == "B")
    #expect(reading.item("z")?.title == "A")
  }

  @Test func anItemThatIsLeftOutTakesWhatStandsBelowItAlongButItsProblemsAreNamed() {
    let reading = strategies(
      "id: x, actions: [{id: x.1, title: A, due: soon}]", "id: y, title: B")
    #expect(
      reading.found == [
        Found(13, .missing(key: "title", of: "x")), Found(13, .badDate(key: "due", found: "soon")),
      ])
    #expect(reading.plan.items.map(\.id.text) == ["1", "y"])
  }
}
