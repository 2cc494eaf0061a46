import Phrases
import PlanDomain

/// What can be done with meetings that were: read them, compare them, write their documents, add
/// to them.
extension State {
  /// The closed meeting that is selected in the list, or whose record is open.
  var chosenMeeting: Meeting? {
    switch meeting.page {
    case .list?:
      if case .past(let id)? = meeting.list.id(in: meetingRows) {
        projection.meeting(id)
      } else {
        nil
      }
    case .record(let id)?: projection.meeting(id)
    default: nil
    }
  }

  /// Enter on the list: into the open meeting, to a new one, or to the record of an earlier one.
  mutating func openFromList() -> [Effect] {
    switch meeting.list.id(in: meetingRows) {
    case .next?: if let open = projection.openMeeting { join(open) } else { beginMeeting() }
    case .past(let id)?: openRecord(id)
    case nil: break
    }
    return []
  }

  mutating func openRecord(_ id: MeetingID) {
    meeting.recordTop = 0
    show(.record(id))
  }

  /// Marks the chosen meeting as one side of a comparison, or takes the mark away.
  mutating func markMeeting() {
    guard let chosen = chosenMeeting else {
      messages.say(.chooseAMeeting, .refusal, at: now)
      return
    }
    if meeting.marked == chosen.id {
      meeting.marked = nil
      messages.say(.meetingUnmarked, .information, at: now)
    } else {
      meeting.marked = chosen.id
      messages.say(
        .meetingMarked(keymap.key(for: .compareMeetings)), .information, at: now)
    }
  }

  /// What changed between the marked meeting and the chosen one; without a mark, since the chosen
  /// one. The first row of the list stands for now.
  mutating func compareMeetings() -> [Effect] {
    if meeting.page == .changes, let turn = meeting.comparing?.turn {
      return listTurned(turn == .worse ? .better : .worse)
    }
    let chosen = chosenMeeting?.id
    guard let first = meeting.marked ?? chosen else {
      messages.say(.chooseAMeeting, .refusal, at: now)
      return []
    }
    let second = meeting.marked == nil ? nil : chosen
    guard first != second else {
      messages.say(.markTwoMeetings, .refusal, at: now)
      return []
    }
    meeting.comparing = MeetingState.Comparing(first: first, second: second, from: meeting.page)
    show(.changes)
    return compareAgain()
  }

  /// What the open comparison needs, anew.
  func compareAgain() -> [Effect] {
    guard meeting.page == .changes, let comparing = meeting.comparing else { return [] }
    return [ask(.compareMeetings(comparing.first, comparing.second))]
  }

  /// The storage thread has compared; nothing where a meeting is not there any more.
  mutating func take(_ changes: MeetingChanges?) {
    overview.take(changes, projection)
    guard meeting.page == .changes, meeting.comparing != nil else { return }
    guard let changes else {
      MeetingChangesPage().back(&self)
      messages.say(.notComparable, .refusal, at: now)
      return
    }
    let turn = meeting.comparing?.turn
    meeting.comparing?.take(changes, turned: turn)
  }

  /// What turned one way since the last meeting, from the overview that counts it.
  mutating func listTurned(_ turn: Difference.Turn) -> [Effect] {
    guard let changes = meeting.comparing?.changes ?? overview.since?.changes else { return [] }
    var comparing = MeetingState.Comparing(first: changes.from.id, second: nil, from: nil)
    comparing.take(changes, turned: turn)
    meeting.comparing = comparing
    show(.changes)
    return compareAgain()
  }

  /// Leaves the comparison for what its selected line is about.
  mutating func followMeetingChange() {
    guard let comparing = meeting.comparing,
      let entry = comparing.selection.id(in: comparing.rows)
    else { return }
    go(to: entry.subject)
  }

  /// Asks in which form the documents are to be written.
  mutating func beginDocuments() {
    guard let chosen = closedChoice() else { return }
    overlay = .menu(.documents(of: chosen, in: planID))
  }

  mutating func beginSupplement() {
    guard let chosen = closedChoice() else { return }
    open(SupplementForm(meeting: chosen))
  }

  /// The closed meeting that something is to be written for; says why there is none.
  private mutating func closedChoice() -> MeetingID? {
    if case .readOnly(let reason) = snapshot.access {
      _ = refuse(.readOnly(reason))
      return nil
    }
    guard let chosen = chosenMeeting, !chosen.isOpen else {
      messages.say(.chooseAMeeting, .refusal, at: now)
      return nil
    }
    return chosen.id
  }
}
