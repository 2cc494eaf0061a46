public import Phrases
public import PlanDomain

/// The report on the plan as it stands in `projection`: counts as official reports count, each
/// objective, what is overdue and why, indicators, what changed since `earlier`, and the summary
/// table. Internal notes are left out.
///
/// `earlier` is the same plan and ledger at an earlier moment; `meeting` is the title of the
/// meeting that this moment is the end of.
public func report(
  _ projection: Projection, since earlier: Projection? = nil, meeting: String? = nil,
  _ say: Wording
) -> Report {
  ReportContent(projection: projection.withoutInternalNotes, say: say)
    .report(since: earlier?.withoutInternalNotes, meeting: meeting)
}

private struct ReportContent {
  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }

  func report(since earlier: Projection?, meeting: String?) -> Report {
    var report = Report(
      language: say.language, name: say(.reportName), title: plan.header.title, head: head)
    // Of a plan without objectives nothing is counted, and nothing is said to be in order.
    report.sections = plan.items.isEmpty ? [objectives] : [counts, objectives, overdue]
    if !plan.indicators.isEmpty { report.sections.append(indicators) }
    if let earlier {
      report.sections.append(
        ReportChanges(then: earlier, now: projection, say: say).section(meeting: meeting))
    }
    report.sections.append(summary)
    return report
  }

  private var head: [String] {
    var lines: [String] = []
    if let owner = plan.header.owner { lines.append(owner) }
    if let basis = plan.header.basis {
      lines.append(say(.basisLine(basis.number, basis.date.map(say.day))))
    }
    lines.append(say(dayLine(projection, say)))
    let illustrative = plan.items.count { $0.fields.isIllustrative }
    if illustrative > 0 { lines.append(say(.illustrativeCount(illustrative, plan.items.count))) }
    if let declared = plan.header.declares?.strategies, let entered = plan.entered.strategies,
      entered < declared
    {
      lines.append(say(.declaredGap(declared, entered)))
    }
    return lines
  }

  private var counts: ReportSection {
    var table = ReportTable(
      caption: say(.reportCounts), columns: countColumns(first: .scopeColumn))
    for objective in plan.children(of: nil) {
      let item = plan.items[objective]
      table.rows.append(row("\(item.id)  \(item.title)", projection.counts(under: objective)))
    }
    table.rows.append(row(say(.wholePlan), projection.counts(), depth: 0))
    let orders = projection.directiveCounts()
    let ordered: [ReportBlock] =
      orders.total > 0 ? [.paragraph(say(.directivesLine(orders)) + ".")] : []
    return ReportSection(
      heading: say(.reportCounts),
      blocks: [.paragraph(say(.countsLine(projection.counts(), say)) + ".")] + ordered + [
        .table(table), .remark(say(.rateRule)), .table(byDepartment), .remark(say(.lateRule)),
      ])
  }

  /// What each body answers for, tasks and directives in columns of their own.
  private var byDepartment: ReportTable {
    var table = ReportTable(
      caption: say(.reportByLead),
      columns: [ReportTable.Column(title: say(.departmentColumn), percent: 16)]
        + [
          Phrase.totalColumn, .doneOnTimeColumn, .doneLateColumn, .openInTimeColumn,
          .behindColumn, .atRiskColumn, .openOverdueColumn, .rateColumn, .directivesColumn,
          .directivesBehindColumn, .directivesAtRiskColumn, .directivesOverdueColumn,
        ].map { ReportTable.Column(title: say($0), kind: .number, percent: 7) })
    for body in projection.responsibilities() where body.answers {
      let (counts, orders) = (body.counts, body.directiveCounts)
      let name =
        body.department.map(name) ?? body.unknownLead ?? say(Phrase.noLead.capitalised)
      let tasks = [
        counts.total, counts.doneOnTime, counts.doneLate, counts.openInTime, counts.behind,
        counts.atRisk, counts.openOverdue,
      ]
      table.rows.append(
        ReportTable.Row(
          cells: [name] + tasks.map(String.init) + [rate(counts)]
            + [orders.total, orders.behind, orders.atRisk, orders.overdue].map(String.init)))
    }
    return table
  }

  private func rate(_ counts: Counts) -> String { say.percent(counts.onTimeRate) }

  private func countColumns(first: Phrase) -> [ReportTable.Column] {
    [ReportTable.Column(title: say(first), percent: 34)]
      + [
        Phrase.totalColumn, .doneOnTimeColumn, .doneLateColumn, .openInTimeColumn,
        .openOverdueColumn, .rateColumn,
      ].map { ReportTable.Column(title: say($0), kind: .number, percent: 11) }
  }

  private func row(_ name: String, _ counts: Counts, depth: Int = 2) -> ReportTable.Row {
    let numbers = [
      counts.total, counts.doneOnTime, counts.doneLate, counts.openInTime, counts.openOverdue,
    ]
    return ReportTable.Row(cells: [name] + numbers.map(String.init) + [rate(counts)], depth: depth)
  }

  private var objectives: ReportSection {
    let cards = plan.children(of: nil).map(card)
    return ReportSection(
      heading: say(.reportObjectives),
      blocks: cards.isEmpty ? [.paragraph(say(.emptyPlan))] : [.objectives(cards)])
  }

  private func card(_ item: Int) -> ObjectiveCard {
    let fields = plan.items[item].fields
    let outcome = projection.outcomes[item]
    let status = projection.effectiveStatus(of: item)
    var standing = say.marked(status)
    if let reported = projection.facts[item].reportedStatus, reported != status {
      standing += " (\(say(.statusReported(reported))))"
    }
    let strategies = plan.children(of: item).reduce(0) { count, _ in count + 1 }
    let counts = projection.counts(under: item)
    return ObjectiveCard(
      id: fields.id.text, title: fields.title, status: status, standing: standing,
      progress: outcome.progress, expected: outcome.expected,
      figures: outcome.progress.map {
        say(.progressAgainst(say.percent($0), expected: outcome.expected.map { say.percent($0) }))
      } ?? say(.nothing),
      lead: plan.lead(of: item).map(name) ?? say(.noLead),
      counts: [
        say(.strategies(strategies)), strategies > 0 ? say(.actions(counts.total)) : nil,
        strategies > 0 ? say(.overdueCount(counts.openOverdue)) : nil,
      ].compactMap(\.self).joined(separator: " · "))
  }

  private var overdue: ReportSection {
    var table = ReportTable(
      caption: say(.reportOverdue),
      columns: [
        ReportTable.Column(title: say(SummaryColumn.number.title), kind: .short, percent: 8),
        ReportTable.Column(title: say(SummaryColumn.title.title), percent: 26),
        ReportTable.Column(title: say(.lead), percent: 14),
        ReportTable.Column(title: say(.deadline), kind: .short, percent: 11),
        ReportTable.Column(title: say(.lateByColumn), kind: .number, percent: 11),
        ReportTable.Column(title: say(.reasonsColumn), percent: 30),
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
        ReportTable.Row(
          cells: [
            fields.id.text, fields.title, plan.lead(of: item).map(short) ?? say(.noLead),
            say.day(due(of: item)),
            say(.days(projection.moment.today.days(since: due(of: item)))), reasons(of: item),
          ]))
    }
    let tasks: ReportBlock =
      sorted.isEmpty ? .paragraph(say(.reportNothingOverdue)) : .table(table)
    return ReportSection(
      heading: say(.reportOverdue), blocks: [tasks] + overdueDirectives.map(ReportBlock.table))
  }

  /// The directives past their deadline, the longest first, in a table of their own.
  private var overdueDirectives: [ReportTable] {
    let late = projection.directivesByUrgency.map { projection.directives[$0] }
      .filter { $0.deadline == .overdue }
    guard !late.isEmpty else { return [] }
    var table = ReportTable(
      caption: say(Phrase.directivesOverdue.capitalised),
      columns: [
        ReportTable.Column(title: say(.directive), kind: .short, percent: 14),
        ReportTable.Column(title: say(SummaryColumn.title.title), percent: 40),
        ReportTable.Column(title: say(.directiveTo), percent: 22),
        ReportTable.Column(title: say(.deadline), kind: .short, percent: 12),
        ReportTable.Column(title: say(.lateByColumn), kind: .number, percent: 12),
      ])
    for directive in late {
      let due = directive.due ?? projection.moment.today
      table.rows.append(
        ReportTable.Row(
          cells: [
            say(.directiveShort(projection.name(of: directive))),
            directive.order.text
              + (directive.isBetterThanComputed
                ? " (\(say(.statusReported(directive.status))))" : ""),
            directive.order.to.map(short).joined(separator: ", "), say.day(due),
            say(.days(projection.moment.today.days(since: due))),
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

  private var indicators: ReportSection {
    ReportSection(
      heading: say(.reportIndicators),
      blocks: [
        .indicators(
          plan.indicators.indices.map { IndicatorCard($0, in: projection, say) })
      ])
  }

  private var summary: ReportSection {
    let source = SummaryTable(projection: projection, say: say, purpose: .reading)
    let shares = [5, 15, 7, 7, 9, 8, 9, 10, 11, 9, 10]
    var table = ReportTable(
      caption: say(.reportSummary),
      columns: zip(SummaryColumn.table, shares).map { column, percent in
        ReportTable.Column(
          title: say(column.title), kind: column == .number || column == .due ? .short : .text,
          percent: percent)
      })
    table.rows = plan.items.indices.map { item in
      ReportTable.Row(
        cells: SummaryColumn.table.map { source.cell($0, of: item) },
        depth: plan.items[item].depth)
    }
    return ReportSection(heading: say(.reportSummary), blocks: [.table(table)], isWide: true)
  }

  private func name(_ id: DepartmentID) -> String { plan.department(id)?.name ?? id.text }
  private func short(_ id: DepartmentID) -> String { plan.department(id)?.short ?? id.text }
}
