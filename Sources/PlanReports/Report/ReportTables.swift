import Phrases
import PlanDomain

/// The tables of a report, which stand behind its text.
struct ReportTables {
  let projection: Projection
  let say: Wording

  private var plan: Plan { projection.plan }

  var counts: Part {
    let counted = taskCounts()
    var table = Table(
      caption: say(.reportCounts),
      columns: [.init(say(.scopeColumn), percent: 34)] + columns(counted, percent: 11))
    for objective in plan.children(of: nil) {
      let name = Table.Cell(plan.items[objective].title)
      let counts = projection.counts(under: objective)
      table.rows.append(Table.Row(cells: [name] + cells(counted, counts)))
    }
    let whole = [Table.Cell(say(.wholePlan))] + cells(counted, projection.counts())
    table.rows.append(Table.Row(cells: whole, depth: 0))
    return Part.titled(
      say(.reportCounts),
      [
        .table(table), .paragraph(say(.rateRule), .remark), .table(byDepartment),
        .paragraph(say(.lateRule), .remark),
      ] + madeUp, as: .wide)
  }

  /// What is no fact is said where the figures are explained.
  private var madeUp: [Block] {
    let count = plan.items.count { $0.fields.isIllustrative }
    var lines: [Phrase] = []
    if count > 0 { lines.append(.illustrativeCount(count, plan.items.count)) }
    if let declared = plan.header.declares?.strategies, let entered = plan.entered.strategies,
      entered < declared
    {
      lines.append(.declaredGap(declared, entered))
    }
    return lines.map { .paragraph(say($0.capitalised) + ".", .remark) }
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

  /// What is past its deadline, the longest first, each with what was recorded of it.
  var overdue: Part {
    var table = Table(
      caption: say(.reportOverdue),
      columns: [
        .init(say(.ordinalColumn), .count, percent: 7, .centre),
        .init(say(SummaryColumn.title.title), percent: 25), .init(say(.lead), percent: 14),
        .init(say(.deadline), .day, percent: 15), .init(say(.lateByColumn), .count, percent: 12),
        .init(say(.reasonsColumn), percent: 27),
      ])
    let sorted = projection.overdueLeaves
    for (place, item) in sorted.enumerated() {
      table.rows.append(
        Table.Row(cells: [
          .init(place + 1), .init(plan.items[item].title),
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
    let late = projection.overdueDirectives
    guard !late.isEmpty else { return [] }
    var table = Table(
      caption: say(Phrase.directivesOverdue.capitalised),
      columns: [
        .init(say(.directive), .label, percent: 12),
        .init(say(SummaryColumn.title.title), percent: 39),
        .init(say(.directiveTo), percent: 22), .init(say(.deadline), .day, percent: 15),
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

  private func due(of item: Int) -> Day { projection.due(of: item) }

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

  var indicators: Part {
    Part.titled(
      say(.reportIndicators),
      plan.indicators.indices.map { .part(Part(indicator: $0, in: projection, say)) })
  }

  var summary: Part {
    let source = SummaryTable(projection: projection, say: say, purpose: .reading)
    return Part(
      kind: .wide, heading: Part.Heading(text: say(.reportSummary)),
      blocks: [.table(source.table(SummaryColumn.table))])
  }

  private func name(_ id: DepartmentID) -> String { plan.department(id)?.name ?? id.text }
}

extension Projection {
  /// Leaves past their deadline, the longest first.
  var overdueLeaves: [Int] {
    plan.items.indices.filter { plan.isLeaf($0) && outcomes[$0].deadline == .overdue }
      .sorted { a, b in
        let (first, second) = (due(of: a), due(of: b))
        return first == second ? a < b : first < second
      }
  }

  var overdueDirectives: [Directive] {
    directivesByUrgency.map { directives[$0] }.filter { $0.deadline == .overdue }
  }

  /// Of what has a deadline.
  func due(of item: Int) -> Day { facts[item].currentDue ?? moment.today }
}
