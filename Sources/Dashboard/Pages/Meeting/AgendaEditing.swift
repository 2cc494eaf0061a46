import Phrases
import PlanDomain

/// The agenda as it is put together: before it is accepted only this seat's, afterwards what was
/// last sent, until the journal has it.
struct AgendaEditing: Sendable {
  var selection = Selection<Subject>(.agenda)
  /// What this seat made of the proposal; nothing while it stands as proposed.
  var draft: [AgendaEntry]?
  /// On its way to the disk.
  var sent: Sent?
  /// Every proposal, the weightiest first, each with its reason in words.
  fileprivate(set) var proposed: [AgendaEntry] = []

  /// For the next meeting.
  mutating func reset() { (draft, sent, selection) = (nil, nil, Selection(.agenda)) }

  struct Sent: Sendable {
    let entries: [AgendaEntry]
    let token: Int
  }
}

/// One line of the agenda page.
struct AgendaRow: Hashable, Sendable {
  let entry: AgendaEntry
  /// Its place on the agenda, from 1; nothing where it is only proposed.
  let number: Int?
}

extension State {
  /// The minutes that a meeting has where nobody planned any.
  static var usualMinutes: Int { 90 }

  /// The planned length of the meeting: the open one's, else the last one's.
  var plannedMinutes: Int {
    (joinedMeeting ?? snapshot.comparison?.meeting)?.opening.minutes ?? Self.usualMinutes
  }

  /// Whether the agenda stands in the journal.
  var isAgendaAccepted: Bool {
    !(joinedMeeting?.agenda.isEmpty ?? true) || meeting.agenda.sent != nil
  }

  /// What is on the agenda now, or would be if it were accepted.
  var agendaEntries: [AgendaEntry] {
    if let sent = meeting.agenda.sent { return sent.entries }
    if let joined = joinedMeeting, !joined.agenda.isEmpty { return joined.agenda }
    return meeting.agenda.draft ?? proposedEntries
  }

  /// The agenda, then what else was proposed.
  var agendaRows: [AgendaRow] {
    let entries = agendaEntries
    let taken = Set(entries.map(\.item))
    return entries.enumerated().map { AgendaRow(entry: $1, number: $0 + 1) }
      + meeting.agenda.proposed.filter { !taken.contains($0.item) }.map {
        AgendaRow(entry: $0, number: nil)
      }
  }

  /// What each row of the agenda page is about.
  var agendaSubjects: [Subject] { agendaRows.map(\.entry.item) }

  /// The selected row of the agenda page.
  var agendaRow: AgendaRow? {
    let rows = agendaRows
    return meeting.agenda.selection.place(in: rows.lazy.map(\.entry.item)).map { rows[$0] }
  }

  /// Puts the proposals in words, after another reading of the plan or in another language.
  mutating func wordProposals() {
    meeting.agenda.proposed = (snapshot.comparison?.proposals ?? []).map { proposal in
      let words = proposal.reasons.prefix(3).map { say(projection.phrase(for: $0)) }
      return AgendaEntry(
        item: proposal.subject, minutes: proposal.minutes, reason: words.joined(separator: "; "))
    }
  }

  /// As many of the weightiest as the planned length has room for.
  private var proposedEntries: [AgendaEntry] {
    var left = plannedMinutes
    return Array(
      meeting.agenda.proposed.prefix { entry in
        left -= entry.minutes
        return left >= 0
      })
  }
}
