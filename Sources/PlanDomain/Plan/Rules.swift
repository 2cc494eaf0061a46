/// The plan's rules: days for deadlines and silence, points of progress for shortfalls, and who has
/// a say in what is answered for (design, section 8).
public struct Rules: Hashable, Sendable {
  public var dueSoonDays: Int
  public var staleDays: Int
  public var riskPoints: Int
  public var behindPoints: Int
  /// Who confirms what is reported done; nothing where a report is enough.
  public var confirms: DepartmentID?
  /// The first day whose reports are confirmed; all where it is missing.
  public var confirmsFrom: Day?
  /// Whether a deadline is put off only by asking for it.
  public var asksForExtensions = false
  /// How often a deadline may be put off by asking.
  public var extensionLimit: Int?
  /// The day of the month on which a reporting month begins, 1 to 28; above 1 the month begins in
  /// the calendar month before.
  public var monthStarts = 1
  public var leadership: [DepartmentID] = []

  public init(
    dueSoonDays: Int = 7, staleDays: Int = 30, riskPoints: Int = 10, behindPoints: Int = 25
  ) {
    self.dueSoonDays = dueSoonDays
    self.staleDays = staleDays
    self.riskPoints = riskPoints
    self.behindPoints = behindPoints
  }
}
