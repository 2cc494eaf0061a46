import CellGrid
import Phrases
import PlanDomain
import PlanStorage

@testable import Dashboard

/// A wall screen of the small plan, and the ways in which tests drive it.
enum KioskFixture {
  static func snapshot(
    text: String = DashboardFixture.text, events: [Event] = DashboardFixture.events,
    now: Instant = DashboardFixture.now, freshness: Freshness = .current, problems: [Problem] = []
  ) -> KioskSnapshot {
    let plan = readPlan(Array(text.utf8), file: "plan.yaml").plan
    var contents = PlanContents(
      plan: plan, ledger: Ledger(events.map { JournalEntry(event: $0) }), problems: problems)
    contents.freshness = freshness
    return KioskSnapshot(contents, now: now)
  }

  static func time(_ milliseconds: Int64 = 0) -> KioskTime {
    KioskTime(
      wall: DashboardFixture.now.adding(milliseconds: milliseconds),
      uptimeMilliseconds: 1_000_000 + milliseconds)
  }

  /// A wall that has just read the plan.
  static func state(
    _ columns: Int = 120, _ rows: Int = 40, _ settings: KioskSettings = KioskSettings(),
    snapshot: KioskSnapshot? = snapshot()
  ) -> KioskState {
    var state = KioskState(
      settings: settings, time: time(), size: Size(columns: columns, rows: rows))
    if let snapshot { _ = updateKiosk(&state, .loaded(snapshot)) }
    return state
  }

  static func events(adding more: Event...) -> [Event] { DashboardFixture.events + more }
}

extension KioskState {
  /// Time passes; the thread that reads gives a sign of life every second, as it does.
  @discardableResult
  mutating func wait(seconds: Int64, isRead: Bool = true) -> [KioskEffect] {
    var effects: [KioskEffect] = []
    for _ in 0..<seconds {
      let next = KioskTime(
        wall: time.wall.adding(milliseconds: 1_000),
        uptimeMilliseconds: time.uptimeMilliseconds + 1_000)
      effects += updateKiosk(&self, .time(next))
      if isRead { effects += updateKiosk(&self, .heard) }
    }
    return effects
  }

  @discardableResult
  mutating func press(_ name: String) -> [KioskEffect] {
    Key(name).map { updateKiosk(&self, .terminal(.key($0))) } ?? []
  }

  var picture: String { kioskView(self, skin: Skin(styles: .plain)).grid.picture }

  /// Goes round once, and tells every page.
  mutating func pictures() -> [String] {
    pages.indices.map { _ in
      defer { press("→") }
      return picture
    }
  }
}
