/// The plan as the last closed meeting left it, beside the present: what the next agenda is
/// proposed from, and what each of its items is held against.
public struct MeetingComparison: Sendable {
  /// The last closed meeting; nothing before the first.
  public let meeting: Meeting?
  /// The plan as that meeting left it.
  public let earlier: Projection?
  /// What a meeting has to talk about now, the weightiest first; what it ordered itself is not
  /// among that.
  public let proposals: [AgendaProposal]

  public init(with present: Projection) {
    let meeting = present.lastClosedMeeting
    let earlier = meeting.map(present.asLeft)
    self.meeting = meeting
    self.earlier = earlier
    let ordered = Set(
      present.directives.filter { $0.meeting == present.openMeeting?.id && $0.meeting != nil }
        .map(\.id))
    proposals = present.proposedAgenda(since: earlier).filter { proposal in
      if case .directive(let id) = proposal.subject { !ordered.contains(id) } else { true }
    }
  }
}
