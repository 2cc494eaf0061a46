import Phrases
import PlanDomain

/// Going to a meeting's pages, joining it and leaving it.
extension State {
  /// Does what a command of the meeting group says.
  mutating func run(inMeeting command: Command) -> [Effect] {
    if let why = planlessHindrance(to: command) {
      messages.say(why, .refusal, at: now)
      return []
    }
    switch command {
    case .meetings: openMeetings()
    case .agenda: openAgenda()
    case .attendance: openAttendance()
    case .nextItem: return goOn(by: 1)
    case .previousItem: return goOn(by: -1)
    case .follow: return switchFollowing()
    case .conclude: beginConclusion()
    case .postpone: return postpone()
    case .acceptAgenda: return acceptAgenda()
    case .takeOnAgenda: return switchOnAgenda()
    case .addToAgenda: openAgendaSearch()
    case .dropFromAgenda: return dropFromAgenda()
    case .earlier: return moveOnAgenda(by: -1)
    case .later: return moveOnAgenda(by: 1)
    case .moreMinutes: return changeMinutes(by: 5)
    case .fewerMinutes: return changeMinutes(by: -5)
    case .setMinutes: beginMinutes()
    case .closeMeeting: openClosing()
    case .takeBack: return takeBackRecorded()
    case .markMeeting: markMeeting()
    case .compareMeetings: return compareMeetings()
    case .writeDocuments: beginDocuments()
    case .addSupplement: beginSupplement()
    default: return run(inAttendance: command)
    }
    return []
  }

  /// `M`: to the meeting that is open, joining it; from its presenter, and where none is open, to
  /// the list.
  private mutating func openMeetings() {
    guard !isRefusedLookingBack() else { return }
    guard let open = projection.openMeeting, meeting.page != .presenter else {
      return show(.list)
    }
    join(open)
  }

  /// `A`: of the meeting that is open, else the one that would be proposed.
  private mutating func openAgenda() {
    guard !isRefusedLookingBack() else { return }
    if joinedMeeting == nil, let open = projection.openMeeting { take(part: open.id) }
    show(.agenda)
  }

  private mutating func openAttendance() {
    guard joinedMeeting != nil else {
      messages.say(.noMeetingOpen(keymap.key(for: .meetings)), .refusal, at: now)
      return
    }
    show(.attendance)
  }

  /// Meetings are of the present.
  private mutating func isRefusedLookingBack() -> Bool {
    guard let day = lookedAtDay else { return false }
    _ = refuse(.lookingBack(day))
    return true
  }

  mutating func show(_ page: MeetingPage) {
    meeting.page = page
  }

  /// Takes part in a meeting, and goes where it stands.
  mutating func join(_ open: Meeting) {
    take(part: open.id)
    show(open.agenda.isEmpty ? .agenda : .presenter)
  }

  /// Nothing of the meeting before is kept: what was marked or typed in it is not of this one. Of
  /// one that was just opened no line is read yet.
  mutating func take(part id: MeetingID) {
    guard meeting.joined != id else { return }
    meeting.joined = id
    meeting.isFollowing = true
    meeting.ownSubject = nil
    meeting.attendance = AttendanceState()
    meeting.turning = nil
    meeting.lagMilliseconds = 0
    if let joined = joinedMeeting { learnLag(from: joined) }
  }

  /// To a screen: what is recorded from there still belongs to the meeting.
  mutating func closeMeetingPage() { meeting.page = nil }

  /// After another snapshot: a meeting that was closed is left, and at the start this user's own is
  /// gone on with.
  mutating func settleMeeting() {
    guard !snapshot.isLoading, snapshot.lookBack == nil else { return }
    if let id = meeting.joined, joinedMeeting == nil { leaveClosed(id) }
    if let joined = joinedMeeting { learnLag(from: joined) }
    guard !meeting.hasLookedForOwn else { return }
    meeting.hasLookedForOwn = true
    guard let open = projection.openMeeting, isOwn(open) else { return }
    join(open)
    messages.say(.meetingResumed(open.opening.title), .information, at: now)
  }

  private mutating func leaveClosed(_ id: MeetingID) {
    meeting.joined = nil
    meeting.turning = nil
    meeting.ownSubject = nil
    meeting.agenda.reset()
    kept.forget(ConclusionForm.self, part: id.description)
    if meeting.page == .closing, meeting.closing.token != nil {
      openRecord(id)
      messages.say(
        .meetingClosedNow(documents: keymap.key(for: .writeDocuments)), .information, at: now)
      return
    }
    switch meeting.page {
    case .record?, .changes?, nil: break
    case .list?, .attendance?, .agenda?, .presenter?, .closing?: meeting.page = .list
    }
    messages.say(.meetingHasClosed, .information, at: now)
  }

  /// Whether this user was in the meeting a short while ago: a program that was killed in it goes
  /// on there by itself. A meeting that somebody forgot to close days ago does not take the screen.
  private func isOwn(_ open: Meeting) -> Bool {
    let newest = open.events.last { position in
      snapshot.ownWriters.contains(projection.ledger.events.id(at: position).writer)
    }
    guard let newest else { return false }
    let at = projection.ledger.events[newest].at
    return now.milliseconds - at.milliseconds < Self.freshMeetingMilliseconds
  }

  /// Half a day: no meeting lasts longer, and none of the day before is meant.
  private static let freshMeetingMilliseconds: Int64 = 12 * 3_600_000
}
