public import CellGrid
public import Phrases
public import PlanDomain

/// All that the dashboard knows: what was read, where the person is, what is being typed.
///
/// A plain value: `update` is the only thing that changes it, `view` draws it.
public struct State: Sendable {
  /// The plan that is shown.
  public let planID: PlanID
  /// What was read, its lists as the filter narrows them.
  public internal(set) var snapshot: Snapshot {
    _read { yield narrowed.value }
    set { narrowed = Shared(newValue) }
  }
  /// The same without the filter: the overview is always of the whole plan.
  var whole: Snapshot {
    _read { yield read.value }
    set { read = Shared(newValue) }
  }
  private var narrowed: Shared<Snapshot>
  private var read: Shared<Snapshot>
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
  var week = WeekState()
  var directives = DirectivesState()
  var log = LogState()
  var trail = Trail()
  var order = HeldOrder()
  var marks = Marks()
  var filtering = FilterState()
  var meeting = MeetingState()
  /// What the palette led to lately.
  var recent = RecentTargets()
  /// The day that the screens are to stand at; nothing is now.
  var wantedDay: Day?

  /// What lies over the page and takes the keys, if anything.
  var overlay: Overlay?
  /// What the help was opened over, to come back to.
  var underHelp: Overlay?
  var search = SearchState()
  var saves = Saves()
  /// Quitting was asked for while edits were on their way: it is meant for when they are there.
  var quitsOnceSaved = false
  /// A removal on its way to the disk.
  var removing: Removal?
  /// Typed while an edit was on its way, and meant for what comes after it.
  var held: [Held] = []
  /// This state, after what is held has run, while that is being typed into; else nothing.
  var ahead: [State] = []
  /// Forms that a person left while they were on their way to the disk, and those that came back
  /// with nothing saved while another had the keys.
  var formsAside = FormsAside()
  /// What was typed and left without being used.
  var kept = KeptTexts()
  /// After a text was left by Esc, while keys may still be meant for it.
  var typedOn: TypedOn?
  /// When a key moved through rows, and whether the line beside the list is held.
  var movedAt: Instant?
  var holdsSplitter = false
  var messages = MessageLine()
  /// What the message line said when the key of now was pressed.
  var lastMessage: Notice?
  /// Records of edits of plan.yaml that were found changed since: `u` passes over them.
  var passedOver: Set<EventID> = []
  /// Since when a file keeps the storage thread, once that is too long.
  var silentSince: Instant?
  var inputMethod: InputMethodDecoder
  let keymap: Keymap

  public init(
    of plan: PlanID, snapshot: Snapshot, settings: Settings, now: Instant, size: Size,
    screen: Screen = .overview, keymap: Keymap = Keymap(), asOf day: Day? = nil
  ) {
    planID = plan
    narrowed = Shared(snapshot)
    read = narrowed
    self.settings = settings
    self.now = now
    self.size = size
    self.screen = screen
    self.keymap = keymap
    wantedDay = day
    inputMethod = InputMethodDecoder(style: settings.inputStyle)
    objectives.rebuild(snapshot)
    wordProposals()
    settle()
  }

  var projection: Projection { _read { yield narrowed.value.projection } }
  var plan: Plan { _read { yield narrowed.value.projection.plan } }
  var say: Wording { Wording(settings.language, keys: keymap.mentions) }

  /// How long to wait for the rest of what an input method is rewriting; then `pause` is due.
  public var patienceMilliseconds: Int? {
    inputMethod.patience.map { Int($0 / .milliseconds(1)) }
  }

  /// What the keyboard is for now.
  public var mode: Mode {
    overlay?.part?.mode ?? page.mode(in: self)
  }

  /// What the keyboard is for with nothing over the screen, or over the page of a meeting.
  var screenMode: Mode { (meeting.page?.page ?? screenPage).mode(in: self) }

  /// The item that edit keys are about, if one is selected.
  var selectedItem: Int? { listsNothing ? nil : listPage.item(in: self) }

  /// What edit keys are about: an item, or where none is selected a directive.
  var selectedSubject: Subject? { listsNothing ? nil : listPage.subject(in: self) }

  /// The directive whose row is selected, whatever edit keys are about there.
  var selectedDirective: Directive? { listsNothing ? nil : listPage.directive(in: self) }

  /// Whether a filter has taken everything from the screen.
  private var listsNothing: Bool { meeting.page == nil && isFilteredAway }
}

/// What copies of the state have in common: it holds hundreds of references, and the closures of a
/// frame copy the state dozens of times.
private final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

/// The screens, under the digits that open them.
public enum Screen: String, CaseIterable, Hashable, Sendable {
  case overview, objectives, departments, matrix, timeline, attention, directives, log

  public var command: Command { page.command }
}

/// What a person chose, remembered between sessions, and who they are.
public struct Settings: Hashable, Sendable {
  public var language: Language
  /// The name of the theme in use.
  public var theme: String
  /// The themes that can be chosen, in order.
  public var themes: [ThemeChoice]
  /// The name that edits are recorded under.
  public var name: String
  public var inputStyle: InputMethodStyle
  /// Those that were given a name, in the order in which they were.
  public var filters: [SavedFilter]
  /// What lists are sorted by that are not in their own order.
  public var sorting: [ListName: Sorting]
  /// Of a thousand parts of a page those that its list has, where a person moved the line.
  public var shares: [ListName: Int]

  public init(
    language: Language = .vietnamese, theme: String = "dark", themes: [ThemeChoice] = [],
    name: String = "", inputStyle: InputMethodStyle = .telex,
    filters: [SavedFilter] = [], sorting: [ListName: Sorting] = [:],
    shares: [ListName: Int] = [:]
  ) {
    self.language = language
    self.theme = theme
    self.themes = themes
    self.name = name
    self.inputStyle = inputStyle
    self.filters = filters
    self.sorting = sorting
    self.shares = shares
  }
}

/// What lies over the page and takes the keys.
enum Overlay: Sendable {
  case menu(Menu)
  case form(Form)
  case searchField(TextField)
  case filter(FilterForm)
  case dayField(DayField)
  case changes(ChangeList)
  case help(HelpState)
  case palette(Palette)
  case why(WhyState)
  case sheet(Sheet)
}
