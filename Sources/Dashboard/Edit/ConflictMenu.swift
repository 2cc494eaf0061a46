import PlanDomain

/// The values that offices gave to an item or a directive without having seen each other's, to pick
/// one each.
struct ConflictMenu: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    let field: Field
    let value: FieldValue
    let by: String
    let at: Instant
    let why: String?
    /// The one that counts until someone picks.
    let counts: Bool
  }

  let subject: Subject
  let choices: [Choice]
  /// Index in `choices`.
  var selected = 0

  /// Nothing where nothing differs.
  init?(_ subject: Subject, in projection: Projection) {
    self.subject = subject
    choices = Field.allCases.flatMap { field -> [Choice] in
      guard let outcome = projection.conflict(on: field, of: subject) else { return [] }
      return outcome.conflict.map { claim in
        let event = projection.ledger.events[claim.position]
        return Choice(
          field: field, value: claim.value, by: event.by, at: event.at, why: event.why,
          counts: claim.position == outcome.winner?.position)
      }
    }
    if choices.isEmpty { return nil }
    selected = choices.firstIndex(where: \.counts) ?? 0
  }
}

/// An item that is to go from the plan, once that is confirmed.
struct Removal: Hashable, Sendable {
  let item: ItemID
  let title: String
  /// How many items go with it.
  let below: Int
  let revision: PlanRevision?
  /// While the storage thread has it.
  var token: Int?
}
