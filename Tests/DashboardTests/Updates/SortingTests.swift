import CellGrid
import PlanDomain
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
      $0.target == .heading(.departments, .done)
    }
    guard let place = heading?.rect else { return #expect(Bool(false)) }
    let point = Point(column: place.column, row: place.row)
    _ = update(&state, .terminal(.mouse(MouseReport(position: point, kind: .press(.left)))))
    let done = state.snapshot.responsibilities.map(\.counts.done)
    #expect(done == done.sorted(by: >))
    #expect(state.settings.sorting[.departments] == Sorting(.done, isDescending: true))
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
}
