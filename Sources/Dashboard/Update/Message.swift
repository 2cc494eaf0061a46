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
  case loaded(Snapshot)
  /// The edit with this token is on the disk; `Snapshot`s with it have come before.
  case saved(token: Int)
  case notSaved(token: Int, Phrase)
  /// A theme's file changed or can't be read; the last good theme stays.
  case themes([String], fault: Phrase?)
  /// Something that the executable has to tell, such as a setting that could not be kept.
  case tell(Phrase)
}

/// What the executable is to do; a value, so that tests can state it.
public enum Effect: Hashable, Sendable {
  /// Record these lines in one write, and answer with the token.
  case append([Draft], token: Int)
  case remember(Settings)
  case redraw
  case bell
  case suspend
  case quit
}
