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
struct FieldFold {
  let field: Field
  /// The last line of each writer, or of each branch of a forked one, that sets the field.
  ///
  /// A writer's later line has read all that its earlier ones had, so the earlier need no look.
  private var heads = Heads()

  init(_ field: Field) { self.field = field }

  /// Takes in the next `set` of the item, in the one order, if it sets the field.
  mutating func take(_ position: Int, _ row: EventRow, _ ledger: Ledger) {
    if row.change.sets(field) { heads.take(position, row, ledger) }
  }

  func outcome(_ ledger: Ledger, latestPresent: Instant) -> FieldOutcome {
    guard heads.first >= 0 else { return FieldOutcome() }
    guard !heads.others.isEmpty else {
      return FieldOutcome(winner: claim(heads.first, ledger, latestPresent))
    }
    let all = (heads.others + [heads.first]).sorted()
    // The newest is asked first: most often it had read all the others.
    let left = all.filter { head in
      !all.reversed().contains { $0 != head && ledger.supersedes($0, head) }
    }
    // Two writers that each claim to have read the other leave nothing; then all are left.
    let claims = (left.isEmpty ? all : left).compactMap { claim($0, ledger, latestPresent) }
    var outcome = FieldOutcome(winner: claims.last { !$0.isFuture } ?? claims.last)
    if claims.contains(where: { $0.value != claims[0].value }) { outcome.conflict = claims }
    return outcome
  }

  private func claim(_ position: Int, _ ledger: Ledger, _ latestPresent: Instant) -> FieldClaim? {
    let row = ledger.rows[position]
    guard let value = row.change[field] else { return nil }
    return FieldClaim(value: value, position: position, isFuture: row.at > latestPresent)
  }
}

/// Positions, one an author. Most fields have one author, who needs no array.
private struct Heads {
  private(set) var first = -1
  private(set) var others: [Int] = []

  mutating func take(_ position: Int, _ row: EventRow, _ ledger: Ledger) {
    if first < 0 {
      first = position
      return
    }
    let head = ledger.rows[first]
    if head.isSameAuthor(as: row) {
      if head.seq <= row.seq { first = position }
      return
    }
    for index in others.indices {
      let head = ledger.rows[others[index]]
      guard head.isSameAuthor(as: row) else { continue }
      if head.seq <= row.seq { others[index] = position }
      return
    }
    others.append(position)
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
