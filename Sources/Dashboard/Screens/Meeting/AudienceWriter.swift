import CellGrid
import Phrases
import PlanDomain

/// Writes what the room reads of one item of a meeting.
struct AudienceWriter {
  let audience: Audience
  let glyphs: Glyphs
  let say: Wording
  private var projection: Projection { audience.projection }
  private var plan: Plan { audience.projection.plan }

  init(_ audience: Audience, glyphs: Glyphs, say: Wording) {
    self.audience = audience
    self.glyphs = glyphs
    self.say = say
  }

  // MARK: Head

  /// What it is, then its title in capitals, apart where that fits, within `rows` lines.
  func head(columns: Int, rows: Int) -> [[Span]] {
    let title = Sanitiser.line(self.title).uppercased()
    let spaced = Self.spaced(title)
    var lines: [String]
    if TextWidth.displayWidth(spaced) <= columns {
      lines = [spaced]
    } else {
      lines = TextWidth.wrapped(title, width: columns)
    }
    let hasContext = rows > 2
    let most = max(1, rows - (hasContext ? 1 : 0))
    if lines.count > most {
      // In small letters more fits; what still does not is in the facts' first lines.
      lines = TextWidth.wrapped(Sanitiser.line(self.title), width: columns)
    }
    return (hasContext ? [context] : []) + lines.map { [Span($0, .title)] }
  }

  private static func spaced(_ text: String) -> String {
    text.map { $0 == " " ? "  " : String($0) }.joined(separator: " ")
  }

  private var title: String {
    if let item = audience.item { return plan.items[item].title }
    return audience.directive?.order.text ?? audience.subject?.text ?? ""
  }

  /// `Chiến lược 2.3 · Mục tiêu 2 Tăng trưởng xanh`.
  private var context: [Span] {
    if let item = audience.item {
      let fields = plan.items[item]
      var spans = [Span("\(say(fields.kind.phrase)) \(fields.id.text)", .strong)]
      if let parent = fields.parent {
        let above = plan.items[parent]
        spans.append(
          Span(
            "   \(glyphs.separator)   \(say(above.kind.phrase)) \(above.id.text)  \(above.title)",
            .dim))
      }
      return spans
    }
    guard let directive = audience.directive else { return [] }
    var spans = [Span(say(.directiveNumber(directive.order.number).capitalised), .strong)]
    if let meeting = directive.meeting {
      spans.append(
        Span("   \(glyphs.separator)   \(say(.givenAtMeeting(say.day(meeting.day))))", .dim))
    }
    return spans
  }

  /// The status to show first, large; then the other judgement where they differ.
  var status: [Span] {
    if let item = audience.item {
      let shown = projection.effectiveStatus(of: item)
      var spans = [large(shown)]
      let computed = projection.outcomes[item].computed
      if let reported = projection.facts[item].reportedStatus, reported != shown {
        spans += [Span("     \(say(.reported)) ", .dim), named(reported)]
      } else if computed != shown {
        spans += [Span("     \(say(.computed)) ", .dim), named(computed)]
      }
      return spans
    }
    guard let directive = audience.directive else { return [] }
    let shown = directive.effectiveStatus
    var spans = [large(shown)]
    if directive.status != shown {
      spans += [Span("     \(say(.reported)) ", .dim), named(directive.status)]
    }
    return spans
  }

  private func large(_ status: Status) -> Span {
    Span("\(glyphs.status(status)) \(say(status.phrase.upperCased))", .status(status))
  }

  private func named(_ status: Status) -> Span {
    Span("\(glyphs.status(status)) \(say(status.phrase))", .status(status))
  }

  var bar: AudiencePage.Bar? {
    if let item = audience.item {
      let outcome = projection.outcomes[item]
      return AudiencePage.Bar(
        progress: outcome.progress, expected: outcome.expected,
        status: projection.effectiveStatus(of: item))
    }
    guard let directive = audience.directive, let progress = directive.progress else { return nil }
    return AudiencePage.Bar(
      progress: Double(progress.value), expected: nil, status: directive.effectiveStatus)
  }

  // MARK: Facts

  /// Who answers for it, by when; what changed; what is in the way; what was said.
  func facts(columns: Int) -> [[Span]] {
    var facts = FactLines(columns: columns)
    if let item = audience.item { responsibility(of: item, into: &facts) }
    if let directive = audience.directive { responsibility(of: directive, into: &facts) }
    since(into: &facts)
    obstacles(into: &facts)
    notes(into: &facts)
    return facts.lines
  }

  private func responsibility(of item: Int, into facts: inout FactLines) {
    let fields = plan.items[item]
    let lead = plan.lead(of: item).map { plan.department($0)?.name ?? $0.text }
    let stranger = plan.unknownLead(of: item).map { say(.unknownLead($0)) }
    facts.add(say(.lead), [Span(lead ?? stranger ?? say(.noLead), .strong)])
    let others = fields.coordinating.map { plan.department($0)?.short ?? $0.text }
    if !others.isEmpty { facts.add(say(.coordinating), [Span(others.joined(separator: ", "))]) }
    let stands = projection.facts[item]
    deadline(
      stands.currentDue, projection.outcomes[item].deadline, past: stands.pastDues, into: &facts)
    if let deliverable = fields.deliverable { facts.add(say(.deliverable), [Span(deliverable)]) }
    below(item, into: &facts)
  }

  private func responsibility(of directive: Directive, into facts: inout FactLines) {
    let to = directive.order.to.map { plan.department($0)?.name ?? $0.text }
    facts.add(say(.directiveTo), [Span(to.joined(separator: ", "), .strong)])
    deadline(directive.due, directive.deadline, past: directive.pastDues, into: &facts)
    guard let item = directive.order.item.flatMap(plan.position(of:)) else { return }
    let fields = plan.items[item]
    facts.add(say(.directiveAbout), [Span("\(fields.id.text)  \(fields.title)")])
    let status = projection.effectiveStatus(of: item)
    facts.add("", [named(status)])
  }

  private func deadline(
    _ due: Day?, _ standing: DeadlineClass, past: [Day], into facts: inout FactLines
  ) {
    guard let due else {
      facts.add(say(.deadline), [Span(say(.noDeadline), .dim)])
      return
    }
    let days = due.days(since: projection.moment.today)
    var spans = [Span(say.day(due), .strong)]
    switch standing {
    case .overdue: spans.append(Span("   \(say(.overdueBy(-days)))", .statusBehind))
    case .dueSoon: spans.append(Span("   \(say(.dueIn(days)))", .strong))
    case .doneLate: spans.append(Span("   \(say(standing.phrase))", .dim))
    default: break
    }
    facts.add(say(.deadline), spans)
    guard !past.isEmpty else { return }
    let days0 = past.map(say.day).joined(separator: ", ")
    facts.add("", [Span("\(say(.extensions(past.count))): \(days0)", .dim)])
  }

  /// Of a parent: how the leaves below it stand, the worst first.
  private func below(_ item: Int, into facts: inout FactLines) {
    guard !plan.isLeaf(item) else { return }
    let leaves = (item..<plan.items[item].end).filter(plan.isLeaf)
    var spans = [Span(say(.actions(leaves.count)))]
    for status in Status.allCases.sorted(by: { $0.severity > $1.severity }) {
      let count = leaves.count { projection.effectiveStatus(of: $0) == status }
      guard count > 0 else { continue }
      spans += [Span("   "), Span("\(glyphs.status(status)) \(count)", .status(status))]
    }
    facts.add(say(.belowIt), spans)
  }

  /// Old and new since the last meeting.
  private func since(into facts: inout FactLines) {
    guard let earlier = audience.earlier, let difference = audience.difference else { return }
    facts.blank()
    let label = say(
      .sinceMeeting(say.shortDay(earlier.moment.today, today: projection.moment.today)))
    var parts: [[Span]] = []
    for entry in difference.entries {
      switch entry.matter {
      case .notes, .obstacles: continue
      case .status, .reported, .progress:
        parts.append(say.spans(of: entry.matter, word: .full, glyphs: glyphs))
      default:
        let name = say.label(of: entry.matter, in: plan)
        parts.append(
          [Span("\(name) ", .dim)] + say.spans(of: entry.matter, word: .full, glyphs: glyphs))
      }
    }
    if parts.isEmpty { parts = [[Span(say(.unchanged), .dim)]] }
    facts.addParts(label, parts)
  }

  private func obstacles(into facts: inout FactLines) {
    guard let item = audience.item else { return }
    let open = projection.facts[item].openObstacles
    guard !open.isEmpty else { return }
    facts.blank()
    for (place, position) in open.reversed().enumerated() {
      guard case .obstacle(let obstacle) = projection.ledger.events[position].body else { continue }
      facts.add(place == 0 ? say(.obstacle) : "", [Span(obstacle.text)])
      if let cause = obstacle.cause { facts.add("", [Span("\(say(.cause)): \(cause)", .dim)]) }
      if let proposal = obstacle.proposal {
        facts.add("", [Span("\(say(.proposal)): \(proposal)", .dim)])
      }
    }
  }

  private func notes(into facts: inout FactLines) {
    let notes = audience.notes(atMost: 3)
    guard !notes.isEmpty else { return }
    facts.blank()
    let offset = plan.header.offset
    for (place, note) in notes.enumerated() {
      let day = say.recentDay(note.event.at.day(at: offset), today: projection.moment.today)
      facts.add(place == 0 ? say(.notes) : "", [Span(note.text)])
      facts.add("", [Span("\(day)  \(note.event.by)", .dim)])
    }
  }

  // MARK: Side

  /// The indicator that needs it most as a plot, the directives, what stands below.
  func side(columns: Int, rows: Int) -> [[Span]] {
    var lines = plotLines(columns: columns, rows: min(max(rows * 3 / 5, 7), 16))
    let directives = audience.directives
    if !directives.isEmpty {
      if !lines.isEmpty { lines.append([]) }
      lines.append([Span(say(.directivesAbout), .title)])
      for directive in directives { lines += self.lines(of: directive, columns: columns) }
    }
    if let item = audience.item, !plan.isLeaf(item) {
      if !lines.isEmpty { lines.append([]) }
      lines += children(of: item, columns: columns)
    }
    return lines
  }

  private func plotLines(columns: Int, rows: Int) -> [[Span]] {
    guard let item = audience.item, !plan.items[item].indicators.isEmpty else { return [] }
    let all = Array(plan.items[item].indicators)
    let chosen = all.first(where: projection.isMissed) ?? all[0]
    let facts = IndicatorFacts(chosen, in: projection, say)
    var lines = TextWidth.wrapped(
      Sanitiser.line("\(say(.indicator)): \(facts.title)"), width: columns
    )
    .map { [Span($0, .title)] }
    lines.append(facts.standing(say, glyphs))
    lines +=
      PlotPicture(facts.plot, columns: columns, rows: rows, glyphs: glyphs.plot, say: say).lines
    if all.count > 1 { lines.append([Span(say(.otherIndicators(all.count - 1)), .dim)]) }
    return lines
  }

  private func lines(of directive: Directive, columns: Int) -> [[Span]] {
    let status = directive.effectiveStatus
    let to = directive.order.to.map { plan.department($0)?.short ?? $0.text }
    var head = [
      Span("\(glyphs.status(status)) ", .status(status)),
      Span("\(say.twoDigits(directive.order.number))  ", .strong),
      Span(
        directive.due.map(say.day) ?? say(.noDeadline),
        directive.deadline == .overdue ? .statusBehind : .text),
      Span("  \(to.joined(separator: ", "))", .text),
    ]
    if directive.meeting == audience.meeting.id { head.append(Span("  \(say(.newMark))", .saved)) }
    return [head]
      + TextWidth.wrapped(Sanitiser.line(directive.order.text), width: max(8, columns - 2))
      .map { [Span("  \($0)")] }
  }

  /// What stands right below, the worst first.
  private func children(of item: Int, columns: Int) -> [[Span]] {
    let children = plan.children(of: item).sorted { a, b in
      let (first, second) = (
        projection.effectiveStatus(of: a).severity, projection.effectiveStatus(of: b).severity
      )
      return first == second ? a < b : first > second
    }
    let ids = children.map { TextWidth.displayWidth(plan.items[$0].id.text) }.max() ?? 0
    return children.map { child in
      let status = projection.effectiveStatus(of: child)
      let progress =
        projection.outcomes[child].progress.map { say.percent(Percent.shown($0)) } ?? "–"
      return [
        Span("\(glyphs.status(status)) ", .status(status)),
        Span(TextWidth.padded("\(plan.items[child].id.text)", to: ids + 2)),
        Span(TextWidth.padded(progress, to: 7, .trailing) + "  ", .dim),
        Span(plan.items[child].title),
      ]
    }
  }

  // MARK: Decisions

  /// Each conclusion with what it gives whom to do; where there is none yet, that.
  func decisions(columns: Int) -> [[Span]] {
    var facts = FactLines(columns: columns)
    let conclusions = audience.conclusions
    for conclusion in conclusions {
      facts.add(say(.conclusionNumber(conclusion.number)), [Span(conclusion.text, .strong)])
      if conclusion.directives.isEmpty {
        facts.add("", [Span(say(.noTaskArises), .dim)])
      }
      for id in conclusion.directives {
        guard let directive = projection.directives.first(where: { $0.id == id }) else { continue }
        let to = directive.order.to.map { plan.department($0)?.short ?? $0.text }
        let due = directive.due.map { " \(glyphs.separator) \(say.day($0))" } ?? ""
        facts.add(
          "",
          [
            Span(
              "\(glyphs.arrow) \(say(.directiveShort(directive.order.number)))  "
                + "\(to.joined(separator: ", "))\(due): \(directive.order.text)")
          ])
      }
    }
    if let subject = audience.subject, audience.meeting.state(of: subject) == .postponed {
      facts.add(say(.conclusionLabel), [Span(say(.postponedToLater), .strong)])
    } else if conclusions.isEmpty {
      facts.add(say(.conclusionLabel), [Span(say(.notConcludedYet), .dim)])
    }
    return facts.lines
  }
}
