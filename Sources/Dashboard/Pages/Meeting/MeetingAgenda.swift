import Phrases
import PlanDomain

/// Putting the agenda together: taking on, dropping, ordering, giving minutes.
extension State {
  /// Enter: accepts a proposal, opening the meeting first where none is; later, goes to the item.
  mutating func acceptAgenda() -> [Effect] {
    guard let joined = joinedMeeting else {
      beginMeeting()
      return []
    }
    guard isAgendaAccepted else {
      let entries = agendaEntries
      guard let first = entries.first else {
        messages.say(.agendaIsEmpty, .refusal, at: now)
        return []
      }
      let (effects, token) = record([.agenda(entries), .turn(first.item)], in: joined.id)
      if let token {
        meeting.agenda.sent = AgendaEditing.Sent(entries: entries, token: token)
        meeting.turning = MeetingState.Turning(subject: first.item, token: token)
        meeting.agenda.draft = nil
        meeting.page = .presenter
      }
      return effects
    }
    guard let row = agendaRow else { return [] }
    meeting.page = .presenter
    guard let number = row.number else { return [] }
    meeting.presenter.number = PresenterState.TypedNumber(value: number, since: now)
    return jumpToTypedNumber()
  }

  /// Space: what is on the agenda comes off it, what was only proposed goes on it.
  mutating func switchOnAgenda() -> [Effect] {
    guard let row = agendaRow else { return [] }
    return row.number == nil ? add(row.entry) : dropFromAgenda()
  }

  mutating func dropFromAgenda() -> [Effect] {
    guard let row = agendaRow, let number = row.number
    else { return [] }
    var entries = agendaEntries
    entries.remove(at: number - 1)
    if isAgendaAccepted, entries.isEmpty {
      messages.say(.agendaIsEmpty, .refusal, at: now)
      return []
    }
    let effects = keep(entries)
    // It goes among the proposals; the hand stays where it was dropped from.
    if let next = entries[safely: number - 1] ?? entries.last {
      meeting.agenda.selection.select(next.item, in: agendaSubjects)
    }
    return effects
  }

  mutating func add(_ entry: AgendaEntry) -> [Effect] {
    var entries = agendaEntries
    if let place = entries.firstIndex(where: { $0.item == entry.item }) {
      meeting.agenda.selection.select(entry.item, in: agendaSubjects)
      messages.say(.alreadyOnAgenda(place + 1), .information, at: now)
      return []
    }
    entries.append(entry)
    let effects = keep(entries)
    meeting.agenda.selection.select(entry.item, in: agendaSubjects)
    return effects
  }

  /// Adds what was found by search, with why it is there.
  mutating func addToAgenda(_ item: ItemID) -> [Effect] {
    let proposed = agendaRows.first { $0.entry.item == .item(item) }?.entry
    return add(
      proposed
        ?? AgendaEntry(
          item: .item(item), minutes: Self.minutesOfAddition, reason: say(.addedToAgenda)))
  }

  mutating func openAgendaSearch() {
    openPalette(for: .agenda)
  }

  /// One place up or down; the selection goes with it.
  mutating func moveOnAgenda(by step: Int) -> [Effect] {
    guard let row = agendaRow, let number = row.number
    else { return [] }
    var entries = agendaEntries
    let target = number - 1 + step
    guard entries.indices.contains(target) else { return [] }
    entries.swapAt(number - 1, target)
    return keep(entries)
  }

  /// To the next multiple of five up or down.
  mutating func changeMinutes(by step: Int) -> [Effect] {
    guard let entry = selectedEntry else { return [] }
    let steps = step > 0 ? entry.minutes / 5 + 1 : (entry.minutes + 4) / 5 - 1
    return set(minutes: min(max(5 * steps, 5), MinutesInput.most), of: entry.item)
  }

  mutating func beginMinutes() {
    guard let entry = selectedEntry else { return }
    open(MinutesForm(entry: entry))
  }

  mutating func set(minutes: Int, of subject: Subject) -> [Effect] {
    var entries = agendaEntries
    guard let place = entries.firstIndex(where: { $0.item == subject }),
      entries[place].minutes != minutes
    else { return [] }
    entries[place].minutes = minutes
    return keep(entries)
  }

  /// The selected entry, where it is on the agenda.
  private var selectedEntry: AgendaEntry? {
    guard let row = agendaRow, row.number != nil else {
      return nil
    }
    return row.entry
  }

  /// Keeps the agenda: as this seat's proposal, or recorded whole once it is accepted.
  private mutating func keep(_ entries: [AgendaEntry]) -> [Effect] {
    guard isAgendaAccepted, let joined = joinedMeeting else {
      meeting.agenda.draft = entries
      return []
    }
    let (effects, token) = record([.agenda(entries)], in: joined.id)
    if let token { meeting.agenda.sent = AgendaEditing.Sent(entries: entries, token: token) }
    return effects
  }

  private static let minutesOfAddition = 5
}
