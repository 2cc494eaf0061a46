import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// Lists stand in the order that was asked for, and edits don't move their rows.
@Suite struct SortingTests {
  @Test func aListIsSortedByAColumnAndBackAgain() {
    var state = DashboardFixture.state(120, 40)
    state.press("6")
    let own = state.snapshot.attention.map { $0.subject(in: state.projection) }
    #expect(state.press("|").isEmpty)
    guard case .menu(let menu)? = state.overlay else { return #expect(Bool(false)) }
    #expect(menu.choices.first == .sort(.attention, nil))
    state.press("Esc")
    _ = state.sort(.attention, by: .deadline)
    let days = state.snapshot.attention.compactMap { state.row(of: $0).due }
    #expect(days == days.sorted() && days.count > 2)
    _ = state.sort(.attention, by: .deadline)
    let late = state.snapshot.attention.compactMap { state.row(of: $0).due }
    #expect(late == days.sorted(by: >))
    _ = state.sort(.attention, by: nil)
    #expect(state.snapshot.attention.map { $0.subject(in: state.projection) } == own)
  }

  @Test func aClickOnTheNameOfAColumnSorts() {
    var state = DashboardFixture.state(160, 40)
    state.press("3")
    let heading = view(state, skin: .plain).targets.last {
      $0.target == .heading(.departments, .overdue)
    }
    guard let place = heading?.rect else { return #expect(Bool(false)) }
    let point = Point(column: place.column, row: place.row)
    _ = update(&state, .terminal(.mouse(MouseReport(position: point, kind: .press(.left)))))
    let overdue = state.snapshot.responsibilities.map(\.counts.openOverdue)
    #expect(overdue == overdue.sorted(by: >))
    #expect(state.settings.sorting[.departments] == Sorting(.overdue, isDescending: true))
  }

  @Test func numbersOfAnOutlineStandInItsOrder() {
    #expect(SortKey.outline("2.9") < SortKey.outline("2.10"))
    #expect(SortKey.outline("2") < SortKey.outline("2.1"))
  }

  @Test func namesStandAsInADictionary() {
    let names = ["Đông", "Dũng", "Ân", "An", "Ăn", "ba"]
    #expect(
      names.sorted { SortKey.name($0) < SortKey.name($1) }
        == ["An", "Ăn", "Ân", "ba", "Dũng", "Đông"])
  }

  @Test func theLogIsSortedByWhoWroteWhileItIsShown() {
    var state = DashboardFixture.state(
      120, 40,
      snapshot: DashboardFixture.snapshot(
        events: DashboardFixture.events + [
          Event(
            id: EventID(writer: writerID("tn-1"), seq: 1),
            at: DashboardFixture.now.adding(milliseconds: -1_000), by: "An", subject: .plan,
            body: .note(Note(text: "x")))
        ]))
    state.press("8")
    _ = state.sort(.log, by: .author)
    let authors = { state.snapshot.logPositions.map { state.projection.ledger.events[$0].by } }
    #expect(authors().first == "An" && authors().count > 2)
    _ = state.sort(.log, by: .author)
    #expect(authors().last == "An")
    state.press("1", "f", "Esc")
    state.press("8")
    #expect(authors().last == "An")
  }

  @Test func meetingsAreSortedBelowTheWayToTheNext() {
    var state = MeetingFixture.joined(meetings: MeetingRecordFixture.closed)
    state.press("M")
    let own = state.meetingRows
    state.press("|")
    guard case .menu(let menu)? = state.overlay else { return #expect(Bool(false)) }
    #expect(menu.choices == [nil, .day, .meeting, .conclusions].map { .sort(.meetings, $0) })
    state.press("2")
    #expect(state.meetingRows == own.prefix(1) + own.dropFirst().reversed())
  }

  @Test func whoIsThereIsSortedByTheRecordAndStaysWhileItIsFilledIn() {
    var state = MeetingFixture.joined()
    state.press("A", "H")
    _ = state.sort(.attendance, by: .attends)
    let rows = state.attendanceRows
    #expect(rows.first?.text == "stnmt")
    #expect(state.press("Home", "2", "↓", "1", "↓", "1").isEmpty)
    #expect(state.attendanceRows == rows)
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 16), (40, 12)])
  func whatAListIsSortedByIsSaidWhereItsColumnHasNoRoom(columns: Int, rows: Int) {
    for (key, list, column) in [
      ("6", ListName.attention, ColumnName.lead), ("3", .departments, .coordinates),
      ("8", .log, .author), ("7", .directives, .deadline),
    ] {
      var state = DashboardFixture.state(columns, rows)
      state.press(key)
      _ = state.sort(list, by: column)
      state.messages.clear()
      let name = state.say(column.phrase)
      let arrow = Glyphs.unicode.sorted(state.sorting(of: list))
      let picture = state.picture
      #expect(
        picture.contains("\(name)\(arrow)") || picture.contains("\(arrow) \(name)"),
        "\(list) \(columns)x\(rows)")
      state.press("?")
      #expect(!state.picture.contains("\(arrow) \(name)"))
    }
  }
}
