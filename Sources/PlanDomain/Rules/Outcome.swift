/// What the rules make of one item (design, section 2, Rules).
public struct Outcome: Sendable {
  /// Nothing for a parent whose children are all cancelled.
  public var progress: Share?
  /// Nothing without both dates.
  public var expected: Share?
  public var computed: Status
  public var deadline: DeadlineClass
  public var isStale: Bool
  public var flags: Flags

  public var shortfall: Shortfall? {
    guard let progress, let expected else { return nil }
    return Shortfall(expected: expected, progress: progress)
  }
}

/// What deserves a mark beside an item.
public struct Flags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The reported status is better than the computed one.
  public static let betterThanComputed = Flags(rawValue: 1)
  public static let conflict = Flags(rawValue: 2)
  /// No lead here nor anywhere above.
  public static let noLead = Flags(rawValue: 4)
  public static let illustrative = Flags(rawValue: 8)
  /// A line about it is ahead of the clock.
  public static let future = Flags(rawValue: 16)
  /// Reported done with a reported progress below 100.
  public static let doneBelow100 = Flags(rawValue: 32)
  /// The deadline that counts was changed outside a meeting without having been asked for.
  public static let unaskedDeadline = Flags(rawValue: 64)
  /// More extensions were granted than the plan allows.
  public static let overExtended = Flags(rawValue: 128)

  /// Each flag and its word in `show --format json`, in a fixed order.
  public static let words: [(flag: Flags, word: String)] = [
    (.betterThanComputed, "better-than-computed"),
    (.conflict, "conflict"),
    (.noLead, "no-lead"),
    (.illustrative, "illustrative"),
    (.future, "future"),
    (.doneBelow100, "done-below-100"),
    (.unaskedDeadline, "deadline-unasked"),
    (.overExtended, "over-extended"),
  ]
}

/// Linear by days between start and due: 0 before start, 100 from due on.
public enum ExpectedProgress {
  public static func on(_ today: Day, start: Day?, due: Day?) -> Share? {
    guard let start, let due else { return nil }
    if today >= due { return .whole }
    if today <= start { return .zero }
    return Share(today.days(since: start), of: due.days(since: start))
  }
}
