import CellGrid
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What is counted below an item, and what can't run on the timeline.
@Suite struct CountedLeavesTests {
  private let cancelled = DashboardFixture.text.replacingFirst(
    "due: 2026-06-30, status: done, progress: 100", with: "due: 2026-06-30, status: cancelled")

  @Test(arguments: [["2", "↓"], ["2", "↓", "Tab"]])
  func theCancelledAreNotCounted(keys: [String]) {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(text: cancelled, events: []))
    for key in keys { state.press(key) }
    #expect(state.picture.contains("2 nhiệm vụ"))
    #expect(!state.picture.contains("3 nhiệm vụ"))
  }

  @Test func theyAreThoseOfTheReports() throws {
    let projection = DashboardFixture.snapshot(text: cancelled).projection
    let item = try #require(projection.plan.position(of: itemID("2")))
    let statuses = projection.leafStatuses(below: item)
    #expect(statuses.values.reduce(0, +) == projection.counts(under: item).total)
    #expect(statuses[.cancelled] == nil)
  }

  @Test func aDeadlineBeforeTheStartIsMarkedOnTheTimeline() throws {
    let text = DashboardFixture.text.replacingFirst(
      "start: 2026-11-01, due: 2026-11-27", with: "start: 2026-11-20, due: 2026-11-10")
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(text: text, events: []))
    state.press("5")
    let line = try #require(
      state.picture.split(separator: "\n").first { $0.contains("1.1.2  Xúc tiến") })
    // Its state before its number, and once more on the day of its deadline.
    #expect(line.count { $0 == "▲" } == 2, "\(line)")
  }
}
