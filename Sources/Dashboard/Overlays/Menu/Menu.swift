import CellGrid
import Phrases
import PlanDomain

/// A few choices over the page: the arrows and Enter pick one, and its digit picks it at once.
struct Menu: Sendable {
  /// What a row stands for, whole: choosing it asks nothing more of the menu.
  enum Choice: Hashable, Sendable {
    case status(Status, of: PlanSubject)
    case claim(Claim, on: PlanSubject)
    case indicator(ItemID, of: PlanID)
    case documents(DocumentFormat, of: MeetingID, in: PlanID)
    /// By this column, or in the list's own order.
    case sort(ListName, ColumnName?)
    /// By its name.
    case theme(String)
    case remove(Removal)
    /// Leaves it as it is.
    case keep

    /// The plan that it would change, or write a document of.
    var plan: PlanID? {
      switch self {
      case .status(_, let subject), .claim(_, let subject): subject.plan
      case .remove(let removal): removal.shownOn.plan
      case .indicator(_, let plan), .documents(_, _, let plan): plan
      case .sort, .theme, .keep: nil
      }
    }
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

  var about: PlanSubject? {
    switch choices.first {
    case .status(_, let subject)?, .claim(_, let subject)?: subject
    case .remove(let removal)?: removal.shownOn
    case .indicator?, .documents?, .sort?, .theme?, .keep?, nil: nil
    }
  }

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
  static func status(of subject: PlanSubject, now: Status?, rows: Int = 1) -> Menu {
    Menu(
      Status.allCases.map { .status($0, of: subject) }, title: rows > 1 ? .rows(rows) : nil,
      at: .status(now ?? .notStarted, of: subject))
  }

  static func indicators(_ ids: [ItemID], of plan: PlanID) -> Menu {
    Menu(ids.map { .indicator($0, of: plan) }, title: .pickIndicator)
  }

  static func documents(of meeting: MeetingID, in plan: PlanID) -> Menu {
    Menu(
      DocumentFormat.allCases.map { .documents($0, of: meeting, in: plan) },
      title: .documentsHeading)
  }

  /// Names what is to go, and waits for a yes.
  static func removal(_ removal: Removal, say: Wording) -> Menu {
    let below = removal.below > 0 ? ", \(say(.removeBelow(removal.below)))" : ""
    let question = Phrase.removeQuestion("\(removal.item.text) \(removal.title)\(below)")
    return Menu([.remove(removal), .keep], title: question)
  }
}

extension Menu: OverlayPart {
  var mode: Mode { .choice }

  func press(_ character: Character, _ state: inout State) -> [Effect]? {
    character.wholeNumberValue.map { choice(atDigit: $0).map { state.choose($0) } ?? [] }
  }

  func move(_ state: inout State, by rows: Int) {
    var menu = self
    menu.move(by: rows)
    state.overlay = .menu(menu)
    state.show(menu.selected)
  }

  func click(_ target: MouseTarget?, _ state: inout State) -> [Effect] {
    if case .menuRow(let choice)? = target { return state.choose(choice) }
    cancel(&state)
    return []
  }

  func accept(_ state: inout State) -> [Effect] {
    state.overlay = nil
    return selected.map { state.choose($0) } ?? []
  }

  /// Leaves it without a choice.
  func cancel(_ state: inout State) {
    state.overlay = nil
    state.show(before)
  }

  func follow(_ snapshot: Snapshot, _ state: inout State) {
    state.overlay = listingAgain(in: snapshot.projection).map(Overlay.menu)
    if state.overlay == nil { state.messages.say(.conflictNone, .refusal, at: state.now) }
  }

  func settle(_ state: inout State, _ page: PageLayout) {
    var menu = self
    menu.settle(height: MenuLayout(menu, state, page, .unicode).list.rows)
    state.overlay = .menu(menu)
  }

  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
    drawMenu(self, state, page, on: &canvas)
  }
}

extension State {
  mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    overlay = nil
    if let plan = choice.plan, !shows(plan) { return [] }
    switch choice {
    case .status(let status, let subject):
      return record(Draft(subject.subject, .set(Change(status: status))))
    case .claim(let claim, let subject): return settle(claim, on: subject.subject)
    case .indicator(let id, _): measure(id)
    case .documents(let format, let meeting, _):
      messages.say(.writingDocuments, .information, at: now)
      return [ask(.writeDocuments(meeting, format, settings.language))]
    case .sort(let list, let column): return sort(list, by: column)
    case .theme(let name): return keepTheme(name)
    case .remove(let removal): return remove(removal)
    case .keep: break
    }
    return []
  }

  /// Shows what can be seen of a choice before it is made.
  mutating func show(_ choice: Menu.Choice?) {
    if case .theme(let name)? = choice { settings.theme = name }
  }
}
