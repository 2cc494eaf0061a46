import CellGrid
import Phrases
import PlanDomain

// What is said of an item, in the words of both its brief and its full detail.
extension State {
  /// How it stands; where that is not what was reported, or not what was computed, that too.
  func standing(of position: Int, glyphs: Glyphs) -> [Span] {
    let status = projection.effectiveStatus(of: position)
    let computed = projection.outcomes[position].computed
    var spans = [Span("\(glyphs.status(status)) \(say(status.title))", .status(status))]
    if let reported = projection.facts[position].reportedStatus, reported != status {
      spans += [Span("   \(say(.reported)): ", .dim), span(reported)]
    } else if status != nil, computed != status {
      spans += [Span("   \(say(.computed)): ", .dim), span(computed)]
    }
    return spans

    func span(_ status: Status) -> Span {
      Span("\(glyphs.status(status)) \(say(status.phrase))", .status(status))
    }
  }

  /// Of a parent: how the leaves below it stand, the worst first.
  func standingBelow(_ position: Int, glyphs: Glyphs) -> [Span]? {
    guard plan.hasChildren(position) else { return nil }
    let counts = projection.leafStatuses(below: position)
    var spans = [Span("\(say(.actions(counts.values.reduce(0, +))))", .dim)]
    for status in Status.allCases.sorted(by: { $0.severity > $1.severity }) {
      guard let count = counts[status] else { continue }
      spans += [Span("   "), Span("\(glyphs.status(status)) \(count)", .status(status))]
    }
    return spans
  }

  /// Who leads it, and whether that is someone; by the short name where the long one, with what a
  /// body was called before, has no room on a line.
  func leadName(of position: Int, in columns: Int = .max) -> Span {
    if let lead = plan.leader(of: position) {
      let name = plan.name(of: lead)
      let fits = TextWidth.displayWidth(name) <= columns
      return Span(fits ? name : plan.shortName(of: lead))
    }
    return Span(say(plan.unknownLead(of: position).map(Phrase.unknownLead) ?? .noLead), .strong)
  }

  /// Who coordinates it, by short names.
  func coordinators(of position: Int) -> String {
    plan.coordinators(of: position).map(plan.shortName).joined(separator: ", ")
  }

  /// Who answered what, and with what words.
  func answerSpans(at position: Int) -> [Span] {
    let event = projection.ledger.events[position]
    let said = [
      event.body.answer(currency: plan.header.currency).map { say($0) }, event.body.answerText,
    ]
    .compactMap(\.self)
    return [Span("\(event.by)  ", .dim), Span(said.joined(separator: ": "))]
  }

  /// What was reported done, asked for or returned, and waits for a word; what of that is against
  /// the plan's rules.
  func answers(of position: Int) -> [String] {
    projection.reasons(of: position).filter(\.isAboutAnswers).map {
      say(projection.phrase(for: $0).capitalised)
    }
  }

  /// Its deadline and what the calendar says of it; nothing for a parent without one.
  func deadline(of position: Int) -> [Span]? {
    let facts = projection.facts[position]
    guard let due = facts.currentDue else {
      return plan.isLeaf(position) ? [Span(say(.noDeadline), .dim)] : nil
    }
    let deadline = projection.outcomes[position].deadline
    let days = due.days(since: projection.moment.today)
    let note: Span? =
      switch deadline {
      case .overdue: Span("  \(say(.overdueBy(-days)))", .statusBehind)
      case .dueSoon: Span("  \(say(.dueIn(days)))", .strong)
      case .doneLate: Span("  \(say(deadline.phrase))", .dim)
      case .inTime, .none, .doneOnTime: nil
      }
    return [Span(say.day(due))] + [note].compactMap(\.self)
  }

  /// The values of a field that offices have recorded differently, each with who says so.
  func conflictingClaims(of subject: Subject, _ field: Field) -> [[Span]] {
    guard let outcome = projection.conflict(on: field, of: subject) else { return [] }
    return outcome.conflict.map { claim in
      let event = projection.ledger.events[claim.position]
      let isCounted = claim.position == outcome.winner?.position
      return [
        Span("\(say.value(claim.value))", .strong),
        Span("  \(event.by) \(say.day(event.at.day(at: plan.header.offset)))", .dim),
        Span(isCounted ? "  (\(say(.counted)))" : "", .dim),
      ]
    }
  }

  /// The newest lines about it, the notes apart: those are shown as notes.
  func newestChanges(of position: Int, _ limit: Int, glyphs: Glyphs) -> [[Span]] {
    let places = projection.events(of: position).suffix(limit)
    return projection.histories(at: places.reversed()).compactMap { entry in
      if case .note = entry.event.body, !entry.isUndone { return nil }
      let day = say.recentDay(
        entry.event.at.day(at: plan.header.offset), today: projection.moment.today)
      let gap = String(repeating: " ", count: max(1, 11 - TextWidth.displayWidth(day)))
      // Who said it is in the log, one key away.
      return [Span(day + gap, .dim)] + summary(of: entry, glyphs: glyphs)
    }
  }
}
