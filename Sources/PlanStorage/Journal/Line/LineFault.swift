import PlanDomain

/// Why a line of a journal can't be taken.
enum LineFault: Error, Hashable {
  /// The beginning of a line whose rest was never written, or came out as NULs.
  case endsEarly
  case refused(JournalProblem.Reason)
  /// Of a version that can't even be placed among the writer's lines.
  case stranger(version: String)

  /// How it is told of a line that others follow.
  var problem: JournalProblem {
    switch self {
    case .endsEarly: .isolatedTail
    case .refused(let reason): .unreadableLine(reason)
    case .stranger(let version): .unknownVersion(version)
    }
  }
}
