import Dashboard
import Glibc
import PlanDomain
import PlanStorage

/// Reads the plan folder over and over on a thread of its own, and works out what the wall shows;
/// the loop gets whole snapshots as messages, and turns its pages also while the folder hangs.
struct KioskStorage {
  let messages: Mailbox<KioskMessage>

  /// So long between two looks; a change is on the wall within 2 s.
  private static let pauseMilliseconds: Int32 = 1_000

  /// Nothing when the system has no room for a thread or its pipe.
  init?(path: String, now: @escaping @Sendable () -> Instant) {
    guard let messages = Mailbox<KioskMessage>() else { return nil }
    self.messages = messages
    let isStarted = startBackgroundThread {
      var watch = KioskWatch(path: path, now: now)
      // It ends with the process: there is nothing to save.
      while true {
        messages.send(watch.look())
        poll(nil, 0, Self.pauseMilliseconds)
      }
    }
    guard isStarted else { return nil }
  }
}

/// The reading thread's own: what was read, and for which day the rules were applied to it.
struct KioskWatch: ~Copyable {
  private var reader: PlanFolderReader
  private let now: @Sendable () -> Instant
  private var day: Day?

  init(path: String, now: @escaping @Sendable () -> Instant) {
    reader = PlanFolderReader(path, now: now)
    self.now = now
  }

  mutating func look() -> KioskMessage {
    let hasChanged = reader.refresh()
    guard let contents = reader.contents else {
      return .noFolder(reason: reader.failure?.reason ?? "")
    }
    let now = now()
    let today = now.day(at: contents.plan.header.offset)
    guard hasChanged || day != today else { return .heard }
    day = today
    return .loaded(KioskSnapshot(contents, now: now))
  }
}
