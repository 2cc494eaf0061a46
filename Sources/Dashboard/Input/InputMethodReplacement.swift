/// What a replacement by an input method says about the key that was pressed.
enum ReplacementReading: Hashable, Sendable {
  /// This key, whatever comes next.
  case key(Character)
  /// This key, unless more of the replacement follows and says otherwise.
  case keyUnlessMore(Character)
  /// This key if someone pauses here; else the raw letters were restored, which stands for no key.
  case keyOrRestored(Character)
  /// The raw letters came back.
  case restored
  /// Not yet one key's work, but the beginning of it.
  case partial
  /// Nothing that one key makes of the old text.
  case foreign

  var key: Character? {
    switch self {
    case .key(let key), .keyUnlessMore(let key), .keyOrRestored(let key): key
    case .restored, .partial, .foreign: nil
    }
  }
}

/// Reads the one key that turns `old`, typed as `raw`, into `new`.
///
/// It knows no spelling and no rule of where a tone stands, for in these the input methods differ;
/// it compares letters, shapes and tones. A key puts on a mark (same letters), or adds a letter,
/// which may move the tone, complete ưo to ươ, or take the mark off that the same key had put on.
struct InputMethodReplacement {
  let style: InputMethodStyle
  let old: [VietnameseLetter]
  let raw: [Character]
  let new: [VietnameseLetter]

  init(style: InputMethodStyle, from old: TypedWord, raw: [Character], to new: TypedWord) {
    self.style = style
    self.raw = raw
    self.old = old.letters
    self.new = new.letters
  }

  private init(
    style: InputMethodStyle, old: [VietnameseLetter], raw: [Character], new: [VietnameseLetter]
  ) {
    (self.style, self.old, self.raw, self.new) = (style, old, raw, new)
  }

  var reading: ReplacementReading {
    if new == old { return .partial }
    if isRestored { return undoKey.map { .keyOrRestored($0) } ?? .restored }
    let reading = isSameLetters ? readingOfSameLetters : .foreign
    return reading == .foreign && beginsRaw ? .partial : reading
  }

  private var readingOfSameLetters: ReplacementReading {
    switch new.count - old.count {
    case ..<0: .partial
    case 0: markReading
    default: appendedKey.map { .key($0) } ?? (isToneToCome ? .partial : .foreign)
    }
  }

  /// A tone that is sent apart comes behind the letter that it moves to: ữ and o are ư, ơ, tilde.
  private var isToneToCome: Bool {
    let change = toneChange
    guard new.last?.isComposed == true, change.added.isEmpty, change.removed.count == 1 else {
      return false
    }
    let bare = old.map { letter in
      var letter = letter
      letter.tone = .level
      return letter
    }
    return InputMethodReplacement(style: style, old: bare, raw: raw, new: new).appendedKey != nil
  }

  /// The raw letters may be coming back. The case of a key that put on a mark was a guess.
  private var beginsRaw: Bool {
    guard new.count <= raw.count else { return false }
    return zip(new, raw).allSatisfy { !$0.isComposed && $0.base == VietnameseLetter($1).base }
  }

  private var isRestored: Bool { new.count == raw.count && beginsRaw }

  /// The letters agree as far as both go, and at most one was added.
  private var isSameLetters: Bool {
    new.count <= old.count + 1 && zip(old, new).allSatisfy { $0.base == $1.base }
  }

  /// The key whose second press also gives the raw letters: u s s is "us", w w is "w".
  private var undoKey: Character? {
    if isSameLetters, new.count == old.count + 1 { return appendedKey }
    guard style == .telex, new.count == old.count, let last = old.last else { return nil }
    let isLoneHorn = last.base == "u" && last.shape == .horn && new.last?.base == "w"
    return isLoneHorn ? raw.last : nil
  }

  /// Same letters: a mark was put on, changed or taken off.
  private var markReading: ReplacementReading {
    let shaped = zip(old, new).filter { $0.shape != $1.shape }
    let tones = toneChange
    if shaped.isEmpty {
      if let added = tones.added.first, tones.added.count == 1, tones.removed.count <= 1 {
        return .key(style.key(for: added))
      }
      let isTaken = tones.added.isEmpty && tones.removed.count == 1
      return isTaken ? .keyUnlessMore(style.key(for: .level)) : .partial
    }
    let keys = Set(shaped.map { style.shapeKey(of: $1) })
    guard tones.added.isEmpty, tones.removed.isEmpty, keys.count == 1, let key = keys.first ?? nil
    else { return .partial }
    return completesHorns ? .keyUnlessMore(key) : .key(key)
  }

  /// One letter more: the key is that letter when all else is what adding a letter does.
  private var appendedKey: Character? {
    guard let last = new.last else { return nil }
    let key = last.isUpper ? upper(last.base) : last.base
    let tones = toneChange
    guard tones.added.isEmpty else { return nil }
    let reshaped = zip(old, new).filter { $0.shape != $1.shape }
    if let removed = tones.removed.first {
      return !last.isComposed && tones.removed.count == 1 && reshaped.isEmpty
        && style.key(for: removed) == last.base ? key : nil
    }
    if !reshaped.isEmpty, !completesHorns {
      let isTakenOff = reshaped.allSatisfy { before, after in
        after.shape == .plain && isShapeKey(last.base, of: before)
      }
      return last.shape == .plain && isTakenOff ? key : nil
    }
    switch (last.base, last.shape) {
    case (_, .plain): return key
    case ("o", .horn) where old.last?.base == "u" && old.last?.shape == .horn: return key
    case ("u", .horn) where style == .telex: return last.isUpper ? "W" : "w"
    default: return nil
    }
  }

  private func isShapeKey(_ key: Character, of letter: VietnameseLetter) -> Bool {
    style.shapeKey(of: letter).map { $0.lowercased() == String(key) } ?? false
  }

  /// A ưo or uơ became ươ, which the next letter brings about by itself.
  private var completesHorns: Bool {
    let changed = zip(old, new).enumerated().filter { $1.0.shape != $1.1.shape }
    guard changed.count == 1, let (place, (before, after)) = changed.first else { return false }
    guard before.shape == .plain, after.shape == .horn else { return false }
    let neighbour = after.base == "o" ? place - 1 : place + 1
    let other: Character = after.base == "o" ? "u" : "o"
    guard old.indices.contains(neighbour) else { return false }
    return old[neighbour].base == other && old[neighbour].shape == .horn
  }

  /// Tones that are gone and tones that are new; one that only moved is in neither.
  private var toneChange: (removed: [VietnameseLetter.Tone], added: [VietnameseLetter.Tone]) {
    var removed: [VietnameseLetter.Tone] = []
    var added: [VietnameseLetter.Tone] = []
    for place in 0..<max(old.count, new.count) {
      let before = place < old.count ? old[place].tone : .level
      let after = place < new.count ? new[place].tone : .level
      guard before != after else { continue }
      if before != .level { removed.append(before) }
      if after != .level { added.append(after) }
    }
    for tone in removed {
      guard let match = added.firstIndex(of: tone) else { continue }
      added.remove(at: match)
      if let gone = removed.firstIndex(of: tone) { removed.remove(at: gone) }
    }
    return (removed, added)
  }
}
