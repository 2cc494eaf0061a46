import CellGrid
import Phrases
import Testing

@testable import Dashboard

/// What each screen shows at three sizes, in both languages.
@Suite struct ScreenSnapshotTests {
  static let sizes = [
    Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
  ]

  static let scenes: [(name: String, keys: [String])] = [
    ("overview", []),
    ("objectives", ["2", "↓", "→", "→", "→"]),
    ("detail", ["2", "↓", "→", "→", "→", "→", "Enter"]),
    ("departments", ["3", "↓"]),
    ("department-items", ["3", "Enter", "↓"]),
    ("matrix", ["4", "↓"]),
    ("matrix-items", ["4", "↓", "←", "Enter", "→", "Enter"]),
    ("timeline", ["5", "↓", "-", "→"]),
    ("attention", ["6", "↓", "Space", "↓"]),
    ("directives", ["7", "↓"]),
    ("log", ["8", "↓"]),
    ("help", ["?"]),
    ("status-menu", ["2", "↓", "→", "→", "→", "→", "s"]),
    ("deadline-form", ["2", "↓", "→", "→", "→", "→", "t"]),
    ("item-form", ["2", "↓", "→", "→", "→", "→", "e", "Tab"]),
    ("new-item-form", ["2", "↓", "→", "→", "a"]),
    ("removal", ["2", "↓", "→", "→", "↓", "→", "→", "D"]),
    ("search", ["2", "/", "t", "a", "i"]),
    ("filter", ["f", "4", "Tab", "→"]),
    ("filter-text", ["f", "k", "h", "u"]),
    ("filtered-attention", ["6", "f", "4", "Enter"]),
    ("filter-without-match", ["2", "f", "7", "Enter"]),
    ("palette", [":", "↓"]),
    ("palette-typed", [":", "t", "i", "e", "n"]),
    ("why-parent", ["↓", "w"]),
    ("why-leaf", ["2", "↓", "→", "→", "→", "→", "w"]),
    ("why-directive", ["7", "w"]),
  ]

  @Test(arguments: Language.allCases, sizes)
  func everySceneIsAsOnFile(language: Language, size: Size) {
    for scene in Self.scenes {
      var state = DashboardFixture.state(size.columns, size.rows, language: language)
      for key in scene.keys { state.press(key) }
      expectSnapshot(
        state.picture, "\(scene.name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: Language.allCases, sizes)
  func theValuesOfAConflictAreListed(language: Language, size: Size) {
    var state = DashboardFixture.state(
      size.columns, size.rows, language: language,
      snapshot: DashboardFixture.snapshot(events: DashboardFixture.conflict))
    state.press("2", "↓", "→", "→", "→", "→", "c")
    expectSnapshot(
      state.picture, "conflict-menu-\(size.columns)x\(size.rows)-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases, sizes)
  func theThemesAreListedOverThePage(language: Language, size: Size) {
    var state = DashboardFixture.state(size.columns, size.rows, language: language)
    _ = update(&state, .themes(ThemePickerTests.choices, fault: nil))
    state.press("2", "T", "↓")
    expectSnapshot(
      state.picture, "themes-\(size.columns)x\(size.rows)-\(language.rawValue)")
  }

  @Test(arguments: sizes)
  func decomposedTextDrawsTheSameScreens(size: Size) {
    let decomposed = DashboardFixture.snapshot(text: DashboardFixture.decomposedText)
    #expect(
      !DashboardFixture.decomposedText.unicodeScalars.elementsEqual(
        DashboardFixture.text.unicodeScalars))
    for scene in Self.scenes {
      var composedState = DashboardFixture.state(size.columns, size.rows)
      var decomposedState = DashboardFixture.state(size.columns, size.rows, snapshot: decomposed)
      for key in scene.keys {
        composedState.press(key)
        decomposedState.press(key)
      }
      let skin = Skin(styles: .plain)
      #expect(
        view(composedState, skin: skin).frame == view(decomposedState, skin: skin).frame,
        "\(scene.name)")
    }
  }

  @Test func asciiHasNothingButASCIIGlyphs() {
    let glyphs = Glyphs.ascii
    let marks =
      glyphs.statuses + glyphs.sparks + [
        glyphs.barFull, glyphs.barEmpty, glyphs.barMark, glyphs.horizontal, glyphs.vertical,
        glyphs.teeDown, glyphs.opened, glyphs.closed, glyphs.selection, glyphs.arrow,
        glyphs.separator, glyphs.ellipsis, glyphs.crumb, glyphs.earlier, glyphs.later,
        glyphs.branchFull, glyphs.branchEmpty, glyphs.pastDue, glyphs.changed, glyphs.plot.point,
        glyphs.plot.line, glyphs.plot.corner, glyphs.plot.today, glyphs.plot.axis,
        glyphs.plot.axisMark, glyphs.plot.axisCorner, glyphs.plot.base, glyphs.plot.baseMark,
      ] + glyphs.plot.path
    for mark in marks {
      #expect(
        mark.unicodeScalars.count == 1 && mark.unicodeScalars.allSatisfy(\.isASCII), "\(mark)")
    }
    #expect(Set(glyphs.statuses).count == glyphs.statuses.count)
    #expect(Set(Glyphs.unicode.statuses).count == Glyphs.unicode.statuses.count)
  }

  @Test func tooSmallAWindowSaysWhatItNeeds() {
    #expect(DashboardFixture.state(39, 12).picture.contains("40×12"))
    #expect(DashboardFixture.state(40, 11).picture.contains("40×12"))
  }

  @Test(arguments: [(1, 1), (2, 40), (500, 1), (500, 200), (41, 13), (99, 17), (100, 18)])
  func everySizeCanBeDrawn(columns: Int, rows: Int) {
    for scene in Self.scenes {
      var state = DashboardFixture.state(columns, rows)
      for key in scene.keys { state.press(key) }
      let frame = view(state, skin: Skin(styles: .plain)).frame
      #expect(frame.grid.size == Size(columns: columns, rows: rows))
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor)) }
    }
  }
}
