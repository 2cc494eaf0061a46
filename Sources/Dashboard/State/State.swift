public import CellGrid
public import Phrases
public import PlanDomain

/// All that the dashboard knows: what was read, where the person is, what is being typed.
///
/// A plain value: `update` is the only thing that changes it, `view` draws it.
public struct State: Sendable {
  public internal(set) var snapshot: Snapshot
  public internal(set) var settings: Settings
  public internal(set) var now: Instant
  public internal(set) var size: Size

  public internal(set) var screen: Screen
  var overview = OverviewState()
  var objectives = ObjectivesState()
  var departments = DepartmentsState()
  var matrix = MatrixState()
  var timeline = TimelineState()
  var attention = AttentionState()
  var directives = DirectivesState()
  var log = LogState()
  var trail = Trail()
  /// The day that the screens are to stand at; nothing is now.
  var wantedDay: Day?

  /// What lies over the page and takes the keys, if anything.
  var overlay: Overlay?
  var search = SearchState()
  var saves = Saves()
  /// Typed while an edit was on its way, and meant for what comes after it.
  var held: [TerminalEvent] = []
  var messages = MessageLine()
  /// What the message line said when the key of now was pressed.
  var lastMessage: Notice?
  /// Records of edits of plan.yaml that were found changed since: `u` passes over them.
  var passedOver: Set<EventID> = []
  var inputMethod: InputMethodDecoder
  let keymap: Keymap

  public init(
    snapshot: Snapshot, settings: Settings, now: Instant, size: Size, screen: Screen = .overview,
    keymap: Keymap = Keymap(), asOf day: Day? = nil
  ) {
    self.snapshot = snapshot
    self.settings = settings
    self.now = now
    self.size = size
    self.screen = screen
    self.keymap = keymap
    wantedDay = day
    inputMethod = InputMethodDecoder(style: settings.inputStyle)
    objectives.rebuild(snapshot, filter: Filter())
    settle()
  }

  var projection: Projection { snapshot.projection }
  var plan: Plan { snapshot.projection.plan }
  var say: Wording { Wording(settings.language) }

  /// How long to wait for the rest of what an input method is rewriting; then `pause` is due.
  public var patienceMilliseconds: Int? {
    inputMethod.patience.map { Int($0 / .milliseconds(1)) }
  }

  /// What the keyboard is for now.
  public var mode: Mode {
    switch overlay {
    case nil: isGrid ? .grid : .browse
    case .changes?: .browse
    case .statusMenu?, .conflictMenu?, .removal?: .choice
    case .form?, .searchField?, .filterField?, .dayField?: .field
    case .help?: .help
    }
  }

  /// Whether → and ← move instead of drilling.
  private var isGrid: Bool { (screen == .matrix && !matrix.isOpened) || screen == .timeline }

  /// The item that edit keys are about, if one is selected.
  var selectedItem: Int? {
    if let change = selectedChange { return item(of: change.subject) }
    return switch screen {
    case .overview: overview.selectedItem(in: snapshot)
    case .objectives: objectives.selected.flatMap(plan.position(of:))
    case .departments: departments.selectedItem(in: snapshot)
    case .matrix: matrix.selectedItem(in: snapshot)
    case .timeline: timeline.selectedItem(in: plan)
    case .attention: attention.entry(in: snapshot)?.item(in: projection)
    case .directives: nil
    case .log: log.selectedEntry(in: snapshot)?.item
    }
  }

  /// What edit keys are about: an item, or where none is selected a directive.
  var selectedSubject: Subject? {
    if let change = selectedChange { return change.subject }
    if screen == .attention {
      return attention.entry(in: snapshot)?.subject(in: projection)
    }
    if let item = selectedItem { return .item(plan.items[item].id) }
    switch screen {
    case .overview: return overview.selectedDirective(in: snapshot).map { .directive($0.id) }
    case .log:
      return log.selectedEntry(in: snapshot).flatMap {
        projection.directive(of: $0.event).map { .directive($0.id) }
      }
    case .directives: return directives.directive(in: snapshot).map { .directive($0.id) }
    case .objectives, .departments, .matrix, .timeline, .attention: return nil
    }
  }
}

/// The screens, under the digits that open them.
public enum Screen: CaseIterable, Hashable, Sendable {
  case overview, objectives, departments, matrix, timeline, attention, directives, log

  public var command: Command {
    switch self {
    case .overview: .showOverview
    case .objectives: .showObjectives
    case .departments: .showDepartments
    case .matrix: .showMatrix
    case .timeline: .showTimeline
    case .attention: .showAttention
    case .directives: .showDirectives
    case .log: .showLog
    }
  }
}

/// What a person chose, remembered between sessions, and who they are.
public struct Settings: Hashable, Sendable {
  public var language: Language
  /// The name of the theme in use.
  public var theme: String
  /// The themes that can be chosen, in order.
  public var themes: [String]
  /// The name that edits are recorded under.
  public var name: String
  public var inputStyle: InputMethodStyle

  public init(
    language: Language = .vietnamese, theme: String = "dark", themes: [String] = ["dark"],
    name: String = "", inputStyle: InputMethodStyle = .telex
  ) {
    self.language = language
    self.theme = theme
    self.themes = themes
    self.name = name
    self.inputStyle = inputStyle
  }
}

/// What lies over the page and takes the keys.
enum Overlay: Sendable {
  case statusMenu(StatusMenu)
  case conflictMenu(ConflictMenu)
  case removal(Removal)
  case form(Form)
  case searchField(TextField)
  case filterField(TextField)
  case dayField(DayField)
  case changes(ChangeList)
  case help(HelpState)
}
