import Glibc
import PlanDomain
import TestSupport

@testable import PlanStorage

// What must hold when all honest copies were exchanged in full.
extension SimulatedWorld {
  func finish(_ chance: inout SplitMix) throws {
    for office in offices { for program in office.programs { try refresh(office, program) } }
    let safe = offices.reduce(into: Set<Int>()) { $0.formUnion(kept[$1.name] ?? []) }
    exchange(&chance)
    let latest = (offices + [stranger]).reduce(latestSave) { max($0, $1.clock.now) }
    for office in offices { office.clock.set(latest.adding(milliseconds: 3_600_000)) }
    var pictures: [(who: String, picture: String)] = []
    for office in offices {
      for program in office.programs {
        _ = try look(office, program)
        pictures.append(("a running program of \(office.name)", picture(program, office)))
      }
      office.programs = []
      let program = try open(office)
      let alarms = try look(office, program)
      pictures.append((office.name, picture(program, office)))
      try checkAlarms(alarms, at: office)
      try checkLedger(program, safe, at: office)
    }
    for other in pictures.dropFirst() where other.picture != pictures[0].picture {
      throw SimulationFailure(
        "\(pictures[0].who) and \(other.who) see different states:\n"
          + difference(pictures[0].picture, other.picture))
    }
  }

  /// The whole state, byte for byte.
  private func picture(_ program: SimulatedProgram, _ office: SimulatedOffice) -> String {
    let (plan, ledger) = (program.plan.contents.plan, program.plan.contents.ledger)
    let projection = Projection(
      plan: plan, ledger: ledger, moment: .now(office.clock.now, offset: plan.header.offset))
    let events = ledger.events.indices.map { position in
      let event = ledger.events[position]
      return "\(event.id) \(event.branch) \(event.at.milliseconds) \(event.counter) \(event.by) "
        + "\(event.subject) \(event.body) \(projection.standing(of: position)) "
        + "\(projection.isUndone(position)) \(projection.isVain(position))"
    }
    return (events + projection.facts.map { "\($0)" } + projection.outcomes.map { "\($0)" })
      .joined(separator: "\n")
  }

  private func difference(_ one: String, _ other: String) -> String {
    let (a, b) = (one.split(separator: "\n"), other.split(separator: "\n"))
    return b.difference(from: a).prefix(6).map { "\($0)" }.joined(separator: "\n")
  }

  /// Each alarm has a reason, and whatever can be known is told.
  private func checkAlarms(_ alarms: [Problem], at office: SimulatedOffice) throws {
    let evidence = SimulatedEvidence(self, at: office)
    let told = Set(alarms.compactMap(\.writerName))
    if alarms.contains(where: { $0.writerName == nil }) {
      throw SimulationFailure("\(office.name) is told for nothing: \(alarms)")
    }
    if let writer = told.subtracting(evidence.mayBeAlarmed()).min() {
      let problems = alarms.filter { $0.writerName == writer }.map { "\($0.kind)" }
      throw SimulationFailure("\(office.name) is told for nothing: \(problems)")
    }
    for (writer, why) in evidence.mustBeAlarmed().sorted(by: { $0.key < $1.key })
    where !told.contains(writer) {
      throw SimulationFailure("\(office.name) is not told of \(writer): \(why)")
    }
    let verdict = try verifyJournals(of: office.folder, office.environment)
    let named = verdict.findings.filter(\.isWrong)
    let names = Set(named.compactMap(\.writerName))
    for (writer, why) in evidence.mustBeNamed().sorted(by: { $0.key < $1.key })
    where !names.contains(writer) {
      throw SimulationFailure("verify of \(office.name) does not name \(writer): \(why)")
    }
    if isCalm, let problem = named.first(where: { !(hasCuts && isOfTornLine($0)) }) {
      throw SimulationFailure("verify of \(office.name) names for nothing \(problem)")
    }
  }

  /// Whether it speaks of what a power cut took of lines that were never told as saved.
  private func isOfTornLine(_ problem: Problem) -> Bool {
    switch problem.kind {
    case .journal(.unreadableLine), .journal(.badName): true
    case .journal(.hole(let writer, let after, let next)):
      !acknowledged.keys.contains { line in
        let line = book.lines[line]
        return line.writer == writer && line.seq > after && line.seq < next
      }
    default: false
    }
  }

  private var isCalm: Bool { !weather.isHostile && !weather.losesLines && !weather.restores }

  /// What was saved is there as it was said; in a signed plan only what a listed key signed counts.
  private func checkLedger(
    _ program: SimulatedProgram, _ safe: Set<Int>, at office: SimulatedOffice
  ) throws {
    let ledger = program.plan.contents.ledger
    let plan = program.plan.contents.plan
    var events: [EventID: [Int]] = [:]
    for (position, event) in ledger.events.enumerated() {
      events[event.id, default: []].append(position)
    }
    for line in safe.sorted() {
      guard let draft = acknowledged[line], let writer = WriterID(book.lines[line].writer) else {
        continue
      }
      let twins = events[EventID(writer: writer, seq: book.lines[line].seq)] ?? []
      let isThere = twins.contains { position in
        let event = ledger.events[position]
        return event.subject == draft.subject && "\(event.body)" == "\(draft.body.eventBody)"
      }
      if !isThere {
        throw SimulationFailure("\(office.name) has not \(name(line)), which was saved")
      }
    }
    let lines = scan(office).lines
    let shown = Set(ledger.events.map { "\($0.id)" })
    if let line = lines.first(where: {
      !shown.contains("\(book.lines[$0].writer):\(book.lines[$0].seq)")
    }) {
      throw SimulationFailure("\(office.name) doesn't show \(name(line))")
    }
    guard weather.isSigned else { return }
    let projection = Projection(
      plan: plan, ledger: ledger, moment: .now(office.clock.now, offset: plan.header.offset))
    for (position, event) in ledger.events.enumerated() where event.by.hasPrefix("forged") {
      if case .refused = projection.standing(of: position) { continue }
      throw SimulationFailure("at \(office.name) the forged line \(event.id) counts")
    }
    let vouched = SimulatedEvidence(self, at: office).vouchedLines()
    for line in safe.sorted() where vouched.contains(book.lines[line].anchor) {
      guard let writer = WriterID(book.lines[line].writer) else { continue }
      let twins = events[EventID(writer: writer, seq: book.lines[line].seq)] ?? []
      let doCount = twins.contains { position in
        if case .refused = projection.standing(of: position) { false } else { true }
      }
      if !doCount {
        throw SimulationFailure("at \(office.name) the signed \(name(line)) doesn't count")
      }
    }
  }

  /// Whether the writer's first line named this key when its program wrote it.
  func hasKey(_ key: String?, _ writer: String) -> Bool {
    written.contains { number in
      let line = book.lines[number]
      return line.writer == writer && line.seq == 1 && line.key == key
    }
  }
}

extension Problem {
  fileprivate var isWrong: Bool {
    if case .journal(let problem) = kind { !problem.isHarmless } else { true }
  }
}
