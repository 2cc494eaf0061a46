import Phrases
import PlanDomain

/// Which column a heading names, and how surely.
struct HeadingMatch: Hashable {
  enum Strength: Int, Comparable {
    /// Only where nothing better is.
    case weak
    /// By a word in it.
    case rule
    /// As the usual tables have it, or as the vocabulary does.
    case exact

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  var column: SummaryColumn
  var strength: Strength
  /// What it is where the column is another's.
  var other: SummaryColumn?
}

extension SummaryColumn {
  /// The column that a heading names by itself; what stands in brackets, and the day it is of, may
  /// be left out.
  static func find(_ heading: String) -> SummaryColumn? {
    match(heading, TableVocabulary())?.column
  }

  static func match(_ heading: String, _ words: TableVocabulary) -> HeadingMatch? {
    if let exact = exact(heading, words) { return exact }
    let key = sheetKey(heading)
    guard !key.isEmpty, key.utf8.count <= 70 else { return nil }
    return byRule(key)
  }

  static func exact(_ heading: String, _ words: TableVocabulary) -> HeadingMatch? {
    if heading.isEmpty || heading.utf8.count > 120 { return nil }
    let withoutBrackets = String(heading.prefix { $0 != "(" })
    for text in [heading, withoutBrackets] {
      let key = sheetKey(text)
      for key in [key, undated(text)] {
        if let column = words.column(ofKey: key) {
          return HeadingMatch(column: column, strength: .exact)
        }
        if let weak = weakByKey[key] { return weak }
        if let column = byKey[key] { return HeadingMatch(column: column, strength: .exact) }
      }
    }
    return nil
  }

  private static func byRule(_ key: String) -> HeadingMatch? {
    let key = Array(" \(key) ".utf8)
    for rule in rules where rule.fits(key) {
      return rule.column.map {
        HeadingMatch(column: $0, strength: rule.isWeak ? .weak : .rule)
      }
    }
    return nil
  }

  /// A heading's key without the day that its column is of: `Kết quả thực hiện đến 30/9/2026`.
  static func undated(_ heading: String) -> String {
    let key = sheetKey(heading)
    for word in asOf {
      if let range = key.firstRange(of: " " + word + " ") {
        return String(key[..<range.lowerBound])
      }
    }
    return key
  }

  private static let asOf = SheetWords.asOf.map(sheetKey)

  private static let byKey: [String: SummaryColumn] = {
    var byKey: [String: SummaryColumn] = [:]
    for column in allCases {
      for name in [column.title.vietnamese, column.title.english] + column.aliases {
        let key = sheetKey(name)
        if byKey[key] == nil { byKey[key] = column }
      }
    }
    return byKey
  }()

  private static let weakByKey: [String: HeadingMatch] = {
    var weak: [String: HeadingMatch] = [:]
    for (word, other) in HeadingWords.weakTitles {
      weak[sheetKey(word)] = HeadingMatch(column: .title, strength: .weak, other: other)
    }
    for word in HeadingWords.weakLeads {
      weak[sheetKey(word)] = HeadingMatch(column: .lead, strength: .weak)
    }
    for word in HeadingWords.weakDues {
      weak[sheetKey(word)] = HeadingMatch(column: .due, strength: .weak)
    }
    return weak
  }()

  private static let rules = HeadingWords.rules.map(KeyRule.init)
}

/// A rule by keys, which are whole words.
private struct KeyRule {
  let column: SummaryColumn?
  let isWeak: Bool
  private let begins: [[UInt8]]
  private let contains: [[UInt8]]
  private let excludes: [[UInt8]]

  init(_ rule: HeadingWords.Rule) {
    func keys(_ words: [String]) -> [[UInt8]] {
      words.map(sheetKey).filter { !$0.isEmpty }.map { Array(" \($0) ".utf8) }
    }
    column = rule.column
    isWeak = rule.isWeak
    begins = keys(rule.begins)
    contains = keys(rule.contains)
    excludes = keys(rule.excludes)
  }

  /// `key` has a space at both ends, so that only whole words are found in it.
  func fits(_ key: [UInt8]) -> Bool {
    if excludes.contains(where: { holds(key, $0) }) { return false }
    return begins.contains(where: { key.starts(with: $0) })
      || contains.contains(where: { holds(key, $0) })
  }

  private func holds(_ key: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count <= key.count else { return false }
    return (0...key.count - word.count).contains { start in
      word.indices.allSatisfy { key[start + $0] == word[$0] }
    }
  }
}
