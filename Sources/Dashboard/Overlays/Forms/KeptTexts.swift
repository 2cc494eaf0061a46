import Phrases
import PlanDomain

/// What was typed and left without being used, to be offered again where the same is opened: until
/// it is used or cleared, or so much else was left since that there is no room for it.
struct KeptTexts: Sendable {
  /// What it was typed into.
  enum Key: Hashable, Sendable {
    /// A form, by its kind and what makes it the same one to a person. A note that is not for
    /// others is offered where no others look on.
    case form(ObjectIdentifier, about: PlanSubject, part: String?, isInternal: Bool)
    case day
    case search
    case filterText
    case filterName
    case palette(Palette.Purpose)
  }

  enum Content: Hashable, Sendable {
    case text(String)
    case box(Bool)
  }

  /// Only what a person made of a field: the rest is proposed anew.
  typealias Fields = [FieldName: Content]

  /// The one kept last is the last.
  private var entries: [(key: Key, fields: Fields)] = []
  private static let limit = 64
  /// A field that is alone.
  private static let only: FieldName = ""

  subscript(key: Key) -> Fields? { entries.last { $0.key == key }?.fields }

  /// What was kept of a field that is alone.
  func text(_ key: Key) -> String? {
    if case .text(let text)? = self[key]?[Self.only] { text } else { nil }
  }

  /// Keeps what has a text, and forgets the rest.
  mutating func keep(_ fields: Fields, _ key: Key) {
    forget(key)
    guard fields.values.contains(where: \.hasText) else { return }
    entries.append((key, fields))
    if entries.count > Self.limit { entries.removeFirst() }
  }

  mutating func keep(_ text: String, _ key: Key) { keep([Self.only: .text(text)], key) }

  mutating func forget(_ key: Key) { entries.removeAll { $0.key == key } }

  /// Forgets all of a kind of form that is not taken any more.
  mutating func forget(_ kind: any FormKind.Type, part: String) {
    entries.removeAll { entry in
      guard case .form(let other, _, let itsPart, _) = entry.key else { return false }
      return other == ObjectIdentifier(kind) && itsPart == part
    }
  }

  /// Whether something that would have been recorded has words in it, and is no mere number or
  /// date.
  var hasWords: Bool {
    entries.contains { entry in
      guard case .form = entry.key else { return false }
      return entry.fields.values.contains(where: \.hasWords)
    }
  }
}

extension KeptTexts.Key {
  /// What opens a field again that stands alone.
  var command: Command? {
    switch self {
    case .form: nil
    case .day: .lookBack
    case .search: .search
    case .filterText, .filterName: .filter
    case .palette(.going): .palette
    case .palette(.agenda): .addToAgenda
    }
  }
}

extension KeptTexts.Content {
  fileprivate var hasText: Bool {
    if case .text(let text) = self { !text.trimmed.isEmpty } else { false }
  }

  var hasWords: Bool {
    if case .text(let text) = self { text.contains(where: \.isLetter) } else { false }
  }
}
