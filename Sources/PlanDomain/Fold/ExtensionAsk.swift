/// That somebody asked for a later deadline, and what was answered.
public struct ExtensionAsk: Sendable {
  public enum State: String, CaseIterable, Hashable, Sendable {
    case waiting
    case granted
    case refused
  }

  public let id: EventID
  /// Position of the line that asked.
  public let position: Int
  /// The deadline asked for.
  public let due: Day
  public private(set) var state = State.waiting
  /// Position of the answer that counts.
  public private(set) var answer: Int?
  /// The deadline that was granted.
  public private(set) var granted: Day?
  /// Positions of answers that differ and had not seen one another.
  public private(set) var conflict: [Int] = []

  /// Of one item, oldest first, from the lines that ask and those that answer.
  static func fold(
    asking: [Int], answering: [Int], _ ledger: Ledger, latestPresent: Instant
  ) -> [ExtensionAsk] {
    asking.compactMap { position in
      guard case .ask(let due) = ledger.events[position].body else { return nil }
      let id = ledger.events.id(at: position)
      var ask = ExtensionAsk(id: id, position: position, due: due)
      var heads = ClaimHeads()
      for line in answering where ledger.answer(at: line)?.asks == id {
        heads.take(line, ledger.rows[line], ledger)
      }
      ask.settle(heads.left(ledger), ledger, latestPresent)
      return ask
    }
  }

  private init(id: EventID, position: Int, due: Day) {
    self.id = id
    self.position = position
    self.due = due
  }

  private mutating func settle(_ left: [Int], _ ledger: Ledger, _ latestPresent: Instant) {
    answer = left.last { ledger.rows[$0].at <= latestPresent } ?? left.last
    guard let said = answer.flatMap(ledger.answer) else { return }
    state = said.verdict == .granted ? .granted : .refused
    if said.verdict == .granted { granted = said.due ?? due }
    let meanings = Set(
      left.compactMap(ledger.answer).map { $0.verdict == .granted ? $0.due ?? due : nil })
    if meanings.count > 1 { conflict = left }
  }
}

extension Ledger {
  /// What the line at `position` answers.
  public func answer(at position: Int) -> ExtensionAnswer? {
    if case .answer(let answer) = events[position].body { answer } else { nil }
  }
}

/// What was spent on one item in one year, by its newest day.
public struct SpentInYear: Sendable {
  public let year: Int
  public let amount: Double
  public let on: Day
  /// Position of the line that counts.
  public let position: Int
  /// Positions of the lines of offices that gave different amounts for that day without having seen
  /// one another's.
  public let conflict: [Int]

  /// From the lines of one item, in the one order; by year.
  static func fold(_ lines: [Int], _ ledger: Ledger, offset: UTCOffset) -> [SpentInYear] {
    var byYear: [Int: (on: Day, heads: ClaimHeads)] = [:]
    for position in lines {
      guard let year = ledger.spending(at: position)?.year else { continue }
      let row = ledger.rows[position]
      let on = row.day(at: offset)
      if let known = byYear[year], known.on > on { continue }
      if byYear[year]?.on != on { byYear[year] = (on, ClaimHeads()) }
      byYear[year]?.heads.take(position, row, ledger)
    }
    return byYear.compactMap { year, found -> SpentInYear? in
      let left = found.heads.left(ledger)
      guard let position = left.last, let amount = ledger.spending(at: position)?.amount else {
        return nil
      }
      let isDisputed = left.contains { ledger.spending(at: $0)?.amount != amount }
      return SpentInYear(
        year: year, amount: amount, on: found.on, position: position,
        conflict: isDisputed ? left : [])
    }
    .sorted { $0.year < $1.year }
  }
}

extension Ledger {
  fileprivate func spending(at position: Int) -> Spending? {
    if case .spend(let spending) = events[position].body { spending } else { nil }
  }
}
