import PlanDomain

/// One item of a meeting as the room sees it: what the presenter and the wall screen both draw.
///
/// It knows no selection and nothing that is typed, and shows no internal note.
struct Audience: Sendable {
  let projection: Projection
  let meeting: Meeting
  /// The item of the agenda that is shown; nothing before the first turn.
  let subject: Subject?
  /// The plan as the last closed meeting left it.
  let earlier: Projection?
  let now: Instant
  /// The agenda, where something newer is on its way to the journal.
  var entries: [AgendaEntry]
  /// Lines of the facts that are scrolled away.
  var top = 0
  /// What scrolls them, where somebody has keys.
  var scrollKey: String?
  /// What was typed of an item's number so far.
  var typedNumber: Int?
  /// Whether this seat looks at another item than the meeting.
  var isOwnWay = false
  /// What became of the newest edit of the item.
  var mark: Span?

  init(
    projection: Projection, meeting: Meeting, subject: Subject?, earlier: Projection?, now: Instant
  ) {
    self.projection = projection.withoutInternalNotes
    self.meeting = meeting
    self.subject = subject
    self.earlier = earlier?.withoutInternalNotes
    self.now = now
    entries = meeting.agenda
  }

  var item: Int? {
    guard case .item(let id)? = subject else { return nil }
    return projection.plan.position(of: id)
  }

  var directive: Directive? {
    guard case .directive(let id)? = subject else { return nil }
    return projection.directive(id)
  }

  /// What this meeting judged of it, while that counts.
  var judged: Status? { subject.flatMap { projection.judgement(of: $0, in: meeting.id) } }

  /// The status that leads the page: this meeting's own judgement, else the one shown everywhere.
  var shownStatus: Status? {
    judged ?? item.map(projection.effectiveStatus(of:)) ?? directive?.effectiveStatus
  }

  /// The item's place on the agenda, from 1.
  var number: Int? {
    entries.firstIndex { $0.item == subject }.map { $0 + 1 }
  }

  /// The minutes that it was given.
  var minutes: Int? { entries.first { $0.item == subject }?.minutes }

  /// What differs from how the last meeting left it.
  var difference: Difference? {
    guard let earlier, let subject else { return nil }
    return Difference(of: subject, from: earlier, to: projection)
  }

  /// Its conclusions in this meeting, in their order.
  var conclusions: [Conclusion] { meeting.conclusions.filter { $0.item == subject } }

  /// What the newest closed meeting that spoke of it concluded; of a directive, the conclusion that
  /// it was given with.
  var earlierConclusions: (meeting: MeetingID, texts: [String])? {
    for meeting in projection.meetings.reversed() where !meeting.isOpen {
      let texts = meeting.conclusions.filter { conclusion in
        if conclusion.item == subject { return true }
        guard case .directive(let id)? = subject else { return false }
        return conclusion.directives.contains(id)
      }
      .map(\.text)
      if !texts.isEmpty { return (meeting.id, texts) }
    }
    return nil
  }

  /// The directives about it: the open, those of this meeting last, then those that have ended.
  var directives: [Directive] {
    guard case .item(let id)? = subject else { return [] }
    let own = projection.directives.filter { directive in
      directive.order.item.map { projection.plan.presentSubject(.item($0)) } == .item(id)
    }
    let open = own.filter(\.status.isOpen)
    return open.filter { $0.meeting != meeting.id } + open.filter { $0.meeting == meeting.id }
      + own.filter { !$0.status.isOpen }
  }

  /// The newest notes, newest first.
  func notes(atMost count: Int) -> [(event: Event, text: String)] {
    let positions = item.map(projection.notes) ?? projection.told(directive?.events ?? [])
    var notes: [(event: Event, text: String)] = []
    for position in positions.reversed() where notes.count < count {
      let event = projection.ledger.events[position]
      if case .note(let note) = event.body { notes.append((event, note.text)) }
    }
    return notes
  }
}
