import CellGrid
public import Phrases

/// A heading of the key table.
public enum CommandGroup: CaseIterable, Hashable, Sendable {
  case move, screens, edit, find, meeting, view, field, kiosk

  public var phrase: Phrase {
    switch self {
    case .move: .groupMove
    case .screens: .groupScreens
    case .edit: .groupEdit
    case .find: .groupFind
    case .meeting: .groupMeeting
    case .view: .groupView
    case .field: .groupField
    case .kiosk: .groupKiosk
    }
  }
}

/// One command: its words, its keys, and the modes in which they mean it.
public struct CommandRow: Sendable {
  public let command: Command
  public let group: CommandGroup
  public let words: CommandWords
  /// In the notation of `Key`, separated by spaces; the first is the one shown in the footer.
  public private(set) var keys: String
  public let modes: Set<Mode>

  /// The keys, one by one.
  public var keyNames: [String] { keys.split(separator: " ").map(String.init) }

  /// The keys as people are told of them: the nine digits after one another are one entry.
  public var shownKeys: [String] {
    let digits = (1...9).map(String.init)
    let names = keyNames
    return names.starts(with: digits) ? ["1–9"] + names.dropFirst(9) : names
  }

  /// The same command under other keys.
  func with(_ keys: [Key]) -> CommandRow {
    var row = self
    row.keys = keys.map(\.description).joined(separator: " ")
    return row
  }
}

extension [CommandRow] {
  /// For people to read: without the rows that say of some of the keys, in fewer modes, what a row
  /// before them says of all.
  public var withoutRepeats: [CommandRow] {
    indices.filter { place in
      !self[..<place].contains { earlier in
        earlier.command == self[place].command && earlier.group == self[place].group
          && earlier.words == self[place].words
          && Set(self[place].keyNames).isSubset(of: earlier.keyNames)
      }
    }
    .map { self[$0] }
  }
}

/// The one table of commands and keys (design, section 4). The footer, the help screen,
/// `tiendo keys` and the README's key table all come from it; no key is named anywhere else.
public enum CommandTable {
  public static let rows: [CommandRow] = [
    row(.up, .move, .up, "↑ k", moving),
    row(.down, .move, .down, "↓ j", moving),
    row(.up, .move, .up, "↑", [.sheet]),
    row(.down, .move, .down, "↓", [.sheet]),
    row(.pageUp, .move, .pageUp, "PgUp", moving.union(typing)),
    row(.pageDown, .move, .pageDown, "PgDn", moving.union(typing)),
    row(.top, .move, .top, "Home g", moving),
    row(.bottom, .move, .bottom, "End G", moving),
    row(.top, .move, .top, "Home", [.sheet]),
    row(.bottom, .move, .bottom, "End", [.sheet]),
    row(.drill, .move, .drill, "Enter → l", [.browse, .page]),
    row(.back, .move, .back, "Esc ← h", [.browse]),
    row(.drill, .move, .drill, "Enter", [.grid, .meetings, .presenter, .closing]),
    row(.back, .move, .back, "Esc", [.grid, .presenter]),
    row(.back, .move, .back, "Esc ← h", [.meetings, .attendance, .agenda, .closing]),
    row(.left, .move, .left, "← h", [.grid]),
    row(.right, .move, .right, "→ l", [.grid]),
    row(.historyBack, .move, .historyBack, "<", [.browse, .grid]),
    row(.historyForward, .move, .historyForward, ">", [.browse, .grid]),

    row(.showOverview, .screens, .showOverview, "1", [.browse, .grid, .meetings]),
    row(.showObjectives, .screens, .showObjectives, "2", [.browse, .grid, .meetings]),
    row(.showDepartments, .screens, .showDepartments, "3", [.browse, .grid, .meetings]),
    row(.showMatrix, .screens, .showMatrix, "4", [.browse, .grid, .meetings]),
    row(.showTimeline, .screens, .showTimeline, "5", [.browse, .grid, .meetings]),
    row(.showAttention, .screens, .showAttention, "6", [.browse, .grid, .meetings]),
    row(.showDirectives, .screens, .showDirectives, "7", [.browse, .grid, .meetings]),
    row(.showLog, .screens, .showLog, "8", [.browse, .grid, .meetings]),

    row(.editStatus, .edit, .editStatus, "s", editing),
    row(.stillSo, .edit, .stillSo, "=", editing),
    row(.editProgress, .edit, .editProgress, "p", editing),
    row(.editDeadline, .edit, .editDeadline, "t", editing),
    row(.addNote, .edit, .addNote, "m", editing),
    row(.addObstacle, .edit, .addObstacle, "b", editing),
    row(.giveDirective, .edit, .giveDirective, "x", editing.union([.agenda])),
    row(.recordMeasure, .edit, .recordMeasure, "i", editing),
    row(.settleConflict, .edit, .settleConflict, "c", editing),
    row(.quickSheet, .edit, .quickSheet, "Q", [.browse, .grid]),
    row(.undo, .edit, .undo, "u", editing.union([.agenda])),
    row(.redo, .edit, .redo, "Ctrl-R", editing.union([.agenda])),
    row(.editItem, .edit, .editItem, "e", editing),
    row(.addItem, .edit, .addItem, "a", editing),
    row(.removeItem, .edit, .removeItem, "D", editing),
    row(.openEditor, .edit, .openEditor, "o", editing),

    row(.mark, .edit, .mark, "*", [.browse, .grid]),
    row(.markToHere, .edit, .markToHere, "Ctrl-T", [.browse, .grid]),
    row(.markDown, .edit, .markDown, "Shift-↓", [.browse, .grid]),
    row(.markUp, .edit, .markUp, "Shift-↑", [.browse, .grid]),

    row(.search, .find, .search, "/", [.browse, .grid, .help]),
    row(.searchNext, .find, .searchNext, "n", [.browse, .grid]),
    row(.searchPrevious, .find, .searchPrevious, "N", [.browse, .grid]),
    row(.filter, .find, .filter, "f", [.browse, .grid]),
    row(.clearFilter, .find, .clearFilter, "C", [.browse, .grid]),
    row(.toggleChoice, .find, .toggleChoice, "Space", [.facets]),
    row(.left, .find, .previousChoice, "←", [.facets]),
    row(.right, .find, .nextChoice, "→", [.facets]),
    row(.clearRow, .find, .clearRow, "Del Backspace", [.facets]),
    row(.clearFilter, .find, .clearFilter, "Ctrl-U", [.facets]),
    row(.saveFilter, .find, .saveFilter, "Ctrl-S", [.facets, .field]),
    row(.sort, .find, .sort, "|", [.browse, .grid, .meetings, .attendance]),
    row(.palette, .find, .palette, ":", [.browse, .grid, .presenter]),

    row(.meetings, .meeting, .meetings, "M", [.browse, .grid, .presenter, .agenda, .attendance]),
    row(
      .agenda, .meeting, .agenda, "A",
      [.browse, .grid, .presenter, .attendance, .meetings, .closing]),
    row(.attendance, .meeting, .attendance, "H", [.presenter, .agenda, .meetings]),
    row(.nextItem, .meeting, .nextItem, "Space →", [.presenter]),
    row(.previousItem, .meeting, .previousItem, "←", [.presenter]),
    row(.jumpToItem, .meeting, .jumpToItem, "1 2 3 4 5 6 7 8 9 0", [.presenter]),
    row(.conclude, .meeting, .conclude, "K", [.presenter, .agenda]),
    row(.postpone, .meeting, .postpone, "P", [.presenter, .agenda]),
    row(.follow, .meeting, .follow, "f", [.presenter]),
    row(.acceptAgenda, .meeting, .acceptAgenda, "Enter", [.agenda]),
    row(.takeOnAgenda, .meeting, .takeOnAgenda, "Space", [.agenda]),
    row(.addToAgenda, .meeting, .addToAgenda, "a", [.agenda]),
    row(.dropFromAgenda, .meeting, .dropFromAgenda, "D", [.agenda]),
    row(.earlier, .meeting, .earlier, "< Ctrl-↑", [.agenda]),
    row(.later, .meeting, .later, "> Ctrl-↓", [.agenda]),
    row(.moreMinutes, .meeting, .moreMinutes, "+", [.agenda]),
    row(.fewerMinutes, .meeting, .fewerMinutes, "-", [.agenda]),
    row(.setMinutes, .meeting, .setMinutes, "t", [.agenda]),
    row(.attendPresent, .meeting, .attendPresent, "1", [.attendance]),
    row(.attendAbsent, .meeting, .attendAbsent, "2", [.attendance]),
    row(.attendDelegate, .meeting, .attendDelegate, "3", [.attendance]),
    row(.attendNext, .meeting, .attendNext, "Space", [.attendance]),
    row(.attendAll, .meeting, .attendAll, "a", [.attendance]),
    row(.attendName, .meeting, .attendName, "e", [.attendance]),
    row(.recordAttendance, .meeting, .recordAttendance, "Enter", [.attendance]),
    row(.closeMeeting, .meeting, .closeMeeting, "C", [.presenter, .agenda, .attendance]),
    row(.takeBack, .meeting, .takeBack, "u", [.closing]),
    row(.markMeeting, .meeting, .markMeeting, "Space", [.meetings]),
    row(.compareMeetings, .meeting, .compareMeetings, "V", [.meetings]),
    row(.writeDocuments, .meeting, .writeDocuments, "d", [.meetings]),
    row(.addSupplement, .meeting, .addSupplement, "b", [.meetings]),

    row(.lookBack, .view, .lookBack, "v", [.browse, .grid]),
    row(.meetingBefore, .view, .meetingBefore, ",", [.browse, .grid]),
    row(.meetingAfter, .view, .meetingAfter, ".", [.browse, .grid]),
    row(.listChanges, .view, .listChanges, "V", [.browse, .grid]),
    row(.zoomIn, .view, .zoomIn, "+", [.grid]),
    row(.zoomOut, .view, .zoomOut, "-", [.grid]),
    row(.widenList, .view, .widenList, "+ Ctrl-→", [.browse]),
    row(.widenList, .view, .widenList, "Ctrl-→", [.grid]),
    row(.narrowList, .view, .narrowList, "- Ctrl-←", [.browse]),
    row(.narrowList, .view, .narrowList, "Ctrl-←", [.grid]),
    row(.goToToday, .view, .goToToday, "0", [.grid]),
    row(.chooseDays, .view, .chooseDays, "d", [.grid]),
    row(.markSeen, .view, .markSeen, "Space", [.browse, .grid]),
    row(.why, .view, .why, "w", [.browse, .grid, .presenter, .agenda]),
    row(.copy, .view, .copy, "y", [.browse, .grid, .presenter, .agenda]),
    row(.nextPane, .view, .nextPane, "Tab", [.browse, .grid, .help]),
    row(
      .chooseTheme, .view, .chooseTheme, "T",
      [.browse, .grid, .presenter, .agenda, .attendance, .meetings, .closing]),
    row(
      .switchLanguage, .view, .switchLanguage, "L",
      [.browse, .grid, .help, .page, .presenter, .agenda, .attendance, .meetings, .closing]),
    row(
      .redraw, .view, .redraw, "Ctrl-L",
      [
        .browse, .grid, .choice, .facets, .field, .help, .page, .presenter, .agenda, .attendance,
        .meetings, .kiosk, .closing, .sheet,
      ]),
    row(
      .help, .view, .help, "?",
      [
        .browse, .grid, .choice, .page, .presenter, .agenda, .attendance, .meetings, .closing,
      ]),
    row(
      .quit, .view, .quit, "q",
      [.browse, .grid, .presenter, .agenda, .attendance, .meetings, .closing]),
    row(
      .interrupt, .view, .interrupt, "Ctrl-C",
      [
        .browse, .grid, .choice, .facets, .field, .help, .page, .presenter, .agenda, .attendance,
        .meetings, .closing, .sheet,
      ]),
    row(
      .suspend, .view, .suspend, "Ctrl-Z",
      [
        .browse, .grid, .choice, .facets, .field, .help, .page, .presenter, .agenda, .attendance,
        .meetings, .closing, .sheet,
      ]),

    row(.accept, .field, .accept, "Enter", [.field, .choice]),
    row(.accept, .field, .saveRow, "Enter", [.sheet]),
    row(.accept, .field, .takeFilter, "Enter", [.facets]),
    row(.cancel, .field, .cancel, "Esc", [.field, .facets, .sheet]),
    row(.cancel, .field, .cancel, "Esc q", [.choice]),
    row(.cancel, .field, .close, "Esc q ?", [.help]),
    row(.cancel, .field, .close, "Esc q ← h", [.page]),
    row(.nextField, .field, .nextField, "Tab ↓", [.field, .facets]),
    row(.nextField, .field, .nextField, "Tab", [.sheet]),
    row(.previousField, .field, .previousField, "Shift-Tab ↑", [.field, .facets]),
    row(.previousField, .field, .previousField, "Shift-Tab", [.sheet]),
    row(.fieldLeft, .field, .fieldLeft, "← Ctrl-B", typing),
    row(.fieldRight, .field, .fieldRight, "→ Ctrl-F", typing),
    row(.fieldWordLeft, .field, .fieldWordLeft, "Ctrl-← Alt-b", typing),
    row(.fieldWordRight, .field, .fieldWordRight, "Ctrl-→ Alt-f", typing),
    row(.fieldStart, .field, .fieldStart, "Home Ctrl-A", [.field]),
    row(.fieldEnd, .field, .fieldEnd, "End Ctrl-E", [.field]),
    row(.fieldBackspace, .field, .fieldBackspace, "Backspace", typing),
    row(.fieldDelete, .field, .fieldDelete, "Del Ctrl-D", typing),
    row(.fieldDeleteWord, .field, .fieldDeleteWord, "Ctrl-W", typing),
    row(.fieldClearToStart, .field, .fieldClearToStart, "Ctrl-U", typing),

    row(.holdPage, .kiosk, .holdPage, "Space", [.kiosk]),
    row(.previousPage, .kiosk, .previousPage, "←", [.kiosk]),
    row(.nextPage, .kiosk, .nextPage, "→", [.kiosk]),
    row(.leaveKiosk, .kiosk, .leaveKiosk, "q Ctrl-C", [.kiosk]),
  ]

  /// Where rows are moved through.
  private static let moving: Set<Mode> = [
    .browse, .grid, .choice, .help, .page, .meetings, .attendance, .agenda, .presenter,
    .closing,
  ]
  /// Where text is typed.
  private static let typing: Set<Mode> = [.field, .sheet]
  /// Where what is selected can be changed in place.
  private static let editing: Set<Mode> = [.browse, .grid, .presenter]

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
