/// A letter as Vietnamese input methods see it: a base, a shape and a tone that keys have put on
/// it.
struct VietnameseLetter: Hashable, Sendable {
  enum Shape: Hashable, Sendable { case plain, circumflex, breve, horn, stroke }
  enum Tone: Hashable, Sendable { case level, grave, acute, hook, tilde, dot }

  /// In lower case.
  var base: Character
  var isUpper = false
  var shape = Shape.plain
  var tone = Tone.level

  var isComposed: Bool { shape != .plain || tone != .level }

  /// Composed letters are found in either normal form; anything else is its own base.
  init(_ character: Character) {
    let lower = character.lowercased()
    let isUpper = lower != String(character)
    if let lower = lower.first, let known = composedLetters[lower] {
      self = known
    } else {
      base = lower.count == 1 ? lower.first ?? character : character
    }
    self.isUpper = isUpper
  }

  init(base: Character, shape: Shape, tone: Tone) {
    self.base = base
    self.shape = shape
    self.tone = tone
  }

  /// Puts on a combining mark that arrived alone.
  mutating func put(_ mark: Mark) {
    switch mark {
    case .shape(let shape): self.shape = shape
    case .tone(let tone): self.tone = tone
    }
  }

  /// Takes off the mark that came last, for input methods whose Backspace takes one code point.
  mutating func stripMark() {
    if tone != .level { tone = .level } else { shape = .plain }
  }

  enum Mark {
    case shape(Shape)
    case tone(Tone)

    /// Nil for anything but a lone Vietnamese combining mark.
    init?(_ character: Character) {
      switch character {
      case "\u{300}": self = .tone(.grave)
      case "\u{301}": self = .tone(.acute)
      case "\u{309}": self = .tone(.hook)
      case "\u{303}": self = .tone(.tilde)
      case "\u{323}": self = .tone(.dot)
      case "\u{302}": self = .shape(.circumflex)
      case "\u{306}": self = .shape(.breve)
      case "\u{31B}": self = .shape(.horn)
      default: return nil
      }
    }
  }
}

private let composedLetters: [Character: VietnameseLetter] = {
  let tones: [VietnameseLetter.Tone] = [.level, .grave, .acute, .hook, .tilde, .dot]
  let rows: [(base: Character, shape: VietnameseLetter.Shape, letters: String)] = [
    ("a", .plain, "aàáảãạ"), ("a", .breve, "ăằắẳẵặ"), ("a", .circumflex, "âầấẩẫậ"),
    ("e", .plain, "eèéẻẽẹ"), ("e", .circumflex, "êềếểễệ"), ("i", .plain, "iìíỉĩị"),
    ("o", .plain, "oòóỏõọ"), ("o", .circumflex, "ôồốổỗộ"), ("o", .horn, "ơờớởỡợ"),
    ("u", .plain, "uùúủũụ"), ("u", .horn, "ưừứửữự"), ("y", .plain, "yỳýỷỹỵ"),
    ("d", .stroke, "đ"),
  ]
  var table: [Character: VietnameseLetter] = [:]
  for row in rows {
    for (letter, tone) in zip(row.letters, tones) {
      table[letter] = VietnameseLetter(base: row.base, shape: row.shape, tone: tone)
    }
  }
  return table
}()
