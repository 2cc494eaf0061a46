public import Phrases
public import PlanDomain

/// The report on the plan as it stands in `projection`: counts as official reports count, each
/// objective, what is overdue and why, indicators, what changed since `earlier`, and the summary
/// table. Internal notes are left out.
///
/// `earlier` is the same plan and ledger at an earlier moment; `meeting` is the title of the
/// meeting that this moment is the end of.
///
/// Of a `period` the head says so; where it is `closed`, the published figures stand before all
/// else.
public func report(
  _ projection: Projection, since earlier: Projection? = nil, meeting: String? = nil,
  of period: Period? = nil, closed: ClosedPeriod? = nil, _ say: Wording
) -> Document {
  let content = ReportContent(
    projection: projection.withoutInternalNotes, period: period, closed: closed, say: say)
  return content.report(since: earlier?.withoutInternalNotes, meeting: meeting)
}

private struct ReportContent {
  let projection: Projection
  let period: Period?
  let closed: ClosedPeriod?
  let say: Wording

  private var plan: Plan { projection.plan }

  func report(since earlier: Projection?, meeting: String?) -> Document {
    // Of a plan without objectives nothing is counted, and nothing is said to be in order.
    var parts = plan.items.isEmpty ? [objectives] : [counts, objectives, overdue]
    let answers = ReportAnswers(projection: projection, say: say)
    if let closed { parts.insert(answers.figures(of: closed), at: 0) }
    parts += answers.parts
    if !plan.indicators.isEmpty { parts.append(indicators) }
    if let earlier {
      parts.append(ReportChanges(then: earlier, now: projection, say: say).part(meeting: meeting))
    }
    return Document(
      language: say.language, name: say(.reportName), title: plan.header.title, head: head,
      blocks: (parts + [summary]).numbered)
  }

  private var head: [String] {
    var lines: [String] = []
    if let owner = plan.header.owner { lines.append(owner) }
    if let basis = plan.header.basis {
      lines.append(say(.basisLine(basis.number, basis.date.map(say.day))))
    }
    let day = projection.moment.today
    lines.append(
      say(
        period.map { .reportOfPeriod($0, isClosed: closed != nil, to: day) }
          ?? dayLine(projection, say)))
    let illustrative = plan.items.count { $0.fields.isIllustrative }
    if illustrative > 0 { lines.append(say(.illustrativeCount(illustrative, plan.items.count))) }
    if let declared = plan.header.declares?.strategies, let entered = plan.entered.strategies,
      entered < declared
    {
      lines.append(say(.declaredGap(declared, entered)))
    }
    return lines
  }

  private var counts: Part {
    let counted = taskCounts()
    var table = Table(
      caption: say(.reportCounts),
      columns: [.init(say(.scopeColumn), percent: 34)] + columns(counted, percent: 11))
    for objective in plan.children(of: nil) {
      let name = Table.Cell("\(plan.items[objective].id)  \(plan.items[objective].title)")
      let counts = projection.counts(under: objective)
      table.rows.append(Table.Row(cells: [name] + cells(counted, counts)))
    }
    let whole = [Table.Cell(say(.wholePlan))] + cells(counted, projection.counts())
    table.rows.append(Table.Row(cells: whole, depth: 0))
    let orders = projection.directiveCounts()
    let ordered: [Block] =
      orders.total > 0 ? [.paragraph(say(.directivesLine(orders)) + ".")] : []
    return Part.titled(
      say(.reportCounts),
      [.paragraph(say(.countsLine(projection.counts(), say)) + ".")] + ordered + [
        .table(table), .paragraph(say(.rateRule), .remark),
        .table(byDepartment), .paragraph(say(.lateRule), .remark),
      ])
  }

  /// What each body answers for, tasks and directives in columns of their own.
  private var byDepartment: Table {
    let counts = taskCounts(and: [(.behindColumn, \.behind), (.atRiskColumn, \.atRisk)])
    var table = Table(
      caption: say(.reportByLead),
      columns: [.init(say(.departmentColumn), percent: 16)]
        + columns(counts, percent: 7)
        + [
          Phrase.directivesColumn, .directivesBehindColumn, .directivesAtRiskColumn,
          .directivesOverdueColumn,
        ].map { .init(say($0), .count, percent: 7) })
    for body in projection.responsibilities() where body.answers {
      let orders = body.directiveCounts
      let name =
        body.department.map(name) ?? body.unknownLead ?? say(Phrase.noLead.capitalised)
      table.rows.append(
        Table.Row(
          cells: [.init(name)] + cells(counts, body.counts)
            + [orders.total, orders.behind, orders.atRisk, orders.overdue].map { .init($0) }))
    }
    return table
  }

  private typealias CountColumn = (title: Phrase, count: KeyPath<Counts, Int>)

  private func taskCounts(and more: [CountColumn] = []) -> [CountColumn] {
    [
      (.totalColumn, \.total), (.doneOnTimeColumn, \.doneOnTime), (.doneLateColumn, \.doneLate),
      (.openInTimeColumn, \.openInTime),
    ] + more + [(.openOverdueColumn, \.openOverdue)]
  }

  /// Counts, and the rate last.
  private func columns(_ counts: [CountColumn], percent: Int) -> [Table.Column] {
    counts.map { .init(say($0.title), .count, percent: percent) }
      + [.init(say(.rateColumn), .rate, percent: percent)]
  }

  private func cells(_ columns: [CountColumn], _ counts: Counts) -> [Table.Cell] {
    columns.map { .init(counts[keyPath: $0.count]) } + [.init(counts.onTimeRate, say)]
  }

  private var objectives: Part {
    let cards = plan.children(of: nil).map { Block.part(card($0)) }
    return Part.titled(
      say(.reportOfAll(plan.header.phrase(for: .objective))),
      [cards.isEmpty ? .paragraph(say(.emptyPlan)) : .part(Part(kind: .cards, blocks: cards))])
  }

  /// How one objective stands.
  private func card(_ item: Int) -> Part {
    let fields = plan.items[item].fields
    let outcome = projection.outcomes[item]
    let status = projection.effectiveStatus(of: item)
    var standing = say.marked(status)
    if let reported = projection.facts[item].reportedStatus, reported != status {
      standing += " (\(say(.statusReported(reported))))"
    }
    let strategies = plan.children(of: item).reduce(0) { count, _ in count + 1 }
    let counts = projection.counts(under: item)
    let figures = outcome.progress.map { progress in
      Block.figure(
        Figure(
          picture: .meter(progress, expected: outcome.expected),
          words: Fact(
            value: say(
              .progressAgainst(
                say.percent(progress), expected: outcome.expected.map { say.percent($0) })))))
    }
    let lead = plan.leader(of: item).map(plan.name) ?? say(.noLead)
    let below =
      [plan.header.phrase(counting: strategies, of: .strategy)]
      + (strategies > 0 ? [.actions(counts.total), .overdueCount(counts.openOverdue)] : [])
    return Part(
      kind: .card(status),
      heading: Part.Heading(
        text: fields.title, number: fields.id.text,
        numberInWords: "\(say(plan.header.phrase(for: .objective))) \(fields.id)"),
      blocks: [
        .paragraph(Line(runs: [Run(text: standing, style: .status(status))], role: .standing)),
        figures ?? .paragraph(say(.nothing), .figures), .paragraph("\(say(.lead)): \(lead)"),
        .paragraph(below.map { say($0) }.joined(separator: " · "), .counts),
      ])
  }

  private var overdue: Part {
    var table = Table(
      caption: say(.reportOverdue),
      columns: [
        .init(say(SummaryColumn.number.title), .label, percent: 8),
        .init(say(SummaryColumn.title.title), percent: 26), .init(say(.lead), percent: 14),
        .init(say(.deadline), .day, percent: 11), .init(say(.lateByColumn), .count, percent: 11),
        .init(say(.reasonsColumn), percent: 30),
      ])
    let late = plan.items.indices.filter {
      plan.isLeaf($0) && projection.outcomes[$0].deadline == .overdue
    }
    let sorted = late.sorted { a, b in
      let (first, second) = (due(of: a), due(of: b))
      return first == second ? a < b : first < second
    }
    for item in sorted {
      let fields = plan.items[item].fields
      table.rows.append(
        Table.Row(cells: [
          .init(fields.id.text), .init(fields.title),
          .init(plan.leader(of: item).map(plan.shortName) ?? say(.noLead)),
          .init(due(of: item), say),
          .init(days: projection.moment.today.days(since: due(of: item)), say),
          .init(reasons(of: item)),
        ]))
    }
    let tasks: Block = sorted.isEmpty ? .paragraph(say(.reportNothingOverdue)) : .table(table)
    return Part.titled(say(.reportOverdue), [tasks] + overdueDirectives.map(Block.table))
  }

  /// The directives past their deadline, the longest first, in a table of their own.
  private var overdueDirectives: [Table] {
    let late = projection.directivesByUrgency.map { projection.directives[$0] }
      .filter { $0.deadline == .overdue }
    guard !late.isEmpty else { return [] }
    var table = Table(
      caption: say(Phrase.directivesOverdue.capitalised),
      columns: [
        .init(say(.directive), .label, percent: 14),
        .init(say(SummaryColumn.title.title), percent: 40),
        .init(say(.directiveTo), percent: 22), .init(say(.deadline), .day, percent: 12),
        .init(say(.lateByColumn), .count, percent: 12),
      ])
    for directive in late {
      let due = directive.due ?? projection.moment.today
      table.rows.append(
        Table.Row(cells: [
          .init(say(.directiveShort(projection.name(of: directive)))),
          .init(
            directive.order.text
              + (directive.isBetterThanComputed
                ? " (\(say(.statusReported(directive.status))))" : "")),
          .init(plan.addressees(of: directive.order).map(plan.shortName).joined(separator: ", ")),
          .init(due, say),
          .init(days: projection.moment.today.days(since: due), say),
        ]))
    }
    return [table]
  }

  private func due(of item: Int) -> Day {
    projection.facts[item].currentDue ?? projection.moment.today
  }

  /// What people recorded of it first; then what the rules find besides its being late.
  private func reasons(of item: Int) -> String {
    var lines = projection.openObstacles(of: item).map { $0.text(say) }
    if lines.isEmpty, let word = projection.lastWord(of: item) { lines.append(word) }
    if lines.isEmpty { lines.append(say(.noReason)) }
    for reason in projection.reasons(of: item) {
      switch reason {
      case .overdue, .openObstacle: break
      default: lines.append(say(projection.phrase(for: reason)))
      }
    }
    let facts = projection.facts[item]
    if facts.extensions > 0 { lines.append(say(.extensions(facts.extensions))) }
    return lines.joined(separator: "\n")
  }

  private var indicators: Part {
    Part.titled(
      say(.reportIndicators),
      plan.indicators.indices.map { .part(Part(indicator: $0, in: projection, say)) })
  }

  private var summary: Part {
    let source = SummaryTable(projection: projection, say: say, purpose: .reading)
    return Part(
      kind: .wide, heading: Part.Heading(text: say(.reportSummary)),
      blocks: [.table(source.table(SummaryColumn.table))])
  }

  private func name(_ id: DepartmentID) -> String { plan.department(id)?.name ?? id.text }
}
