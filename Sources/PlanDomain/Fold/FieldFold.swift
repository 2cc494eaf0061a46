/// One value that a line gave to a field, and where the line stands in the ledger.
public struct FieldClaim: Sendable {
  public let value: FieldValue
  /// Position in the ledger's events.
  public let position: Int
  /// More than ten minutes ahead of now.
  let isFuture: Bool
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
struct FieldFold {
  let field: Field
  /// The last line of each writer, or of each branch of a forked one, that sets the field.
  ///
  /// A writer's later line has read all that its earlier ones had, so the earlier need no look.
  private var heads: [Int] = []

  init(_ field: Field) { self.field = field }

  /// Begins with another item; the room stays, for there are ten thousand of them.
  mutating func begin() { heads.removeAll(keepingCapacity: true) }

  /// Takes in the next `set` of the item, in the one order, if it sets the field.
  mutating func take(_ position: Int, _ row: EventRow, _ ledger: Ledger) {
    guard row.change.sets(field) else { return }
    for index in heads.indices {
      let head = ledger.rows[heads[index]]
      guard head.isSameAuthor(as: row) else { continue }
      if head.seq <= row.seq { heads[index] = position }
      return
    }
    heads.append(position)
  }

  func outcome(_ ledger: Ledger, latestPresent: Instant) -> FieldOutcome {
    guard let newest = heads.max() else { return FieldOutcome() }
    if prevails(newest, ledger) {
      return FieldOutcome(winner: claim(newest, ledger, latestPresent))
    }
    let all = heads.sorted()
    let left = all.filter { head in
      !all.reversed().contains { $0 != head && ledger.supersedes($0, head) }
    }
    // Two writers that each claim to have read the other leave nothing; then all are left.
    let claims = (left.isEmpty ? all : left).compactMap { claim($0, ledger, latestPresent) }
    var outcome = FieldOutcome(winner: claims.last { !$0.isFuture } ?? claims.last)
    if claims.contains(where: { $0.value != claims[0].value }) { outcome.conflict = claims }
    return outcome
  }

  /// Whether the newest supersedes all others and none supersedes it, as is most often so.
  private func prevails(_ newest: Int, _ ledger: Ledger) -> Bool {
    heads.allSatisfy {
      $0 == newest || ledger.supersedes(newest, $0) && !ledger.supersedes($0, newest)
    }
  }

  private func claim(_ position: Int, _ ledger: Ledger, _ latestPresent: Instant) -> FieldClaim? {
    let row = ledger.rows[position]
    guard let value = row.change[field] else { return nil }
    return FieldClaim(value: value, position: position, isFuture: row.at > latestPresent)
  }
}

/// The folds of all fields, for one item after the other.
struct FieldFolds {
  var status = FieldFold(.status)
  var progress = FieldFold(.progress)
  var due = FieldFold(.due)

  mutating func begin() {
    status.begin()
    progress.begin()
    due.begin()
  }

  mutating func take(_ position: Int, _ row: EventRow, _ ledger: Ledger) {
    status.take(position, row, ledger)
    progress.take(position, row, ledger)
    due.take(position, row, ledger)
  }
}

extension Change {
  func sets(_ field: Field) -> Bool {
    switch field {
    case .status: status != nil
    case .progress: progress != nil
    case .due: due != nil
    }
  }
}
