import TestSupport

@testable import PlanDomain

/// Four offices whose clocks differ, that write lines of every kind, and whose lines come late.
struct Offices {
  private var chance: SplitMix
  private var written: [[JournalEntry]] = [[], [], [], []]
  private var sent = [0, 0, 0, 0]
  private let skews: [Int64] = [0, -7_200_000, 1_800_000, -300_000]

  /// Whether they ask, answer, confirm and spend.
  private let answers: Bool

  init(seed: UInt64, answers: Bool = true) {
    chance = SplitMix(seed: seed)
    self.answers = answers
  }

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
    let kind = dice(14)
    switch !answers && (6...9).contains(kind) ? 13 : kind {
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
