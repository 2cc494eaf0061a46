/// The word that an input method is working on, as it stands on its side.
struct TypedWord: Hashable, Sendable {
  private(set) var letters: [VietnameseLetter] = []
  /// How many code points each letter arrived in.
  private var scalarCounts: [Int] = []

  var count: Int { letters.count }
  var scalars: Int { scalarCounts.reduce(0, +) }

  /// Adds a letter, or puts a lone mark on the last one; false when there is none to bear it.
  @discardableResult
  mutating func append(_ character: Character) -> Bool {
    guard let mark = VietnameseLetter.Mark(character) else {
      letters.append(VietnameseLetter(character))
      scalarCounts.append(character.unicodeScalars.count)
      return true
    }
    guard var last = letters.popLast(), let scalars = scalarCounts.popLast() else { return false }
    last.put(mark)
    letters.append(last)
    scalarCounts.append(scalars + 1)
    return true
  }

  func prefix(_ count: Int) -> TypedWord {
    var shorter = TypedWord()
    shorter.letters = Array(letters.prefix(count))
    shorter.scalarCounts = Array(scalarCounts.prefix(count))
    return shorter
  }

  mutating func keepLast(_ count: Int) {
    guard letters.count > count else { return }
    letters = letters.suffix(count)
    scalarCounts = scalarCounts.suffix(count)
  }

  /// Takes code points off the end: first the marks of a letter that arrived in several, then the
  /// letter.
  mutating func removeScalars(_ count: Int) {
    for _ in 0..<count {
      guard var last = letters.popLast(), let scalars = scalarCounts.popLast() else { return }
      guard scalars > 1 else { continue }
      last.stripMark()
      letters.append(last)
      scalarCounts.append(scalars - 1)
    }
  }
}

/// Backspaces, and what came after them, until it is clear which key they stand for.
struct PendingReplacement: Hashable, Sendable {
  var backspaces = 0
  var arrived: [Character] = []
  /// A reading that holds unless more comes.
  var held: ReplacementReading?
  var isPaused = false

  /// What the Backspaces leave, counted by letters and, where that differs, by code points.
  func keptTexts(of old: TypedWord) -> [TypedWord] {
    var byScalars = old
    byScalars.removeScalars(backspaces)
    guard backspaces <= old.count else { return [byScalars] }
    let byLetters = old.prefix(old.count - backspaces)
    return byLetters == byScalars ? [byLetters] : [byLetters, byScalars]
  }

  /// What is there now, in each way of counting.
  func texts(from old: TypedWord) -> [TypedWord] {
    keptTexts(of: old).compactMap { kept in
      var text = kept
      for character in arrived where !text.append(character) { return nil }
      return text
    }
  }
}
