import PlanDomain
import PlanReports
import TestSupport
import Testing

@Suite struct ShowJSONTests {
  @Test func theWholePlanHasItsStableKeysInPlanOrder() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .atRisk, progress: Percent(30))), day: "2026-11-02")
    fixture.add(
      .set(Change(due: Day(iso: "2027-03-31"))), day: "2026-11-03", why: "Chờ ý kiến")
    let indicator = try #require(ItemID("1.CT1"))
    let day = try #require(Day(iso: "2026-10-01"))
    fixture.add(
      .measure(Measure(indicator: indicator, value: 36.5, on: day, source: nil)), on: "1.CT1",
      day: "2026-11-04")
    #expect(
      text(showJSON(fixture.projection)) == """
        {
          "plan": {
            "id": "pbeg",
            "title": "Kế hoạch",
            "short": "PBEG",
            "declares": {"objectives": 3, "strategies": 9},
            "entered": {"objectives": 1, "strategies": 1}
          },
          "counts": {
            "total": 2,
            "done_on_time": 0,
            "done_late": 0,
            "open_in_time": 1,
            "open_overdue": 1,
            "on_time_rate": 0.00
          },
          "items": [
            {"id": "1", "kind": "objective", "parent": null, "title": "Logistics", "lead": "gtvt", \
        "coordinating": [], "start": null, "due": null, "extensions": 0, "status": null, \
        "computed_status": "behind", "progress": 15, "expected": 72, "deadline": "none", \
        "stale": false, "flags": []},
            {"id": "1.1", "kind": "strategy", "parent": "1", "title": "Hạ tầng", "lead": "gtvt", \
        "coordinating": [], "start": null, "due": null, "extensions": 0, "status": null, \
        "computed_status": "behind", "progress": 15, "expected": 72, "deadline": "none", \
        "stale": false, "flags": []},
            {"id": "1.1.1", "kind": "action", "parent": "1.1", "title": "Cảng cạn", "lead": "gtvt", \
        "coordinating": ["jica"], "start": "2026-01-01", "due": "2027-03-31", "extensions": 1, \
        "status": "at-risk", "computed_status": "behind", "progress": 30, "expected": 72, \
        "deadline": "in-time", "stale": false, "flags": ["better-than-computed"]},
            {"id": "1.1.2", "kind": "action", "parent": "1.1", "title": "Đường liên cảng", \
        "lead": "gtvt", "coordinating": [], "start": null, "due": "2026-11-01", "extensions": 0, \
        "status": "not-started", "computed_status": "behind", "progress": 0, "expected": null, \
        "deadline": "overdue", "stale": false, "flags": ["illustrative"]}
          ],
          "departments": [
            {"id": "gtvt", "name": "Sở Giao thông vận tải", "leads": ["1", "1.1", "1.1.1", "1.1.2"], \
        "coordinates": [], "overdue": 1, \
        "directives": {"total": 0, "open": 0, "overdue": 0}, "until": null, "into": []},
            {"id": "jica", "name": "JICA", "leads": [], "coordinates": ["1.1.1"], "overdue": 0, \
        "directives": {"total": 0, "open": 0, "overdue": 0}, "until": null, "into": []}
          ],
          "indicators": [
            {"id": "1.CT1", "item": "1", "title": "Thông quan", "unit": "giờ", "direction": "down", \
        "baseline": 48, "target": 24, "due": null, "actual": 36.5, "on": "2026-10-01"}
          ],
          "directives": [],
          "meetings": []
        }

        """)
  }

  @Test func aMeetingTellsItsConclusionsAndDirectives() throws {
    var fixture = try ReportFixture()
    let opening = MeetingOpening(title: "Giao ban")
    fixture.add(.meeting(.open(opening)), on: nil, day: "2026-11-05", meeting: "2026-11-05")
    let item = try #require(ItemID("1.1.1"))
    let lead = try #require(DepartmentID("gtvt"))
    let order = DirectiveOrder(number: 4, to: [lead], item: item, text: "Báo cáo", due: nil)
    fixture.add(.directive(order), day: "2026-11-05", meeting: "2026-11-05")
    let line = EventID(writer: try #require(ReportFixture.writer), seq: 2)
    let conclusion = Conclusion(
      item: .item(item), number: 1, text: "Thống nhất", directives: [line])
    fixture.add(
      .meeting(.conclude(conclusion)), day: "2026-11-05", meeting: "2026-11-05")
    let document = text(showJSON(fixture.projection))
    #expect(
      document.contains(
        """
            {"id": "vp-1:2", "no": 4, "to": ["gtvt"], "item": "1.1.1", "text": "Báo cáo", "due": null, \
        "status": "not-started", "deadline": "none", "meeting": "2026-11-05"}
        """))
    #expect(
      document.contains(
        """
            {"id": "2026-11-05", "title": "Giao ban", "opened": "2026-11-05T02:00:00.000Z", \
        "closed": null, "conclusions": [{"item": "1.1.1", "no": 1, "text": "Thống nhất", \
        "directives": ["vp-1:2"], "withdrawn": []}], "directives": ["vp-1:2"]}
        """))
    fixture.add(.undo(line), day: "2026-11-05")
    #expect(
      text(showJSON(fixture.projection)).contains(
        """
        "directives": [], "withdrawn": ["vp-1:2"]}], "directives": []}
        """))
  }

  @Test func anItemIsShownWithAllBelowItAndItsOwnCounts() throws {
    let fixture = try ReportFixture()
    let document = text(showJSON(fixture.projection, about: .item(3)))
    #expect(document.contains(#""id": "1.1.2""#))
    #expect(!document.contains(#""id": "1.1.1""#))
    #expect(!document.contains(#""id": "1.CT1""#))
    #expect(document.contains("\"total\": 1,"))
  }

  @Test func lookingBackCountsOnlyWhatWasWrittenByThen() throws {
    var fixture = try ReportFixture()
    fixture.add(.set(Change(status: .done)), day: "2026-11-10")
    let day = try #require(Day(iso: "2026-11-09"))
    let past = fixture.projection(.asOf(day, offset: .indochina))
    #expect(text(showJSON(past)).contains(#""done_on_time": 0"#))
    #expect(text(showJSON(fixture.projection)).contains(#""done_on_time": 1"#))
  }
}
