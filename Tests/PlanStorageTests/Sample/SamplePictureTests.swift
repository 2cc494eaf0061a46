import PlanDomain
import Testing

@testable import PlanStorage

/// The picture that a leader sees on the day the sample is made, whichever day that is.
@Suite struct SamplePictureTests {
  @Test(arguments: SampleOnDay.days)
  func theCountsAddUpAndTellAMixedStory(day: String) {
    let sample = SampleOnDay(day)
    let counts = sample.projection.counts()
    let cancelled = sample.leaves(computed: .cancelled)
    #expect(counts.total == sample.leaves.count - cancelled.count)
    #expect(
      counts.total
        == counts.doneOnTime + counts.doneLate + counts.openInTime + counts.openOverdue)
    #expect((counts.total / 5...counts.total * 3 / 10).contains(counts.done))
    #expect(counts.doneLate == 3)
    #expect((3...5).contains(counts.dueSoon))
    let late = Set(sample.leaves(.overdue)).union(sample.leaves(computed: .behind))
    #expect((6...9).contains(late.count))
    #expect(counts.openOverdue >= 3)
    #expect(sample.leaves(computed: .atRisk) == ["2.3.1.b.1", "3.1.4", "3.2.6"])
    #expect((6...10).contains(sample.leaves(computed: .notStarted).count))
    #expect(sample.leaves(computed: .suspended) == ["2.2.4"])
    #expect(cancelled == ["1.2.5"])
  }

  @Test(arguments: SampleOnDay.days)
  func oneOfEachThingThatNeedsADecisionIsThere(day: String) {
    let sample = SampleOnDay(day)
    #expect(sample.items(.strategy, flagged: .betterThanComputed) == ["2.3"])
    #expect(sample.items(.objective, flagged: .betterThanComputed).isEmpty)
    let conflicts = sample.leaves.filter { sample.projection.facts[$0].hasConflict }
    #expect(conflicts.map { sample.plan.items[$0].id.text } == ["2.3.1.c.1"])
    let stale = sample.leaves.filter { sample.projection.outcomes[$0].isStale }
    #expect(stale.map { sample.plan.items[$0].id.text } == ["1.2.3"])
    #expect(!sample.projection.facts.contains { $0.hasFuture })
    #expect(sample.projection.facts.count { !$0.pastDues.isEmpty } == 3)
    #expect(sample.projection.facts.contains { $0.pastDues.count == 2 })
    #expect(sample.projection.facts.flatMap(\.openObstacles).count >= 6)
    let missed = sample.plan.indicators.indices.filter { sample.projection.isMissed($0) }
    #expect(missed.map { sample.plan.indicators[$0].id.text } == ["2.CT1", "2.CT2"])
  }

  @Test(arguments: SampleOnDay.days)
  func theObjectivesDifferAndLeadershipJudgedThem(day: String) {
    let sample = SampleOnDay(day)
    let objectives = Array(sample.plan.children(of: nil))
    #expect(
      objectives.map { sample.projection.outcomes[$0].computed } == [.onTrack, .behind, .atRisk])
    for item in sample.plan.items.indices where sample.plan.items[item].depth < 2 {
      #expect(sample.projection.facts[item].reportedStatus != nil)
    }
    let trend = Trend(sample.projection)
    var rises: Set<Double> = []
    for objective in objectives {
      let values = trend.values[objective].compactMap(\.self)
      #expect(values.count == 12)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
      let rise = (values.last ?? .zero).fraction - (values.first ?? .zero).fraction
      #expect(rise > 0.15)
      rises.insert(rise)
    }
    #expect(rises.count == 3)
  }

  @Test(arguments: SampleOnDay.days)
  func twoMeetingsWereHeldAndOfTheDirectivesOneIsOverdue(day: String) throws {
    let sample = SampleOnDay(day)
    let meetings = sample.projection.meetings
    #expect(meetings.count == 2 && meetings.allSatisfy { !$0.isOpen })
    #expect(meetings.allSatisfy { $0.cameAfterClosing.isEmpty })
    let fact = try #require(meetings.first)
    #expect(fact.id.description == "2019-04-23" && fact.conclusions.count == 1)
    #expect(fact.opening.place == nil && fact.supplements.count == 1)
    let review = try #require(meetings.last)
    #expect(review.agenda.count == 5 && review.conclusions.count == 5)
    #expect(review.attendance.count == 8)
    let directives = sample.projection.directives
    #expect(directives.count { $0.meeting == fact.id } == 1)
    #expect(directives.count { $0.meeting == review.id } == 5)
    #expect(directives.count { $0.status == .done } == 3)
    #expect(directives.count { $0.deadline == .overdue } == 1)
  }

  @Test(arguments: SampleOnDay.days)
  func theNextMeetingHasMuchToTalkAboutAndTheOverdueDirectiveFirst(day: String) throws {
    let sample = SampleOnDay(day)
    let last = try #require(sample.projection.lastClosedMeeting)
    let earlier = Projection(
      plan: sample.plan, ledger: sample.files.ledger,
      moment: .asOf(last.id.day, offset: sample.plan.header.offset))
    let agenda = sample.projection.proposedAgenda(since: earlier)
    let overdue = try #require(
      sample.projection.directives.first { $0.deadline == .overdue })
    #expect(agenda.first?.subject == .directive(overdue.id))
    guard case .openDirective(.behind, let days?)? = agenda.first?.reasons.first else {
      Issue.record("it does not say how long it is overdue")
      return
    }
    #expect(days >= 20)
    let items = agenda.filter { if case .item = $0.subject { true } else { false } }
    #expect(items.count >= 5)
    #expect(agenda.allSatisfy { !$0.reasons.isEmpty && $0.minutes > 0 })
    let news = items.filter { $0.reasons.contains(where: \.isNews) }
    #expect(news.count >= 2, "something became worse since")
    let rest = items.drop { $0.reasons.contains { $0.isNews || $0.isOverdue } }
    #expect(rest.allSatisfy { !$0.reasons.contains(where: \.isNews) }, "and that comes first")
  }
}

extension AgendaReason {
  fileprivate var isNews: Bool { if case .newly = self { true } else { false } }

  fileprivate var isOverdue: Bool {
    if case .attention(.overdue) = self { true } else { false }
  }
}
