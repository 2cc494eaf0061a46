import CellGrid
import Phrases
import PlanDomain

/// What is in the way of an item, what was ordered about it, and what was said lately. Each has its
/// heading also where there is none, so that the first of them moves nothing.
extension AudienceWriter {
  func side(columns: Int) -> [[Span]] {
    var lines: [[Span]] = []
    if let earlier = audience.earlierConclusions {
      let day =
        say.shortDay(earlier.meeting.day, today: projection.moment.today)
        + say(projection.time(telling: earlier.meeting))
      lines += section(
        .concludedAtMeeting(day), earlier.texts.flatMap { wrapped($0, .text, columns) })
    }
    if let item = audience.item {
      lines += section(.obstacles, obstacles(of: item, columns: columns))
      lines += section(
        .directivesAbout, audience.directives.flatMap { self.lines(of: $0, columns) })
    } else if let directive = audience.directive {
      lines += section(.directiveAbout, about(directive, columns: columns))
    }
    if let item = audience.item, plan.hasChildren(item) {
      lines += section(.belowIt, children(of: item))
    }
    return lines + section(.notes, notes(columns: columns))
  }

  private func section(_ heading: Phrase, _ body: [[Span]]) -> [[Span]] {
    [[Span(say(heading), .title)]] + (body.isEmpty ? [[Span(say(.noneRecorded), .dim)]] : body)
      + [[]]
  }

  private func obstacles(of item: Int, columns: Int) -> [[Span]] {
    projection.facts[item].openObstacles.flatMap { position -> [[Span]] in
      guard case .obstacle(let obstacle) = projection.ledger.events[position].body else {
        return []
      }
      var lines = wrapped(obstacle.text, .text, columns)
      if let cause = obstacle.cause {
        lines += wrapped("\(say(.cause)): \(cause)", .dim, columns)
      }
      if let proposal = obstacle.proposal {
        lines += wrapped("\(say(.proposal)): \(proposal)", .dim, columns)
      }
      return lines
    }
  }

  private func lines(of directive: Directive, _ columns: Int) -> [[Span]] {
    let status = directive.effectiveStatus
    let name = say(.directiveShort(projection.name(of: directive)))
    guard status.isOpen else {
      let word = "\(glyphs.status(status)) \(say(status.phrase))"
      return [
        [
          Span(word, .status(status)),
          Span("  \(name)  \(plan.shortNames(of: directive.order))", .dim),
        ]
      ] + wrapped(directive.order.text, .dim, columns)
    }
    var head = [
      Span("\(glyphs.status(status)) ", .status(status)),
      Span("\(name)  ", .strong),
      Span(
        directive.due.map(say.day) ?? say(.noDeadline),
        directive.deadline == .overdue ? .statusBehind : .text),
      Span("  \(plan.shortNames(of: directive.order))"),
    ]
    if directive.meeting == audience.meeting.id {
      head.append(Span("  \(say(.newMark))", .strong))
    }
    return [head] + wrapped(directive.order.text, .text, columns)
  }

  /// How the item stands that a directive is about.
  private func about(_ directive: Directive, columns: Int) -> [[Span]] {
    guard let item = directive.order.item.flatMap(plan.position(of:)) else { return [] }
    let fields = plan.items[item]
    let outcome = projection.outcomes[item]
    let status = projection.effectiveStatus(of: item)
    var lines = wrapped("\(fields.id.text)  \(fields.title)", .text, columns)
    var standing = [named(status)]
    if let progress = outcome.progress {
      standing.append(Span("   \(say.percent(progress))", .strong))
    }
    if let expected = outcome.expected {
      standing.append(Span("   \(say(.expected)) \(say.percent(expected))", .dim))
    }
    lines.append(standing)
    return lines + obstacles(of: item, columns: columns)
  }

  private func notes(columns: Int) -> [[Span]] {
    audience.notes(atMost: 3).flatMap { note -> [[Span]] in
      let day = say.recentDay(
        note.event.at.day(at: plan.header.offset), today: projection.moment.today)
      return wrapped(note.text, .text, columns) + [[Span("\(day)  \(note.event.by)", .dim)]]
    }
  }

  private func wrapped(_ text: String, _ face: Face, _ columns: Int) -> [[Span]] {
    TextWidth.wrapped(Sanitiser.lines(text), width: max(8, columns)).map { [Span($0, face)] }
  }
}
