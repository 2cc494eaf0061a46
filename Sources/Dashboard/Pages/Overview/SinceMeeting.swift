import Phrases
import PlanDomain

/// How many tasks and directives became worse and better since the last meeting was closed.
struct SinceMeeting: Sendable {
  let changes: MeetingChanges
  let worse: Int
  let better: Int

  init(_ changes: MeetingChanges) {
    let (difference, plan) = (changes.difference, changes.projection.plan)
    self.changes = changes
    worse = difference.turned(.worse, in: plan).count
    better = difference.turned(.better, in: plan).count
  }
}

extension OverviewState {
  /// What was read anew is compared anew; until that is there what was known stays.
  mutating func forgetSince() { hasAsked = false }

  mutating func ask() { hasAsked = true }

  /// Takes what the storage thread found, where it is of the last meeting and of now.
  mutating func take(_ changes: MeetingChanges?, _ present: Projection) {
    guard let changes, changes.to == nil, changes.from.id == present.lastClosedMeeting?.id else {
      return
    }
    since = SinceMeeting(changes)
  }
}

extension State {
  /// Whether the overview tells what changed since the last meeting, and its key lists it.
  var tellsChangesSinceMeeting: Bool {
    screen == .overview && meeting.page == nil && whole.lookBack == nil && changeList == nil
      && overview.since != nil
  }

  /// The plan as the last meeting left it is worked out once the plan of now is on screen, and only
  /// while the overview is.
  mutating func askWhatChangedSinceMeeting() -> [Effect] {
    guard !overview.hasAsked, screen == .overview, meeting.page == nil, whole.lookBack == nil,
      !whole.isLoading, let last = projection.lastClosedMeeting
    else { return [] }
    overview.ask()
    return [ask(.compareMeetings(last.id, nil))]
  }
}
