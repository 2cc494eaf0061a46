import Phrases
import PlanDomain

/// What was typed and left without being used, to be offered again where the same is opened: until
/// it is used or cleared, or so much else was left since that there is no room for it.
struct KeptTexts: Sendable {
  /// What it was typed into.
  enum Key: Hashable, Sendable {
    /// A form, by what makes it the same one to a person. A note that is not for others is offered
    /// where no others look on.
    case form(Form.Name, about: Subject, part: String?, isInternal: Bool)
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

  /// By the field's label, only what a person made of it: the rest is proposed anew.
  typealias Fields = [Phrase: Content]

  /// The one kept last is the last.
  private var entries: [(key: Key, fields: Fields)] = []
  private static let limit = 64
  /// The label of a field that is alone.
  private static let only = Phrase.nothing

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

  /// A meeting that is closed takes no conclusions any more.
  mutating func forgetConclusions(of meeting: MeetingID) {
    entries.removeAll { entry in
      guard case .form(.conclusion, _, let part, _) = entry.key else { return false }
      return part == meeting.description
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

  fileprivate var hasWords: Bool {
    if case .text(let text) = self { text.contains(where: \.isLetter) } else { false }
  }
}

extension Form {
  /// The kinds of forms without what they are about.
  enum Name: CaseIterable, Hashable, Sendable {
    case progress, reason, deadline, note, obstacle, item, newItem, measure, directive, opening
    case conclusion, agendaMinutes, attendee, supplement
  }

  /// Where what is typed into it is kept.
  var key: KeptTexts.Key {
    key(isInternal: name == .note && fields.contains { $0.isChecked == true })
  }

  func key(isInternal: Bool) -> KeptTexts.Key {
    .form(name, about: subject, part: part, isInternal: isInternal)
  }

  /// What a person typed, by field: what differs from how it was opened.
  var typed: KeptTexts.Fields {
    var typed: KeptTexts.Fields = [:]
    for (field, before) in zip(fields, untouched) {
      if let isChecked = field.isChecked {
        if isChecked != before.isChecked { typed[field.label] = .box(isChecked) }
      } else if field.text.text != before.text.text {
        typed[field.label] = .text(field.text.text)
      }
    }
    return typed
  }

  /// Whether words were typed into it, and no mere number or date.
  var hasTypedWords: Bool { typed.values.contains(where: \.hasWords) }

  /// Puts in what was typed before; where a number or a date stood, the next one takes its place.
  mutating func restore(_ kept: KeptTexts.Fields) {
    for index in fields.indices {
      switch kept[fields[index].label] {
      case .text(let text)?:
        let bytes = fields[index].text.maximumBytes
        fields[index].text =
          fields[index].givesWay
          ? .proposing(text, maximumBytes: bytes) : TextField(text, maximumBytes: bytes)
      case .box(let isChecked)? where fields[index].isChecked != nil:
        fields[index].isChecked = isChecked
      case .box?, nil: break
      }
    }
  }

  var name: Name {
    switch kind {
    case .progress: .progress
    case .reason: .reason
    case .deadline: .deadline
    case .note: .note
    case .obstacle: .obstacle
    case .item: .item
    case .newItem: .newItem
    case .measure: .measure
    case .directive: .directive
    case .opening: .opening
    case .conclusion: .conclusion
    case .agendaMinutes: .agendaMinutes
    case .attendee: .attendee
    case .supplement: .supplement
    }
  }

  /// What tells apart two of one kind about one subject.
  private var part: String? {
    switch kind {
    case .measure(let indicator): indicator.text
    case .attendee(let department): department.text
    case .conclusion(let meeting, _, _), .supplement(let meeting): meeting.description
    case .reason(let status, _): status.rawValue
    case .progress, .deadline, .note, .obstacle, .item, .newItem, .directive, .opening,
      .agendaMinutes:
      nil
    }
  }
}

extension Form.Name {
  /// What opens it again.
  var command: Command {
    switch self {
    case .progress: .editProgress
    case .reason: .editStatus
    case .deadline: .editDeadline
    case .note: .addNote
    case .obstacle: .addObstacle
    case .item: .editItem
    case .newItem: .addItem
    case .measure: .recordMeasure
    case .directive: .giveDirective
    case .opening: .drill
    case .conclusion: .conclude
    case .agendaMinutes: .setMinutes
    case .attendee: .attendName
    case .supplement: .addSupplement
    }
  }
}
