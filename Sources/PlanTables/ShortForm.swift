import Phrases
import PlanDomain

/// Two capital letters or more and no small one: `TN&MT`, `UBND`.
func isAcronym(_ word: String) -> Bool {
  let letters = word.filter(\.isLetter)
  return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
}

/// Whether `short` is `name` with some words shortened to their first letters: `Sở TN&MT` of `Sở
/// Tài nguyên và Môi trường`, `BQL các KCN` of `Ban Quản lý các khu công nghiệp`.
func isShortForm(_ short: String, of name: String) -> Bool {
  guard short.split(separator: " ").contains(where: { isAcronym(String($0)) }) else { return false }
  let links = SheetKeys.linksSet
  // Letters that the name has already stand for as many words.
  let words = name.split { " -,/&.()".contains($0) }.flatMap { word -> [String] in
    let folded = foldedKey(String(word))
    return isAcronym(String(word)) ? folded.map(String.init) : [folded]
  }.filter { !links.contains($0) }
  var place = 0
  for token in short.split(separator: " ") {
    let folded = foldedKey(String(token))
    if links.contains(folded) { continue }
    if place < words.count, words[place] == folded {
      place += 1
      continue
    }
    guard isAcronym(String(token)) else { return false }
    for letter in folded where letter.isLetter {
      guard place < words.count, words[place].first == letter else { return false }
      place += 1
    }
  }
  return place == words.count
}
