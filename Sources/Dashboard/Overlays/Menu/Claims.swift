import Phrases
import PlanDomain

/// A value that one office gave without having seen another's.
struct Claim: Hashable, Sendable {
  let field: Field
  let value: FieldValue
  let by: String
  let at: Instant
  let why: String?
  let line: EventID

  /// Whether it is the one that counts until someone picks.
  func counts(on subject: Subject, in projection: Projection) -> Bool {
    let winner = projection.conflict(on: field, of: subject)?.winner?.position
    return winner.map { projection.ledger.events.id(at: $0) } == line
  }
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
          line: event.id)
      }
    }
    guard let first = claims.first else { return nil }
    let counting = claims.first { $0.counts(on: about.subject, in: projection) }
    return Menu(
      claims.map { .claim($0, on: about) }, title: .conflictPick,
      at: .claim(counting ?? first, on: about))
  }
}

extension Menu {
  /// With the values that differ now: who picks one has seen them all. Nothing where somebody has
  /// settled it.
  func listingAgain(in projection: Projection) -> Menu? {
    guard case .claim(_, let subject)? = choices.first else { return self }
    return Menu.conflict(on: subject, in: projection).map { now in
      var menu = self
      menu.list(now.choices)
      return menu
    }
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
