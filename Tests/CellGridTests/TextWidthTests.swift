import CellGrid
import Foundation
import Testing

@Suite struct Measuring {
  @Test(arguments: [
    ("Tiến độ", 7), ("e\u{323}\u{302}", 1), ("日本", 4), ("ｶ", 1), ("Ａ", 2), ("●◆▲✓‖×", 6), ("", 0),
    ("\u{1B}", 1), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍🏽", 4), ("…│█", 3),
  ])
  func widthIsInColumns(_ text: String, _ width: Int) {
    #expect(TextWidth.displayWidth(text) == width)
  }

  @Test func longTextsEndInAnEllipsis() {
    #expect(TextWidth.truncated("Môi trường", to: 10) == "Môi trường")
    #expect(TextWidth.truncated("Môi trường", to: 6) == "Môi t…")
    #expect(TextWidth.truncated("Môi trường", to: 5) == "Môi…")
    #expect(TextWidth.truncated("日本語", to: 4) == "日…")
    #expect(TextWidth.truncated("abcdef", to: 4, ellipsis: "...") == "a...")
    #expect(TextWidth.truncated("abcdef", to: 2, ellipsis: "...") == "ab")
    #expect(TextWidth.truncated("abc", to: .min) == "")
  }

  @Test func paddingFillsToTheColumn() {
    #expect(TextWidth.padded("độ", to: 4) == "độ  ")
    #expect(TextWidth.padded("độ", to: 4, .trailing) == "  độ")
    #expect(TextWidth.padded("độ", to: 5, .center) == " độ  ")
    #expect(TextWidth.padded("dài quá", to: 4) == "dài…")
    #expect(TextWidth.padded("a", to: .max).count == Grid.maximumExtent)
  }
}

@Suite struct Wrapping {
  @Test func wordsMoveToTheNextLineWhole() {
    #expect(
      TextWidth.wrapped("Chọn khu công nghiệp", width: 9) == ["Chọn khu", "công", "nghiệp"])
    #expect(TextWidth.wrapped("a  b", width: 9) == ["a  b"])
    #expect(
      TextWidth.wrapped("Chọn khu công nghiệp", width: 13, first: 4) == [
        "Chọn", "khu công", "nghiệp",
      ])
  }

  @Test func aSignOfPerCentStaysWithItsNumber() {
    #expect(TextWidth.wrapped("tiến độ 53 %", width: 11) == ["tiến độ", "53 %"])
    #expect(TextWidth.wrapped("53 %; lẽ ra", width: 5) == ["53 %;", "lẽ ra"])
    #expect(TextWidth.wrapped("% a", width: 9) == ["% a"])
    #expect(TextWidth.wrapped("12345 %", width: 4) == ["1234", "5 %"])
  }

  @Test func theLastOfSoManyLinesHoldsTheRest() {
    #expect(TextWidth.wrapped("a b c d", width: 1, atMost: 2) == ["a", "b c d"])
    #expect(TextWidth.wrapped("a b c d", width: 3, atMost: 2) == ["a b", "c d"])
    #expect(TextWidth.wrapped("a b", width: 1, atMost: 1) == ["a b"])
  }

  @Test func lineFeedsAreKept() {
    #expect(TextWidth.wrapped("a\n\nb\r\nc", width: 9) == ["a", "", "b", "c"])
    #expect(TextWidth.wrapped("", width: 9) == [""])
  }

  @Test func longWordsBreakBetweenGraphemes() {
    #expect(
      TextWidth.wrapped("a nghie\u{302}\u{323}pvu", width: 4) == [
        "a", "nghi", "e\u{302}\u{323}pvu",
      ])
    #expect(TextWidth.wrapped("日本語", width: 5) == ["日本", "語"])
    #expect(TextWidth.wrapped("日本", width: -1) == ["日", "本"])
  }
}

@Suite struct ComposingLetters {
  @Test func everyLatinLetterComposesAsUnicodeSays() {
    let origin = Point(column: 0, row: 0)
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      var grid = Grid(Size(columns: 2, rows: 1))
      grid.put(String(scalar).decomposedStringWithCanonicalMapping, at: origin)
      let expected = String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars
      #expect(grid[0, 0].scalars == Array(expected), "U+\(String(value, radix: 16))")
    }
  }
}
