import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// Never stale without saying so, never blank, never dead.
@Suite struct KioskFaultTests {
  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)])
  func aPlanThatCantBeReadStaysUnderABanner(size: Size) {
    var state = KioskFixture.state(size.columns, size.rows)
    let before = state.picture
    let problem = Problem(file: "plan.yaml", line: 3, .text(.tab))
    let since = DashboardFixture.now.adding(milliseconds: -180_000)
    _ = updateKiosk(
      &state,
      .loaded(KioskFixture.snapshot(freshness: .kept(since: since), problems: [problem])))
    let broken = state.picture
    #expect(broken.contains("KHÔNG ĐỌC ĐƯỢC KẾ HOẠCH: đang chiếu bản tốt lúc 09:38"))
    #expect(broken.contains("3 phút trước"))
    if size.columns >= 120 { #expect(broken.contains("plan.yaml:3")) }
    // Nothing moves: only the banner's rows differ.
    let rows = zip(
      before.split(separator: "\n", omittingEmptySubsequences: false),
      broken.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(rows.filter { $0 != $1 }.count <= 2)
    state.wait(seconds: 20)
    #expect(state.page?.id.sheet.section == .objectives)
    #expect(state.picture.contains("KHÔNG ĐỌC ĐƯỢC"))
    _ = updateKiosk(&state, .loaded(KioskFixture.snapshot()))
    #expect(!state.picture.contains("KHÔNG ĐỌC ĐƯỢC"))
  }

  @Test func aFolderThatIsGoneIsNotNamedByADot() {
    let gone = Problem(file: ".", .file(.missing))
    let state = KioskFixture.state(
      200, 40,
      snapshot: KioskFixture.snapshot(
        freshness: .kept(since: DashboardFixture.now), problems: [gone]))
    #expect(state.picture.contains(" · \(gone.phrase.vietnamese.prefix(20))"))
    #expect(!state.picture.contains(" .:"))
  }

  @Test func aFolderThatHangsIsToldWhileThePagesTurn() {
    var state = KioskFixture.state()
    state.wait(seconds: 4, isRead: false)
    #expect(!state.picture.contains("KHÔNG TRẢ LỜI"))
    #expect(state.wait(seconds: 1, isRead: false) == [.redraw(.changes)])
    #expect(state.picture.contains("THƯ MỤC KHÔNG TRẢ LỜI: đang chiếu bản tốt lúc 09:41"))
    state.wait(seconds: 15, isRead: false)
    #expect(state.page?.id.sheet.section == .objectives)
    #expect(updateKiosk(&state, .heard) == [.redraw(.changes)])
    #expect(!state.picture.contains("KHÔNG TRẢ LỜI"))
  }

  @Test func aPlanReadInPartSaysSo() {
    let problem = Problem(file: "plan.yaml", line: 9, .text(.tab))
    let state = KioskFixture.state(
      snapshot: KioskFixture.snapshot(freshness: .part, problems: [problem]))
    #expect(state.picture.contains("MỚI ĐỌC ĐƯỢC MỘT PHẦN KẾ HOẠCH"))
  }

  @Test func beforeThereIsAFolderItSaysWhatItWaitsFor() {
    var settings = KioskSettings()
    settings.place = "/srv/pbeg"
    var state = KioskFixture.state(120, 40, settings, snapshot: nil)
    #expect(
      updateKiosk(&state, .noFolder(reason: "No such file or directory"))
        == [.redraw(.changes)])
    #expect(updateKiosk(&state, .noFolder(reason: "No such file or directory")) == [])
    #expect(state.picture.contains("/srv/pbeg"))
    #expect(state.picture.contains("No such file or directory"))
    #expect(state.picture.contains("09:41"))
    _ = updateKiosk(&state, .loaded(KioskFixture.snapshot()))
    #expect(state.page?.id.sheet.section == .overview)
  }

  @Test func anEmptyPlanIsNoBlankWall() {
    let empty = "format: tiendo/1\nid: x\ntitle: X\nobjectives: []\n"
    let state = KioskFixture.state(snapshot: KioskFixture.snapshot(text: empty, events: []))
    #expect(state.pages.isEmpty)
    #expect(state.picture.contains("Kế hoạch chưa có mục tiêu nào".uppercased().spaced))
  }

  @Test func aPageThatGoesLeavesAnotherInItsPlace() {
    var state = KioskFixture.state()
    state.press("←")
    let small = """
      format: tiendo/1
      id: pbeg
      title: X
      objectives:
        - {id: "1", title: Một}
      """
    _ = updateKiosk(&state, .loaded(KioskFixture.snapshot(text: small, events: [])))
    #expect(state.page != nil)
    state.wait(seconds: 100)
    #expect(state.page != nil)
  }

  @Test func internalNotesAreNowhere() {
    let secret = DashboardFixture.event(
      9, "2026-11-23T02:40:00.000Z", "2.1.1",
      .note(Note(text: "Chuyện nội bộ 4711", isInternal: true)))
    let snapshot = KioskFixture.snapshot(events: DashboardFixture.events + [secret])
    var state = KioskFixture.state(120, 60, snapshot: snapshot)
    #expect(state.pictures().allSatisfy { !$0.contains("4711") })
    let text = kioskText(snapshot, KioskSettings(), columns: 80)
    #expect(text.allSatisfy { !$0.contains("4711") })
  }

  @Test func hostileTextIsDrawnHarmless() {
    let text = DashboardFixture.text.replacing(
      "Kiểm soát ô nhiễm", with: "\"Kiểm\\e]0;x\\a\\u202Esoát\"")
    var state = KioskFixture.state(snapshot: KioskFixture.snapshot(text: text))
    for picture in state.pictures() {
      #expect(picture.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
      #expect(!picture.unicodeScalars.contains("\u{202E}"))
    }
  }
}
