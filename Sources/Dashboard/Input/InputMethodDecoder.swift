/// Turns what a Vietnamese input method sends back into the keys that were pressed, in command
/// mode.
///
/// Input methods stay on while people press command keys, and rewrite what was typed by Backspaces
/// and new letters. The decoder keeps the letters since the last break. Backspaces and a
/// replacement stand for the one key that turns the old text into the new (u, Backspace, ú: u, then
/// s); a replacement that only restores raw letters stands for nothing; composed letters that
/// replace nothing stand for all keys that make them. Backspaces alone stand for nothing. How the
/// bytes were cut into reads plays no part.
///
/// A key is given as soon as it is sure. Where more could still come, `patience` says how long to
/// wait before sending `.pause`.
public struct InputMethodDecoder: Hashable, Sendable {
  public enum Input: Hashable, Sendable {
    /// A character, composed or decomposed, or a combining mark that arrived alone.
    case character(Character)
    /// 0x08 or 0x7F.
    case backspace
    /// Any other key: Enter, an arrow, Esc. The input method begins anew, and so does the decoder.
    case breakKey
    /// Nothing came for a while. What was typed is kept, for the input method keeps it too.
    case pause
  }

  /// Input methods forget longer words than this themselves.
  private static let longestWord = 64

  private let style: InputMethodStyle
  /// What stands in the word now, as the input method sees it.
  private var typed = TypedWord()
  /// The keys that made it.
  private var raw: [Character] = []
  private var replacement: PendingReplacement?
  /// Letters still to come of a replacement whose key is already known; nil is any composed letter.
  private var restOfReplacement: [Character?] = []
  /// Invisible characters that some input methods send just to be erased.
  private var fillers = 0

  public init(style: InputMethodStyle) { self.style = style }

  /// How long to wait for more before sending `.pause`; nil when a pause would change nothing.
  ///
  /// An input method sends a replacement in one go, a person does not. Backspaces alone wait
  /// longer: a slow line may part them from their replacement, and then its letters would be taken
  /// for new keys.
  public var patience: Duration? {
    if !restOfReplacement.isEmpty { return .milliseconds(50) }
    guard let replacement, !replacement.isPaused else { return nil }
    return replacement.arrived.isEmpty ? .milliseconds(500) : .milliseconds(50)
  }

  /// The keys that this input makes certain, in the order in which they were pressed.
  public mutating func keys(for input: Input) -> [Character] {
    switch input {
    case .character(let character): return take(character)
    case .backspace: return takeBackspace()
    case .pause:
      restOfReplacement = []
      return settle(.pause)
    case .breakKey:
      let keys = settle(.more)
      self = InputMethodDecoder(style: style)
      return keys
    }
  }

  private mutating func take(_ character: Character) -> [Character] {
    if isFiller(character) {
      fillers = min(fillers + 1, Self.longestWord)
      return []
    }
    fillers = 0
    if replacement != nil { return takeReplacing(character) }
    if let awaited = restOfReplacement.first {
      restOfReplacement.removeFirst()
      let letter = VietnameseLetter(character)
      if awaited.map({ $0 == letter.base }) ?? letter.isComposed {
        typed.append(character)
        return []
      }
      restOfReplacement = []
    }
    return takeFresh(character)
  }

  private mutating func takeBackspace() -> [Character] {
    restOfReplacement = []
    if fillers > 0 {
      fillers -= 1
      return []
    }
    let hasArrived = replacement.map { !$0.arrived.isEmpty } ?? false
    let keys = hasArrived ? settle(.more) : []
    var begun = replacement ?? PendingReplacement()
    begun.backspaces = min(begun.backspaces + 1, 4 * Self.longestWord)
    replacement = begun
    return keys
  }

  // MARK: Letters that replace nothing

  private mutating func takeFresh(_ character: Character) -> [Character] {
    let old = typed
    if VietnameseLetter.Mark(character) != nil {
      guard typed.append(character) else { return [] }
      return press(InputMethodReplacement(style: style, from: old, raw: raw, to: typed).reading.key)
    }
    guard isOfWord(character) else {
      typed = TypedWord()
      raw = []
      return [character]
    }
    typed.append(character)
    let letter = VietnameseLetter(character)
    var keys = [character]
    if letter.isComposed {
      let reading = InputMethodReplacement(style: style, from: old, raw: raw, to: typed).reading
      keys = reading.key.map { [$0] } ?? style.keys(making: letter)
    }
    raw += keys
    forgetLongAgo()
    return keys
  }

  // MARK: Letters after Backspaces

  private mutating func takeReplacing(_ character: Character) -> [Character] {
    guard var waiting = replacement else { return [] }
    if waiting.backspaces > typed.scalars { return takeReplacingUnknown(character) }
    guard isOfWord(character) else { return settle(.more) + takeFresh(character) }
    waiting.arrived.append(character)
    waiting.held = nil
    var isBeginning = false
    for new in waiting.texts(from: typed) {
      let reading = InputMethodReplacement(style: style, from: typed, raw: raw, to: new).reading
      switch reading {
      case .foreign: continue
      case .partial: isBeginning = true
      case .keyUnlessMore, .keyOrRestored:
        isBeginning = true
        waiting.held = reading
      case .key, .restored:
        typed = new
        replacement = nil
        return press(reading.key)
      }
    }
    guard isBeginning else { return settle(.more) + takeFresh(character) }
    replacement = waiting
    return []
  }

  /// The input method remembers more than the decoder does: then only a single mark tells its key.
  private mutating func takeReplacingUnknown(_ character: Character) -> [Character] {
    let letter = VietnameseLetter(character)
    let replaced = replacement?.backspaces ?? 0
    replacement = nil
    typed = TypedWord()
    raw = []
    guard letter.isComposed else { return takeFresh(character) }
    restOfReplacement = Array(repeating: nil, count: min(max(replaced - 1, 0), Self.longestWord))
    typed.append(character)
    raw = style.keys(making: letter)
    switch (style.shapeKey(of: letter), letter.tone) {
    case (let key?, .level): return [key]
    case (nil, let tone): return [style.key(for: tone)]
    default: return []
    }
  }

  private enum End { case pause, more }

  /// Ends the waiting with what is known: the key held back, the key of a replacement that followed
  /// a person's own Backspaces, or letters that a person typed after them.
  private mutating func settle(_ end: End) -> [Character] {
    guard var waiting = replacement else { return [] }
    let old = typed
    let new = waiting.texts(from: old).first ?? TypedWord()
    replacement = nil
    typed = new
    if let held = waiting.held {
      if case .keyOrRestored = held, end == .more { return [] }
      return press(held.key)
    }
    let kept = waiting.keptTexts(of: old).first ?? TypedWord()
    if !waiting.arrived.isEmpty {
      for count in stride(from: old.count - 1, to: kept.count, by: -1) {
        let reading = InputMethodReplacement(
          style: style, from: old.prefix(count), raw: [], to: new
        ).reading
        guard case .key(let key) = reading else { continue }
        // If it was the input method that paused, what it had replaced still comes.
        if end == .pause { restOfReplacement = old.letters.dropFirst(new.count).map(\.base) }
        raw = new.letters.flatMap { style.keys(making: $0) }
        return [key]
      }
    }
    guard waiting.arrived.allSatisfy(isPlain) else {
      // Half a replacement: its rest may still come, and nothing of it is a key by itself.
      if end == .pause {
        waiting.isPaused = true
        replacement = waiting
        typed = old
      } else {
        raw = new.letters.flatMap { style.keys(making: $0) }
      }
      return []
    }
    typed = kept
    raw = kept.letters.flatMap { style.keys(making: $0) }
    return waiting.arrived.flatMap { takeFresh($0) }
  }

  private mutating func press(_ key: Character?) -> [Character] {
    guard let key else { return [] }
    raw.append(key)
    forgetLongAgo()
    return [key]
  }

  private mutating func forgetLongAgo() {
    typed.keepLast(Self.longestWord)
    raw = raw.suffix(Self.longestWord)
  }

  /// VNI writes tones and shapes by digits; in Telex a digit ends the word.
  private func isOfWord(_ character: Character) -> Bool {
    character.isLetter || VietnameseLetter.Mark(character) != nil
      || style == .vni && character.isASCII && character.isNumber
  }
}

private func isPlain(_ character: Character) -> Bool {
  !VietnameseLetter(character).isComposed && VietnameseLetter.Mark(character) == nil
}

func isFiller(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy {
    $0 == "\u{202F}" || $0.properties.isDefaultIgnorableCodePoint
  }
}
