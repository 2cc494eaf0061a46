import CellGrid

/// Everything that a person can tell the dashboard to do; the table beside it says how.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case up, down, pageUp, pageDown, top, bottom, drill, back, historyBack, historyForward
  case showOverview, showObjectives, showDepartments, showMatrix, showTimeline,
    showAttention, showDirectives, showLog
  case editStatus, stillSo, editProgress, editDeadline, addNote, addObstacle, giveDirective,
    recordMeasure,
    settleConflict, quickSheet, undo, redo
  case editItem, addItem, removeItem, openEditor
  case search, searchNext, searchPrevious, filter, clearFilter, toggleChoice, clearRow, saveFilter
  case palette
  case lookBack, meetingBefore, meetingAfter, listChanges
  case meetings, agenda, attendance, conclude, postpone, follow, nextItem, previousItem, jumpToItem
  case acceptAgenda, takeOnAgenda, addToAgenda, dropFromAgenda, earlier, later, moreMinutes,
    fewerMinutes, setMinutes
  case attendPresent, attendAbsent, attendDelegate, attendNext, attendAll, attendName,
    recordAttendance
  case closeMeeting, takeBack, markMeeting, compareMeetings, writeDocuments, addSupplement
  case left, right, zoomIn, zoomOut, goToToday, chooseDays
  case sort, mark, markUp, markDown, markToHere
  case widenList, narrowList
  case why, copy
  case markSeen, nextPane, chooseTheme, switchLanguage, redraw, help, quit, interrupt, suspend
  case accept, cancel, nextField, previousField
  case fieldLeft, fieldRight, fieldWordLeft, fieldWordRight, fieldStart, fieldEnd
  case fieldBackspace, fieldDelete, fieldDeleteWord, fieldClearToStart
  case holdPage, previousPage, nextPage, leaveKiosk

  /// The name that config.yaml and `tiendo keys` call it by: `edit-status`. It is kept for good,
  /// since people's settings hold it.
  public var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }

  /// The command of this name, byte by byte.
  public init?(name: String) {
    guard let command = Self.byName[name] else { return nil }
    self = command
  }

  private static let byName = Dictionary(
    allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Changes the plan's record; refused where nothing may be written.
  public var isEdit: Bool {
    switch self {
    case .editStatus, .stillSo, .editProgress, .editDeadline, .addNote, .addObstacle: true
    case .settleConflict, .giveDirective, .recordMeasure, .quickSheet, .undo, .redo: true
    default: isPlanEdit
    }
  }

  /// Runs a meeting: its pages, its agenda, who is there, what is decided.
  var isMeeting: Bool {
    switch self {
    case .meetings, .agenda, .attendance, .conclude, .postpone, .follow, .nextItem, .previousItem,
      .jumpToItem, .acceptAgenda, .takeOnAgenda, .addToAgenda, .dropFromAgenda, .earlier, .later,
      .moreMinutes, .fewerMinutes, .setMinutes, .attendPresent, .attendAbsent, .attendDelegate,
      .attendNext, .attendAll, .attendName, .recordAttendance, .closeMeeting, .takeBack,
      .markMeeting, .compareMeetings, .writeDocuments, .addSupplement:
      true
    default: false
    }
  }

  /// Changes plan.yaml itself.
  var isPlanEdit: Bool {
    switch self {
    case .editItem, .addItem, .removeItem, .openEditor: true
    default: false
    }
  }
}

extension Command {
  /// Help, and what leaves the program or what lies over the page: they stand in every footer.
  static let waysOut: [Command] = [.help, .quit, .cancel]

  /// All that a person can tell a wall screen.
  static let ofKiosk: [Command] = [.holdPage, .previousPage, .nextPage, .leaveKiosk]

  /// Whether it means something to the filter that is being put together; where text is typed, all
  /// that moves within the text does not.
  func editsFilter(in mode: Mode) -> Bool {
    switch self {
    case .nextField, .previousField, .clearFilter, .saveFilter, .accept, .cancel: true
    case .left, .right, .toggleChoice, .clearRow: mode == .facets
    default: false
    }
  }
}

/// What the keyboard is for at the moment.
public enum Mode: String, CaseIterable, Hashable, Sendable {
  /// A list, a tree or a page.
  case browse
  /// Two directions: the matrix and the timeline, where → and ← move.
  case grid
  /// A menu of choices, such as the statuses.
  case choice
  /// Text is being typed.
  case field
  /// The help screen.
  case help
  /// Rows of choices, as those of the filter.
  case facets
  /// A page over the screen with places to go to, such as why a colour is what it is.
  case page
  /// The list of meetings, the record of one, and what changed between two.
  case meetings
  /// Who is at a meeting.
  case attendance
  /// The agenda, with keys of its own for its order and its minutes.
  case agenda
  /// One item of a meeting before the room; → and ← go through the agenda.
  case presenter
  /// The wall screen, which turns its pages by itself.
  case kiosk
  /// What a meeting recorded, looked over before it is closed.
  case closing
  /// The quick sheet: text is typed into its cells, and its rows are moved through.
  case sheet

  /// Whether a key can give a command here; where text is typed, one that types can't.
  func takes(_ key: Key) -> Bool { !takesText || key.typed == nil }

  /// Whether a key that types a character types it here.
  var takesText: Bool {
    switch self {
    case .field, .sheet: true
    case .browse, .grid, .choice, .help, .facets, .page, .meetings, .attendance, .agenda,
      .presenter, .kiosk, .closing:
      false
    }
  }
}
