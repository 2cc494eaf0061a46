import PlanDomain
import Testing

@Suite struct SearchTests {
  @Test(arguments: [
    ("tien do", "Tiến độ"), ("tiến đ", "Tiến độ"), ("do", "Đô"), ("moi truong", "Môi trường"),
    ("MÔI trường", "Môi trường"), ("môi trường", "MÔI TRƯỜNG"), ("độ tiến", "Tiến độ"),
    ("d", "đ"), ("D", "đ"), ("đ", "Đ"), ("e", "ế"), ("ê", "Ề"), ("é", "ế"), ("uo", "ƯƠ"),
    ("ạ", "ậ"), ("", "x"),
    ("  ", "x"), ("ien", "Tiến"), ("an n", "giảm phát thải an"), ("25", "2511/QĐ-UBND"),
    ("qd", "2511/QĐ-UBND"), ("tien", "Ti\u{200B}ến"), ("a b", "a\u{A0}b"), ("ω", "Ω"),
    ("k", "\u{212A}"),
  ])
  func finds(query: String, text: String) {
    for (query, text) in normalForms(query, text) {
      #expect(SearchPattern(query).matches(text))
      #expect(SearchableText(text).matches(SearchPattern(query)))
    }
  }

  @Test(arguments: [
    ("tiến", "tiên"), ("đ", "d"), ("ế", "ê"), ("ế", "é"), ("ê", "e"), ("ư", "u"), ("ơ", "ô"),
    ("tien do", "tiến"), ("abc", "ab"), ("ă", "â"), ("à", "á"), ("ậ", "ạ"),
  ])
  func doesNotFind(query: String, text: String) {
    for (query, text) in normalForms(query, text) {
      #expect(!SearchPattern(query).matches(text))
    }
  }

  @Test func highlightsWholeGraphemes() {
    let text = "Tie\u{302}\u{301}n đo\u{323}\u{302} tiến"
    let found = SearchPattern("ie o").ranges(in: text).map { String(text[$0]) }
    #expect(found == ["iế", "ộ", "iế"])
    #expect(SearchPattern("tiến").ranges(in: "tiên").isEmpty)
    #expect(SearchPattern("").ranges(in: "tiên").isEmpty)
    #expect(SearchPattern("aba ab").ranges(in: "ababa").count == 1)
  }

  @Test func caseNeverTellsLettersApart() {
    for value in UInt32(0x20)...0x1EFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(foldedKey(scalar.properties.lowercaseMapping) == foldedKey(String(scalar)))
    }
  }

  /// The standard library's canonical equivalence is an independent witness for the table.
  @Test func everyVietnameseLetterEqualsItsDecomposition() {
    let bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    var seen = 0
    for base in bases {
      for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
        let decomposed = String(base) + tone
        for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
          guard let scalar = Unicode.Scalar(value), String(scalar) == decomposed else { continue }
          #expect(SearchPattern(String(scalar)).matches(decomposed))
          #expect(SearchPattern(decomposed).matches(String(scalar)))
          #expect(foldedKey(String(scalar)) == foldedKey(String(base)))
          seen += 1
        }
      }
    }
    #expect(seen == 2 * 12 * 5 + 2 * 6)  // the six plain letters without a tone are ASCII
  }

  @Test func keysIgnoreCaseMarksAndSpacing() {
    #expect(foldedKey("  Đơn vị\tCHỦ  TRÌ ") == "don vi chu tri")
    #expect(foldedKey("Ti\u{65}\u{302}\u{301}n") == "tien")
    #expect(foldedKey("\u{301}") == "")
    #expect(foldedKey("Øre Łódź") == "ore lodz")
  }
}

@Suite struct FuzzyMatchTests {
  @Test func lettersInOrderMatchWithoutMarks() {
    #expect(FuzzyMatch.score("cgd", "Chọn giao diện") != nil)
    #expect(FuzzyMatch.score("dgc", "Chọn giao diện") == nil)
    #expect(FuzzyMatch.score("diện chọn", "Chọn giao diện") != nil)
    #expect(FuzzyMatch.score("đ", "Chọn giao diện") == nil)
    #expect(FuzzyMatch.score("", "x") == 0)
    #expect(FuzzyMatch.score("x", "") == nil)
  }

  @Test(arguments: [
    ("gd", "Chọn giao diện", "Chặng dài"), ("theme", "Choose theme", "the home"),
    ("tien", "Tiến độ", "Ghi lại thời điểm in"), ("21", "2.1 Hạ tầng", "x2y1"),
    ("do", "Độ", "Hà Nội do"),
  ])
  func wordStartsAndRunsRankHigher(query: String, better: String, worse: String) throws {
    let high = try #require(FuzzyMatch.score(query, better))
    let low = FuzzyMatch.score(query, worse) ?? .min
    #expect(high > low)
  }

  @Test func aLongGapCostsButStillMatches() throws {
    let far = try #require(FuzzyMatch.score("ab", "a" + String(repeating: "x", count: 8_000) + "b"))
    let near = try #require(FuzzyMatch.score("ab", "axb"))
    #expect(far < near && far > -10_000)
  }

  @Test func theBestWayCountsNotTheFirst() throws {
    let scattered = try #require(FuzzyMatch.score("ab", "a xxxx ab"))
    let plain = try #require(FuzzyMatch.score("ab", "x xxxx ab"))
    #expect(scattered == plain)
  }
}

/// Both texts as they are and with each Vietnamese letter spelt by base and marks.
private func normalForms(_ query: String, _ text: String) -> [(String, String)] {
  [
    (query, text), (decomposed(query), text), (query, decomposed(text)),
    (decomposed(query), decomposed(text)),
  ]
}

private let decompositions: [Character: String] = {
  var table: [Character: String] = [:]
  let shapes = [
    "a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}", "o\u{31B}", "u", "u\u{31B}",
    "y",
  ]
  for shape in shapes + shapes.map({ $0.uppercased() }) {
    for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
      // A Character equals its canonical twins, so composed text finds these too.
      let letter = shape + tone
      if letter.count == 1, let key = letter.first { table[key] = letter }
    }
  }
  return table
}()

private func decomposed(_ text: String) -> String {
  text.map { decompositions[$0] ?? String($0) }.joined()
}
