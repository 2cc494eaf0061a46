import Phrases
import PlanDomain

/// Going through the agenda: with the meeting, or on one's own.
extension State {
  /// To the next item, or the one before.
  mutating func goOn(by step: Int) -> [Effect] {
    if meeting.presenter.number != nil { return jumpToTypedNumber() }
    guard let joined = joinedMeeting else { return [] }
    let agenda = agendaEntries.map(\.item)
    guard let presented, let place = agenda.firstIndex(of: presented) else {
      return agenda.first.map { turn(to: $0, in: joined) } ?? []
    }
    guard let next = agenda[safely: place + step] else {
      messages.say(step > 0 ? .agendaEnds : .agendaBegins, .information, at: now)
      return []
    }
    return turn(to: next, in: joined)
  }

  /// Shows an item of the agenda: to the whole meeting, or to this seat while it goes its own way.
  mutating func turn(to subject: Subject, in joined: Meeting) -> [Effect] {
    meeting.presenter = PresenterState()
    guard meeting.isFollowing else {
      meeting.ownSubject = subject
      return []
    }
    guard subject != meeting.turning?.subject ?? joined.current else { return [] }
    let (effects, token) = record([.turn(subject)], in: joined.id)
    if let token { meeting.turning = MeetingState.Turning(subject: subject, token: token) }
    return effects
  }

  /// A digit of an item's number. It goes there at once where no longer number can be meant.
  mutating func type(numberDigit digit: Int) -> [Effect] {
    let typed = meeting.presenter.number?.value ?? 0
    let value = typed * 10 + digit
    let count = agendaEntries.count
    guard value >= 1, value <= count else {
      meeting.presenter.number = nil
      messages.say(.noSuchAgendaItem(value, count), .refusal, at: now)
      return []
    }
    meeting.presenter.number = PresenterState.TypedNumber(value: value, since: now)
    return value * 10 > count ? jumpToTypedNumber() : []
  }

  mutating func jumpToTypedNumber() -> [Effect] {
    guard let number = meeting.presenter.number, let joined = joinedMeeting else { return [] }
    meeting.presenter.number = nil
    guard let entry = agendaEntries[safely: number.value - 1] else { return [] }
    return turn(to: entry.item, in: joined)
  }

  /// A number that nobody went on with stands for itself.
  mutating func settleTypedNumber() -> [Effect] {
    guard let number = meeting.presenter.number else { return [] }
    let waited = now.milliseconds - number.since.milliseconds
    guard waited >= PresenterState.patienceMilliseconds || waited < 0 else { return [] }
    return jumpToTypedNumber()
  }

  /// Leaves the meeting's item for a look around, or comes back to it.
  mutating func switchFollowing() -> [Effect] {
    guard joinedMeeting != nil else { return [] }
    meeting.ownSubject = meeting.isFollowing ? presented : nil
    meeting.isFollowing.toggle()
    meeting.presenter = PresenterState()
    messages.say(meeting.isFollowing ? .followingAgain : .goingOwnWay, .information, at: now)
    return []
  }

  /// Records steps of a meeting in one write, if the rules take them.
  mutating func record(
    _ steps: [MeetingStep], in id: MeetingID, shownOn subject: Subject = .plan
  ) -> (effects: [Effect], token: Int?) {
    if case .readOnly(let reason) = snapshot.access { return (refuse(.readOnly(reason)), nil) }
    let drafts = steps.map { Draft(.plan, .meeting($0), meeting: id) }
    for draft in drafts {
      if let refusal = projection.refusal(of: draft) { return (refuse(refusal), nil) }
    }
    guard !drafts.isEmpty else { return ([], nil) }
    let token = saves.begin(here(subject))
    return ([ask(.append(drafts, token: token))], token)
  }

  /// What was sent with this token is in the journal, or will never be.
  mutating func settleSent(_ token: Int) {
    if meeting.turning?.token == token { meeting.turning = nil }
    if meeting.agenda.sent?.token == token { meeting.agenda.sent = nil }
    if meeting.closing.token == token { meeting.closing.token = nil }
  }
}
