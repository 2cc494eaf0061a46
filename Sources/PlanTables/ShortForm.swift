import Phrases
import PlanDomain

/// Two capital letters or more and no small one: `TN&MT`, `UBND`.
func isAcronym(_ word: String) -> Bool {
  let letters = word.filter(\.isLetter)
  return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
}

/// A body's name taken apart once, to be compared with many others.
struct NameForm {
  private struct Token {
    let folded: String
    let isAcronym: Bool
  }

  /// As a short form of another name.
  private let tokens: [Token]
  /// As a name that others are short for: the letters that it has already stand for as many words.
  private let words: [String]
  private let hasAcronym: Bool

  init(_ name: String) {
    let links = SheetKeys.linksSet
    let parts = name.split(separator: " ").map(String.init)
    tokens = parts.map { Token(folded: foldedKey($0), isAcronym: PlanTables.isAcronym($0)) }
      .filter { !links.contains($0.folded) }
    hasAcronym = parts.contains(where: PlanTables.isAcronym)
    words = name.split { " -,/&.()".contains($0) }.flatMap { word -> [String] in
      let folded = foldedKey(String(word))
      return PlanTables.isAcronym(String(word)) ? folded.map(String.init) : [folded]
    }.filter { !links.contains($0) }
  }

  /// Whether it is `name` with some words shortened to their first letters: `Sở TN&MT` of `Sở Tài
  /// nguyên và Môi trường`, `BQL các KCN` of `Ban Quản lý các khu công nghiệp`.
  func isShort(for name: NameForm) -> Bool {
    guard hasAcronym else { return false }
    let words = name.words
    var place = 0
    for token in tokens {
      if place < words.count, words[place] == token.folded {
        place += 1
        continue
      }
      guard token.isAcronym else { return false }
      for letter in token.folded where letter.isLetter {
        guard place < words.count, words[place].first == letter else { return false }
        place += 1
      }
    }
    return place == words.count
  }
}
