public import PlanDomain

/// What a look at who wrote what came to.
public enum RecordLook: Sendable {
  /// There is more to look at.
  case unfinished
  /// All was looked at, and there is nothing else to tell than before.
  case unchanged
  /// The contents tell other problems than before.
  case changed
}

extension PlanFolder {
  /// Looks on, for about so many bytes of the journals, at who wrote what: signatures, what others
  /// witnessed, what this machine had read and written. Nothing that is shown waits for it; what it
  /// finds stands among the problems of the contents.
  public mutating func lookAtRecord(atMost bytes: Int = .max) -> RecordLook {
    let registry = WriterRegistry(environment, folder: identity)
    let isOwnKept = !environment.stateFolder.isEmpty
    let before = isOwnKept ? registry.marks() : [:]
    do throws(SystemError) {
      guard try record.look(in: path + "/journal", atMost: bytes) else { return .unfinished }
    } catch {
      // That the journals can't be read is told where they are read.
      return .unchanged
    }
    // What another process of this user writes meanwhile is told at the next look.
    let own = isOwnKept ? registry.marks().filter { before[$0.key] == $0.value } : [:]
    if isOwnKept, held?.folder != identity { held = registry.heldHeads() }
    record.conclude(own: own, held: held?.heads ?? [:])
    if isOwnKept { hold(registry) }
    return tell(record.problems) ? .changed : .unchanged
  }

  /// So long what was read is known to this process alone.
  private static let holdMilliseconds: Int64 = 60_000

  private mutating func hold(_ registry: WriterRegistry) {
    var next = HeldHeads(folder: identity, heads: held?.heads ?? [:])
    for check in record.checks.values { next.heads[check.writer] = check.held }
    let now = environment.now()
    guard next != held,
      heldSince.map({ now >= $0.adding(milliseconds: Self.holdMilliseconds) }) ?? true
    else { return }
    registry.hold(next)
    held = next
    heldSince = now
  }
}
