import CellGrid
import Phrases
import PlanDomain
import Testing

@testable import Dashboard

@Suite struct KioskPageTests {
  static let sizes = [
    Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
    Size(columns: 200, rows: 60),
  ]

  @Test(arguments: Language.allCases, sizes)
  func everyPageIsAsOnFile(language: Language, size: Size) {
    var settings = KioskSettings()
    settings.language = language
    var state = KioskFixture.state(size.columns, size.rows, settings)
    let rule = String(repeating: "=", count: size.columns)
    expectSnapshot(
      state.pictures().joined(separator: "\n\(rule)\n"),
      "kiosk-\(size.columns)x\(size.rows)-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func everyPageAsTextIsAsOnFile(language: Language) {
    var settings = KioskSettings()
    settings.language = language
    expectSnapshot(
      kioskText(KioskFixture.snapshot(), settings, columns: 80).joined(separator: "\n"),
      "kiosk-once-\(language.rawValue)")
  }

  @Test func asciiPagesHaveOnlyTheLettersOfTheirTexts() {
    var state = KioskFixture.state()
    for _ in state.pages {
      let picture = kioskView(state, skin: Skin(styles: .plain, glyphs: .ascii)).grid.picture
      #expect(!picture.contains { "█▄▀░│─━●▲◆✓○·…→▌".contains($0) }, "\(picture)")
      state.press("→")
    }
  }

  @Test(arguments: [
    (1, 1), (2, 40), (500, 1), (500, 200), (41, 13), (24, 6), (25, 8), (60, 9), (110, 17), (56, 18),
    (140, 34), (141, 51), (30, 50),
  ])
  func everySizeCanBeDrawn(columns: Int, rows: Int) {
    var state = KioskFixture.state(columns, rows)
    for _ in 0..<max(state.pages.count, 1) {
      let frame = kioskView(state, skin: Skin(styles: .plain))
      #expect(frame.grid.size == Size(columns: columns, rows: rows))
      #expect(frame.cursor == nil)
      #expect(frame.grid.picture.contains { $0 != " " && $0 != "\n" })
      state.press("→")
    }
  }

  /// What stands on a page stands there whole: stacks never reach below the body.
  @Test(arguments: sizes + [Size(columns: 56, rows: 18), Size(columns: 100, rows: 30)])
  func nothingIsHalfOutOfSight(size: Size) {
    let layout = KioskLayout(size: size)
    for page in KioskFixture.state(size.columns, size.rows).pages {
      let height = page.stack.reduce(0) { $0 + $1.rows }
      #expect(height <= layout.body.rows, "\(page.id)")
    }
  }

  @Test func everyRowOfALongListIsOnSomePage() {
    let actions = (1...30).map {
      "              - {id: a\($0), title: Việc số \($0), due: 2026-01-01}"
    }
    let text = """
      format: tiendo/1
      id: x
      title: X
      objectives:
        - id: "1"
          title: Một
          strategies:
            - id: "1.1"
              title: Hai
              actions:
      \(actions.joined(separator: "\n"))
      """
    let snapshot = KioskFixture.snapshot(text: text, events: [])
    for size in Self.sizes {
      var settings = KioskSettings()
      settings.sections = [.attention]
      var state = KioskFixture.state(size.columns, size.rows, settings, snapshot: snapshot)
      let all = state.pictures().joined(separator: "\n")
      for number in 1...30 { #expect(all.contains("Việc số \(number)"), "\(size)") }
      #expect(all.contains("1/\(state.pages.count)"))
    }
  }

  @Test func whatIsTooLongForAWallIsCounted() {
    let actions = (1...100).map { "      - {id: a\($0), title: T\($0), due: 2026-01-01}" }
    let text = """
      format: tiendo/1
      id: x
      title: X
      departments: [{id: a, name: A}]
      objectives:
        - id: o
          title: O
          lead: a
          strategies:
      \(actions.joined(separator: "\n"))
      """
    var settings = KioskSettings()
    settings.sections = [.attention]
    var state = KioskFixture.state(
      80, 24, settings, snapshot: KioskFixture.snapshot(text: text, events: []))
    #expect(state.pictures().last?.contains("và 60 mục nữa") ?? false)
  }

  @Test(arguments: [
    ([2, 2, 2, 2], 11, 1, [0..<4]), ([2, 2, 2, 2], 10, 1, [0..<2, 2..<4]),
    ([2, 2, 2, 2, 2], 11, 1, [0..<3, 3..<5]), ([9], 3, 1, [0..<1]), ([], 3, 1, []),
    ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 50, 0, [0..<6, 6..<11]),
  ])
  func rowsAreSharedOutEvenly(heights: [Int], room: Int, gap: Int, chunks: [Range<Int>]) {
    #expect(KioskStacking.chunks(heights, room: room, gap: gap) == chunks)
  }

  @Test func everyDigitHasItsSquares() {
    for scale in 1...4 {
      let lines = BigDigits.lines("0123456789 %/,.-", scale: scale, glyphs: .unicode)
      #expect(lines?.count == BigDigits.rows(scale: scale))
      let widths = Set(lines?.map { TextWidth.displayWidth($0) } ?? [])
      #expect(widths == [BigDigits.columns(of: "0123456789 %/,.-", scale: scale)])
    }
    #expect(
      BigDigits.lines("7", scale: 2, glyphs: .unicode) == [
        "██████", "    ██", "    ██", "  ██  ", "  ██  ",
      ])
    #expect(BigDigits.lines("7", scale: 1, glyphs: .unicode) == ["▀▀█", " ▄▀", " ▀ "])
    #expect(BigDigits.lines("7", scale: 2, glyphs: .ascii)?.first == "######")
    #expect(BigDigits.lines("7", scale: 1, glyphs: .ascii) == [" _ ", "  |", "  |"])
    let strokes = BigDigits.lines("0123456789 %/,.-", scale: 1, glyphs: .ascii) ?? []
    #expect(strokes.count == 3)
    #expect(
      Set(strokes.map { TextWidth.displayWidth($0) })
        == [BigDigits.columns(of: "0123456789 %/,.-", scale: 1)])
    #expect(BigDigits.lines("7 ngày", scale: 2, glyphs: .unicode) == nil)
    #expect(
      BigDigits.lines(",", scale: 2, glyphs: .unicode) == ["    ", "    ", "    ", "  ██", "██  "],
      "a comma leans, a point does not")
  }

  @Test func anIndicatorOfAnyUnitIsAFigure() {
    let pages = KioskFixture.state().pages.filter { $0.id.sheet.section == .indicators }
    #expect(pages.count == 1)
  }
}
