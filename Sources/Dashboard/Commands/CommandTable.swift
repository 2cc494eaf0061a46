public import Phrases

/// A heading of the key table.
public enum CommandGroup: CaseIterable, Hashable, Sendable {
  case move, screens, edit, find, view, field

  public var phrase: Phrase {
    switch self {
    case .move: .groupMove
    case .screens: .groupScreens
    case .edit: .groupEdit
    case .find: .groupFind
    case .view: .groupView
    case .field: .groupField
    }
  }
}

/// One command: its words, its keys, and the modes in which they mean it.
public struct CommandRow: Sendable {
  public let command: Command
  public let group: CommandGroup
  public let words: CommandWords
  /// In the notation of `Key`, separated by spaces; the first is the one shown in the footer.
  public let keys: String
  public let modes: Set<Mode>

  /// The keys, one by one.
  public var keyNames: [String] { keys.split(separator: " ").map(String.init) }
}

/// The one table of commands and keys (design, section 4). The footer, the help screen,
/// `tiendo keys` and the README's key table all come from it; no key is named anywhere else.
public enum CommandTable {
  public static let rows: [CommandRow] = [
    row(.up, .move, .up, "↑ k", [.browse, .choice, .help]),
    row(.down, .move, .down, "↓ j", [.browse, .choice, .help]),
    row(.pageUp, .move, .pageUp, "PgUp", [.browse, .help]),
    row(.pageDown, .move, .pageDown, "PgDn", [.browse, .help]),
    row(.top, .move, .top, "Home g", [.browse, .choice, .help]),
    row(.bottom, .move, .bottom, "End G", [.browse, .choice, .help]),
    row(.drill, .move, .drill, "Enter → l", [.browse]),
    row(.back, .move, .back, "Esc ← h", [.browse]),
    row(.historyBack, .move, .historyBack, "<", [.browse]),
    row(.historyForward, .move, .historyForward, ">", [.browse]),

    row(.showOverview, .screens, .showOverview, "1", [.browse]),
    row(.showObjectives, .screens, .showObjectives, "2", [.browse]),
    row(.showDepartments, .screens, .showDepartments, "3", [.browse]),
    row(.showAttention, .screens, .showAttention, "6", [.browse]),
    row(.showDirectives, .screens, .showDirectives, "7", [.browse]),
    row(.showLog, .screens, .showLog, "8", [.browse]),

    row(.editStatus, .edit, .editStatus, "s", [.browse]),
    row(.editProgress, .edit, .editProgress, "p", [.browse]),
    row(.editDeadline, .edit, .editDeadline, "t", [.browse]),
    row(.addNote, .edit, .addNote, "m", [.browse]),
    row(.addObstacle, .edit, .addObstacle, "b", [.browse]),
    row(.undo, .edit, .undo, "u", [.browse]),
    row(.redo, .edit, .redo, "Ctrl-R", [.browse]),

    row(.search, .find, .search, "/", [.browse]),
    row(.searchNext, .find, .searchNext, "n", [.browse]),
    row(.searchPrevious, .find, .searchPrevious, "N", [.browse]),
    row(.filter, .find, .filter, "f", [.browse]),

    row(.markSeen, .view, .markSeen, "Space", [.browse]),
    row(.nextPane, .view, .nextPane, "Tab", [.browse, .help]),
    row(.cycleTheme, .view, .cycleTheme, "T", [.browse]),
    row(.switchLanguage, .view, .switchLanguage, "L", [.browse, .help]),
    row(.redraw, .view, .redraw, "Ctrl-L", [.browse, .choice, .field, .help]),
    row(.help, .view, .help, "?", [.browse]),
    row(.quit, .view, .quit, "q", [.browse]),
    row(.interrupt, .view, .interrupt, "Ctrl-C", [.browse, .choice, .field, .help]),
    row(.suspend, .view, .suspend, "Ctrl-Z", [.browse, .choice, .field, .help]),

    row(.accept, .field, .accept, "Enter", [.field, .choice]),
    row(.cancel, .field, .cancel, "Esc", [.field, .choice]),
    row(.cancel, .field, .cancel, "Esc q ?", [.help]),
    row(.nextField, .field, .nextField, "Tab ↓", [.field]),
    row(.previousField, .field, .previousField, "Shift-Tab ↑", [.field]),
    row(.fieldLeft, .field, .fieldLeft, "← Ctrl-B", [.field]),
    row(.fieldRight, .field, .fieldRight, "→ Ctrl-F", [.field]),
    row(.fieldWordLeft, .field, .fieldWordLeft, "Ctrl-← Alt-b", [.field]),
    row(.fieldWordRight, .field, .fieldWordRight, "Ctrl-→ Alt-f", [.field]),
    row(.fieldStart, .field, .fieldStart, "Home Ctrl-A", [.field]),
    row(.fieldEnd, .field, .fieldEnd, "End Ctrl-E", [.field]),
    row(.fieldBackspace, .field, .fieldBackspace, "Backspace", [.field]),
    row(.fieldDelete, .field, .fieldDelete, "Del Ctrl-D", [.field]),
    row(.fieldDeleteWord, .field, .fieldDeleteWord, "Ctrl-W", [.field]),
    row(.fieldClearToStart, .field, .fieldClearToStart, "Ctrl-U", [.field]),
  ]

  /// The row that names the command; the first where keys differ by mode.
  public static func row(of command: Command) -> CommandRow? {
    rows.first { $0.command == command }
  }

  private static func row(
    _ command: Command, _ group: CommandGroup, _ words: CommandWords, _ keys: String,
    _ modes: Set<Mode>
  ) -> CommandRow {
    CommandRow(command: command, group: group, words: words, keys: keys, modes: modes)
  }
}
