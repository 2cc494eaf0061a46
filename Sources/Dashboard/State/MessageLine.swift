import Phrases
import PlanDomain

/// Something the program said, and when.
struct Notice: Hashable, Sendable {
  enum Level: Hashable, Sendable {
    case information
    case refusal
    case failure
  }

  let text: Phrase
  let level: Level
  let at: Instant
}

/// The newest message until the next key, and those before it.
struct MessageLine: Sendable {
  private(set) var current: Notice?
  /// Oldest first.
  private(set) var history: [Notice] = []
  private static let limit = 200

  mutating func say(_ text: Phrase, _ level: Notice.Level, at now: Instant) {
    let notice = Notice(text: text, level: level, at: now)
    current = notice
    history.append(notice)
    if history.count > Self.limit { history.removeFirst() }
  }

  mutating func clear() { current = nil }
}
