import CellGrid
import Dashboard
import Testing

@Suite struct InputMethodDecoderTests {
  /// `<` is a Backspace, `|` a pause, `!` a break.
  @Test(arguments: [
    ("u<ú", "us"), ("u<u\u{301}", "us"), ("u\u{301}", "us"), ("ú", "us"), ("ư", "w"), ("Ư", "W"),
    ("a<â", "aa"), ("e<ê", "ee"), ("D<Đ", "DD"), ("uo<<ươ", "uow"), ("uo<ơ", "uow"),
    ("ho", "ho"), ("hoa<<òa", "hoaf"), ("hòa!", "hofa"), ("hoa<<òa<<oàn", "hoafn"),
    ("u<ú<ù", "usf"), ("u<ú<u|", "usz"), ("u<ú<uk", "uszk"), ("u<ú<us|", "uss"), ("ư<w|", "ww"),
    ("u<úk<<usk!", "usk"), ("ku<ú<us!", "kus"), ("u<úk<<usk/", "usk/"), ("<<<j", "j"), ("j<", "j"),
    ("u<k", "uk"), ("u<u|", "uu"), ("u<u<ú", "uus"), ("tu<<tú", "tus"),
    ("ưo<ơn", "won"), ("ưo<ơ|n", "wown"), ("ươ", "wo"), ("u<<ú", "us"), ("<ú", "s"), ("<ế", ""),
    ("<<ươ", "w"), ("u\u{202F}<<ú", "us"), ("M<", "M"), ("G<", "G"), ("uo<<ú|", "uos"),
    ("uo<<ú|k", "uosk"),
    ("u\u{301}<\u{300}", "usf"), ("u\u{301}<<u\u{300}", "usf"), ("u\u{301}<ù", "usf"),
    ("a<á/a<á", "as/as"), ("tó<<toá", "tosa"), ("đ", "dd"), ("1u<ú", "1us"),
    ("uo<<ư|ơ", "uow"), ("\u{301}", ""), ("s u<ú", "s us"),
    ("<<<uk", "uk"), ("<<ưk", "wk"), ("a<â<ấy<<aAsy!", "aasy"),
  ])
  func telex(sent: String, pressed: String) {
    #expect(decode(sent, .telex) == pressed)
  }

  @Test(arguments: [
    ("a<á", "a1"), ("ú", "u1"), ("ư", "u7"), ("a<á<a1|", "a11"), ("a<á<a|", "a10"), ("j1", "j1"),
    ("a<á<à", "a12"), ("a<â<ấ", "a61"), ("uo<<ươ", "uo7"), ("a<ă", "a8"), ("D<Đ", "D9"),
    ("a<ák<<a1k", "a1k"), ("12", "12"), ("s2", "s2"), ("e<é<e\u{323}", "e15"),
  ])
  func vni(sent: String, pressed: String) {
    #expect(decode(sent, .vni) == pressed)
  }

  @Test func aKeyIsGivenAtOnceWhenItIsSure() {
    var decoder = InputMethodDecoder(style: .telex)
    #expect(press(.character("u"), &decoder) == ["u"] && decoder.patience == nil)
    #expect(press(.backspace, &decoder) == [])
    #expect(press(.character("ú"), &decoder) == ["s"] && decoder.patience == nil)
    #expect(press(.backspace, &decoder) == [])
    #expect(press(.character("u"), &decoder) == [] && decoder.patience == .milliseconds(50))
    #expect(press(.pause, &decoder) == ["z"] && decoder.patience == nil)
  }

  @Test func aPersonsBackspaceIsHarmless() {
    var decoder = InputMethodDecoder(style: .vni)
    #expect(press(.character("á"), &decoder) == ["a", "1"])
    #expect(press(.backspace, &decoder) == [] && decoder.patience == .milliseconds(500))
    #expect(press(.pause, &decoder) == [] && decoder.patience == nil)
    #expect(press(.character("a"), &decoder) == ["a"])
    #expect(press(.breakKey, &decoder) == [])
    for _ in 0..<1_000 { #expect(press(.backspace, &decoder) == []) }
    #expect(press(.character("u"), &decoder) == ["u"])
  }

  @Test(arguments: InputMethodStyle.allCases, TestInputMethod.Variant.all)
  func everyPairOfCommandKeysIsDecoded(style: InputMethodStyle, variant: TestInputMethod.Variant) {
    var wrong: [String] = []
    for first in commandKeys {
      for second in commandKeys where isDecidable(first, second, style) {
        wrong += mistakes([first, second], style, variant)
      }
    }
    #expect(wrong == [])
  }

  /// Of each two keys the commands that they run, in the modes where commands are keys of their own.
  @Test(arguments: InputMethodStyle.allCases, [Mode.browse, .grid, .presenter, .agenda])
  func everyPairOfKeysRunsTheCommandsThatWerePressed(style: InputMethodStyle, mode: Mode) {
    let keymap = Keymap()
    func commands(_ keys: [Character]) -> [Command?] {
      keys.map { keymap.resolve(mode, Key(.character($0))) }
    }
    let keys = typedKeys { $0.contains(mode) }
    #expect(keys.count > 20)
    for first in keys {
      for second in keys where isDecidable(first, second, style) {
        var method = TestInputMethod(style: style, variant: TestInputMethod.Variant.all[0])
        var decoder = InputMethodDecoder(style: style)
        let sent = method.press(first) + [.pause] + method.press(second) + [.pause]
        let decoded = sent.flatMap { decoder.keys(for: $0) }
        #expect(commands(decoded) == commands([first, second]), "\(first)\(second)")
      }
    }
  }

  /// Keys can be given to any command, so that any letter or digit may be one; but for the capitals
  /// that Telex makes the same marks with, which settings refuse.
  @Test(arguments: InputMethodStyle.allCases, TestInputMethod.Variant.all)
  func everyPairOfLettersAndDigitsIsDecoded(
    style: InputMethodStyle, variant: TestInputMethod.Variant
  ) {
    let keys = (0x30...0x7A).map { Character(Unicode.Scalar(UInt8($0))) }
      .filter { ($0.isLetter || $0.isNumber) && !"FJRSWXZ".contains($0) }
    var wrong: [String] = []
    for first in keys {
      for second in keys where isDecidable(first, second, style) {
        wrong += mistakes([first, second], style, variant)
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: InputMethodStyle.allCases, TestInputMethod.Variant.all)
  func longSequencesOfCommandKeysAreDecoded(
    style: InputMethodStyle, variant: TestInputMethod.Variant
  ) {
    var wrong: [String] = []
    var dice = Dice(state: 11)
    for _ in 0..<500 {
      var keys: [Character] = []
      while keys.count < 3 + dice.below(6) {
        let key = commandKeys[dice.below(commandKeys.count)]
        if keys.allSatisfy({ isDecidable($0, key, style) }) { keys.append(key) }
      }
      wrong += mistakes(keys, style, variant)
    }
    #expect(wrong == [])
  }

  /// The pairs prove something only if the input method under test really rewrites.
  @Test(arguments: InputMethodStyle.allCases)
  func theInputMethodUnderTestRewrites(style: InputMethodStyle) {
    var rewritten = 0
    for first in commandKeys {
      for second in commandKeys {
        var method = TestInputMethod(style: style, variant: TestInputMethod.Variant.all[0])
        let inputs = method.press(first) + method.press(second)
        rewritten += inputs.contains(.backspace) ? 1 : 0
      }
    }
    #expect(rewritten >= 40)
  }

  /// A slow line may deliver many keys in one read. Only a key pressed twice in a word is then ambiguous.
  @Test(arguments: InputMethodStyle.allCases, TestInputMethod.Variant.all)
  func aBurstWithoutDoubledKeysIsDecoded(style: InputMethodStyle, variant: TestInputMethod.Variant)
  {
    var wrong: [String] = []
    var dice = Dice(state: 23)
    for _ in 0..<500 {
      var keys: [Character] = []
      while keys.count < 2 + dice.below(5) {
        let key = commandKeys[dice.below(commandKeys.count)]
        if !keys.contains(where: { $0.lowercased() == key.lowercased() }) { keys.append(key) }
      }
      wrong += mistakes(keys, style, variant, inOneBurst: true)
    }
    #expect(wrong == [])
  }

  @Test(arguments: InputMethodStyle.allCases, TestInputMethod.Variant.all)
  func aBurstWithAHornThatALaterKeyCompletesIsDecoded(
    style: InputMethodStyle, variant: TestInputMethod.Variant
  ) {
    #expect(mistakes(["T", "w", "x", "o", "G"], style, variant, inOneBurst: true) == [])
    #expect(mistakes(["T", "w", "x", "o", "G"], style, variant) == [])
  }

  /// What no bytes of any input method look like must not trap, nor give keys from nothing.
  @Test func anyInputIsTaken() {
    var dice = Dice(state: 5)
    let characters = Array("uúùươơoaâđ1zs/ \u{202F}字") + ["\u{301}", "\u{31B}"]
    for style in InputMethodStyle.allCases {
      var decoder = InputMethodDecoder(style: style)
      for _ in 0..<20_000 {
        switch dice.below(20) {
        case 0: _ = decoder.keys(for: .breakKey)
        case 1: _ = decoder.keys(for: .pause)
        case 2...8: #expect(press(.backspace, &decoder).count <= 8)
        default:
          _ = decoder.keys(for: .character(characters[dice.below(characters.count)]))
        }
      }
      #expect(press(.pause, &decoder).count <= 70)
    }
  }
}

/// The keys of the table that type a character, and those that the design gives to commands to come.
private let commandKeys = Set(typedKeys { _ in true } + Array("ixvwy,.:+-0MAKP")).sorted()

private func typedKeys(_ holds: (Set<Mode>) -> Bool) -> [Character] {
  Set(
    CommandTable.rows.filter { holds($0.modes) }.flatMap(\.keyNames)
      .compactMap { Key($0)?.typed }
  ).sorted()
}

/// Of a doubled letter only the letter's own case can be known: AA and Aa are both Â. Neither A nor a is
/// typed again in command mode, for both lead away from it.
private func isDecidable(_ first: Character, _ second: Character, _ style: InputMethodStyle) -> Bool
{
  style == .vni || first == second || first.lowercased() != second.lowercased()
}

/// What was pressed, sent and decoded, if that is not what was pressed.
private func mistakes(
  _ keys: [Character], _ style: InputMethodStyle, _ variant: TestInputMethod.Variant,
  inOneBurst: Bool = false
) -> [String] {
  var method = TestInputMethod(style: style, variant: variant)
  var decoder = InputMethodDecoder(style: style)
  var decoded: [Character] = []
  var sent: [InputMethodDecoder.Input] = []
  for key in keys {
    let inputs = method.press(key)
    // A tone that is taken off by a Backspace alone can't be told from a harmless Backspace.
    if inputs.allSatisfy({ $0 == .backspace }) { return [] }
    sent += inOneBurst ? inputs : inputs + [.pause]
  }
  for input in sent + [.pause] { decoded += decoder.keys(for: input) }
  if decoded == keys { return [] }
  return ["\(String(keys)): \(described(sent)): \(String(decoded))"]
}

private func described(_ inputs: [InputMethodDecoder.Input]) -> String {
  inputs.map { input in
    switch input {
    case .character(let character): String(character)
    case .backspace: "<"
    case .pause: "|"
    case .breakKey: "!"
    }
  }.joined()
}

private func press(
  _ input: InputMethodDecoder.Input, _ decoder: inout InputMethodDecoder
) -> [Character] {
  decoder.keys(for: input)
}

private func decode(_ sent: String, _ style: InputMethodStyle) -> String {
  var decoder = InputMethodDecoder(style: style)
  var keys: [Character] = []
  // Scalar by scalar, as a terminal delivers decomposed letters.
  for scalar in sent.unicodeScalars {
    switch scalar {
    case "<": keys += decoder.keys(for: .backspace)
    case "|": keys += decoder.keys(for: .pause)
    case "!": keys += decoder.keys(for: .breakKey)
    default: keys += decoder.keys(for: .character(Character(scalar)))
    }
  }
  return String(keys)
}
