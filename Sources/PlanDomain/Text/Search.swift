/// A compiled query: every word of it must occur, as part of a word or across several.
///
/// Source of the rule: a query letter matches a letter that carries at least its marks, in any case
/// and normal form. "tien do" and "tiến đ" find "Tiến độ"; d matches d and đ, đ only đ.
public struct SearchPattern: Hashable, Sendable {
  let words: [[Letter]]
  /// A bit for each letter that a text must have to be found.
  let occurring: UInt64

  /// A query without a letter, empty or blank, matches everything.
  public init(_ query: String) {
    self.init(words: letters(of: query).split(whereSeparator: \.isSpace).map { Array($0) })
  }

  private init(words: [[Letter]]) {
    self.words = words
    occurring = words.reduce(0) { bits, word in word.reduce(bits) { $0 | $1.occurrence } }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// The words one by one, each a pattern of its own.
  var singleWords: [SearchPattern] { words.map { SearchPattern(words: [$0]) } }

  public func matches(_ text: String) -> Bool {
    isEmpty || SearchableText(text).matches(self)
  }

  /// Where the words occur, in order and without overlap, for highlighting. Never inside a
  /// grapheme.
  ///
  /// Empty when the text does not match.
  public func ranges(in text: String) -> [Range<String.Index>] {
    let located = LocatedLetters(text)
    var isMarked = [Bool](repeating: false, count: located.letters.count)
    for word in words {
      var start = firstOccurrence(of: word, in: located.letters.span, from: 0)
      if start == nil { return [] }
      while let found = start {
        for index in found..<(found + word.count) { isMarked[index] = true }
        start = firstOccurrence(of: word, in: located.letters.span, from: found + word.count)
      }
    }
    return located.ranges(where: isMarked)
  }
}

/// A text folded once, so that each key typed into a search costs only comparisons.
public struct SearchableText: Hashable, Sendable {
  let letters: [Letter]

  public init(_ text: String) { letters = PlanDomain.letters(of: text) }

  public func matches(_ pattern: SearchPattern) -> Bool {
    for word in pattern.words where firstOccurrence(of: word, in: letters.span, from: 0) == nil {
      return false
    }
    return true
  }
}

/// Letters that remember the character they came from.
private struct LocatedLetters {
  private(set) var letters: [Letter] = []
  private var characters: [Range<String.Index>] = []

  init(_ text: String) {
    for index in text.indices {
      let range = index..<text.index(after: index)
      for scalar in text[range].unicodeScalars { append(scalar, to: &letters) }
      while characters.count < letters.count { characters.append(range) }
    }
  }

  func ranges(where isMarked: [Bool]) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    for (character, isMarked) in zip(characters, isMarked) where isMarked {
      if let last = ranges.last, last.upperBound >= character.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<character.upperBound
      } else {
        ranges.append(character)
      }
    }
    return ranges
  }
}

func firstOccurrence(of word: [Letter], in text: Span<Letter>, from start: Int) -> Int? {
  guard let first = word.first, word.count <= text.count else { return nil }
  let last = text.count - word.count
  var index = start
  while index <= last {
    if first.finds(text[index]) {
      var offset = 1
      while offset < word.count, word[offset].finds(text[index + offset]) { offset += 1 }
      if offset == word.count { return index }
    }
    index += 1
  }
  return nil
}
