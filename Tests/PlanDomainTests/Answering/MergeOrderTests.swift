import PlanDomain
import TestSupport
import Testing

/// Two copies of the folder that are merged late and in the other order come to the same state.
struct MergeOrderTests {
  private let plan: Plan = {
    var rules = Rules()
    rules.confirms = departmentID("d")
    rules.asksForExtensions = true
    rules.extensionLimit = 1
    return .over([.item("a", due: "2026-03-31"), .item("b", due: "2026-06-30")], rules: rules)
  }()

  /// Lines of every kind by three offices that had read one another only in part.
  private var journal: JournalFixture {
    var journal = JournalFixture()
    let (a, b) = (Subject.item(itemID("a")), Subject.item(itemID("b")))
    let done = journal.set("x", "a", .done, at: "2026-03-20")
    journal.write(
      "v1", a, .confirm(DoneConfirmation(of: done, verdict: .accepted)), at: "2026-03-22",
      seeing: .upTo(["x": 1]))
    let returned = journal.write(
      "v2", a, .confirm(DoneConfirmation(of: done, verdict: .returned, text: "No")),
      at: "2026-03-23",
      seeing: .upTo(["x": 1]))
    let ask = journal.write("x", b, .ask(due: day("2026-09-30")), at: "2026-03-24", why: "Rain")
    journal.write(
      "v1", b, .answer(ExtensionAnswer(asks: ask, verdict: .granted)), at: "2026-03-25",
      seeing: .upTo(["x": 2]))
    journal.write(
      "v2", b, .answer(ExtensionAnswer(asks: ask, verdict: .granted, due: day("2026-08-31"))),
      at: "2026-03-26", seeing: .upTo(["x": 2]))
    journal.write("x", a, .evidence(Evidence(title: "Report")), at: "2026-03-27")
    journal.write(
      "x", b, .spend(Spending(year: 2026, amount: 4)), at: "2026-03-28", on: "2026-03-28")
    journal.write(
      "v1", b, .spend(Spending(year: 2026, amount: 5)), at: "2026-03-29", on: "2026-03-28")
    if let quarter = Period("2026-Q1") {
      for writer in ["v1", "v2"] {
        let known = journal.projection(plan, now: "2026-04-02").asKnown(of: quarter)
        journal.write(
          writer, .plan, .period(PeriodClosing(period: quarter, figures: known.figures)),
          at: "2026-04-0\(writer == "v1" ? 2 : 3)")
      }
    }
    journal.undo("v2", returned, at: "2026-04-04")
    return journal
  }

  private func told(_ ledger: Ledger) -> String {
    let now = Projection(
      plan: plan, ledger: ledger, moment: .now(instant("2026-04-10"), offset: .indochina))
    return "\(now.facts) \(now.outcomes) \(now.periods) \(now.attention()) \(now.waitingMatters)"
  }

  @Test func everyKindInEitherOrderIsTheSameState() {
    let entries = journal.entries
    let offices = Dictionary(grouping: entries, by: \.event.id.writer).sorted { $0.key < $1.key }
      .map(\.value)
    let expected = told(Ledger(entries))
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
      var ledger = Ledger()
      for office in order { ledger.merge([JournalBatch(offices[office])]) }
      #expect(told(ledger) == expected)
    }
    var ledger = Ledger()
    for entry in entries.reversed() { ledger.merge([JournalBatch([entry])]) }
    #expect(told(ledger) == expected)
  }
}
