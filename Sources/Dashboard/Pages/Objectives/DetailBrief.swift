import CellGrid
import Phrases
import PlanDomain

/// An item's state at a glance, for beside a list that has the keys.
///
/// Every move of the selection draws it anew: so what each item has stands in the same rows, and
/// all of it fits a budget of bytes, however large the screen is. What has no room in that, or only
/// in part, is told once the hand rests.
struct DetailBrief {
  /// How much there is to say it in.
  enum Kind {
    /// It has the pane to itself.
    case whole
    /// It stands below a record of the item.
    case belowEntry

    /// What the terminal may be told for it; the list beside takes some 400 bytes more.
    fileprivate func bytes(besideHistory: Bool) -> Int {
      self == .whole && !besideHistory ? 980 : 600
    }
    /// The same where only so the newest note is told; beside a wide pane the list is wide too.
    fileprivate func mostBytes(columns: Int, besideHistory: Bool) -> Int {
      self == .whole ? (besideHistory ? 800 : columns < ListWidth.longNumbers ? 1_180 : 1_090) : 600
    }
  }

  private var writer: DetailWriter
  private let state: State
  private let item: Item
  private let position: Int
  private let kind: Kind
  private let (isAtRest, showsHistory): (Bool, Bool)
  private var glyphs: Glyphs { writer.glyphs }
  private var say: Wording { state.say }

  var lines: [DetailLine] { writer.lines }

  init(_ state: State, _ position: Int, _ kind: Kind, columns: Int, glyphs: Glyphs) {
    self.state = state
    self.position = position
    self.kind = kind
    (isAtRest, showsHistory) = (state.isAtRest, state.layout.showsHistory)
    item = state.plan.items[position]
    writer = DetailWriter(state.say, columns: columns, glyphs: glyphs)
    addHeading()
    addResponsibility()
    let head = writer.lines.count
    writer.addConflicts(state, on: .item(item.id))
    addVainUndoings()
    for words in state.answers(of: position) {
      writer.labelled(.attention, words, .strong, atMost: 2)
    }
    addObstacle()
    let beforeNote = writer.lines.count
    addNote()
    // The newest note is always shown, if need be in place of what stands before it.
    if !isAtRest {
      writer.drop(
        from: head..<beforeNote,
        toFit: kind.mostBytes(columns: columns, besideHistory: showsHistory))
    }
    let required = kind == .whole ? writer.lines.count : head
    addIndicators()
    addDirectives()
    if !showsHistory { addHistory() }
    if !isAtRest {
      writer.keep(bytes: kind.bytes(besideHistory: showsHistory), atLeast: required)
    }
  }

  /// So many lines of a text, while the hand does not rest.
  private func most(_ lines: Int) -> Int { isAtRest ? .max : lines }

  private mutating func addHeading() {
    // Most titles take two rows; what is below them stands there for all.
    writer.paragraph(
      "\(item.id.text)  \(item.title)", .title, atMost: most(kind == .whole ? 3 : 2))
    writer.pad(to: 2)
    let standing = state.standing(of: position, glyphs: glyphs)
    if kind == .whole {
      writer.addFitting(standing)
      writer.addBar(state, position, most: 20)
    } else {
      let progress = state.projection.outcomes[position].progress
      let text = progress.map { "   \(say.percent($0))" } ?? ""
      writer.add([standing.prefix(1) + [Span(text, .strong)]])
    }
    let mark = state.saveMark(of: .item(item.id)).map { [Span($0.text, $0.face)] }
    if kind == .whole || mark != nil { writer.add([mark ?? below]) }
    writer.add(state.sinceLines(of: .item(item.id), glyphs: glyphs))
    writer.blank()
    // Titles and standings of most lengths end before.
    writer.pad(to: kind == .whole ? 7 : 5)
  }

  /// How many leaves a parent has, and how many of those are late or may be.
  private var below: [Span] {
    guard state.plan.hasChildren(position) else { return [] }
    let counts = state.projection.leafStatuses(below: position)
    var spans = [Span(say(.actions(counts.values.reduce(0, +))), .dim)]
    for status in [Status.behind, .atRisk] {
      guard let count = counts[status] else { continue }
      spans.append(Span("   \(glyphs.status(status)) \(count)", .status(status)))
    }
    return spans
  }

  /// The same labels for every item, so that the eye finds them where they were.
  private mutating func addResponsibility() {
    let nothing = Span(say(.nothing), .dim)
    let lead = state.leadName(of: position, in: writer.columns - DetailWriter.labelColumns)
    writer.label(.lead, [lead], atMost: most(1))
    let others = state.coordinators(of: position)
    writer.label(.coordinating, [others.isEmpty ? nothing : Span(others)], atMost: most(1))
    var due = state.deadline(of: position) ?? [nothing]
    let extensions = state.projection.facts[position].extensions
    if extensions > 0 {
      due.append(Span("  \(say(.extensions(extensions)))", .dim))
    }
    writer.label(.deadline, due)
    writer.label(.deliverable, [item.deliverable.map { Span($0) } ?? nothing], atMost: most(1))
  }

  private mutating func addVainUndoings() {
    guard let vain = state.projection.vainUndoings(of: .item(item.id)).last else { return }
    writer.heading(.vainUndoings)
    writer.paragraph(say(state.projection.names(in: vain)), .dim, atMost: most(2))
    writer.paragraph(say(state.projection.words(in: vain)), atMost: most(1))
  }

  private mutating func addObstacle() {
    let open = state.projection.facts[position].openObstacles
    guard let place = open.last,
      case .obstacle(let obstacle) = state.projection.ledger.events[place].body
    else { return }
    writer.heading(.obstacles, open.count > 1 ? [Span("  \(open.count)", .dim)] : [])
    writer.paragraph(obstacle.text, atMost: most(newestNote == nil ? 2 : 1))
    // The newest note is always shown, so that has the room first.
    guard let proposal = obstacle.proposal, newestNote == nil || isAtRest else { return }
    writer.labelled(.proposal, proposal, atMost: most(2))
  }

  private var newestNote: Event? {
    state.projection.notes(of: position).last.map { state.projection.ledger.events[$0] }
  }

  private mutating func addNote() {
    guard let event = newestNote, case .note(let note) = event.body else { return }
    let day = say.recentDay(
      event.at.day(at: state.plan.header.offset), today: state.projection.moment.today)
    writer.heading(.notes, [Span("  \(day)  \(event.by)", .dim)])
    let isAlone = state.projection.facts[position].openObstacles.isEmpty
    writer.paragraph(say.text(of: note), atMost: most(isAlone ? 2 : 1))
  }

  private mutating func addIndicators() {
    guard !item.indicators.isEmpty else { return }
    writer.heading(.indicators)
    for index in item.indicators {
      let facts = IndicatorFacts(index, in: state.projection, say)
      writer.paragraph(facts.title, atMost: most(1))
      let values = state.projection.measures[index].suffix(12).map(\.value)
      let trend = values.count > 1 ? "  \(glyphs.spark(scaled: values))" : ""
      let standing = facts.standing(say, glyphs).dropLast(facts.measuredOn == nil ? 0 : 1)
      writer.addFitting(standing + [Span(trend)])
    }
  }

  private mutating func addDirectives() {
    let open = state.snapshot.directives.open(about: item.id)
    guard !open.isEmpty else { return }
    writer.heading(.directivesAbout)
    for directive in open.map({ state.projection.directives[$0] }) {
      let status = directive.effectiveStatus
      let number = say(.directiveDigits(state.projection.name(of: directive)))
      let mark = Span("\(glyphs.status(status)) ", .status(status))
      writer.hanging(mark, "\(number)  \(directive.order.text)", atMost: most(1))
    }
  }

  private mutating func addHistory() {
    let changes = state.newestChanges(of: position, isAtRest ? 20 : 1, glyphs: glyphs)
    guard !changes.isEmpty else { return }
    writer.heading(.history)
    if isAtRest { writer.addWrapping(changes) } else { writer.add(changes) }
  }
}
