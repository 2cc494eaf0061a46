import Phrases
import PlanDomain

extension Command {
  /// Chooses the day that is looked at, or tells what changed since.
  var isAboutTheDay: Bool {
    switch self {
    case .lookBack, .meetingBefore, .meetingAfter, .listChanges: true
    default: false
    }
  }
}

extension State {
  /// Another day was asked for than is shown.
  var isChangingDay: Bool { wantedDay != snapshot.askedDay && !snapshot.isLoading }

  /// An earlier day is still shown, and now was asked for.
  var isReturning: Bool { wantedDay == nil && snapshot.lookBack != nil }

  private var today: Day { now.day(at: plan.header.offset) }

  mutating func run(aboutTheDay command: Command) -> [Effect] {
    switch command {
    case .meetingBefore: return stepBack()
    case .meetingAfter: return stepForward()
    case .listChanges:
      if tellsChangesSinceMeeting { return listTurned(.worse) }
      toggleChanges()
    default:
      if case .changes(let list)? = overlay {
        openDayField(over: list)
      } else {
        openDayField()
      }
    }
    return []
  }

  mutating func submit(_ field: DayField) -> [Effect] {
    switch field.day(today: today) {
    case .success(let day):
      kept.forget(.day)
      leave(field)
      return look(at: day)
    case .failure(let refusal):
      var field = field
      field.refusal = refusal.phrase
      overlay = .dayField(field)
      return []
    }
  }

  /// Back to what the field was opened over.
  mutating func leave(_ field: DayField) { overlay = field.list.map(Overlay.changes) }

  /// After another snapshot: a day that it does not show can't be shown, and what was typed for the
  /// present goes on from there.
  mutating func settleDay() -> [Effect] {
    guard snapshot.askedDay == wantedDay else { return [] }
    if let day = wantedDay, snapshot.lookBack == nil, !snapshot.isLoading {
      if day > snapshot.presentDay { messages.say(.dayAfterToday(day), .refusal, at: now) }
      wantedDay = nil
      return [ask(.lookAt(nil))]
    }
    if snapshot.lookBack == nil { closeChanges() }
    return []
  }

  private mutating func look(at day: Day?) -> [Effect] {
    guard day != wantedDay else {
      if day == nil { messages.say(.alreadyNow, .information, at: now) }
      return []
    }
    if day == nil { messages.say(.backToNow, .information, at: now) }
    wantedDay = day
    return [ask(.lookAt(day))]
  }

  private mutating func stepBack() -> [Effect] {
    let from = wantedDay ?? today
    guard let meeting = snapshot.meetingDays.last(where: { $0.day < from }) else {
      messages.say(.noEarlierMeeting, .refusal, at: now)
      return []
    }
    return look(after: meeting)
  }

  /// To the next meeting, after the last one to now.
  private mutating func stepForward() -> [Effect] {
    guard let from = wantedDay,
      let meeting = snapshot.meetingDays.first(where: { $0.day > from })
    else { return look(at: nil) }
    return look(after: meeting)
  }

  mutating func look(after meeting: MeetingDay) -> [Effect] {
    messages.say(.lookingAtMeeting(meeting.title), .information, at: now)
    return look(at: meeting.day)
  }

  private mutating func toggleChanges() {
    if closeChanges() { return }
    guard snapshot.lookBack != nil else {
      messages.say(.changesNeedADay, .refusal, at: now)
      return
    }
    overlay = .changes(ChangeList(at: selectedSubject, in: snapshot))
  }

  /// Whether the list of changes was open.
  @discardableResult
  mutating func closeChanges() -> Bool {
    guard case .changes? = overlay else { return false }
    overlay = nil
    return true
  }

  /// Leaves the list for what its selected line is about.
  mutating func goToChange(of list: ChangeList) {
    guard let entry = list.entry(in: snapshot) else { return }
    closeChanges()
    go(to: entry.subject)
  }

  /// To the screen where the subject of a change is seen.
  mutating func go(to subject: Subject) {
    if case .directive(let id) = subject,
      let index = projection.directives.firstIndex(where: { $0.id == id })
    {
      open(.directives)
      directives.select(projection.directives[index].id, snapshot)
    } else if let item = item(of: subject) {
      goToTree(item)
    }
  }
}
