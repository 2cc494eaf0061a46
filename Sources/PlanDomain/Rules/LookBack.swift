/// The plan as it stood at the end of an earlier day, beside the present that it is seen from.
public struct LookBack: Sendable {
  /// The day looked at.
  public let day: Day
  /// The present day.
  public let today: Day
  /// What became of it since.
  public let difference: Difference
  /// As the present knows them: a look back can go forward too.
  public let meetingDays: [MeetingDay]

  /// `then` looks back; `now` is the present of the same plan and ledger.
  public init(from then: Projection, to now: Projection) {
    day = then.moment.today
    today = now.moment.today
    difference = Difference(from: then, to: now)
    meetingDays = now.meetingDays
  }
}

/// A day that had a meeting, and the title of the last one that it had.
public struct MeetingDay: Hashable, Sendable {
  public let day: Day
  public let title: String

  public init(day: Day, title: String) {
    self.day = day
    self.title = title
  }
}

extension Projection {
  /// The days before today that had a meeting, each once, the earliest first.
  public var meetingDays: [MeetingDay] {
    let past = meetings.filter { $0.id.day < moment.today }.sorted { $0.id < $1.id }
    let titles = Dictionary(
      past.map { ($0.id.day, $0.opening.title) }, uniquingKeysWith: { _, last in last })
    return titles.map { MeetingDay(day: $0.key, title: $0.value) }.sorted { $0.day < $1.day }
  }
}
