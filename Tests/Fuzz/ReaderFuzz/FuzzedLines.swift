import PlanDomain

@testable import PlanStorage

/// Reads the bytes as the lines of one journal, and folds those that were understood.
func fuzzLines(_ bytes: UnsafeBufferPointer<UInt8>) {
  var owner = LineOwner.open(named: WriterID("w"))
  var decoder = JournalDecoder()
  var entries: [JournalEntry] = []
  for part in bytes.split(separator: 0x0A, maxSplits: 7) {
    let line = UnsafeBufferPointer(rebasing: part)
    guard let read = try? decoder.decode(line, owner: owner) else { continue }
    let event = read.entry.event
    let again = try? decoder.decode(line, owner: owner).entry.event
    // What comes back is not made anew but found.
    precondition(again?.id == event.id && again?.at == event.at && again?.by == event.by)
    precondition(again?.subject == event.subject && again?.body.kind == event.body.kind)
    let id = event.id
    owner = .known(id.writer)
    if let plain = decoder.plainLine(line)?.line {
      var batch = JournalBatch()
      precondition(batch.append(plain, of: id.writer))
      batch.numbered(by: decoder)
      let made = Ledger([batch]).events[0]
      let seen = Dictionary(uniqueKeysWithValues: plain.seen.map { ($0.writer, $0.seq) })
      precondition("\(made)" == "\(event)" && seen == read.entry.seen, "read otherwise")
    }
    // Lines of one seq, or out of order, are sorted out before they are folded.
    if id.seq > entries.last?.event.id.seq ?? 0 { entries.append(read.entry) }
  }
  if entries.isEmpty { return }
  let projection = Projection(
    plan: smallPlan, ledger: Ledger(entries),
    moment: .now(fuzzedNow, offset: smallPlan.header.offset))
  precondition(projection.ledger.events.count == entries.count, "an event is lost")
  precondition(projection.outcomes.count == smallPlan.items.count)
}

/// The ids that the seeds are about.
private let smallPlan: Plan = {
  let text = """
    format: tiendo/1
    id: p
    title: P
    departments: [{id: d, name: D}]
    objectives:
      - id: "1"
        title: O
        lead: d
        indicators: [{id: 1.CT1, title: I, unit: "%", baseline: 0, target: 9, direction: up}]
        strategies:
          - {id: "1.1", title: S, start: 2026-01-01, due: 2026-12-31, was: ["9"]}
    """
  return readPlan(Array(text.utf8), file: "plan.yaml").plan
}()
