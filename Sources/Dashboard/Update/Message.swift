public import CellGrid
public import Phrases
public import PlanDomain

/// Everything that can happen to the dashboard.
public enum Message: Sendable {
  case terminal(TerminalEvent)
  /// The minute, or the second where something on screen counts seconds.
  case time(Instant)
  /// No key has come for a moment: what an input method was rewriting is over.
  case pause
  /// From the folder of this plan.
  case plan(PlanNews, of: PlanID)
  /// A theme's file changed or can't be read; the last good theme stays.
  case themes([ThemeChoice], fault: Phrase?)
  /// What has this name was sent to the clipboard.
  case copied(String)
  /// Something that the executable has to tell, such as a setting that could not be kept.
  case tell(Phrase)
}

/// What is told of the folder of a plan.
public enum PlanNews: Sendable {
  case loaded(Snapshot)
  /// The edit with this token is on the disk, to last; what comes of it is being worked out.
  case written(token: Int)
  /// The same, and `Snapshot`s with it have come before.
  case saved(token: Int)
  case notSaved(token: Int, Phrase)
  /// The edit of plan.yaml with this token met another program's: theirs stays.
  case planChangedMeanwhile(token: Int)
  /// The edit of plan.yaml with this token is on the disk, but no line says so.
  case savedWithoutRecord(token: Int, Phrase)
  /// The edit of plan.yaml that this line records can't be taken back any more.
  case notTakenBack(EventID, token: Int, Phrase)
  /// The editor has ended; with how many problems plan.yaml was then read.
  case editorClosed(problems: Int)
  /// A file has kept the storage thread since then, or keeps it no longer.
  case storageSilent(since: Instant?)
  /// What two meetings left; nothing where one of them is not there any more.
  case compared(MeetingChanges?)
  /// The documents of a meeting are in these files of the plan folder.
  case documentsWritten([String])
  /// The minutes are in this file; of a meeting without conclusions there is no notice.
  case onlyMinutesWritten(String)
  /// Something else that is wrong with it.
  case tell(Phrase)
}

/// What the executable is to do; a value, so that tests can state it.
public enum Effect: Hashable, Sendable {
  /// Ask this of the folder of a plan.
  case storage(StorageRequest, of: PlanID)
  /// Lend the terminal to the editor, at this line of the plan's plan.yaml; what it changes is
  /// recorded in the meeting that is on.
  case openEditor(line: Int?, in: MeetingID? = nil, of: PlanID)
  case remember(Settings)
  /// Keep a filter under its name, or forget the one of this name.
  case keepFilter(SavedFilter)
  case dropFilter(named: String)
  /// Write the item or the directive out in this language, send it to the clipboard, and answer.
  case copy(PlanSubject, Language)
  /// Draw with this theme from now on, without remembering it.
  case showTheme(String)
  /// Look for theme files, and answer with `themes`.
  case findThemes
  case redraw
  case bell
  case suspend
  case quit
}

/// What is asked of the plan folder, in the order in which it is to be answered.
public enum StorageRequest: Hashable, Sendable {
  /// Record these lines in one write, and answer with the token.
  case append([Draft], token: Int)
  /// Change plan.yaml where it is still this text, in a meeting or in none, and answer with the
  /// token.
  case editPlan(PlanTextEdit, on: PlanRevision?, in: MeetingID? = nil, token: Int)
  /// Take back, or bring back, the edit of plan.yaml that this line records or took back.
  case takeBackPlanEdit(EventID, in: MeetingID? = nil, token: Int)
  /// Show the plan as of the end of this day; nothing is now.
  case lookAt(Day?)
  /// Compare with what the last closed meeting left, from now on, or no longer.
  case compareWithLastMeeting(Bool)
  /// Find what changed between two meetings, or one and now, and answer with `compared`.
  case compareMeetings(MeetingID, MeetingID?)
  /// Write a closed meeting's minutes and notice into the plan folder, and answer with
  /// `documentsWritten` or `onlyMinutesWritten`.
  case writeDocuments(MeetingID, DocumentFormat, Language)
}
