import CellGrid
import Phrases
import PlanDomain

/// Who answers for an item and by when, what became of it since the last meeting, and its figures.
extension AudienceWriter {
  func facts(columns: Int) -> [[Span]] {
    var facts = FactLines(columns: columns)
    if let item = audience.item { responsibility(of: item, into: &facts) }
    if let directive = audience.directive { responsibility(of: directive, into: &facts) }
    since(into: &facts)
    return facts.lines
  }

  private func responsibility(of item: Int, into facts: inout FactLines) {
    let fields = plan.items[item]
    let lead = plan.leader(of: item).map(plan.name)
    let stranger = plan.unknownLead(of: item).map { say(.unknownLead($0)) }
    facts.add(say(.lead), Span(lead ?? stranger ?? say(.noLead), .strong))
    let others = plan.coordinators(of: item).map(plan.shortName).joined(separator: ", ")
    if !others.isEmpty { facts.add(say(.coordinating), Span(others)) }
    let stands = projection.facts[item]
    deadline(
      stands.currentDue, projection.outcomes[item].deadline, past: stands.pastDues,
      extensions: stands.extensions, into: &facts)
    if let deliverable = fields.deliverable { facts.add(say(.deliverable), Span(deliverable)) }
    below(item, into: &facts)
    if fields.fields.isIllustrative { facts.add(say(.source), Span(say(.illustrative), .dim)) }
  }

  private func responsibility(of directive: Directive, into facts: inout FactLines) {
    let to = plan.addressees(of: directive.order).map(plan.name)
    facts.add(say(.directiveTo), Span(to.joined(separator: ", "), .strong))
    deadline(
      directive.due, directive.deadline, past: directive.pastDues,
      extensions: directive.extensions, into: &facts)
  }

  private func deadline(
    _ due: Day?, _ standing: DeadlineClass, past: [Day], extensions: Int,
    into facts: inout FactLines
  ) {
    guard let due else {
      facts.add(say(.deadline), Span(say(.noDeadline), .dim))
      return
    }
    let days = due.days(since: projection.moment.today)
    var parts = [[Span(say.day(due), .strong)]]
    switch standing {
    case .overdue: parts.append([Span(say(.overdueBy(-days)), .statusBehind)])
    case .dueSoon: parts.append([Span(say(.dueIn(days)), .strong)])
    case .doneLate: parts.append([Span(say(standing.phrase), .dim)])
    default: break
    }
    facts.addParts(say(.deadline), parts)
    guard !past.isEmpty else { return }
    let earlier = past.map(say.day).joined(separator: ", ")
    facts.add("", Span("\(say(.movedDeadline(extensions: extensions))): \(earlier)", .dim))
  }

  /// Of a parent: how the leaves below it stand, the worst first.
  private func below(_ item: Int, into facts: inout FactLines) {
    guard plan.hasChildren(item) else { return }
    let counts = projection.leafStatuses(below: item)
    var parts = [[Span(say(.actions(counts.values.reduce(0, +))))]]
    for status in Status.allCases.sorted(by: { $0.severity > $1.severity }) {
      guard let count = counts[status] else { continue }
      parts.append([Span("\(glyphs.status(status)) \(count)", .status(status))])
    }
    facts.addParts(say(.belowIt), parts)
  }

  /// Old and new since the last meeting.
  private func since(into facts: inout FactLines) {
    guard let earlier = audience.earlier, let difference = audience.difference else { return }
    facts.blank()
    let last = projection.lastClosedMeeting.map { say(projection.time(telling: $0.id)) } ?? ""
    let day = say.shortDay(earlier.moment.today, today: projection.moment.today) + last
    let statuses = self.statuses(since: earlier)
    var parts =
      [StatusWord.full, .short].lazy.map { word in
        statuses.map { $0.spans(word, say, glyphs) }
      }
      .first { parts in parts.allSatisfy { FactLines.width(of: $0) <= facts.room } }
      ?? statuses.map { $0.spans(.short, say, glyphs) }
    parts += difference.entries.compactMap { entry -> [Span]? in
      if !statuses.isEmpty, entry.matter.isOfStatus { return nil }
      let full = part(of: entry.matter, word: .full)
      let width = full?.reduce(0) { $0 + TextWidth.displayWidth($1.text) } ?? 0
      return width > facts.room ? part(of: entry.matter, word: .short) : full
    }
    if parts.isEmpty { parts = [[Span(say(.unchanged), .dim)]] }
    facts.addParts(say(.sinceMeeting(day)), parts)
  }

  /// What needs a word to be understood has one. Notes may be internal, so they are not counted.
  private func part(of matter: Difference.Matter, word: StatusWord) -> [Span]? {
    let sides = say.spans(of: matter, word: word, glyphs: glyphs)
    switch matter {
    case .notes: return nil
    case .status, .progress, .settled(.status): return sides
    case .reported, .still(.status): return [Span("\(say(.reported)) ", .dim)] + sides
    case .measured(let indicator, _, _):
      return [Span("\(plan.indicators[indicator].id.text) ", .dim)] + sides
    default: return [Span("\(say.label(of: matter, in: plan).lowercased()) ", .dim)] + sides
    }
  }

  /// How it was reported and how it is computed, each with its like: a word of one kind against one
  /// of the other would say that something changed. What this meeting judged is told though it is
  /// as before.
  private func statuses(since earlier: Projection) -> [StatusPart] {
    // What was given since then is told as new.
    if case .directive(let id)? = audience.subject, earlier.directive(id) == nil { return [] }
    let (then, now) = (judgements(in: earlier), judgements(in: projection))
    guard then.reported != now.reported || then.computed != now.computed || audience.judged != nil
    else { return [] }
    var parts: [StatusPart] = []
    if then.reported != now.reported || audience.judged != nil {
      parts.append(
        StatusPart(isReported: true, then: then.reported, now: now.reported))
    }
    if then.computed != now.computed, then.computed != then.reported || now.computed != now.reported
    {
      parts.append(StatusPart(isReported: false, then: then.computed, now: now.computed))
    }
    return parts
  }

  private func judgements(in projection: Projection) -> (reported: Status?, computed: Status?) {
    switch audience.subject {
    case .item(let id)?:
      guard let item = projection.plan.position(of: id) else { return (nil, nil) }
      // Of an objective without strategies nothing is computed.
      let isJudged = projection.effectiveStatus(of: item) != nil
      return (
        projection.facts[item].reportedStatus, isJudged ? projection.outcomes[item].computed : nil
      )
    case .directive(let id)?:
      let directive = projection.directive(id)
      return (directive?.status, directive?.effectiveStatus)
    case .plan?, nil: return (nil, nil)
    }
  }

  // MARK: Figures

  /// Of an item with indicators the one that needs it most, as a plot.
  func figures(columns: Int, rows: Int) -> [[Span]] {
    guard let item = audience.item else { return [] }
    let all = Array(plan.items[item].indicators)
    guard let chosen = all.first(where: projection.isMissed) ?? all.first else { return [] }
    let facts = IndicatorFacts(chosen, in: projection, say)
    var lines = TextWidth.wrapped(
      Sanitiser.line("\(say(.indicator)): \(facts.title)"), width: columns
    ).map { [Span($0, .title)] }
    lines.append(facts.standing(say, glyphs))
    let plotRows = min(max(rows - lines.count - 1, 7), 22)
    lines +=
      PlotPicture(facts.plot, columns: columns, rows: plotRows, glyphs: glyphs.plot, say: say).lines
    if all.count > 1 { lines.append([Span(say(.otherIndicators(all.count - 1)), .dim)]) }
    return lines
  }

  /// What stands right below, the worst first.
  func children(of item: Int) -> [[Span]] {
    let children = plan.children(of: item).sorted { a, b in
      let (first, second) = (
        projection.effectiveStatus(of: a).severity, projection.effectiveStatus(of: b).severity
      )
      return first == second ? a < b : first > second
    }
    let ids = children.map { TextWidth.displayWidth(plan.items[$0].id.text) }.max() ?? 0
    return children.map { child in
      let status = projection.effectiveStatus(of: child)
      let progress = say.percent(projection.outcomes[child].progress)
      return [
        Span("\(glyphs.status(status)) ", .status(status)),
        Span(TextWidth.padded(plan.items[child].id.text, to: ids + 1)),
        Span(TextWidth.padded(progress, to: 6, .trailing) + "  ", .dim),
        Span(plan.items[child].title),
      ]
    }
  }
}

/// A status by one yardstick, as it was and as it is.
private struct StatusPart {
  let isReported: Bool
  let then, now: Status?

  /// Whose word it is.
  private func yardstick(_ word: StatusWord) -> Phrase {
    isReported
      ? word == .full ? .accordingToReport : .accordingToReportShort
      : word == .full ? .accordingToRules : .accordingToRulesShort
  }

  func spans(_ word: StatusWord, _ say: Wording, _ glyphs: Glyphs) -> [Span] {
    let label = Span("\(say(yardstick(word))) ", .dim)
    if then == now {
      return [label, side(now, word, say, glyphs), Span(", \(say(.stillSo))", .dim)]
    }
    return [
      label, side(then, word, say, glyphs), Span(" \(glyphs.arrow) "),
      side(now, word, say, glyphs),
    ]
  }

  private func side(
    _ status: Status?, _ word: StatusWord, _ say: Wording, _ glyphs: Glyphs
  ) -> Span {
    guard let status else { return Span(say(.nothing)) }
    let name = say(word == .full ? status.phrase : status.shortPhrase)
    return Span("\(glyphs.status(status)) \(name)", .status(status))
  }
}

extension Difference.Matter {
  fileprivate var isOfStatus: Bool {
    switch self {
    case .status, .reported, .still(.status): true
    default: false
    }
  }
}
