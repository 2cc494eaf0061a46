/// Everything that a person can tell the dashboard to do; the table beside it says how.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case up, down, pageUp, pageDown, top, bottom, drill, back, historyBack, historyForward
  case showOverview, showObjectives, showDepartments, showMatrix, showTimeline,
    showAttention, showDirectives, showLog
  case editStatus, editProgress, editDeadline, addNote, addObstacle, settleConflict, undo, redo
  case editItem, addItem, removeItem, openEditor
  case search, searchNext, searchPrevious, filter
  case lookBack, meetingBefore, meetingAfter, listChanges
  case left, right, zoomIn, zoomOut, goToToday
  case markSeen, nextPane, cycleTheme, switchLanguage, redraw, help, quit, interrupt, suspend
  case accept, cancel, nextField, previousField
  case fieldLeft, fieldRight, fieldWordLeft, fieldWordRight, fieldStart, fieldEnd
  case fieldBackspace, fieldDelete, fieldDeleteWord, fieldClearToStart

  /// Changes the plan's record; refused where nothing may be written.
  public var isEdit: Bool {
    switch self {
    case .editStatus, .editProgress, .editDeadline, .addNote, .addObstacle, .settleConflict: true
    case .undo, .redo: true
    default: isPlanEdit
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
}
