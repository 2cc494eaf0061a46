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
    score(pattern, text.letters.span)
  }

  static func score(_ pattern: SearchPattern, _ text: Span<Letter>) -> Int? {
    var total = 0
    for word in pattern.words {
      guard firstPlaces(of: word, in: text, from: 0) != nil else { return nil }
      total += bestScore(of: word, in: text)
    }
    return total
  }

  /// A guess at the score of one word from the first ways of finding it, at the cost of a look at
  /// the text; nil when it is not in the text.
  static func firstSight(_ word: [Letter], _ text: Span<Letter>) -> Int? {
    guard let points = firstPlaces(of: word, in: text, from: 0) else { return nil }
    // Where the first letter begins a word, the rest is more often meant from there.
    let start = firstWordStart(of: word, in: text)
    let fromStart = start > 0 ? firstPlaces(of: word, in: text, from: start) : nil
    return max(points, fromStart ?? points)
  }

  public static func score(_ query: String, _ text: String) -> Int? {
    score(SearchPattern(query), SearchableText(text))
  }

  /// `best` holds for each place of the text the best score of the word so far ending there. A gap
  /// costs by its length, so the best start of a gap is carried along instead of searched for.
  private static func bestScore(of word: [Letter], in text: Span<Letter>) -> Int {
    guard let first = word.first else { return 0 }
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
    return isWordStart(place, in: text) ? hit + wordStart : hit
  }

  private static func isWordStart(_ place: Int, in text: Span<Letter>) -> Bool {
    place == 0 || text[place].isOfWord && !text[place - 1].isOfWord
  }

  /// Points of the way that takes the first place for each letter; nil when there is none.
  private static func firstPlaces(
    of word: [Letter], in text: Span<Letter>, from start: Int
  ) -> Int? {
    let word = word.span
    var found = 0
    var points = 0
    var last = -1
    var place = start
    while found < word.count, place < text.count {
      if word[found].finds(text[place]) {
        points += value(at: place, in: text)
        if found > 0 { points += place == last + 1 ? run : -min(place - last - 1, hit) * gap }
        last = place
        found += 1
      }
      place += 1
    }
    return found == word.count ? points : nil
  }

  /// Where the first letter first begins a word; 0 where it nowhere does.
  private static func firstWordStart(of word: [Letter], in text: Span<Letter>) -> Int {
    guard let first = word.first else { return 0 }
    for place in text.indices where first.finds(text[place]) && isWordStart(place, in: text) {
      return place
    }
    return 0
  }
}
