import PlanDomain
import Testing

/// What a record of an edit of plan.yaml says to people: old and new of each value.
@Suite struct PlanEditDifferenceTests {
  private func differences(_ was: String, _ now: String) -> [PlanEditDifference] {
    PlanEdit(was: was, now: now).differences
  }

  @Test func aValueInABlockIsToldOldAndNew() {
    #expect(
      differences("            due: 2026-12-31\n", "            due: 2027-03-31\n")
        == [.changed(id: nil, key: "due", before: "2026-12-31", after: "2027-03-31")])
    #expect(
      differences(
        "      - id: \"2.1\"\n        title: Cũ   # đã duyệt\n",
        "      - id: \"2.1\"\n        title: 'Mới: \"hơn\"'\n        lead: stnmt\n")
        == [
          .changed(id: "2.1", key: "title", before: "Cũ", after: "Mới: \"hơn\""),
          .changed(id: "2.1", key: "lead", before: nil, after: "stnmt"),
        ])
  }

  @Test func ofALineInBracesOnlyWhatDiffersIsTold() {
    #expect(
      differences(
        "  - {id: \"1.1\", title: \"A, b {c}\", coordinating: [x, y], due: 2026-12-31}\n",
        "  - {id: \"1.1\", title: \"A, b {c}\", coordinating: [x], weight: 2}\n")
        == [
          .changed(id: "1.1", key: "coordinating", before: "x, y", after: "x"),
          .changed(id: "1.1", key: "weight", before: nil, after: "2"),
          .changed(id: "1.1", key: "due", before: "2026-12-31", after: nil),
        ])
  }

  @Test func whatCameAndWhatWentIsNamed() {
    let one = "  - {id: 1.1, title: Một}\n"
    let two = "  - {id: 1.2,\n     title: Hai}\n"
    #expect(differences(one, one + two) == [.added(id: "1.2", title: "Hai")])
    #expect(differences(one + two, one) == [.removed(id: "1.2", title: "Hai")])
  }

  @Test func aNestedEntryDoesNotTakeItsParentsValues() {
    let was = "- id: a\n  indicators:\n    - id: a.CT1\n      target: 5\n  due: 2026-01-01\n"
    let now = "- id: a\n  indicators:\n    - id: a.CT1\n      target: 6\n  due: 2026-02-01\n"
    #expect(
      differences(was, now) == [
        .changed(id: "a", key: "due", before: "2026-01-01", after: "2026-02-01"),
        .changed(id: "a.CT1", key: "target", before: "5", after: "6"),
      ])
  }

  @Test func commentsAndLayoutSayNothing() {
    #expect(differences("# cũ\n- {id: a, title: T}\n", "# mới\n-  {id: a,  title: 'T'}\n") == [])
    #expect(differences("…", "…") == [], "a record that could not hold the lines")
    #expect(differences("title: [ [ {\n\"\n:", ":::\n- -\n'") == [], "no text traps")
  }
}
