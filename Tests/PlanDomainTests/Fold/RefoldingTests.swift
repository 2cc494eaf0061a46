import TestSupport
import Testing

@testable import PlanDomain

/// A projection that takes over what stands in an earlier one is the same, to the letter, as one
/// that is worked out from nothing: whatever lines come, in whatever order.
@Suite struct RefoldingTests {
  private static let plan: Plan = {
    var rules = Rules()
    rules.confirms = departmentID("d")
    rules.asksForExtensions = true
    return .over(
      [
        .item("a", due: "2026-03-31"), .item("b", due: "2026-06-30"), .item("c"),
        .item("e", due: "2026-02-10"),
      ], rules: rules)
  }()

  private func told(_ projection: Projection) -> String {
    """
    \(projection.facts) \(projection.outcomes) \(projection.periods) \(projection.attention())
    \(projection.directives.map { "\($0.id) \($0.status) \(String(describing: $0.due))" })
    \(projection.plan.items.indices.map { projection.events(of: $0) })
    """
  }

  @Test(arguments: 1...12)
  func afterAnyLinesItIsAsWorkedOutFromNothing(seed: UInt64) throws {
    var office = Offices(seed: seed)
    var ledger = Ledger()
    var now = instant("2026-01-20")
    func moment() -> Moment { .now(now, offset: .indochina) }
    var shown = Projection(plan: Self.plan, ledger: ledger, moment: moment())
    var kept = 0
    for step in 0..<60 {
      if step % 9 == 0 { now = now.adding(milliseconds: 3_600_000) }
      for _ in 0..<office.dice(3) { office.write(around: now) }
      let arrived = office.delivered()
      if !arrived.isEmpty { ledger.merge([JournalBatch(arrived)]) }
      let next = Projection(after: shown, ledger: ledger, moment: moment(), internalNotes: .told)
      let refolding = Refolding(
        from: shown, to: ledger, moment(), next.placement, next.undoing)
      if let refolding, refolding.items.count < Self.plan.items.count { kept += 1 }
      let whole = Projection(
        plan: Self.plan, ledger: ledger, moment: moment(), internalNotes: .told)
      try #require(told(next) == told(whole), "seed \(seed), step \(step)")
      shown = next
    }
    #expect(kept > 5)
  }

  /// A chain of undoing lines too long to be followed to what it is about, whose last names another
  /// item: what it takes back stands on the first.
  @Test func whatALineElsewhereTakesBackIsFoldedAnew() {
    var journal = JournalFixture()
    var last = journal.set("x", "a", .onTrack, progress: 10, at: "2026-01-02")
    for _ in 0..<10 { last = journal.undo("x", last, by: "x") }
    var ledger = journal.ledger
    let moment = Moment.now(instant("2026-01-20"), offset: .indochina)
    let shown = Projection(plan: Self.plan, ledger: ledger, moment: moment)
    journal.undo("x", last, about: "b", by: "x")
    ledger.merge([JournalBatch(Array(journal.entries.suffix(1)))])
    let grown = Projection(after: shown, ledger: ledger, moment: moment)
    let whole = Projection(plan: Self.plan, ledger: ledger, moment: moment)
    #expect(told(shown) != told(whole))
    #expect(told(grown) == told(whole))
  }

  @Test func anotherDayOrALedgerThatIsNotItsOwnTakesNothingOver() {
    var journal = JournalFixture()
    journal.set("x", "a", .onTrack, progress: 10, at: "2026-01-02")
    var ledger = journal.ledger
    let moment = Moment.now(instant("2026-01-20"), offset: .indochina)
    let shown = Projection(plan: Self.plan, ledger: ledger, moment: moment)
    func refolds(_ ledger: Ledger, _ moment: Moment) -> Set<Int>? {
      Refolding(from: shown, to: ledger, moment, shown.placement, shown.undoing)?.items
    }
    #expect(refolds(ledger, moment) == [])
    #expect(refolds(journal.ledger, moment) == nil)
    #expect(refolds(ledger, .now(instant("2026-01-21"), offset: .indochina)) == nil)
    journal.set("y", "b", .onTrack, at: "2026-01-03")
    ledger.merge([JournalBatch(Array(journal.entries.suffix(1)))])
    let grown = Projection(after: shown, ledger: ledger, moment: moment)
    let b = Self.plan.position(of: itemID("b"))
    #expect(b.map { grown.facts[$0].reportedStatus } == .onTrack)
  }
}

/// Four offices whose clocks differ, that write lines of every kind, and whose lines come late.
private struct Offices {
  private var chance: SplitMix
  private var written: [[JournalEntry]] = [[], [], [], []]
  private var sent = [0, 0, 0, 0]
  private let skews: [Int64] = [0, -7_200_000, 1_800_000, -300_000]

  init(seed: UInt64) { chance = SplitMix(seed: seed) }

  mutating func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &chance) }

  /// Of each office none, some or all that has not come yet, in its order.
  mutating func delivered() -> [JournalEntry] {
    var arrived: [JournalEntry] = []
    for office in written.indices {
      let waiting = written[office].count - sent[office]
      let count = dice(3) == 0 ? 0 : dice(waiting + 1)
      arrived += written[office][sent[office]..<(sent[office] + count)]
      sent[office] += count
    }
    return arrived
  }

  mutating func write(around now: Instant) {
    let office = dice(4)
    let seq = written[office].count + 1
    let at = now.adding(milliseconds: skews[office] + Int64(dice(600_000) - 300_000))
    let all = written.joined().map(\.event)
    var seen: [WriterID: Int] = [:]
    for other in written.indices where other != office && dice(2) == 0 && sent[other] > 0 {
      seen[writer(other)] = sent[other]
    }
    let (subject, body) = line(all)
    let event = Event(
      id: EventID(writer: writer(office), seq: seq), at: at, counter: dice(2),
      by: "office \(office)", subject: subject, body: body, why: "because")
    written[office].append(JournalEntry(event: event, seen: seen))
  }

  private func writer(_ office: Int) -> WriterID { writerID("w\(office)") }

  private mutating func line(_ all: [Event]) -> (Subject, EventBody) {
    let item = Subject.item(itemID(["a", "b", "c", "e", "gone"][dice(5)]))
    let target = all.isEmpty ? nil : all[dice(all.count)]
    let late = day("2026-0\(3 + dice(6))-15")
    switch dice(14) {
    case 0: return (item, .note(Note(text: "n", isInternal: dice(2) == 0)))
    case 1: return (item, .obstacle(Obstacle(text: "o", cause: "c", proposal: "p")))
    case 2: if let target { return (target.subject, .resolution(of: target.id, text: "r")) }
    case 3, 4, 5: if let target { return (target.subject, .undo(target.id)) }
    case 6:
      if let target {
        let verdict = DoneConfirmation.Verdict.allCases[dice(2)]
        return (item, .confirm(DoneConfirmation(of: target.id, verdict: verdict, text: "t")))
      }
    case 7: return (item, .ask(due: late))
    case 8:
      if let target {
        return (target.subject, .answer(ExtensionAnswer(asks: target.id, verdict: .granted)))
      }
    case 9: return (item, .spend(Spending(year: 2026, amount: Double(dice(9)))))
    case 10:
      let order = DirectiveOrder(
        number: dice(3) + 1, to: [departmentID("d")], item: itemID("a"), text: "x", due: late)
      return (.plan, .directive(order))
    case 11:
      let orders = all.filter { if case .directive = $0.body { true } else { false } }
      if let order = orders.last { return (.directive(order.id), .set(Change(status: .done))) }
    default: break
    }
    let status = dice(3) == 0 ? Status.done : Status.allCases[dice(Status.allCases.count)]
    return (
      item,
      .set(
        Change(
          status: dice(2) == 0 ? status : nil, progress: percent(dice(10) * 10),
          due: dice(4) == 0 ? late : nil))
    )
  }
}
