import CellGrid
import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

@testable import Dashboard

/// What a department answers for is in its record in every output, and no two of them disagree.
@Suite struct EveryRecordTests {
  /// As in the sample: one overdue directive given to two departments, neither of which has an
  /// overdue task, and one of which leads nothing; beside it a done and a cancelled one.
  private static let text = DashboardFixture.text.replacingFirst(
    "  - {id: japandesk",
    with: "  - {id: stc, name: Sở Tài chính, short: Sở TC}\n  - {id: japandesk")

  private static func order(
    _ seq: Int, _ number: Int, _ to: [String], due: String
  ) -> Event {
    DashboardFixture.event(
      seq, "2026-09-15T03:02:00.000Z", "",
      .directive(
        DirectiveOrder(
          number: number, to: to.map(departmentID), item: nil, text: "Cân đối kinh phí",
          due: day(due))))
  }

  private static let events =
    DashboardFixture.events + [
      order(7, 3, ["stc", "skhdt"], due: "2026-11-03"), order(8, 4, ["stc"], due: "2026-11-03"),
      order(9, 5, ["stc"], due: "2026-11-03"),
      DashboardFixture.event(
        10, "2026-10-15T03:02:00.000Z", "vp-1:8", .set(Change(status: .done))),
      DashboardFixture.event(
        11, "2026-10-15T03:02:00.000Z", "vp-1:9", .set(Change(status: .cancelled))),
    ]

  private let snapshot = DashboardFixture.snapshot(text: text, events: events)
  private let wall = KioskFixture.snapshot(text: text, events: events)
  private var projection: Projection { snapshot.projection }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func eachBodysRecordHasItInEveryOutput() throws {
    let say = Wording(.vietnamese)
    let overdue = say(.overdueWork(0, 1))
    let report = PlanReports.report(projection, say)
    let outputs: [String: [String]] = [
      "show": showText(projection, say), "plain": plainText(projection, say),
      "wall": kioskText(wall, KioskSettings(), columns: 200),
    ]
    for (name, lines) in outputs {
      for body in ["Sở Tài chính", "Sở Kế hoạch và Đầu tư"] {
        #expect(
          lines.contains { $0.contains(body) && $0.contains(overdue) }, "\(body) in \(name)")
      }
    }
    let rows = lines(markdown(report)).filter { $0.hasPrefix("| Sở Tài chính") }
    #expect(rows.count == 1)
    // Given two that count, one of them overdue.
    #expect(rows.first?.hasSuffix("| 2 | 0 | 0 | 1 |") == true, "\(rows)")
    let page = String(decoding: html(report), as: UTF8.self)
    #expect(page.contains("Sở Tài chính"))
    let json = lines(showJSON(projection))
    for id in ["stc", "skhdt"] {
      let record = try #require(json.first { $0.contains("\"id\": \"\(id)\", \"name\"") })
      let open = id == "stc" ? 1 : 2
      let counts = "\"directives\": {\"total\": 2, \"open\": \(open), \"overdue\": 1}"
      #expect(record.contains(counts), "\(record)")
      #expect(record.contains("\"overdue\": 0,"), "\(record)")
    }
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func onScreenThreeAndItsPage(columns: Int, rows: Int) throws {
    for id in ["stc", "skhdt"] {
      var state = DashboardFixture.state(columns, rows, snapshot: snapshot)
      state.press("3")
      let short = try #require(state.plan.department(departmentID(id))?.short)
      let name = try #require(state.plan.department(departmentID(id))?.name)
      let row = state.picture.split(separator: "\n")
        .first { $0.contains(short) || $0.contains(name) }
      #expect(row?.contains(columns < 80 ? "1 CĐ" : " 1 ") == true, "\(row ?? "")")
      while state.departments.responsibility(in: snapshot)?.department?.text != id {
        state.press("↓")
      }
      state.press("Enter")
      #expect(state.picture.contains("CĐ 03"))
      #expect(state.selectedSubject == .directive(eventID("vp-1:7")))
    }
  }

  /// One that is reported late answers with the rest, though its day is still to come.
  @Test func aDirectiveReportedLateIsToldWhereverLateWorkIs() throws {
    let late = DashboardFixture.event(
      12, "2026-11-20T03:02:00.000Z", "vp-1:6", .set(Change(status: .behind)))
    let events = Self.events + [late]
    let snapshot = DashboardFixture.snapshot(text: Self.text, events: events)
    let say = Wording(.vietnamese)
    let told = say(.behindCount(0, 1))
    let name = "Sở Kế hoạch và Đầu tư"
    let outputs: [String: [String]] = [
      "show": showText(snapshot.projection, say), "plain": plainText(snapshot.projection, say),
      "wall": kioskText(
        KioskFixture.snapshot(text: Self.text, events: events), KioskSettings(), columns: 200),
    ]
    for (output, lines) in outputs {
      #expect(lines.contains { $0.contains(name) && $0.contains(told) }, "in \(output)")
      if output == "show" { continue }
      #expect(
        lines.contains { $0.contains(say(AttentionReason.reportedLate(.behind).phrase())) },
        "in \(output)")
    }
    let row = lines(markdown(PlanReports.report(snapshot.projection, say)))
      .first { $0.hasPrefix("| \(name)") }
    #expect(row?.hasSuffix("| 2 | 1 | 0 | 1 |") == true, "\(row ?? "")")
    var state = DashboardFixture.state(120, 40, snapshot: snapshot)
    state.press("6")
    #expect(state.picture.contains("báo cáo chậm tiến độ"))
    state.press("3")
    let line = state.picture.split(separator: "\n").first { $0.contains(name) }
    #expect(line?.contains("1 CĐ") == true, "\(line ?? "")")
    while state.departments.responsibility(in: snapshot)?.department?.text != "skhdt" {
      state.press("↓")
    }
    state.press("Enter")
    #expect(state.picture.contains(told))
  }

  /// Past its deadline it is behind everywhere, and what was reported stands beside that.
  @Test func aReportThatIsBetterThanTheDeadlineIsFlaggedWhereverItsDirectiveStands() throws {
    let word = DashboardFixture.event(
      12, "2026-11-20T03:02:00.000Z", "vp-1:5", .set(Change(status: .onTrack)))
    let events = Self.events + [word]
    let snapshot = DashboardFixture.snapshot(text: Self.text, events: events)
    let projection = snapshot.projection
    let say = Wording(.vietnamese)
    let item = try #require(projection.plan.position(of: itemID("2.1.1")))
    let directive = try #require(projection.directive(eventID("vp-1:5")))
    let reported = say(.statusReported(.onTrack))
    let marked = "▲ chậm tiến độ (theo báo cáo: ● đúng tiến độ)"
    var settings = KioskSettings()
    settings.sections = [.directives]
    let outputs: [(String, [String], String)] = [
      ("show item", itemText(projection, item: item, say), marked),
      ("show directive", directiveText(projection, directive, say), marked),
      ("copy", [directiveSummary(projection, directive, say)], marked),
      ("plain", plainText(projection, say), "chậm tiến độ (theo \(reported))"),
      (
        "wall",
        kioskText(
          KioskFixture.snapshot(text: Self.text, events: events), settings, columns: 200), reported
      ),
      ("report", lines(markdown(PlanReports.report(projection, say))), "(\(reported))"),
    ]
    for (output, lines, words) in outputs {
      #expect(lines.contains { $0.contains(words) }, "in \(output): \(lines)")
    }
    var state = DashboardFixture.state(200, 60, snapshot: snapshot)
    state.press("7")
    #expect(state.picture.contains("Chỉ đạo 01"), "the longest overdue is the first")
    #expect(state.picture.contains(reported))
    state.press("6")
    #expect(state.picture.contains(reported))
  }

  /// One figure is never the sum on one page and a part on another.
  @Test func allPagesCountTheSame() throws {
    let (counts, orders) = (projection.counts(), projection.directiveCounts())
    #expect(counts.openOverdue == 1)
    #expect(orders == DirectiveCounts(total: 4, open: 3, overdue: 2))
    let say = Wording(.vietnamese)
    let sheets = KioskWriter(snapshot: wall, say: say).sheets(of: KioskSection.allCases)
    for sheet in sheets {
      for figure in sheet.figures {
        switch figure.caption {
        case say(.directivesOverdue): #expect(figure.text == "2", "\(sheet.heading)")
        case say(.tasksOverdue) where sheet.id.item == nil:
          #expect(figure.text == "1", "\(sheet.heading)")
        case say(.classOverdue): Issue.record("overdue of what, on \(sheet.heading)?")
        default: break
        }
      }
    }
    let told = sheets.filter { sheet in
      sheet.figures.contains { $0.caption == say(.directivesOverdue) }
    }
    #expect(told.map(\.id.section) == [.overview, .attention, .directives])
    var state = DashboardFixture.state(120, 40, snapshot: snapshot)
    #expect(state.picture.contains(say(.overdueWork(1, 2))))
    let (tasks, directives) = snapshot.attention.counted
    #expect(state.picture.contains("6 Cần chú ý \(tasks)+\(directives)"))
    state.press("6")
    #expect(state.picture.contains(say(.attentionCount(tasks, directives))))
    state.press("7")
    #expect(state.picture.contains(say(.directiveCounts(orders))))
    for text in [showText(projection, say), plainText(projection, say)] {
      #expect(text.contains { $0.contains(say(.directivesLine(orders))) })
    }
    let bodies = projection.responsibilities()
    #expect(bodies.map(\.counts.openOverdue).reduce(0, +) == counts.openOverdue)
  }
}
