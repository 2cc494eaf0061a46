import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Internal notes in every place that holds a text, and every page there is: for others none of
/// them is seen, at the desk each is marked.
@Suite struct InternalNoteTests {
  private static let secret = "4711"

  /// On an item, on one of a meeting, on a directive, on what the plan does not have; one that was
  /// taken back, one that another name would take back, and one with a reason.
  static let notes: [Event] = {
    var withReason = note(57, "2.2.1")
    withReason = Event(
      id: withReason.id, at: withReason.at, by: withReason.by, subject: withReason.subject,
      body: withReason.body, why: "\(secret) vì")
    return [
      note(51, "2.1.1"), note(52, "1.1.2"), note(53, "1"), note(54, "vp-1:5"), note(55, "9.9.9"),
      note(56, "2.1.1"), withReason,
      DashboardFixture.event(
        58, "2026-11-22T02:58:00.000Z", "2.1.1", .undo(eventID("vp-1:56"))),
      DashboardFixture.event(
        1, "2026-11-22T02:59:00.000Z", "2.1.1", .undo(eventID("vp-1:51")), by: "Sở TN&MT",
        writer: "tn-9"),
      MeetingFixture.line(
        90, "2026-10-20T02:00:00.000Z", MeetingFixture.late, internalNote("cũ"),
        meeting: "2026-10-20", writer: "sg-1"),
      MeetingFixture.line(
        91, "2026-10-21T02:00:00.000Z", MeetingFixture.late, internalNote("muộn"),
        meeting: "2026-10-20", writer: "sg-1"),
    ]
  }()

  private static func internalNote(_ text: String) -> EventBody {
    .note(Note(text: "\(secret) \(text)", isInternal: true))
  }

  private static func note(_ seq: Int, _ subject: String) -> Event {
    DashboardFixture.event(
      seq, "2026-11-22T02:\(seq):00.000Z", subject, internalNote("chuyện riêng"))
  }

  private static func snapshot(_ events: [Event], _ notes: InternalNotes) -> Snapshot {
    let plain = DashboardFixture.snapshot(
      events: DashboardFixture.events + events + Self.notes, internalNotes: notes)
    return Snapshot(
      projection: plain.projection, ownWriters: plain.ownWriters, revision: plain.revision,
      comparison: MeetingComparison(with: plain.projection))
  }

  /// What a person sees who goes through every screen and page, and at each presses every key that
  /// means something there.
  private static func everyPicture(
    _ snapshot: Snapshot, _ size: Size, _ look: (State, String) -> Void
  ) {
    let screens = Screen.allCases.compactMap { CommandTable.row(of: $0.command)?.keyNames.first }
    let starts =
      screens.flatMap { [[$0], [$0, "Enter"]] }
      + [["M"], ["M", "M"], ["M", "A"], ["M", "C"], ["M", "↓", "Enter"]]
      + [["2", "↓", "→", "→", "→", "→"], ["2", "↓", "→", "→", "→", "→", "Enter"]]
    let keys = Set(CommandTable.rows.flatMap(\.keyNames)).sorted()
    for start in starts {
      var state = DashboardFixture.state(size.columns, size.rows, snapshot: snapshot)
      for key in start { state.press(key) }
      for key in keys {
        guard let command = Key(key).flatMap({ state.keymap.resolve(state.mode, $0) }),
          command != .up, command != .down
        else { continue }
        var next = state
        next.press(key)
        look(next, "\(start) \(key)")
      }
      for step in 0..<12 {
        look(state, "\(start) ↓\(step)")
        state.press("↓")
      }
    }
  }

  /// What stands left of the line beside a list, then what stands right of it.
  private static func panes(of state: State) -> String {
    let lines = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = OverviewLayout(state.layout, state.whole).changes
    if state.screen == .overview, changes.column > 0 {
      return (lines.map { $0.prefix(changes.column) } + lines.map { $0.dropFirst(changes.column) })
        .joined(separator: "\n")
    }
    guard state.layout.showsDetailBeside else { return state.picture }
    let column = state.layout.detail.column
    let sides = lines.map { line in
      line.dropFirst(column - 1).first == "│"
        ? (line.prefix(column - 1), line.dropFirst(column)) : (line, "")
    }
    return (sides.map(\.0) + sides.map(\.1)).joined(separator: "\n")
  }

  private static func hasPanel(_ state: State) -> Bool {
    switch state.overlay {
    case nil, .changes?, .why?, .help?: false
    default: true
    }
  }

  @Test func noPageShowsOneToOthers() {
    let meeting = Self.snapshot(MeetingFixture.underWay, .atDesk)
    #expect(!meeting.projection.tellsInternalNotes)
    for snapshot in [meeting, Self.snapshot(MeetingFixture.closed, .hidden)] {
      Self.everyPicture(snapshot, Size(columns: 120, rows: 40)) { state, place in
        let picture = state.picture
        #expect(!picture.contains(Self.secret), "\(place)")
        #expect(!picture.contains("(nội bộ)"), "\(place)")
      }
    }
  }

  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)])
  func atTheDeskEachIsMarkedWhereItIsShown(size: Size) {
    var places: Set<Screen> = []
    Self.everyPicture(Self.snapshot(MeetingFixture.closed, .atDesk), size) { state, place in
      let parts = Self.panes(of: state).split(
        separator: Self.secret, omittingEmptySubsequences: false)
      // A panel may lie over the mark and end within the text.
      guard parts.count > 1, !Self.hasPanel(state) else { return }
      places.insert(state.screen)
      for part in parts.dropLast() {
        // A narrow page breaks the line between them.
        let before = part.split(whereSeparator: \.isWhitespace).suffix(2).joined(separator: " ")
        let isMarked = before.hasSuffix("(nội bộ)") || before.hasSuffix("(internal)")
        #expect(isMarked, "\(place): \(before)")
      }
    }
    #expect(places.isSuperset(of: [.objectives, .log]))
  }

  @Test func whatIsLookedForFindsNone() {
    let snapshot = Self.snapshot(MeetingFixture.underWay, .atDesk)
    for keys in [["2", "/"], [":"]] {
      let pictures = [Self.secret, "4712"].map { text in
        var state = DashboardFixture.state(snapshot: snapshot)
        for key in keys { state.press(key) }
        state.type(text)
        return state.picture.replacing(text, with: "")
      }
      #expect(pictures[0] == pictures[1])
    }
    var state = DashboardFixture.state(snapshot: snapshot)
    state.press("2", "f")
    state.type("chuyện riêng")
    #expect(state.snapshot.matches?.count == 0)
    #expect(state.snapshot.logPositions.isEmpty)
  }

  @Test func anEarlierDayAndWhatChangedSinceTellThemLikeThePresent() {
    let events = DashboardFixture.events + MeetingFixture.underWay + Self.notes
    let plan = DashboardFixture.snapshot().projection.plan
    let ledger = Ledger(events.map { JournalEntry(event: $0) })
    for notes in [InternalNotes.hidden, .told] {
      let now = Projection(
        plan: plan, ledger: ledger, moment: .now(DashboardFixture.now, offset: .indochina),
        internalNotes: notes)
      let then = Projection(
        plan: plan, ledger: ledger, moment: .asOf(day("2026-11-21"), offset: .indochina),
        internalNotes: InternalNotes(as: now))
      let entries = Difference(from: then, to: now).entries.filter {
        if case .notes = $0.matter { true } else { false }
      }
      // For others only the one that anybody may read.
      #expect(entries.count == (notes == .hidden ? 1 : 4))
      #expect(entries.allSatisfy { $0.line.map(now.tells) ?? true })
      for position in now.toldEvents where notes == .hidden {
        #expect(!"\(now.ledger.events[position])".contains(Self.secret))
      }
      #expect(then.tellsInternalNotes == now.tellsInternalNotes)
    }
  }
}
