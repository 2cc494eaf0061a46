import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// What the sheets say before they are laid out.
@Suite struct KioskSheetTests {
  private func writer(_ snapshot: KioskSnapshot) -> KioskWriter {
    KioskWriter(snapshot: snapshot, say: Wording(.english))
  }

  private static let offices = """
    format: tiendo/1
    id: x
    title: X
    departments:
      - {id: a, name: Office A, short: A}
      - {id: b, name: Office B, short: B}
      - {id: c, name: Office C, short: C}
      - {id: d, name: Office D, short: D}
    objectives:
      - id: "1"
        title: One
        strategies:
          - id: "1.1"
            title: Two
            actions:
              - {id: "1.1.1", title: Late, lead: a, due: 2026-01-01}
              - {id: "1.1.2", title: Done., lead: b, due: 2026-01-01, status: done}
              - {id: "1.1.3", title: Done, lead: c, due: 2026-01-01, status: done}
              - {id: "1.1.4", title: Waits, lead: d, due: 2027-01-01}
    """

  @Test func departmentsWithNothingOverdueAreNamedTogetherAfterTheLate() throws {
    let snapshot = KioskFixture.snapshot(text: Self.offices, events: [])
    let rows = try #require(writer(snapshot).departments).rows
    #expect(rows.map(\.text) == ["Office A", "B, C", "Office D"])
    #expect(rows.map(\.status) == [.behind, .done, nil])
    #expect(rows.map(\.value) == ["0 %", "100 %", ""])
    #expect(rows.map { $0.bar != nil } == [true, false, false])
  }

  @Test func theTimelineCountsItsStrategiesWorstFirst() throws {
    let sheet = try #require(writer(KioskFixture.snapshot()).timeline)
    #expect(sheet.figures.map { "\($0.text) \($0.caption)" } == ["1 behind", "1 on track"])
  }

  @Test func whatCameBackOnTrackIsCounted() throws {
    let events = [
      DashboardFixture.event(
        7, "2026-11-02T02:00:00.000Z", "1.1.2", .set(Change(status: .behind))),
      DashboardFixture.event(
        8, "2026-11-22T02:00:00.000Z", "1.1.2",
        .set(Change(status: .onTrack, progress: Percent(85)))
      ),
    ]
    let snapshot = KioskFixture.snapshot(events: DashboardFixture.events + events)
    let sheet = try #require(writer(snapshot).changes)
    #expect(sheet.figures.map { "\($0.text) \($0.caption)" }.contains("1 back on track"))
  }

  @Test func asTextADepartmentHasNoStatusAndAChangeTellsItsOwn() {
    var settings = KioskSettings()
    settings.language = .english
    settings.sections = [.departments]
    let offices = kioskText(
      KioskFixture.snapshot(text: Self.offices, events: []), settings, columns: 80)
    #expect(offices.contains("  Office A: 1 overdue; 0 %"))
    #expect(offices.contains("  B, C: 100 %; nothing overdue"))
    settings.sections = [.changes]
    let done = DashboardFixture.event(
      7, "2026-11-22T02:00:00.000Z", "1.1.2", .set(Change(status: .done)))
    let changes = kioskText(
      KioskFixture.snapshot(events: DashboardFixture.events + [done]), settings, columns: 80)
    #expect(
      changes.contains("  1.1.2 Xúc tiến đầu tư: on track → done; Progress 80 % → 100 %"),
      "\(changes)")
  }

  /// Of a name that is longer than a wall has lines the cut is told.
  @Test func aNameThatHasNoRoomEndsInAnEllipsis() {
    let name = Array(repeating: "tên", count: 200).joined(separator: " ")
    let text = Self.offices.replacing("title: Late", with: "title: \(name)")
    var settings = KioskSettings()
    settings.sections = [.attention]
    let picture = KioskFixture.state(
      80, 24, settings, snapshot: KioskFixture.snapshot(text: text, events: [])
    ).picture
    #expect(picture.contains("tê…"))
  }
}
