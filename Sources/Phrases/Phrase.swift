/// The languages that people read tiendo in; Vietnamese is the first.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  public var other: Language { self == .vietnamese ? .english : .vietnamese }
}

/// One text in both languages; there is no way to write one without the other.
public struct Phrase: Hashable, Sendable {
  public let vietnamese: String
  public let english: String

  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  public func text(in language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The same words for both, such as a name from the plan.
  public static func verbatim(_ text: String) -> Phrase { Phrase(text, text) }

  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(a.vietnamese + b.vietnamese, a.english + b.english)
  }

  /// A number and its noun: `1 day`, `2 days`; Vietnamese nouns have one form.
  static func counted(_ count: Int, _ vietnamese: String, _ one: String, _ many: String) -> Phrase {
    Phrase("\(count) \(vietnamese)", "\(count) \(count == 1 ? one : many)")
  }
}
