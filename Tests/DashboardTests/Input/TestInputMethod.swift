import Dashboard

/// A small input method in the manner of Unikey and its kin, written without a look at the decoder.
///
/// It keeps the word, works out what each key makes of it, and sends Backspaces and new letters for what
/// changed. Marks are combining characters throughout; what is sent is composed unless the variant says so.
struct TestInputMethod {
  struct Variant: Sendable, CustomStringConvertible {
    var description: String
    /// Only words that could be Vietnamese are touched.
    var checksSpelling = false
    /// A word that turns out not to be Vietnamese gets its raw letters back.
    var restores = false
    /// oà instead of òa.
    var usesNewTonePlace = false
    /// Tones are sent as combining marks.
    var sendsTonesApart = false
    /// The whole word is sent again.
    var sendsAll = false
    /// An invisible character is sent before the Backspaces, to be erased too.
    var sendsFiller = false

    static let all: [Variant] = [
      Variant(description: "free"),
      Variant(description: "spelling", checksSpelling: true),
      Variant(description: "restoring", checksSpelling: true, restores: true),
      Variant(description: "new tone place", usesNewTonePlace: true),
      Variant(description: "tones apart", sendsTonesApart: true),
      Variant(description: "whole word", sendsAll: true),
      Variant(description: "filler", checksSpelling: true, sendsFiller: true),
    ]
  }

  private struct Cell: Equatable {
    var base: Character
    var shape = ""
    var isFromW = false

    var lower: Character { Character(base.lowercased()) }
  }

  let style: InputMethodStyle
  let variant: Variant
  private var cells: [Cell] = []
  private var tone = ""
  /// The vowel that the tone was put on when the word is no syllable and vowels come several times.
  private var settledTones: [Int: String] = [:]
  private var raw: [Character] = []
  private var isOff = false
  private var shown: [Character] = []

  /// What the word of now looks like.
  var text: String { String(shown) }

  init(style: InputMethodStyle, variant: Variant) {
    self.style = style
    self.variant = variant
  }

  /// What the terminal receives when the key is pressed.
  mutating func press(_ key: Character) -> [InputMethodDecoder.Input] {
    guard key.isLetter || style == .vni && key.isNumber else {
      var inputs: [InputMethodDecoder.Input] = []
      if variant.restores, !shown.allSatisfy(\.isASCII), !isSyllable { inputs = show(raw) }
      self = TestInputMethod(style: style, variant: variant)
      return inputs + [.character(key)]
    }
    let before = shown
    raw.append(key)
    if isOff || !transform(key) { append(key) }
    if variant.restores, !isSyllable, !isOff {
      isOff = true
      cells = raw.map { Cell(base: $0) }
      tone = ""
      settledTones = [:]
    }
    if before + [key] == rendered, !variant.sendsAll {
      shown = rendered
      return [.character(key)]
    }
    return show(rendered)
  }

  // MARK: What a key makes of the word

  private mutating func append(_ key: Character) {
    if !vowelRun.isEmpty, isVowel(Cell(base: key)), vowelRun.upperBound != cells.count {
      // Another vowel group begins: the tone stays where it is.
      if !tone.isEmpty { settledTones[tonePlace] = tone }
      tone = ""
    }
    cells.append(Cell(base: key))
    let last = cells.count - 1
    if last >= 1, cells[last].lower == "o", cells[last - 1].lower == "u",
      cells[last - 1].shape == horn, !variant.checksSpelling
    {
      cells[last].shape = horn
    }
    if last >= 2, cells[last - 1].lower == "o", cells[last - 1].shape.isEmpty,
      cells[last - 2].lower == "u", cells[last - 2].shape == horn
    {
      cells[last - 1].shape = horn
    }
  }

  private mutating func transform(_ key: Character) -> Bool {
    if variant.checksSpelling, !isSyllable { return false }
    let lower = Character(key.lowercased())
    if let mark = (style == .telex ? telexTones : vniTones)[lower] {
      return put(tone: mark, by: key)
    }
    switch (style, lower) {
    case (.telex, "z"), (.vni, "0"):
      guard !tone.isEmpty else { return false }
      tone = ""
      return true
    case (.telex, "a"), (.telex, "e"), (.telex, "o"):
      return put(circumflex, by: key) { $0.lower == lower }
    case (.vni, "6"): return put(circumflex, by: key) { "aeo".contains($0.lower) }
    case (.vni, "7"): return put(horn, by: key) { "ou".contains($0.lower) }
    case (.vni, "8"): return put(breve, by: key) { $0.lower == "a" }
    case (.telex, "w"): return putW(key)
    case (.telex, "d"), (.vni, "9"): return putStroke(key)
    default: return false
    }
  }

  private mutating func put(tone mark: String, by key: Character) -> Bool {
    guard !vowelRun.isEmpty else { return false }
    guard tone == mark else {
      tone = mark
      return true
    }
    tone = ""
    return undo(key)
  }

  private mutating func put(
    _ shape: String, by key: Character, on accepts: (Cell) -> Bool
  ) -> Bool {
    let places = vowelRun.filter { accepts(cells[$0]) }
    guard let last = places.last else { return false }
    if cells[last].shape == shape {
      for place in places { cells[place].shape = "" }
      return undo(key)
    }
    // Both vowels of uo take the horn together.
    let isPair =
      shape == horn && last >= 1 && cells[last].lower == "o" && cells[last - 1].lower == "u"
    if isPair { cells[last - 1].shape = horn }
    cells[last].shape = shape
    return true
  }

  private mutating func putW(_ key: Character) -> Bool {
    if let last = cells.last, last.isFromW {
      cells.removeLast()
      return undo(key)
    }
    let run = vowelRun
    let isUA = run.contains { $0 > 0 && cells[$0].lower == "a" && cells[$0 - 1].lower == "u" }
    if isUA || !run.contains(where: { cells[$0].lower == "a" }) {
      if put(horn, by: key, on: { "ou".contains($0.lower) }) { return true }
    } else if put(breve, by: key, on: { $0.lower == "a" }) {
      return true
    }
    guard run.isEmpty else { return false }
    cells.append(Cell(base: key == "W" ? "U" : "u", shape: horn, isFromW: true))
    return true
  }

  private mutating func putStroke(_ key: Character) -> Bool {
    guard let place = cells.lastIndex(where: { $0.lower == "d" }) else { return false }
    if cells[place].shape == stroke {
      cells[place].shape = ""
      return undo(key)
    }
    cells[place].shape = stroke
    return true
  }

  /// The second press of a key takes its mark off, types the key and lets the word be.
  private mutating func undo(_ key: Character) -> Bool {
    cells.append(Cell(base: key))
    isOff = true
    return true
  }

  // MARK: The syllable

  private func isVowel(_ cell: Cell) -> Bool { "aeiouy".contains(cell.lower) }

  /// The last group of vowels in the word.
  private var vowelRun: Range<Int> {
    guard let last = cells.lastIndex(where: isVowel) else { return 0..<0 }
    var first = last
    while first > 0, isVowel(cells[first - 1]) { first -= 1 }
    return first..<(last + 1)
  }

  private var isSyllable: Bool {
    let run = vowelRun
    let onset = String(cells[..<run.lowerBound].map(\.lower))
    if run.isEmpty { return onsets.contains { $0.hasPrefix(String(cells.map(\.lower))) } }
    let coda = String(cells[run.upperBound...].map(\.lower))
    return onsets.contains(onset) && run.count <= 3 && codas.contains { $0.hasPrefix(coda) }
  }

  private var tonePlace: Int {
    let run = vowelRun
    if let shaped = run.last(where: { !cells[$0].shape.isEmpty }) { return shaped }
    let isClosed = run.upperBound < cells.count
    if run.count == 3 { return run.lowerBound + 1 }
    if run.count == 2 {
      let isGlide = ["oa", "oe", "uy"].contains(String(cells[run].map(\.lower)))
      return run.lowerBound + (isClosed || isGlide && variant.usesNewTonePlace ? 1 : 0)
    }
    return run.lowerBound
  }

  // MARK: What is sent

  private var rendered: [Character] {
    cells.enumerated().flatMap { place, cell in
      let mark = place == tonePlace && !vowelRun.isEmpty ? tone : settledTones[place] ?? ""
      let letter = composed(cell.base, cell.shape)
      return variant.sendsTonesApart
        ? [letter] + mark.map { $0 } : [inOneCodePoint(Character(String(letter) + mark))]
    }
  }

  private mutating func show(_ text: [Character]) -> [InputMethodDecoder.Input] {
    var same = 0
    while !variant.sendsAll, same < min(shown.count, text.count), shown[same] == text[same] {
      same += 1
    }
    let erased = shown.count - same
    let filler: [InputMethodDecoder.Input] =
      variant.sendsFiller && erased > 0 ? [.character("\u{202F}"), .backspace] : []
    shown = text
    return filler + Array(repeating: .backspace, count: erased)
      + text[same...].map { .character($0) }
  }
}

private let circumflex = "\u{302}"
private let breve = "\u{306}"
private let horn = "\u{31B}"
private let stroke = "stroke"

private let telexTones: [Character: String] = [
  "f": "\u{300}", "s": "\u{301}", "r": "\u{309}", "x": "\u{303}", "j": "\u{323}",
]
private let vniTones: [Character: String] = [
  "2": "\u{300}", "1": "\u{301}", "3": "\u{309}", "4": "\u{303}", "5": "\u{323}",
]

private let onsets = [
  "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
  "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
]
private let codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

private func composed(_ base: Character, _ shape: String) -> Character {
  switch (base, shape) {
  case ("d", stroke): return "đ"
  case ("D", stroke): return "Đ"
  default: return inOneCodePoint(Character(String(base) + shape))
  }
}

/// A Character equals its twin in the other normal form, so a table of letters finds the composed one.
private func inOneCodePoint(_ letter: Character) -> Character { composedLetters[letter] ?? letter }

private let composedLetters: [Character: Character] = {
  let small =
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
  let letters = Array(small) + Array(small.uppercased())
  return Dictionary(letters.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
}()
