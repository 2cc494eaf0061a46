import CellGrid
import Phrases
import PlanDomain

/// A menu, a form or a field over the page, which has the keys until it is left.
///
/// Each is a value in `State.overlay`; what it does to the state it does by these alone.
protocol OverlayPart: Sendable {
  var mode: Mode { get }
  /// What an edit would be about that was begun here.
  var about: PlanSubject? { get }
  /// Whether what is typed still goes into it.
  var takesKeys: Bool { get }
  /// Whether what it was offered with stands as it was.
  var isAsOffered: Bool { get }
  /// The few commands that matter in it.
  var hints: [Command] { get }
  /// What Enter does, where that is more than to take it.
  var accepting: Phrase? { get }

  /// Does what a command means here; nothing where it means what it does elsewhere.
  func run(_ command: Command, _ state: inout State) -> [Effect]?
  /// A key that is no text: a digit picks a row, a letter finds.
  func press(_ character: Character, _ state: inout State) -> [Effect]?
  func move(_ state: inout State, by rows: Int)
  func moveFocus(_ state: inout State, by step: Int)
  func put(_ character: Character, _ state: inout State)
  func edit(_ state: inout State, _ change: (inout TextField) -> Void)
  func click(_ target: MouseTarget?, _ state: inout State) -> [Effect]
  func accept(_ state: inout State) -> [Effect]
  func cancel(_ state: inout State)
  /// Keeps what stands in it, to be offered again; whether that is anything.
  func keepTyped(_ state: inout State) -> Bool
  /// What is chosen stays chosen when the plan is read anew, as far as that has it.
  func follow(_ snapshot: Snapshot, _ state: inout State)
  /// Brings what is selected in sight.
  func settle(_ state: inout State, _ page: PageLayout)
  /// What it says above the footer, where that is too short for it. The page gives way to it.
  func note(_ state: State, _ page: PageLayout, _ glyphs: Glyphs) -> FootNote?
  /// Rows that it takes at the foot of the page, with that or with something else.
  func footRows(_ state: State, _ page: PageLayout) -> Int
  func draw(_ state: State, _ page: PageLayout, on canvas: inout Canvas)
}

/// Lines above the footer.
struct FootNote {
  let lines: [String]
  let face: Face
}

extension OverlayPart {
  var about: PlanSubject? { nil }
  var takesKeys: Bool { true }
  var isAsOffered: Bool { false }
  var hints: [Command] { [.accept, .cancel] }
  var accepting: Phrase? { nil }

  func run(_ command: Command, _ state: inout State) -> [Effect]? { nil }
  func press(_ character: Character, _ state: inout State) -> [Effect]? { nil }
  func move(_ state: inout State, by rows: Int) {}
  func moveFocus(_ state: inout State, by step: Int) {}
  func put(_ character: Character, _ state: inout State) {
    edit(&state) { $0.insert(character) }
  }
  func edit(_ state: inout State, _ change: (inout TextField) -> Void) {}
  // A field keeps what was typed: a click beside it does nothing.
  func click(_ target: MouseTarget?, _ state: inout State) -> [Effect] { [] }
  func cancel(_ state: inout State) { state.leaveText { $0.overlay = nil } }
  func keepTyped(_ state: inout State) -> Bool { false }
  func follow(_ snapshot: Snapshot, _ state: inout State) {}
  func settle(_ state: inout State, _ page: PageLayout) {}
  func note(_ state: State, _ page: PageLayout, _ glyphs: Glyphs) -> FootNote? { nil }
  func footRows(_ state: State, _ page: PageLayout) -> Int {
    note(state, page, .unicode)?.lines.count ?? 0
  }
}

extension Overlay {
  /// What has the keys; nothing where it is a page.
  var part: (any OverlayPart)? {
    switch self {
    case .menu(let menu): menu
    case .form(let form): form
    case .searchField(let field): SearchField(field: field)
    case .filter(let form): form
    case .dayField(let field): field
    case .palette(let palette): palette
    case .sheet(let sheet): sheet
    case .help(let help): help.field.map { HelpSearch(help: help, field: $0) }
    case .changes, .why: nil
    }
  }
}
