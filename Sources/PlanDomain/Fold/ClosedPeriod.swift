/// A period whose figures were published, and what else was said of it.
public struct ClosedPeriod: Sendable {
  public let period: Period
  /// Position of the line that closed it: the first one counts.
  public let line: Int
  public let closing: PeriodClosing
  /// Positions of later lines that would have closed it too.
  public let others: [Int]

  /// By period.
  static func fold(_ lines: [Int], _ undoing: Undoing, ledger: Ledger) -> [ClosedPeriod] {
    var found: [Period: [(line: Int, closing: PeriodClosing)]] = [:]
    for line in lines where !undoing.leavesOut(line) {
      guard case .period(let closing) = ledger.events[line].body else { continue }
      found[closing.period, default: []].append((line, closing))
    }
    return found.compactMap { period, all in
      all.first.map { first in
        ClosedPeriod(
          period: period, line: first.line, closing: first.closing,
          others: all.dropFirst().map(\.line))
      }
    }
    .sorted { $0.period < $1.period }
  }
}

extension Projection {
  public func closedPeriod(_ period: Period) -> ClosedPeriod? {
    periods.first { $0.period == period }
  }

  /// The plan as of a period's last day, by all that is known now: what was reported later of a day
  /// up to then counts, and so do verdicts on it and what takes lines back. A period that is not
  /// over is told as of today.
  public func asKnown(of period: Period) -> Projection {
    let last = period.days(monthStarts: plan.header.rules.monthStarts).upperBound
    let offset = plan.header.offset
    let day = min(last, moment.today)
    let later = visibleEvents.filter { position in
      let row = ledger.rows[position]
      return row.kind != .undo && row.kind != .confirm && row.day(at: offset) > day
    }
    return Projection(
      plan: plan, ledger: ledger,
      moment: Moment(today: day, limit: moment.limit, latestPresent: moment.latestPresent),
      unread: unread.union(later), internalNotes: InternalNotes(as: self))
  }

  /// The counts of this moment as a closing line has them.
  public var figures: PeriodFigures {
    var figures = PeriodFigures(whole: PeriodCounts(counts()))
    for objective in plan.children(of: nil) {
      figures.objectives[plan.items[objective].id] = PeriodCounts(counts(under: objective))
    }
    for body in responsibilities() where body.counts.total > 0 {
      if let id = body.department { figures.departments[id] = PeriodCounts(body.counts) }
    }
    return figures
  }
}
