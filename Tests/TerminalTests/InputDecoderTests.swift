import CellGrid
import Testing

@testable import Terminal

private func tokens(_ text: String) -> [InputToken] { text.utf8.map { .byte($0) } }

private func keys(_ notations: String...) -> [TerminalEvent] {
  notations.compactMap { Key($0).map { .key($0) } }
}

private func decoded(_ bursts: [InputToken]...) -> [TerminalEvent] {
  var decoder = InputDecoder()
  return bursts.flatMap { decoder.decode($0) } + decoder.flush()
}

@Suite struct DecodingKeys {
  @Test func lettersOfOneBurstStaySeparateAndInOrder() {
    #expect(decoded(tokens("u\u{7F}ú")) == keys("u", "Backspace", "ú"))
    #expect(
      decoded(tokens("u\u{301}")) == [
        .key(Key(.character("u"))), .key(Key(.character("\u{301}"))),
      ])
  }

  @Test func controlBytesAreKeys() {
    #expect(
      decoded(tokens("\u{8}\u{7F}\t\r\n\u{3}\u{1A}\u{0}"))
        == keys(
          "Backspace", "Backspace", "Tab", "Enter", "Enter", "Ctrl-C", "Ctrl-Z", "Ctrl-Space"))
  }

  @Test func aLoneEscapeIsAKeyAndSoIsWhatFollowsItLater() {
    #expect(decoded([.byte(0x1B)]) == keys("Esc"))
    #expect(decoded(tokens("\u{1B}\u{1B}")) == keys("Esc", "Esc"))
    var decoder = InputDecoder()
    let first = decoder.decode(tokens("\u{1B}")) + decoder.flush()
    #expect(first + decoder.decode(tokens("j")) == keys("Esc", "j"))
  }

  @Test(arguments: [
    ("j", "j", ""), ("ệ", "ệ", ""), ("\u{7F}", "Backspace", ""), ("\r", "Enter", ""),
    ("Ob", "O", "b"), ("[", "[", ""), ("O", "O", ""), ("jk", "j", "k"), ("ệk", "ệ", "k"),
  ])
  func whatComesTogetherWithAnEscapeMayBeMeantWithAlt(
    _ typed: String, _ key: String, _ rest: String
  ) {
    let escaped = Key(key).map { [TerminalEvent.escaped($0)] } ?? []
    #expect(decoded(tokens("\u{1B}" + typed)) == escaped + (rest.isEmpty ? [] : keys(rest)))
  }

  @Test func anEscapeBeforeBrokenBytesIsAKeyByItself() {
    #expect(decoded([.byte(0x1B), .byte(0xC3)]) == keys("Esc"))
    #expect(decoded([.byte(0x1B), .byte(0xFF)] + tokens("q")) == keys("Esc", "q"))
  }

  @Test func aCharacterSplitOverBurstsIsWhole() {
    #expect(decoded([.byte(0xE1), .byte(0xBB)], [.byte(0x87)]) == keys("ệ"))
  }

  @Test func aCharacterOnASlowLineIsWholeAndNotWaitedForTwice() {
    var decoder = InputDecoder()
    #expect(decoder.decode([.byte(0xE1), .byte(0xBB)]) + decoder.flush() == [])
    #expect(!decoder.isIncomplete)
    #expect(decoder.decode([]) + decoder.flush() == [])
    #expect(decoder.decode([.byte(0x87)]) + decoder.flush() == keys("ệ"))
    #expect(decoder.decode([.byte(0xC3)]) + decoder.flush() == [])
    #expect(decoder.decode([.key(Key(.up)), .byte(0xA9)]) + decoder.flush() == keys("↑"))
    #expect(
      decoder.decode([.byte(0xC3)]) + decoder.flush() + decoder.decode(tokens("q")) == keys("q"))
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC2, 0x9B],
    [0xE1, 0xBB],
  ])
  func invalidBytesAreDroppedAndTheNextKeyIsNot(_ bytes: [UInt8]) {
    #expect(decoded(bytes.map { .byte($0) } + tokens("q")).last == keys("q").first)
    #expect(decoded(bytes.map { .byte($0) } + tokens("q")).count == 1)
  }

  @Test(arguments: [
    ("\u{1B}[A", "↑"), ("\u{1B}OD", "←"), ("\u{1B}[1;5C", "Ctrl-→"), ("\u{1B}[3~", "Del"),
    ("\u{1B}[15;2~", "Shift-F5"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}[114;5u", "Ctrl-R"),
    ("\u{1B}[27;5;114~", "Ctrl-R"), ("\u{1B}[13u", "Enter"), ("\u{1B}[97;3u", "Alt-a"),
  ])
  func sequencesThatTerminfoDoesNotListAreKeys(_ sequence: String, _ key: String) {
    #expect(decoded(tokens(sequence)) == keys(key))
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[?62;22c", "\u{1B}[99999999999u",
    "\u{1B}[200x", "\u{1B}[57441u",
  ])
  func unknownSequencesAreNotTakenForLetters(_ sequence: String) {
    let events = decoded(tokens(sequence) + tokens("q"))
    #expect(events.last == keys("q").first)
    #expect(
      !events.dropLast().contains { if case .key(let key) = $0 { key.typed != nil } else { false } }
    )
  }

  /// Where terminfo lists no mouse a terminal left in a mouse mode still sends its reports.
  @Test(arguments: [
    "\u{1B}[<0;40;15M", "\u{1B}[<0;40;15m", "\u{1B}[<64;1;1M", "\u{1B}[32;40;15M", "\u{1B}[M +(",
    "\u{1B}[M\u{1B}[A", "\u{1B}[>0;276;0c", "\u{1B}[?1u",
  ])
  func mouseReportsAndAnswersAreNoKeys(_ sequence: String) {
    #expect(decoded(tokens(sequence) + tokens("q")) == keys("q"))
    #expect(decoded(tokens("\u{1B}OM")) == keys("Enter"), "the keypad's Enter still is one")
  }

  @Test func extendedCapabilityNamesAreModifiedKeys() {
    #expect(KeyCodes.extended("kUP5") == Key("Ctrl-↑"))
    #expect(KeyCodes.extended("kRIT") == Key("Shift-→"))
    #expect(KeyCodes.extended("kEND3") == Key("Alt-End"))
    #expect(KeyCodes.extended("xyz") == nil)
  }
}

@Suite struct DecodingPastes {
  @Test func aPasteIsOneTextAndNeverKeys() {
    #expect(
      decoded([.pasteStart] + tokens("dq\r\nệ\u{3}\u{1B}[Ax\ry") + [.pasteEnd] + tokens("q"))
        == [.paste("dq\nệ[Ax\ny")] + keys("q"))
  }

  @Test func aPasteMayComeInManyBursts() {
    #expect(
      decoded([.pasteStart] + tokens("ab"), tokens("cd"), tokens("ef") + [.pasteEnd])
        == [.paste("abcdef")])
  }

  @Test func keysThatNcursesSeesInsideAPasteAreDropped() {
    #expect(
      decoded([.pasteStart] + tokens("a") + [.key(Key(.up)), .other] + tokens("b") + [.pasteEnd])
        == [.paste("ab")])
  }

  @Test func markersThatNcursesDoesNotKnowStillBoundAPaste() {
    #expect(
      decoded(tokens("\u{1B}[200~ab\u{1B}[201~q")) == [.paste("ab")] + keys("q"))
  }

  @Test func withoutAnEndTheNextSingleKeyEndsIt() {
    #expect(decoded([.pasteStart] + tokens("ab"), tokens("ệ")) == [.paste("ab")] + keys("ệ"))
    #expect(
      decoded([.pasteStart] + tokens("ab"), [.key(Key(.up))]) == [.paste("ab")] + keys("↑"))
  }

  @Test func invalidUTF8IsRepairedAndLengthIsBounded() {
    #expect(decoded([.pasteStart, .byte(0xFF), .byte(0x61), .pasteEnd]) == [.paste("\u{FFFD}a")])
    let long = tokens(String(repeating: "a", count: 70_000))
    #expect(
      decoded([.pasteStart] + long + [.pasteEnd])
        == [.paste(String(repeating: "a", count: InputDecoder.maximumPasteBytes))])
  }
}
