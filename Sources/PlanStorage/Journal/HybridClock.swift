import PlanDomain

/// The stamp of a line: hybrid logical time (Kulkarni and others, 2014), so that a line is never
/// earlier than what its writer had read.
struct Stamp: Hashable, Comparable {
  let at: Instant
  let counter: Int

  /// Earlier than any stamp.
  static let earliest = Stamp(at: Instant(milliseconds: .min), counter: 0)

  /// The stamp of what happens at `now` after all that has this stamp or an earlier one.
  func next(at now: Instant) -> Stamp {
    if now > at { return Stamp(at: now, counter: 0) }
    if counter < JournalDecoder.largestNumber { return Stamp(at: at, counter: counter + 1) }
    return Stamp(at: at.adding(milliseconds: 1), counter: 0)
  }

  static func < (a: Self, b: Self) -> Bool { (a.at, a.counter) < (b.at, b.counter) }
}

extension Ledger {
  /// The newest stamp that may move a clock at `now`: what is further ahead is flagged, not obeyed.
  func newestStamp(at now: Instant) -> Stamp {
    let limit = now.adding(milliseconds: StorageEnvironment.toleranceMilliseconds)
    let count = count(upTo: limit)
    guard count > 0, count <= events.count else { return .earliest }
    let newest = events[count - 1]
    return Stamp(at: newest.at, counter: newest.counter)
  }
}
