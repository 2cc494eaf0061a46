public import PlanDomain

/// Why an event was not saved; what a message needs to say so.
public enum AppendFailure: Error, Hashable, Sendable {
  case readOnly(ReadOnlyReason)
  /// No plan lies in the folder: it is not made one by a journal.
  case noPlan
  /// Nothing can be seen of a text that is needed.
  case emptyText
  /// Nothing of the name to record under can be seen.
  case noName
  case textTooLong(limitBytes: Int)
  case lineTooLong(limitBytes: Int)
  /// A measured value that is infinite or no number.
  case notANumber
  /// The plan folder is no longer at its path, or another stands there.
  case folderGone(path: String)
  case refused(SystemRefusal)
  /// Another program replaced the journal again and again while it was being saved.
  case pathKeepsChanging(file: String)
}

/// What the system refused, at which step and in its own words.
public struct SystemRefusal: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case makeFolder
    case open
    case read
    case write
    /// The line was written, but the disk did not confirm it.
    case sync
    /// The writer's name in the user's state folder.
    case register
  }

  /// What may stand in the journal all the same; a retry never counts twice.
  public enum Kept: Hashable, Sendable {
    case nothing
    /// A torn line, which readers name and the next save leaves alone.
    case part
    /// The whole line, not known to survive a power cut.
    case unconfirmed
  }

  public let step: Step
  /// Relative to the plan folder, or the full path of a file outside of it.
  public let file: String
  /// The system's own words.
  public let reason: String
  public let kept: Kept

  init(_ step: Step, _ file: String, _ error: SystemError, kept: Kept = .nothing) {
    self.step = step
    self.file = file
    self.kept = kept
    reason = error.reason
  }
}
