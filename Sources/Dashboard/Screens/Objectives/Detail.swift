import CellGrid
import Phrases
import PlanDomain

/// All that is known of one item, as lines that scroll.
func drawDetail(_ state: State, _ item: Int, _ area: Rect, on canvas: inout Canvas) {
  let inner = area.inset(columns: 1)
  let lines = DetailPage(state, item, columns: inner.columns, glyphs: canvas.glyphs).lines
  let top = min(state.objectives.detailTop, max(0, lines.count - inner.rows))
  canvas.mark(area, .detail)
  for (offset, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
    let row = inner.row + offset
    switch line {
    case .spans(let spans): canvas.put(spans, inner.column, row, limit: inner.columns)
    case .bar(let progress, let expected, let status):
      let text = "  " + (progress.map { state.say.percent(Percent.shown($0)) } ?? "–")
      let note = expected.map {
        "   \(state.say(.expected)) \(state.say.percent(Percent.shown($0)))"
      }
      let columns = min(32, max(8, inner.columns - 8 - (note?.count ?? 0)))
      canvas.bar(
        inner.column, row, columns: columns, progress: progress, expected: expected,
        face: .status(status))
      canvas.put(
        [Span(text, .strong), Span(note ?? "", .dim)], inner.column + columns, row,
        limit: inner.columns - columns)
    }
  }
  guard lines.count > top + inner.rows, inner.rows > 2 else { return }
  let left = lines.count - top - inner.rows + 1
  let last = inner.endRow - 1
  canvas.fill(Rect(column: inner.column, row: last, columns: inner.columns, rows: 1), .text)
  canvas.put(
    "\(canvas.glyphs.ellipsis) \(state.say(.more(left)))", inner.column, last, .dim,
    limit: inner.columns)
}

extension State {
  /// How many lines the detail of the selected item has, for scrolling.
  var detailLineCount: Int {
    guard let item = selectedItem else { return 0 }
    let columns = PageLayout(size: size).detail.inset(columns: 1).columns
    return DetailPage(self, item, columns: columns, glyphs: .unicode).lines.count
  }
}

enum DetailLine {
  case spans([Span])
  case bar(progress: Double?, expected: Double?, status: Status)
}

/// Writes an item's detail, the answer first: how it stands, who is responsible, what is in the
/// way.
struct DetailPage {
  private(set) var lines: [DetailLine] = []
  private let state: State
  private let item: Item
  private let position: Int
  private let columns: Int
  private let glyphs: Glyphs
  private var say: Wording { state.say }
  /// Beside a list the newest few: each move of the selection draws them anew. In full when the
  /// detail has the keys; then a screenful of history, and the log has the rest.
  private var historyLimit: Int { isInFull ? 60 : 6 }
  private var noteLimit: Int { isInFull ? 20 : 2 }
  private var isInFull: Bool { state.screen == .objectives && state.objectives.pane == .detail }

  init(_ state: State, _ position: Int, columns: Int, glyphs: Glyphs) {
    self.state = state
    self.position = position
    self.columns = max(columns, 8)
    self.glyphs = glyphs
    item = state.plan.items[position]
    addHeading()
    lines += state.sinceLines(of: .item(item.id), glyphs: glyphs).map(DetailLine.spans)
    addResponsibility()
    addConflicts()
    addObstacles()
    addDirectives()
    addNotes()
    addIndicators()
    addHistory()
  }

  private mutating func addHeading() {
    let projection = state.projection
    let outcome = projection.outcomes[position]
    let status = projection.effectiveStatus(of: position)
    paragraph("\(item.id.text)  \(item.title)", .title)
    var spans = [Span("\(glyphs.status(status)) \(say(status.title))", .status(status))]
    let reported = projection.facts[position].reportedStatus
    if let reported, reported != status {
      spans += [
        Span("   \(say(.reported)) ", .dim),
        Span("\(glyphs.status(reported)) \(say(reported.phrase))", .status(reported)),
      ]
    } else if outcome.computed != status {
      spans += [
        Span("   \(say(.computed)) ", .dim),
        Span(
          "\(glyphs.status(outcome.computed)) \(say(outcome.computed.phrase))",
          .status(outcome.computed)),
      ]
    }
    lines.append(.spans(spans))
    lines.append(.bar(progress: outcome.progress, expected: outcome.expected, status: status))
    if let mark = state.saveMark(of: .item(item.id)) {
      lines.append(.spans([Span(mark.text, mark.face)]))
    }
    addWhatStandsBelow()
    blank()
  }

  /// Of a parent: how the leaves below it stand, the worst first.
  private mutating func addWhatStandsBelow() {
    guard !state.plan.isLeaf(position) else { return }
    let projection = state.projection
    var leaves = 0
    var counts: [Status: Int] = [:]
    for leaf in position..<item.end where projection.plan.isLeaf(leaf) {
      leaves += 1
      counts[projection.effectiveStatus(of: leaf), default: 0] += 1
    }
    var spans = [Span("\(say(.actions(leaves)))", .dim)]
    for status in Status.allCases.sorted(by: { $0.severity > $1.severity }) {
      guard let count = counts[status] else { continue }
      spans += [Span("   "), Span("\(glyphs.status(status)) \(count)", .status(status))]
    }
    lines.append(.spans(spans))
  }

  private mutating func addResponsibility() {
    let plan = state.plan
    let lead = plan.lead(of: position).map { plan.department($0)?.name ?? $0.text }
    let stranger = plan.unknownLead(of: position).map { say(.unknownLead($0)) }
    labelled(.lead, lead ?? stranger ?? say(.noLead), lead == nil ? .strong : .text)
    let others = item.coordinating.map { plan.department($0)?.short ?? $0.text }
    if !others.isEmpty { labelled(.coordinating, others.joined(separator: ", ")) }
    addDeadline()
    if let deliverable = item.deliverable { labelled(.deliverable, deliverable) }
    if item.weight != 1 { labelled(.weight, say.number(item.weight)) }
    if item.fields.isIllustrative {
      labelled(.source, say(.illustrative), .dim)
    } else if let source = item.source {
      labelled(.source, source, .dim)
    }
  }

  private mutating func addDeadline() {
    let projection = state.projection
    let facts = projection.facts[position]
    guard let due = facts.currentDue else {
      if state.plan.isLeaf(position) { labelled(.deadline, say(.noDeadline), .dim) }
      return
    }
    let outcome = projection.outcomes[position]
    let days = due.days(since: projection.moment.today)
    var spans = [Span(say.day(due))]
    switch outcome.deadline {
    case .overdue: spans.append(Span("  \(say(.overdueBy(-days)))", .statusBehind))
    case .dueSoon: spans.append(Span("  \(say(.dueIn(days)))", .strong))
    case .doneLate: spans.append(Span("  \(say(outcome.deadline.phrase))", .dim))
    default: break
    }
    label(.deadline, spans)
    if !facts.pastDues.isEmpty {
      let days = facts.pastDues.map(say.day).joined(separator: ", ")
      label(nil, [Span("\(say(.extensions(facts.pastDues.count))): \(days)", .dim)])
    }
  }

  private mutating func addConflicts() {
    let facts = state.projection.facts[position]
    for field in Field.allCases where !facts[field].conflict.isEmpty {
      heading(Phrase.conflictOn(field.phrase))
      for claim in facts[field].conflict {
        let event = state.projection.ledger.events[claim.position]
        let isCounted = claim.position == facts[field].winner?.position
        lines.append(
          .spans([
            Span("\(say.value(claim.value))", .strong),
            Span("  \(event.by) \(say.day(event.at.day(at: state.plan.header.offset)))", .dim),
            Span(isCounted ? "  (\(say(.counted)))" : "", .dim),
          ]))
      }
    }
  }

  private mutating func addObstacles() {
    let open = state.projection.facts[position].openObstacles
    guard !open.isEmpty else { return }
    heading(.obstacles)
    for place in open.reversed() {
      let event = state.projection.ledger.events[place]
      guard case .obstacle(let obstacle) = event.body else { continue }
      paragraph(obstacle.text)
      if let cause = obstacle.cause { labelled(.cause, cause) }
      if let proposal = obstacle.proposal { labelled(.proposal, proposal) }
    }
  }

  /// The open ones about the item, as they stand.
  private mutating func addDirectives() {
    let open = state.snapshot.directives.open(about: item.id)
    guard !open.isEmpty else { return }
    heading(.directivesAbout)
    for index in open {
      let directive = state.projection.directives[index]
      let status = directive.effectiveStatus
      lines.append(
        .spans([
          Span("\(glyphs.status(status)) ", .status(status)),
          Span("\(say.twoDigits(directive.order.number))  \(directive.due.map(say.day) ?? "")"),
          Span("  \(state.names(directive.order.to))", .dim),
        ]))
      paragraph(directive.order.text)
    }
  }

  private mutating func addIndicators() {
    guard !item.indicators.isEmpty else { return }
    heading(.indicators)
    for (place, index) in item.indicators.enumerated() {
      if place > 0 { blank() }
      let facts = IndicatorFacts(index, in: state.projection, say)
      paragraph(facts.title)
      lines.append(.spans(facts.standing(say, glyphs)))
      paragraph(facts.way, .dim)
      if let milestones = facts.milestones { paragraph(milestones, .dim) }
      lines += PlotPicture(
        facts.plot, columns: columns, rows: state.detailPlotRows, glyphs: glyphs.plot, say: say
      ).lines.map(DetailLine.spans)
    }
  }

  private mutating func addNotes() {
    let notes = state.projection.facts[position].notes
    guard !notes.isEmpty else { return }
    heading(.notes)
    // The newest stand before the plots; all are in the log.
    for place in notes.reversed().prefix(item.indicators.isEmpty ? noteLimit : 2) {
      let event = state.projection.ledger.events[place]
      guard case .note(let note) = event.body else { continue }
      let day = say.recentDay(
        event.at.day(at: state.plan.header.offset), today: state.projection.moment.today)
      let mark = note.isInternal ? " (\(say(.internalNote)))" : ""
      lines.append(.spans([Span("\(day)  \(event.by)\(mark)", .dim)]))
      paragraph(note.text)
    }
  }

  private mutating func addHistory() {
    let events = state.projection.events(of: position)
    guard !events.isEmpty else { return }
    heading(.history)
    for place in events.reversed().prefix(historyLimit) {
      let entry = state.projection.history(at: place)
      if case .note = entry.event.body, !entry.isUndone { continue }
      let day = say.recentDay(
        entry.event.at.day(at: state.plan.header.offset), today: state.projection.moment.today)
      let gap = String(repeating: " ", count: max(1, 11 - TextWidth.displayWidth(day)))
      // Who said it is in the log, one key away.
      lines.append(.spans([Span(day + gap, .dim)] + state.summary(of: entry, glyphs: glyphs)))
    }
    if events.count > historyLimit {
      lines.append(.spans([Span(say(.more(events.count - historyLimit)), .dim)]))
    }
  }

  private mutating func blank() { lines.append(.spans([])) }

  private mutating func heading(_ phrase: Phrase) {
    blank()
    lines.append(.spans([Span(say(phrase), .title)]))
  }

  private mutating func paragraph(_ text: String, _ face: Face = .text) {
    for line in TextWidth.wrapped(Sanitiser.lines(text), width: columns) {
      lines.append(.spans([Span(line, face)]))
    }
  }

  private mutating func labelled(_ phrase: Phrase, _ text: String, _ face: Face = .text) {
    label(phrase, [Span(text, face)])
  }

  /// A label in a column of its own; a single long text wraps beside it.
  private mutating func label(_ phrase: Phrase?, _ spans: [Span]) {
    let width = 14
    let name = phrase.map { say($0) } ?? ""
    let gap = String(repeating: " ", count: max(1, width - TextWidth.displayWidth(name)))
    guard spans.count == 1, let only = spans.first else {
      lines.append(.spans([Span(name + gap, .dim)] + spans))
      return
    }
    let wrapped = TextWidth.wrapped(Sanitiser.lines(only.text), width: max(8, columns - width))
    for (index, line) in wrapped.enumerated() {
      let lead = index == 0 ? name + gap : String(repeating: " ", count: width)
      lines.append(.spans([Span(lead, .dim), Span(line, only.face)]))
    }
  }
}
