/// Ranks names for a palette: the letters of each word typed must occur in order, with gaps
/// allowed.
public enum FuzzyMatch {
  private static let hit = 16
  private static let wordStart = 12
  private static let run = 10
  private static let textStart = 4
  private static let gap = 1
  /// Far below any sum of the above.
  private static let impossible = Int.min / 2

  /// The score of the best way to find the pattern, higher is better; nil when it is not in the
  /// text.
  ///
  /// Words may be found in any order, so "giao diện chọn" finds "Chọn giao diện". An empty pattern
  /// scores 0. The work is letters of the pattern times letters of the text.
  public static func score(_ pattern: SearchPattern, _ text: SearchableText) -> Int? {
    var total = 0
    for word in pattern.words {
      guard isSubsequence(word, of: text.letters) else { return nil }
      total += bestScore(of: word, in: text.letters)
    }
    return total
  }

  public static func score(_ query: String, _ text: String) -> Int? {
    score(SearchPattern(query), SearchableText(text))
  }

  /// `best` holds for each place of the text the best score of the word so far ending there. A gap
  /// costs by its length, so the best start of a gap is carried along instead of searched for.
  private static func bestScore(of word: [Letter], in text: [Letter]) -> Int {
    guard let first = word.first else { return 0 }
    let text = text.span
    var best = [Int](repeating: impossible, count: text.count)
    for place in text.indices where first.finds(text[place]) {
      best[place] = value(at: place, in: text)
    }
    for letter in word.dropFirst() {
      var carried = impossible
      var adjacent = impossible
      for place in text.indices {
        let above = best[place]
        best[place] = impossible
        if letter.finds(text[place]) {
          let before = max(carried, adjacent + run)
          if before > impossible / 2 { best[place] = before + value(at: place, in: text) }
        }
        carried = max(carried, adjacent) - gap
        adjacent = above
      }
    }
    return best.max() ?? 0
  }

  private static func value(at place: Int, in text: Span<Letter>) -> Int {
    guard place > 0 else { return hit + wordStart + textStart }
    return text[place].isOfWord && !text[place - 1].isOfWord ? hit + wordStart : hit
  }

  private static func isSubsequence(_ word: [Letter], of text: [Letter]) -> Bool {
    var found = 0
    for letter in text where found < word.count && word[found].finds(letter) { found += 1 }
    return found == word.count
  }
}
