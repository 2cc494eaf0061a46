/// The languages that people read tiendo in; Vietnamese is the first.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The next one, round and round.
  public var other: Language {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// One text in every language: a row of the table of phrases, which can't be written in part.
///
/// Another language is a case of `Language`, a parameter and a property here, and a row of
/// `Conventions`: the compiler then names each row that lacks it.
public struct Phrase: Hashable, Sendable {
  public let vietnamese: String
  public let english: String

  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  public func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }

  /// What is put together by the rules of each language: a day, a number, the words of others.
  public static func inEach(_ text: (Wording) -> String) -> Phrase {
    Phrase(text(Wording(.vietnamese)), text(Wording(.english)))
  }

  /// The same words for both, such as a name from the plan.
  public static func verbatim(_ text: String) -> Phrase { Phrase(text, text) }

  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(a.vietnamese + b.vietnamese, a.english + b.english)
  }

  /// A number and its noun: `1 day`, `2 days`; Vietnamese nouns have one form.
  /// So many of what it names.
  func counted(_ count: Int) -> Phrase {
    let (one, other) = (english.lowercased(), vietnamese.lowercased())
    return .counted(count, other, one, one.englishPlural)
  }

  static func counted(_ count: Int, _ vietnamese: String, _ one: String, _ many: String) -> Phrase {
    Phrase("\(count) \(vietnamese)", "\(count) \(count == 1 ? one : many)")
  }
}

extension String {
  /// The plural of an English noun, as most nouns make it.
  var englishPlural: String {
    let isAfterVowel = dropLast().last.map { "aeiouAEIOU".contains($0) } ?? true
    if hasSuffix("y"), !isAfterVowel { return dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh"].contains(where: hasSuffix)
    return self + (hisses ? "es" : "s")
  }
}
