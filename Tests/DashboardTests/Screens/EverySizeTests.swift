import CellGrid
import Phrases
import Testing

@testable import Dashboard

/// 40x12 to 500x150: every screen and what can lie over it, in both languages.
@Suite struct EverySizeTests {
  /// Steps without a common factor with any layout's, so that every threshold is crossed.
  static let sizes =
    zip(
      stride(from: 40, through: 500, by: 23), (0...).lazy.map { 12 + ($0 * 37) % 139 }
    ).map { Size(columns: $0, rows: $1) } + [
      Size(columns: 40, rows: 150), Size(columns: 500, rows: 12), Size(columns: 500, rows: 150),
      Size(columns: 59, rows: 17), Size(columns: 60, rows: 18), Size(columns: 99, rows: 23),
      Size(columns: 100, rows: 24), Size(columns: 101, rows: 40),
    ]

  @Test(arguments: Language.allCases, sizes)
  func everythingIsWholeAtEverySize(language: Language, size: Size) {
    for scene in ScreenSnapshotTests.scenes {
      var state = DashboardFixture.state(size.columns, size.rows, language: language)
      for key in scene.keys { state.press(key) }
      let picture = view(state, skin: Skin(styles: .plain)).frame
      let lines = picture.grid.picture.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(picture.grid.size == size)
      #expect(lines[0].contains("PBEG"), "\(scene.name) \(size)")
      let name = state.say(
        CommandTable.row(of: state.screen.command)?.words.name ?? .nothing)
      #expect(lines[1].contains(name), "\(scene.name) \(size)")
      if let cursor = picture.cursor { #expect(picture.grid.bounds.contains(cursor)) }
      if state.overlay == nil, state.selectedItem != nil {
        let marks = lines.dropLast().filter { $0.contains("▌") }
        #expect(!marks.isEmpty || state.objectives.pane == .detail, "\(scene.name) \(size)")
      }
    }
  }

  @Test(arguments: Language.allCases, Screen.allCases)
  func allTabsAreThereAndTheOpenOneByItsNameAtEveryWidth(language: Language, screen: Screen) {
    for columns in 40...140 {
      var state = DashboardFixture.state(columns, 24, language: language)
      state.press(CommandTable.row(of: screen.command)?.keyNames.first ?? "")
      let line = state.picture.split(separator: "\n")[1]
      let words = line.split(whereSeparator: { $0 == " " })
      for digit in 1...8 { #expect(words.contains("\(digit)"), "\(columns)") }
      // Below 100 columns by their digits but for the open one, above by their names.
      for other in Screen.allCases {
        let name = state.say(CommandTable.row(of: other.command)?.words.name ?? .nothing)
        let isNamed = columns >= 100 || other == screen
        #expect(line.contains(" \(name)") == isNamed, "\(columns) \(line)")
      }
    }
  }

  @Test func aResizeInTheMiddleOfAnEditKeepsIt() {
    var state = DashboardFixture.state()
    state.press("2", "↓", "→", "→", "→", "→", "m")
    state.type("Nửa chừng")
    for size in Self.sizes + [Size(columns: 1, rows: 1), Size(columns: 80, rows: 24)] {
      _ = update(&state, .terminal(.resize(size)))
    }
    #expect(state.picture.contains("Nửa chừng"))
    state.type(" rồi")
    #expect(state.press("Enter").count == 1)
  }

  @Test func aTitleOfTwoLinesIsWholeOnItsCardWhereThereIsRoom() {
    let state = DashboardFixture.state(120, 40)
    #expect(state.picture.contains("Tỉnh tiên tiến về tăng trưởng xanh"))
    #expect(state.picture.contains("kinh tế phía"))
    #expect(state.picture.contains("   Nam"))
  }
}
