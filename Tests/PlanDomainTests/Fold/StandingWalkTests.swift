import TestSupport
import Testing

@testable import PlanDomain

/// What one walk through an item's lines tells is what folding them anew for each line tells.
@Suite struct StandingWalkTests {
  private func plan(confirms: Bool) -> Plan {
    var rules = Rules()
    if confirms { rules.confirms = departmentID("d") }
    return .over(
      [
        .item("a", due: "2026-03-31"), .item("b", status: .done), .item("c", progress: 100),
        .item("e"),
      ],
      rules: rules)
  }

  private func projection(seed: UInt64, answers: Bool) -> Projection {
    var offices = Offices(seed: seed, answers: answers)
    var ledger = Ledger()
    var now = instant("2026-01-20")
    for step in 0..<150 {
      if step % 9 == 0 { now = now.adding(milliseconds: 3_600_000) }
      offices.write(around: now)
      if offices.dice(2) == 0 { ledger.merge([JournalBatch(offices.delivered())]) }
    }
    return Projection(
      plan: plan(confirms: answers && seed % 2 == 0), ledger: ledger,
      moment: .now(instant("2026-01-20"), offset: .indochina), internalNotes: .told)
  }

  private func told(_ facts: ItemFacts) -> String {
    let fields = Field.allCases.map { field in
      "\(field) \(String(describing: facts.value(of: field))) \(facts[field].conflict.map(\.position))"
    }
    return "\(fields) \(String(describing: facts.progressBeforeDone))"
  }

  @Test(arguments: 1...16, [false, true])
  func betweenAnyTwoLinesStandsWhatFoldingAnewTells(seed: UInt64, answers: Bool) {
    let projection = projection(seed: seed, answers: answers)
    var asked = 0
    for item in projection.plan.items.indices {
      let about = Array(projection.placement.events(of: item))
      let approved = projection.plan.items[item].fields.approved
      let confirming = Confirming(item, in: projection.plan)
      for stride in [1, 4, 256] {
        var walk = StandingWalk(projection, about, approved, confirming, stride: stride)
        for position in about {
          for limit in [position, position + 1] {
            asked += 1
            #expect(
              told(walk.standing(before: limit))
                == told(projection.standing(about, before: limit, approved, confirming)),
              "item \(item), before \(limit), a mark every \(stride) lines")
          }
        }
      }
    }
    #expect(asked > 200)
  }

  @Test(arguments: 1...6)
  func manyHistoriesAreWhatEachIsByItself(seed: UInt64) {
    let projection = projection(seed: seed, answers: seed % 2 == 0)
    let positions = Array(projection.visibleEvents.reversed())
    for (entry, position) in zip(projection.histories(at: positions), positions) {
      #expect("\(entry)" == "\(projection.history(at: position))")
    }
  }

  @Test func aLongHistoryIsFoldedOnce() throws {
    var journal = JournalFixture()
    var last = journal.set("x", "a", progress: 1)
    for seq in 2...3_000 {
      if seq.isMultiple(of: 100) { journal.undo("x", last) }
      last = journal.set("x", "a", progress: seq % 90)
    }
    let projection = Projection(
      plan: plan(confirms: false), ledger: journal.ledger,
      moment: .now(instant("2026-01-20"), offset: .indochina))
    let item = try #require(projection.plan.position(of: itemID("a")))
    let about = Array(projection.placement.events(of: item))
    #expect(about.count == 3_029 + 1)
    var walk = StandingWalk(projection, about, ApprovedValues(), nil)
    for position in about { _ = walk.standing(before: position + 1) }
    // A line that takes another back costs the way back to a mark.
    #expect(walk.folded < about.count + 29 * 257)
    #expect(walk.standing(before: .max).reportedProgress == percent(3_000 % 90))
  }
}
