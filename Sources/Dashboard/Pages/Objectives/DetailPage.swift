import CellGrid
import Phrases
import PlanDomain

/// All that is known of an item, the answer first: how it stands, who is responsible, what is in
/// the way.
struct DetailPage {
  private var writer: DetailWriter
  private let state: State
  private let item: Item
  private let position: Int
  private var glyphs: Glyphs { writer.glyphs }
  private var say: Wording { state.say }
  /// A screenful; the log has the rest.
  private let historyLimit = 60
  private let noteLimit = 20

  var lines: [DetailLine] { writer.lines }

  init(_ state: State, _ position: Int, columns: Int, glyphs: Glyphs) {
    self.state = state
    self.position = position
    writer = DetailWriter(state.say, columns: columns, glyphs: glyphs)
    item = state.plan.items[position]
    addHeading()
    writer.add(state.sinceLines(of: .item(item.id), glyphs: glyphs))
    addResponsibility()
    writer.addConflicts(state, on: .item(item.id))
    addVainUndoings()
    addObstacles()
    addDirectives()
    addNotes()
    addIndicators()
    addHistory()
  }

  private mutating func addHeading() {
    writer.paragraph("\(item.id.text)  \(item.title)", .title)
    writer.addFitting(state.standing(of: position, glyphs: glyphs))
    writer.addBar(state, position)
    if let mark = state.saveMark(of: .item(item.id)) {
      writer.add([[Span(mark.text, mark.face)]])
    }
    if let spans = state.standingBelow(position, glyphs: glyphs) { writer.addFitting(spans) }
    writer.blank()
  }

  private mutating func addResponsibility() {
    writer.label(.lead, [state.leadName(of: position)])
    let others = state.coordinators(of: position)
    if !others.isEmpty { writer.labelled(.coordinating, others) }
    addDeadline()
    for words in state.answers(of: position) { writer.labelled(.attention, words, .strong) }
    if let deliverable = item.deliverable { writer.labelled(.deliverable, deliverable) }
    if item.weight != 1 { writer.labelled(.weight, say.number(item.weight)) }
    if item.fields.isIllustrative {
      writer.labelled(.source, say(.illustrative), .dim)
    } else if let source = item.source {
      writer.labelled(.source, source, .dim)
    }
  }

  private mutating func addDeadline() {
    guard let spans = state.deadline(of: position) else { return }
    writer.label(.deadline, spans)
    let facts = state.projection.facts[position]
    guard !facts.pastDues.isEmpty else { return }
    let days = facts.pastDues.map(say.day).joined(separator: ", ")
    writer.label(
      nil, [Span("\(say(.movedDeadline(extensions: facts.extensions))): \(days)", .dim)])
  }

  private mutating func addVainUndoings() {
    let vain = state.projection.vainUndoings(of: .item(item.id))
    guard !vain.isEmpty else { return }
    writer.heading(.vainUndoings)
    for undoing in vain {
      writer.paragraph(say(state.projection.names(in: undoing)), .dim)
      writer.paragraph(say(state.projection.words(in: undoing)))
    }
  }

  private mutating func addObstacles() {
    let open = state.projection.facts[position].openObstacles
    guard !open.isEmpty else { return }
    writer.heading(.obstacles)
    for place in open.reversed() {
      let event = state.projection.ledger.events[place]
      guard case .obstacle(let obstacle) = event.body else { continue }
      writer.paragraph(obstacle.text)
      if let cause = obstacle.cause { writer.labelled(.cause, cause) }
      if let proposal = obstacle.proposal { writer.labelled(.proposal, proposal) }
    }
  }

  /// The open ones about the item, as they stand.
  private mutating func addDirectives() {
    let open = state.snapshot.directives.open(about: item.id)
    guard !open.isEmpty else { return }
    writer.heading(.directivesAbout)
    for directive in open.map({ state.projection.directives[$0] }) {
      let status = directive.effectiveStatus
      let number = say(.directiveDigits(state.projection.name(of: directive)))
      writer.add([
        [
          Span("\(glyphs.status(status)) ", .status(status)),
          Span("\(number)  \(directive.due.map(say.day) ?? "")"),
          Span("  \(state.plan.shortNames(of: directive.order))", .dim),
        ]
      ])
      writer.paragraph(directive.order.text)
    }
  }

  private mutating func addIndicators() {
    guard !item.indicators.isEmpty else { return }
    writer.heading(.indicators)
    for (place, index) in item.indicators.enumerated() {
      if place > 0 { writer.blank() }
      let facts = IndicatorFacts(index, in: state.projection, say)
      writer.paragraph(facts.title)
      writer.addFitting(facts.standing(say, glyphs))
      writer.paragraph(facts.way, .dim)
      if let milestones = facts.milestones { writer.paragraph(milestones, .dim) }
      let plot = PlotPicture(
        facts.plot, columns: writer.columns, rows: state.detailPlotRows, glyphs: glyphs.plot,
        say: say)
      writer.add(plot.lines)
    }
  }

  private mutating func addNotes() {
    let notes = state.projection.notes(of: position)
    guard !notes.isEmpty else { return }
    writer.heading(.notes)
    // The newest stand before the plots; all are in the log.
    for place in notes.reversed().prefix(item.indicators.isEmpty ? noteLimit : 2) {
      let event = state.projection.ledger.events[place]
      guard case .note(let note) = event.body else { continue }
      let day = say.recentDay(
        event.at.day(at: state.plan.header.offset), today: state.projection.moment.today)
      writer.add([[Span("\(day)  \(event.by)", .dim)]])
      writer.paragraph(say.text(of: note))
    }
  }

  private mutating func addHistory() {
    let events = state.projection.events(of: position)
    guard !events.isEmpty else { return }
    writer.heading(.history)
    writer.addWrapping(state.newestChanges(of: position, historyLimit, glyphs: glyphs))
    if events.count > historyLimit {
      writer.add([[Span(say(.more(events.count - historyLimit)), .dim)]])
    }
  }
}
