import CellGrid
import Phrases
import PlanDomain

/// One page: what it has selected, what keys do on it, and how it looks.
///
/// A page holds nothing: what it remembers lies in the state, under its name. What most pages do is
/// done below, so that a page says only what it does otherwise. Pages don't know each other; the
/// properties `page` further down are the only place that names them all.
protocol Page: Sendable {
  // What is selected.

  /// The item that edit keys are about, by its position.
  func item(in state: State) -> Int?
  /// What edit keys are about: an item, or where none is selected a directive.
  func subject(in state: State) -> Subject?
  /// The directive whose row is selected, whatever edit keys are about there.
  func directive(in state: State) -> Directive?
  /// Why no item is selected, to a key that needs one.
  func nothingSelected(in state: State) -> Phrase

  // What happens.

  /// Brings what is seen around the selection, after whatever happened.
  func settle(_ state: inout State, _ layout: PageLayout)
  func mode(in state: State) -> Mode
  /// The list that can be sorted and has rows to mark, where there is one.
  func sortedList(in state: State) -> SortedList?
  /// What its rows are about, where they can be marked for one edit of all that are.
  func markable(in state: State) -> [Subject]?
  /// Commands that only this page has.
  var commands: Set<Command> { get }
  func run(_ command: Command, _ state: inout State)
  func move(_ state: inout State, by rows: Int)
  /// → and ← where they don't drill.
  func moveSideways(_ state: inout State, by step: Int)
  /// Rows that are seen at once.
  func height(in state: State, _ layout: PageLayout) -> Int
  /// One level deeper.
  func drill(_ state: inout State) -> [Effect]
  /// One level up.
  func back(_ state: inout State)
  /// Whether it has panes for a key to go through, whatever is selected.
  var hasPanes: Bool { get }
  func nextPane(_ state: inout State)
  func openDetail(_ state: inout State)
  func click(_ target: MouseTarget, _ state: inout State)

  // How it looks.

  /// The few commands that matter now, the likeliest first.
  func hints(in state: State) -> [Command]
  /// What a command does here, where that is more than its name says.
  func hintName(of command: Command, in state: State) -> Phrase?
  func draw(_ state: State, _ layout: PageLayout, on canvas: inout Canvas)
  /// Where on screen what is selected stands: there the panel of an edit begins.
  func point(in state: State, _ layout: PageLayout) -> Point
  /// What of it stands side by side.
  func sides(in state: State) -> Sides?
  /// Whether the room reads on while something is typed: then that stands at the foot.
  var isReadByTheRoom: Bool { get }
}

/// What most pages do.
extension Page {
  func item(in state: State) -> Int? { nil }

  func subject(in state: State) -> Subject? {
    item(in: state).map { .item(state.plan.items[$0].id) }
  }

  func directive(in state: State) -> Directive? {
    guard case .directive(let id)? = subject(in: state) else { return nil }
    return state.projection.directive(id)
  }

  func nothingSelected(in state: State) -> Phrase { .nothingSelected }

  func settle(_ state: inout State, _ layout: PageLayout) {}
  func sortedList(in state: State) -> SortedList? { nil }
  func markable(in state: State) -> [Subject]? { nil }
  var commands: Set<Command> { [] }
  func run(_ command: Command, _ state: inout State) {}
  func moveSideways(_ state: inout State, by step: Int) {}
  func height(in state: State, _ layout: PageLayout) -> Int { layout.listHeight }
  func drill(_ state: inout State) -> [Effect] { [] }
  var hasPanes: Bool { false }
  func nextPane(_ state: inout State) {}
  func click(_ target: MouseTarget, _ state: inout State) {}

  func openDetail(_ state: inout State) {
    if case .directive(let id)? = subject(in: state) { return state.go(to: .directive(id)) }
    state.openDetail(of: item(in: state))
  }

  func hintName(of command: Command, in state: State) -> Phrase? { nil }
  func sides(in state: State) -> Sides? { nil }
  var isReadByTheRoom: Bool { false }

  func point(in state: State, _ layout: PageLayout) -> Point {
    Point(column: 2, row: layout.body.row + 2)
  }
}

/// A page with a tab: one that a digit opens, and that `<` comes back to.
protocol ScreenPage: Page {
  /// What opens it.
  var command: Command { get }

  /// How much waits there, for its tab.
  func waiting(in state: State) -> (tasks: Int, directives: Int)
  /// Which rows of it a person asked for, where there are others.
  func rowsAsked(in state: State) -> String
  /// Whether its rows go by how urgent things are, which an edit changes.
  func sortsByUrgency(in state: State) -> Bool
  /// Whether a filter leaves it as it is.
  var isOfWholePlan: Bool { get }
  /// Whether a filter leaves it nothing to show.
  func isEmptied(by matches: FilterMatches, in state: State) -> Bool
  /// How much a filter leaves of it.
  func count(of matches: FilterMatches, in state: State) -> Phrase
  /// Whether it has something to show where there is no plan.
  func showsWithoutPlan(in state: State) -> Bool
  /// What of it is listed, for a search; nothing for the tree, in which all items are found.
  func searched(in state: State) -> SearchedRows?
  /// Whether the key of the next pane leads from an item to its detail.
  var opensDetailByKey: Bool { get }

  /// Puts its rows in the order that was asked for.
  func sort(_ state: inout State)
  /// After another reading, or under another filter: what was selected stays so.
  func follow(_ state: inout State)
  func enter(_ state: inout State)
  func leave(_ state: inout State)
  /// What of it is open, to come back to.
  func part(in state: State) -> Place.Part
  func restore(_ place: Place, _ state: inout State)
}

/// What most screens do.
extension ScreenPage {
  func mode(in state: State) -> Mode { .browse }

  func waiting(in state: State) -> (tasks: Int, directives: Int) { (0, 0) }
  func rowsAsked(in state: State) -> String { "" }
  func sortsByUrgency(in state: State) -> Bool { false }
  var isOfWholePlan: Bool { false }
  func isEmptied(by matches: FilterMatches, in state: State) -> Bool { matches.count == 0 }

  func count(of matches: FilterMatches, in state: State) -> Phrase {
    .itemsOf(matches.count, state.plan.items.count)
  }

  func showsWithoutPlan(in state: State) -> Bool { false }
  var opensDetailByKey: Bool { true }

  func drill(_ state: inout State) -> [Effect] {
    state.openSelected()
    return []
  }

  func back(_ state: inout State) { state.open(.overview) }
  func nextPane(_ state: inout State) { openDetail(&state) }

  func sort(_ state: inout State) {}
  func enter(_ state: inout State) {}
  func leave(_ state: inout State) {}
  func part(in state: State) -> Place.Part { .whole }
}

extension Screen {
  /// The page of each.
  var page: any ScreenPage {
    switch self {
    case .overview: OverviewPage()
    case .objectives: ObjectivesPage()
    case .departments: DepartmentsPage()
    case .matrix: MatrixPage()
    case .timeline: TimelinePage()
    case .attention: AttentionPage()
    case .directives: DirectivesPage()
    case .log: LogPage()
    }
  }
}

extension MeetingPage {
  /// The page of each.
  var page: any Page {
    switch self {
    case .list: MeetingListPage()
    case .attendance: AttendancePage()
    case .agenda: AgendaPage()
    case .presenter: PresenterPage()
    case .closing: ClosingPage()
    case .record(let id): RecordPage(meeting: id)
    case .changes: MeetingChangesPage()
    }
  }
}

extension State {
  /// The page that has the keys, unless a panel over it takes them.
  var page: any Page {
    switch overlay {
    case .help?: HelpPage()
    case .why?: WhyPage()
    default: listPage
    }
  }

  /// Whether a page lies over the screen.
  var isCovered: Bool {
    switch overlay {
    case .help?, .why?: true
    default: changeList != nil
    }
  }

  /// The page that edit keys are about: the list of changes, a meeting's page, or the screen.
  var listPage: any Page {
    if case .changes? = overlay { return ChangesPage() }
    return meeting.page?.page ?? screenPage
  }

  /// The page of the screen: in the place of what needs attention may stand what is due, by week.
  var screenPage: any ScreenPage {
    screen == .attention && week.isOpened ? WeekPage() : screen.page
  }
}
