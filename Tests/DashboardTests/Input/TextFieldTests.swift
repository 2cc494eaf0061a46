import Dashboard
import PlanDomain
import Testing

@Suite struct TextFieldTests {
  @Test func typingGoesInAtTheCursor() {
    var field = TextField("Tin độ")
    field.moveHome()
    field.moveRight()
    field.moveRight()
    field.insert("ế")
    #expect(field.text == "Tiến độ")
    #expect(field.cursor == 3)
  }

  @Test func deletingTakesWholeGraphemes() {
    var field = TextField("Tie\u{302}\u{301}n")
    field.backspace()
    field.backspace()
    #expect(field.text == "Ti")
    field.moveHome()
    field.deleteForward()
    #expect(field.text == "i")
    field.backspace()
    #expect(field.text == "i")
    field.clear()
    field.deleteForward()
    #expect(field.isEmpty && field.cursor == 0)
  }

  @Test func aMarkJoinsTheLetterBeforeIt() {
    var field = TextField("Tie")
    field.insert("\u{302}")
    field.insert("\u{301}")
    #expect(field.text == "Tiế" && field.cursor == 3)
    for _ in 0..<9 { field.insert("\u{301}") }
    #expect(field.text.unicodeScalars.count == 3 + Sanitiser.marksPerBase)
    field.clear()
    field.insert("\u{301}")
    #expect(field.text == "◌\u{301}" && field.cursor == 1)
  }

  @Test func inputMethodBackspacesAndReplacementGiveTheRightText() {
    var field = TextField("truo")
    field.backspace()
    field.backspace()
    for letter in "ươ" { field.insert(letter) }
    #expect(field.text == "trươ")
  }

  @Test(arguments: [
    (InputMethodStyle.telex, "tieengs vieejt dduowngf hoaf hoanf uowcs"),
    (.vni, "tie6ng1 vie65t d9uo7ng2 hoa2 hoan2 uo7c1"),
  ])
  func everyInputMethodWritesTheText(style: InputMethodStyle, keys: String) {
    for variant in TestInputMethod.Variant.all where !variant.sendsTonesApart {
      var method = TestInputMethod(style: style, variant: variant)
      var field = TextField()
      for key in keys {
        for input in method.press(key) {
          if case .character(let character) = input { field.insert(character) }
          if input == .backspace { field.backspace() }
        }
      }
      let open = variant.usesNewTonePlace ? "hoà" : "hòa"
      #expect(field.text == "tiếng việt đường \(open) hoàn ước")
    }
  }

  @Test func pasteIsOneCleanText() {
    var field = TextField("ab")
    field.moveLeft()
    let isWhole = field.paste("\r\nx\u{1B}[1m\ty\rz\u{202E}\u{7F}\n")
    #expect(isWhole)
    #expect(field.text == "ax[1m y zb" && field.cursor == 9)
    var note = TextField(shape: .severalLines)
    note.paste("a\r\nb\rc\n")
    #expect(note.text == "a\nb\nc\n")
    #expect(!TextField().text.contains("\n"))
  }

  @Test func controlsAreNotTyped() {
    var field = TextField()
    let isEscapeTyped = field.insert("\u{1B}")
    #expect(!isEscapeTyped)
    let isLineEndTyped = field.insert("\n")
    #expect(!isLineEndTyped)
    #expect(field.isEmpty)
  }

  @Test func theLimitIsInBytesAndKeepsGraphemesWhole() {
    var field = TextField("abc", maximumBytes: 8)
    let fits = field.paste("ếếế")
    #expect(!fits)
    #expect(field.text == "abcế" && field.cursor == 4)
    let fitsOneMore = field.insert("ế")
    #expect(!fitsOneMore)
    let fitsShorter = field.insert("é")
    #expect(fitsShorter)
    #expect(field.text.utf8.count == 8)
    #expect(TextField(String(repeating: "a", count: 9_000)).text.utf8.count == 8_192)
  }

  @Test func wordsAndLines() {
    var field = TextField("một hai, ba", shape: .severalLines)
    field.moveWordLeft()
    #expect(field.cursor == 9)
    field.moveWordLeft()
    #expect(field.cursor == 4)
    field.moveWordRight()
    #expect(field.cursor == 7)
    field.deleteWord()
    #expect(field.text == "một , ba")
    field.paste("x\ny")
    field.moveHome()
    #expect(field.cursor == 6)
    field.moveEnd()
    #expect(field.cursor == field.text.count)
    field.deleteToStart()
    #expect(field.text == "một x\n")
  }

  @Test func theWindowFollowsTheCursor() {
    var field = TextField("0123456789")
    #expect(field.window(columns: 11, width: { _ in 1 }).text == "0123456789")
    let end = field.window(columns: 6, width: { _ in 1 })
    #expect(end.text == "6789" && end.cursorColumn == 4)
    #expect(end.hasMoreBefore && !end.hasMoreAfter)
    field.moveHome()
    let start = field.window(columns: 6, width: { _ in 1 })
    #expect(start.text == "012345" && start.cursorColumn == 0 && start.hasMoreAfter)
  }

  @Test func anyEditsKeepCursorLimitAndWindowValid() {
    var random = Dice(state: 3)
    let pieces = [
      "a", "ế", "\u{301}", "字", "\u{1F1FB}", "\u{1F1F3}", " ", "\n", "ᄀ", "ᅡ", "\r", "\u{202E}",
    ]
    for round in 0..<60 {
      var field = TextField(
        shape: round.isMultiple(of: 2) ? .oneLine : .severalLines, maximumBytes: 40)
      for _ in 0..<120 {
        let piece = pieces[random.below(pieces.count)]
        switch random.below(12) {
        case 0: field.backspace()
        case 1: field.deleteForward()
        case 2: field.moveLeft()
        case 3: field.moveRight()
        case 4: field.moveHome()
        case 5: field.moveWordLeft()
        case 6: field.moveWordRight()
        case 7: random.below(9) == 0 ? field.deleteWord() : field.moveLeft()
        case 8: random.below(9) == 0 ? field.deleteToStart() : field.moveEnd()
        case 9: field.paste(piece + pieces[random.below(pieces.count)] + piece)
        default: piece.first.map { _ = field.insert($0) }
        }
        #expect(field.cursor >= 0 && field.cursor <= field.text.count)
        #expect(field.text.utf8.count <= 40)
        #expect(Sanitiser.lines(field.text) == field.text)
        let columns = 1 + random.below(9)
        let width = { (character: Character) in character == "字" ? 2 : 1 }
        let window = field.window(columns: columns, width: width)
        #expect(window.cursorColumn >= 0 && window.cursorColumn < columns)
        #expect(window.text.reduce(0) { $0 + width($1) } <= columns)
        #expect(field.text.contains(window.text) || window.text.isEmpty)
      }
    }
  }
}

/// A linear congruential generator with Knuth's constants: the same throws on every run.
struct Dice {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }
}
