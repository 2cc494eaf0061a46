import Phrases
import PlanDomain

/// Looking over what a meeting recorded, taking back what was wrong, and closing it.
extension State {
  /// To the page before closing, which lists what still keeps the meeting open.
  mutating func openClosing() {
    guard joinedMeeting != nil else {
      messages.say(.noMeetingOpen(keymap.key(for: .meetings)), .refusal, at: now)
      return
    }
    meeting.closing = ClosingState()
    show(.closing)
  }

  /// Enter: to the item that keeps it open, or closes.
  mutating func followClosingRow() -> [Effect] {
    switch closingRow {
    case .unsettled(let subject)?:
      show(.presenter)
      return joinedMeeting.map { turn(to: subject, in: $0) } ?? []
    case .close?: return close()
    case .recorded?, nil: return []
    }
  }

  private mutating func close() -> [Effect] {
    guard let joined = joinedMeeting, meeting.closing.token == nil else { return [] }
    // What is on its way belongs to the meeting: the close must have seen it.
    guard !saves.isPending else {
      messages.say(.saving, .information, at: now)
      return []
    }
    let (effects, token) = record([.close], in: joined.id)
    meeting.closing.token = token
    return effects
  }

  /// Takes the selected line of this name back, or brings it back.
  mutating func takeBackRecorded() -> [Effect] {
    if case .readOnly(let reason) = snapshot.access { return refuse(.readOnly(reason)) }
    guard case .recorded(let id)? = closingRow,
      let position = projection.ledger.position(of: id)
    else {
      messages.say(.nothingToTakeBack, .refusal, at: now)
      return []
    }
    guard !saves.isPending else {
      messages.say(.saving, .information, at: now)
      return []
    }
    let isUndone = projection.isUndone(position)
    switch closingTarget {
    case .success(let line)?:
      if !isUndone { meeting.closing.takenBack.insert(line.id) }
      return takeBack(line, saying: isUndone ? Phrase.redone : Phrase.undone)
    case .failure(let refusal)?: return refuse(refusal)
    case nil: return []
    }
  }

  /// What the selected line would take back, or bring back; nothing where no line is selected.
  var closingTarget: Result<Event, EditRefusal>? {
    guard snapshot.access == .readWrite, case .recorded(let id)? = closingRow,
      let position = projection.ledger.position(of: id)
    else { return nil }
    // A seat beside this one may have written it under the same name.
    return projection.isUndone(position)
      ? projection.redoTarget(at: position, by: settings.name, writers: nil)
      : projection.undoTarget(at: position, by: settings.name, writers: nil)
  }
}
