import Phrases
import PlanDomain
import PlanReports
import TestSupport
import Testing

/// What is printed and written of internal notes.
struct InternalNoteTests {
  private static let say = Wording(.english)

  private func fixture() throws -> ReportFixture {
    var fixture = try ReportFixture()
    let secret = Note(text: "4711", isInternal: true)
    fixture.add(
      .meeting(.open(MeetingOpening(title: "Review"))), on: nil, day: "2026-11-02",
      meeting: "2026-11-02")
    fixture.add(.note(secret), day: "2026-11-02", why: "4711", meeting: "2026-11-02")
    fixture.add(
      .directive(
        DirectiveOrder(number: 1, to: [], item: ItemID("1.1.1"), text: "Report", due: nil)),
      day: "2026-11-02", meeting: "2026-11-02")
    fixture.add(.meeting(.close), on: nil, day: "2026-11-02", meeting: "2026-11-02")
    fixture.add(.note(Note(text: "for all")), day: "2026-11-03")
    fixture.add(.note(secret), on: "vp-1:3", day: "2026-11-04")
    fixture.add(.note(secret), day: "2026-11-04")
    if let writer = ReportFixture.writer {
      fixture.add(.undo(EventID(writer: writer, seq: 7)), day: "2026-11-05")
    }
    fixture.add(.note(secret), day: "2026-11-06")
    if let writer = ReportFixture.writer {
      fixture.add(.undo(EventID(writer: writer, seq: 9)), day: "2026-11-07", by: "Another")
    }
    fixture.add(.note(secret), day: "2026-11-08")
    return fixture
  }

  private func projection(_ notes: InternalNotes) throws -> Projection {
    let plain = try fixture().projection
    return Projection(
      plan: plain.plan, ledger: plain.ledger, moment: plain.moment, internalNotes: notes)
  }

  /// What may be passed on, whatever the projection tells.
  private func documents(_ projection: Projection) throws -> [String] {
    let meeting = try #require(projection.meetings.first)
    let say = Self.say
    let then = Projection(
      plan: projection.plan, ledger: projection.ledger,
      moment: .asOf(Day(iso: "2026-11-01") ?? ReportFixture.today, offset: .indochina))
    let report = report(projection, since: then, say)
    return [
      text(markdown(report)), text(html(report)), text(csv(summarySheet(projection, say))),
      text(markdown(minutesDocument(projection, meeting, say))),
      text(html(minutesDocument(projection, meeting, say))),
      noticeDocument(projection, meeting, say).map { text(markdown($0)) } ?? "",
      itemSummary(projection, item: 2, say),
      directiveSummary(projection, try #require(projection.directives.first), say),
    ]
  }

  private func printed(_ projection: Projection) throws -> [String] {
    let say = Self.say
    let directive = try #require(projection.directives.first)
    return [
      itemText(projection, item: 2, say).joined(separator: "\n"),
      directiveText(projection, directive, say).joined(separator: "\n"),
      logText(projection, projection.logPositions(), say).joined(separator: "\n"),
      text(logJSON(projection, projection.logPositions())),
      plainText(projection, say).joined(separator: "\n"),
      showText(projection, say).joined(separator: "\n"), text(showJSON(projection)),
    ]
  }

  @Test func noDocumentHasOneWhateverItIsMadeOf() throws {
    for notes in [InternalNotes.hidden, .atDesk, .told] {
      for document in try documents(projection(notes)) { #expect(!document.contains("4711")) }
    }
  }

  @Test func nothingIsPrintedOfOneUnlessAskedFor() throws {
    for page in try printed(projection(.hidden)) {
      #expect(!page.contains("4711"))
      #expect(!page.contains("internal"))
    }
  }

  @Test func whereAskedForEachIsMarked() throws {
    let pages = try printed(projection(.told))
    #expect(pages.filter { $0.contains("4711") }.count >= 4)
    for page in pages {
      for line in page.split(separator: "\n") where line.contains("4711") {
        #expect(
          line.contains("(internal)") || line.contains("internal: 4711") || line.contains("Reason"))
      }
    }
  }
}
