import CellGrid
import Phrases
import PlanDomain

/// Writes an explanation out as lines, the answer first: the status and the rule behind it.
struct WhyText {
  /// A line that leads to an item.
  struct Place: Hashable {
    let line: Int
    let item: Int
  }

  private(set) var lines: [DetailLine] = []
  private(set) var places: [Place] = []
  private let state: State
  private let columns: Int
  private let glyphs: Glyphs
  private var say: Wording { state.say }

  init(_ state: State, _ subject: Subject, columns: Int, glyphs: Glyphs) {
    self.state = state
    self.columns = max(columns, 8)
    self.glyphs = glyphs
    switch subject {
    case .item(let id): if let item = state.plan.position(of: id) { write(item) }
    case .directive(let id):
      if let directive = state.projection.directive(id) { write(directive) }
    case .plan: break
    }
  }

  private mutating func write(_ item: Int) {
    let why = state.projection.explanation(of: item)
    let fields = state.plan.items[item]
    title("\(fields.id.text)  \(fields.title)")
    writeStatuses(why)
    writeRule(why)
    writeExpected(why, of: item)
    list(.whyDeciding(why.deciding.count), why.deciding)
    list(.whyOthers(why.others.count), why.others)
    list(.whyLeftOut(why.leftOut.count), why.leftOut)
    writeConflicts(why)
    writeFutures(why)
  }

  private mutating func writeStatuses(_ why: Explanation) {
    var spans = [mark(why.shown, say(why.shown.title))]
    if let reported = why.reported, reported != why.shown {
      spans += [Span("   \(say(.reported)): ", .dim), mark(reported)]
    }
    if why.shown != nil, why.computed != why.shown {
      spans += [Span("   \(say(.computed)): ", .dim), mark(why.computed)]
    }
    lines.append(.spans(spans))
  }

  private mutating func writeRule(_ why: Explanation) {
    heading(.whyRule)
    let below = why.deciding.count + why.others.count
    paragraph(
      say(why.rule.phrase(state.plan.header.rules, deciding: why.deciding.count, of: below)))
    if case .cancelledAbove(let ancestor) = why.rule { list(.whyAncestor, [ancestor]) }
    guard let verdict = why.verdictPhrase else { return }
    heading(.whyReport)
    paragraph(say(verdict), why.verdict == .reportedIsBetter ? .strong : .text)
  }

  private mutating func writeExpected(_ why: Explanation, of item: Int) {
    if state.projection.outcomes[item].flags.contains(.doneBelow100) {
      paragraph(say(.whyDoneBelow))
    }
    guard let expected = why.expected else { return }
    heading(.whyExpected)
    switch expected {
    case .byDays(let start, let due, let gone, let total, _):
      let days = say(.whyDays(gone: gone, of: total))
      paragraph("\(say.day(start)) \(glyphs.arrow) \(say.day(due))   \(days)")
    case .meanOf(let some, let all, _): paragraph(say(.whyMean(some, of: all)).firstUpperCased)
    }
    lines.append(
      .bar(
        DetailBar(
          progress: why.progress, expected: expected.expected, status: why.shown,
          columns: min(40, columns), words: [])))
    let shortfall = why.shortfall
    let decimals = shortfall?.decimals(state.plan.header.rules) ?? 0
    var parts = ["\(say(.expected)) \(say.percent(expected.expected, decimals: decimals))"]
    if let progress = why.progress {
      parts.append("\(say(.actual)) \(say.percent(progress, decimals: decimals))")
    }
    if let shortfall, shortfall.isShown {
      parts.append(say(.shortBy) + say(.points(shortfall, decimals: decimals)))
    }
    paragraph(parts.joined(separator: "   "))
  }

  private mutating func writeConflicts(_ why: Explanation) {
    for dispute in why.conflicts {
      heading(Phrase.conflictOn(dispute.field.phrase))
      for claim in dispute.claims {
        tell(claim.position, counts: claim.position == dispute.counts, [say.value(claim.value)])
      }
    }
    if !why.conflicts.isEmpty { paragraph(say(.whyConflictRule), .dim) }
  }

  private mutating func writeFutures(_ why: Explanation) {
    guard !why.futures.isEmpty else { return }
    heading(.whyFuture)
    for line in why.futures {
      let event = state.projection.ledger.events[line.position]
      var values: [String] = []
      if case .set(let change) = event.body {
        values = Field.allCases.compactMap { change[$0] }.map { say.value($0) }
      }
      tell(line.position, counts: !line.counts.isEmpty, values.isEmpty ? [event.by] : values)
    }
    paragraph(say(.whyFutureRule), .dim)
  }

  /// What a line said, who wrote it and when, and whether it counts.
  private mutating func tell(_ position: Int, counts: Bool, _ values: [String]) {
    let event = state.projection.ledger.events[position]
    let offset = state.plan.header.offset
    let day = say.day(event.at.day(at: offset))
    lines.append(
      .spans([
        Span(values.joined(separator: ", "), .strong),
        Span("  \(event.by)  \(say.time(event.at, offset: offset)) \(day)", .dim),
        Span("  (\(say(counts ? .counted : .whyNotCounted)))", .dim),
      ]))
  }

  private mutating func write(_ directive: Directive) {
    let order = directive.order
    let name = say(.directiveNumber(state.projection.name(of: directive)).capitalised)
    title("\(name): \(order.text)")
    var spans = [mark(directive.effectiveStatus, say(directive.effectiveStatus.title))]
    if directive.status != directive.effectiveStatus {
      spans += [Span("   \(say(.reported)): ", .dim), mark(directive.status)]
    }
    lines.append(.spans(spans))
    heading(.whyRule)
    paragraph(say(state.projection.explanation(of: directive).phrase))
    if let due = directive.due { paragraph("\(say(.deadline)): \(say.day(due))") }
    if directive.hasConflict { paragraph(say(.whyDirectiveDisputed), .strong) }
    if let item = order.item.flatMap(state.plan.position(of:)) { list(.whyDirectiveItem, [item]) }
  }

  /// Items on lines that one can go to.
  private mutating func list(_ name: Phrase, _ items: [Int]) {
    guard !items.isEmpty else { return }
    heading(name)
    let widest = items.map { state.plan.items[$0].id.text.utf8.count }.max() ?? 0
    for item in items {
      let status = state.projection.effectiveStatus(of: item)
      let fields = state.plan.items[item]
      let id = TextWidth.padded(fields.id.text, to: min(widest, columns / 4))
      places.append(Place(line: lines.count, item: item))
      lines.append(
        .spans([
          Span(glyphs.status(status), .status(status)),
          Span(
            " " + TextWidth.padded(say(status.shortPhrase), to: StatusWord.columns(say) - 1),
            .status(status)),
          Span("\(id)  ", .dim), Span(fields.title),
        ]))
    }
  }

  private func mark(_ status: Status?, _ word: String? = nil) -> Span {
    Span("\(glyphs.status(status)) \(word ?? say(status.phrase))", .status(status))
  }

  private mutating func title(_ text: String) {
    lines.append(.spans([Span(say(.whyTitle), .dim)]))
    paragraph(text, .title)
  }

  private mutating func heading(_ phrase: Phrase) {
    lines.append(.spans([]))
    lines.append(.spans([Span(say(phrase), .title)]))
  }

  private mutating func paragraph(_ text: String, _ face: Face = .text) {
    for line in TextWidth.wrapped(Sanitiser.lines(text), width: columns) {
      lines.append(.spans([Span(line, face)]))
    }
  }
}

extension String {
  fileprivate var firstUpperCased: String { prefix(1).uppercased() + dropFirst() }
}
