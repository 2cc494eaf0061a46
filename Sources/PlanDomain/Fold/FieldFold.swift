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
  private var heads = ClaimHeads()

  init(_ field: Field) { self.field = field }

  mutating func begin() { heads.begin() }

  /// Takes in the next line of the item, in the one order, if what it changes is the field.
  mutating func take(_ position: Int, _ change: Change, _ row: EventRow, _ ledger: Ledger) {
    if change.sets(field) { heads.take(position, row, ledger) }
  }

  /// `amendments` tell what lines change where that is not what they say.
  func outcome(
    _ ledger: Ledger, latestPresent: Instant, amendments: [Int: Change]
  ) -> FieldOutcome {
    func claim(_ position: Int) -> FieldClaim? {
      let row = ledger.rows[position]
      let change = amendments.isEmpty ? row.change : amendments[position] ?? row.change
      guard let value = change[field] else { return nil }
      return FieldClaim(value: value, position: position, isFuture: row.at > latestPresent)
    }
    guard let newest = heads.newest else { return FieldOutcome() }
    if heads.prevails(newest, ledger) { return FieldOutcome(winner: claim(newest)) }
    let claims = heads.left(ledger).compactMap(claim)
    var outcome = FieldOutcome(winner: claims.last { !$0.isFuture } ?? claims.last)
    if claims.contains(where: { $0.value != claims[0].value }) { outcome.conflict = claims }
    return outcome
  }
}

/// The lines on one matter that nothing supersedes: of each writer the last, without what another's
/// had read.
struct ClaimHeads {
  /// The last line of each writer, or of each branch of a forked one.
  ///
  /// A writer's later line has read all that its earlier ones had, so the earlier need no look.
  private var heads: [Int] = []

  /// Begins with another matter; the room stays, for there are ten thousand of them.
  mutating func begin() { heads.removeAll(keepingCapacity: true) }

  /// Takes in the next line, in the one order.
  mutating func take(_ position: Int, _ row: EventRow, _ ledger: Ledger) {
    for index in heads.indices {
      let head = ledger.rows[heads[index]]
      guard head.isSameAuthor(as: row) else { continue }
      if head.seq <= row.seq { heads[index] = position }
      return
    }
    heads.append(position)
  }

  var newest: Int? { heads.max() }

  /// Those left, oldest first; several where offices had not read one another.
  func left(_ ledger: Ledger) -> [Int] {
    guard let newest else { return [] }
    if prevails(newest, ledger) { return [newest] }
    let all = heads.sorted()
    let left = all.filter { head in
      !all.reversed().contains { $0 != head && ledger.supersedes($0, head) }
    }
    // Two writers that each claim to have read the other leave nothing; then all are left.
    return left.isEmpty ? all : left
  }

  /// Whether the newest supersedes all others and none supersedes it, as is most often so.
  func prevails(_ newest: Int, _ ledger: Ledger) -> Bool {
    heads.allSatisfy {
      $0 == newest || ledger.supersedes(newest, $0) && !ledger.supersedes($0, newest)
    }
  }
}

/// The folds of all fields, for one item after the other; line by line, so that what stood between
/// two lines can be told in one walk.
struct FieldFolds {
  private(set) var status = FieldFold(.status)
  private(set) var progress = FieldFold(.progress)
  private(set) var due = FieldFold(.due)
  private(set) var spans = DoneSpans(ApprovedValues())
  /// The reports below the whole: all that is left of progress when what was done is reopened.
  private var belowWhole = FieldFold(.progress)

  mutating func begin(_ approved: ApprovedValues) {
    status.begin()
    progress.begin()
    due.begin()
    belowWhole.begin()
    spans = DoneSpans(approved)
  }

  mutating func take(_ position: Int, _ change: Change, _ row: EventRow, _ ledger: Ledger) {
    status.take(position, change, row, ledger)
    due.take(position, change, row, ledger)
    switch spans.take(position, change) {
    case .goesOn: break
    case .reopens: progress = belowWhole
    case .staysDone: return
    }
    progress.take(position, change, row, ledger)
    if change.progress != .whole { belowWhole.take(position, change, row, ledger) }
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
