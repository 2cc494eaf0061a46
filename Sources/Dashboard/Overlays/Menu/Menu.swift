import Phrases
import PlanDomain

/// A few choices over the page: the arrows and Enter pick one, and its digit picks it at once.
struct Menu: Sendable {
  /// What a row stands for, whole: choosing it asks nothing more of the menu.
  enum Choice: Hashable, Sendable {
    case status(Status, of: Subject)
    case claim(Claim, on: Subject)
    case indicator(ItemID)
    case documents(DocumentFormat, of: MeetingID)
  }

  /// Nothing where the rows say enough.
  let title: Phrase?
  let choices: [Choice]
  private(set) var selection = Selection<Choice>(.menu)

  init(_ choices: [Choice], title: Phrase? = nil, at first: Choice? = nil) {
    self.title = title
    self.choices = choices
    selection.follow(choices)
    if let first { selection.select(first, in: choices) }
  }

  var selected: Choice? { selection.id(in: choices) }

  /// What an edit would be about that was begun here.
  var subject: Subject? {
    switch choices.first {
    case .status(_, let subject)?, .claim(_, let subject)?: subject
    case .indicator?, .documents?, nil: nil
    }
  }

  /// What Enter does, where that is more than to take it.
  var accepting: Phrase? {
    switch choices.first {
    case .indicator?: .choose
    case .documents?: .writeThem
    case .status?, .claim?, nil: nil
    }
  }

  func choice(atDigit digit: Int) -> Choice? { choices[safely: digit - 1] }

  mutating func move(by rows: Int) { selection.move(by: rows, in: choices) }

  mutating func settle(height: Int) { selection.settle(choices, height: height) }
}

/// How documents are written.
public enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case html, md
}

extension Menu {
  static func status(of subject: Subject, now: Status?) -> Menu {
    Menu(
      Status.allCases.map { .status($0, of: subject) },
      at: .status(now ?? .notStarted, of: subject))
  }

  static func indicators(_ ids: [ItemID]) -> Menu {
    Menu(ids.map(Choice.indicator), title: .pickIndicator)
  }

  static func documents(of meeting: MeetingID) -> Menu {
    Menu(
      DocumentFormat.allCases.map { .documents($0, of: meeting) }, title: .documentsHeading)
  }
}

extension State {
  mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    overlay = nil
    switch choice {
    case .status(let status, let subject):
      return record(Draft(subject, .set(Change(status: status))))
    case .claim(let claim, let subject): return settle(claim, on: subject)
    case .indicator(let id): measure(id)
    case .documents(let format, let meeting):
      messages.say(.writingDocuments, .information, at: now)
      return [.storage(.writeDocuments(meeting, format, settings.language))]
    }
    return []
  }
}
