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
    /// By this column, or in the list's own order.
    case sort(ListName, ColumnName?)
    /// By its name.
    case theme(String)
    case remove(Removal)
    /// Leaves it as it is.
    case keep
  }

  /// Nothing where the rows say enough.
  let title: Phrase?
  private(set) var choices: [Choice]
  /// What holds while nothing is chosen.
  let before: Choice?
  private(set) var selection: Selection<Choice>

  init(
    _ choices: [Choice], title: Phrase? = nil, at before: Choice? = nil, list: ListName = .menu
  ) {
    self.title = title
    self.choices = choices
    self.before = before
    selection = Selection(list)
    selection.follow(choices)
    if let before { selection.select(before, in: choices) }
  }

  var selected: Choice? { selection.id(in: choices) }

  /// What an edit would be about that was begun here.
  var subject: Subject? {
    switch choices.first {
    case .status(_, let subject)?, .claim(_, let subject)?: subject
    case .remove(let removal)?: removal.shownOn
    case .indicator?, .documents?, .sort?, .theme?, .keep?, nil: nil
    }
  }

  /// What Enter does, where that is more than to take it.
  var accepting: Phrase? {
    switch selected {
    case .indicator?, .sort?: .choose
    case .documents?: .writeThem
    case .remove?: .removeHint
    case .keep?: .keepHint
    case .status?, .claim?, .theme?, nil: nil
    }
  }

  /// Whether a digit picks a row at once. What removes something is asked for by Enter alone.
  var hasDigits: Bool { if case .remove? = choices.first { false } else { true } }

  func choice(atDigit digit: Int) -> Choice? { hasDigits ? choices[safely: digit - 1] : nil }

  mutating func move(by rows: Int) { selection.move(by: rows, in: choices) }

  /// Lists others; what is selected stays so where it is among them.
  mutating func list(_ choices: [Choice]) {
    self.choices = choices
    selection.follow(choices)
  }

  mutating func settle(height: Int) { selection.settle(choices, height: height) }
}

extension Menu {
  static func status(of subject: Subject, now: Status?, rows: Int = 1) -> Menu {
    Menu(
      Status.allCases.map { .status($0, of: subject) }, title: rows > 1 ? .rows(rows) : nil,
      at: .status(now ?? .notStarted, of: subject))
  }

  static func indicators(_ ids: [ItemID]) -> Menu {
    Menu(ids.map(Choice.indicator), title: .pickIndicator)
  }

  static func documents(of meeting: MeetingID) -> Menu {
    Menu(
      DocumentFormat.allCases.map { .documents($0, of: meeting) }, title: .documentsHeading)
  }

  /// Names what is to go, and waits for a yes.
  static func removal(_ removal: Removal, say: Wording) -> Menu {
    let below = removal.below > 0 ? ", \(say(.removeBelow(removal.below)))" : ""
    let question = Phrase.removeQuestion("\(removal.item.text) \(removal.title)\(below)")
    return Menu([.remove(removal), .keep], title: question)
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
    case .sort(let list, let column): return sort(list, by: column)
    case .theme(let name): return keepTheme(name)
    case .remove(let removal): return remove(removal)
    case .keep: break
    }
    return []
  }

  mutating func move(in menu: Menu, by rows: Int) {
    var menu = menu
    menu.move(by: rows)
    overlay = .menu(menu)
    show(menu.selected)
  }

  /// Leaves it without a choice.
  mutating func leave(_ menu: Menu) {
    overlay = nil
    show(menu.before)
  }

  /// Shows what can be seen of a choice before it is made.
  mutating func show(_ choice: Menu.Choice?) {
    if case .theme(let name)? = choice { settings.theme = name }
  }
}
