/// What someone judged an item to be; the order is the status picker's, its digits 1 to 7.
public enum Status: String, CaseIterable, Hashable, Sendable {
  case notStarted = "not-started"
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case behind = "behind"
  case done = "done"
  case suspended = "suspended"
  case cancelled = "cancelled"

  /// The digit that picks it, 1 to 7.
  public var digit: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  public init?(digit: Int) {
    guard Self.allCases.indices.contains(digit - 1) else { return nil }
    self = Self.allCases[digit - 1]
  }

  /// Open work counts against its deadline; a suspended item is open (domain, Counting).
  public var isOpen: Bool { self != .done && self != .cancelled }

  /// How bad news it is, 0 best. Two statuses of one severity are neither better nor worse.
  public var severity: Int {
    switch self {
    case .done, .cancelled: 0
    case .notStarted, .onTrack: 1
    case .suspended: 2
    case .atRisk: 3
    case .behind: 4
    }
  }

  /// The worse of a reported and a computed status; on a tie the computed one.
  public static func worse(reported: Status?, computed: Status) -> Status {
    guard let reported else { return computed }
    if reported == .cancelled || computed == .cancelled { return .cancelled }
    return reported.severity > computed.severity ? reported : computed
  }
}

/// Of what there is nothing to judge it has none, and is neither open work nor bad news.
extension Status? {
  public var isOpen: Bool { self?.isOpen ?? false }
  public var severity: Int { self?.severity ?? 0 }
}

/// What the calendar says of an item; always derived, never stored.
public enum DeadlineClass: String, CaseIterable, Hashable, Sendable {
  case inTime = "in-time"
  case dueSoon = "due-soon"
  case overdue = "overdue"
  case none = "none"
  case doneOnTime = "done-on-time"
  case doneLate = "done-late"
}

extension DeadlineClass {
  /// Days are the plan's. Due today is not overdue; due soon is today to `dueSoonDays` ahead. What
  /// was done on an unknown day, or without a deadline, was done on time.
  public static func of(
    status: Status, due: Day?, completedOn: Day?, today: Day, rules: Rules
  ) -> DeadlineClass {
    switch status {
    case .cancelled: return .none
    case .done:
      guard let due, let completedOn else { return .doneOnTime }
      return completedOn > due ? .doneLate : .doneOnTime
    case .notStarted, .onTrack, .atRisk, .behind, .suspended:
      guard let due else { return .none }
      if due < today { return .overdue }
      return due.days(since: today) <= rules.dueSoonDays ? .dueSoon : .inTime
    }
  }
}
