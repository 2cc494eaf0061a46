public import PlanDomain

/// The pages of a meeting; one lies in place of the screen while it is open.
enum MeetingPage: Hashable, Sendable {
  /// The meetings there were, and the way to the next.
  case list
  /// Who is there.
  case attendance
  /// What is talked about, for how long; before it is accepted, a proposal.
  case agenda
  /// The item of now, as the room sees it.
  case presenter
  /// What keeps it from closing, and what was recorded in it.
  case closing
  /// One that was, read only.
  case record(MeetingID)
  /// What changed between two.
  case changes
}

/// This seat's part in meetings. What a meeting has decided stands in the journal; here is only
/// where the person is.
struct MeetingState: Sendable {
  var page: MeetingPage?
  /// The meeting that this seat takes part in: all that it records names it.
  var joined: MeetingID?
  /// Whether the presenter goes where the meeting goes.
  var isFollowing = true
  /// What the presenter shows while it goes its own way.
  var ownSubject: Subject?
  /// By how much this seat's clock is behind that of the meeting, as far as its lines show.
  var lagMilliseconds: Int64 = 0
  /// A turn on its way to the disk; it is shown at once.
  var turning: Turning?
  var presenter = PresenterState()
  var agenda = AgendaEditing()
  var attendance = AttendanceState()
  var closing = ClosingState()
  var list = Selection<MeetingRow>(.meetings)
  /// One side of a comparison.
  var marked: MeetingID?
  var comparing: Comparing?
  /// Lines of the record that are scrolled away.
  var recordTop = 0
  /// Whether it was looked for a meeting to go on with; that is done once, at the start.
  var hasLookedForOwn = false

  /// Two meetings, or one and now, and what the storage thread found between them.
  struct Comparing: Sendable {
    let first: MeetingID
    let second: MeetingID?
    /// The meeting's page that it was asked for on, if any.
    let from: MeetingPage?
    /// Of what turned this way, where only that is looked at.
    private(set) var turn: Difference.Turn?
    private(set) var changes: MeetingChanges?
    private(set) var entries: [Difference.Entry] = []
    var selection = Selection<Difference.Entry.ID>(.meetingChanges)

    init(first: MeetingID, second: MeetingID?, from: MeetingPage?) {
      (self.first, self.second, self.from) = (first, second, from)
    }

    var rows: [Difference.Entry.ID] { entries.map(\.id) }

    mutating func take(_ changes: MeetingChanges, turned turn: Difference.Turn?) {
      (self.changes, self.turn) = (changes, turn)
      let all = changes.difference.entries
      guard let turn else {
        entries = all
        return
      }
      let turned = Set(changes.difference.turned(turn, in: changes.projection.plan))
      entries = all.filter { turned.contains($0.subject) }
    }
  }

  struct Turning: Hashable, Sendable {
    let subject: Subject
    let token: Int
  }
}

/// Where a person is on the presenter's page.
struct PresenterState: Hashable, Sendable {
  /// Lines of the facts that are scrolled away.
  var top = 0
  /// Digits of an item's number that may go on, and since when they wait.
  var number: TypedNumber?

  struct TypedNumber: Hashable, Sendable {
    var value: Int
    var since: Instant
  }

  /// How long a number that may go on waits for its next digit.
  static let patienceMilliseconds: Int64 = 900
}

extension State {
  /// The meeting that this seat takes part in, while it is open.
  var joinedMeeting: Meeting? {
    guard let meeting = meeting.joined.flatMap(projection.meeting), meeting.isOpen else {
      return nil
    }
    return meeting
  }

  /// What time it is in the meeting: all seats show the clock of the one that is furthest ahead,
  /// as the lines of all that have read it do.
  var meetingNow: Instant { now.adding(milliseconds: meeting.lagMilliseconds) }

  /// Lines of the meeting that are ahead of this seat's clock tell how far it is behind.
  mutating func learnLag(from open: Meeting) {
    meeting.lagMilliseconds = max(
      meeting.lagMilliseconds, projection.lagMilliseconds(of: open, at: now))
  }

  /// What the presenter's page shows.
  var presented: Subject? {
    guard let joined = joinedMeeting else { return nil }
    if !meeting.isFollowing, let own = meeting.ownSubject { return own }
    return meeting.turning?.subject ?? joined.current ?? joined.agenda.first?.item
  }

  /// Whether something on screen counts seconds.
  public var countsSeconds: Bool {
    meeting.page == .presenter && showsMeetingPage && joinedMeeting != nil
  }

  /// Milliseconds until what is on screen changes by itself: the clocks of the presenter, a typed
  /// number that nobody goes on with, or that something was saved. Nothing while nothing does.
  public func clockPatience(at now: Instant) -> Int64? {
    [
      presenterPatience(at: now), saves.patienceMilliseconds(at: now).map { max(1, $0) },
      restPatience(at: now),
    ]
    .compactMap(\.self).min()
  }

  private func presenterPatience(at now: Instant) -> Int64? {
    guard countsSeconds, let joined = joinedMeeting else { return nil }
    let elapsed = joined.elapsedMilliseconds(
      now: now.adding(milliseconds: meeting.lagMilliseconds))
    let tick = 1_000 - elapsed % 1_000
    guard let number = meeting.presenter.number else { return tick }
    let waited = max(0, now.milliseconds - number.since.milliseconds)
    return min(tick, max(1, PresenterState.patienceMilliseconds - waited))
  }

  /// Whether a meeting's page is what is on screen, and not a page over it.
  var showsMeetingPage: Bool {
    guard meeting.page != nil else { return false }
    return switch overlay {
    case .help?, .why?: false
    default: true
    }
  }

  /// Whether what the last meeting left is to be compared with: not before a meeting is on screen.
  var wantsMeetingComparison: Bool { meeting.page != nil || meeting.joined != nil }

  /// `draft`, said in the meeting that this seat takes part in.
  func inMeeting(_ draft: Draft) -> Draft {
    guard draft.meeting == nil, let joined = joinedMeeting else { return draft }
    var draft = draft
    draft.meeting = joined.id
    return draft
  }
}

extension Array {
  /// The element there, if there is one.
  subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
