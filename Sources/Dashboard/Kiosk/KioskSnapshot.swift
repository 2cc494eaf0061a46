public import PlanDomain

/// What was read of a plan, worked out for the wall: as it stands, and as it stood a week ago.
public struct KioskSnapshot: Sendable {
  public let projection: Projection
  /// What became of the plan since the end of the day a week ago.
  let week: Difference
  /// The day at whose end the week began that `week` tells of.
  let weekBefore: Day
  /// All that needs a decision, worst first.
  let attention: [AttentionEntry]
  let counts: Counts
  let responsibilities: [Responsibility]
  let freshness: Freshness
  /// Why there is no plan, where there is none.
  let absence: PlanAbsence?
  /// Why what is shown is not what lies in the folder.
  let problem: Problem?
  /// When the newest record was made.
  let recordedAt: Instant?
  let illustrativeCount: Int
  /// The plan as the last meeting left it, while another is on.
  let lastMeetingLeft: Projection?

  public init(_ contents: PlanContents, now: Instant) {
    let offset = contents.plan.header.offset
    let moment = Moment.now(now, offset: offset)
    let projection = Projection(plan: contents.plan, ledger: contents.ledger, moment: moment)
    weekBefore = moment.today.adding(days: -7)
    week = Difference(
      from: Projection(
        plan: contents.plan, ledger: contents.ledger, moment: .asOf(weekBefore, offset: offset)),
      to: projection)
    attention = projection.attention()
    counts = projection.counts()
    responsibilities = projection.responsibilities()
    freshness = contents.freshness
    absence = contents.absence
    let problems = contents.problems.filter { !$0.isNotice }
    problem = problems.first { !$0.isAboutJournal } ?? problems.first
    // What is ahead of the clock is no news of today.
    let count = contents.ledger.count(upTo: now)
    recordedAt = count > 0 ? contents.ledger.events[count - 1].at : nil
    illustrativeCount = contents.plan.items.count(where: \.fields.isIllustrative)
    lastMeetingLeft =
      projection.openMeeting == nil ? nil : MeetingComparison(with: projection).earlier
    self.projection = projection
  }

  /// The day that the rules were applied for.
  public var day: Day { projection.moment.today }
}
