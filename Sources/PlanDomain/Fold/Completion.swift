/// How far a reported done has come where the plan has it confirmed (design, section 8).
public enum Completion: String, CaseIterable, Hashable, Sendable {
  /// It waits for whoever confirms.
  case reported
  case accepted
  /// What was last reported done is to go on.
  case returned
}

/// That something was reported done, said once or several times, and what was made of it.
public struct DoneReport: Sendable {
  /// Positions of the lines, oldest first.
  public fileprivate(set) var lines: [Int]
  /// Position of the verdict that counts.
  public fileprivate(set) var verdictLine: Int?
  /// What it says; nothing while nobody has said anything.
  public fileprivate(set) var verdict: DoneConfirmation.Verdict?
  /// Positions of verdicts that differ and had not seen one another.
  public fileprivate(set) var conflict: [Int] = []
  fileprivate var heads = ClaimHeads()
}

/// Puts the reports of one item together, in the one order.
///
/// A report begins with a done on what is not done; to say it again is the same report, and a later
/// one begins only after another status or a return. What a return takes back counts as never
/// reported, whoever said it again meanwhile.
struct DoneReports {
  private(set) var reports: [DoneReport] = []
  private let from: Day?
  private let offset: UTCOffset
  /// The report that goes on.
  private var current: Int?
  private var homes: [Int: Int] = [:]
  /// Verdicts that stand before what they are about, as clocks that differ can have it.
  private var early: [Int] = []

  init(from: Day?, offset: UTCOffset) {
    self.from = from
    self.offset = offset
  }

  mutating func take(set position: Int, _ row: EventRow) {
    guard let status = row.change.status else { return }
    guard status == .done else {
      current = nil
      return
    }
    // What was done before the rule began is accepted by itself.
    if let from, row.day(at: offset) < from { return }
    if let current {
      reports[current].lines.append(position)
    } else {
      current = reports.count
      reports.append(DoneReport(lines: [position]))
    }
    homes[position] = current
  }

  mutating func take(verdict position: Int, _ ledger: Ledger) {
    guard let (report, verdict) = aim(of: position, ledger) else {
      early.append(position)
      return
    }
    reports[report].heads.take(position, ledger.rows[position], ledger)
    if verdict == .returned, current == report { current = nil }
  }

  /// Settles each report by what is left of its verdicts.
  mutating func settle(_ ledger: Ledger, latestPresent: Instant) {
    for position in early {
      guard let (report, _) = aim(of: position, ledger) else { continue }
      reports[report].heads.take(position, ledger.rows[position], ledger)
    }
    for report in reports.indices {
      let left = reports[report].heads.left(ledger)
      let line = left.last { ledger.rows[$0].at <= latestPresent } ?? left.last
      reports[report].verdictLine = line
      reports[report].verdict = line.flatMap { ledger.confirmation(at: $0)?.verdict }
      let verdicts = Set(left.compactMap { ledger.confirmation(at: $0)?.verdict })
      if verdicts.count > 1 { reports[report].conflict = left }
    }
  }

  private func aim(of position: Int, _ ledger: Ledger) -> (Int, DoneConfirmation.Verdict)? {
    guard let confirmation = ledger.confirmation(at: position) else { return nil }
    let line = ledger.twins(of: confirmation.of).first { homes[$0] != nil }
    return line.flatMap { homes[$0] }.map { ($0, confirmation.verdict) }
  }
}

extension Ledger {
  /// The verdict that the line at `position` gives.
  public func confirmation(at position: Int) -> DoneConfirmation? {
    if case .confirm(let confirmation) = events[position].body { confirmation } else { nil }
  }
}

extension Projection {
  /// The lines that name documents on an item, or on any.
  public func evidence(of item: Int? = nil) -> [Event] {
    (item.map { $0..<$0 + 1 } ?? plan.items.indices).flatMap { position in
      facts[position].evidence.map { ledger.events[$0] }
    }
  }
}

/// That reports of an item are confirmed, and from which day on.
struct Confirming {
  let from: Day?

  /// Nothing where a report is enough: of what is no leaf, and in a plan that confirms nothing.
  init?(_ item: Int, in plan: Plan) {
    guard plan.header.rules.confirms != nil, plan.isLeaf(item) else { return nil }
    from = plan.header.rules.confirmsFrom
  }
}
