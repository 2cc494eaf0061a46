import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

@Suite struct LogTests {
  private func changedAndTakenBack() throws -> Projection {
    var fixture = try ReportFixture()
    fixture.add(
      .set(Change(status: .behind)), day: "2026-11-02", why: "Chờ JICA", meeting: "2026-11-02")
    let writer = try #require(ReportFixture.writer)
    fixture.add(.undo(EventID(writer: writer, seq: 1)), day: "2026-11-03")
    return fixture.projection
  }

  @Test func textIsNewestFirstAndMarksWhatWasTakenBack() throws {
    let projection = try changedAndTakenBack()
    #expect(
      logText(projection, projection.logPositions(), Wording(.vietnamese)).joined(separator: "\n")
        == """
        03/11/2026 09:00  Sở GTVT  1.1.1 Cảng cạn  [vp-1:2]
            Trạng thái: ▲ chậm tiến độ → –
            hoàn tác vp-1:1
        02/11/2026 09:00  Sở GTVT  1.1.1 Cảng cạn  [vp-1:1]
            Trạng thái: – → ▲ chậm tiến độ
            Lý do: Chờ JICA
            Cuộc họp: 2026-11-02
            đã hoàn tác bởi vp-1:2
        """)
  }

  @Test func whoCameIsNamedAndAWordTakenBackIsCalledOne() throws {
    var fixture = try ReportFixture()
    let jica = try #require(DepartmentID("jica"))
    fixture.add(
      .meeting(.attend(Attendance(department: jica, state: .present))), on: nil,
      day: "2026-11-01", meeting: "2026-11-01")
    fixture.add(.set(Change(progress: Percent(40))), day: "2026-11-02")
    fixture.add(.set(Change(progress: Percent(40))), day: "2026-11-03")
    fixture.add(
      .undo(EventID(writer: try #require(ReportFixture.writer), seq: 3)), day: "2026-11-04")
    let projection = fixture.projection
    let lines = logText(projection, projection.logPositions(), Wording(.vietnamese))
    #expect(lines.contains("    có mặt: JICA"), "\(lines)")
    #expect(lines.contains("    Hoàn tác “vẫn như trước”"), "\(lines)")
    #expect(!lines.contains { $0.contains("40 % → 40 %") }, "\(lines)")
  }

  @Test func jsonIsOldestFirstWithItsStableKeys() throws {
    let projection = try changedAndTakenBack()
    #expect(
      text(logJSON(projection, projection.logPositions())) == """
        [
          {"id": "vp-1:1", "at": "2026-11-02T02:00:00.000Z", "by": "Sở GTVT", "kind": "set", \
        "item": "1.1.1", "changes": [{"field": "status", "before": null, "after": "behind"}], \
        "text": null, "why": "Chờ JICA", "meeting": "2026-11-02", "undoes": null, "undone": true},
          {"id": "vp-1:2", "at": "2026-11-03T02:00:00.000Z", "by": "Sở GTVT", "kind": "set", \
        "item": "1.1.1", "changes": [{"field": "status", "before": "behind", "after": null}], \
        "text": null, "why": null, "meeting": null, "undoes": "vp-1:1", "undone": false}
        ]

        """)
  }

  @Test func eachRecordedTextStandsThereOnce() throws {
    var fixture = try ReportFixture()
    fixture.add(.obstacle(Obstacle(text: "T", cause: "C", proposal: "P")), day: "2026-11-02")
    let json = text(logJSON(fixture.projection, [0]))
    #expect(json.contains(#""text": "T\ncause: C\nproposal: P""#))
  }

  @Test func aMeasuredValueIsAChangeOfItsIndicator() throws {
    var fixture = try ReportFixture()
    let indicator = try #require(ItemID("1.CT1"))
    for (value, day) in [(40.0, "2026-11-02"), (36.5, "2026-11-03")] {
      let on = try #require(Day(iso: day))
      fixture.add(
        .measure(Measure(indicator: indicator, value: value, on: on, source: nil)), on: "1.CT1",
        day: day)
    }
    let projection = fixture.projection
    #expect(
      text(logJSON(projection, [1])).contains(
        #""changes": [{"field": "1.CT1", "before": 40, "after": 36.5}]"#))
    #expect(
      logText(projection, [1], Wording(.english)).contains(
        "    1.CT1 Thông quan: 40 giờ → 36.5 giờ"))
  }

  @Test func theLogOfAnItemHoldsWhatStandsBelowIt() throws {
    var fixture = try ReportFixture()
    fixture.add(.note(Note(text: "a")), on: "1.1.1", day: "2026-11-02")
    fixture.add(.note(Note(text: "b")), on: "1.1.2", day: "2026-11-02")
    fixture.add(.note(Note(text: "c")), on: "1", day: "2026-11-02")
    let projection = fixture.projection
    #expect(projection.logPositions(about: Subject("1")) == [0, 1, 2])
    #expect(projection.logPositions(about: Subject("1.1.2")) == [1])
    #expect(projection.logPositions(about: Subject("9")) == [])
  }

  @Test func linesAboutUnknownIdsAndKindsAreListed() throws {
    var fixture = try ReportFixture()
    fixture.add(.unknown(kind: "vote"), on: "9.9", day: "2026-11-02")
    let projection = fixture.projection
    let lines = logText(projection, projection.logPositions(), Wording(.english))
    #expect(lines.first == "2026-11-02 09:00  Sở GTVT  9.9  [vp-1:1]")
    #expect(lines.count == 2)
    #expect(logText(projection, [], Wording(.english)) == ["The log is empty"])
  }
}
