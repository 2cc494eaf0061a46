import CellGrid
import Testing

@testable import Terminal

@Suite struct DecodingKeys {
  @Test func lettersOfOneBurstStaySeparateAndInOrder() {
    #expect(decoded("u\u{7F}ú") == keys("u", "Backspace", "ú"))
    #expect(
      decoded("u\u{301}") == [
        .key(Key(.character("u"))), .key(Key(.character("\u{301}"))),
      ])
  }

  @Test func controlBytesAreKeys() {
    #expect(
      decoded("\u{8}\u{7F}\t\r\n\u{3}\u{1A}\u{0}")
        == keys(
          "Backspace", "Backspace", "Tab", "Enter", "Enter", "Ctrl-C", "Ctrl-Z", "Ctrl-Space"))
  }

  @Test func aLoneEscapeIsAKeyAndSoIsWhatFollowsItLater() {
    #expect(decoded([0x1B]) == keys("Esc"))
    #expect(decoded("\u{1B}\u{1B}") == keys("Esc", "Esc"))
    var typing = Typing()
    #expect(typing.type("\u{1B}") + typing.type("j", after: 5_000) == keys("Esc", "j"))
  }

  @Test(arguments: [
    ("j", "j", ""), ("ệ", "ệ", ""), ("\u{7F}", "Backspace", ""), ("\r", "Enter", ""),
    ("O!", "O", "!"), ("[", "[", ""), ("O", "O", ""), ("]", "]", ""), ("P", "P", ""),
    ("jk", "j", "k"), ("ệk", "ệ", "k"), ("\u{3}", "Ctrl-C", ""),
  ])
  func whatComesTogetherWithAnEscapeMayBeMeantWithAlt(
    _ typed: String, _ key: String, _ rest: String
  ) {
    let escaped = Key(key).map { [TerminalEvent.escaped($0)] } ?? []
    #expect(decoded("\u{1B}" + typed) == escaped + (rest.isEmpty ? [] : keys(rest)))
  }

  @Test func twoPressesAreNotOneWithAlt() {
    var typing = Typing()
    #expect(typing.type("\u{1B}") + typing.type("j", after: 100) == keys("Esc", "j"))
    #expect(typing.type("\u{1B}") + typing.type("\u{1B}OA", after: 100) == keys("Esc", "↑"))
    #expect(typing.type("\u{1B}") + typing.type("ệ", after: 100) == keys("Esc", "ệ"))
  }

  /// PuTTY and rxvt put ESC before the sequence of a key with Alt.
  @Test func anEscapeBeforeASequenceMayBeMeantWithAlt() {
    #expect(decoded("\u{1B}\u{1B}[A") == (Key("↑").map { [.escaped($0)] } ?? []))
    #expect(decoded("\u{1B}\u{1B}\u{1B}") == keys("Esc", "Esc", "Esc"))
  }

  @Test func anEscapeBeforeBrokenBytesIsAKeyByItself() {
    #expect(decoded([0x1B, 0xC3]) == keys("Esc"))
    #expect(decoded([0x1B, 0xFF, 0x71]) == keys("Esc", "q"))
  }

  @Test func aCharacterSplitOverBurstsIsWholeHoweverSlowTheLine() {
    #expect(decoded([0xE1, 0xBB], [0x87]) == keys("ệ"))
    var typing = Typing()
    #expect(typing.send([0xE1, 0xBB]) == [])
    #expect(typing.decoder.deadline == nil)
    #expect(typing.send([0x87], after: 60_000) == keys("ệ"))
    #expect(typing.send([0xC3]) + typing.type("\u{1B}[A\u{301}").prefix(1) == keys("↑"))
    #expect(typing.send([0xC3]) + typing.type("q") == keys("q"))
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC2, 0x80],
    [0xE1, 0xBB], [0xC0, 0x9D], [0xBB, 0x9D], [0xFF, 0x9B],
  ])
  func invalidBytesAreDroppedAndTheNextKeyIsNot(_ bytes: [UInt8]) {
    #expect(decoded(bytes + Array("q".utf8)) == keys("q"))
  }

  @Test(arguments: [
    ("\u{1B}[A", "↑"), ("\u{1B}OD", "←"), ("\u{1B}[1;5C", "Ctrl-→"), ("\u{1B}[3~", "Del"),
    ("\u{1B}[15;2~", "Shift-F5"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}Ob", "Ctrl-↓"),
    ("\u{1B}[[A", "F1"), ("\u{1B}O5C", "Ctrl-→"), ("\u{1B}O1;5C", "Ctrl-→"),
    ("\u{1B}[5C", "Ctrl-→"),
    ("\u{1B}OR", "F3"), ("\u{1B}[13~", "F3"),
  ])
  func sequencesThatTerminfoDoesNotListAreKeys(_ sequence: String, _ key: String) {
    #expect(decoded(sequence) == keys(key))
    #expect(decoded(sequence + "q") == keys(key, "q"))
  }

  @Test func aSequenceThatAnotherCutsShortTakesNothingFromIt() {
    #expect(decoded("\u{1B}[1;\u{1B}[A") == keys("↑"))
    #expect(decoded("\u{1B}[M\u{1B}[A") == keys("↑"))
    #expect(decoded("\u{1B}[1;\u{3}") == keys("Ctrl-C"))
    #expect(decoded("\u{1B}[1;ệ") == keys("ệ"))
    #expect(decoded("\u{1B}[" + String(repeating: "1;", count: 500) + "Aq") == keys("q"))
  }

  @Test func terminfoNamesTheKeysOfOtherTerminals() {
    let entry: [String: String] = [
      "kcuu1": "\u{1B}A", "kcud1": "\n", "kcub1": "\u{8}", "kf2": "\u{1B}?x", "kRIT5": "\u{1B}[c",
      "ka1": "\u{1B}Oq", "kc3": "\u{1B}[G", "kent": "\u{1B}?M", "kf15": "\u{1B}[1;2R",
    ]
    let table = TerminfoKeys { name in entry[name].map { Array($0.utf8) } }
    var typing = Typing(keys: table)
    #expect(typing.type("\u{1B}A\n\u{8}") == keys("↑", "↓", "Backspace"))
    #expect(
      typing.type("\u{1B}?x\u{1B}[c\u{1B}[G\u{1B}?M") == keys("F2", "Ctrl-→", "PgDn", "Enter"))
    #expect(typing.type("\u{1B}Oq\u{1B}[1;2R") == keys("1"))
    #expect(typing.type("\u{1B}?") + typing.wait(1_000) == (Key("?").map { [.escaped($0)] } ?? []))
  }
}

@Suite struct DecodingClicks {
  private func click(_ sequence: String) -> MouseReport? {
    let events = decoded(sequence)
    guard events.count == 1, case .mouse(let report)? = events.first else { return nil }
    return report
  }

  @Test func everyCodingOfAClickIsRead() {
    let at = Point(column: 9, row: 4)
    #expect(click("\u{1B}[<0;10;5M") == MouseReport(position: at, kind: .press(.left)))
    #expect(click("\u{1B}[<0;10;5m") == MouseReport(position: at, kind: .release(.left)))
    #expect(click("\u{1B}[<64;10;5M") == MouseReport(position: at, kind: .wheelUp))
    #expect(click("\u{1B}[<65;10;5M") == MouseReport(position: at, kind: .wheelDown))
    #expect(
      click("\u{1B}[<18;10;5M")
        == MouseReport(position: at, kind: .press(.right), modifiers: .control))
    #expect(click("\u{1B}[32;10;5M") == MouseReport(position: at, kind: .press(.left)))
    #expect(click("\u{1B}[M *%") == MouseReport(position: at, kind: .press(.left)))
  }

  @Test(arguments: [
    "\u{1B}[<35;10;5M", "\u{1B}[<66;10;5M", "\u{1B}[<0;0;5M", "\u{1B}[<0;10M", "\u{1B}[<;;M",
    "\u{1B}[<0;99999999999999999999;5M", "\u{1B}[<0;10;5x",
  ])
  func movesAndBrokenReportsAreNothing(_ sequence: String) {
    #expect(decoded(sequence + "q") == keys("q"))
  }

  /// A terminal left in a mouse mode sends its reports to whom comes after.
  @Test(arguments: [
    "\u{1B}[<0;40;15M", "\u{1B}[<0;40;15m", "\u{1B}[<64;1;1M", "\u{1B}[32;40;15M", "\u{1B}[M +(",
  ])
  func whoAskedForNoClicksGetsNone(_ sequence: String) {
    var typing = Typing(takesMouse: false)
    #expect(typing.type(sequence + "q") == keys("q"))
  }
}

@Suite struct DecodingPastes {
  private let start = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test func aPasteIsOneTextAndNeverKeys() {
    #expect(
      decoded(start + "dq\r\nệ\u{3}\u{1B}[Ax\ry" + end + "q") == [.paste("dq\nệ[Ax\ny")] + keys("q")
    )
  }

  @Test func aPasteMayComeInManyBurstsAndBeSplitAnywhere() {
    let whole = Array((start + "ab s4 ệ" + end + "q").utf8)
    for pause: Int64 in [0, 60, 190] {
      for place in 1..<whole.count {
        var typing = Typing()
        let events =
          typing.send(Array(whole[..<place])) + typing.send(Array(whole[place...]), after: pause)
        #expect(events == [.paste("ab s4 ệ")] + keys("q"), "\(place) \(pause)")
      }
    }
  }

  @Test func anEndThatComesAloneAndLateEndsIt() {
    var typing = Typing()
    #expect(typing.type(start + "ab") + typing.type("\u{1B}", after: 900) == [])
    #expect(typing.type("[201~q", after: 100) == [.paste("ab")] + keys("q"))
  }

  @Test func withoutAnEndTheNextSingleKeyEndsIt() {
    for (key, name) in [("ệ", "ệ"), ("\u{1B}OA", "↑"), ("\u{3}", "Ctrl-C"), ("\u{1B}", "Esc")] {
      var typing = Typing()
      let events = typing.type(start + "ab") + typing.type(key, after: 900) + typing.wait(900)
      #expect(events == [.paste("ab")] + keys(name))
    }
  }

  @Test func anEndWithoutAPasteIsNothing() {
    #expect(decoded(end + "q") == keys("q"))
  }

  @Test func invalidUTF8IsRepairedAndLengthIsBounded() {
    #expect(
      decoded(Array(start.utf8) + [0xFF, 0x61] + Array(end.utf8)) == [.paste("\u{FFFD}a")])
    let most = PastedText.maximumBytes
    for count in [most - 3, most, most + 3, most + 4_000] {
      #expect(
        decoded(start + String(repeating: "a", count: count) + end)
          == [.paste(String(repeating: "a", count: min(count, most)))])
    }
  }
}
