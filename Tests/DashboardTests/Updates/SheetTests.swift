import CellGrid
import Dashboard
import Phrases
import PlanDomain
import TestSupport
import Testing

@testable import Dashboard

/// The quick sheet: three keys an update, rows that stay, a row saved as one command.
@Suite struct SheetTests {
  private func sheet(_ keys: String..., size: (Int, Int) = (120, 40)) -> State {
    var state = DashboardFixture.state(size.0, size.1)
    for key in keys + ["Q"] { state.press(key) }
    return state
  }

  private func sheet(of state: State) throws -> Sheet {
    guard case .sheet(let sheet)? = state.overlay else { throw Missing() }
    return sheet
  }

  private struct Missing: Error {}

  private func selected(_ state: State) throws -> String? {
    try sheet(of: state).selected(in: state.projection)?.text
  }

  @Test func anUpdateTakesTwoDigitsAndEnterAndTheNextRowIsThere() throws {
    var state = sheet("2")
    #expect(try selected(state) == "1.1.1")
    for (item, digits) in [("1.1.1", "96"), ("1.1.2", "85"), ("2.1.1", "50")] {
      for digit in digits { #expect(state.press(String(digit)) == []) }
      let draft = Draft(
        .item(itemID(item)), .set(Change(progress: Percent(Int(digits) ?? 0))))
      let effects = state.press("Enter")
      guard case .storage(.append(let drafts, let token), _)? = effects.first else {
        throw Missing()
      }
      #expect(drafts == [draft])
      _ = update(&state, .saved(token: token))
    }
    #expect(state.picture.contains("đã cập nhật 3/4"))
    #expect(state.picture.contains("• đã lưu"))
  }

  @Test func aRowIsOneCommandOfItsFieldsAndItsNote() throws {
    var state = sheet("2")
    state.press("9", "8", "Tab", "3", "Tab")
    state.type("đã họp")
    let effects = state.press("Enter")
    guard case .storage(.append(let drafts, _), _)? = effects.first else { throw Missing() }
    #expect(
      drafts.map(\.body) == [
        .set(Change(status: .atRisk, progress: Percent(98))), .note(Note(text: "đã họp")),
      ])
    #expect(drafts.map(\.isOfBatch) == [true, true])
    #expect(try selected(state) == "1.1.2")
  }

  @Test func whatIsNotTakenStaysInItsRowAndSaysWhy() throws {
    var state = sheet("2")
    state.type("abc")
    #expect(state.press("↓") == [])
    #expect(try selected(state) == "1.1.1")
    #expect(state.picture.contains(state.say(.refusedPercent).prefix(12)))
    state.press("Ctrl-U", "7")
    #expect(state.press("Enter").count == 1)
  }

  /// An overdue task that is done says why, in its note.
  @Test func aReasonThatIsAskedForIsTheNote() throws {
    var state = sheet("2")
    state.press("↓", "↓", "Tab", "5")
    #expect(state.press("Enter") == [])
    #expect(state.picture.contains("ghi ở cột ghi chú"))
    state.press("Tab")
    state.type("chờ mặt bằng")
    let effects = state.press("Enter")
    guard case .storage(.append(let drafts, _), _)? = effects.first else { throw Missing() }
    #expect(drafts.map(\.why) == ["chờ mặt bằng"])
  }

  @Test func whatCouldNotBeSavedIsBackInItsRow() throws {
    var state = sheet("2")
    state.press("9", "7")
    guard case .storage(.append(_, let token), _)? = state.press("Enter").first else {
      throw Missing()
    }
    let row = Subject.item(itemID("1.1.1"))
    #expect(try sheet(of: state).typed(.progress, of: row) == nil)
    _ = update(&state, .notSaved(token: token, .verbatim("đĩa đầy")))
    #expect(try sheet(of: state).typed(.progress, of: row)?.text == "97")
  }

  @Test func escWarnsOnceOfARowThatIsNotSaved() {
    var state = sheet("2")
    state.press("9")
    state.press("Esc")
    #expect(state.overlay != nil && state.picture.contains("chưa lưu"))
    state.press("Esc")
    #expect(state.overlay == nil)
    var untouched = sheet("2")
    untouched.press("Esc")
    #expect(untouched.overlay == nil)
  }

  @Test func itIsOfTheSelectedDepartmentOrOfWhatTheFilterFinds() throws {
    let ofDepartment = sheet("3")
    #expect(ofDepartment.picture.contains("NHẬP NHANH  Sở Tài nguyên và Môi trường"))
    var state = DashboardFixture.state()
    state.press("2")
    var filter = ItemFilter()
    filter.statuses = [.behind]
    state.apply(filter)
    state.press("Q")
    #expect(try sheet(of: state).rows(in: state.projection).map(\.text) == ["2.1.1"])
  }

  @Test func nothingIsWrittenWhereNothingMayBe() {
    var state = DashboardFixture.state(
      snapshot: DashboardFixture.snapshot(access: .readOnly(.asked)))
    state.press("2", "Q")
    #expect(state.overlay == nil)
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)], Language.allCases)
  func everySizeHasItsCells(size: (Int, Int), language: Language) {
    var state = DashboardFixture.state(size.0, size.1, language: language)
    state.press("2", "Q", "Tab")
    let frame = view(state, skin: .plain).frame
    #expect(frame.cursor != nil)
    #expect(state.picture.contains(state.say(.sheetTitle)))
  }
}
