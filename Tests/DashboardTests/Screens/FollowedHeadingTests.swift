import CellGrid
import Dashboard
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// What the departments, the matrix and the timeline answer at a glance: the worst by its title, a
/// number and a name for each column, marks of the calendar that stand evenly.
@Suite struct FollowedHeadingTests {
  private func lines(
    _ keys: String..., columns: Int = 120, rows: Int = 40, text: String = DashboardFixture.text
  ) -> [String] {
    var state = DashboardFixture.state(
      columns, rows, snapshot: DashboardFixture.snapshot(text: text))
    for key in keys { state.press(key) }
    return state.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func aDepartmentsWorstTaskStandsBelowItByItsTitleAndItsDays(columns: Int, rows: Int) throws {
    let all = lines("3", columns: columns, rows: rows)
    let place = try #require(all.firstIndex { $0.contains("▲ 2.1.1  Kiểm") })
    #expect(all[place].hasSuffix("quá hạn 41 ngày  +2"))
    #expect(all[place - 1].contains("Sở T"))
  }

  @Test func aDepartmentsTasksAreMarksTheWorstFirst() {
    let all = lines("3")
    #expect(all.contains { $0.contains("các việc") && $0.contains("T11 T12") })
    #expect(all.contains { $0.contains("Sở Tài nguyên") && $0.contains("  ▲✓ ") })
    #expect(all.contains { $0.contains("Sở Kế hoạch") && $0.contains("  ●● ") })
  }

  @Test func theDepartmentsSortByHowManyTasksTheyLead() {
    var state = DashboardFixture.state()
    state.press("3")
    _ = state.sort(.departments, by: .mix)
    #expect(state.snapshot.responsibilities.map(\.leads.count) == [2, 2, 1])
    _ = state.sort(.departments, by: .mix)
    #expect(state.snapshot.responsibilities.map(\.leads.count) == [1, 2, 2])
  }

  @Test func theMatrixBeginsOnACellThatHoldsSomething() {
    var state = DashboardFixture.state()
    state.press("4")
    #expect(state.matrix.cell.row?.text == "1.1")
    #expect(state.matrix.cell.column?.text == "skhdt")
    #expect(!state.matrix.items(in: state.snapshot).isEmpty)
  }

  @Test func aColumnOfTheMatrixHasItsNumberAndTheLegendItsName() throws {
    let all = lines("4")
    let head = try #require(all.first { $0.contains("phối hợp") })
    #expect(head.contains("1      2      3"))
    #expect(all.contains { $0.contains("1 Sở TN&MT   2 Sở KH&ĐT   3 Japandesk") })
    // The selected one is named over its column.
    let name = try #require(all.first { $0.contains("chủ trì") && $0.contains("Sở KH&ĐT") })
    let column = { (line: String, text: String) in
      line.range(of: text).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
    }
    #expect(column(name, "Sở KH&ĐT") == column(head, "2      3"))
  }

  /// At every zoom, on a wide page and a narrow one.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func theMarksOfTheCalendarStandEvenlyAndTodayTakesNone(columns: Int, rows: Int) throws {
    var compared = 0
    for zooms in 0...4 {
      var state = DashboardFixture.state(columns, rows)
      state.press("5")
      for _ in 0..<4 { state.press("+") }
      for _ in 0..<zooms { state.press("-") }
      let all = state.picture.split(separator: "\n", omittingEmptySubsequences: false)
      let today = try #require(all.firstIndex { $0.contains("hôm nay") })
      let marks = all[today + 1].prefix(TimelineLayout(state.layout).area.columns)
      let places = marks.indices.filter { place in
        guard place > marks.startIndex else { return false }
        return marks[place].isNumber && marks[marks.index(before: place)] == " "
      }
      .map { marks.distance(from: marks.startIndex, to: $0) }.dropFirst(2)
      let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
      compared += gaps.count
      #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 2, "\(zooms) \(marks)")
    }
    #expect(compared > 3)
  }
}
