import Phrases
import PlanDomain

/// What a meeting decides on an item: its conclusions, or that it comes later.
extension State {
  /// `K`: asks for the conclusion, with the directives that this meeting gave on the item.
  mutating func beginConclusion() {
    guard let (joined, subject) = decidable() else { return }
    open(ConclusionForm(on: subject, in: joined, projection, say))
  }

  /// `P`: the item comes up again another time.
  mutating func postpone() -> [Effect] {
    guard let (joined, subject) = decidable() else { return [] }
    switch joined.state(of: subject) {
    case .postponed:
      messages.say(.alreadyPostponed, .refusal, at: now)
      return []
    case .concluded:
      messages.say(.alreadyConcluded, .refusal, at: now)
      return []
    case .waiting, .current: return record([.postpone(subject)], in: joined.id, shownOn: subject).0
    }
  }

  /// The meeting and its item that a decision would be about; says why there is none.
  private mutating func decidable() -> (Meeting, Subject)? {
    if case .readOnly(let reason) = snapshot.access {
      _ = refuse(.readOnly(reason))
      return nil
    }
    guard let joined = joinedMeeting else {
      messages.say(.noMeetingOpen(keymap.key(for: .meetings)), .refusal, at: now)
      return nil
    }
    guard let subject = selectedSubject, joined.agenda.contains(where: { $0.item == subject })
    else {
      messages.say(
        joined.agenda.isEmpty ? .acceptAgendaFirst : .notOnTheAgenda, .refusal, at: now)
      return nil
    }
    return (joined, subject)
  }
}
