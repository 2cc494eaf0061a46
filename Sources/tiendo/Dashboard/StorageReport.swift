import Dashboard
import PlanDomain

/// What the storage thread tells the loop.
enum StorageReport: Sendable {
  /// It has gone to the disk; until it rests a file may keep it.
  case working(since: Instant)
  case resting
  case news(PlanNews)
}

/// Watches whether the storage thread comes back: a disk or a share that hangs is told, and told
/// again when it answers.
struct SilenceWatch {
  /// So long a disk may take before it is told.
  private static let patienceMilliseconds: Int64 = 2_000

  private var workingSince: Instant?
  private(set) var isTold = false

  /// The storage thread begins with reading.
  init(since now: Instant) { workingSince = now }

  /// What the dashboard is to know of it, if anything.
  mutating func take(_ report: StorageReport) -> PlanNews? {
    switch report {
    case .working(let since): workingSince = since
    case .resting:
      workingSince = nil
      defer { isTold = false }
      return isTold ? .storageSilent(since: nil) : nil
    case .news(let news): return news
    }
    return nil
  }

  /// Milliseconds until it would have to be told; nothing when it need not.
  func patience(at now: Instant) -> Int64? {
    guard let workingSince, !isTold else { return nil }
    // A clock that was set back must not make it wait for hours.
    let waited = max(0, now.milliseconds - workingSince.milliseconds)
    return max(0, Self.patienceMilliseconds - waited)
  }

  mutating func tellIfDue(at now: Instant) -> PlanNews? {
    guard let since = workingSince, patience(at: now) == 0 else { return nil }
    isTold = true
    return .storageSilent(since: since)
  }
}
