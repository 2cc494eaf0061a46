import CellGrid
import Testing

private func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
  Grid(Size(columns: columns, rows: rows))
}

private let origin = Point(column: 0, row: 0)

@Suite struct SolidBlocks {
  private let style = Style(foreground: .rgb(hex: 0xFF0000), background: .rgb(hex: 0x101010))
  private let bar = String(repeating: "█", count: 16)

  @Test func aLongRunBecomesBlanksOnItsColour() {
    var grid = Grid(Size(columns: 18, rows: 1), style: style)
    grid.put(bar + "▀a", at: Point(column: 0, row: 0), style: style)
    grid.makeBlocksSolid()
    #expect(
      grid.cells[..<16].allSatisfy { $0.isBlank && $0.style.background == style.foreground })
    #expect(grid.cells[16...].map(\.text) == ["▀", "a"])
    #expect(grid.cells[16...].allSatisfy { $0.style == style })
  }

  @Test func shortRunsAndThoseInTheTerminalsOwnColoursStay() {
    var grid = Grid(Size(columns: 15, rows: 3), style: style)
    for row in 0..<2 { grid.put(bar, at: Point(column: 0, row: row), style: style) }
    let before = grid
    grid.makeBlocksSolid()
    #expect(grid == before)
    var plain = Grid(Size(columns: 16, rows: 1))
    plain.put(bar, at: Point(column: 0, row: 0), style: .plain)
    let own = plain
    plain.makeBlocksSolid()
    #expect(plain == own)
  }
}

@Suite struct PuttingText {
  @Test func textAppearsWhereItIsPut() {
    var grid = grid(12, 2)
    #expect(grid.put("Tiến độ", at: Point(column: 2, row: 1)) == 7)
    #expect(grid.picture == "\n  Tiến độ")
  }

  @Test func textIsClippedAtTheLimitAndTheEdges() {
    var grid = grid(6)
    #expect(grid.put("abcdef", at: origin, limit: 3) == 3)
    #expect(grid.put("xyz", at: Point(column: 5, row: 0)) == 1)
    #expect(grid.put("12345", at: Point(column: -3, row: 0)) == 5)
    #expect(grid.picture == "45c  x")
    #expect(grid.put("a", at: Point(column: 0, row: 1)) == 0)
    #expect(grid.put("a", at: origin, limit: -1) == 0)
  }

  @Test func placesFarOutsideDoNotTrap() {
    var grid = grid(2)
    #expect(grid.put("a", at: Point(column: .max, row: 0)) == 0)
    #expect(grid.put("a", at: Point(column: .min, row: 0)) == 1)
    #expect(grid.put("a", at: Point(column: 0, row: .min)) == 0)
    grid[.min, .max] = .blank()
    grid.draw(grid, at: Point(column: .max, row: .max))
    #expect(grid.picture == "")
  }

  @Test func decomposedVietnameseIsStoredComposed() {
    for (composed, decomposed) in [
      ("ệ", "e\u{323}\u{302}"), ("ệ", "e\u{302}\u{323}"), ("ệ", "\u{EA}\u{323}"),
      ("ế", "e\u{302}\u{301}"), ("ự", "u\u{31B}\u{323}"), ("ữ", "\u{1B0}\u{303}"),
      ("Ặ", "A\u{306}\u{323}"), ("ò", "o\u{340}"),
    ] {
      var (left, right) = (grid(2), grid(2))
      left.put(composed, at: origin)
      right.put(decomposed, at: origin)
      #expect(left == right, "\(composed)")
      #expect(right[0, 0].scalars == Array(composed.unicodeScalars))
    }
  }

  @Test func marksWithoutAComposedLetterStayInTheCellAndAreCapped() {
    var grid = grid(3)
    #expect(grid.put("x" + String(repeating: "\u{301}", count: 100_000) + "y", at: origin) == 2)
    #expect(grid[0, 0].scalars.count == 5)
    #expect(grid[1, 0].text == "y")
  }

  @Test(arguments: [
    ("\u{1B}[2J", "\u{FFFD}[2J"), ("a\r\nb", "a\u{FFFD}b"), ("\u{9B}x", "\u{FFFD}x"),
    ("\u{7F}\u{8}\t", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("a\u{202E}b", "a\u{FFFD}b"),
    ("a\u{200B}b", "a\u{FFFD}b"), ("a\u{200D}b", "a\u{FFFD}b"), ("\u{2028}", "\u{FFFD}"),
    ("\u{301}", "\u{25CC}\u{301}"), ("\u{378}", "\u{FFFD}"), ("\u{AD}", "\u{FFFD}"),
    ("\u{E0041}", "\u{FFFD}"), ("\u{FEFF}", "\u{FFFD}"), ("⚠\u{FE0F}!", "⚠!"),
  ])
  func whatMustNotReachATerminalIsReplaced(_ input: String, _ expected: String) {
    var grid = grid(8)
    grid.put(input, at: origin)
    #expect(Array(grid.text(0).unicodeScalars) == Array(expected.unicodeScalars))
  }
}

@Suite struct WideCells {
  @Test func aWideCellTakesTwoColumnsOrNone() {
    var grid = grid(5)
    #expect(grid.put("日本語", at: origin) == 4)
    #expect(grid[0, 0].width == 2)
    #expect(grid[1, 0].width == 0)
    #expect(grid.picture == "日本")
  }

  @Test func overwritingOneHalfBlanksTheOther() {
    for column in 0..<4 {
      var grid = grid(4)
      grid.put("日本", at: origin)
      grid.put("x", at: Point(column: column, row: 0))
      #expect(grid.picture == ["x 本", " x本", "日x", "日 x"][column])
    }
    var shifted = grid(4)
    shifted.put("日本", at: origin)
    shifted.put("語", at: Point(column: 1, row: 0))
    #expect(shifted.picture == " 語")
    #expect(shifted.cells.map(\.width) == [1, 2, 0, 1])
  }

  @Test func fillingThroughAWideCellBlanksIt() {
    var grid = grid(6)
    grid.put("日本語", at: origin)
    grid.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), Style())
    #expect(grid.cells.map(\.width) == [1, 1, 1, 1, 2, 0])
  }

  @Test func graphemesOfSeveralWideGlyphsAreWholeOrAbsent() {
    var grid = grid(5)
    #expect(grid.put("👨‍👩‍👧", at: origin) == 0)
    #expect(grid.put("👨‍👩", at: origin) == 4)
    #expect(grid.picture == "👨👩")
  }
}

@Suite struct Pictures {
  @Test func theStyleMapNamesStylesInReadingOrder() {
    var grid = grid(6, 2)
    grid.put("ab", at: Point(column: 1, row: 0), style: Style(attributes: .bold))
    grid.fill(
      Rect(column: 0, row: 1, columns: 2, rows: 1), Style(background: .rgb(1, 2, 255)))
    #expect(
      grid.styleMap == """
        .aa
        bb
        a: default on default bold
        b: default on #0102FF
        """)
  }

  @Test func restylingKeepsTextAndWholeWideCells() {
    var grid = grid(4)
    grid.put("a日b", at: origin)
    grid.restyle(Rect(column: 0, row: 0, columns: 2, rows: 9)) { $0.attributes.insert(.reverse) }
    #expect(grid.picture == "a日b")
    #expect(grid.styleMap == "aaa\na: default on default reverse")
  }
}

/// A small generator with a fixed seed, so that a failure comes back.
private struct Numbers {
  var state: UInt64 = 42

  mutating func next(_ range: Range<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }
}

@Suite struct AnyDrawing {
  @Test func leavesWideCellsWholeAndNothingUndrawable() {
    let texts = [
      "日本", "a", "한", "👨‍👩‍👧‍👦", "e\u{323}\u{302}", "\u{1B}\u{9B}", "\u{202E}x", "का", "\u{301}", "ab日c",
      "🇻🇳", "x\u{200D}y", "\u{1F3FD}", "",
    ]
    var numbers = Numbers()
    var grid = grid(9, 4)
    var stamp = Grid(Size(columns: 3, rows: 2))
    stamp.put("日x", at: origin)
    for _ in 0..<5_000 {
      let point = Point(column: numbers.next(-4..<12), row: numbers.next(-2..<6))
      let rect = Rect(
        column: point.column, row: point.row, columns: numbers.next(-1..<6),
        rows: numbers.next(-1..<3))
      switch numbers.next(0..<6) {
      case 0: grid.fill(rect, Style(attributes: .bold))
      case 1: grid.draw(stamp, at: point)
      case 2: grid.restyle(rect) { $0.attributes.formSymmetricDifference(.reverse) }
      case 3: grid[point.column, point.row] = stamp[numbers.next(0..<3), 0]
      default:
        let text = texts[numbers.next(0..<texts.count)]
        let limit = numbers.next(-1..<6)
        #expect(grid.put(text, at: point, limit: limit) <= max(0, limit))
      }
      #expect(isSound(grid))
    }
  }

  private func isSound(_ grid: Grid) -> Bool {
    grid.cells.indices.allSatisfy { place in
      let cell = grid.cells[place]
      let isLast = place % grid.size.columns == grid.size.columns - 1
      let isFollowed = !isLast && grid.cells[place + 1].width == 0
      guard cell.width != 2 || grid.cells[place + 1].style == cell.style else { return false }
      return (cell.width == 2) == isFollowed
        && cell.scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
  }
}
