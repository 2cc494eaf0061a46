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
    #expect(rows.allSatisfy { $0.status == nil }, "a rate is no status")
    #expect(rows.map(\.value) == ["0 %", "100 %", ""])
    #expect(rows.map { $0.bar != nil } == [true, false, false])
  }

  @Test func whoIsBehindThoughNothingIsOverdueHasARowOfTheirOwn() throws {
    let behind =
      Self.offices + "\n          - {id: \"1.1.5\", title: Behind, lead: c, start: 2026-01-01, "
      + "due: 2026-12-31, progress: 10}"
    let snapshot = KioskFixture.snapshot(text: behind, events: [])
    let rows = try #require(writer(snapshot).departments).rows
    #expect(rows.map(\.text) == ["Office A", "Office C", "Office B", "Office D"])
    #expect(rows[1].detail == [.text("1 task behind, not overdue", .statusBehind)])
    #expect(rows.map { $0.bar != nil } == [true, false, false, false])
  }

  @Test func onlyWhatIsAStatusHasItsColour() throws {
    let writer = writer(KioskFixture.snapshot())
    let figures = writer.overview.figures + (writer.attention?.figures ?? [])
    let faces = figures.filter { $0.caption.hasSuffix("due soon") }.map(\.face)
    #expect(!faces.isEmpty && faces.allSatisfy { [.strong, .dim].contains($0) })
    let directives = try #require(writer.directives)
    #expect(directives.figures.first { $0.caption == "due soon" }?.face != .statusAtRisk)
    let rows = try #require(writer.attention).rows
    let late = try #require(rows.first { $0.label == "2.1.1" })
    #expect(late.detail.first == .text("overdue 41 days", .statusBehind))
  }

  /// What nobody leads is no worse off for it, though its plan is behind.
  @Test func aReasonThatDidNotMakeTheStatusHasNoColour() throws {
    let text = """
      format: tiendo/1
      id: x
      title: X
      objectives:
        - id: "1"
          title: One
          strategies:
            - {id: "1.1", title: Two, start: 2026-01-01, due: 2026-11-25, progress: 80}
      """
    let sheet = try #require(writer(KioskFixture.snapshot(text: text, events: [])).attention)
    let details = sheet.rows.flatMap(\.detail)
    #expect(
      details.contains(.text("due in 2 days", .strong))
        || details.contains(.text("no lead", .strong)))
    for piece in details {
      guard case .text(let words, let face) = piece else { continue }
      if words == "no lead" || words.hasPrefix("due in") {
        #expect(face == .strong || face == .text)
      }
    }
  }

  @Test(arguments: [
    (1.44, 1.38, ["1.44", "1.38", "1.8"]), (1.42, 1.3, ["1.42", "1.3", "1.8"]),
    (1.80001, 1.7, ["1.8", "1.7", "1.8"]),
  ])
  func valuesThatDifferAreNotShownAsEqual(actual: Double, promised: Double, figures: [String])
    throws
  {
    let text = """
      format: tiendo/1
      id: x
      title: X
      objectives:
        - id: "1"
          title: One
          start: 2026-01-01
          indicators:
            - {id: 1.CT1, title: T, target: 1.8, due: 2027-12-31,
               targets: [{on: 2026-10-31, value: \(promised)}]}
      """
    let measure = IndicatorFixture.measure(1, "2026-10-31", "1.CT1", actual, nil)
    let sheets = writer(KioskFixture.snapshot(text: text, events: [measure])).indicators
    #expect(try #require(sheets.first).figures.map(\.text) == figures)
  }

  @Test func theWeekBeginsAfterTheDayThatItIsHeldAgainst() throws {
    let sheet = try #require(writer(KioskFixture.snapshot()).changes)
    #expect(sheet.note == "2026-11-17 – 2026-11-23", "of 16 November nothing is told")
    #expect(sheet.heading == "The past week")
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
    #expect(sheet.figures.map { "\($0.text) \($0.caption)" }.contains("1 task back on track"))
  }

  /// One put off, one brought forward, a directive done and reported late.
  @Test func tasksAndDirectivesAreToldApartAndOnlyWhatIsPutOffIsExtended() throws {
    func set(_ seq: Int, _ about: String, _ change: Change, why: String? = nil) -> Event {
      DashboardFixture.event(seq, "2026-11-22T02:00:00.000Z", about, .set(change))
    }
    let events = [
      set(7, "1.1.2", Change(due: Day(iso: "2026-12-27"))),
      set(8, "1.1.1", Change(due: Day(iso: "2026-12-01"))),
      set(9, "vp-1:5", Change(status: .done)), set(10, "vp-1:6", Change(status: .atRisk)),
    ]
    let snapshot = KioskFixture.snapshot(events: DashboardFixture.events + events)
    let sheet = try #require(writer(snapshot).changes)
    let figures = sheet.figures.map { "\($0.text) \($0.caption)" }
    #expect(figures.contains("1 directive newly done"), "\(figures)")
    #expect(figures.contains("1 directive newly late or at risk"), "\(figures)")
    #expect(figures.contains("1 task extended"), "\(figures)")
    #expect(!figures.contains { $0.contains("task") && $0.contains("newly done") }, "\(figures)")
  }

  @Test func whatIsStillSoIsTheReportAndStandsApartFromItsStatus() {
    var settings = KioskSettings()
    settings.sections = [.changes]
    let word = DashboardFixture.event(
      7, "2026-11-22T02:00:00.000Z", "1.1.1", .set(Change(status: .onTrack)))
    let lines = kioskText(
      KioskFixture.snapshot(events: DashboardFixture.events + [word]), settings, columns: 200)
    #expect(
      lines.contains {
        $0.contains("1.1.1") && $0.contains("Theo báo cáo đúng tiến độ, vẫn như trước")
      },
      "\(lines)")
  }

  @Test func whoHadOnlyDirectivesIsNotSaidToHaveHadNothingDue() throws {
    let order = DashboardFixture.event(
      7, "2026-09-15T03:00:00.000Z", "",
      .directive(
        DirectiveOrder(
          number: 1, to: [DepartmentID("d")].compactMap(\.self), item: nil, text: "t",
          due: Day(iso: "2026-11-01"))))
    let done = DashboardFixture.event(
      8, "2026-10-15T03:00:00.000Z", "vp-1:7", .set(Change(status: .done)))
    let snapshot = KioskFixture.snapshot(text: Self.offices, events: [order, done])
    let row = try #require(writer(snapshot).departments?.rows.last)
    #expect(row.text == "Office D")
    #expect(row.detail.plain == "no task due so far; 1 of 1 directive done")
  }

  @Test func whatNeedsADecisionIsCountedByKindAndIsTheList() throws {
    let sheet = try #require(writer(KioskFixture.snapshot()).attention)
    let counted = Array(sheet.figures.prefix(2))
    #expect(counted.map(\.caption) == ["tasks need attention", "directive needs attention"])
    #expect(counted.compactMap { Int($0.text) }.reduce(0, +) == sheet.rows.count)
  }

  @Test func anObjectiveWithoutStrategiesSaysSo() {
    let text = Self.offices + "\n  - {id: \"2\", title: Empty, lead: a}"
    let writer = writer(KioskFixture.snapshot(text: text, events: []))
    let sheets = writer.sheets(of: [.objectives])
    #expect(sheets.last?.note == "no strategies yet · Lead: A")
    #expect(sheets.first?.note == "no lead")
  }

  @Test func asTextADepartmentHasNoStatusAndAChangeTellsItsOwn() {
    var settings = KioskSettings()
    settings.language = .english
    settings.sections = [.departments]
    let offices = kioskText(
      KioskFixture.snapshot(text: Self.offices, events: []), settings, columns: 80)
    #expect(offices.contains("  Office A: 1 task overdue; 0 %"))
    #expect(offices.contains("  B, C: 100 %; nothing late"))
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
