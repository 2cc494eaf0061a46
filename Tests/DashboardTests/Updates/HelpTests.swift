import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

/// The pages of help, whose end is in reach at every width and size.
@Suite struct HelpTests {
  private func last(_ state: State) -> String {
    state.picture.split(separator: "\n").dropLast().last.map(String.init) ?? ""
  }

  @Test(arguments: [40, 60, 80, 96, 97, 98, 99, 100, 102, 103, 104, 105, 106, 107, 120, 200])
  func theLastLineIsInReach(columns: Int) throws {
    var state = DashboardFixture.state(columns, 24)
    let help = HelpState(on: state)
    let lines = KeyTable(state, help, .unicode).lines(
      columns: HelpLayout(state.layout).list.columns)
    let text = try #require(lines.last).map(\.text).joined()
    let word = try #require(text.split(separator: " ").last)
    state.press("?", "End")
    #expect(state.picture.contains(word), "\(columns)")
    state.press("Home")
    for _ in 0..<20 { state.press("PgDn") }
    #expect(last(state).contains(word), "\(columns)")
  }

  /// A page, how it is reached, and a command that only such a page has or that is likeliest there.
  struct Opened: Sendable, CustomTestStringConvertible {
    let keys: [String]
    let command: Command
    var testDescription: String { "\(command)" }
  }

  @Test(arguments: [
    Opened(keys: ["2"], command: .editStatus), Opened(keys: ["4"], command: .drill),
    Opened(keys: ["5"], command: .zoomIn), Opened(keys: ["6", "Tab"], command: .chooseDays),
    Opened(keys: ["M"], command: .conclude), Opened(keys: ["M", "A"], command: .takeOnAgenda),
    Opened(keys: ["M", "H"], command: .attendAll),
  ])
  func itOpensAtTheKeysOfItsPage(opened: Opened) throws {
    var state = MeetingFixture.joined(120, 40)
    state.press("Esc")
    for key in opened.keys { state.press(key) }
    let row = try #require(state.keymap.row(of: opened.command, in: state.mode))
    let lines = KeyTable(state, HelpState(on: state), .unicode).lines(columns: 50)
    let block = lines.prefix { !$0.isEmpty }.map { $0.map(\.text).joined() }
    #expect(block.first == "Ở trang này")
    #expect(block.contains { $0.hasSuffix(state.say(row.words.help)) }, "\(opened)")
    state.press("?")
    #expect(state.picture.contains("Ở trang này"))
  }

  @Test(arguments: ["tien do", "TIẾN ĐỘ", "tiê\u{301}n đô\u{323}"])
  func whatIsTypedNarrowsIt(text: String) {
    var state = DashboardFixture.state(120, 40)
    state.press("?", "/")
    state.type(text)
    #expect(state.mode == .field)
    #expect(state.picture.contains("tiến độ") && !state.picture.contains("trợ giúp"))
    state.press("Enter")
    #expect(state.mode == .help && !state.picture.contains("Di chuyển"))
    state.press("/", "Esc")
    #expect(state.mode == .help && state.picture.contains("Di chuyển"), "all are back")
    state.press("Esc")
    #expect(state.overlay == nil)
  }

  @Test func whatIsNotThereIsSaid() {
    var state = DashboardFixture.state(120, 40)
    state.press("?", "/")
    state.type("xyz")
    #expect(state.picture.contains("không tìm thấy “xyz”"))
    state.press("Enter", "Tab")
    #expect(state.picture.contains("không tìm thấy “xyz”"), "of the messages too")
  }

  @Test func aLargerWindowIsFull() {
    var state = DashboardFixture.state(90, 24)
    state.press("?", "End")
    _ = update(&state, .terminal(.resize(Size(columns: 200, rows: 50))))
    guard case .help(let help)? = state.overlay else { return #expect(Bool(false)) }
    let height = HelpLayout(state.layout).list.rows
    #expect(help.top == max(0, state.helpLineCount - height))
  }

  @Test func anotherLanguageKeepsThePageFull() {
    var state = DashboardFixture.state(80, 24)
    state.press("?", "End", "L")
    guard case .help(let help)? = state.overlay else { return #expect(Bool(false)) }
    let height = HelpLayout(state.layout).list.rows
    #expect(help.top <= max(0, state.helpLineCount - height))
  }
}
