/// What came to stand otherwise between what two meetings left, or one meeting and now.
public struct MeetingChanges: Sendable {
  /// The earlier of the two.
  public let from: Meeting
  /// The later; nothing is now.
  public let to: Meeting?
  public let difference: Difference
  /// As the later left it: where the names and lines of the difference are looked up.
  public let projection: Projection

  /// In whichever order the meetings are named; nothing where one is unknown, or the earlier is
  /// still open.
  public init?(between first: MeetingID, and second: MeetingID?, in present: Projection) {
    guard first != second, let one = present.meeting(first) else { return nil }
    var (from, to) = (one, Meeting?.none)
    if let second {
      guard let other = present.meeting(second) else { return nil }
      (from, to) = Self.isClosed(other, before: one) ? (other, one) : (one, other)
    }
    guard !from.isOpen else { return nil }
    let later = to.map(present.asLeft) ?? present
    self.from = from
    self.to = to?.isOpen == true ? nil : to
    projection = later
    difference = Difference(from: present.asLeft(by: from), to: later)
  }

  private static func isClosed(_ a: Meeting, before b: Meeting) -> Bool {
    guard let first = a.closedAt else { return false }
    guard let second = b.closedAt else { return true }
    return (first, a.id) < (second, b.id)
  }
}

extension Projection {
  /// The plan as a meeting left it: with what its close had read, and nothing else. What another
  /// office had written by then but only sent later is not in it. Of an open meeting the plan as it
  /// is now.
  public func asLeft(by meeting: Meeting) -> Projection {
    guard let closing = meeting.closing else { return self }
    let moment = Moment.after(ledger.events[closing].at, offset: plan.header.offset)
    let limit = moment.limit.map(ledger.count(upTo:)) ?? 0
    let unread = (0..<limit).filter { $0 != closing && !ledger.supersedes(closing, $0) }
    return Projection(
      plan: plan, ledger: ledger, moment: moment, unread: Set(unread),
      internalNotes: InternalNotes(as: self))
  }

  /// How many of each meeting's conclusions are done and how many are not: those without a task are
  /// done when they are drawn, the others when none of their directives is open any more. One whose
  /// directives were all taken back is not: nobody did anything.
  public func conclusionTallies(of meetings: [Meeting]) -> [ConclusionTally] {
    let open = Set(directives.lazy.filter { $0.status.isOpen }.map(\.id))
    return meetings.map { meeting in
      let undone = meeting.conclusions.count {
        !open.isDisjoint(with: $0.directives) || hasLostItsTasks($0)
      }
      return ConclusionTally(done: meeting.conclusions.count - undone, open: undone)
    }
  }
}

public struct ConclusionTally: Hashable, Sendable {
  public let done: Int
  public let open: Int

  public init(done: Int, open: Int) {
    self.done = done
    self.open = open
  }
}
