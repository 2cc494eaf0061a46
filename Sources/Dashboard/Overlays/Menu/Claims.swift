import Phrases
import PlanDomain

/// A value that one office gave without having seen another's.
struct Claim: Hashable, Sendable {
  let field: Field
  let value: FieldValue
  let by: String
  let at: Instant
  let why: String?
  /// The one that counts until someone picks.
  let counts: Bool
}

extension Menu {
  /// The values that differ, to pick one of; nothing where nothing does.
  static func conflict(on about: PlanSubject, in projection: Projection) -> Menu? {
    let claims = Field.allCases.flatMap { field -> [Claim] in
      guard let outcome = projection.conflict(on: field, of: about.subject) else { return [] }
      return outcome.conflict.map { claim in
        let event = projection.ledger.events[claim.position]
        return Claim(
          field: field, value: claim.value, by: event.by, at: event.at, why: event.why,
          counts: claim.position == outcome.winner?.position)
      }
    }
    guard let first = claims.first else { return nil }
    return Menu(
      claims.map { .claim($0, on: about) }, title: .conflictPick,
      at: .claim(claims.first(where: \.counts) ?? first, on: about))
  }
}

extension State {
  mutating func settleConflict() {
    guard let menu = selectedSubject.flatMap({ Menu.conflict(on: here($0), in: projection) }) else {
      messages.say(.conflictNone, .refusal, at: now)
      return
    }
    overlay = .menu(menu)
  }

  /// Records the value picked; its line has seen all that it is picked from.
  mutating func settle(_ claim: Claim, on subject: Subject) -> [Effect] {
    var change = Change()
    var why: String?
    switch claim.value {
    case .status(let status): change.status = status
    case .progress(let percent): change.progress = percent
    case .due(let day):
      change.due = day
      why = claim.why ?? say(.conflictWhy)
    }
    return record(Draft(subject, .set(change), why: why))
  }
}
