import CellGrid
import Phrases
import PlanDomain

/// What leadership ordered: number, state, by when, to whom, what. The selected one is in full
/// below, or beside with the item it is about; on a narrow page all are, where they fit.
func drawDirectives(_ state: State, _ page: PageLayout, on canvas: inout Canvas) {
  let rows = state.directives.rows(in: state.snapshot)
  drawDirectiveCounts(state, page, shown: rows.count, on: &canvas)
  if let whole = WholeDirectives(state, page) { return whole.draw(state, on: &canvas) }
  if rows.isEmpty {
    let area = page.directives.list
    canvas.put(state.say(.noDirectives), area.column + 2, area.row, .dim)
  }
  DirectivesPage().drawList(state, page, on: &canvas)
  guard let directive = state.directives.directive(in: state.snapshot) else { return }
  if page.directives.place == .beside {
    let item = directive.order.item.flatMap(state.plan.position(of:))
    let lines = directiveLines(directive, state, page.detail, canvas.glyphs)
    drawEntryBeside(lines, about: item, state, page, on: &canvas)
  } else {
    drawInFull(directive, state, page.directives.entry, page, on: &canvas)
  }
}

private func drawDirectiveCounts(
  _ state: State, _ page: PageLayout, shown: Int, on canvas: inout Canvas
) {
  let all = state.snapshot.directives
  var column = page.body.column + page.margin
  column += canvas.put(state.say(.directiveCounts(all.counts)), column, page.body.row, .dim)
  guard let department = state.directives.department else { return }
  let name = state.plan.department(department)?.short ?? department.text
  let count = state.say(.countOf(shown, all.order.count))
  let badge = " \(state.say(.filterPrompt)): \(name) · \(count) "
  let end = page.directives.list.endColumn - page.margin + 1
  canvas.putRight(
    badge, endingAt: end, page.body.row, .badge, limit: end - column - 3)
}

extension DirectivesPage {
  static func columns(_ state: State, in columns: Int) -> [Column<WorkRow>] {
    [
      Column(
        name: .number, width: .exactly(state.directiveNumberColumns), gap: 2, isName: true,
        cell: { row in
          guard case .directive(let index) = row.target else { return .text(row.number, .text) }
          return .text(state.digits(of: state.projection.directives[index]), .text)
        }, key: { .outline($0.number) }),
      .status(state, words: columns >= ListWidth.words), .deadline(state, in: columns), .title(),
      Column(
        name: .to, width: .fitting(0...min(28, columns / 5)), from: ListWidth.leads, wraps: true,
        cell: { .text(state.leads(of: $0), .dim) }, key: { .name(state.leads(of: $0)) }),
    ]
  }
}

/// The selected directive, for above the item that it is about. Beside rows of all kinds it goes
/// without its meeting: all of it is written anew when the selection comes to it.
func directiveLines(
  _ directive: Directive, _ state: State, _ area: Rect, _ glyphs: Glyphs, tellsMeeting: Bool = true
) -> DetailWriter {
  let say = state.say
  let status = directive.effectiveStatus
  var writer = DetailWriter(say, columns: area.columns - 2, glyphs: glyphs)
  writer.addFitting([
    Span(say(.directiveNumber(state.projection.name(of: directive)).capitalised) + "  ", .title),
    Span("\(glyphs.status(status)) \(say(status.title))", .status(status)),
  ])
  let conflicts =
    state.conflictLines(on: directive)
    + state.vainLines(on: directive, columns: writer.columns)
  // What offices say differently needs a person: it comes before the rest of the text.
  let textRows = conflicts.isEmpty ? 3 : area.rows < PageHeight.columnNames ? 1 : 2
  let isAtRest = state.isAtRest
  writer.paragraph(directive.order.text, atMost: isAtRest ? .max : min(2, textRows))
  writer.pad(to: textRows + 1)
  if conflicts.isEmpty {
    writer.blank()
  } else {
    for conflict in conflicts { writer.addFitting(conflict) }
  }
  writer.labelled(
    .directiveTo, state.plan.shortNames(of: directive.order), atMost: isAtRest ? .max : 1)
  writer.label(.deadline, directive.dates(state))
  if tellsMeeting {
    let meeting = directive.meeting.map { say(state.projection.phrase(forDayOf: $0)) }
    writer.labelled(.meeting, meeting ?? say(.nothing))
  }
  writer.add(state.sinceLines(of: .directive(directive.id), glyphs: glyphs))
  return writer
}

extension Directive {
  /// By when, how late it is, and how often that was put off.
  fileprivate func dates(_ state: State) -> [Span] {
    [Span(due.map(state.say.day) ?? state.say(.noDeadline))] + latenesses(state)
  }

  /// How late it is, how often that was put off, and what was reported better than that.
  func latenesses(_ state: State) -> [Span] {
    let say = state.say
    var spans: [Span] = []
    if deadline == .overdue, let due {
      let days = state.projection.moment.today.days(since: due)
      spans.append(Span("  \(say(.overdueBy(days)))", .statusBehind))
    }
    if extensions > 0 { spans.append(Span("  \(say(.extensions(extensions)))", .dim)) }
    if isBetterThanComputed {
      spans.append(Span("  \(say(.statusReported(status)))", .strong))
    }
    return spans
  }
}

/// The selected directive: whom, about what, how its deadline moved, what was said of it.
private func drawInFull(
  _ directive: Directive, _ state: State, _ area: Rect, _ page: PageLayout,
  on canvas: inout Canvas
) {
  canvas.horizontalRule(area.row)
  let say = state.say
  let inner = area.splitTop(1).rest.inset(columns: page.margin)
  var head = [
    Span(say(.directiveNumber(state.projection.name(of: directive)).capitalised), .title),
    Span("  \(state.plan.shortNames(of: directive.order))", .text),
  ]
  if let item = directive.order.item { head.append(Span("  \(item.text)", .dim)) }
  if let meeting = directive.meeting {
    head.append(Span("  \(say(.meeting)) \(say(state.projection.phrase(forDayOf: meeting)))", .dim))
  }
  var lines: [[Span]] = [head]
  lines += TextWidth.wrapped(Sanitiser.line(directive.order.text), width: inner.columns)
    .map { [Span($0)] }
  lines += state.conflictLines(on: directive)
  lines += state.vainLines(on: directive, columns: inner.columns)
  lines.append([Span("\(say(.deadline)) ", .dim)] + directive.dates(state))
  lines += state.sinceLines(of: .directive(directive.id), glyphs: canvas.glyphs)
  for (offset, line) in lines.prefix(inner.rows).enumerated() {
    canvas.put(line, inner.column, inner.row + offset, limit: inner.columns)
  }
}

extension State {
  /// A directive's number for a column of directives alone: `02`, or `01/2019`.
  func digits(of directive: Directive) -> String {
    say(.directiveDigits(projection.name(of: directive)))
  }

  /// The most columns for numbers of any kind in a list so wide: more where directives have to be
  /// told apart by days.
  func widestNumber(in columns: Int) -> Int {
    projection.sharesDirectiveNumbers && columns >= ListWidth.longNumbers ? 20 : 12
  }

  /// Columns for these numbers, the same for all of them.
  var directiveNumberColumns: Int {
    guard projection.sharesDirectiveNumbers else { return 2 }
    let all = projection.directives.map { TextWidth.displayWidth(digits(of: $0)) }
    return min(all.max() ?? 2, 16)
  }

  /// What offices recorded of a directive without having seen each other's, field by field.
  fileprivate func conflictLines(on directive: Directive) -> [[Span]] {
    guard directive.hasConflict else { return [] }
    return Field.allCases.flatMap { field -> [[Span]] in
      let claims = conflictingClaims(of: .directive(directive.id), field)
      return claims.isEmpty
        ? [] : [[Span(say(Phrase.conflictOn(field.phrase)), .title)]] + claims
    }
  }

  /// What another name would have taken back of it, the newest.
  fileprivate func vainLines(on directive: Directive, columns: Int) -> [[Span]] {
    guard let vain = projection.vainUndoings(of: .directive(directive.id)).last else { return [] }
    let parts = [projection.names(in: vain), projection.words(in: vain)]
    return [[Span(say(.vainUndoings), .title)]]
      + parts.flatMap { part in
        TextWidth.wrapped(Sanitiser.line(say(part)), width: columns, atMost: 2).map { [Span($0)] }
      }
  }

  /// Departments by their short names.
  func names(_ departments: [DepartmentID]) -> String {
    departments.map { plan.department($0)?.short ?? $0.text }.joined(separator: ", ")
  }
}
