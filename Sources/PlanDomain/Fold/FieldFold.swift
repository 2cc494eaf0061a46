/// One value that a line gave to a field, and where the line stands in the ledger.
public struct FieldClaim: Sendable {
  public let value: FieldValue
  /// Position in the ledger's events.
  public let position: Int
  /// More than ten minutes ahead of now.
  public let isFuture: Bool
}

/// What one field of one item comes to.
public struct FieldOutcome: Sendable {
  /// The claim that counts; nothing while only plan.yaml speaks.
  public var winner: FieldClaim?
  /// All claims that no other supersedes, when they differ; empty when there is no conflict.
  public var conflict: [FieldClaim] = []
}

/// Which value counts (design, section 2): a `set` is superseded by a later line of its own writer
/// and by any `set` whose writer had read it; of the rest the newest counts, and two different
/// values left are a conflict.
enum FieldFold {
  static func outcome(
    _ field: Field, of positions: some Sequence<Int>, in ledger: Ledger, latestPresent: Instant
  ) -> FieldOutcome {
    let heads = newestOfEachAuthor(field, positions, ledger, latestPresent)
    guard heads.count > 1 else { return FieldOutcome(winner: heads.first) }
    let left = heads.filter { head in
      !heads.contains {
        $0.position != head.position
          && ledger.knowledge.supersedes(ledger.events[$0.position], ledger.events[head.position])
      }
    }
    // Two writers that each claim to have read the other leave nothing; then all are left.
    let claims = (left.isEmpty ? heads : left).sorted { $0.position < $1.position }
    var outcome = FieldOutcome(winner: claims.last { !$0.isFuture } ?? claims.last)
    if Set(claims.map(\.value)).count > 1 { outcome.conflict = claims }
    return outcome
  }

  /// The last line of each writer, or of each branch of a forked one, that sets the field.
  ///
  /// A writer's later line has read all that its earlier ones had, so the earlier need no look.
  private static func newestOfEachAuthor(
    _ field: Field, _ positions: some Sequence<Int>, _ ledger: Ledger, _ latestPresent: Instant
  ) -> [FieldClaim] {
    var heads: [FieldClaim] = []
    for position in positions {
      let event = ledger.events[position]
      guard case .set(let change) = event.body, let value = change[field] else { continue }
      let claim = FieldClaim(
        value: value, position: position, isFuture: event.at > latestPresent)
      let own = heads.firstIndex {
        let head = ledger.events[$0.position]
        return head.id.writer == event.id.writer && head.branch == event.branch
      }
      guard let own else {
        heads.append(claim)
        continue
      }
      if ledger.events[heads[own].position].id.seq <= event.id.seq { heads[own] = claim }
    }
    return heads
  }
}
