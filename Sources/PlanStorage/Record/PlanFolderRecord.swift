public import PlanDomain

/// What a look at who wrote what came to.
public enum RecordLook: Sendable {
  /// There is more to look at.
  case unfinished
  /// All was looked at, and there is nothing else to tell than before.
  case unchanged
  /// The contents tell other problems than before, or other lines count.
  case changed
}

extension PlanFolder {
  /// Looks on, for about so many bytes of the journals, at who wrote what: signatures, what others
  /// witnessed, what this machine had read and written. Nothing that is shown waits for it; what it
  /// finds stands among the problems of the contents, and in a signed plan decides what counts.
  public mutating func lookAtRecord(atMost bytes: Int = .max) -> RecordLook {
    lookAtRecord(atMost: bytes, remembering: true)
  }

  private mutating func lookAtRecord(atMost bytes: Int, remembering isKept: Bool) -> RecordLook {
    let registry = WriterRegistry(environment, folder: identity)
    let keepsState = !environment.stateFolder.isEmpty
    let before = keepsState ? registry.marks() : [:]
    // Looked up first: another process of this user may read further than this look does.
    if keepsState, held?.folder != identity { held = registry.heldHeads() }
    do throws(SystemError) {
      guard
        try record.look(
          in: path + "/journal", atMost: bytes, held: (held?.heads ?? [:]).keys)
      else { return .unfinished }
    } catch {
      // That the journals can't be read is told where they are read.
      return .unchanged
    }
    // What another process of this user writes meanwhile is told at the next look.
    let own = keepsState ? registry.marks().filter { before[$0.key] == $0.value } : [:]
    record.conclude(own: own, held: held?.heads ?? [:])
    var problems = record.problems
    if keepsState {
      if isKept { hold(registry) }
      problems += authorityProblems(registry, remembering: isKept)
    }
    let isVouchedAnew = vouch()
    return tell(problems) || isVouchedAnew ? .changed : .unchanged
  }

  /// The same to its end, for what must not be told before.
  public mutating func lookAtWholeRecord() { lookToTheEnd(remembering: true) }

  /// The same, and nothing of it is remembered: for what only reads.
  public mutating func readWholeRecord() { lookToTheEnd(remembering: false) }

  private mutating func lookToTheEnd(remembering isKept: Bool) {
    // A journal that is replaced meanwhile is looked at anew, but not without end.
    for _ in 0..<8 {
      guard case .unfinished = lookAtRecord(atMost: .max, remembering: isKept) else { return }
    }
  }

  /// So long what was read is known to this process alone.
  private static let holdMilliseconds: Int64 = 60_000

  private mutating func hold(_ registry: WriterRegistry) {
    var next = HeldHeads(folder: identity, heads: held?.heads ?? [:])
    for check in record.checks.values { next.heads[check.writer] = check.held }
    let now = environment.now()
    let isDue = heldSince.map { now >= $0.adding(milliseconds: Self.holdMilliseconds) } ?? true
    guard next != held, isDue else { return }
    // Another process of this user may have read further: that is not forgotten.
    for (writer, known) in registry.heldHeads().heads {
      guard let mine = next.heads[writer], known.head.seq > mine.head.seq else { continue }
      next.heads[writer] = known
    }
    registry.hold(next)
    held = next
    heldSince = now
  }

  /// What says whose lines count is remembered; another is told until somebody has looked at it.
  private func authorityProblems(
    _ registry: WriterRegistry, remembering isKept: Bool
  ) -> [Problem] {
    // Of a plan that is understood in part nothing can be said.
    guard contents.planIsWhole, contents.absence == nil else { return [] }
    let now = contents.plan.authorityLines
    guard let known = registry.authority() else {
      if isKept { registry.keep(authority: now) }
      return []
    }
    if known == now { return [] }
    let change = JournalProblem.authorityChanged(
      added: now.filter { !known.contains($0) }, removed: known.filter { !now.contains($0) })
    return [Problem(file: PlanText.name, .journal(change))]
  }

  /// Notes that somebody has looked at the keys, leadership and trusted lines of the plan, and at
  /// lines that are gone: none of that is told any longer. False where the state folder refuses.
  public mutating func acceptRecord() -> Bool {
    let registry = WriterRegistry(environment, folder: identity)
    var heads = HeldHeads(folder: identity)
    for check in record.checks.values {
      heads.heads[check.writer] = check.chain.newest.map { HeldHead(head: $0, key: check.key) }
    }
    guard registry.keep(authority: contents.plan.authorityLines), registry.hold(heads) else {
      return false
    }
    held = heads
    _ = lookAtRecord()
    return true
  }

  /// The newest lines of the writers that have no key: what a plan that is to be signed can trust.
  public var unsignedHeads: [JournalHead] {
    record.checks.values.filter { $0.key == nil }.compactMap { check in
      check.chain.newest.map { head in
        JournalHead(line: EventID(writer: check.writer, seq: head.seq), hash: head.hash.hex)
      }
    }.sorted { $0.line.writer < $1.line.writer }
  }
}

/// This user's key, made where there is none yet: what an office gives to whoever keeps plan.yaml.
public func publicKey(
  in environment: StorageEnvironment
) throws(AppendFailure) -> PublicKey {
  try SigningKey.standing(in: environment.stateFolder).publicKey
}
