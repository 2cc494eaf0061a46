import PlanDomain
import TestSupport
import Testing

@Suite struct SanitiserTests {
  @Test func cleanVietnameseStaysAsItIs() {
    for text in ["", "Tiến độ – 12 % “Đề án” 2511/QĐ-UBND, m² 25°C…", "Ti\u{65}\u{302}\u{301}n"] {
      #expect(Array(Sanitiser.line(text).utf8) == Array(text.utf8))
      #expect(Array(Sanitiser.lines(text).utf8) == Array(text.utf8))
    }
  }

  /// A loop, not test arguments: those would be printed, controls and all.
  @Test func whatSteersOrHidesIsMadeVisible() {
    for (text, shown) in unsafeTexts {
      #expect(scalars(Sanitiser.line(text)) == scalars(shown))
      #expect(scalars(Sanitiser.lines(text)) == scalars(shown))
    }
  }

  @Test func lineEndsAndTabsBecomeOneSpaceInOneLine() {
    #expect(Sanitiser.line("a\r\n\t\nb\tc\n") == "a b c ")
    #expect(Sanitiser.lines("a\r\n\nb\tc\n") == "a\n\nb c\n")
  }

  @Test func marksAreCappedAndNeverStandAlone() {
    let acute = "\u{301}"
    let nine = String(repeating: acute, count: 9)
    #expect(Sanitiser.line("a" + nine).unicodeScalars.count == 5)
    #expect(scalars(Sanitiser.line(acute + "a")) == scalars("◌" + acute + "a"))
    #expect(scalars(Sanitiser.lines("a\n" + acute)) == scalars("a\n◌" + acute))
    #expect(scalars(Sanitiser.line("\u{1B}" + acute)) == scalars("␛◌" + acute))
  }

  @Test func aHundredThousandMarksTakeLittleTime() {
    let text = "a" + String(repeating: "\u{301}", count: 100_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Sanitiser.line(text).unicodeScalars.count == 5) }
    #expect(time < .seconds(2))
  }

  @Test func aTextOfWhichNothingCanBeSeenIsTold() {
    let invisible = [
      "", " ", "\t\r\n", "\u{A0}", "\u{1680}", "\u{2000}\u{200A}", "\u{202F}", "\u{205F}",
      "\u{3000}", "\u{85}\u{2028}\u{2029}", "\u{200B}\u{200C}\u{200D}", "\u{2060}\u{FEFF}",
      "\u{202A}\u{202E}", "\u{2066}\u{2069}", "\u{61C}\u{200E}\u{200F}", "\u{AD}", "\u{34F}",
      "\u{115F}\u{1160}", "\u{3164}", "\u{FFA0}", "\u{2800}", "\u{180E}", "\u{FE0F}",
      "\u{E0041}\u{E007F}", "\u{E0100}", "\u{301}", " \u{301}\u{20DD}", "\u{903}", "\u{7}\u{1B}",
      "\u{9B}", "\u{FFF9}", "\u{1D159}", "\u{1D173}", "\u{13441}", "\u{E000}", "\u{FFFF}",
      " \u{200B}\u{3164}\u{2800}\t",
    ]
    for text in invisible { #expect(Sanitiser.showsNothing(text), "\(scalars(text))") }
    for text in ["a", ".", " ệ ", "e\u{302}\u{323}", "\u{200B}x", "\u{2801}", "字", "·", "◌\u{301}"]
    {
      #expect(!Sanitiser.showsNothing(text), "\(scalars(text))")
    }
  }

  @Test func theLimitCountsCharactersAndKeepsThemWhole() {
    #expect(Sanitiser.line("Tiến độ", limit: 7) == "Tiến độ")
    #expect(Sanitiser.line("Tiến độ", limit: 6) == "Tiến …")
    #expect(Sanitiser.line("Tie\u{302}\u{301}n", limit: 4) == "Tiến")
    #expect(Sanitiser.line("Tie\u{302}\u{301}n", limit: 3) == "Ti…")
    #expect(Sanitiser.line("ab\u{202E}", limit: 5) == "ab…")
    #expect(Sanitiser.line("abc", limit: 0) == "")
    #expect(Sanitiser.line("abc", limit: -1) == "")
  }

  @Test func cleaningTwiceChangesNothingAndLeavesOnlyShowableScalars() {
    var random = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<8 {
        text.unicodeScalars.append(odd[Int(random.next() % UInt64(odd.count))])
      }
      for limit in [4, 12, Int.max] {
        let once = Sanitiser.line(text, limit: limit)
        #expect(once.unicodeScalars.allSatisfy(Sanitiser.isShowable))
        #expect(scalars(Sanitiser.line(once, limit: limit)) == scalars(once))
        #expect(once.count <= limit)
      }
    }
  }

  @Test func everyScalarHasAnAnswer() {
    let planes: [ClosedRange<UInt32>] = [0...0xFFFF, 0xE_0000...0xE_0FFF, 0x10_FFF0...0x10_FFFF]
    for value in planes.joined() {
      guard let scalar = Unicode.Scalar(value), !Sanitiser.isShowable(scalar) else { continue }
      let shown = Sanitiser.lines(String(scalar))
      if value != 0x0A { #expect(shown.unicodeScalars.allSatisfy(Sanitiser.isShowable)) }
    }
  }

  /// The quick scan of bytes must never let through what the close look would replace.
  @Test func theFastPathAgreesWithTheScalars() {
    for value in UInt32(0)...0x3FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isKept = scalars(Sanitiser.line("a" + String(scalar))) == [UInt32(0x61), value]
      #expect(isKept == Sanitiser.isShowable(scalar))
    }
  }
}

private let unsafeTexts: [(text: String, shown: String)] = [
  ("\u{1B}[31m", "␛[31m"), ("a\u{8}b", "a␈b"), ("a\rb", "a␍b"), ("a\r", "a␍"), ("\u{7F}", "␡"),
  ("\u{0}", "␀"), ("\u{9B}2J", "‹U+009B›2J"), ("\u{85}", "‹U+0085›"),
  ("a\u{202E}b", "a‹U+202E›b"), ("\u{2066}", "‹U+2066›"), ("\u{61C}", "‹U+061C›"),
  ("\u{200B}", "‹U+200B›"), ("a\u{200D}b", "a‹U+200D›b"), ("\u{FEFF}", "‹U+FEFF›"),
  ("\u{AD}", "‹U+00AD›"), ("\u{2028}", "‹U+2028›"), ("\u{FE0F}", "‹U+FE0F›"),
  ("\u{3164}", "‹U+3164›"), ("\u{115F}", "‹U+115F›"), ("\u{E0041}", "‹U+E0041›"),
  ("\u{FFF9}", "‹U+FFF9›"), ("\u{E000}", "‹U+E000›"), ("\u{FFFF}", "‹U+FFFF›"),
  ("\u{378}", "‹U+0378›"), ("\u{34F}", "‹U+034F›"),
]

private let odd: [Unicode.Scalar] = [
  "a", "đ", "ế", " ", "\u{301}", "\u{323}", "\n", "\r", "\t", "\u{1B}", "\u{9B}", "\u{202E}",
  "\u{200D}", "字", "\u{E0041}",
]

private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
