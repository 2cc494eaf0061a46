/// From when the plan is looked at: now, or the end of an earlier day.
public struct Moment: Hashable, Sendable {
  /// "Today" in every rule, counted at the plan's offset; in a look back, the day looked at.
  public let today: Day
  /// Lines after this instant are not seen; nothing when all are.
  public let limit: Instant?
  /// Lines after this instant are flagged and yield to those of the present.
  public let latestPresent: Instant

  /// How far ahead of the local clock a line may be before it counts as the future.
  static let toleranceMilliseconds: Int64 = 600_000

  init(today: Day, limit: Instant?, latestPresent: Instant) {
    self.today = today
    self.limit = limit
    self.latestPresent = latestPresent
  }

  public static func now(_ now: Instant, offset: UTCOffset) -> Moment {
    Moment(
      today: now.day(at: offset), limit: nil,
      latestPresent: now.adding(milliseconds: toleranceMilliseconds))
  }

  /// As of the end of `day` (design, section 2, Rules).
  public static func asOf(_ day: Day, offset: UTCOffset) -> Moment {
    let end = offset.end(of: day)
    return Moment(
      today: day, limit: end, latestPresent: end.adding(milliseconds: toleranceMilliseconds))
  }

  /// As `instant` left it: what came later on that day is not seen.
  public static func after(_ instant: Instant, offset: UTCOffset) -> Moment {
    Moment(
      today: instant.day(at: offset), limit: instant,
      latestPresent: instant.adding(milliseconds: toleranceMilliseconds))
  }

  public var isLookingBack: Bool { limit != nil }
}
