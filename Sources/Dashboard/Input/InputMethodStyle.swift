/// The two ways of typing Vietnamese: which key puts on what. The setting `input:` of the config.
public enum InputMethodStyle: String, Hashable, Sendable, CaseIterable {
  case telex
  case vni

  func key(for tone: VietnameseLetter.Tone) -> Character {
    switch (self, tone) {
    case (.telex, .level): "z"
    case (.telex, .grave): "f"
    case (.telex, .acute): "s"
    case (.telex, .hook): "r"
    case (.telex, .tilde): "x"
    case (.telex, .dot): "j"
    case (.vni, .level): "0"
    case (.vni, .grave): "2"
    case (.vni, .acute): "1"
    case (.vni, .hook): "3"
    case (.vni, .tilde): "4"
    case (.vni, .dot): "5"
    }
  }

  /// The key that puts a letter's shape on, nil for a plain letter.
  ///
  /// Telex doubles the letter for a circumflex or a stroke. The case of that second key can't be
  /// seen in what arrives (AA and Aa are both Â), so it is taken to be the letter's own.
  func shapeKey(of letter: VietnameseLetter) -> Character? {
    switch (self, letter.shape) {
    case (_, .plain): nil
    case (.telex, .circumflex), (.telex, .stroke): letter.isUpper ? upper(letter.base) : letter.base
    case (.telex, .breve), (.telex, .horn): "w"
    case (.vni, .circumflex): "6"
    case (.vni, .horn): "7"
    case (.vni, .breve): "8"
    case (.vni, .stroke): "9"
    }
  }

  /// All keys that make a letter which replaced nothing; in Telex a ư by itself is w.
  func keys(making letter: VietnameseLetter) -> [Character] {
    var keys: [Character]
    if self == .telex, letter.base == "u", letter.shape == .horn {
      keys = [letter.isUpper ? "W" : "w"]
    } else {
      keys = [letter.isUpper ? upper(letter.base) : letter.base]
      if let key = shapeKey(of: letter) { keys.append(key) }
    }
    if letter.tone != .level { keys.append(key(for: letter.tone)) }
    return keys
  }
}

func upper(_ character: Character) -> Character {
  let upper = character.uppercased()
  return upper.count == 1 ? upper.first ?? character : character
}
