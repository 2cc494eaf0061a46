import Phrases
import PlanDomain

/// How long something has taken against what it was given, in whole seconds.
struct MeetingClock: Hashable, Sendable {
  let seconds: Int
  let plannedSeconds: Int?

  init(milliseconds: Int64, plannedMinutes: Int?) {
    seconds = Int(max(0, milliseconds) / 1_000)
    plannedSeconds = plannedMinutes.map { 60 * min(max($0, 0), 100_000) }
  }

  /// How many seconds it is over; nothing while it is not.
  var overrun: Int? {
    guard let plannedSeconds, seconds > plannedSeconds else { return nil }
    return seconds - plannedSeconds
  }

  /// `04:12 / 05:00`, with a word and a sign where that is exceeded.
  ///
  /// Not in full it is the time alone, with the sign.
  func spans(_ say: Wording, _ glyphs: Glyphs, isFull: Bool) -> [Span] {
    let time = Span(Self.text(seconds), .strong)
    guard let plannedSeconds else { return [time] }
    let planned = Span(" / \(Self.text(plannedSeconds))", .dim)
    guard let overrun else { return isFull ? [time, planned] : [time] }
    let sign = "\(glyphs.status(.behind)) "
    guard isFull else { return [Span(sign + Self.text(seconds), .statusBehind)] }
    return [
      Span("\(sign)\(say(.overrun)) \(Self.text(overrun))  ", .statusBehind), time, planned,
    ]
  }

  /// `04:12`, from an hour on `1:04:12`.
  static func text(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    let tail = "\(twoDigits(minutes)):\(twoDigits(rest))"
    return hours > 0 ? "\(hours):\(tail)" : tail
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension Audience {
  /// Of the item, over all its turns.
  var itemClock: MeetingClock? {
    guard let subject, number != nil else { return nil }
    return MeetingClock(
      milliseconds: meeting.elapsedMilliseconds(on: subject, now: now), plannedMinutes: minutes)
  }

  var meetingClock: MeetingClock {
    MeetingClock(
      milliseconds: meeting.elapsedMilliseconds(now: now), plannedMinutes: meeting.opening.minutes)
  }
}

extension Projection {
  /// By how much a clock that says `now` is behind that of a meeting, as far as its lines show;
  /// what is flagged as ahead of all clocks tells nothing.
  func lagMilliseconds(of open: Meeting, at now: Instant) -> Int64 {
    let present = moment.latestPresent
    guard let newest = open.events.last(where: { ledger.events[$0].at <= present }) else {
      return 0
    }
    return max(0, ledger.events[newest].at.milliseconds - now.milliseconds)
  }
}
