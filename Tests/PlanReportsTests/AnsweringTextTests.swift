import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

/// What is answered for, in words (design, section 8).
@Suite struct AnsweringTextTests {
  private let english = Wording(.english)

  private let plan: Plan = {
    var rules = Rules()
    rules.confirms = departmentID("d")
    return .over([.item("a", due: "2026-03-31"), .item("b", due: "2026-12-31")], rules: rules)
  }()

  private func page(_ journal: JournalFixture, _ now: String = "2026-04-10") -> String {
    itemText(journal.projection(plan, now: now), item: 1, english).joined(separator: "\n")
  }

  private func confirm(
    _ journal: inout JournalFixture, _ line: EventID, _ verdict: DoneConfirmation.Verdict,
    by writer: String, text: String? = nil, at: String
  ) {
    journal.write(
      writer, .item(itemID("a")),
      .confirm(DoneConfirmation(of: line, verdict: verdict, text: text)), at: at,
      seeing: .upTo(["x": 1]))
  }

  @Test func anItemTellsThatItWaitsAndHowItsDepartmentStands() {
    var journal = JournalFixture()
    journal.set("x", "a", .done, at: "2026-03-30")
    #expect(page(journal).contains("reported done, waits for Department 11 days"))
    let whole = showText(journal.projection(plan, now: "2026-04-10"), english)
    #expect(whole.contains { $0.contains("Department: ") && $0.contains("1 to be confirmed") })
    #expect(whole.contains { $0.contains("a: reported done, waits 11 days") })
  }

  @Test func bothVerdictsStandOnTheItemUntilOneHasSeenBoth() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-30")
    confirm(&journal, done, .accepted, by: "v1", at: "2026-04-01")
    confirm(&journal, done, .returned, by: "v2", text: "No map", at: "2026-04-02")
    let text = page(journal)
    #expect(text.contains("v1: accepted") && text.contains("v2: returned, to go on: No map"))
  }

  @Test func theLogTellsEachKindOnceAndWhatItChanged() {
    var journal = JournalFixture()
    let done = journal.set("x", "a", .done, at: "2026-03-30")
    confirm(&journal, done, .returned, by: "v2", text: "No map", at: "2026-04-02")
    let now = journal.projection(plan, now: "2026-04-10")
    let log = logText(now, now.logPositions(), english).joined(separator: "\n")
    #expect(log.contains("Status: ✓ done → –"))
    #expect(log.ranges(of: "No map").count == 1)
    let json = text(logJSON(now, now.logPositions()))
    #expect(
      json.contains(
        #"{"field": "completion", "before": "reported", "after": "returned"}, "#
          + #"{"field": "status", "before": "done", "after": null}"#))
  }

  @Test func aPlanWithoutTheseKeysHasNoneOfItsHeadings() throws {
    let words = showText(try ReportFixture().projection, english).joined(separator: "\n")
    for heading in ["Waiting for leadership", "Longest chain", "Budget", "Closed", "Update"] {
      #expect(!words.contains(heading))
    }
  }
}
