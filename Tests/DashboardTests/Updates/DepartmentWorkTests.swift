import CellGrid
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// A department's page: what it leads, what it was ordered, what it coordinates.
@Suite struct DepartmentWorkTests {
  /// One to two departments, about no item and long overdue.
  private let shared = DashboardFixture.event(
    7, "2026-09-15T03:02:00.000Z", "",
    .directive(
      DirectiveOrder(
        number: 3, to: [departmentID("stnmt"), departmentID("japandesk")], item: nil,
        text: "Báo cáo chung", due: day("2026-10-01"))))

  private func state(_ columns: Int = 120, _ rows: Int = 40) -> State {
    DashboardFixture.state(
      columns, rows, snapshot: DashboardFixture.snapshot(events: DashboardFixture.events + [shared])
    )
  }

  private func open(_ name: String, _ state: inout State) {
    state.press("3")
    let place = state.snapshot.responsibilities.firstIndex { $0.department?.text == name }
    for _ in 0..<(place ?? 0) { state.press("↓") }
    state.press("Enter")
  }

  private func subjects(_ state: State) -> [String] {
    state.departments.rows(in: state.snapshot).map { $0.subject(in: state.projection).text ?? "" }
  }

  @Test func itsDirectivesAreRowsTheOverdueFirst() {
    var state = state()
    open("stnmt", &state)
    #expect(subjects(state) == ["2.1.1", "vp-1:7", "vp-1:5", "2.1.2"])
    #expect(state.picture.contains("CĐ 03"))
    #expect(state.picture.contains("1 việc, 2 chỉ đạo quá hạn"))
    state.press("Esc", "Home")
    open("japandesk", &state)
    #expect(subjects(state).contains("vp-1:7"))
  }

  @Test func aDirectiveThereIsEditedLikeARow() {
    var state = state()
    open("stnmt", &state)
    state.press("↓")
    #expect(state.selectedSubject == .directive(eventID("vp-1:7")))
    // It is overdue: done needs a reason.
    state.press("s", "5")
    state.type("Đã nộp")
    let draft = Draft(
      .directive(eventID("vp-1:7")), .set(Change(status: .done)), why: "Đã nộp")
    #expect(state.press("Enter") == [.append([draft], token: 1)])
  }

  @Test func enterOnADirectiveLeadsToWhatItIsAboutOrToItself() {
    var state = state()
    open("stnmt", &state)
    state.press("↓", "Enter")
    #expect(state.screen == .directives)
    #expect(state.selectedSubject == .directive(eventID("vp-1:7")))
    state.press("<")
    #expect(state.departments.isOpened)
    #expect(state.selectedSubject == .directive(eventID("vp-1:7")))
    state.press("↓", "Enter")
    #expect(state.screen == .objectives)
    #expect(state.selectedSubject == .item(itemID("2.1.1")))
  }

  @Test func anItemKeyOnADirectiveSaysThatItIsOne() {
    var state = state()
    open("stnmt", &state)
    state.press("↓", "e")
    #expect(state.messages.current?.text == .onlyForItems)
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func theListShowsAllThatIsLateAtEveryWidth(columns: Int, rows: Int) {
    let text = DashboardFixture.text.replacingFirst("progress: 95", with: "progress: 40")
      .replacingFirst("progress: 80", with: "progress: 65")
    var state = DashboardFixture.state(
      columns, rows,
      snapshot: DashboardFixture.snapshot(text: text, events: Array(DashboardFixture.events[1...])))
    state.press("3")
    let lines = state.picture.split(separator: "\n").map(String.init)
    let heading = lines.first { $0.contains("quá hạn") && $0.contains("chậm") }
    #expect(heading?.contains("nguy cơ") == true, "\(lines)")
    // Neither of its tasks is overdue: one is far behind the plan, one at risk.
    let counts = state.snapshot.responsibilities
      .first { $0.department?.text == "skhdt" }?.counts
    #expect(counts.map { [$0.openOverdue, $0.behind, $0.atRisk] } == [0, 1, 1])
    let row = lines.first { $0.contains("KH&ĐT") || $0.contains("Kế hoạch và Đầu tư") } ?? ""
    let figures = row.split(separator: " ").filter { $0 == "–" || Int($0) != nil }
    #expect(figures.prefix(3).map(String.init) == ["–", "1", "1"], "\(row)")
    let overdue = lines.first { $0.contains("TN&MT") || $0.contains("Tài nguyên") } ?? ""
    #expect(columns >= 80 || overdue.contains("1+1 CĐ"), "\(overdue)")
  }

  @Test func aFilterByDepartmentLeavesItsDirectives() {
    var state = state()
    state.press("3")
    var filter = ItemFilter()
    filter.departments = [departmentID("japandesk")]
    filter.statuses = [.behind]
    state.apply(filter)
    #expect(!state.isFilteredAway)
    open("japandesk", &state)
    #expect(subjects(state) == ["vp-1:7", "2"])
  }
}

/// `x` on a directive goes on with the bodies that have it.
@Suite struct FollowingDirectiveTests {
  private func texts(_ state: State) -> [String]? {
    if case .form(let form)? = state.overlay { form.texts } else { nil }
  }

  private let order = DashboardFixture.event(
    7, "2026-09-15T03:02:00.000Z", "2.1.1",
    .directive(
      DirectiveOrder(
        number: 3, to: [departmentID("skhdt"), departmentID("japandesk")],
        item: itemID("2.1.1"), text: "Báo cáo chung", due: day("2026-10-01"))))

  /// Where the item's own lead is another.
  @Test(arguments: ["1", "3", "6", "7", "8"])
  func itsBodiesAndItsItemAreProposed(screen: String) {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(events: DashboardFixture.events + [order]))
    state.press(screen, "Home")
    if screen == "1" { state.press("Tab") }
    if screen == "3" {
      while state.departments.responsibility(in: state.snapshot)?.department?.text != "japandesk" {
        state.press("↓")
      }
      state.press("Enter")
    }
    for _ in 0..<20 where state.selectedDirective?.id != eventID("vp-1:7") { state.press("↓") }
    state.press("x")
    #expect(texts(state) == ["04", "Sở KH&ĐT, Japandesk", "", "", "2.1.1"])
  }

  @Test(arguments: [[], ["A"]])
  func inAMeetingToo(page: [String]) {
    let subject = Subject.directive(eventID("vp-1:7"))
    let agenda = [AgendaEntry(item: subject, minutes: 5, reason: "quá hạn")]
    let meeting =
      MeetingFixture.underWay + [
        order, MeetingFixture.step(8, "2026-11-23T02:38:00.000Z", "2026-11-23", .agenda(agenda)),
        MeetingFixture.step(9, "2026-11-23T02:39:00.000Z", "2026-11-23", .turn(subject)),
      ]
    var state = MeetingFixture.joined(meetings: meeting)
    for key in page { state.press(key) }
    #expect(state.selectedDirective?.id == eventID("vp-1:7"))
    state.press("x")
    #expect(texts(state)?.dropFirst().first == "Sở KH&ĐT, Japandesk")
  }
}
