/// The plan as the last closed meeting left it, beside the present: what the next agenda is
/// proposed from, and what each of its items is held against.
public struct MeetingComparison: Sendable {
  /// The last closed meeting; nothing before the first.
  public let meeting: Meeting?
  /// The plan as that meeting left it.
  public let earlier: Projection?
  /// What a meeting has to talk about now, the weightiest first.
  public let proposals: [AgendaProposal]

  public init(with present: Projection) {
    let meeting = present.lastClosedMeeting
    let earlier = meeting.flatMap(\.closedAt).map { closed in
      Projection(
        plan: present.plan, ledger: present.ledger,
        moment: .after(closed, offset: present.plan.header.offset))
    }
    self.meeting = meeting
    self.earlier = earlier
    proposals = present.proposedAgenda(since: earlier)
  }
}
