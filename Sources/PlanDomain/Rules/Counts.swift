/// Counting as official reports count, over the leaves without the cancelled (domain, Counting).
public struct Counts: Hashable, Sendable {
  public var doneOnTime = 0
  public var doneLate = 0
  /// Open and not past the deadline, those without one included.
  public var openInTime = 0
  public var openOverdue = 0
  /// Of the open in time, those due within the plan's due-soon days.
  public var dueSoon = 0
  /// Of the open in time, those shown as behind. What is overdue is behind as well and is counted
  /// there alone, so that overdue, behind and at risk add up to all that is late.
  public var behind = 0
  /// Of the open in time, those shown as at risk.
  public var atRisk = 0

  public init(doneOnTime: Int = 0, doneLate: Int = 0, openInTime: Int = 0, openOverdue: Int = 0) {
    self.doneOnTime = doneOnTime
    self.doneLate = doneLate
    self.openInTime = openInTime
    self.openOverdue = openOverdue
  }

  public var done: Int { doneOnTime + doneLate }
  public var isLate: Bool { openOverdue + behind + atRisk > 0 }
  public var total: Int { done + openInTime + openOverdue }

  /// Done / (done + open overdue); nothing for 0/0.
  public var onTimeRate: OnTimeRate? { OnTimeRate(done: done, of: done + openOverdue) }

  /// Counts a leaf by its deadline and by the status that is shown of it.
  mutating func add(_ deadline: DeadlineClass, shown status: Status?) {
    guard let status, status != .cancelled else { return }
    switch deadline {
    case .doneOnTime: doneOnTime += 1
    case .doneLate: doneLate += 1
    case .overdue: openOverdue += 1
    case .dueSoon, .inTime, .none:
      openInTime += 1
      if deadline == .dueSoon { dueSoon += 1 }
      if status == .behind { behind += 1 }
      if status == .atRisk { atRisk += 1 }
    }
  }
}

/// How many of what came due was done, kept exact.
public struct OnTimeRate: Hashable, Sendable {
  private let done: Int
  private let judged: Int

  init?(done: Int, of judged: Int) {
    guard judged > 0 else { return nil }
    self.done = done
    self.judged = judged
  }

  public var share: Share { Share(done, of: judged) ?? .zero }

  /// Whether it is a whole number of per cents, which is then shown without a decimal.
  public var isWhole: Bool { (100 * done).isMultiple(of: judged) }

  /// In hundredths of a per cent, as shown: 9863 stands for 98.63 %.
  public var hundredths: Int { share.steps(of: 10_000) }
}

extension Projection {
  /// How many of the leaves below an item, the cancelled left out, have each status as it is shown.
  public func leafStatuses(below item: Int) -> [Status: Int] {
    var counts: [Status: Int] = [:]
    for leaf in item..<plan.items[item].end where plan.isLeaf(leaf) {
      guard outcomes[leaf].computed != .cancelled, let status = effectiveStatus(of: leaf)
      else { continue }
      counts[status, default: 0] += 1
    }
    return counts
  }

  /// Counts the leaves at or below `item`, or of the whole plan.
  public func counts(under item: Int? = nil) -> Counts {
    counts(of: item.map { $0..<plan.items[$0].end } ?? plan.items.indices)
  }

  /// Counts the leaves at these positions.
  public func counts(of range: Range<Int>) -> Counts {
    var counts = Counts()
    for leaf in range where plan.isLeaf(leaf) {
      counts.add(outcomes[leaf].deadline, shown: effectiveStatus(of: leaf))
    }
    return counts
  }
}
